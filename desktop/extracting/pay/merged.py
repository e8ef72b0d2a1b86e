"""What several stretches of pay amount to: one currency, one period, the lowest and the highest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from desktop.extracting.pay.money import UNITS_A_DOLLAR
from desktop.extracting.pay.ranges import Range
from desktop.extracting.text.language import detect_language
from desktop.postings import PERIODS_A_YEAR, Period, Salary

#: Where no currency tells what a figure is worth, less than this is a month's, by the language.
_MOST_A_MONTH: Final = {
    "zh": 100_000, "ru": 1_000_000, "ja": 1_000_000, "uk": 200_000, "vi": 200_000_000,
    "id": 100_000_000, "ko": 20_000_000, "hu": 3_000_000, "he": 60_000, "cs": 200_000,
    "sv": 150_000, "no": 150_000, "da": 150_000, "tr": 500_000, "th": 300_000, "pl": 40_000,
    "pt": 40_000, "sr": 1_000_000, "hi": 200_000,
}  # fmt: skip
#: Currencies of which nobody is paid the worth of 60 dollars an hour, but apprentices a month.
_LOW_WAGES: Final = frozenset({
    "BRL", "MXN", "COP", "ARS", "PEN", "CLP", "INR", "IDR", "VND", "PHP", "PKR", "BDT", "NGN",
    "KES", "EGP", "MAD", "UAH", "RUB", "TRY", "CNY", "THB",
})  # fmt: skip
_DOLLARS: Final = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"})
#: Words of Taiwan alone, where 元 is its dollar.
_OF_TAIWAN = re.compile(
    "徵才|應徵|職缺|學歷|薪資|履歷|健檢|台灣|臺灣|台北|臺北|新北市|台中市|臺中|台南|臺南|高雄|桃園|新竹|勞健保|勞保|週休|時薪"
)
_BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$")
_DOLLAR_CODE = re.compile(
    r"(USD|CAD|AUD|NZD|SGD|HKD)(?:(?<=[\d$kK] ...)|(?<=[\d$kK]...)|(?<=in ...)|(?<=in \(...)"
    r"|(?<=\d \(...)|(?<=[Cc]urrency: ...)|(?<!\w...)(?= ?\$? ?\d))\b"
)


class Pay(NamedTuple):
    """A stretch that is pay, by which rule; its period if it states one."""

    found: Range
    period: Period | None
    is_on_target: bool
    rule: str


def merged(text: str, pays: Sequence[Pay]) -> tuple[Salary | None, list[Pay]]:
    """One salary of all that was found: the first currency and period, lowest and highest."""
    base = [pay for pay in pays if not pay.is_on_target and not _is_net_again(pay, text)]
    groups: dict[tuple[str | None, Period], list[Pay]] = defaultdict(list)
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
    lows = [pay.found.low for pay in taken if pay.found.low is not None]
    highs = [pay.found.high for pay in taken if pay.found.high is not None]
    return Salary(min(lows, default=None), max(highs, default=None), currency, period), taken


#: `2800 zł brutto (2061 zł netto)`: the same pay said again, less taxes.
_NET = re.compile(r"[^()\n]{0,12}\b(?:netto|nettó|net|nets?|netos?|líquidos?|na rękę)\b", re.I)
_GROSS = re.compile(
    r"\b(?:brutto|bruttó|gross|bruts?|brutos?|lordi?)\b[^()\n]{0,30}\([^()\n]{0,12}$", re.I
)


def _is_net_again(pay: Pay, text: str) -> bool:
    start, end = pay.found.start, pay.found.end
    is_net = _NET.match(text, end) is not None
    return is_net and _GROSS.search(text[max(0, start - 60) : start]) is not None


def _figures(pay: Pay) -> tuple[float, ...]:
    return pay.found.first.value, pay.found.last.value


def _foremost(
    groups: dict[tuple[str | None, Period], list[Pay]],
) -> tuple[tuple[str | None, Period], list[Pay]]:
    """The group of the first range; one that names its currency before one that does not."""
    return min(groups.items(), key=lambda group: (_is_doubtful(group), not _has_range(group[1])))


def _is_doubtful(group: tuple[tuple[str | None, Period], list[Pay]]) -> bool:
    """Whether nothing names the currency: neither a sign nor, of a range, East Asia's 10,000s."""
    (currency, _), pays = group
    return currency is None and not any(
        pay.found.is_range and pay.found.first.scale == 1e4 for pay in pays
    )


def _has_range(pays: list[Pay]) -> bool:
    return any(pay.found.is_range or pay.rule == "tag" for pay in pays)


def _agreeing(stated: Period | None, found: Range, currency: str | None, text: str) -> Period:
    """The period that another range states, where this one's figures fit it; else by reading."""
    read = _plain_reading(found, currency, text)
    if stated and (read == stated or {read, stated} <= {"month", "day", "week"}):
        return stated
    figure = (
        found.last.value * PERIODS_A_YEAR[stated or read] / UNITS_A_DOLLAR.get(currency or "", 1)
    )
    return stated if stated and 8_000 <= figure <= 900_000 else read


def _plain_reading(found: Range, currency: str | None, text: str) -> Period:
    """The period that a figure of this size can only mean."""
    value = found.last.value / UNITS_A_DOLLAR.get(currency or "", 1)
    if currency is None and value >= 1000:
        most = _MOST_A_MONTH.get(detect_language(text) or "", 15_000)
        return "month" if value < most else "year"
    if value < (60 if currency in _LOW_WAGES else 200):
        return "hour"
    return "month" if value < 14_000 else "year"


def _dollar(text: str, pays: Sequence[Pay]) -> str:
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
    if currency == "CNY" and _OF_TAIWAN.search(text):
        return "TWD"
    if currency == "kr":
        return {"sv": "SEK", "no": "NOK", "nb": "NOK", "da": "DKK", "is": "ISK"}.get(
            detect_language(text) or ""
        )
    return None if currency == "pesos" else currency
