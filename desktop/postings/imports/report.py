"""What an import does, from plan to Report: values the importing room makes and others show."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that gave no posting: its path as sources give it, and the reason in a sentence."""

    path: str
    reason: str
    is_posting_free: bool = False


#: Kinds of files that are counted; all others are named alike, however many they are.
_MANY: Final = {
    "Web page": "Web pages",
    "Table": "Tables",
    "Word processor": "Word processor files",
    "Archive": "Archives",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, from names, sizes and times alone.

    `kinds` counts the files to look at by kind, most first ("Markdown", 1495); `new`, `changed` and
    `same` compare them with what is known; the rest counts what is passed over.
    """

    paths: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...] = ()
    new: int = 0
    changed: int = 0
    same: int = 0
    hidden: int = 0  #: hidden files and folders (".git")
    outside: int = 0  #: links that lead outside the folder
    too_large: int = 0  #: files over 256 MiB
    missing: tuple[str, ...] = ()  #: given paths that do not exist
    refused: tuple[Refused, ...] = ()  #: folders and archives that could not be looked into

    @property
    def files(self) -> int:
        """How many files the import would look at."""
        return self.new + self.changed + self.same

    @property
    def kinds_said(self) -> tuple[tuple[str, int], ...]:
        """`kinds` as one speaks of so many: "Web pages"."""
        return tuple((_MANY.get(kind, kind) if n != 1 else kind, n) for kind, n in self.kinds)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come: files done of total, seconds since its start."""

    done: int
    total: int
    file: str = ""
    new: int = 0
    changed: int = 0
    same: int = 0
    copies: int = 0
    refused: int = 0
    seconds: float = 0.0

    @property
    def percent(self) -> int:
        """How far, in whole percent."""
        return 100 * self.done // max(self.total, 1)

    @property
    def rate(self) -> float:
        """Files a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """About how long the rest takes, or None while that cannot be told."""
        return (self.total - self.done) / self.rate if self.rate and self.seconds > 0.5 else None


@dataclass(frozen=True, slots=True)
class Report:
    """What came of one import.

    `new`, `changed`, `same` and `copies` count postings; `refused` lists the files that gave none
    (files that advertise no job among them); `files` counts the files looked at, `seconds` the
    time it took.  `import_id` numbers the import in its cache (0 for a dry run).  `paths` are
    those that the reader asked for, `folders` those that the files belong to.
    """

    import_id: int
    folders: tuple[str, ...]
    started: datetime
    seconds: float
    files: int
    new: int = 0
    changed: int = 0
    same: int = 0
    copies: int = 0
    refused: tuple[Refused, ...] = field(default=())
    hidden: int = 0
    outside: int = 0
    too_large: int = 0
    cancelled: bool = False
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A past import as Tools ▸ Imports lists it."""

    id: int
    started: datetime
    report: Report
    is_taken_back: bool = False
    is_finished: bool = True
