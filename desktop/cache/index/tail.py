"""The postings that changed since the index was made: a small cache in memory, searched by SQL.

Marks, imports and deletions all end here, whoever made them, so that what the index beside the
cache holds never has to change.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Final

from desktop.cache.finding.find import facet, find
from desktop.cache.finding.met import LAST_IMPORT
from desktop.cache.finding.rows import read_totals
from desktop.cache.store.functions import add_functions
from desktop.cache.store.indexing import index_postings, unindex_postings
from desktop.cache.store.migrations import create_tables
from desktop.postings import Facet, Query, Totals
from desktop.postings.fields.fields import BANDS

#: Tables that hold something of a posting, and which of its columns says of which.
_BY_ID: Final = {
    "postings": "id",
    "bodies": "posting_id",
    "lists": "posting_id",
    "sections": "posting_id",
    "sources": "posting_id",
}
_BY_KEY: Final = ("marks", "tags", "corrections")


class Tail:
    """Copies of the changed postings; those that are gone have none."""

    def __init__(self) -> None:
        self.changed: set[int] = set()

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        """The small cache, made for the first posting that changed: no start waits for it."""
        made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        made.execute("PRAGMA foreign_keys = OFF")
        add_functions(made)
        create_tables(made)
        # A source that another posting took the place of is not copied anew: no change of what
        # queries ask.
        made.execute("DROP INDEX sources_standing")
        return made

    def close(self) -> None:
        """Forget all copies."""
        if self.changed:
            self._connection.close()

    def take(self, cache: sqlite3.Connection, ids: Iterable[int]) -> None:
        """Copy these postings anew from the cache."""
        wanted = set(ids)
        if not self.changed:
            self._copy_import(cache)
        here = self._connection
        here.execute("BEGIN")
        self._drop(wanted & self.changed)
        self.changed |= wanted
        asked = (json.dumps(sorted(wanted)),)
        for table, column in _BY_ID.items():
            self._copy(cache, table, column, asked)
        keys = here.execute(
            "SELECT key FROM postings WHERE id IN (SELECT value FROM json_each(?))", asked
        ).fetchall()
        named = (json.dumps([key for (key,) in keys]),)
        for table in _BY_KEY:
            self._copy(cache, table, "key", named)
        index_postings(here, _ids(here, asked))
        here.execute("COMMIT")

    def take_import(self, cache: sqlite3.Connection) -> None:
        """Know the last import as the cache does, as far as there are copies to tell it of."""
        if self.changed:
            self._copy_import(cache)

    def find(self, query: Query, today: date) -> list[tuple[int, str]]:
        """The ids of those that the query finds, with their days, in the query's order."""
        if not self.changed:
            return []
        found = find(self._connection, query, today).ids
        asked = (json.dumps(list(found)),)
        days = dict(
            self._connection.execute(
                "SELECT id, date FROM postings WHERE id IN (SELECT value FROM json_each(?))", asked
            ).fetchall()
        )
        return [(id_, days[id_]) for id_ in found]

    def totals(self) -> Totals:
        """How many of those that changed there are, unseen, on the shortlist …"""
        return read_totals(self._connection) if self.changed else Totals()

    def facet(self, query: Query, field: str, today: date) -> Facet:
        """How often each value of a field occurs among those that the query finds."""
        if not self.changed:
            return Facet(field, tuple((band, 0) for band in BANDS.get(field, ())))
        return facet(self._connection, query, field, today)

    def _copy_import(self, cache: sqlite3.Connection) -> None:
        self._connection.execute("DELETE FROM imports")
        self._copy(cache, "imports", "id", None, f"id = {LAST_IMPORT}")

    def _drop(self, ids: set[int]) -> None:
        """Forget copies that are taken anew."""
        here, asked = self._connection, (json.dumps(sorted(ids)),)
        if not ids:
            return
        unindex_postings(here, _ids(here, asked))
        for table in _BY_KEY:
            here.execute(
                f"DELETE FROM {table} WHERE key IN (SELECT key FROM postings "
                "WHERE id IN (SELECT value FROM json_each(?)))",
                asked,
            )
        for table, column in reversed(_BY_ID.items()):
            here.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", asked
            )

    def _copy(
        self,
        cache: sqlite3.Connection,
        table: str,
        column: str,
        asked: tuple[str] | None,
        condition: str = "",
    ) -> None:
        where = condition or f"{column} IN (SELECT value FROM json_each(?))"
        rows = cache.execute(f"SELECT * FROM {table} WHERE {where}", asked or ()).fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _ids(connection: sqlite3.Connection, asked: tuple[str]) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM postings WHERE id IN (SELECT value FROM json_each(?))", asked
    )
    return [row[0] for row in rows]
