"""Whether the work may be done from afar: remote, hybrid, onsite, or not stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

from desktop.extracting.header.header import read_header
from desktop.extracting.places.places import header_places
from desktop.extracting.places.town_said import said_towns
from desktop.extracting.text.answers import DENIED
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout, Reading, Span
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import (
    ask_for_stems,
    lowered,
    stretch_at,
)
from desktop.extracting.words.remote import (
    CULTURE,
    HINTS,
    HYBRID,
    KEYS,
    NO,
    NOT_OFFERED,
    ONSITE,
    PLACE_KEYS,
    REMOTE,
    SAID,
    SAID_ABROAD,
    TAG,
    TAG_STEMS,
    WAYS,
    YES,
    Statement,
)
from desktop.postings import Evidence, Remote

_LABELS: Final = labels_of("place") | labels_of("remote")
#: A label that asks whether one may work from afar.
_ASKS = re.compile(r"remote|telework|télétravail|telecommut|home.?office|zdaln|teletrab|リモート")
#: In titles: what the work is about, not where it is done.
_OF_SYSTEMS = Pattern(r"remote (?:sensing|access|support|control|infrastructure)")
_NOT_REMOTE = Pattern(
    r"no remote|not remote|remote\W{1,3}no\b|não (?:aceit\w+|é|há|temos) (?:home|remot)|sem home"
    r"|不(?:支持|接受|提供|可以?|能|考虑|考慮)(?:远程|遠程|遠端)"
    r"|(?:リモート|在宅)(?:ワーク|勤務)?は?(?:不可|なし)|재택 ?(?:불가|없음)"
    r"|no (?:se acepta|es|hay) (?:remot|teletr)|niet remote|geen thuiswerk|kein home|pas de télét",
    is_led=False,
)
_THERE: Final = r"(?:in[\s-]person|on[\s-]?site|in[\s-](?:the )?office|office)"
#: Days a week, fewer than all: `4 days/wk`, `2-3 days per week`, `3x a week`.
_SOME_DAYS: Final = (
    r"[1234](?:\s?[-–]\s?[1-4])?\+?\s?(?:x|d(?:ays?)?)\s?(?:/|per |a |each )\s?w(?:ee)?k\b"
)
#: Behind a question of remote work: `Remote possible: Yes (2 days a week)`.
_ON_SOME_DAYS = re.compile(
    rf"[*_]*\s?[:：?][*_ ]*(?:yes|ja|oui|sí|sim|tak|да)?[ ,(]{{0,3}}{_SOME_DAYS}"
)
#: The same behind the question.
_ANSWERED_WITH_DAYS = re.compile(rf"(?:yes|ja|oui|sí|sim|tak|да)?[ ,(]{{0,3}}{_SOME_DAYS}")
#: What only sounds as if all of the work might be done from afar.
_PARTLY = Pattern(
    r"\bpart(?:ly|ial|ially)?[\s-]remote"
    r"|hybrid(?:[\s-]+(?:remote|work from home))|remote[\s-]+hybrid"
    r"|etätyömahdollisuus|mahdollisuus etätyöhön|home[\s-]?office möglich"
    r"|(?:teilweise|zeitweise|anteilig) (?:im )?(?:home[\s-]?office|remote)"
    r"|télétravail (?:possible|fréquent|occasionnel|ponctuel|partiel|régulier|limité)"
    r"|mobiles arbeiten möglich|(?:可?部分|可)(?:遠端|远程)|(?:occasional|some) remote"
    r"|remote ?\+ ?(?:срещи|встреч|зустріч|офис|офіс)"
    r"|\bsemi[- ]remot[oa]\b|parcialmente remot[oa]|remoto parcial"
    r"|(?:リモート|在宅)[^\n]{0,7}週\s?\d日?|週\s?\d[日回]?[^\n]{0,3}(?:リモート|在宅)"
    rf"|{_THERE}[ ,(:-]{{0,3}}{_SOME_DAYS}"
    rf"|{_SOME_DAYS} (?:at (?:the|our) |in (?:the|our) )?{_THERE}"
    rf"|(?<!\d)[123456789][05] ?% (?:{_THERE}|remote|from home|home[\s-]?office)",
    is_led=False,
)
_DISTRIBUTED = Pattern(r"\bdistributed (?:systems?|data)")
#: What words may say of where one works, and which of it holds where they say several things.
Kinds = tuple[Remote, ...]
_FOREMOST: Final[Kinds] = ("remote", "hybrid", "onsite")
_WAYS: Final = (REMOTE, HYBRID, ONSITE)
#: Pictures that stand before such a line.
_SIGNS: Final = " \t\ufe0f🏢🏠💻🌐🌍🌎🌏📍🖥👥✅✔•"
#: What goes on behind "onsite": the choice is the applicant's.
_OR_REMOTE = re.compile(r"(?: (?:at|in|from) [^.\n]{1,30})? or (?:fully |100 ?% |work )?remote")
#: Behind "onsite": not all of the week, or of the time.
_PART_OF_WEEK = re.compile(
    r",? (?:for |at least |up to |a minimum of |about )?(?:(?:[1-4]|one|two|three|four)"
    r"(?:(?:\s?[-–]\s?|\s(?:to|or)\s)(?:[1-4]|two|three|four))?\+? (?:days?|times)|once|twice)"
    r" ?(?:/|a|per|each|every) ?week|,? [1-9]0 ?% of (?:the|your) (?:time|week)"
)
#: So far around its stems a statement is looked for, in characters.
_REACH: Final = 160
#: So many rows from the top pages set facts, each on a line.
_TOP_ROWS: Final = 24
#: A line that says nothing but how one works is no longer, in characters.
_LONGEST_LINE: Final = 40
_LONGEST_LEAD: Final = 80


def read_remote(layout: Layout, title_line: str | None) -> Reading[Remote | None]:
    """Find whether presence is required: what is said of the job beats the header's words."""
    if "remote tag" in layout.held and (found := TAG.search(layout.text)):
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


