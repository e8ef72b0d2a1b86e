"""Resolves the days of a query against today and the last import, as half-open bounds in SQL."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from desktop.cache.finding.met import LAST_IMPORT
from desktop.postings.query.query import FieldRange, Scalar

_STARTED = f"(SELECT started FROM imports WHERE id = {LAST_IMPORT})"


class Bounds(NamedTuple):
    """`start` <= column < `end` as SQL expressions with their values; None where open.

    Days compare as text, so that a moment (2026-11-22T10:00) lies within its day.
    """

    start: str | None = None
    start_values: tuple[str, ...] = ()
    end: str | None = None
    end_values: tuple[str, ...] = ()
    names_import: bool = False


def bounds(node: FieldRange, today: date) -> Bounds:
    """The days that the range spans; bounds given the wrong way round are turned."""
    low, high = node.low, node.high
    if low is not None and high is not None:
        low, high = _in_order(low, high, today)
    found = Bounds(names_import=any(s is not None and s.text == "lastimport" for s in (low, high)))
    if low is not None:
        text, values = _edge(low, today, is_after=node.is_low_open)
        found = found._replace(start=text, start_values=values)
    if high is not None:
        text, values = _edge(high, today, is_after=not node.is_high_open)
        found = found._replace(end=text, end_values=values)
    return found


def _in_order(low: Scalar, high: Scalar, today: date) -> tuple[Scalar, Scalar]:
    if "lastimport" in (low.text, high.text):
        return low, high
    return (high, low) if _first(low, today) > _first(high, today) else (low, high)


def _edge(scalar: Scalar, today: date, *, is_after: bool) -> tuple[str, tuple[str, ...]]:
    """The first day of the bound, or the first day after it."""
    if scalar.text == "lastimport":
        return (f"date({_STARTED}, '+1 day')" if is_after else f"date({_STARTED})"), ()
    day = _after(_last(scalar, today)) if is_after else _first(scalar, today)
    return "?", (day.isoformat(),)


def _first(scalar: Scalar, today: date) -> date:
    if scalar.kind == "date":
        year, month, day = (*map(int, scalar.text.split("-")), 1, 1)[:3]
        return date(year, month, day)
    if scalar.kind == "span":
        return _moved(today, int(scalar.number), scalar.unit or "d")
    return _moved(today, {"yesterday": -1, "tomorrow": 1}.get(scalar.text, 0), "d")


def _last(scalar: Scalar, today: date) -> date:
    first = _first(scalar, today)
    if scalar.kind != "date" or len(scalar.text) == 10:
        return first
    month = first.month if len(scalar.text) == 7 else 12
    return date(first.year, month, _length(first.year, month))


def _after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _moved(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks, months or years on, kept within the calendar."""
    try:
        if unit in "dw":
            return day + timedelta(days=count * (7 if unit == "w" else 1))
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "y" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, _length(year, month + 1)))
    except (OverflowError, ValueError):
        return date.max if count > 0 else date.min


def _length(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange  # noqa: PLC0415 - few queries name a month, and no start

    return monthrange(year, month)[1]
