"""What takes the index's place where its file turns out damaged while it is in use."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Final

from desktop.cache.finding.find import find
from desktop.cache.store.connection import connect, waiting
from desktop.cache.store.errors import CacheError, speaking
from desktop.postings import Query

#: So long the note of a damage waits for another's writing, in milliseconds.
_PATIENCE: Final = 200


def note_damage(connection: sqlite3.Connection, token: str) -> None:
    """Have the cache name no index instead of this one, so that nobody asks it and one is made."""
    # Suppressed, as who meets the damage next notes it too.
    with waiting(connection, _PATIENCE), suppress(sqlite3.OperationalError):
        connection.execute("UPDATE index_beside SET token = '' WHERE token = ?", (token,))


def found_without(cache: Path, token: str, query: Query, today: date) -> Sequence[int]:
    """What a query finds in the cache alone, from any thread; () where the cache cannot be read."""
    try:
        with speaking(), closing(connect(cache)) as connection:
            note_damage(connection, token)
            return find(connection, query, today).ids
    except CacheError:  # the next search tells it
        return ()
