"""A posting as the cache knows it: with its number, its sources and the reader's marks."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.postings.marks import Marks, Status
from desktop.postings.posting import Document, Posting, Remote, Salary


@dataclass(frozen=True, slots=True)
class Source:
    """A place a posting was met in.

    `folder` is the imported folder's absolute path (for a file imported by itself, the folder it
    lies in); `path` is relative to the folder's parent, with `/` and the folder's own name first;
    `index` counts the postings of one file from 0.  `size` in bytes, `mtime_ns` as stat gives it.
    """

    folder: str
    path: str
    index: int
    size: int
    mtime_ns: int

    @property
    def files(self) -> tuple[Path, ...]:
        """Where its file lies: as the path says, else the zip archive that the path leads into."""
        whole = Path(self.folder).parent / self.path
        if ".zip/" not in self.path.lower():
            return (whole,)
        return (whole, *(place for place in whole.parents if place.suffix.lower() == ".zip"))


@dataclass(frozen=True, slots=True)
class Found:
    """What an import hands to the cache: a posting, and the document and place it was read from."""

    document: Document
    posting: Posting
    source: Source


@dataclass(frozen=True, slots=True)
class Row:
    """As much of a posting as a line of the list shows.

    `place` is the first location as stated, "" where none is; `date` (ISO) is the day posted, else
    the day first imported, `is_posted` telling which; `copies` counts the sources.
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


@dataclass(frozen=True, slots=True)
class Kept:
    """One posting, whole: what the detail pane shows."""

    id: int
    key: str
    posting: Posting
    marks: Marks
    sources: tuple[Source, ...]
    first_imported: datetime
    format: str
    encoding: str
    mends: tuple[str, ...]
    metadata: tuple[tuple[str, str], ...]


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


@dataclass(frozen=True, slots=True)
class Totals:
    """How many postings there are; how many of them unseen, on the shortlist, applied for, latest.

    `latest` counts those first met in the last import.  `postings` counts all, `hidden` those of
    them that the reader hid; no hidden one counts as unseen.
    """

    postings: int = 0
    unseen: int = 0
    shortlist: int = 0
    applied: int = 0
    latest: int = 0
    hidden: int = 0
