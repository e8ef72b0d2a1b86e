"""The block above the prose: title, link, company, tags and places as boards and pages set them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from desktop.extracting.header.beginning import below_menu, placed, told_again
from desktop.extracting.header.block import Header
from desktop.extracting.header.lines import (
    begins_with_label,
    is_fact_line,
    is_role,
    is_section_name,
    is_sentence,
    may_be_title,
    may_stand_above,
    short_lines,
    tell_facts,
)
from desktop.extracting.header.parts import (
    company_of,
    is_button,
    is_firm,
    is_house,
    is_place,
    is_rule,
    says_terms,
    without_batch,
)
from desktop.extracting.header.title_parts import parts_of
from desktop.extracting.text.label_shapes import is_labelled
from desktop.extracting.text.layout import Layout, Line, Span, fold, is_bare_label, is_stated
from desktop.extracting.text.roles import names_role

_PARTED = re.compile(r"[,·|]")
_LINK = re.compile(r"!?\[(?P<words>.+)\]\((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)[^)]*\)")
_BETWEEN_BARS = re.compile(r"[^|]+")
_BETWEEN_DASHES = re.compile(r"(?:(?!\s[-–—]\s|(?<=\w)[-–—]\s[A-Z]).)+")
#: The block stands in so many of the first lines, and within so many rows.
_MOST_LINES: Final = 20
_MOST_ROWS: Final = 60
_LONGEST_LINE: Final = 240
_LONGEST_TITLE: Final = 120
#: A line of a place and terms is no longer.
_LONGEST_FACT: Final = 60
_TAG = re.compile(r"`([^`\n]*)`")
#: Terms, and no job's name unless it holds a role's noun.
_OF_TERMS = re.compile(r"\b(?:full|part)[ -]time\b|\bhours\b", re.IGNORECASE)
#: Terms, though interns stand behind them: `Full time, interns`.
_HOURS = re.compile(r"(?:full|part)[ -]time\b", re.IGNORECASE)
_AROUND: Final = " \t\xa0*_`#>~-–—"  # a part of such a line
_SIGN = re.compile(r"[^\w$€£¥(\[#.+\-]+")
_SIGNS: Final = " 💼🚀🔥✨⭐📢🎯👉💡🏢📌"  # before a heading's words
_PAY_SIGNS: Final = frozenset("💰💵💶💷💸🤑")
_PLACE_SIGNS: Final = frozenset("🌎🌍🌏🌐📍🗺🏠🏢")
_NOTICE = re.compile("公告|启事|简章|公开招聘|の募集について")  # of several jobs


@lru_cache(maxsize=4)
def read_header(layout: Layout) -> Header:
    """Find the block above the prose."""
    header = _read(layout)
    if header.title is None:
        return header if header.company else _set_apart(layout)
    header = header.without_repeats()
    return header if header.link else _parted(header, layout.text)


def _set_apart(layout: Layout) -> Header:
    """The block below a page's menu, or a line of facts alone."""
    lines = _top(layout)
    if lines and (at := below_menu(lines)):
        header = _title_line(layout, lines[at:])
        if header.title is not None:
            return header
    if lines and lines[0].start and told_again(layout.first_lines(_MOST_ROWS)):
        line = next(line for line in lines if names_role(line.text))
        return Header(line.words, end=_end(layout, line), has_facts=True)
    return _facts_alone(layout)


def _facts_alone(layout: Layout) -> Header:
    """Where no title stands above, the first line of a place and terms: `Lyon, CDI, sur site`."""
    for line in layout.first_lines(_MOST_ROWS)[:4]:
        end = _PARTED.search(line.text) if len(line.text) <= _LONGEST_FACT else None
        is_placed = end and not line.level and is_place(line.words.part(0, end.start()))
        if is_placed and says_terms(line.words):
            return Header(subtitles=(line.words,), end=_end(layout, line))
    told = placed(layout.lines)
    return Header(told[0], subtitles=(told[1],)) if told else Header()


def _is_above_heading(lines: list[Line]) -> bool:
    """Whether the first heading names a section of a page and the title's stands right below."""
    first, second = lines[:2]
    is_section = 0 < first.level <= 6 and is_section_name(first.text.lstrip(_SIGNS))
    is_other = 0 < second.level <= 6 and second.level != first.level
    return is_section and is_other and names_role(second.text)


