"""Keeps the reader's saved queries, in their order; like the marks they are read from no file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Final

from desktop.postings import SavedQuery, fold
from desktop.postings.query.scope import renamed

_PUT: Final = (
    "INSERT INTO searches (name, folded, text, position) "
    "VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM searches)) "
    "ON CONFLICT (folded) DO UPDATE SET name = excluded.name, text = excluded.text"
)


def saved_queries(connection: sqlite3.Connection) -> list[SavedQuery]:
    """The saved queries in the reader's order."""
    rows = connection.execute("SELECT name, text FROM searches ORDER BY position")
    return [SavedQuery(name, text) for name, text in rows]


def texts(connection: sqlite3.Connection) -> Mapping[str, str]:
    """The texts by folded names."""
    return dict(connection.execute("SELECT folded, text FROM searches").fetchall())


def save_query(connection: sqlite3.Connection, saved: SavedQuery) -> None:
    """Keep a query under a name; one of the same name (in any case) is replaced in its place."""
    connection.execute(_PUT, (saved.name, fold(saved.name), saved.text))


def rename_query(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Give a saved query another name, in the queries that ask for it too."""
    for saved in saved_queries(connection):
        text = renamed(saved.text, old, new)
        if text != saved.text:
            connection.execute("UPDATE searches SET text = ? WHERE name = ?", (text, saved.name))
    connection.execute(
        "UPDATE searches SET name = ?, folded = ? WHERE folded = ?", (new, fold(new), fold(old))
    )


def delete_query(connection: sqlite3.Connection, name: str) -> None:
    """Let a saved query go."""
    connection.execute("DELETE FROM searches WHERE folded = ?", (fold(name),))


def query_lines(connection: sqlite3.Connection) -> Iterable[dict[str, Any]]:
    """The saved queries as lines of a marks file."""
    return [{"search": one.name, "text": one.text} for one in saved_queries(connection)]


def restore_query(connection: sqlite3.Connection, line: Mapping[str, Any]) -> None:
    """Put a line's query into the cache; of two with one name the line's wins."""
    save_query(connection, SavedQuery(str(line["search"]), str(line.get("text", ""))))
