"""The block above the prose: title, link, company, tags and places as boards and pages set them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from desktop.extracting.layout import Layout, Line, Span, fold, is_stated
from desktop.extracting.roles import names_role

_LINK = re.compile(r"!?\[(?P<words>.+)\]\((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)[^)]*\)")
_BETWEEN_BARS = re.compile(r"[^|]+")
_LONGEST_LINE: Final = 240
_TAG = re.compile(r"`([^`\n]*)`")
_SIGN = re.compile(r"[^\w$€£¥(\[#.+\-]+")
_PAY_SIGNS: Final = "💰💵💶💷💸🤑"
_PLACE_SIGNS: Final = "🌎🌍🌏🌐📍🗺🏠🏢"
_FACT_LINE = re.compile(
    r"(?:class code|code|open date|posted|job (?:id|no|number|code)|requisition|ref(?:erence)?"
    r"|closing date|department|revised|location|salary|grade)\b[^:]{0,20}:",
    re.IGNORECASE,
)
#: Words that begin (or are) the heading of a section and so no title or company.
_SECTION_WORDS = re.compile(
    r"(?:about|who|what|why|how|where|when|our|your|you(?:'ll|'re)?|we(?:'re)?|the (?:role|job"
    r"|position|team|company|opportunity)|overview|job (?:description|summary|purpose|details?"
    r"|overview|information)|company (?:description|overview|information)|description|summary"
    r"|introduction|responsibilities|duties|(?:key|main|core|essential) |requirements?"
    r"|(?:minimum|preferred|basic|required) |qualifications?|skills?|experience|education|benefits"
    r"|perks|salary|compensation|pay|annual salary|locations?|contact|apply|application|notes?"
    r"|notice|process|selection|tasks|role|position|additional|equal|(?:nice|good) to have|bonus"
    r"|links?|tech(?:nology)? stack|tags|über|aufgaben|ihre?|deine?|dein profil|wir|unser|was|wer"
    r"|stellenbeschreibung|profil|anforderungen|kontakt|à propos|a propos|description|missions?"
    r"|vos|votre|notre|nos|le poste|l'entreprise|compétences|qui|sobre|acerca|descripción"
    r"|descrição|requisitos|responsabilidades|funciones|tareas|beneficios|benefícios|o que|quem"
    r"|qué|quiénes|nuestr|tu |seu|sua|obowiązki|wymagania|oferujemy|o nas|обязанности|требования"
    r"|условия|о компании|описание|职位|岗位|任职|工作|公司)(?:\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the prose; spans are unstripped words, None or () where there are none.

    `pay` and `places` are the tags so signed; `subtitles` the headings right below the title that
    are neither company nor tags; `has_facts` tells that lines of facts (`Class Code: 12`) stand
    below the title; `end` is the offset at which the prose begins.
    """

    title: Span | None = None
    link: Span | None = None
    company: Span | None = None
    pay: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    tags: tuple[Span, ...] = ()
    subtitles: tuple[Span, ...] = ()
    end: int = 0
    has_facts: bool = False


@lru_cache(maxsize=4096)
def is_section_name(words: str) -> bool:
    """Whether a heading's words name a section of a posting."""
    return _SECTION_WORDS.match(fold(words)) is not None


@lru_cache(maxsize=4)
def read_header(layout: Layout) -> Header:
    """Find the block above the prose."""
    lines = [line for line in layout.lines[:60] if not line.is_blank or line.level]
    if not lines:
        return Header()
    first = lines[0]
    if 0 < first.level <= 6 and first.words.text.startswith("["):
        return _board(layout, lines)
    if first.words.text.count(" | ") > 1 and len(first.words.text) <= _LONGEST_LINE:
        return _piped(layout, first)
    if first.level == 8 or (not first.level and _facts_below(lines)):
        return _bulletin(layout, lines)
    if 0 < first.level <= 7 and not is_section_name(first.words.text):
        return _plain(layout, lines)
    if not first.level and len(first.words.text) <= 80 and names_role(first.words.text):
        return _title_line(layout, lines)

    return Header()