def _parted(header: Header, text: str) -> Header:
    """The header with its title's line taken apart, where that names more than the job."""
    assert header.title is not None
    parts = parts_of(header.title, text)
    if parts.title is header.title:
        return header
    company = parts.company or header.company or next(filter(is_firm, parts.beside), None)
    subtitles = (*parts.beside, *header.subtitles)
    is_told = header.has_facts or parts.company is not None
    return replace(
        header, title=parts.title, company=company, subtitles=subtitles, has_facts=is_told
    )


def _top(layout: Layout) -> list[Line]:
    """The first lines that say something, from the one on at which the posting begins."""
    top = layout.first_lines(_MOST_ROWS)
    at = told_again(top) if top else 0
    lines = [line for line in top[at : at + _MOST_LINES] if not is_button(line.text)]
    return lines[:1] + [line for line in lines[1:] if not is_rule(line.text)]


def _read(layout: Layout) -> Header:
    lines = _top(layout)
    while len(lines) > 1 and _is_above_heading(lines):
        lines = lines[1:]
    if not lines:
        return Header()
    first = lines[0]
    if ("kind", "teaser") in layout.metadata:
        return _teaser(layout, lines)
    if 0 < first.level <= 6 and (linked := _LINK.match(first.text)):
        return _board(layout, lines, linked)
    if piped := _piped_line(lines):
        return _piped(layout, piped, _between(piped, _BETWEEN_BARS))
    if dashed := _between_dashes(layout, first):
        return _piped(layout, first, dashed)
    if first.level == 8 or ((not first.level or first.level == 7) and _facts_below(lines)):
        return _bulletin(layout, lines)
    if 0 < first.level <= 7 and not is_section_name(first.text):
        return _plain(layout, lines)
    if not first.level and len(first.text) <= 100:
        return _title_line(layout, lines)
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
    return Header(title, link, subtitles=facts, end=_end(layout, lines[0]))


def _piped_line(lines: list[Line]) -> Line | None:
    """The first line, if it is one of facts between bars; else one below a heading of no job."""
    first = lines[0]
    if _is_piped(first):
        return first
    if not 0 < first.level <= 6 or names_role(first.text):
        return None
    below = (line for line in lines[1:6] if _is_piped(line) and line.text[0] != "|")
    return next((line for line in below if names_role(line.text)), None)


def _is_piped(line: Line) -> bool:
    return line.text.count(" | ") > 1 and len(line.text) <= _LONGEST_LINE


def _between(line: Line, stretches: re.Pattern[str]) -> list[Span]:
    parts = [line.words.within(found).trimmed(_AROUND) for found in stretches.finditer(line.text)]
    return [part for part in parts if part.text]


def _between_dashes(layout: Layout, line: Line) -> list[Span]:
    """What dashes part on a line of facts, `Acme - Baker - Lyon - Full-time`; else nothing."""
    if line.level or line.is_bullet or " - " not in line.text.replace("–", "-").replace("—", "-"):
        return []
    parts = _between(line, _BETWEEN_DASHES) if len(line.text) <= _LONGEST_LINE else []
    facts = sum(is_place(part) or says_terms(part) for part in parts[1:])
    is_again = facts and len(parts) > 2 and layout.text.count(parts[0].text) > 1
    if len(parts) < 3 or (facts < 2 and not (is_again and names_role(parts[1].text))):
        return []
    if not names_role(parts[0].text):
        return [] if is_place(parts[0]) or says_terms(parts[0]) else parts
    name = _named_behind(parts)
    return parts if name and layout.text.count(name.text) > 1 else []


def _piped(layout: Layout, line: Line, parts: list[Span]) -> Header:
    """A line of facts between bars or dashes: `Acme | Baker | Lyon | Full-time`."""
    roles = (part for part in parts if names_role(part.text))
    title = next((part for part in roles if not _HOURS.match(part.text)), None)
    if title is None:
        facts = tuple(parts[1:])
        is_told = any(is_place(part) or says_terms(part) for part in facts)
        return Header(company=parts[0], subtitles=facts) if is_told else Header()
    named = parts[0] if parts[0] is not title else _named_behind(parts)
    company = without_batch(_unlinked(named)) if named else None
    others = tuple(part for part in parts if part is not title and part is not company)
    return Header(title, company=company, subtitles=others, end=_end(layout, line), has_facts=True)


def _named_behind(parts: list[Span]) -> Span | None:
    """The employer behind the job's name, where places follow: `Baker | Acme | Lyon`."""
    if len(parts) < 3:
        return None
    name, *behind = parts[1:]
    is_fact = is_place(name) or says_terms(name) or names_role(name.text)
    return name if not is_fact and any(map(is_place, behind)) else None


