"""Pay as stated: the ranges and amounts of a text that are the pay of the job, not other money."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from math import inf
from operator import attrgetter
from typing import Final

from desktop.extracting.pay import money
from desktop.extracting.pay.merged import Pay, merged
from desktop.extracting.pay.money import UNITS_A_DOLLAR, plain
from desktop.extracting.pay.ranges import Figures, Range, one_ended, ranges
from desktop.extracting.text.figures import figures_in, figures_of
from desktop.extracting.text.layout import Layout, Reading, Section, is_bare_label
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import ask_late_for_stems, lowered
from desktop.extracting.words import pay as words
from desktop.postings import Evidence, Period, Salary

#: Metadata keys that state pay.
_KEYS: Final = (
    "salary", "compensation", "pay", "basesalary", "salary_range", "salaryrange", "wage",
)  # fmt: skip
_AGAIN = re.compile(
    r"[\s,;:()]*(?:and|or|to|for|in|the|level|flat-rated|[A-Z][\w.]*+|[\s,;:()/&-])*$"
)
#: A sentence's end, by the capital that follows, with whatever marks and spaces between.
_END = re.compile(r"[.!?;．](?<!\b\d.)(?=[\s*_\\]+[^\W\d_a-z])")
_BESIDE = re.compile(
    r"[.,;:+\n\d•·|※。]|\b(?:plus|and|with|in addition|as well|depending|zzgl|und|et)\b"
)
#: Where what stands beside an amount ends.
_APART = re.compile(
    r"[.;](?=\s)|\d|/ ?(?=[\u3040-\u9fff]{0,3}(?:年収|年俸|月給|月収|時給|日給|年薪|月薪))"
    r"|[（(]※?[ \u3000]?(?=[\u3040-\u9fff]{0,4}(?:年収|年俸|月給|月収|時給|日給|年薪|月薪))"
)
_HEADING_REACH: Final = 700
_START: Final = attrgetter("start")
#: All up to the figures before: what they were paid for need not be what these are.
_BEHIND_FIGURES = re.compile(r"^.*\d", re.DOTALL)
#: How long one works a week, which is no period of pay.
_HOURS_A_WEEK = re.compile(
    r"\b(?:hours?|hrs?|days?|shifts?|sessions?|h)\b[ -]*(?:per|an?|/|each|every) ?"
    r"(?:week|day|month|year|annum)"
)
#: What stands behind a single amount that begins a line of terms: `£25k, full-time`.
_TERMS_BEHIND = re.compile(
    r" ?(?:[,·|;+]|gross|brutto|per annum|p\.?a\b)? ?(?:full|part|perm|hybrid|remote|pro[ -]rata|$)"
    r"| ?(?:\+|plus|and|,)? ?(?:bonus|benefits|super|car\b|commission|package|equity|pension|ote\b"
    r"|doe\b|dep)"
)
#: What says before an amount that it is not exact.
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|around|about|approx(?:\.|imately)?|~) ?$")
#: A single amount between the dashes or bars of a line of facts: `Acme - $90k + equity - Lyon`.
_PART_BEFORE = re.compile(r"(?:^|\s[-|·]\s)\W*$")
_PART_BEHIND = re.compile(
    r" ?(?:\+ ?(?:equity|stock|options|bonus|benefits)[^|·\n-]{0,40})?(?:[-|·]|$)"
)
#: So far into a text boards set the pay on a line of its own, in characters.
_TOP: Final = 500
#: Within so many characters behind an amount its period tells that it is pay.
_PERIOD_REACH: Final = 28
#: What stands before the last figures of a telephone's number.
_TELEPHONE = re.compile(r"\d{2,4}-\d{2,5}-$")
#: Ranges of thousands, in a currency, from so much on in US dollars, are pay: `R$ 8 mil a 10 mil`.
_LEAST_OF_RANGES: Final = 700
#: So many tens of thousands under a bare name of pay are a year's: `薪资 40W-65W`.
_LEAST_OF_YEARS: Final = 200_000
#: What says the period of the amount before it without a doubt.
_PER = re.compile(r" ?(?:/|per |an? |each )")
#: So much, in US dollars, nobody is paid for so short a time.
_MOST_OF: Final[dict[Period, float]] = {
    "hour": 3_000, "day": 10_000, "week": 15_000, "month": 22_000,
}  # fmt: skip
#: What tells the pay before it again, for another period: `£8.03 an hour, equivalent to £15,492`.
_TOLD_AGAIN = re.compile(
    r"\b(?:equivalent (?:to|of)|equates to|equating to|works out (?:at|as)|equal to)[^\d\n]{0,24}$"
    r"|\b(?:full[- ]time equivalent|fte|actual)\b[^\d\n]{0,24}$"
)
#: A text with more amounts than these is no posting; the rest of it is not looked at.
_MOST_AMOUNTS: Final = 600


def read_salary(layout: Layout) -> Reading[Salary | None]:
    """The base pay: of several ranges of one currency and period the lowest and the highest."""
    for key, value in layout.meta(*_KEYS):
        context = f"{value}\n{layout.text}"  # tells a bare figure's period by the language
        low = plain(lowered(value))
        figures = [at for at, _ in figures_in(low)]
        pays = list(_pays(value, low, [(figures, len(low))], None))
        if salary := merged(context, pays)[0]:
            return Reading(salary, (Evidence("salary", "metadata", key=key),))
    lines = _lines(layout)
    if not lines:
        return Reading(None)
    pays = list(_pays(layout.text, plain(layout.lowered, layout.others), lines, layout))
    salary, taken = merged(layout.text, pays) if pays else (None, [])
    return Reading(
        salary,
        tuple(
            layout.span(p.found.start, p.found.end).evidence("salary", rule=p.rule) for p in taken
        ),
    )


def _lines(layout: Layout) -> list[Figures]:
    """The lines with figures that may be pay: beside money, a word of pay, or under its heading."""
    low, end = layout.lowered, -1
    lines: list[Figures] = []
    said = layout.places("pay")
    if not said:  # nor does a heading
        return lines
    said.append(len(low))
    figures: list[int] = []
    for at, _ in figures_of(layout):
        if at < end:
            figures.append(at)
            continue
        start = low.rfind("\n", 0, at) + 1
        end = low.find("\n", at)
        end = len(low) if end < 0 else end
        figures = [at]  # and those that follow on the line
        if start <= said[bisect_left(said, start)] < end or _is_headed(layout, at, said):
            lines.append((figures, end))
    return lines


def _is_headed(layout: Layout, at: int, said: Sequence[int]) -> bool:
    """Whether a heading near above an offset announces pay; `said` is where its stems stand."""
    section = _section_near(layout, at)
    heading = section.heading if section and at <= section.end else None
    is_near = heading and said[bisect_left(said, heading.start)] < heading.end
    return bool(heading and is_near and _as_pay(heading.text))


def _section_near(layout: Layout, at: int) -> Section | None:
    """The section that an offset lies in, unless that is far below its heading."""
    index = bisect_right(layout.sections, at, key=_START) - 1
    section = layout.sections[index] if index >= 0 else None
    return section if section and at - section.start <= _HEADING_REACH else None


ask_late_for_stems("pay", lambda: words.PAY.beginnings.union(money.stems()))


def _pays(text: str, low: str, lines: Sequence[Figures], layout: Layout | None) -> Iterator[Pay]:
    """The ranges and single amounts on these lines of a text that are the pay of the job.

    `low` is the text in lower case made plain; without a layout it is what metadata state as pay.
    """
    last: Pay | None = None
    previous: Range | None = None
    is_stated = layout is None
    for found in islice(ranges(low, lines), _MOST_AMOUNTS):
        found = previous = _in_currency_of(previous, found)
        if not found.is_plausible:
            continue
        before = _sentence_before(text, low, found.start)
        if not (found.is_money or is_stated or _is_labelled(before)):
            continue
        if last and _TOLD_AGAIN.search(before):
            continue
        after = low[found.end : found.end + 60].split("\n", 1)[0]
        heading = _pay_heading(layout, found.start) if layout else ""
        rule = "metadata" if is_stated else _why_pay(found, before, after, heading)
        if not rule and last and _goes_on(text, low, last.found, found):
            rule = "further range"
        if not rule:
            continue
        found = one_ended(low, found)
        period = _period(found, low, before, after, heading)
        if period is None and rule == "further range" and last:
            period = last.period
        said = before + after
        is_on_target = bool(words.ON_TARGET.search(said)) and not words.SALARY.search(said)
        last = Pay(found, period, is_on_target, rule)
        yield last


#: A range so near behind an amount is of its currency, in characters.
_NEAR: Final = 14


def _in_currency_of(last: Range | None, found: Range) -> Range:
    """A range that lacks a currency in that of the amount before: `R$ 8.700 ou 9.000 a 9.500`."""
    if last is None or found.start - last.end > _NEAR or found.is_money or not last.currency:
        return found
    low, high = found.first, found.last
    is_alike = last.first.value / 4 < low.value < 4 * last.first.value
    return Range(low._replace(currency=last.currency), high) if is_alike else found


def _pay_heading(layout: Layout, at: int) -> str:
    """The heading above an offset, where it announces pay and is not far."""
    section = _section_near(layout, at)
    heading = _as_pay(section.heading.text) if section and section.heading else ""
    return heading or _label_above(layout, at)


def _label_above(layout: Layout, at: int) -> str:
    """The line right above an offset's, where it is the bare name of pay."""
    index = bisect_right(layout.lines, at, key=_START) - 1
    line, above = layout.lines[index], layout.lines[max(0, index - 1)]
    is_near = 0 < line.row - above.row <= 2 and is_bare_label(above.text)
    return _as_pay(above.text) if is_near else ""


