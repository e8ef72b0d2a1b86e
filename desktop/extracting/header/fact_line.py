"""A line of facts about a job, and what each of them is: `Acme | Baker | Lyon | Full-time`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.extracting.header.block import MOST_ROWS, Header, end_behind
from desktop.extracting.header.lines import LONGEST_FACT, LONGEST_LINE
from desktop.extracting.header.parts import is_place, says_terms, without_batch
from desktop.extracting.text.layout import Layout, Line, Span
from desktop.extracting.text.roles import names_role

_PARTED = re.compile(r"[,·|]")
_BETWEEN_BARS = re.compile(r"[^|]+")
_BETWEEN_DASHES = re.compile(r"(?:(?!\s[-–—]\s|(?<=\w)[-–—]\s[A-Z]).)+")
#: `Baker • Lyon, France`.
_PLACED = re.compile(r"(?P<title>[^•·|]{3,80}?) [•·|] (?P<place>[^•·|]{2,60})")
#: Terms, though interns stand behind them: `Full time, interns`.
_HOURS = re.compile(r"(?:full|part)[ -]time\b", re.IGNORECASE)
#: What stands around a part of such a line.
_AROUND: Final = " \t\xa0*_`#>~-–—"


def read_fact_line(layout: Layout, lines: list[Line]) -> Header | None:
    """What a posting's first line of facts between bars or dashes holds; None without one."""
    if piped := _piped_line(lines):
        return _of_parts(layout, piped, _between(piped, _BETWEEN_BARS))
    dashed = _between_dashes(layout, lines[0])
    return _of_parts(layout, lines[0], dashed) if dashed else None


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
    return line.text.count(" | ") > 1 and len(line.text) <= LONGEST_LINE


def _between(line: Line, stretches: re.Pattern[str]) -> list[Span]:
    parts = [line.words.within(found).trimmed(_AROUND) for found in stretches.finditer(line.text)]
    return [part for part in parts if part.text]


def _between_dashes(layout: Layout, line: Line) -> list[Span]:
    """What dashes part on a line of facts, `Acme - Baker - Lyon - Full-time`; else nothing."""
    if line.level or line.is_bullet or " - " not in line.text.replace("–", "-").replace("—", "-"):
        return []
    parts = _between(line, _BETWEEN_DASHES) if len(line.text) <= LONGEST_LINE else []
    facts = sum(is_place(part) or says_terms(part) for part in parts[1:])
    is_again = facts and len(parts) > 2 and layout.text.count(parts[0].text) > 1
    if len(parts) < 3 or (facts < 2 and not (is_again and names_role(parts[1].text))):
        return []
    if not names_role(parts[0].text):
        return [] if is_place(parts[0]) or says_terms(parts[0]) else parts
    name = _named_behind(parts)
    return parts if name and layout.text.count(name.text) > 1 else []


def _of_parts(layout: Layout, line: Line, parts: list[Span]) -> Header:
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
    end = end_behind(layout, line)
    return Header(title, company=company, subtitles=others, end=end, has_facts=True)


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


def facts_alone(layout: Layout) -> Header:
    """Where no title stands above, a line of a place and terms, `Lyon, CDI, sur site`.

    Else one of the job and its place, `Baker • Lyon`.
    """
    for line in layout.first_lines(MOST_ROWS)[:4]:
        end = _PARTED.search(line.text) if len(line.text) <= LONGEST_FACT else None
        is_placed = end and not line.level and is_place(line.words.part(0, end.start()))
        if is_placed and says_terms(line.words):
            return Header(subtitles=(line.words,), end=end_behind(layout, line))
    told = _placed(layout.lines)
    return Header(told[0], subtitles=(told[1],)) if told else Header()


def _placed(lines: Sequence[Line]) -> tuple[Span, Span] | None:
    """The job and the place that one of the first or last lines names and nothing else, if any."""
    for line in (*lines[:2], *lines[-2:]):
        found = _PLACED.fullmatch(line.text) if len(line.text) <= LONGEST_LINE else None
        if found and names_role(found["title"]) and is_place(line.words.within(found, "place")):
            return line.words.within(found, "title"), line.words.within(found, "place")
    return None