def _said(layout: Layout) -> Reading[Remote | None] | None:
    if language_of(layout) not in ("en", None) and (said := _first_said(layout, SAID_ABROAD)):
        return said
    return _first_said(layout, SAID)


def _first_said(layout: Layout, statements: Iterable[Statement]) -> Reading[Remote | None] | None:
    stretches: dict[str, list[tuple[int, int]]] = {}
    for statement in statements:
        if statement.name not in stretches:
            stretches[statement.name] = _stretches(layout, statement.name)
        for start, end in stretches[statement.name]:
            for found in statement.pattern.finditer(layout.lowered, start, end):
                is_denied = DENIED.match(layout.lowered, found.end())
                if _is_offered(layout, found) and not is_denied:
                    span = layout.span(found.start(), found.end()).trimmed()
                    kind = _kind_said(statement, layout.lowered, found.end())
                    return Reading(kind, (span.evidence("remote", rule="statement", sure=0.9),))
    return None


def _kind_said(statement: Statement, low: str, end: int) -> Remote:
    """What a statement says with the words behind it: `on site 3 days a week` is hybrid."""
    if statement.kind == "remote" and _ON_SOME_DAYS.match(low, end):
        return "hybrid"
    if statement.kind == "onsite":
        if _OR_REMOTE.match(low, end):
            return "remote"
        if _PART_OF_WEEK.match(low, end):
            return "hybrid"
    return statement.kind


def _stretches(layout: Layout, field: str) -> list[tuple[int, int]]:
    """The surroundings of a field's stems, each on its line, in the order of the text."""
    low = layout.lowered
    found: list[tuple[int, int]] = []
    for at in layout.places(field):
        start, end = stretch_at(low, at, _REACH)
        if found and start < found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
    return found


ask_for_stems("remote tag", TAG_STEMS)
for _statement in (*SAID, *SAID_ABROAD):
    ask_for_stems(_statement.name, _statement.stems)
ask_for_stems("remote culture", HINTS)


def _is_offered(layout: Layout, found: re.Match[str]) -> bool:
    start = found.start()
    return not NOT_OFFERED.search(layout.lowered[max(0, start - 30) : start])


def _culture(layout: Layout) -> re.Match[str] | None:
    for start, end in _stretches(layout, "remote culture"):
        for found in CULTURE.finditer(layout.lowered, start, end):
            if _is_offered(layout, found):
                return found
    return None


def _of_header(layout: Layout, title_line: str | None) -> Reading[Remote | None] | None:
    """What the header's, metadata's and labels' words say, taken together."""
    said: dict[str, Evidence] = {}
    for kinds, evidence in chain(
        _in_header(layout),
        _alone(layout),
        _in_metadata(layout),
        _in_labels(layout),
        _in_title(layout, title_line),
    ):
        if _FOREMOST[0] in kinds:  # whatever else is said
            return Reading(_FOREMOST[0], (evidence,))
        for kind in kinds:
            said.setdefault(kind, evidence)
    for kind in _FOREMOST:
        if kind in said:
            return Reading(kind, (said[kind],))
    return None


@lru_cache(maxsize=4096)
def _kinds(words: str) -> Kinds:
    return tuple(_kinds_in(lowered(words)))


