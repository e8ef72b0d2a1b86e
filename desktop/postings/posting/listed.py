"""What a query lists: the postings found, as rows and as numbers, and how many there are of all."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop.postings.pay.salary import Salary

if TYPE_CHECKING:
    from desktop.postings.posting.posting import Remote


class Status(StrEnum):
    """How far the reader has come with a posting."""

    NONE = "none"
    SHORTLIST = "shortlist"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFER = "offer"
    REJECTED = "rejected"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Row:
    """As much of a posting as a line of the list shows.

    `place` is the first location as stated, "" where none is, and there are `more_places` beside
    it; `date` (ISO) is the day posted, else the day first imported, `is_posted` telling which;
    `copies` counts the sources.
    """

    id: int
    title: str
    company: str
    place: str
    remote: Remote | None
    salary: Salary | None
    date: str
    is_posted: bool
    copies: int
    is_seen: bool
    status: Status
    is_latest: bool  #: first met in the last import
    more_places: int = 0


@dataclass(frozen=True, slots=True)
class Hits:
    """What a query found: the ids in the order shown, reckoned when they are asked for."""

    ids: Sequence[int]

    @classmethod
    def of(cls, ids: Iterable[int]) -> Hits:
        """Hits of these ids, in this order."""
        return cls(array("q", ids))

    @property
    def count(self) -> int:
        """How many postings were found."""
        return len(self.ids)

    def position(self, id: int) -> int | None:
        """Where in the order a posting stands, or None where it was not found."""
        try:
            return self.ids.index(id)
        except ValueError:
            return None

    def __contains__(self, id: int) -> bool:
        """Whether the posting was found."""
        return id in self.ids


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun, as in "1 posting" and "1,505 postings"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class Totals(NamedTuple):
    """How many postings there are; how many of them unseen, on the shortlist, applied for, latest.

    `latest` counts those first met in the last import.  `postings` counts all, `hidden` those of
    them that the reader hid; no hidden one counts as unseen, or as `due` to be followed up.
    """

    postings: int = 0
    unseen: int = 0
    shortlist: int = 0
    applied: int = 0
    latest: int = 0
    hidden: int = 0
    due: int = 0
