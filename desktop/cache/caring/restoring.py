"""Puts marks from a backup or a marks file into a cache, be it this one, emptied, or another.

A line's posting is found by its key, else by the digest of its bytes, else by link and title.
Where it is unknown and the line brings the posting, the posting is restored too (its original then
is its text); else the marks wait under their key, which the posting is given again when its file
comes in.  What the line states wins over what the cache has; what it leaves open stays; tags are
united.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from desktop.cache.caring.generations import lines
from desktop.cache.kept.prepared import prepare
from desktop.cache.kept.whole import day_of
from desktop.cache.marks.marks import marks_of
from desktop.cache.marks.queries import restore_query
from desktop.cache.saving.correcting import set_marks
from desktop.cache.saving.writing import add_posting, note_met
from desktop.cache.store.connection import connect
from desktop.cache.store.errors import CacheError, speaking
from desktop.cache.store.indexing import index_postings
from desktop.postings import (
    Correction,
    Document,
    Found,
    Marks,
    Original,
    Posting,
    Salary,
    Source,
    Status,
    fold,
)
from desktop.postings.corrections.correcting import LISTS

#: What a line knows its posting by, beside its key.
_TRACES: Final = ("link", "title", "path", "digest")
_DATABASE: Final = b"SQLite format 3\0"
#: Rules of no version: a restored posting is read anew as soon as its bytes come in.
_UNREAD: Final = -1


def is_database(file: Path) -> bool:
    """Whether a file is a database (a backup), not a marks file; `CacheError` if unreadable."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(_DATABASE)) == _DATABASE
    except OSError as error:
        raise CacheError(f"{file} could not be read ({error.strerror}).") from error


