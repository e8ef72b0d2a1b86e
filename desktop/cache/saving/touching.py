"""Passes over files that were touched but hold the same bytes, as after a fresh checkout."""

from __future__ import annotations

import sqlite3
from typing import Final

from desktop.postings import Source

#: The file's number of a folder and its only posting's source, if bytes and rules are today's.
_SAME: Final = """
SELECT sources.id, sources.folder_id FROM sources
JOIN folders ON folders.id = sources.folder_id
JOIN postings ON postings.id = sources.posting_id
JOIN originals ON originals.id = postings.original_id
JOIN bodies ON bodies.posting_id = postings.id
WHERE folders.path = :folder AND sources.path = :path AND NOT is_gone
AND digest = :digest AND rules_version = :rules
"""


def touch(
    connection: sqlite3.Connection, import_id: int, source: Source, digest: str, rules_version: int
) -> bool:
    """Note a file's new size and time if it still is, whole, the posting that stands there."""
    values = {
        "folder": source.folder,
        "path": source.path,
        "digest": digest,
        "rules": rules_version,
    }
    row = connection.execute(_SAME, values).fetchone()
    if row is None:
        return False
    times = (source.size, source.mtime_ns, import_id)
    connection.execute(
        "UPDATE sources SET size = ?, mtime_ns = ?, import_id = ? WHERE id = ?", (*times, row[0])
    )
    connection.execute(
        "UPDATE files SET size = ?, mtime_ns = ?, import_id = ? WHERE folder_id = ? AND path = ?",
        (*times, row[1], source.path),
    )
    return True
