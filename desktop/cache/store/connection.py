"""Opens the database and its transactions: the standard library to read, sqlite-utils to write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from desktop.cache.store.errors import (
    OLDER,
    UNCLOSED,
    CacheError,
    is_busy,
    is_protected,
    speaking,
)
from desktop.cache.store.functions import add_functions
from desktop.cache.store.migrations import migrate
from desktop.cache.store.schema import APPLICATION_ID, VERSION, version_of

if TYPE_CHECKING:
    from sqlite_utils import Database

#: Begins a transaction: for what writes several, one after the other.
Writing = Callable[[], AbstractContextManager[sqlite3.Connection]]

#: How long a write waits for another's to end, in milliseconds.  An import lets go every 20 ms;
#: a backup, a rebuild or taking a large import back may hold on for seconds.
_BUSY_MS: Final = 10_000
_ASK_SECONDS: Final = 0.001
#: Bytes of a page: a posting's text and evidence are a few kB, beside which SQLite's own 4096 would
#: leave a quarter of the file empty.  After so many pages the journal goes into the file: 64 MB, as
#: an import waits for the disk each time, and writes each page once that it changed many times.
_PAGE: Final = 16384
_WAL_PAGES: Final = 4000
#: Takes the write lock at once, so that what is read in the transaction is what is written to: a
#: transaction that begins by reading fails when another has written in between.
_TAKE_LOCK: Final = "UPDATE imports SET state = state WHERE id < 0"


def connect(path: Path) -> sqlite3.Connection:
    """Open a cache, making or migrating it where needed; `CacheError` says why it can't be.

    Where nothing may be written, as on a read-only disk, it is opened to be read.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CacheError(
            f"The cache's folder {path.parent} could not be made ({error.strerror}). "
            "Choose another place for the cache."
        ) from error
    with speaking():
        try:
            return _prepared(sqlite3.connect(path, isolation_level=None))
        except sqlite3.OperationalError as error:
            if not is_protected(error) or not path.is_file():
                raise
        return _to_read(path)


def is_read_only(connection: sqlite3.Connection) -> bool:
    """Whether nothing can be written; False too where another writes right now."""
    try:
        with waiting(connection, 0):
            connection.execute(_TAKE_LOCK)
    except sqlite3.OperationalError as error:
        return is_protected(error)
    return False


def _to_read(path: Path) -> sqlite3.Connection:
    """A cache that SQLite is told not to change: else it would make its log's files beside it."""
    log = path.with_name(f"{path.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise CacheError(UNCLOSED)
    address = f"{path.resolve().as_uri()}?immutable=1"
    try:
        return _prepared(sqlite3.connect(address, isolation_level=None, uri=True))
    except sqlite3.OperationalError as error:
        raise CacheError(OLDER) if is_protected(error) else error from error


def database_on(connection: sqlite3.Connection) -> Database:
    """sqlite-utils over a connection."""
    from sqlite_utils import Database  # noqa: PLC0415 - slow; a cache that is only read needs none

    return Database(connection, recursive_triggers=False, execute_plugins=False)


@contextmanager
def transaction(database: Database) -> Iterator[sqlite3.Connection]:
    """One transaction that holds the write lock from its start and is undone on any error."""
    with speaking(), database.atomic():
        _insist(database.conn, _TAKE_LOCK)
        yield database.conn


@contextmanager
def waiting(connection: sqlite3.Connection, milliseconds: int) -> Iterator[int]:
    """Have a connection wait so long for another's lock; gives how long it waits otherwise."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {milliseconds}")
    try:
        yield patience
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")


def _insist(connection: sqlite3.Connection, statement: str) -> None:
    """Run a statement that needs a lock, asking for it every millisecond.

    SQLite's own waiting sleeps up to 100 ms at a time and so misses the gaps that an import leaves
    between its transactions: a mark made meanwhile waited up to 460 ms.  Where two programs give
    a new file its write-ahead log at once, it does not wait at all.
    """
    with waiting(connection, 0) as patience:
        until = monotonic() + patience / 1000
        while not _got(connection, statement, is_last=monotonic() >= until):
            sleep(_ASK_SECONDS)


def _got(connection: sqlite3.Connection, statement: str, *, is_last: bool) -> bool:
    try:
        connection.execute(statement)
    except sqlite3.OperationalError as error:
        if is_last or not is_busy(error):
            raise
        return False
    return True


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    add_functions(connection)
    connection.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
    if version_of(connection) < VERSION:
        connection.execute(f"PRAGMA page_size = {_PAGE}")  # of a new file alone
        _insist(connection, "PRAGMA journal_mode = WAL")
        _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    """Migrate under the write lock: of two programs started at once, one waits and sees it done."""
    database = database_on(connection)
    with database.atomic():
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        if version_of(connection) < VERSION:
            migrate(database)
