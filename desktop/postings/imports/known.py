"""What the cache and an import tell each other of files: known ones, refused ones, the tally."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from desktop.postings.posting.kept import Source
from desktop.postings.posting.posting import Unreadable

FileOutcome = Literal["read", "refused", "not a posting"]


class KnownFile(NamedTuple):
    """A file as it was last read; `reason` says why it gave no posting, "" where it gave some.

    A named tuple, since a folder of 100,000 is compared before each import: frozen dataclasses
    take four times as long to make.
    """

    size: int  #: bytes
    mtime_ns: int
    outcome: FileOutcome
    reason: str
    rules_version: int = 0  #: of the rules that read it: newer ones may read what these refused


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an import hands to the cache for a file without postings: not read again."""

    source: Source
    why: Unreadable


@dataclass(frozen=True, slots=True)
class Tally:
    """How many postings of a batch were new, changed, the same or copies, and files refused."""

    new: int = 0
    changed: int = 0
    same: int = 0
    copies: int = 0
    refused: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.new + other.new,
            self.changed + other.changed,
            self.same + other.same,
            self.copies + other.copies,
            self.refused + other.refused,
        )
