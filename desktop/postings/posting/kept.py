"""A posting as the cache knows it: with its number, its sources and the reader's marks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.postings.posting.marks import Marks
from desktop.postings.posting.posting import Document, Pairs, Posting


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
    metadata: Pairs
