"""The block above the prose: title, link, company, tags and places as boards and pages set them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from desktop.extracting.header.beginning import below_menu, told_again
from desktop.extracting.header.block import MOST_ROWS, Header, end_behind
from desktop.extracting.header.fact_line import facts_alone, read_fact_line
from desktop.extracting.header.lines import (
    is_fact_line,
    is_role,
    is_section_name,
    may_be_title,
    short_lines,
)
from desktop.extracting.header.parts import (
    company_of,
    is_button,
    is_firm,
    is_place,
    is_rule,
    says_terms,
)
from desktop.extracting.header.title_line import read_title_line
from desktop.extracting.header.title_parts import parts_of
from desktop.extracting.text.layout import Layout, Line, Span, fold, is_stated
from desktop.extracting.text.roles import names_role

_LINK = re.compile(r"!?\[(?P<words>.+)\]\((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)[^)]*\)")
#: The block stands in so many of the first lines.
_MOST_LINES: Final = 20
_OF_TEASERS: Final = ("kind", "teaser")
_TAG = re.compile(r"`([^`\n]*)`")
#: Terms, and no job's name unless it holds a role's noun.
_OF_TERMS = re.compile(r"\b(?:full|part)[ -]time\b|\bhours\b", re.IGNORECASE)
_SIGN = re.compile(r"[^\w$€£¥(\[#.+\-]+")
#: Pictures and spaces before a heading's words.
_SIGNS: Final = " 💼🚀🔥✨⭐📢🎯👉💡🏢📌"
_PAY_SIGNS: Final = frozenset("💰💵💶💷💸🤑")
_PLACE_SIGNS: Final = frozenset("🌎🌍🌏🌐📍🗺🏠🏢")


@lru_cache(maxsize=4)
def read_header(layout: Layout) -> Header:
    """Find the block above the prose."""
    top = layout.first_lines(MOST_ROWS)
    at = told_again(top) if top else 0
    if board := _board(layout, _telling(top[at : at + _MOST_LINES])):
        return board.without_repeats()
    lines = list(_telling(top[at : at + _MOST_LINES]))
    header = _read(layout, lines)
    if header.title is None:
        return header if header.company else _set_apart(layout, lines, is_told_again=at > 0)
    header = header.without_repeats()
    return header if header.link else _parted(header, layout.text)


def _telling(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that say something: no buttons, and below the first none that is drawn."""
    is_below = False
    for line in lines:
        if not (is_button(line.text) or (is_below and is_rule(line.text))):
            is_below = True
            yield line


def _set_apart(layout: Layout, lines: list[Line], *, is_told_again: bool) -> Header:
    """The block below a page's menu, or a line of facts alone."""
    if lines and (at := below_menu(lines)):
        header = read_title_line(layout, lines[at:])
        if header.title is not None:
            return header
    named = (line for line in lines if names_role(line.text)) if is_told_again else ()
    if line := next(iter(named), None):
        return Header(line.words, end=end_behind(layout, line), has_facts=True)
    return facts_alone(layout)


def _is_above_heading(lines: list[Line]) -> bool:
    """Whether the first heading names a section of a page and the title's stands right below."""
    first, second = lines[:2]
    are_headings = 0 < first.level <= 6 and 0 < second.level <= 6 and second.level != first.level
    return are_headings and names_role(second.text) and is_section_name(first.text.lstrip(_SIGNS))


def _is_term_above(lines: list[Line]) -> bool:
    """Whether a page sets the terms above the heading of the job: `業務委託（フリーランス）`."""
    first, second = lines[:2]
    is_term = not first.level and len(first.text) <= 30 and says_terms(first.words)
    return is_term and second.level == 1 and names_role(second.text) and not names_role(first.text)


def _parted(header: Header, text: str) -> Header:
    """The header with its title's line taken apart, where that names more than the job."""
    assert header.title is not None
    parts = parts_of(header.title, text)
    if parts.title is header.title:
        return header
    company = parts.company or header.company or next(filter(is_firm, parts.beside), None)
    subtitles = (*parts.beside, *header.subtitles)
    is_told = header.has_facts or parts.company is not None
    return header._replace(
        title=parts.title, company=company, subtitles=subtitles, has_facts=is_told
    )


def _read(layout: Layout, lines: list[Line]) -> Header:
    while len(lines) > 1 and (_is_above_heading(lines) or _is_term_above(lines)):
        lines = lines[1:]
    if not lines:
        return Header()
    first = lines[0]
    if _OF_TEASERS in layout.metadata:
        return _teaser(layout, lines)
    if 0 < first.level <= 6 and (linked := _LINK.match(first.text)):
        return _linked(layout, lines, linked)
    if told := read_fact_line(layout, lines):
        return told
    if first.level == 8 or ((not first.level or first.level == 7) and _facts_below(lines)):
        return _bulletin(layout, lines)
    if 0 < first.level <= 7 and not is_section_name(first.text):
        return _plain(layout, lines)
    if not first.level and len(first.text) <= 100:
        return read_title_line(layout, lines)
    return Header()


def _teaser(layout: Layout, lines: list[Line]) -> Header:
    """A teaser of a list or an alert: its title, often linked, and its facts as bullets."""
    found = _LINK.match(lines[0].text)
    title = lines[0].words.within(found, "words") if found else lines[0].words
    link = lines[0].words.within(found, "url") if found else None
    company = next((fold(value) for _, value in layout.meta("company")), None)
    facts = tuple(
        line.words
        for line in lines[1:]
        if line.is_bullet and len(line.text) <= 90 and fold(line.text) != company
    )
    return Header(title, link, subtitles=facts, end=end_behind(layout, lines[0]))


