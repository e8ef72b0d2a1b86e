"""Amounts on lines joined to ranges, before it is known whether they are pay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from desktop.extracting.pay.money import (
    AMBIGUOUS,
    UNITS_A_DOLLAR,
    Amount,
    amounts,
    as_scaled,
    in_scale_of,
)
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.words import pay as words

#: What may stand between the two ends of a range.
_TO = re.compile(
    r"[ ]*(?:/ ?\w{1,6}|per \w+|p\.?a\.?|a year|gross|brutto|(?:usd|eur|cad"
    r"|gbp))?[ ]*(?:[\[(][^\])\n]{0,120}[\])])?"
    r"[ ]*(?:-+>?|~|/|to(?: a maximum of)?|and up to|up to|through|thru|bis|à|al?|até|hasta|do|до"
    r"|по|tot|till?|til|έως|μέχρι|đến|sampai|hingga|s/d|până la|až|עד|إلى|الى|至|到|から|and|to"
    r"|ja|e|y|et|und|и)[ ]*~?"
)
_ONLY_BETWEEN: Final = frozenset({"and", "e", "y", "et", "und", "и", "ja"})
_BETWEEN = Pattern(r"(?:between|zwischen|entre|tra|mellan|mellem|между|między)[^\d\n]{0,12}$")
_COUNTED = re.compile(
    r" ?(?:%|percent|\+? ?(?:(?:years?|yrs?|days?|hours?|weeks?|months?)(?!ly)"
    r"|people|employees|users"
    r"|countries"
    r"|jahre|tage|ans|jours|años|días|anos|dias|lat|dni|лет|дней|年|天|人|名|号|楼|薪|st\b|nd\b"
    r"|rd\b"
    r"|th\b"
    r"|x\b|:\d))"
)
#: What the upper end of a count of hours stands before.
_HOURS = re.compile(r" ?(?:hours?|hrs?|stunden|heures|horas|ore|uur|timmar|timer)\b")
#: How many units of what a sign may mean make roughly one US dollar.
_UNITS_OF_SIGNS: Final = {"¥": 7, "kr": 10, "pesos": 18}


#: Where the runs of digits on a line begin, and where the line ends.
Figures = tuple[Sequence[int], int]

#: Of currencies with so many units to a dollar nobody's pay is told in millions.
_DEAR: Final = 2
_MILLION: Final = 1e6
#: So many times the lower end is no upper one, where a sign tells what that is alone.
_MOST_APART: Final = 1_000


class Range(NamedTuple):
    """Two ends, or twice one amount, with which of the ends it is if it is one alone."""

    first: Amount
    last: Amount
    only: Literal["low", "high"] | None = None

    @property
    def low(self) -> float | None:
        """The least, if it is stated."""
        return None if self.only == "high" else self.first.value

    @property
    def high(self) -> float | None:
        """The most, if it is stated."""
        return None if self.only == "low" else self.last.value

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.last.end

    @property
    def is_range(self) -> bool:
        """Whether both ends are stated."""
        return self.first is not self.last

    @property
    def currency(self) -> str | None:
        """The currency of either end, one beyond doubt before a sign that several share."""
        low, high = self.first.currency, self.last.currency
        if low is high:
            return low
        is_doubtful = low in AMBIGUOUS and high not in AMBIGUOUS
        return (high if is_doubtful else None) or low or high

    @property
    def is_money(self) -> bool:
        """Whether a currency or a "k" tells it from other numbers."""
        low, high = self.first, self.last
        return bool(low.currency or high.currency) or low.scale > 1 or high.scale > 1

    @property
    def least(self) -> float:
        """The lower figure, roughly in US dollars."""
        return min(self.first.value, self.last.value) / _units_of(self.currency)

    @property
    def is_year(self) -> bool:
        """Whether it is so high that only a year is paid so."""
        return self.least >= 10_000

    @property
    def is_plausible(self) -> bool:
        """More than nothing, and less than only a company has; without a currency no mere count."""
        low, high = self.first, self.last
        if high.value < 5 and not self.is_money:
            return False
        currency = self.currency
        units = _units_of(currency)
        if currency and units <= _DEAR and high.scale == _MILLION:
            return False  # `£1m` is what a firm turns over
        most = 2_000_000 if currency else 100_000_000
        return (
            min(low.value, high.value) / units > 0.5 and max(low.value, high.value) / units < most
        )


def _units_of(currency: str | None) -> float:
    """How many units of a currency, or of what a sign may mean, make roughly one US dollar."""
    return UNITS_A_DOLLAR.get(currency or "") or _UNITS_OF_SIGNS.get(currency or "", 1)


def ranges(text: str, lines: Iterable[Figures]) -> Iterator[Range]:
    """The amounts on lines of a text, two joined by a dash or a word as one range."""
    for figures, end in lines:
        waiting: Amount | None = None
        for amount in amounts(text, figures, end):
            if waiting is not None:
                gap = text[waiting.end : amount.start]
                amount = as_scaled(waiting, amount)
                if _joins(text, waiting, gap) and _may_rise(waiting, amount):
                    found = Range(in_scale_of(waiting, amount), amount)
                    if found.is_money or not _HOURS.match(text, amount.end):
                        yield found
                    waiting = None
                    continue
                yield Range(waiting, waiting)
            waiting = None if _COUNTED.match(text, amount.end) else amount
        if waiting is not None:
            yield Range(waiting, waiting)


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
    least = in_scale_of(low, high).value
    is_far = low.currency is None and least * _MOST_APART < high.value  # `Grade 4 - $50,000`
    return least <= high.value and not is_far


def one_ended(low: str, found: Range) -> Range:
    """A single amount as the one end that "up to" or "from" names."""
    if found.is_range:
        return found
    before = low[max(0, found.start - 30) : found.start]
    if words.UP_TO.search(before):
        return found._replace(only="high")
    is_least = words.FROM.search(before) or words.AND_UP.match(low, found.end)
    return found._replace(only="low") if is_least else found