def _kinds_in(words: str) -> Iterator[Remote]:
    """What words (in lower case) say: `hybrid remote` is hybrid, `remote or hybrid` both."""
    if ONSITE.search(words) and _NOT_REMOTE.search(words):
        yield "onsite"
        return
    without = _PARTLY.sub("hybrid", words)
    if REMOTE.search(without) and not _DISTRIBUTED.search(without):
        yield "remote"
    if HYBRID.search(without):
        yield "hybrid"
    if ONSITE.search(without):
        yield "onsite"


#: The name of a fact that names remote work itself: `Remote type: hybrid`.
_OWN_NAME = re.compile(r"^\W*(?:remote|work ?place|home ?office)[\w ]{1,20}[*_]*:", re.IGNORECASE)


def _in_header(layout: Layout) -> Iterator[tuple[Kinds, Evidence]]:
    header = read_header(layout)
    for span in (*header.places, *header.tags, *header.subtitles):
        words = _OWN_NAME.sub("", span.text, count=1) if ":" in span.text else span.text
        if kinds := _kinds(words) or _kinds(span.text):
            yield kinds, span.evidence("remote", rule="header")


def _alone(layout: Layout) -> Iterator[tuple[Kinds, Evidence]]:
    """The lines near the top that say nothing else, or nothing else first: `Hybrid. Part-time.`"""
    for line in layout.short_lines("ways of working", _LONGEST_LEAD):
        if line.row >= _TOP_ROWS:
            return
        words = line.words.trimmed(_SIGNS)
        stop = words.text.find(". ")
        ends = (words.end, words.start + stop)
        for end in ends if stop > 0 else ends[: len(line.text) <= _LONGEST_LINE]:
            if any(way.fullmatch(layout.lowered, words.start, end) for way in _WAYS):
                said = layout.span(words.start, end)
                yield _kinds(said.text), said.evidence("remote", rule="line")


ask_for_stems("ways of working", WAYS)


def _in_metadata(layout: Layout) -> Iterator[tuple[Kinds, Evidence]]:
    for key, value in layout.meta(*KEYS, *PLACE_KEYS):
        if kinds := _kinds(_answered(key, value)):
            yield kinds, Evidence("remote", "metadata", key=key)


def _in_labels(layout: Layout) -> Iterator[tuple[Kinds, Evidence]]:
    for label in layout.labels:
        if _is_of_place(label.name):
            for span in label.values:
                if len(span.text) <= 160 and (kinds := _kinds(_answered(label.name, span.text))):
                    yield kinds, span.evidence("remote", rule="label")


@lru_cache(maxsize=4096)
def _is_of_place(label: str) -> bool:
    if label in _LABELS or label.endswith(" location"):
        return True
    return len(label) < 40 and _ASKS.search(label) is not None


def _in_title(layout: Layout, title_line: str | None) -> Iterator[tuple[Kinds, Evidence]]:
    for key, value in layout.meta("page.title"):
        if kinds := _kinds(value):
            yield kinds, Evidence("remote", "page title", key=key, sure=0.8)
    kinds = _kinds(title_line) if title_line and not _OF_SYSTEMS.search(lowered(title_line)) else ()
    if title_line and kinds:
        yield kinds, _of_title(layout, title_line)


def _of_title(layout: Layout, title_line: str) -> Evidence:
    heading = read_header(layout).title
    at = layout.text.find(title_line)
    if heading and heading.text == title_line:
        at = heading.start
    if at < 0:
        return Evidence("remote", "title", key="title")
    return Span(at, at + len(title_line), title_line).evidence("remote", rule="title")


def _answered(name: str, value: str) -> str:
    """A yes or no read with its question: `Remote: yes` is remote."""
    folded = value.casefold().strip(" .!*")
    if _ASKS.search(name):
        if folded in NO:
            return "no remote"
        if folded in YES:
            return "remote"
        if _ANSWERED_WITH_DAYS.match(folded):
            return "hybrid"
    return value


def _by_place(layout: Layout, title_line: str | None) -> Reading[Remote | None]:
    """A place in the header and no word of working elsewhere: the work is done there."""
    named = header_places(layout, title_line) or [one.place for one in said_towns(layout)]
    for place in named:
        if not place.is_known or place.meanings[0].kind != "region":
            span = place.span
            if layout.text[span.start : span.end] == span.text:
                return Reading("onsite", (span.evidence("remote", rule="place only", sure=0.6),))
            return Reading("onsite", (Evidence("remote", "place only", key="location", sure=0.6),))
    return Reading(None)
