"""Where the index lies: a SQLite file beside the cache, made whole and never changed.

Beside and not inside: it may be thrown away at any time, it does not hold the cache's write lock
while it is made, and backups stay small.  Its name bears a token that the cache names, so that an
index of another cache, or of another time of this one, is never taken for its own.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from typing import Any, Final
from weakref import finalize

#: Raise it when what is kept changes its shape: older files are then made anew.
FORMAT: Final = 6
#: Bytes that the sets at hand may take.
_ROOM: Final = 160_000_000
_TABLE: Final = "CREATE TABLE kept (name TEXT PRIMARY KEY, data BLOB NOT NULL)"


class DamagedError(Exception):
    """The index's file cannot be read as it was written."""


def path_of(cache: Path, token: str) -> Path:
    """The index file of that token beside a cache."""
    return cache.with_name(f"{cache.name}-index-{token}")


def remove_others(cache: Path, token: str) -> None:
    """Delete the cache's index files of other tokens, those of makings that were killed too.

    One that is being written stays; one that is in use may (Windows).
    """
    start, own = path_of(cache, "").name, path_of(cache, token).name
    for file in cache.parent.iterdir():
        is_other = file.name.startswith(start) and file.name != own
        if is_other and not _is_being_written(file):
            with suppress(OSError):
                file.unlink()


def _is_being_written(file: Path) -> bool:
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            return error.sqlite_errorcode == sqlite3.SQLITE_BUSY
        except sqlite3.DatabaseError:
            return False
        return False


class Writer:
    """Writes an index file from nothing; what is not closed is worthless."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self._lock = Lock()
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "page_size = 8192"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("BEGIN EXCLUSIVE")  # tells others that it is being written
        self._connection.execute(_TABLE)

    def run(self, statement: str, values: Sequence[object] = ()) -> None:
        """Run SQL for a table that is kept beside the pieces; from any thread."""
        with self._lock:
            self._connection.execute(statement, values)

    def put(self, name: str, data: bytes) -> None:
        """Keep packed data under a name; from any thread."""
        self.run("INSERT INTO kept VALUES (?, ?)", (name, data))

    def put_array(self, name: str, values: array[Any]) -> None:
        """Keep an array, squeezed a little, with a check sum."""
        self.put(name, zlib.compress(values.tobytes(), 1))

    def put_values(self, name: str, values: Sequence[object]) -> None:
        """Keep strings or numbers."""
        self.put(name, zlib.compress(json.dumps(values, ensure_ascii=False).encode(), 1))

    def close(self, **facts: int) -> None:
        """Write what the index is of, and make the file whole."""
        self.put_values("facts", [FORMAT, facts])
        self._connection.execute("COMMIT")
        self._connection.close()


class IndexFile:
    """An index as it lies in its file, read from any thread.

    Every method raises `DamagedError` where the file is not as written.  It is closed when nobody
    holds it any more.
    """

    def __init__(self, file: Path) -> None:
        if not file.exists():
            raise DamagedError(f"{file} is missing")
        self._address = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = self._connected()
        finalize(self, self._connection.close)
        self._lock = Lock()
        self._held: OrderedDict[str, int] = OrderedDict()
        self._room = _ROOM
        version, self.facts = self.values("facts")
        if version != FORMAT:
            raise DamagedError("the index is of another version")

    def get(self, name: str) -> bytes | None:
        """What is kept under a name."""
        row = self.one("SELECT data FROM kept WHERE name = ?", name)
        return None if row is None else bytes(row[0])

    def bits(self, name: str) -> int:
        """The set of places kept under a name; the last used ones are at hand."""
        with self._lock:
            held = self._held.get(name)
            if held is not None:
                self._held.move_to_end(name)
                return held
        found = int.from_bytes(self._unpacked(name), "little")
        with self._lock:
            self._hold(name, found)
        return found

    def first_from(self, name: str) -> str | None:
        """The first name that is not before this one."""
        row = self.one("SELECT name FROM kept WHERE name >= ? ORDER BY name LIMIT 1", name)
        return None if row is None else str(row[0])

    def numbers(self, name: str) -> array[int]:
        """One of the arrays of `places.arrays_of`."""
        return self.array(name, "i" if name == "days" else "I")

    def array(self, name: str, kind: str = "I") -> array[Any]:
        """The array kept under a name."""
        values: array[Any] = array(kind)
        values.frombytes(self._unpacked(name))
        return values

    def values(self, name: str) -> Any:
        """The strings or numbers kept under a name."""
        return json.loads(self._unpacked(name))

    def one(self, ask: str, value: str) -> tuple[Any, ...] | None:
        """The first row that SQL finds in a table kept beside the pieces."""
        with self._lock:
            return _first(self._connection, ask, value)

    def one_slow(self, ask: str, value: str) -> tuple[Any, ...] | None:
        """As `one`, on a connection of its own: another thread does not wait meanwhile."""
        with closing(self._connected()) as connection:
            return _first(connection, ask, value)

    def _connected(self) -> sqlite3.Connection:
        try:
            return sqlite3.connect(self._address, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise DamagedError(str(error)) from error

    def _hold(self, name: str, found: int) -> None:
        """Have a set at hand, and no more than there is room for."""
        if name not in self._held:
            self._held[name] = found
            self._room -= found.bit_length() // 7
        while self._room < 0 and len(self._held) > 1:
            _, dropped = self._held.popitem(last=False)
            self._room += dropped.bit_length() // 7

    def _unpacked(self, name: str) -> bytes:
        data = self.get(name)
        if data is None:
            raise DamagedError(f"the index has no {name}")
        try:
            return zlib.decompress(data)
        except zlib.error as error:
            raise DamagedError(f"{name} is damaged") from error


def _first(connection: sqlite3.Connection, ask: str, value: str) -> tuple[Any, ...] | None:
    try:
        row: tuple[Any, ...] | None = connection.execute(ask, (value,)).fetchone()
    except sqlite3.DatabaseError as error:
        raise DamagedError(str(error)) from error
    return row