@contextmanager
def opened_copy(file: Path) -> Iterator[sqlite3.Connection]:
    """A backup, opened as a copy, so that an old one is migrated without being changed itself."""
    import tempfile  # noqa: PLC0415 - slow (it loads all compressors), and seldom needed

    with tempfile.TemporaryDirectory() as folder, speaking():
        copy = Path(folder) / "copy.db"
        address = f"{file.resolve().as_uri()}?mode=ro"
        with (
            closing(sqlite3.connect(address, uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
        with closing(connect(copy)) as connection:
            yield connection


def lines_of(file: Path) -> list[dict[str, Any]]:
    """The lines of a backup or a marks file; `CacheError` for any other file."""
    if is_database(file):
        with opened_copy(file) as connection:
            return list(lines(connection))
    read = _values_of(file)
    for line in read.values():
        if not isinstance(line, dict) or not ("key" in line or "search" in line):
            raise CacheError(f"{file} is neither a backup nor a file of marks.")
    for number, line in read.items():
        _check(file, number, line)
    return list(read.values())


def _values_of(file: Path) -> dict[int, Any]:
    """The values of a file of JSON Lines by their lines' numbers, from 1."""
    try:
        # Not `splitlines`: a text may hold other line ends, which JSON leaves as they are.
        written = enumerate(file.read_text("utf-8").split("\n"), 1)
        return {number: json.loads(line) for number, line in written if line.strip()}
    except OSError as error:
        raise CacheError(f"{file} could not be read ({error.strerror}).") from error
    except ValueError as error:
        raise CacheError(f"{file} is neither a backup nor a file of marks.") from error


def _check(file: Path, number: int, line: dict[str, Any]) -> None:
    """Raise `CacheError` for a line that another hand has edited into what cannot be restored."""
    try:
        if "key" in line:
            _marks(line)
            _text(line["key"])
            for name in _TRACES:
                _text(line.get(name) or "")
        if line.get("posting"):
            _posting(line["posting"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CacheError(
            f"Line {number} of {file} is not as Shortlist writes it. "
            "Correct or delete it, then restore the file again: nothing was restored."
        ) from error


def restore_lines(
    connection: sqlite3.Connection, read: Iterable[dict[str, Any]], import_id: int, now: datetime
) -> int:
    """Put the lines' marks, saved queries and unknown postings into the cache; how many marks."""
    count = 0
    for line in read:
        if "search" in line:
            restore_query(connection, line)
            continue
        count += 1
        key = _key_here(connection, line)
        if key is None and line.get("posting"):
            key = _restore_posting(connection, line, import_id, now)
        key = key or line["key"]
        marks = _united(marks_of(connection, [key])[key], _marks(line))
        set_marks(connection, {key: marks})
        _keep_traces(connection, key, line)
    return count


def _key_here(connection: sqlite3.Connection, line: dict[str, Any]) -> str | None:
    """The key that the line's posting has in this cache."""
    link_and_title = (line.get("link"), fold(line.get("title") or ""))
    for sql, values in (
        ("SELECT key FROM postings WHERE key = ?", (line["key"],)),
        (
            "SELECT key FROM postings JOIN originals ON originals.id = original_id "
            "WHERE digest = ?",
            (line.get("digest"),),
        ),
        (
            "SELECT key FROM postings WHERE link = ? AND title_folded = ? ORDER BY id",
            link_and_title,
        ),
    ):
        row = connection.execute(sql, values).fetchone()
        if row is not None:
            return str(row[0])
    return None


def _restore_posting(
    connection: sqlite3.Connection, line: dict[str, Any], import_id: int, now: datetime
) -> str:
    """Write a posting from its line, under its own key and with the digest of its first bytes."""
    values = line["posting"]
    posting = _posting(values)
    data = posting.body.encode("utf-8")
    metadata = tuple((key, value) for key, value in values.get("metadata", ()))
    document = Document(
        posting.body,
        Original(data, "utf-8"),
        values.get("format", "text"),
        metadata,
        tuple(values.get("mends", ())),
    )
    source = Source("", line.get("path") or "", 0, len(data), 0)
    ready = prepare(Found(document, posting, source), _UNREAD)
    ready = replace(ready, digest=line.get("digest") or hashlib.sha256(data).hexdigest())
    first = values.get("first_imported")
    met = datetime.fromisoformat(first) if first else now
    posting_id = add_posting(connection, ready, import_id, met)
    connection.execute("UPDATE postings SET key = ? WHERE id = ?", (line["key"], posting_id))
    _add_lost_source(connection, posting_id, source.path, import_id)
    index_postings(connection, [posting_id])
    note_met(connection, [posting_id])
    return str(line["key"])


def _add_lost_source(
    connection: sqlite3.Connection, posting_id: int, path: str, import_id: int
) -> None:
    """Keep the path a posting once stood in, so that it is never without a source."""
    connection.execute(
        "INSERT OR IGNORE INTO folders (path, import_id) VALUES ('', ?)", (import_id,)
    )
    connection.execute(
        "INSERT INTO sources (posting_id, folder_id, path, position, size, mtime_ns, import_id, "
        "is_gone) SELECT ?, id, ?, 0, 0, 0, ?, 1 FROM folders WHERE path = ''",
        (posting_id, path, import_id),
    )


def _posting(values: dict[str, Any]) -> Posting:
    salary = values.get("salary")
    return Posting(
        body=_text(values["body"]),
        fallback_title=_text(values["fallback_title"]),
        title=values.get("title"),
        company=values.get("company"),
        remote=values.get("remote"),
        salary=salary and Salary(**salary),
        experience_years_min=values.get("experience_years_min"),
        posted=day_of(values.get("posted")),
        closes=day_of(values.get("closes")),
        language=values.get("language"),
        header_end=values.get("header_end", 0),
        **{name: tuple(values.get(name, ())) for name in LISTS},
    )


def _marks(line: dict[str, Any]) -> Marks:
    return Marks(
        seen=_time(line.get("seen")),
        status=Status(line.get("status", "none")),
        status_since=_time(line.get("status_since")),
        note=_text(line.get("note", "")),
        tags=tuple(map(_text, line.get("tags", ()))),
        follow_up=day_of(line.get("follow_up")),
        corrections=tuple(Correction(**one) for one in line.get("corrections", ())),
    )


def _united(here: Marks, read: Marks) -> Marks:
    fields = {one.field: one for one in (*here.corrections, *read.corrections)}
    status = read if read.status is not Status.NONE else here
    return Marks(
        seen=read.seen or here.seen,
        status=status.status,
        status_since=status.status_since,
        note=read.note or here.note,
        tags=tuple(sorted({*here.tags, *read.tags})),
        follow_up=read.follow_up or here.follow_up,
        corrections=tuple(fields[name] for name in sorted(fields)),
    )


def _keep_traces(connection: sqlite3.Connection, key: str, line: dict[str, Any]) -> None:
    """Keep a line's traces where the posting is unknown here and so has none of its own."""
    connection.execute(
        "UPDATE marks SET link = coalesce(link, ?), title = coalesce(title, ?), "
        "path = coalesce(path, ?), digest = coalesce(digest, ?) WHERE key = ?",
        (line.get("link"), line.get("title"), line.get("path"), line.get("digest"), key),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)
