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
from desktop.postings import Query

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
        return self._asked(lambda index: ask(index) if index.catch_up() else None)

    def catch_up(self) -> bool:
        """Take in a part of what changed, for a few milliseconds; whether more is left."""
        return self._asked(lambda index: not index.catch_up()) or False

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
        is_worn = self._asked(_is_worn)
        return is_worn is None or is_worn

    @property
    def is_damaged(self) -> bool:
        """Whether the index that the cache had could not be read, and none was made since."""
        row = self._connection.execute("SELECT token FROM index_beside").fetchone()
        return row is not None and row[0] in ("", self._damaged)

    def make(self, writing: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        """Make the index anew: 15 s or so for 100,000 postings."""
        from desktop.cache.index.build import build  # noqa: PLC0415 - no start needs it

        self.tidy()
        token, last = build(self._connection, self._cache)
        with writing() as connection:
            connection.execute("DELETE FROM index_beside")
            connection.execute("INSERT INTO index_beside VALUES (?)", (token,))
            connection.execute("DELETE FROM changes WHERE number <= ?", (last,))
        remove_others(self._cache, token)

    def _asked(self, ask: Callable[[Index], _Answer]) -> _Answer | None:
        """What the index answers; None without a sound one."""
        try:
            with _one_moment(self._connection):
                index = self._opened()
                return None if index is None else ask(index)
        except DamagedError:
            self._give_up()
            return None

    def _give_up(self) -> None:
        from desktop.cache.index.without import note_damage  # noqa: PLC0415 - where damaged alone

        self._damaged = self._token()
        self.close()
        note_damage(self._connection, self._damaged)

    def tidy(self) -> None:
        """Delete what is left of earlier indexes, and of makings that were killed."""
        remove_others(self._cache, self._token())

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


def _is_worn(index: Index) -> bool:
    index.catch_up()
    return index.is_worn


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
