"""Writes one posting into its tables: the rows that are read from its text, and its sources."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from desktop.cache.kept.prepared import BODY_COLUMNS, FIELD_COLUMNS, Prepared
from desktop.cache.saving.correcting import held
from desktop.cache.saving.keys import Place, Standing, new_key, standings


def _insert(table: str, columns: Iterable[str]) -> str:
    names = list(columns)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _update(table: str, columns: Iterable[str], condition: str) -> str:
    return f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in columns)} WHERE {condition}"


_INSERT_POSTING: Final = _insert(
    "postings", ("key", "original_id", "date", "first_imported", "first_import", *FIELD_COLUMNS)
)
_INSERT_BODY: Final = _insert("bodies", ("posting_id", *BODY_COLUMNS))
_INSERT_LIST: Final = _insert("lists", ("posting_id", "field", "position", "value", "folded"))
_INSERT_SECTION: Final = _insert("sections", ("posting_id", "kind", "begins", "ends"))
_UPDATE_FIELDS: Final = _update("postings", FIELD_COLUMNS, "id = ?")
_UPDATE_DATE: Final = (
    "UPDATE postings SET date = coalesce(posted, substr(first_imported, 1, 10)) WHERE id = ?"
)
_UPDATE_BODY: Final = _update("bodies", BODY_COLUMNS, "posting_id = ?")
_NOTE_MET: Final = "INSERT INTO changes (posting_id) SELECT value FROM json_each(?)"


def add_posting(
    connection: sqlite3.Connection, newcomer: Prepared, import_id: int, now: datetime
) -> int:
    """Write a new posting; its number.  The caller indexes and notes it, for many at once."""
    key = new_key(connection, newcomer.digest)
    newcomer = held(connection, key, newcomer)
    original = _add_original(connection, newcomer)
    date = newcomer.posted or now.date().isoformat()
    first = (key, original, date, now.isoformat(), import_id)
    posting_id = connection.execute(_INSERT_POSTING, (*first, *newcomer.fields)).lastrowid
    if posting_id is None:
        raise AssertionError("SQLite gave an inserted posting no number")
    connection.execute(_INSERT_BODY, (posting_id, *newcomer.body))
    _add_lists(connection, posting_id, newcomer)
    return posting_id


def replace_posting(connection: sqlite3.Connection, posting_id: int, newcomer: Prepared) -> None:
    """Give a known posting another text and original; key, marks and first import stay."""
    old = connection.execute(
        "SELECT original_id, digest FROM postings JOIN originals ON originals.id = original_id "
        "WHERE postings.id = ?",
        (posting_id,),
    ).fetchone()
    if old[1] != newcomer.digest:
        original = _add_original(connection, newcomer)
        connection.execute(
            "UPDATE postings SET original_id = ? WHERE id = ?", (original, posting_id)
        )
        connection.execute("DELETE FROM originals WHERE id = ?", (old[0],))
    replace_fields(connection, posting_id, newcomer)


def replace_fields(connection: sqlite3.Connection, posting_id: int, again: Prepared) -> None:
    """Give a posting what was read again from the bytes it has; its corrections hold on."""
    row = connection.execute("SELECT key FROM postings WHERE id = ?", (posting_id,)).fetchone()
    again = held(connection, row[0], again)
    connection.execute(_UPDATE_FIELDS, (*again.fields, posting_id))
    connection.execute(_UPDATE_DATE, (posting_id,))
    connection.execute(_UPDATE_BODY, (*again.body, posting_id))
    connection.execute(
        "UPDATE originals SET encoding = ?, data = ? "
        "WHERE digest = ? AND id = (SELECT original_id FROM postings WHERE id = ?)",
        (again.encoding, again.data, again.digest, posting_id),
    )
    for table in ("lists", "sections"):
        connection.execute(f"DELETE FROM {table} WHERE posting_id = ?", (posting_id,))
    _add_lists(connection, posting_id, again)


def add_source(
    connection: sqlite3.Connection, posting_id: int, place: Place, before: int | None
) -> None:
    """Write that a posting stands in a place, and that what stood there before does no more."""
    if before is not None and before != posting_id:
        leave(connection, [place.spot])
    source = place.source
    if before == posting_id:
        connection.execute(
            "UPDATE sources SET size = ?, mtime_ns = ?, import_id = ? "
            "WHERE folder_id = ? AND path = ? AND position = ? AND NOT is_gone",
            (source.size, source.mtime_ns, place.import_id, *place.spot),
        )
        return
    connection.execute(
        "INSERT INTO sources (posting_id, folder_id, path, position, size, mtime_ns, import_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (posting_id, *place.spot, source.size, source.mtime_ns, place.import_id),
    )


def note_met(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Note that postings are new or were met in another place, for the index beside the cache.

    Of all else that happens to a posting triggers take note.
    """
    connection.execute(_NOTE_MET, (json.dumps(sorted(ids)),))


def count_copies(connection: sqlite3.Connection, posting_id: int, import_id: int) -> None:
    """Drop the sources whose files are missing while others stand, and count those that do."""
    known = standings(connection, posting_id)
    lying = [standing for standing in known if not standing.is_missing(import_id)]
    if lying and len(lying) < len(known):
        gone = [standing for standing in known if standing not in lying]
        leave(connection, [_spot(standing) for standing in gone])
        known = lying
    _set_copies(connection, posting_id, known)


def leave(connection: sqlite3.Connection, spots: Iterable[tuple[int, str, int]]) -> None:
    """Note that nothing stands in these places (folder's number, path, position) any more.

    The file counts as unknown from now on: if it comes back, it is read again.
    """
    for spot in spots:
        row = connection.execute(
            "UPDATE sources SET is_gone = 1 "
            "WHERE folder_id = ? AND path = ? AND position = ? AND NOT is_gone "
            "RETURNING posting_id",
            spot,
        ).fetchone()
        connection.execute("DELETE FROM files WHERE folder_id = ? AND path = ?", spot[:2])
        if row is not None:
            _set_copies(connection, row[0], standings(connection, row[0]))


def _set_copies(connection: sqlite3.Connection, posting_id: int, known: Iterable[Standing]) -> None:
    places = {standing.address for standing in known}
    connection.execute(
        "UPDATE postings SET copies = ? WHERE id = ?", (max(1, len(places)), posting_id)
    )


def _spot(standing: Standing) -> tuple[int, str, int]:
    return standing.folder_id, standing.source.path, standing.source.index


def _add_original(connection: sqlite3.Connection, newcomer: Prepared) -> int | None:
    row = (newcomer.digest, newcomer.encoding, newcomer.data)
    return connection.execute(
        "INSERT INTO originals (digest, encoding, data) VALUES (?, ?, ?)", row
    ).lastrowid


def _add_lists(connection: sqlite3.Connection, posting_id: int, newcomer: Prepared) -> None:
    connection.executemany(_INSERT_LIST, [(posting_id, *row) for row in newcomer.lists])
    connection.executemany(_INSERT_SECTION, [(posting_id, *row) for row in newcomer.sections])
