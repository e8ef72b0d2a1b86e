"""What is said alike wherever it stands (row, head, menu): days, statuses, places of files."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Final

from desktop.postings import Status, counted
from desktop.postings.query.wording import MONTHS, day_said
from desktop.ui.controls.key_caps import shown_key

#: Between things that are told side by side.
BETWEEN: Final = "  ·  "

#: The promise that the empty page and the About dialog make.
PRIVACY: Final = (
    "Everything stays on this computer. Shortlist goes online only when you open a link."
)
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
    month = MONTHS[day.month - 1][:3]
    return f"{day.day} {month}" if day.year == today.year else f"{month} ’{day.year % 100:02}"


def long_day(iso: str) -> str:
    """A day in full: "28 October 2024"; "" if there is none."""
    day = _parsed(iso)
    return "" if day is None else day_said(day)


def side_by_side(*told: str) -> str:
    """What is told of one thing in one line; "" is left out."""
    return BETWEEN.join(filter(None, told))


def undoable(did: str, count: int = 1) -> str:
    """What was done to postings, and that it can be taken back."""
    several = counted(count, "posting") if count > 1 else ""
    return side_by_side(did, several, f"{shown_key('Ctrl+Z')} takes it back")


def cut(text: str, longest: int) -> str:
    """The text in no more than so many characters, with … for those left out."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def shortened(path: str) -> str:
    """A path with the home folder as ~."""
    home = str(Path.home())
    return "~" + path[len(home) :] if path.startswith(home + os.sep) else path


def _parsed(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
