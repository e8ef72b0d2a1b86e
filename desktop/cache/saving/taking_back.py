"""Takes an import back, and lets go of files that lie no more; the postings the reader marked stay.

Taking an import back removes the postings that were first met in it, the sources it added to older
ones, and what is known of its files, so that importing the folder again brings everything anew.
Three things stay: postings the reader has marked (by status, note, tag, follow-up or correction:
having seen one is no reason to keep it, but the mark itself is never lost and holds again when the
posting comes back); the present text of postings that the import changed, since it is what the file
says now; and what a later import met again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from desktop.cache.finding.met import HELD_KEYS
from desktop.cache.saving.writing import leave
from desktop.cache.store.indexing import unindex_postings


def take_back(connection: sqlite3.Connection, import_id: int) -> int:
    """Remove what an import brought, as the module says; how many postings were removed."""
    gone = _unheld(connection, import_id)
    unindex_postings(connection, gone)
    originals = _delete_postings(connection, gone)
    connection.executemany("DELETE FROM originals WHERE id = ?", originals)
    _leave_copies(connection, import_id)
    connection.execute("DELETE FROM files WHERE import_id = ?", (import_id,))
    connection.execute("UPDATE imports SET state = 'taken back' WHERE id = ?", (import_id,))
    return len(gone)


def leave_files(connection: sqlite3.Connection, folder: str, paths: Iterable[str]) -> None:
    """Note that files are no longer in a folder: their postings stay, with what marks they have."""
    spots: list[tuple[int, str, int]] = []
    for path in paths:
        spots += connection.execute(
            "SELECT folder_id, sources.path, position FROM sources "
            "JOIN folders ON folders.id = folder_id "
            "WHERE folders.path = ? AND sources.path = ? AND NOT is_gone",
            (folder, path),
        ).fetchall()
    leave(connection, spots)


def _unheld(connection: sqlite3.Connection, import_id: int) -> list[int]:
    """Postings first met in an import that neither a mark nor a later import holds."""
    rows = connection.execute(
        f"SELECT id FROM postings WHERE first_import = :import AND key NOT IN ({HELD_KEYS}) "
        "AND NOT EXISTS (SELECT 1 FROM sources WHERE posting_id = postings.id "
        "AND import_id > :import) ORDER BY id",
        {"import": import_id},
    )
    return [row[0] for row in rows]


def _delete_postings(connection: sqlite3.Connection, ids: Iterable[int]) -> list[tuple[int]]:
    """Delete postings with all that hangs on them; the numbers of their originals."""
    return [
        connection.execute(
            "DELETE FROM postings WHERE id = ? RETURNING original_id", (id_,)
        ).fetchone()
        for id_ in ids
    ]


def _leave_copies(connection: sqlite3.Connection, import_id: int) -> None:
    """Take back the sources that an import added to postings met before it."""
    spots = connection.execute(
        "SELECT folder_id, path, position FROM sources "
        "JOIN import_postings USING (import_id, posting_id) "
        "WHERE import_id = ? AND outcome = 'copy' AND NOT is_gone",
        (import_id,),
    ).fetchall()
    leave(connection, spots)
