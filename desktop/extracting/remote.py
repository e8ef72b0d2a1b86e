"""Whether the work may be done from afar: remote, hybrid, onsite, or not stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop.extracting.header import read_header
from desktop.extracting.language import detect_language
from desktop.extracting.layout import Layout, Reading, Span
from desktop.extracting.patterns import Pattern
from desktop.extracting.places import header_places
from desktop.extracting.remote_words import (
    CULTURE,
    HINTS,
    HINTS_ABROAD,
    HYBRID,
    KEYS,
    LABELS,
    NO,
    NOT_OFFERED,
    ONSITE,
    PLACE_KEYS,
    REMOTE,
    SAID,
    SAID_ABROAD,
    TAG,
    YES,
)
from desktop.extracting.stems import ask_for_stems, stems_of
from desktop.postings.posting import Evidence, Remote

#: Behind a statement: the "no" that answers it ("Remote job: No"), or the question mark.
_DENIED = re.compile(
    r"[*_]*\s?(?:[:：?]|[-–]\s)[*_ ]*(?:no|none|nein|non|não|nie|нет|否|n/a)\b", re.I
)
#: A label that asks whether one may work from afar.
_ASKS = re.compile(r"remote|telework|télétravail|telecommut|home.?office|zdaln|teletrab|リモート")


def read_remote(layout: Layout, title_line: str | None) -> Reading[Remote | None]:
    """Find whether presence is required: what is said of the job beats the header's words."""
    if "#" in layout.text and (found := TAG.search(layout.text)):
        kind: Remote = _kind_of_tag(found[1])
        span = layout.span(found.start(), found.end())
        return Reading(kind, (span.evidence("remote", rule="tag"),))
    named = _of_header(layout, title_line)
    said = _said(layout)
    if said and not (
        named and named.value == "remote" and said.value == "hybrid" and _is_choice(said, layout)
    ):
        return said
    if named:
        return named
    if found := _culture(layout):
        span = layout.span(found.start(), found.end())
        return Reading("remote", (span.evidence("remote", rule="culture", sure=0.6),))
    return _by_place(layout, title_line)


def _kind_of_tag(word: str) -> Remote:
    folded = word.casefold()
    if folded == "remote":
        return "remote"
    return "hybrid" if folded == "hybrid" else "onsite"


def _is_choice(said: Reading[Remote | None], layout: Layout) -> bool:
    """Whether "hybrid" stands beside the offer to be remote: the applicant's choice is remote."""
    start = said.evidence[0].start or 0
    around = layout.text[max(0, start - 60) : start + 80]
    return (
        re.search(r"\bremote (?:or|and|/) hybrid|\bhybrid (?:or|/) remote", around, re.I)
        is not None
    )


def _stretches(low: str, hints: Iterable[str]) -> list[tuple[int, int]]:
    """Where the sentences stand that speak of where one works, in the order of the text."""
    found: list[tuple[int, int]] = []
    for hint in hints:
        at = low.find(hint)
        while at >= 0:
            start = max(low.rfind("\n", 0, at) + 1, at - 160)
            line_end = low.find("\n", at)
            end = min(len(low) if line_end < 0 else line_end, at + 160)
            found.append((start, end))
            at = low.find(hint, end)
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


ask_for_stems("remote", HINTS)
ask_for_stems("remote abroad", HINTS_ABROAD)


@lru_cache(maxsize=4)
def _spoken(layout: Layout, hints: str) -> list[tuple[int, int]]:
    return _stretches(layout.lowered, stems_of(layout.held, hints))


def _said(layout: Layout) -> Reading[Remote | None] | None:
    if detect_language(layout.text) not in ("en", None) and (
        said := _first_said(layout, SAID_ABROAD, _spoken(layout, "remote abroad"))
    ):
        return said
    return _first_said(layout, SAID, _spoken(layout, "remote"))


