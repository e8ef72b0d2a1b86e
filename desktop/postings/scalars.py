"""Reads the bounds of ranges in a query: amounts of pay, numbers, days and spans of days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from desktop.postings.fields import Field
from desktop.postings.posting import PERIODS_A_YEAR
from desktop.postings.query import FieldRange, Node, Not, Or, Scalar

_PERIODS: Final = {
    "h": "hour", "hr": "hour", "hour": "hour", "d": "day", "day": "day", "w": "week", "wk": "week",
    "week": "week", "mo": "month", "month": "month", "m": "month", "y": "year", "yr": "year",
    "year": "year",
}  # fmt: skip
_TIMES: Final = {"": 1, "k": 1_000, "m": 1_000_000}
_NUMBER: Final = re.compile(
    r"(?P<figures>[0-9]{1,3}(?:[,'_][0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.])|[0-9]+)"
    r"(?P<part>[.][0-9]*)?(?P<times>[km]?)(?:/(?P<period>[a-z]*))?\Z",
    re.ASCII | re.IGNORECASE,
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
    low, high = replace(low, unit=low.unit or high.unit), replace(high, unit=high.unit or low.unit)
    times = _NUMBER.match(high_text)
    if times and times["times"] and low_text.isdigit() and low.number < 1000:
        low = replace(low, number=low.number * _TIMES[times["times"].lower()])
    if low.number > high.number and low.unit == high.unit:
        low, high = high, low
    return FieldRange("salary", low=low, high=high)


def _scalar(field: Field, text: str) -> Scalar:
    if not text:
        raise UnfinishedError
    if field.kind == "date":
        return _date(field, text.lower())
    return _pay(text) if field.kind == "money" else _number(text)


def _pay(text: str) -> Scalar:
    found = _NUMBER.match(text)
    period = (found["period"] or "").lower() if found else ""
    if not found or (period and period not in _PERIODS):
        raise NotAValueError("an amount is written 90k, 5000/mo or 400/d, a currency currency:EUR")
    number = float(re.sub(r"[^0-9]", "", found["figures"]) + (found["part"] or ""))
    number *= _TIMES[found["times"].lower()]
    return Scalar("number", text, number, _PERIODS.get(period))


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