def _block(first: Line, below: Iterable[Line]) -> list[Line]:
    """The headings that directly follow the first, each deeper than it."""
    return list(takewhile(lambda line: first.level < line.level <= 6, islice(below, 5)))


def _board(layout: Layout, lines: Iterator[Line]) -> Header | None:
    """A title that is a link above deeper headings, of company and tags, as boards set them.

    So begin most postings of boards: of the lines below no more is looked at.
    """
    first = next(lines, None)
    linked = _LINK.match(first.text) if first and 0 < first.level <= 6 else None
    block = _block(first, lines) if first and linked else []
    if not (first and linked and block) or _OF_TEASERS in layout.metadata:
        return None
    title, link = first.words.within(linked, "words"), first.words.within(linked, "url")
    company: Span | None = None
    tags: list[Span] = []
    end = end_behind(layout, first)
    for at, line in enumerate(block):
        raw = layout.span(line.start, line.end)
        if "`" in raw.text:
            tags.extend(raw.within(tag, 1) for tag in _TAG.finditer(raw.text))
        elif at == 0 and (not is_section_name(line.text) or _is_tagged(layout, block[1:2])):
            company = line.words
        elif not line.is_blank:
            break
        end = end_behind(layout, line)
    return Header(title, link, company, *_by_signs(tags), end=end)


def _linked(layout: Layout, lines: list[Line], linked: re.Match[str]) -> Header:
    """A title that is a link, and the short lines below it."""
    words, below = lines[0].words, short_lines(lines[1:])
    title, link = words.within(linked, "words"), words.within(linked, "url")
    facts = tuple(line.words for line in below)
    end = end_behind(layout, below[-1] if below else lines[0])
    return Header(title, link, company_of(facts), subtitles=facts, end=end)


def _is_tagged(layout: Layout, below: list[Line]) -> bool:
    """Whether tags stand right below a heading: it names no section, but who has such a name."""
    return any("`" in layout.text[line.start : line.end] for line in below)


def _by_signs(tags: list[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    """The tags with the sign of pay, those with a place's and the others, all without signs."""
    pay: list[Span] = []
    places: list[Span] = []
    others: list[Span] = []
    for tag in tags:
        sign = _SIGN.match(tag.text)
        marks = sign[0] if sign else ""
        bare = tag.part(len(marks), len(tag.text)).trimmed()
        if not is_stated(bare.text):
            continue
        if not _PAY_SIGNS.isdisjoint(marks):
            pay.append(bare)
        elif not _PLACE_SIGNS.isdisjoint(marks):
            places.append(bare)
        else:
            others.append(bare)
    return tuple(pay), tuple(places), tuple(others)


def _facts_below(lines: list[Line]) -> bool:
    return len(lines[0].text) <= 80 and any(is_fact_line(line.text) for line in lines[1:5])


def _bulletin(layout: Layout, lines: list[Line]) -> Header:
    """A title line and, below, lines of facts; a remark may stand above the title."""
    facts = [at for at, line in enumerate(lines[1:5], 1) if is_fact_line(line.text)]
    above = [line for line in lines[: facts[0]] if may_be_title(line)] if facts else lines[:1]
    above = [line for line in above if is_role(line) or not _OF_TERMS.search(line.text)]
    if not above:
        return Header()
    title = next((line for line in above if is_role(line)), above[-1])
    end = title
    beside = tuple(line.words for line in above if line is not title)
    for line in lines[lines.index(title) + 1 : lines.index(title) + 8]:
        text = line.text
        if line.level == 8 or len(text) > 120 or is_section_name(text):
            break
        if is_fact_line(text) or (text.startswith("(") and text.endswith(")")):
            end = line
    if end is title and is_section_name(title.text):
        return Header()
    below = short_lines(lines[lines.index(title) + 1 :])
    beside += tuple(line.words for line in below)
    return Header(
        title.words, None, company_of(beside), subtitles=beside, end=end_behind(layout, end),
        has_facts=bool(facts),
    )  # fmt: skip


def _is_of_many(layout: Layout, line: Line) -> bool:
    """Whether a heading stands among several of its rank and names nothing that recurs."""
    alike = sum(other.level == line.level for other in layout.lines if other.start > line.start)
    is_named = layout.text.count(line.text) > 1 or is_firm(line.words) or is_place(line.words)
    return alike > 1 and not is_named


def _is_stated(layout: Layout, text: str) -> bool:
    """Whether the metadata have a line's words for the title."""
    return any(fold(value) == fold(text) for _, value in layout.meta("title"))


def _plain(layout: Layout, lines: list[Line]) -> Header:
    subtitles = []
    end = lines[0]
    for line in _block(lines[0], lines[1:]):
        if is_section_name(line.text) or "?" in line.text or _is_of_many(layout, line):
            break
        subtitles.append(line.words)
        end = line
        if line.level == lines[0].level + 1 and len(subtitles) > 1:
            break
    if not (names_role(lines[0].text) or _is_stated(layout, lines[0].text)):
        return Header(title=lines[0].words, subtitles=tuple(subtitles), end=end_behind(layout, end))
    below = short_lines(lines[lines.index(end) + 1 :])
    known = [line.words for line in below]
    company = company_of([*subtitles, *known])
    end = below[-1] if below else end
    return Header(
        lines[0].words, None, company, subtitles=(*subtitles, *known), end=end_behind(layout, end)
    )
