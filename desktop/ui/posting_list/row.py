"""What a row of the list says, in words: the delegate draws them, the screen reader reads them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.postings import Row, Status
from desktop.postings.pay import pay_long, pay_short

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_REMOTE_CHIPS: Final = {"remote": "Remote", "hybrid": "Hybrid"}
_REMOTE_SAID: Final = {"remote": "fully remote", "hybrid": "hybrid", "onsite": "on site"}

#: A marker's meaning in words.
STATUS_SAID: Final = {
    Status.SHORTLIST: "on the shortlist",
    Status.APPLIED: "applied",
    Status.INTERVIEW: "interview",
    Status.OFFER: "offer",
    Status.REJECTED: "rejected",
    Status.HIDDEN: "hidden",
}
UNREAD_SAID: Final = "unread"
NEW_CHIP: Final = "new"


class RowWords(NamedTuple):
    """A row's texts; "" and () where nothing is stated."""

    title: str
    pay: str
    where: str
    chips: tuple[str, ...]
    day: str


@lru_cache(maxsize=4096)
def words_of(row: Row, today: date, marks_new: bool = True) -> RowWords:
    """The words of a row as shown on a day; `marks_new` False leaves the "new" chip out."""
    return RowWords(
        title=row.title,
        pay=pay_short(row.salary),
        where=" · ".join(part for part in (row.company, row.place) if part),
        chips=_chips(row, marks_new),
        day=short_day(row.date, today) if row.is_posted else "",
    )


def _chips(row: Row, marks_new: bool) -> tuple[str, ...]:
    chips = [_REMOTE_CHIPS.get(row.remote or "", "")]
    is_new = row.is_latest and not row.is_seen and row.status is Status.NONE
    chips.append(NEW_CHIP if marks_new and is_new else "")
    chips.append(f"{row.copies} copies" if row.copies > 1 else "")
    return tuple(chip for chip in chips if chip)


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


def marker_said(row: Row) -> str:
    """What the marker in the gutter means; "" where there is none."""
    return STATUS_SAID.get(row.status, "" if row.is_seen else UNREAD_SAID)


def sentence(row: Row) -> str:
    """The whole row as one sentence, for a screen reader."""
    pay = pay_long(row.salary)
    dated = "posted" if row.is_posted else "first imported"
    parts = (
        marker_said(row),
        row.title,
        f"at {row.company}" if row.company else "",
        f"in {row.place}" if row.place else "",
        _REMOTE_SAID.get(row.remote or "", ""),
        f"pays {pay}" if pay else "",
        f"{dated} {long_day(row.date)}" if row.date else "",
        f"{row.copies} copies" if row.copies > 1 else "",
        "new in the last import" if row.is_latest else "",
    )
    said = ", ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}."


def _parsed(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
