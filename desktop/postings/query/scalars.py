"""Reads the bounds of ranges in a query: amounts of pay, numbers, days and spans of days."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from desktop.postings.fields.choices import resolve
from desktop.postings.fields.fields import Field
from desktop.postings.pay.rates import current_rates
from desktop.postings.pay.salary import PERIODS_A_YEAR
from desktop.postings.query.query import FieldRange, Node, Not, Or, Scalar

_PERIODS: Final = {
    "h": "hour", "hr": "hour", "hour": "hour", "d": "day", "day": "day", "w": "week", "wk": "week",
    "week": "week", "mo": "month", "month": "month", "m": "month", "y": "year", "yr": "year",
    "year": "year",
}  # fmt: skip
_TIMES: Final = {"": 1, "k": 1_000, "m": 1_000_000}
_CURRENCY: Final = r"[a-z]{3}|[a-z]{0,3}[$€£¥₹₩₪₴₺]|zł|kč"
# Not compiled before an amount is met: 1.5 ms that a start can spare.
_BEGUN_CODE: Final = r"(?i)[0-9][0-9.,'_]*[km]?([a-z]{1,2})\Z"
_NUMBER: Final = (
    rf"(?i)(?P<before>{_CURRENCY})?"
    r"(?P<figures>[0-9]{1,3}(?:[,'_][0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.])|[0-9]+)"
    rf"(?P<part>[.][0-9]*)?(?P<times>[km]?)(?P<after>{_CURRENCY})?(?:/(?P<period>[a-z]*))?\Z"
)
_YEARS: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]*)?)\s?(?:y|yrs?|years?)?\Z", re.ASCII | re.I)
_DAY: Final = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?-?\Z", re.ASCII)
_SPAN: Final = re.compile(r"([-+]?)([0-9]{1,5})(d|w|m|mo|y)\Z", re.ASCII | re.IGNORECASE)
_BEGUN: Final = re.compile(r"[-+]?[0-9]*\Z", re.ASCII)
_WORDS: Final = ("today", "yesterday", "tomorrow", "lastimport")
_DASH: Final = re.compile(r"(?<=.)[-–](?=.)")
TODAY: Final = Scalar("word", "today")


class NotAValueError(ValueError):
    """The text is no value of the field; the message says what it should be."""


class UnfinishedError(ValueError):
    """The text may become a value of the field as the reader types on."""


def read_range(field: Field, relop: str, text: str) -> Node:
    """The range that the text means after the field and the operator ("" for none).

    Raises `UnfinishedError` or `NotAValueError`.
    """
    try:
        return _one_range(field, relop, text)
    except NotAValueError:
        members = [member for member in text.split(",") if member]
        if relop or len(members) < 2:
            raise
        return Or(tuple(_one_range(field, "", member) for member in members))


def _one_range(field: Field, relop: str, text: str) -> Node:
    if relop:
        return _compared(field, relop, _scalar(field, text))
    low, dots, high = text.partition("..")
    if dots:
        return _between(field, low, high)
    ends = _DASH.split(text, maxsplit=1) if field.kind in ("money", "number") else []
    if len(ends) == 2:
        return _between(field, *ends)
    if field.kind != "date" and text.endswith("+"):
        return FieldRange(field.name, low=_scalar(field, text[:-1]))
    return _single(field, _scalar(field, text))


def _compared(field: Field, relop: str, bound: Scalar) -> Node:
    if relop == "=":
        return _single(field, bound)
    if relop == "!=":
        return Not(_single(field, bound))
    if relop.startswith(">"):
        return FieldRange(field.name, low=bound, is_low_open=relop == ">")
    return FieldRange(field.name, high=bound, is_high_open=relop == "<")


def _single(field: Field, bound: Scalar) -> FieldRange:
    """One bound alone: itself, or for a span of days the days from now to its end."""
    if bound.kind != "span":
        return FieldRange(field.name, low=bound, high=bound)
    if bound.number > 0:
        return FieldRange(field.name, low=TODAY, high=bound)
    return FieldRange(field.name, low=bound, high=TODAY)


def _between(field: Field, low: str, high: str) -> FieldRange:
    if not low and not high:
        raise UnfinishedError
    if field.kind == "money" and low and high:
        return _pay_between(low, high)
    return FieldRange(
        field.name,
        low=_scalar(field, low) if low else None,
        high=_scalar(field, high.removeprefix(".")) if high else None,
    )


def _pay_between(low_text: str, high_text: str) -> FieldRange:
    """A range of pay; what one end alone states (a unit, a k) holds for both."""
    low, high = _pay(low_text), _pay(high_text)
    if low.currency and high.currency and low.currency != high.currency:
        raise NotAValueError("both ends of a range are in one currency")
    low, high = _sharing(low, high), _sharing(high, low)
    times = re.match(_NUMBER, high_text)
    if times and times["times"] and low_text.isdigit() and low.number < 1000:
        low = low._replace(number=low.number * _TIMES[times["times"].lower()])
    if low.number > high.number and low.unit == high.unit:
        low, high = high, low
    return FieldRange("salary", low=low, high=high)


def _sharing(one: Scalar, other: Scalar) -> Scalar:
    return one._replace(unit=one.unit or other.unit, currency=one.currency or other.currency)


def _scalar(field: Field, text: str) -> Scalar:
    if not text:
        raise UnfinishedError
    if field.kind == "date":
        return _date(field, text.lower())
    return _pay(text) if field.kind == "money" else _number(text)


def _pay(text: str) -> Scalar:
    found = re.match(_NUMBER, text)
    period = (found["period"] or "").lower() if found else ""
    if not found or (period and period not in _PERIODS):
        begun = re.match(_BEGUN_CODE, text)
        if begun and _begins_code(begun[1]):
            raise UnfinishedError
        raise NotAValueError("an amount is written 90k, 5000/mo, 400/d or 90kEUR")
    currency = currency_of(found["before"] or found["after"] or "")
    number = float(re.sub(r"[^0-9]", "", found["figures"]) + (found["part"] or ""))
    number *= _TIMES[found["times"].lower()]
    return Scalar("number", text, number, _PERIODS.get(period), currency)


def currency_of(word: str) -> str:
    """The currency that a word or sign names and that there is a rate for; "" for none.

    Raises `UnfinishedError` for the beginning of one's code, else `NotAValueError`.
    """
    if not word:
        return ""
    is_begun = len(word) < 3 and word.isascii() and word.isalpha()
    named = () if is_begun else resolve("currency", word)
    if len(named) == 1 and named[0] in current_rates().codes:
        return named[0]
    if is_begun and _begins_code(word):
        raise UnfinishedError
    raise NotAValueError(f"there is no rate of exchange for {word.upper()}")


def _begins_code(word: str) -> bool:
    return any(code.startswith(word.upper()) for code in current_rates().codes)


def _number(text: str) -> Scalar:
    found = _YEARS.match(text) or re.match(r"([0-9]{1,15})\Z", text, re.ASCII)
    if not found:
        raise NotAValueError("a number is written 5")
    return Scalar("number", text, float(found[1]))


def _date(field: Field, text: str) -> Scalar:
    found = _SPAN.match(text)
    if found:
        sign, digits, unit = found.groups()
        is_ahead = sign == "+" or (not sign and field.is_ahead)
        return Scalar("span", text, float(digits) * (1 if is_ahead else -1), unit[0])
    if text in _WORDS:
        return Scalar("word", text)
    day = _DAY.match(text)
    if day:
        return Scalar("date", _iso(*day.groups()))
    if _BEGUN.match(text) or any(word.startswith(text) for word in _WORDS):
        raise UnfinishedError
    raise NotAValueError("a day is written 2026-11-30, -7d, today or lastimport")


def _iso(year: str, month: str | None, day: str | None) -> str:
    """The ISO day, or the month or year that was given; `NotAValueError` for one that never was."""
    try:
        whole = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        raise NotAValueError("there is no such day") from None
    return whole[: 10 if day else 7 if month else 4]


def a_year(bound: Scalar) -> float:
    """An amount of pay as a year's."""
    return bound.number * PERIODS_A_YEAR[bound.unit or "year"]
