"""Dates in cells: counted in seconds or a sheet's days, or with day and month in either order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final

#: The least and greatest seconds and days that a number of a date's column may count: 2000 to 2050.
_SECONDS: Final = (946_684_800, 2_524_608_000)
_SHEET_DAYS: Final = (36_526, 54_789)
_SHEET_EPOCH: Final = date(1899, 12, 30)
_COMPACT: Final = re.compile(r"(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])")
_EITHER: Final = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?=\D|$)")


def is_day_first(days: Iterable[str]) -> bool | None:
    """Whether a table writes 5 April as 05/04/2024; None where its dates leave that open."""
    found = [match for day in days if (match := _EITHER.match(day))]
    first = any(int(match[1]) > 12 for match in found)
    second = any(int(match[3]) > 12 for match in found)
    return None if first == second else first


def day_text(text: str, day_first: bool | None = None) -> str:
    """A date's cell; what counts seconds, milliseconds or a sheet's days becomes an ISO date.

    So does a date of figures where the table shows which of them is the day.
    """
    if found := _COMPACT.fullmatch(text):
        return "-".join(found.groups())
    try:
        return _counted(float(text)) or text
    except ValueError:
        pass
    match = _EITHER.match(text)
    if not match or day_first is None:
        return text
    day, month = (match[1], match[3]) if day_first else (match[3], match[1])
    return f"{match[4]}-{int(month):02}-{int(day):02}"


def _counted(number: float) -> str:
    """The ISO date that a number counts to; "" for a number that counts none."""
    if number > _SECONDS[1]:
        number /= 1000
    if _SECONDS[0] <= number <= _SECONDS[1]:
        return datetime.fromtimestamp(number, UTC).date().isoformat()
    if _SHEET_DAYS[0] <= number <= _SHEET_DAYS[1]:
        return (_SHEET_EPOCH + timedelta(days=int(number))).isoformat()
    return ""
