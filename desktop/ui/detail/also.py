"""What the head says of other postings that tell of the same job: in what they differ, briefly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desktop.postings import Posting, Row, Status
from desktop.postings.pay.wording import pay_short
from desktop.ui.said import BETWEEN, STATUS_SAID, long_day, short_day

#: So many are told by what they differ in; the rest is counted.
_TOLD: Final = 2


def also_said(posting: Posting, others: Sequence[Row]) -> str:
    """Where, or for how much, or when the job was offered too: "also listed: Berlin · 2 more"."""
    told = [said for one in others if (said := _difference(posting, one))]
    shown = list(dict.fromkeys(told))[:_TOLD]
    rest = len(others) - sum(said in shown for said in told)
    if rest and not shown:
        return f"listed {rest + 1} times"
    return f"also listed: {' · '.join([*shown, *[f'{rest} more'][:rest]])}" if shown else ""


def also_told(others: Sequence[Row]) -> str:
    """All of them, a line each."""
    return "\n".join(map(_line, others))


def _difference(posting: Posting, other: Row) -> str:
    """What the other states otherwise, the weightiest alone, and what became of it."""
    place = other.place if other.place not in ("", *posting.locations) else ""
    pay = pay_short(other.salary) if other.salary != posting.salary else ""
    day = short_day(other.date, date.today()) if _is_of_another_day(posting, other) else ""
    return ", ".join(filter(None, (place or pay or day, _became(other))))


def _is_of_another_day(posting: Posting, other: Row) -> bool:
    return other.is_posted and (posting.posted is None or other.date != posting.posted.isoformat())


def _line(other: Row) -> str:
    day = long_day(other.date) if other.is_posted else ""
    parts = (other.title, other.place, pay_short(other.salary), day, _became(other))
    return BETWEEN.join(filter(None, parts))


def _became(other: Row) -> str:
    return STATUS_SAID.get(other.status, "") if other.status is not Status.NONE else ""
