"""What the reader says of a posting: never read from files, so never overwritten by them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.postings.posting.listed import Status


@dataclass(frozen=True, slots=True)
class Correction:
    """A field's value as the reader set it, and what had been read; both as JSON values."""

    field: str
    value: object
    was: object


@dataclass(frozen=True, slots=True)
class Marks:
    """The reader's marks on one posting; times are UTC."""

    seen: datetime | None = None
    status: Status = Status.NONE
    status_since: datetime | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    follow_up: date | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def is_new(self) -> bool:
        """Neither seen nor given a status."""
        return self.seen is None and self.status is Status.NONE


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class CommonMarks:
    """What the marks on several postings have in common; None where they differ.

    `tags` are those that every one of them bears.
    """

    count: int = 0
    status: Status | None = None
    are_seen: bool = False
    tags: tuple[str, ...] = ()
    follow_up: date | None = None
