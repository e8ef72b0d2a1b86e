"""Keeps the index beside one open cache: opens it, follows changes, gives it up where damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from desktop.cache.index.index import Index
from desktop.cache.index.learning import Learned
from desktop.cache.index.store import DamagedError, remove_others
from desktop.postings.query import Query

_Answer = TypeVar("_Answer")
#: Fewer postings than these SQL searches in less than a frame.
FEW: Final = 1500


class Beside:
    """The index of a cache, where there is one; without it the cache asks SQL."""

    def __init__(self, connection: sqlite3.Connection, cache: Path) -> None:
        self._connection = connection
        self._cache = cache
        self._index: Index | None = None
        self._damaged = ""

    def close(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def one_moment(self) -> AbstractContextManager[None]:
        """Let all that is asked meanwhile be of one moment, whatever others write."""
        return _one_moment(self._connection)

    def answer(self, ask: Callable[[Index], _Answer | None]) -> _Answer | None:
        """What the index says of the cache as it is; None where it cannot: SQL is to be asked."""
        with _one_moment(self._connection):
            try:
                index = self._opened()
                return ask(index) if index is not None and index.catch_up() else None
            except DamagedError:
                self._damaged = self._token()
                self.close()
                return None

    def catch_up(self) -> bool:
        """Take in a part of what changed, for a few milliseconds; whether more is left."""
        with _one_moment(self._connection):
            try:
                index = self._opened()
                return index is not None and not index.catch_up()
            except DamagedError:
                self._damaged = self._token()
                self.close()
                return False

    def is_quick(self, query: Query, today: date) -> bool:
        """Whether finding what a query asks for surely takes less than a frame (16 ms)."""
        told = self.answer(lambda index: index.is_quick(query, today))
        return self._are_few() if told is None else told

    def learned(self) -> Learned | None:
        """What the index found out; None without one."""
        return None if self._index is None else self._index.learned()

    def learn(self, learned: Learned | None) -> None:
        """Know what another index found out."""
        if self._index is not None and learned is not None:
            self._index.learn(learned)

    def is_wanted(self) -> bool:
        """Whether an index should be made: there is none that is whole, or much has changed."""
        if self._are_few():
            return False
        with _one_moment(self._connection):
            try:
                index = self._opened()
            except DamagedError:
                self._damaged = self._token()
                self.close()
                return True
            if index is None:
                return True
            index.catch_up()
            return index.is_worn

    def make(self, writing: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        """Make the index anew: 15 s or so for 100,000 postings."""
        from desktop.cache.index.build import build  # noqa: PLC0415 - no start needs it

        token, last = build(self._connection, self._cache)
        with writing() as connection:
            connection.execute("DELETE FROM index_beside")
            connection.execute("INSERT INTO index_beside VALUES (?)", (token,))
            connection.execute("DELETE FROM changes WHERE number <= ?", (last,))
        remove_others(self._cache, token)

    def _are_few(self) -> bool:
        (most,) = self._connection.execute("SELECT max(id) FROM postings").fetchone()
        return (most or 0) <= FEW

    def _opened(self) -> Index | None:
        """The index that the cache names, opened if it is another than before."""
        token = self._token()
        if self._index is not None and self._index.token != token:
            self.close()
        if not token or token == self._damaged:
            return None
        if self._index is None:
            self._index = Index(self._connection, self._cache, token)
        return self._index

    def _token(self) -> str:
        row = self._connection.execute("SELECT token FROM index_beside").fetchone()
        return "" if row is None else str(row[0])


@contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
