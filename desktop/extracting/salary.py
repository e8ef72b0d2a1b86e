"""Pay as stated: amounts joined to ranges, told from other money, and merged to one figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from desktop.extracting import pay_words as words
from desktop.extracting.figures import figures_of
from desktop.extracting.language import detect_language
from desktop.extracting.layout import Layout, Reading
from desktop.extracting.money import (
    AMBIGUOUS,
    UNITS_A_DOLLAR,
    Amount,
    amounts,
    cues,
    in_scale_of,
    plain,
)
from desktop.extracting.patterns import Pattern
from desktop.extracting.stems import ask_by_pattern, chunks_of, lowered
from desktop.postings.posting import PERIODS_A_YEAR, Evidence, Period, Salary

#: Metadata keys that state pay.
_KEYS: Final = (
    "salary",
    "compensation",
    "pay",
    "basesalary",
    "salary_range",
    "salaryrange",
    "wage",
)
#: What may stand between the two ends of a range.
_TO = re.compile(
    r"[ ]*(?:/ ?\w{1,6}|per \w+|p\.?a\.?|a year|gross|brutto|(?:usd|eur|cad"
    r"|gbp))?[ ]*(?:[\[(][^\])\n]{0,120}[\])])?"
    r"[ ]*(?:-+>?|~|/|to(?: a maximum of)?|and up to|up to|through|thru|bis|à|al?|até|hasta|do|до"
    r"|по|tot|till?|til|至|到|から|and|to|ja|e|y|et|und|и)[ ]*~?"
)
_ONLY_BETWEEN: Final = frozenset({"and", "e", "y", "et", "und", "и", "ja"})
_BETWEEN = Pattern(r"(?:between|zwischen|entre|tra|mellan|mellem|между|między)[^\d\n]{0,12}$")
_AGAIN = re.compile(
    r"[\s,;:()]*(?:and|or|to|for|in|the|level|flat-rated|[A-Z][\w.]*|[\s,;:()/&-])*$"
)
_ENDS = re.compile(r"[.!?;](?=\s+[^\W\d_a-z])")
_BESIDE = re.compile(
    r"[.,;:+\n\d•·|]|\b(?:plus|and|with|in addition|as well|depending|zzgl|und|et)\b"
)
_COUNTED = re.compile(
    r" ?(?:%|percent|\+? ?(?:years?|yrs?|days?|hours?|weeks?|months?|people|employees|users"
    r"|countries"
    r"|jahre|tage|ans|jours|años|días|anos|dias|lat|dni|лет|дней|年|天|人|名|号|楼|st\b|nd\b|rd\b"
    r"|th\b"
    r"|x\b|:\d))"
)
_HEADING_REACH: Final = 700
#: So far into a text boards set the pay on a line of its own, in characters.
_TOP: Final = 500
#: Within so many characters behind an amount its period tells that it is pay.
_PERIOD_REACH: Final = 28
#: A text with more amounts than these is no posting; the rest of it is not looked at.
_MOST_AMOUNTS: Final = 600
_DOLLARS: Final = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"})
_BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$")
_DOLLAR_CODE = re.compile(
    r"(USD|CAD|AUD|NZD|SGD|HKD)(?:(?<=[\d$kK] ...)|(?<=[\d$kK]...)|(?<=in ...)|(?<=in \(...)"
    r"|(?<=\d \(...)|(?<!\w...)(?= ?\$? ?\d))\b"
)


@dataclass(frozen=True, slots=True)
class _Range:
    low: Amount | None
    high: Amount | None

    @property
    def start(self) -> int:
        return (self.low or self.high).start  # type: ignore[union-attr]

    @property
    def end(self) -> int:
        return (self.high or self.low).end  # type: ignore[union-attr]

    @property
    def figures(self) -> tuple[Amount, ...]:
        return tuple(amount for amount in (self.low, self.high) if amount)

    @property
    def is_range(self) -> bool:
        return self.low is not self.high and None not in (self.low, self.high)

    @property
    def currency(self) -> str | None:
        stated = [amount.currency for amount in self.figures if amount.currency]
        return next((one for one in stated if one not in AMBIGUOUS), stated[0] if stated else None)

    @property
    def is_money(self) -> bool:
        """Whether a currency or a "k" tells it from other numbers."""
        return any(amount.currency or amount.scale > 1 for amount in self.figures)


@dataclass(frozen=True, slots=True)
class _Pay:
    found: _Range
    period: Period | None
    is_on_target: bool
    rule: str


def read_salary(layout: Layout) -> Reading[Salary | None]:
    """The base pay: of several ranges of one currency and period the lowest and the highest."""
    for key, value in layout.meta(*_KEYS):
        context = f"{value}\n{layout.text}"  # tells a bare figure's period by the language
        pays = list(_pays(value, plain(lowered(value)), [(0, len(value))], None))
        if salary := _merged(context, pays)[0]:
            return Reading(salary, (Evidence("salary", "metadata", key=key),))
    lines = list(_lines(layout))
    if not lines:
        return Reading(None)
    pays = list(_pays(layout.text, plain(layout.lowered), lines, layout))
    salary, taken = _merged(layout.text, pays)
    return Reading(
        salary,
        tuple(
            layout.span(p.found.start, p.found.end).evidence("salary", rule=p.rule) for p in taken
        ),
    )


def _lines(layout: Layout) -> Iterator[tuple[int, int]]:
    """The lines with figures that may be pay: beside money, a word of pay, or under its heading."""
    low, end = layout.lowered, -1
    held = layout.held.get("pay", {}).keys()
    headed = list(_headed(layout))
    for at, _ in figures_of(layout) if held or headed else ():
        if at < end:
            continue
        start = low.rfind("\n", 0, at) + 1
        end = low.find("\n", at)
        end = len(low) if end < 0 else end
        is_headed = any(first <= at <= last for first, last in headed)
        if is_headed or not held.isdisjoint(chunks_of(low[start:end])):
            yield start, end


def _headed(layout: Layout) -> Iterator[tuple[int, int]]:
    """How far the headings reach that announce pay."""
    for section in layout.sections:
        if section.heading and _as_pay(section.heading.text):
            yield section.start, min(section.end, section.start + _HEADING_REACH)


def _of_pay(lines: str) -> Iterator[re.Match[str]]:
    """Where money or words of pay stand."""
    alike = plain(lines)
    return chain(cues(alike), words.PAY.finditer(alike))


ask_by_pattern("pay", _of_pay)


def _pays(
    text: str, low: str, lines: Sequence[tuple[int, int]], layout: Layout | None
) -> Iterator[_Pay]:
    """The ranges and single amounts on these lines of a text that are the pay of the job.

    `low` is the text in lower case made plain; without a layout it is what metadata state as pay.
    """
    last: _Pay | None = None
    is_stated = layout is None
    for found in islice(_ranges(low, lines), _MOST_AMOUNTS):
        if not _is_plausible(found):
            continue
        before = _sentence_before(text, low, found.start)
        if not (found.is_money or is_stated or _is_labelled(before)):
            continue
        after = low[found.end : found.end + 60].split("\n", 1)[0]
        heading = _pay_heading(layout, found.start) if layout else ""
        rule = "metadata" if is_stated else _why_pay(found, before, after, heading)
        if not rule and last and _goes_on(text, low, last.found, found):
            rule = "further range"
        if not rule:
            continue
        found = _one_ended(low, found)
        period = _period(found, low, before, after, heading)
        if period is None and rule == "further range" and last:
            period = last.period
        said = before + after
        is_on_target = bool(words.ON_TARGET.search(said)) and not words.SALARY.search(said)
        last = _Pay(found, period, is_on_target, rule)
        yield last


def _pay_heading(layout: Layout, at: int) -> str:
    """The heading above an offset, where it announces pay and is not far."""
    index = bisect_right(layout.sections, at, key=lambda section: section.start) - 1
    section = layout.sections[index] if index >= 0 else None
    if section is None or section.heading is None or at - section.start > _HEADING_REACH:
        return ""
    return _as_pay(section.heading.text)


@lru_cache(maxsize=4096)
def _as_pay(heading: str) -> str:
    """A heading in lower case, if it announces pay."""
    low = lowered(heading)
    return low if words.PAY.search(low) else ""


def _is_labelled(before: str) -> bool:
    """Whether a bare number may be pay: the word for it, or a heading, stands right before."""
    return len(before.strip()) < 12 or bool(words.PAY.search(before[-34:]))


def _ranges(text: str, lines: Iterable[tuple[int, int]]) -> Iterator[_Range]:
    """The amounts on lines of a text, two joined by a dash or a word as one range."""
    for start, end in lines:
        waiting: Amount | None = None
        for amount in amounts(text, start, end):
            if waiting is not None:
                gap = text[waiting.end : amount.start]
                if _joins(text, waiting, gap) and _may_rise(waiting, amount):
                    yield _Range(in_scale_of(waiting, amount), amount)
                    waiting = None
                    continue
                yield _Range(waiting, waiting)
            waiting = None if _COUNTED.match(text, amount.end) else amount
        if waiting is not None:
            yield _Range(waiting, waiting)


def _joins(text: str, low: Amount, gap: str) -> bool:
    if len(gap) > 150 or not (found := _TO.fullmatch(gap)):
        return False
    link = found[0].split()[-1].lower() if found[0].strip() else ""
    return link not in _ONLY_BETWEEN or bool(
        _BETWEEN.search(text[max(0, low.start - 40) : low.start])
    )


def _may_rise(low: Amount, high: Amount) -> bool:
    currencies = {low.currency, high.currency} - {None}
    if len(currencies - AMBIGUOUS) > 1 or (len(currencies) > 1 and not currencies & AMBIGUOUS):
        return False
    return in_scale_of(low, high).value <= high.value


def _one_ended(low: str, found: _Range) -> _Range:
    """A single amount as the one end that "up to" or "from" names."""
    if found.low is not found.high:
        return found
    before = low[max(0, found.start - 30) : found.start]
    if words.UP_TO.search(before):
        return _Range(None, found.high)
    is_least = words.FROM.search(before) or words.AND_UP.match(low, found.end)
    return _Range(found.low, None) if is_least else found


def _sentence_before(text: str, low: str, at: int) -> str:
    start = max(0, at - 220, low.rfind("\n", 0, at) + 1, low.rfind("|", 0, at) + 1)
    ends = [found.end() for found in _ENDS.finditer(plain(text[start:at]))]
    return low[start + ends[-1] if ends else start : at]


def _why_pay(found: _Range, before: str, after: str, heading: str) -> str | None:
    """The rule by which a range is pay, or None."""
    if "💰" in before:
        return "tag"
    beside = _BESIDE.split(after, maxsplit=1)[0]
    cue = _last(words.PAY, before)
    if words.FIRM.search(beside) or _last(words.FIRM, before) > max(cue, len(before) - 80):
        return None
    if not found.is_money:
        return "label" if _is_bare_pay(found, before, after, heading) else None
    extra = _last(words.EXTRA, before)
    if words.EXTRA.search(beside) or (extra > cue and not (found.is_range and cue >= 0)):
        return None
    if cue >= 0:
        return "words before"
    if heading:
        return "heading"
    return _why_without_words(found, before, after)


def _why_without_words(found: _Range, before: str, after: str) -> str | None:
    """The rule by which an amount is pay though no word or heading says so."""
    has_scales = min(amount.scale for amount in found.figures) > 1  # 25-40K·15薪
    may_be_rate = found.currency and (found.is_range or len(before) < 40)
    if (may_be_rate or (found.is_range and has_scales)) and _period_in(after[:_PERIOD_REACH]):
        return "period"
    if found.currency and found.start < _TOP and _begins_line(found, before):
        return "line"
    return "range" if found.currency and found.is_range and _is_year(found) else None


def _begins_line(found: _Range, before: str) -> bool:
    """Whether a line begins with a range, or with "up to" or "from" and an amount, of some size."""
    least = min(amount.value for amount in found.figures) / _units(found)
    is_end = bool(words.UP_TO.match(before) or words.FROM.match(before))
    return least >= 300 and ((found.is_range and not before.strip(" *_-•")) or is_end)


def _is_bare_pay(found: _Range, before: str, after: str, heading: str) -> bool:
    """Numbers without a currency are pay only right behind the word for it."""
    if not words.PAY.search(before[-34:]) and not (heading and len(before.strip()) < 12):
        return False
    least = min(amount.value for amount in found.figures)
    return least >= 5000 or (least >= 5 and _period_in(after[:_PERIOD_REACH]) is not None)


def _last(pattern: Pattern, text: str) -> int:
    at = -1
    for found in pattern.finditer(text):
        at = found.end()
    return at


def _goes_on(text: str, low: str, last: _Range, found: _Range) -> bool:
    """Whether an amount continues a list of pay: "$90,034; $99,869; and $105,318"."""
    gap = text[last.end : found.start]
    if found.currency is None or len(gap) >= 60 or "\n\n" in gap or not _AGAIN.match(plain(gap)):
        return False
    said = low[last.end : found.start] + low[found.end : found.end + 25]
    return not (words.EXTRA.search(said) or words.FIRM.search(low, last.end, found.start))


def _units(found: _Range) -> float:
    return UNITS_A_DOLLAR.get(
        found.currency or "", {"¥": 7, "kr": 10, "pesos": 18}.get(found.currency or "", 1)
    )


def _is_year(found: _Range) -> bool:
    least = min(amount.value for amount in found.figures) / _units(found)
    return least >= 10_000


def _is_plausible(found: _Range) -> bool:
    """More than nothing, and less than only a company has; without a currency no mere count."""
    if not found.is_money and found.figures[-1].value < 5:
        return False
    values = [amount.value / _units(found) for amount in found.figures]
    return min(values) > 0.5 and max(values) < (2_000_000 if found.currency else 100_000_000)


def _period_in(text: str) -> Period | None:
    """The period named first in a stretch of text."""
    if not words.ANY_PERIOD.search(text):
        return None
    hits = [(m.start(), name) for name, p in words.PERIODS.items() if (m := p.search(text))]
    return min(hits)[1] if hits else None  # type: ignore[return-value]


def _period(found: _Range, text: str, before: str, after: str, heading: str) -> Period | None:
    """The period stated beside a range, within it, before it or above it."""
    between = text[found.figures[0].end : found.figures[-1].start]
    near = re.split(r"[.;](?=\s)|\d", after[:45], maxsplit=1)[0]
    for place in (near, between, before[-120:], heading):
        if place and (period := _period_in(place)):
            return period
    return None


def _merged(text: str, pays: Sequence[_Pay]) -> tuple[Salary | None, list[_Pay]]:
    """One salary of all that was found: the first currency and period, lowest and highest."""
    base = [pay for pay in pays if not pay.is_on_target]
    groups: dict[tuple[str | None, Period], list[_Pay]] = defaultdict(list)
    dollar = _dollar(text, base)
    stated: dict[object, Period] = {}
    for pay in base:
        currency = _resolved(pay.found.currency, dollar, text)
        if pay.period:
            stated.setdefault(currency, pay.period)
            stated.setdefault(_figures(pay), pay.period)
    for pay in base:
        currency = _resolved(pay.found.currency, dollar, text)
        period = pay.period or stated.get(_figures(pay))
        period = period or _agreeing(stated.get(currency), pay.found, currency, text)
        groups[currency, period].append(pay)
    if not groups:
        return None, []
    (currency, period), taken = _foremost(groups)
    lows = [pay.found.low.value for pay in taken if pay.found.low]
    highs = [pay.found.high.value for pay in taken if pay.found.high]
    return Salary(min(lows, default=None), max(highs, default=None), currency, period), taken


def _figures(pay: _Pay) -> tuple[float, ...]:
    return tuple(amount.value for amount in pay.found.figures)


def _foremost(
    groups: dict[tuple[str | None, Period], list[_Pay]],
) -> tuple[tuple[str | None, Period], list[_Pay]]:
    """The group of the first range; one that names its currency before one that does not."""
    return min(groups.items(), key=lambda group: (group[0][0] is None, not _has_range(group[1])))


def _has_range(pays: list[_Pay]) -> bool:
    return any(pay.found.is_range or pay.rule == "tag" for pay in pays)


def _agreeing(stated: Period | None, found: _Range, currency: str | None, text: str) -> Period:
    """The period that another range states, where this one's figures fit it; else by reading."""
    read = _plain_reading(found, currency, text)
    if stated and (read == stated or {read, stated} <= {"month", "day", "week"}):
        return stated
    figure = (
        found.figures[-1].value
        * PERIODS_A_YEAR[stated or read]
        / UNITS_A_DOLLAR.get(currency or "", 1)
    )
    return stated if stated and 8_000 <= figure <= 900_000 else read


