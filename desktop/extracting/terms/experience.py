"""Years of experience that a posting asks for: the most general demand, the least that suffices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.extracting.text.figures import figures_of
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Reading
from desktop.extracting.text.stems import ask_for_stems, ask_late_for_stems
from desktop.extracting.words.experience import (
    ALTERNATIVE,
    ASIDE,
    BEGIN,
    BOAST,
    COUNT,
    DEMAND,
    DEMAND_HEADING,
    DOING,
    END,
    EXPERIENCE,
    FORM,
    GENERAL,
    IS_PART,
    OF_EXPERIENCE,
    OF_IT,
    OF_WHICH,
    OPENS,
    OR_LESS,
    OTHER,
    PARTIAL,
    SOME,
    SPELLED,
    STATED,
    TRIAL,
    WISH,
    WISH_HEADING,
    WORDS,
    WORKED,
)
from desktop.postings import Evidence

#: A text with more figures than these is no posting; the rest of it is not looked at.
_MOST_FIGURES: Final = 4000
#: Lines of fewer characters above a count are headings or members of a list, no wrapped prose.
_WRAPPED: Final = 60
#: More years than these nobody asks for.
_MOST_YEARS: Final = 20
#: So far behind a count the words tell whether it is of all the work, in characters.
_REACH: Final = 110
#: Labels behind which years alone state what is asked for.
_LABELS: Final = labels_of("experience")


class _Demand(NamedTuple):
    """Years asked for at `start` to `end` of a text, in a sentence that begins at `said`."""

    years: float
    start: int
    end: int
    is_general: bool
    said: int


def read_experience(layout: Layout) -> Reading[float | None]:
    """The least number of years asked for overall: general years before years with one tool."""
    demands = list(_demands(layout))
    general = [demand for demand in demands if demand.is_general] or demands
    if not general:
        return _stated(layout)
    least = _least_of_alternatives(layout.lowered, general)
    chosen = max(least, key=lambda demand: demand.years)
    span = layout.span(chosen.start, chosen.end)
    rule = "general" if chosen.is_general else "largest"
    return Reading(chosen.years, (span.evidence("experience_years_min", rule=rule),))


def _stated(layout: Layout) -> Reading[float | None]:
    """The years that the metadata states for experience: `2 years`, `6 months`, `от 1 года`."""
    for span in layout.labelled(_LABELS, headings=False):
        if (found := STATED.match(span.text)) and not WISH.search(span.text.lower()):
            return Reading(_count(found), (span.evidence("experience_years_min", rule="label"),))
    for key, value in layout.meta("experience"):
        if found := STATED.search(value):
            evidence = Evidence("experience_years_min", "metadata", key=key)
            return Reading(_count(found), (evidence,))
    return Reading(None)


def _count(found: re.Match[str]) -> float:
    count = float(found["count"].replace(",", "."))
    return round(count / 12, 2) if found["months"] else count


def _demands(layout: Layout) -> Iterator[_Demand]:
    """The years that sentences ask of the person sought, wishes left out."""
    low = layout.lowered
    for count in _counts(layout):
        start, end = _sentence(layout.text, count.start(), count.end())
        is_asked = _is_asked(low, count, low[start:end]) and 0 < _years(count) <= _MOST_YEARS
        if is_asked and not _is_mere_wish(layout, count, start, end):
            yield _demand(layout, count, start, end)


def _demand(layout: Layout, count: re.Match[str], start: int, end: int) -> _Demand:
    """What a count asks for within its sentence, from `start` to `end`."""
    low, stop = layout.lowered, min(end, count.end() + _REACH)
    near, first = low[count.start() : stop], low[start : min(end, start + 40)]
    is_partial = PARTIAL.search(layout.text[count.start() : stop]) is not None
    is_general = not is_partial and bool(GENERAL.search(near) or GENERAL.search(first))
    return _Demand(_years(count), count.start(), count.end(), is_general, start)


def _counts(layout: Layout) -> Iterator[re.Match[str]]:
    """The counts of years, tried only where figures or number words stand, since that is quick."""
    low, done = layout.lowered, 0
    for start in _numbers(layout):
        if start >= done and (found := COUNT.match(low, start)):
            done = found.end()
            yield found


def _numbers(layout: Layout) -> list[int]:
    low = layout.lowered
    starts = [
        at
        for at, end in figures_of(layout)[:_MOST_FIGURES]
        if end <= at + 2 and low[at - 1 : at] not in _NO_COUNT and low[end : end + 1] not in _CLOSED
    ]
    return sorted(starts + layout.places("number words")[:_MOST_FIGURES])


#: Signs that stand before figures or right behind them where these count no years.
_NO_COUNT: Final = frozenset(".,$€£")
_CLOSED: Final = frozenset(":;/%)\n")


ask_for_stems("number words", {*SPELLED, *(f"_{word}_" for word in BEGIN)})


def _is_asked(low: str, count: re.Match[str], said: str) -> bool:
    """Whether a count of years is experience of the person sought."""
    before = low[_context(low, count.start()) : count.start()]
    near = before + low[count.start() : count.end() + 40]
    after = low[count.end() : count.end() + 60]
    if not OF_EXPERIENCE.match(after) and OTHER.search(near):
        return False
    if SOME.search(before) or TRIAL.search(before) or OR_LESS.match(low, count.end()):
        return False
    if _years(count) >= 10 and BOAST.search(before):
        return False
    if count["months"] and not _is_told(before, after):
        return False
    if EXPERIENCE.search(said) or _is_list_head(low, count) or FORM.match(after):
        return True
    is_demand = bool(count["plus"] or "+" in count[0] or DEMAND.search(said[:30]))
    return is_demand and bool(DOING.match(low, count.end()))


def _is_told(before: str, after: str) -> bool:
    """Whether the words beside a count name experience."""
    is_near = EXPERIENCE.search(before) or EXPERIENCE.search(after[:30])
    return bool(is_near or OF_IT.match(after))


def _context(low: str, at: int) -> int:
    """Where the words before a count begin that may tell of whose years it is."""
    first = max(0, at - 60)
    start = low.rfind("\n", first, at) + 1
    is_apart = start > 0 and start - low.rfind("\n", 0, start - 1) < _WRAPPED
    return start if is_apart else first


def _is_list_head(text: str, count: re.Match[str]) -> bool:
    """Whether the count opens a list's member (`- 4 years in customer support`, `6+ years of:`)."""
    return bool(OPENS.search(text[max(0, count.start() - 12) : count.start()])) and bool(
        WORKED.match(text, count.end())
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(0, start - 250)
    first = max(first, text.rfind("\n", first, start) + 1)
    for found in END.finditer(text, first, start):
        first = found.end()
    after = END.search(text, end, end + 250)
    return first, after.start() if after else min(len(text), end + 250)


def _is_mere_wish(layout: Layout, count: re.Match[str], start: int, end: int) -> bool:
    """Whether a count within a sentence is a wish, by the words around it or above."""
    may_be = any(start <= at < end for at in layout.held.get("wishes", ()))
    is_wished = may_be and _is_wished(layout, count, start, end)
    return is_wished or _is_under_wish(layout, count.start())


def _is_wished(layout: Layout, count: re.Match[str], start: int, end: int) -> bool:
    """Whether the words before a count or behind it say that these years are a wish.

    Behind it they count as far as the first comma or bracket, before it from a semicolon or a
    Chinese comma on.
    """
    low, at = layout.lowered, count.start()
    start = max(start, *(low.rfind(sign, start, at) + 1 for sign in "，;"))
    if WISH.search(low, start, at):
        return True
    aside = ASIDE.search(low, count.end(), end)
    return WISH.search(low, count.end(), aside.start() if aside else end) is not None


ask_late_for_stems("wishes", lambda: WISH.beginnings)


def _is_under_wish(layout: Layout, at: int) -> bool:
    for section in layout.sections:
        if section.start <= at < section.end:
            return section.heading is not None and _is_wish(section.heading.text)
    return False


@lru_cache(maxsize=4096)
def _is_wish(heading: str) -> bool:
    low = heading.lower()
    return WISH_HEADING.search(low) is not None and not DEMAND_HEADING.search(low)


def _years(count: re.Match[str]) -> float:
    if count["spelled"]:
        return SPELLED[count["spelled"]]
    written = count["low"]
    if _is_numbered(count):
        written = written[2:]
    years = WORDS.get(written)
    if years is None:
        years = float(written.replace(",", "."))
    return round(years / 12, 2) if count["months"] else float(years)


def _is_numbered(count: re.Match[str]) -> bool:
    """Whether a list's number stands before a count without a space: `1.5年以上经验`, then `2.`."""
    at, text = count.start(), count.string
    is_first = count["low"][:2] == "1." and text[count.end() - 1] == "年"
    return is_first and text[at - 1 : at] in ("", "\n") and "\n2." in text[at : at + 400]


def _is_alternative(low: str, one: _Demand, other: _Demand) -> bool:
    """Whether a demand stands behind an "or", on the line of the one before or below its end."""
    line_end = _line_end(low, one)
    if line_end == _line_end(low, other) and not _is_part(low, other):
        around = low[max(0, other.start - 120) : other.end + 80]
        if ALTERNATIVE.search(around):
            return True
    tail = low[max(one.said, line_end - 6) : line_end].strip(" ;,.")
    return f" {tail}".endswith(" or")


def _line_end(low: str, demand: _Demand) -> int:
    """Where a demand's line ends."""
    end = low.find("\n", demand.end)
    return len(low) if end < 0 else end


def _is_part(low: str, demand: _Demand) -> bool:
    """Whether years are a share of those before them."""
    before = low[max(demand.said, demand.start - 40) : demand.start]
    return bool(IS_PART.search(before) or OF_WHICH.match(low, demand.end))


def _least_of_alternatives(low: str, demands: Sequence[_Demand]) -> Iterator[_Demand]:
    """Of demands on one line, or on lines joined by "or", the least."""
    group: list[_Demand] = []
    for demand in demands:
        if group and not _is_alternative(low, group[-1], demand):
            yield min(group, key=lambda one: one.years)
            group = []
        group.append(demand)
    if group:
        yield min(group, key=lambda one: one.years)
