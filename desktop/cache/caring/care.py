"""Looks after the cache: backup, restore, checking, and reading all postings again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from desktop.cache.caring.restoring import is_database, lines_of, opened_copy, restore_lines
from desktop.cache.kept.originals import read_original
from desktop.cache.kept.prepared import prepare
from desktop.cache.kept.whole import metadata_of, read_sources
from desktop.cache.saving.imports import begin_import, finish_import
from desktop.cache.saving.writing import replace_fields
from desktop.cache.store.connection import Writing
from desktop.cache.store.errors import CacheError, is_damage, speaking
from desktop.cache.store.indexing import index_postings, index_problems, unindex_postings
from desktop.paths import written_whole
from desktop.postings import Document, Found, Posting, Report, Source, counted


def backup(connection: sqlite3.Connection, file: Path) -> None:
    """Copy the cache, consistent even while it is written to, into one file; replaces that file.

    CacheError, a sentence, where that cannot be written: what stood there stays.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(file) as unfinished:
            unfinished.unlink(missing_ok=True)  # of a backup that was killed
            unfinished.touch()  # an OSError tells more of the place than SQLite's would
            with speaking(), closing(sqlite3.connect(unfinished)) as target:
                connection.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
    except OSError as error:
        raise CacheError(
            f"The backup {file} could not be written ({error.strerror}). Choose another place."
        ) from error


def restore(connection: sqlite3.Connection, writing: Writing, file: Path) -> int:
    """Put a backup's or a marks file's marks into this cache; how many postings they are on.

    An empty cache takes a backup whole, postings and all.
    """
    if is_database(file) and _is_empty(connection):
        with opened_copy(file) as source, speaking():
            source.backup(connection)
        return int(connection.execute("SELECT count(*) FROM marks").fetchone()[0])
    read = lines_of(file)
    now = datetime.now(UTC)
    with writing() as locked:
        import_id = begin_import(locked, [], now)
        count = restore_lines(locked, read, import_id, now)
        brought = _brought(locked, import_id)
        if brought:
            finish_import(locked, import_id, Report(import_id, (), now, 0.0, 0, new=brought))
        else:
            locked.execute("DELETE FROM imports WHERE id = ?", (import_id,))
    return count


def check(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the cache, a sentence each; none where it is sound."""
    with speaking():
        try:
            return _problems(connection)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            return [f"The database is damaged: {error}."]


def _problems(connection: sqlite3.Connection) -> list[str]:
    damage = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    if damage:
        return [f"The database is damaged: {line}." for line in damage]
    loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    problems = [f"A row of {row[0]} points to no row of {row[2]}." for row in loose]
    bodiless = connection.execute(
        "SELECT count(*) FROM postings WHERE id NOT IN (SELECT posting_id FROM bodies)"
    ).fetchone()[0]
    if bodiless:
        problems.append(f"{counted(bodiless, 'posting')} without a text.")
    return problems + index_problems(connection)


def documents(
    connection: sqlite3.Connection, ids: Sequence[int] | None = None
) -> Iterator[tuple[int, Document, Source]]:
    """Each posting as its file gave it (all, or those named), with a source: to be read again."""
    if ids is None:
        ids = [row[0] for row in connection.execute("SELECT id FROM postings ORDER BY id")]
    for id_ in ids:
        document = document_of(connection, id_)
        if document is not None:
            yield id_, document, next(iter(read_sources(connection, id_)), Source("", "", 0, 0, 0))


def is_outdated(connection: sqlite3.Connection, rules_version: int) -> bool:
    """Whether a file was last read by other rules than these.

    Files say it in place of their postings, whose rows are long.
    """
    sql = "SELECT EXISTS (SELECT 1 FROM files WHERE outcome = 'read' AND rules_version <> ?)"
    return bool(connection.execute(sql, (rules_version,)).fetchone()[0])


def note_rules(connection: sqlite3.Connection, rules_version: int) -> None:
    """Note that all postings have been read by these rules."""
    connection.execute(
        "UPDATE files SET rules_version = ? WHERE outcome = 'read' AND rules_version <> ?",
        (rules_version, rules_version),
    )


def document_of(connection: sqlite3.Connection, posting_id: int) -> Document | None:
    """A posting's document: its mended text, its original, and what stood beside it."""
    original = read_original(connection, posting_id)
    row = connection.execute(
        "SELECT body, format, metadata, mends FROM bodies WHERE posting_id = ?", (posting_id,)
    ).fetchone()
    if original is None or row is None:
        return None
    sources = read_sources(connection, posting_id)
    index = sources[0].index if sources else 0
    return Document(row[0], original, row[1], metadata_of(row[2]), tuple(json.loads(row[3])), index)


def replace(
    connection: sqlite3.Connection,
    writing: Writing,
    posting_id: int,
    posting: Posting,
    rules_version: int,
    document: Document | None,
) -> None:
    """Put what newer rules read from a posting's original in the place of what older ones did.

    CacheError where there is no such posting.
    """
    known = document or document_of(connection, posting_id)
    if known is None:
        raise CacheError(f"There is no posting {posting_id} in this cache.")
    ready = prepare(Found(known, posting, Source("", "", 0, 0, 0)), rules_version)
    with writing() as locked:
        unindex_postings(locked, [posting_id])
        replace_fields(locked, posting_id, ready)
        index_postings(locked, [posting_id])


def _is_empty(connection: sqlite3.Connection) -> bool:
    row = connection.execute(
        "SELECT NOT EXISTS (SELECT 1 FROM postings) AND NOT EXISTS (SELECT 1 FROM marks) "
        "AND NOT EXISTS (SELECT 1 FROM searches)"
    ).fetchone()
    return bool(row[0])


def _brought(connection: sqlite3.Connection, import_id: int) -> int:
    row = connection.execute(
        "SELECT count(*) FROM postings WHERE first_import = ?", (import_id,)
    ).fetchone()
    return int(row[0])
