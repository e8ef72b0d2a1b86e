"""Asks FTS5 for both halves of the postings side by side: SQLite lets two threads read one file."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from typing import Final

#: What differs between two moments of a cache.
_NEWEST: Final = "SELECT max(number) FROM changes"

_Values = tuple[object, ...]


def in_halves(connection: sqlite3.Connection, ask: str, values: _Values, middle: int) -> list[str]:
    """What a question about rowids, strung together, tells of either half of them.

    The lower half is found on a connection of its own, if that one sees the cache as this one does.
    """
    upper, lower = f"{ask} AND rowid >= {middle}", f"{ask} AND rowid < {middle}"
    moment = connection.execute(_NEWEST).fetchone()
    told: list[str] = []
    other = Thread(target=_tell, args=(_file_of(connection), moment, lower, values, told))
    other.start()
    try:
        found = [_text(connection, upper, values)]
    finally:
        other.join()
    return found + (told or [_text(connection, lower, values)])


def _tell(file: Path, moment: object, ask: str, values: _Values, told: list[str]) -> None:
    """Add the answer to `told`; nothing where it is of another moment or cannot be had."""
    address = f"{file.as_uri()}?mode=rw"  # not `ro`: others' journal is to be seen
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as connection:
        connection.execute("BEGIN")
        if connection.execute(_NEWEST).fetchone() == moment:
            told.append(_text(connection, ask, values))


def _text(connection: sqlite3.Connection, ask: str, values: _Values) -> str:
    return connection.execute(ask, values).fetchone()[0] or ""


def _file_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])