@lru_cache(maxsize=4096)
def _as_pay(heading: str) -> str:
    """A heading in lower case, if it announces pay."""
    low = lowered(heading)
    return low if words.PAY.search(low) else ""


def _is_labelled(before: str) -> bool:
    """Whether a bare number may be pay: the word for it, or a heading, stands right before."""
    return len(before.strip()) < 12 or bool(words.PAY.search(before[-34:]))


def _sentence_before(text: str, low: str, at: int) -> str:
    first = max(0, at - 220)
    start = max(first, low.rfind("\n", first, at) + 1, low.rfind("|", first, at) + 1)
    for found in _END.finditer(text, start, at):
        start = found.end()
    return low[start:at]


def _why_pay(found: Range, before: str, after: str, heading: str) -> str | None:
    """The rule by which a range is pay, or None; what is paid by the piece is no time's pay."""
    if words.BY_PIECE.match(after):
        return None
    if "💰" in before:
        return "tag"
    if not (found.is_money or _is_bare_pay(found, before, after, heading)):
        return None
    beside = _BESIDE.split(after, maxsplit=1)[0]
    cue = _last(words.PAY, before)
    if words.FIRM.search(beside) or _last(words.FIRM, before) > max(cue, len(before) - 80):
        return None
    if not found.is_money:
        return "label"
    extra = _last(words.EXTRA, before)
    is_aside = found.is_range and (
        cue >= len(before.rstrip(" :*_-")) or (cue >= 0 and beside.lstrip(" *_").startswith("("))
    )
    is_extra = words.EXTRA.search(beside) is not None and not is_aside
    if is_extra or (extra > cue and not (found.is_range and cue >= 0)):
        return None
    if cue >= 0:
        return "words before"
    if heading:
        return "heading"
    return _why_without_words(found, before, after)


