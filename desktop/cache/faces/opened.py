"""An open cache: its connection, its index, and how its faces write and close."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desktop.cache.connection import connect, database_on, transaction
from desktop.cache.errors import speaking
from desktop.cache.index import Beside

if TYPE_CHECKING:
    from sqlite_utils import Database


class Opened:
    """What the faces of a cache share; open from the start until `close`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._is_marked = False
        self._index = Beside(connection, path)
        self.is_open = True

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the cache in a file; file and folder are made, an older cache is migrated."""
        return cls(path, connect(path))

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
        from desktop.cache import generations  # noqa: PLC0415 - no start needs it

        folder = generations.generations_folder(self.path)
        with speaking():
            file = generations.write_generation(self._connection, folder, today())
        self._is_marked = False
        return file

    def prepare_writing(self) -> None:
        """Import what writing needs (100 to 200 ms), so that the first mark need not wait."""
        from desktop.cache import correcting  # noqa: F401, PLC0415 - the first mark asks for it

        self._database  # noqa: B018 - made when first asked for

    @cached_property
    def _database(self) -> Database:
        return database_on(self._connection)

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return transaction(self._database)

    @contextmanager
    def _marking(self) -> Iterator[sqlite3.Connection]:
        with self._writing() as connection:
            yield connection
        self._is_marked = True


def today() -> date:
    """The reader's own today."""
    return datetime.now().astimezone().date()
