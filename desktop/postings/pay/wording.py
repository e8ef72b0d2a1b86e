"""How pay reads: the same words in the list, the detail pane, the command line and exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desktop.postings.pay.salary import Salary

#: What stands before the figures; other currencies stand before them by their code ("SEK 500").
SIGNS: Final[dict[str, str]] = {
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪", "UAH": "₴",
    "CAD": "C$", "AUD": "A$", "NZD": "NZ$", "SGD": "S$", "HKD": "HK$", "BRL": "R$", "CNY": "CN¥",
}  # fmt: skip
_SHORT_PERIODS: Final = {"year": "", "month": "/mo", "week": "/wk", "day": "/d", "hour": "/h"}
_THOUSANDS_FROM: Final = 10_000
_LEAST_THOUSAND: Final = 1000
_Write = Callable[[float], str]
_PERIODS: Final = {period: f" a {period}" for period in _SHORT_PERIODS} | {"hour": " an hour"}


def pay_short(salary: Salary | None) -> str:
    """As a list shows it: "$65–95k", "€400/d", "from £50k"; "" where no figure is stated."""
    return _said(salary, _short, _SHORT_PERIODS)


def pay_long(salary: Salary | None) -> str:
    """In full: "$65,000–95,000 a year"; "" where no figure is stated."""
    return _said(salary, _full, _PERIODS)


def _said(salary: Salary | None, write: _Write, periods: dict[str, str]) -> str:
    if salary is None or (salary.min is None and salary.max is None):
        return ""
    sign = _sign(salary.currency)
    low, high = salary.min, salary.max
    period = periods[salary.period]
    if low is None or high is None:
        word, one = ("from", low) if high is None else ("up to", high)
        return f"{word} {sign}{write(one or 0.0)}{period}"
    if low == high:
        return f"{sign}{write(low)}{period}"
    if write is _short and high >= _THOUSANDS_FROM and low >= _LEAST_THOUSAND:
        return f"{sign}{_thousands(low)}–{_thousands(high)}k{period}"
    return f"{sign}{write(low)}–{write(high)}{period}"


def _sign(currency: str | None) -> str:
    return "" if currency is None else SIGNS.get(currency, f"{currency} ")


def _full(amount: float) -> str:
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"


def _short(amount: float) -> str:
    return f"{_thousands(amount)}k" if amount >= _THOUSANDS_FROM else _full(amount)


def _thousands(amount: float) -> str:
    """With a decimal only where it tells (62,500 is "62.5")."""
    return f"{amount / 1000:,.1f}".removesuffix(".0")