def _unlinked(name: Span) -> Span:
    """A name without the address in brackets behind it: `Acme (https://acme.example)`."""
    found = re.search(r"\s*\(?(?:https?://|www\.)\S+\)?$", name.text)
    return name.part(0, found.start()) if found and found.start() else name


#: What stands in corners before a title: `【東京：リモート】営業`.
_CORNERED = re.compile(r"^【[^【】]{1,20}】(?=[^【】]*[^\W_])")


def _title_line(layout: Layout, lines: list[Line]) -> Header:
    """A title without marks, and short lines of company, place and terms around it."""
    short = (len(line.text) <= _LONGEST_TITLE and names_role(line.text) for line in lines[:3])
    at = next((at for at, names in enumerate(short) if names), 0)
    above = lines[:at] if all(may_stand_above(line) for line in lines[:at]) else []
    if not above and (is_section_name(lines[0].text) or is_bare_label(lines[0].text)):
        return Header()
    first = lines[len(above)]
    text = first.text
    said = _CORNERED.sub("", text)
    if _NOTICE.search(text) or is_labelled(said):
        return Header()
    if text.startswith("|") or text.endswith(","):
        return Header()
    if is_sentence(said) and not _is_called_for(first.words, layout.text):
        return Header()
    below = short_lines(lines[len(above) + 1 :])
    words = first.words
    parts = parts_of(words, layout.text)
    is_whole = parts.title is words
    is_named = names_role(text) or (parts.company is not None and is_house(parts.company))
    is_followed = below or above or any(map(_is_fact, lines[1:2]))
    is_told = tell_facts(below) or _are_named_below(lines[len(above) + 1 :])
    if (not is_followed and is_whole) or not (is_named or is_told):
        return Header()
    around = (*above, *below)
    subtitles = tuple(line.words for line in around if not is_section_name(line.text))
    company = company_of(subtitles)
    last = below[-1] if below else first
    end = _end(layout, last)
    return Header(words, None, company, subtitles=subtitles, end=end, has_facts=not is_named)


def _is_called_for(line: Span, text: str) -> bool:
    """Whether a line is who hires, a colon and the job: `Acme Labs: повар`."""
    is_told = ": " in line.text and not line.text.endswith((".", "!", "?", ":"))
    return is_told and parts_of(line, text).company is not None


def _are_named_below(lines: list[Line]) -> bool:
    """Whether right below stand the names of two facts, each above its value."""
    named = [at for at, line in enumerate(lines[:4]) if is_bare_label(line.text)]
    return len(named) > 1 and named[0] == 0


def _is_fact(line: Line) -> bool:
    return begins_with_label(line.text) or is_bare_label(line.text)


def _end(layout: Layout, line: Line) -> int:
    return min(line.end + 1, len(layout.text))


def _block(lines: list[Line]) -> list[Line]:
    """The headings that directly follow the first, each deeper than it."""
    block = []
    for line in lines[1:6]:
        if not 0 < line.level <= 6 or line.level <= lines[0].level:
            break
        block.append(line)
    return block


def _board(layout: Layout, lines: list[Line], linked: re.Match[str]) -> Header:
    words = lines[0].words
    title, link = words.within(linked, "words"), words.within(linked, "url")
    company: Span | None = None
    tags: list[Span] = []
    end = _end(layout, lines[0])
    block = _block(lines)
    for at, line in enumerate(block):
        raw = layout.span(line.start, line.end)
        if "`" in raw.text:
            tags.extend(raw.within(tag, 1) for tag in _TAG.finditer(raw.text))
        elif at == 0 and (not is_section_name(line.text) or _is_tagged(layout, block[1:2])):
            company = line.words
        elif not line.is_blank:
            break
        end = _end(layout, line)
    pay, places, others = _by_signs(tags)
    return Header(title, link, company, pay, places, others, (), end)


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
        title.words, None, company_of(beside), subtitles=beside, end=_end(layout, end),
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
    for line in _block(lines):
        if is_section_name(line.text) or "?" in line.text or _is_of_many(layout, line):
            break
        subtitles.append(line.words)
        end = line
        if line.level == lines[0].level + 1 and len(subtitles) > 1:
            break
    if not (names_role(lines[0].text) or _is_stated(layout, lines[0].text)):
        return Header(title=lines[0].words, subtitles=tuple(subtitles), end=_end(layout, end))
    below = short_lines(lines[lines.index(end) + 1 :])
    known = [line.words for line in below]
    company = company_of([*subtitles, *known])
    end = below[-1] if below else end
    return Header(
        lines[0].words, None, company, subtitles=(*subtitles, *known), end=_end(layout, end)
    )
