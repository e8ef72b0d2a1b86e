"""Lets the reader's corrections hold in the columns that lists, queries and exports read.

What was read stays in the correction (`was`) and in the evidence; the columns have what the reader
set right.  So each reader of the cache sees corrected values by the one path, and each writer comes
through here: marks that change, and postings that are read for the first time or again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.cache.kept.prepared import (
    FIELD_COLUMNS,
    SEARCHED_COLUMNS,
    Prepared,
    field_row,
    list_rows,
    searched_row,
    with_fields,
)
from desktop.cache.kept.whole import kept_by_key, posting_of
from desktop.cache.marks.marks import corrections_of, write_marks
from desktop.cache.store.indexing import index_postings, unindex_postings
from desktop.postings import Correction, Marks, Posting
from desktop.postings.corrections.correcting import (
    ENCODING,
    MENDING,
    Manner,
    corrected,
    manner_of,
    renewed,
    uncorrected,
)


def set_marks(connection: sqlite3.Connection, marks: Mapping[str, Marks]) -> None:
    """Set the marks of each key whole; what they correct holds at once."""
    before = corrections_of(connection, marks)
    write_marks(connection, marks)
    for key, now in marks.items():
        if now.corrections != before.get(key, ()):
            _hold(connection, key, before.get(key, ()), now.corrections)


def held(connection: sqlite3.Connection, key: str, newcomer: Prepared) -> Prepared:
    """What was read of a posting, with its reader's corrections, which learn what was read now."""
    if not connection.execute("SELECT 1 FROM corrections WHERE key = ?", (key,)).fetchone():
        return newcomer  # nearly all: asked in a fifth of the time that reading them takes
    known = corrections_of(connection, [key]).get(key, ())
    posting = posting_of(newcomer)
    now = renewed(known, posting)
    connection.executemany(
        "UPDATE corrections SET was = ? WHERE key = ? AND field = ?",
        [(json.dumps(one.was), key, one.field) for one in now],
    )
    return with_fields(newcomer, corrected(posting, now))


def reading_manners(connection: sqlite3.Connection) -> dict[int, Manner]:
    """How originals are to be read, by their posting, where the reader has chosen."""
    rows = connection.execute(
        "SELECT id, key FROM postings WHERE key IN (SELECT key FROM corrections "
        "WHERE field IN (?, ?))",
        (ENCODING, MENDING),
    ).fetchall()
    known = corrections_of(connection, [key for _, key in rows])
    return {id_: manner_of(known[key]) for id_, key in rows}


@dataclass(frozen=True, slots=True)
class FileManners:
    """How the reader wants files read that are imported again: by place, else by their bytes."""

    by_place: Mapping[tuple[str, str], Manner]
    by_digest: Mapping[str, Manner]

    def of(self, newcomer: Prepared) -> Manner:
        """The manner for the file of a posting that comes in."""
        if not self.by_digest:
            return Manner()
        known = self.by_place.get((newcomer.source.folder, newcomer.source.path))
        return known or self.by_digest.get(newcomer.digest, Manner())


def file_manners(connection: sqlite3.Connection) -> FileManners:
    """In which manner the reader wants files read, for an import."""
    known = reading_manners(connection)
    asked = (json.dumps(list(known)),)
    places = connection.execute(
        "SELECT posting_id, folders.path, sources.path FROM sources "
        "JOIN folders ON folders.id = folder_id "
        "WHERE NOT is_gone AND posting_id IN (SELECT value FROM json_each(?))",
        asked,
    ).fetchall()
    digests = connection.execute(
        "SELECT postings.id, digest FROM postings JOIN originals ON originals.id = original_id "
        "WHERE postings.id IN (SELECT value FROM json_each(?))",
        asked,
    ).fetchall()
    by_place = {(folder, path): known[id_] for id_, folder, path in places}
    return FileManners(by_place, {digest: known[id_] for id_, digest in digests})


def _hold(
    connection: sqlite3.Connection,
    key: str,
    before: Sequence[Correction],
    now: Sequence[Correction],
) -> None:
    kept = kept_by_key(connection, key)
    if kept is None:
        return
    posting = corrected(uncorrected(kept.posting, before), now)
    if posting != kept.posting:
        unindex_postings(connection, [kept.id])
        write_fields(connection, kept.id, posting)
        index_postings(connection, [kept.id])


def write_fields(connection: sqlite3.Connection, posting_id: int, posting: Posting) -> None:
    """Give a posting other fields; its text, evidence and own link stay."""
    columns = ", ".join(f"{name} = ?" for name in FIELD_COLUMNS[:-1])
    connection.execute(
        f"UPDATE postings SET {columns} WHERE id = ?", (*field_row(posting)[:-1], posting_id)
    )
    connection.execute(
        "UPDATE postings SET date = coalesce(posted, substr(first_imported, 1, 10)) WHERE id = ?",
        (posting_id,),
    )
    searched = ", ".join(f"{name} = ?" for name in SEARCHED_COLUMNS)
    connection.execute(
        f"UPDATE bodies SET {searched} WHERE posting_id = ?", (*searched_row(posting), posting_id)
    )
    connection.execute("DELETE FROM lists WHERE posting_id = ?", (posting_id,))
    connection.executemany(
        "INSERT INTO lists (posting_id, field, position, value, folded) VALUES (?, ?, ?, ?, ?)",
        [(posting_id, *row) for row in list_rows(posting)],
    )
