"""How days, statuses and places of files are said wherever they stand: in a row, a head, a menu."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Final

from desktop.postings import Status

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

#: A status in words.
STATUS_SAID: Final = {
    Status.SHORTLIST: "on the shortlist",
    Status.APPLIED: "applied",
    Status.INTERVIEW: "interview",
    Status.OFFER: "offer",
    Status.REJECTED: "rejected",
    Status.HIDDEN: "hidden",
}


def short_day(iso: str, today: date) -> str:
    """A day for a narrow column: "28 Oct" within this year, else "Oct ’24"; "" if there is none."""
    day = _parsed(iso)
    if day is None:
        return ""
    month = _MONTHS[day.month - 1][:3]
    return f"{day.day} {month}" if day.year == today.year else f"{month} ’{day.year % 100:02}"


def long_day(iso: str) -> str:
    """A day in full: "28 October 2024"; "" if there is none."""
    day = _parsed(iso)
    return "" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def shortened(path: str) -> str:
    """A path with the home folder as ~."""
    home = str(Path.home())
    return "~" + path[len(home) :] if path.startswith(home + os.sep) else path


def _parsed(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
