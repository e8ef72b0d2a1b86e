"""What a row of the list says, in words: the delegate draws them, the screen reader reads them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.postings import Row, Status, counted
from desktop.postings.pay.wording import pay_long, pay_short
from desktop.ui.said import STATUS_SAID, long_day, short_day

_REMOTE_CHIPS: Final = {"remote": "Remote", "hybrid": "Hybrid"}
_REMOTE_SAID: Final = {"remote": "fully remote", "hybrid": "hybrid", "onsite": "on site"}

UNREAD_SAID: Final = "unread"
NEW_CHIP: Final = "new"


class RowWords(NamedTuple):
    """A row's texts; "" and () where nothing is stated."""

    title: str
    pay: str
    where: str
    more: str  #: how many more places there are: "+2"
    chips: tuple[str, ...]
    day: str


@lru_cache(maxsize=4096)
def words_of(row: Row, today: date, marks_new: bool = True) -> RowWords:
    """The words of a row as shown on a day; `marks_new` False leaves the "new" chip out."""
    return RowWords(
        title=row.title,
        pay=pay_short(row.salary),
        where=" · ".join(part for part in (row.company, row.place) if part),
        more=f"+{row.more_places}" if row.more_places else "",
        chips=_chips(row, marks_new),
        day=short_day(row.date, today) if row.is_posted else "",
    )


def _chips(row: Row, marks_new: bool) -> tuple[str, ...]:
    chips = [_REMOTE_CHIPS.get(row.remote or "", "")]
    is_new = row.is_latest and not row.is_seen and row.status is Status.NONE
    chips.append(NEW_CHIP if marks_new and is_new else "")
    chips.append(f"{row.copies} copies" if row.copies > 1 else "")
    return tuple(chip for chip in chips if chip)


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
        f"and {counted(row.more_places, 'more place')}" if row.more_places else "",
        _REMOTE_SAID.get(row.remote or "", ""),
        f"pays {pay}" if pay else "",
        f"{dated} {long_day(row.date)}" if row.date else "",
        f"{row.copies} copies" if row.copies > 1 else "",
        "new in the last import" if row.is_latest else "",
    )
    said = ", ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}."