def _piped(layout: Layout, line: Line) -> Header:
    """A line of facts between bars: `Acme | Baker | Lyon | Full-time`."""
    parts = [
        line.words.within(found).trimmed() for found in _BETWEEN_BARS.finditer(line.words.text)
    ]
    parts = [part for part in parts if part.text]
    title = next((part for part in parts if names_role(part.text)), None)
    if title is None:
        return Header()
    company = parts[0] if parts[0] is not title else None
    others = tuple(part for part in parts if part is not title and part is not company)
    return Header(title, company=company, subtitles=others, end=_end(layout, line), has_facts=True)


def _title_line(layout: Layout, lines: list[Line]) -> Header:
    """A title without marks, and right below it a short line or two of company and place."""
    first = lines[0]
    if re.search(r"[:：]|[.!?]$", first.words.text):
        return Header()
    below = []
    for line in lines[1:3]:
        text = line.words.text
        is_next = (
            layout.text[first.end : line.start].strip("\n") == "" and line.start - first.end < 2
        )
        if not is_next or len(text) > 80 or ": " in text or text.endswith((".", ":", "!", "?")):
            break
        below.append(line)
        first = line
    if not below:
        return Header()
    subtitles = tuple(line.words for line in below)
    return Header(lines[0].words, subtitles=subtitles, end=_end(layout, below[-1]))


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


def _board(layout: Layout, lines: list[Line]) -> Header:
    found = _LINK.match(lines[0].words.text)
    if found is None:
        return Header()
    title, link = lines[0].words.within(found, "words"), lines[0].words.within(found, "url")
    company: Span | None = None
    tags: list[Span] = []
    end = _end(layout, lines[0])
    for at, line in enumerate(_block(lines)):
        raw = layout.span(line.start, line.end)
        if "`" in raw.text:
            tags.extend(raw.within(tag, 1) for tag in _TAG.finditer(raw.text))
        elif at == 0 and not is_section_name(line.words.text):
            company = line.words
        elif not line.is_blank:
            break
        end = _end(layout, line)
    return Header(
        title, link, company, _signed(tags, _PAY_SIGNS), _signed(tags, _PLACE_SIGNS),
        _signed(tags, ""), (), end,
    )  # fmt: skip


def _signed(tags: list[Span], signs: str) -> tuple[Span, ...]:
    """The tags that bear one of the signs ("": neither pay's nor a place's), without it."""
    found = []
    for tag in tags:
        sign = _SIGN.match(tag.text)
        mark = sign[0] if sign else ""
        known = any(c in _PAY_SIGNS + _PLACE_SIGNS for c in mark)
        if any(c in signs for c in mark) if signs else not known:
            found.append(tag.part(len(mark), len(tag.text)).trimmed())
    return tuple(tag for tag in found if is_stated(tag.text))


def _facts_below(lines: list[Line]) -> bool:
    return len(lines[0].words.text) <= 80 and any(
        _FACT_LINE.match(line.words.text) for line in lines[1:4]
    )


def _bulletin(layout: Layout, lines: list[Line]) -> Header:
    """A title line and, below, lines of facts; a remark may stand above the title."""
    facts = [at for at, line in enumerate(lines[1:4], 1) if _FACT_LINE.match(line.words.text)]
    title = lines[facts[0] - 1] if facts else lines[0]
    end = title
    for line in lines[lines.index(title) + 1 : lines.index(title) + 8]:
        text = line.words.text
        if line.level == 8 or len(text) > 120 or is_section_name(text):
            break
        if _FACT_LINE.match(text) or (text.startswith("(") and text.endswith(")")):
            end = line
    if end is title and is_section_name(title.words.text):
        return Header()
    return Header(title=title.words, end=_end(layout, end), has_facts=bool(facts))


def _plain(layout: Layout, lines: list[Line]) -> Header:
    subtitles = []
    end = lines[0]
    for line in _block(lines):
        if is_section_name(line.words.text) or "?" in line.words.text:
            break
        subtitles.append(line.words)
        end = line
        if line.level == lines[0].level + 1 and len(subtitles) > 1:
            break
    return Header(title=lines[0].words, subtitles=tuple(subtitles), end=_end(layout, end))