def _why_without_words(found: Range, before: str, after: str) -> str | None:
    """The rule by which an amount is pay though no word or heading says so."""
    has_scales = min(found.first.scale, found.last.scale) > 1  # 25-40K·15薪
    may_be_rate = found.currency and (
        found.is_range or len(before) < 40 or before[-1:] in "[(" or words.AT_RATE.search(before)
    )
    if (may_be_rate or (found.is_range and has_scales)) and _period_in(after[:_PERIOD_REACH]):
        return "period"
    if found.currency and found.least >= 100 and words.TERMS_BEHIND.match(after):
        return "terms"
    is_part = before.strip() and _PART_BEFORE.search(before) and _PART_BEHIND.match(after)
    if is_part and found.is_year and found.currency and found.start < _TOP:
        return "line"
    is_alone = found.is_range and has_scales and not f"{before}{after}".strip(" *_-•·")
    if (found.currency or is_alone) and found.start < _TOP and _begins_line(found, before, after):
        return "line"
    is_high = found.is_year or (has_scales and found.least >= _LEAST_OF_RANGES)
    return "range" if found.currency and found.is_range and is_high else None


def _begins_line(found: Range, before: str, after: str) -> bool:
    """Whether a line begins with a range, or with "up to" or "from" and an amount, of some size."""
    before = _ABOUT.sub("", before.lstrip(" *_-•#"))
    if found.is_year and not before and _TERMS_BEHIND.match(after):
        return True
    is_alone = found.currency is not None and not f"{before}{after}".strip(" *_-•")
    is_end = is_alone or bool(words.UP_TO.match(before) or words.FROM.match(before))
    return found.least >= 300 and ((found.is_range and not before) or is_end)