def _plain_reading(found: _Range, currency: str | None, text: str) -> Period:
    """The period that a figure of this size can only mean."""
    value = found.figures[-1].value / UNITS_A_DOLLAR.get(currency or "", 1)
    if currency is None and value >= 1000:
        monthly = {"zh": 100_000, "ru": 1_000_000, "ja": 1_000_000}
        return "month" if value < monthly.get(detect_language(text) or "", 15_000) else "year"
    if value < 200:
        return "hour"
    return "month" if value < 14_000 else "year"


def _dollar(text: str, pays: Sequence[_Pay]) -> str:
    """What a bare $ means: USD, unless the pay or the text names one other dollar.

    A code that stands without the sign ("CAD 90,000") tells those amounts from the bare ones.
    """
    if all(pay.found.currency != "$" for pay in pays):
        return "USD"
    spans = [(p.found.currency, text[p.found.start : p.found.end]) for p in pays]
    apart = {currency for currency, span in spans if not _BARE_DOLLAR.search(span)}
    named = {currency for currency, span in spans if _BARE_DOLLAR.search(span)} & _DOLLARS
    if not named:
        named = set(_DOLLAR_CODE.findall(text)) - apart
    return str(named.pop()) if len(named) == 1 else "USD"


def _resolved(currency: str | None, dollar: str, text: str) -> str | None:
    if currency == "$":
        return dollar
    if currency == "¥":
        return "JPY" if re.search(r"[\u3040-\u30ff]", text) else "CNY"
    if currency == "kr":
        return {"sv": "SEK", "no": "NOK", "nb": "NOK", "da": "DKK", "is": "ISK"}.get(
            detect_language(text) or ""
        )
    return None if currency == "pesos" else currency
