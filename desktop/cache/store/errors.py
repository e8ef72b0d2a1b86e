"""Tells this machine's faults from ours: a full disk is a sentence to the reader, a bug a crash."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final


class CacheError(Exception):
    """The machine keeps the cache from being used: what happened, and what to do."""


class DamagedCacheError(CacheError):
    """The file itself is damaged, or is no cache at all: another must take its place."""


#: Said where the file is not what was opened any more, which SQLite does not notice.
GONE: Final = (
    "The cache was deleted or moved while it was open, and nothing more can be kept in it. "
    "Put it back, or close Shortlist and start it again."
)

#: Said where the cache lies on a disk, or in a folder, that nothing may be written to.
READ_ONLY: Final = (
    "The cache may only be read where it lies: no mark, note, query or import is kept. "
    "To keep them, copy it to where you may write."
)
#: Said where such a cache holds its last changes in the log beside it, which reading would write.
UNCLOSED: Final = (
    "The cache may only be read where it lies, and its last changes are still in the file beside "
    "it that ends in -wal. Copy both to where you may write, and open the copy."
)
#: Said where such a cache would first have to be migrated.
OLDER: Final = (
    "An older Shortlist made this cache, and it may only be read where it lies, so that it cannot "
    "be brought up to date. Copy it to where you may write, and open the copy."
)

#: SQLite's primary result codes that are the machine's doing, and what the reader can do
#: (https://www.sqlite.org/rescode.html); any other code is our bug and stays what it is.
_SENTENCES: Final[dict[int, str]] = {
    sqlite3.SQLITE_BUSY: "The cache is in use by another program for too long. "
    "Close other windows of Shortlist, then try again.",
    sqlite3.SQLITE_LOCKED: "The cache is locked. Close other windows of Shortlist and try again.",
    sqlite3.SQLITE_FULL: "The disk is full. Free some space and try again; what was saved is safe.",
    sqlite3.SQLITE_IOERR: "The disk could not be read or written. "
    "Check that the drive is connected and sound, then try again.",
    sqlite3.SQLITE_CORRUPT: "The cache is damaged. Restore a backup, or choose a new cache, import "
    "the folders again and restore the marks kept beside the cache (.marks).",
    sqlite3.SQLITE_NOTADB: "This file is not a cache. Choose another file.",
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: "The cache could not be opened. "
    "Check that its folder exists and that you may write there.",
    sqlite3.SQLITE_PERM: "The cache may not be opened. Give yourself the right to read and write.",
    sqlite3.SQLITE_NOMEM: "There is not enough memory. Close other programs, then try again.",
}


@contextmanager
def speaking() -> Iterator[None]:
    """Turn SQLite's errors that this machine caused into `CacheError`; let our own bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = _SENTENCES.get(_primary_code(error))
        if sentence is None:
            raise
        raise (DamagedCacheError if _is_lost(error) else CacheError)(sentence) from error


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the database itself, or the index in it, is damaged."""
    return _primary_code(error) == sqlite3.SQLITE_CORRUPT


def _is_lost(error: sqlite3.Error) -> bool:
    return _primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether an error says that another program holds the write lock."""
    return _primary_code(error) == sqlite3.SQLITE_BUSY


def is_protected(error: sqlite3.Error) -> bool:
    """Whether an error says that the file, or its folder, may not be written to."""
    return _primary_code(error) in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


def _primary_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 for an error of Python's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