def _first_said(
    layout: Layout,
    patterns: tuple[tuple[Remote, Pattern], ...],
    stretches: list[tuple[int, int]],
) -> Reading[Remote | None] | None:
    low = layout.lowered
    for kind, pattern in patterns:
        for found in (f for start, end in stretches for f in pattern.finditer(low, start, end)):
            before = low[max(0, found.start() - 30) : found.start()]
            if NOT_OFFERED.search(before) or _DENIED.match(layout.text, found.end()):
                continue
            span = layout.span(found.start(), found.end()).trimmed()
            return Reading(kind, (span.evidence("remote", rule="statement", sure=0.9),))
    return None


def _culture(layout: Layout) -> re.Match[str] | None:
    low = layout.lowered
    for start, end in _spoken(layout, "remote"):
        for found in CULTURE.finditer(low, start, end):
            if not NOT_OFFERED.search(low[max(0, found.start() - 30) : found.start()]):
                return found
    return None


def _of_header(layout: Layout, title_line: str | None) -> Reading[Remote | None] | None:
    """What the header's, metadata's and labels' words say, taken together."""
    kinds: dict[str, Evidence] = {}
    for words, evidence in _header_words(layout, title_line):
        for kind in _kinds(words):
            kinds.setdefault(kind, evidence)
    for kind in ("remote", "hybrid", "onsite"):
        if kind in kinds:
            return Reading(kind, (kinds[kind],))
    return None


@lru_cache(maxsize=4096)
def _kinds(words: str) -> tuple[Remote, ...]:
    return tuple(_kinds_in(words))


def _kinds_in(words: str) -> Iterator[Remote]:
    """What words say: `hybrid remote` is hybrid, `remote or hybrid` both."""
    if ONSITE.search(words) and re.search(r"no remote|not remote", words, re.IGNORECASE):
        yield "onsite"
        return
    without = re.sub(
        r"(?i)hybrid(?:[\s-]+(?:remote|work from home))|remote[\s-]+hybrid", "hybrid", words
    )
    if REMOTE.search(without) and not re.search(r"(?i)\bdistributed (?:systems?|data)", without):
        yield "remote"
    if HYBRID.search(without):
        yield "hybrid"
    if ONSITE.search(without):
        yield "onsite"


def _header_words(layout: Layout, title_line: str | None) -> Iterator[tuple[str, Evidence]]:
    header = read_header(layout)
    for span in (*header.places, *header.tags, *header.subtitles):
        yield span.text, span.evidence("remote", rule="header")
    for key, value in layout.meta(*KEYS, *PLACE_KEYS):
        yield _answered(key, value), Evidence("remote", "metadata", key=key)
    for label in layout.labels:
        if label.name in LABELS or (len(label.name) < 40 and _ASKS.search(label.name)):
            for span in label.values:
                if len(span.text) <= 160:
                    yield _answered(label.name, span.text), span.evidence("remote", rule="label")
    for key, value in layout.meta("page.title"):
        yield value, Evidence("remote", "page title", key=key, sure=0.8)
    if title_line:
        yield from _title_words(layout, title_line, header.title)


def _title_words(
    layout: Layout, title_line: str, heading: Span | None
) -> Iterator[tuple[str, Evidence]]:
    if re.search(r"(?i)remote (?:sensing|access|support|control|infrastructure)", title_line):
        return
    at = layout.text.find(title_line)
    if heading and heading.text == title_line:
        at = heading.start
    span = Span(at, at + len(title_line), title_line)
    yield (
        title_line,
        span.evidence("remote", rule="title")
        if at >= 0
        else Evidence("remote", "title", key="title"),
    )


def _answered(name: str, value: str) -> str:
    """A yes or no read with its question: `Remote: yes` is remote."""
    folded = value.casefold().strip(" .!*")
    if _ASKS.search(name):
        if folded in NO:
            return "no remote"
        if folded in YES:
            return "remote"
    return value


def _by_place(layout: Layout, title_line: str | None) -> Reading[Remote | None]:
    """A place in the header and no word of working elsewhere: the work is done there."""
    for place in header_places(layout, title_line):
        if place.is_known and place.meanings[0].kind != "region":
            span = place.span
            if layout.text[span.start : span.end] == span.text:
                return Reading("onsite", (span.evidence("remote", rule="place only", sure=0.6),))
            return Reading("onsite", (Evidence("remote", "place only", key="location", sure=0.6),))
    return Reading(None)
