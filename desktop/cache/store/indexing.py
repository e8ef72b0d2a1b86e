"""Keeps the search index equal to the postings: FTS5 over the view `searchable`, text kept once.

FTS5 with external content removes a posting's words by reading them from the view, so a posting is
taken out of the index before its text changes, and put in after; many at once in one statement,
since FTS5 writes its pending words out at the end of each.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Final

from desktop.cache.store.connection import Writing
from desktop.cache.store.errors import is_damage
from desktop.cache.store.schema import create_search

#: Pages merged at once: with 64, 2 ms at the median and 14 at most.
_PAGES: Final = 64
_FILL: Final = (
    "INSERT INTO search (rowid, title, company, places, body) "
    "SELECT id, title, company, places, body FROM searchable "
    "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
)


def index_postings(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Put postings into the index that are not in it."""
    connection.execute(_FILL, (json.dumps(sorted(ids)),))


def unindex_postings(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take postings out of the index, while their text is still what was put in."""
    connection.executemany("DELETE FROM search WHERE rowid = ?", [(id_,) for id_ in ids])


def merge_some(connection: sqlite3.Connection) -> bool:
    """Merge a few of the index's parts, for a few milliseconds; whether more is left to merge."""
    before = connection.total_changes
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (_PAGES,))
    # FTS5's own rule: a merge that changed fewer than two rows had nothing to do.
    return connection.total_changes - before >= 2


def merge_all(writing: Writing) -> None:
    """Merge the index's parts into few, in small transactions, when all is saved."""
    is_left = True
    while is_left:
        with writing() as connection:
            is_left = merge_some(connection)


def rebuild_index(connection: sqlite3.Connection) -> None:
    """Make the index anew from the postings, whatever became of the old one."""
    connection.execute("DROP TABLE IF EXISTS search")
    create_search(connection)
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def index_problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the index, a sentence each; none where it equals the postings."""
    problem = "The search index does not match the postings: rebuild it."
    try:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return [problem]
    differing = connection.execute(
        "SELECT count(*) FROM search_docsize FULL JOIN postings ON postings.id = search_docsize.id "
        "WHERE postings.id IS NULL OR search_docsize.id IS NULL"
    ).fetchone()[0]
    return [problem] if differing else []