def _is_bare_pay(found: Range, before: str, after: str, heading: str) -> bool:
    """Numbers without a currency are pay only right behind the word for it."""
    if _TELEPHONE.search(before):
        return False
    if not words.PAY.search(before[-34:]) and not (heading and len(before.strip()) < 12):
        return False
    least = min(found.first.value, found.last.value)
    return least >= 5000 or (least >= 5 and _period_in(after[:_PERIOD_REACH]) is not None)


def _last(pattern: Pattern, text: str) -> int:
    at = -1
    for found in pattern.finditer(text):
        at = found.end()
    return at


def _goes_on(text: str, low: str, last: Range, found: Range) -> bool:
    """Whether an amount continues a list of pay: "$90,034; $99,869; and $105,318"."""
    gap = text[last.end : found.start]
    if found.currency is None or len(gap) >= 60 or "\n\n" in gap or not _AGAIN.match(plain(gap)):
        return False
    said = low[last.end : found.start] + low[found.end : found.end + 25]
    return not (words.EXTRA.search(said) or words.FIRM.search(low, last.end, found.start))


def _period_in(text: str) -> Period | None:
    """The period named first in a stretch of text."""
    if not (first := words.ANY_PERIOD.search(text)):
        return None
    at = first.start()
    return next(name for name, pattern in words.PERIODS.items() if pattern.match(text, at))


def _period(found: Range, text: str, before: str, after: str, heading: str) -> Period | None:
    """The period stated beside a range, within it, before it or above it."""
    between = text[found.first.end : found.last.start]
    near = _APART.split(after[:45], maxsplit=1)[0]
    written = text[found.last.start : found.end]  # `4.5 LPA`
    said = _HOURS_A_WEEK.sub("", before[-120:])
    last = _BEHIND_FIGURES.sub("", said)  # `月給30万円／想定年収450万円`
    for place in (near, between, written, last, said, heading):
        if place and (period := _period_in(place)):
            if period == "month" and _is_of_years(found, place):
                continue
            if not _PER.match(near) and _is_too_much(found, period):
                continue  # `£25,000 paid monthly`
            return period
    return None


def _is_too_much(found: Range, period: Period) -> bool:
    """Whether nobody is paid so much for so short a time."""
    return found.currency in UNITS_A_DOLLAR and found.least >= _MOST_OF.get(period, inf)


def _is_of_years(found: Range, said: str) -> bool:
    """Whether a figure in tens of thousands is too high for a month that is not called one."""
    low = found.first
    is_high = low.scale == 1e4 and low.value >= _LEAST_OF_YEARS
    return is_high and "薪" in said and "月" not in said
