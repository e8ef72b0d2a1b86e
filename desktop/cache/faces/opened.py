"""An open cache: its connection, its index, and how its faces write and close."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from desktop.cache.index import Beside
from desktop.cache.store.connection import connect, database_on, is_read_only, transaction
from desktop.cache.store.errors import GONE, CacheError, speaking

if TYPE_CHECKING:
    from sqlite_utils import Database

#: What sqlite-utils loads at a stretch if it is not there.
_OF_SQLITE_UTILS: Final = ("uuid", "decimal", "click", "pluggy", "dateutil.parser", "sqlite_utils")


class Opened:
    """What the faces of a cache share; open from the start until `close`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._is_marked = False
        self._stands = _standing(path)
        self._index = Beside(connection, path)
        with speaking():
            self.is_read_only = is_read_only(connection)  #: as on a read-only disk
        self.is_open = True

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the cache in a file; file and folder are made, an older cache is migrated.

        Where nothing may be written it is opened to be read: `is_read_only`.
        """
        return cls(path, connect(path))

    @classmethod
    def open_again(cls, path: Path) -> Self:
        """Open a cache that is open elsewhere; CacheError where its file is gone.

        `open` would make another one in its place.
        """
        if not path.is_file():
            raise CacheError(GONE)
        return cls.open(path)

    def wait_at_most(self, milliseconds: int) -> None:
        """Wait no longer than this for another program's write, from now on."""
        with speaking():
            self._connection.execute(f"PRAGMA busy_timeout = {milliseconds:d}")

    def is_gone(self) -> bool:
        """Whether the file was deleted, moved or replaced since it was opened.

        SQLite goes on with what it has open, which nobody will ever open again.
        """
        return _standing(self.path) != self._stands

    def close(self) -> None:
        """Close the cache; today's generation of the marks is written if any were set."""
        try:
            self.keep_marks()
        finally:
            self.is_open = False
            self._index.close()
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def keep_marks(self) -> Path | None:
        """Write today's generation of the marks beside the cache, if marks were set since the last.

        For idle moments; `close` does it too.  The file written, or None.
        """
        if not self._is_marked:
            return None
        from desktop.cache.caring import generations

        folder = generations.generations_folder(self.path)
        with speaking():
            file = generations.write_generation(self._connection, folder, today())
        self._is_marked = False
        return file

    def writing_steps(self) -> Iterator[Callable[[], object]]:
        """Steps for idle moments that load what writing needs, so that no first mark waits.

        Together they take 70 ms and more; most of it is what sqlite-utils itself loads.
        """
        for module in (*_OF_SQLITE_UTILS, "desktop.cache.saving.correcting"):
            yield partial(import_module, module)
        yield lambda: self._database

    @cached_property
    def _database(self) -> Database:
        return database_on(self._connection)

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return transaction(self._database)

    @contextmanager
    def _marking(self) -> Iterator[sqlite3.Connection]:
        if self.is_gone():
            raise CacheError(GONE)
        with self._writing() as connection:
            yield connection
        self._is_marked = True


def _standing(path: Path) -> tuple[int, int] | None:
    """By what a file is known, whatever is written to it; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def today() -> date:
    """The reader's own today."""
    return datetime.now().astimezone().date()
