"""Reads a posting back whole, for the detail pane and for exports: no list needs it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from desktop.cache.finding.rows import salary_of
from desktop.cache.kept.evidence import unpack_evidence
from desktop.cache.kept.prepared import BODY_COLUMNS, FIELD_COLUMNS, Prepared
from desktop.cache.marks.marks import marks_of
from desktop.postings import Kept, Pairs, Posting, Source
from desktop.postings.corrections.correcting import LISTS

_KEPT: Final = """
SELECT key, first_imported, encoding, format, mends, metadata, evidence, header_end, body,
       title, fallback_title, company, remote, salary_min, salary_max, salary_currency,
       salary_period, experience_years_min, posted, closes, language
FROM postings JOIN bodies ON posting_id = postings.id JOIN originals ON originals.id = original_id
WHERE postings.id = ?
"""

_SOURCES: Final = """
SELECT folders.path AS folder, sources.path AS path, position AS "index", size, mtime_ns, is_gone
FROM sources JOIN folders ON folders.id = folder_id WHERE posting_id = ? ORDER BY sources.id
"""


def kept_by_key(connection: sqlite3.Connection, key: str) -> Kept | None:
    """The posting of a key as `read_kept` gives it; None for a key without one."""
    row = connection.execute("SELECT id FROM postings WHERE key = ?", (key,)).fetchone()
    return None if row is None else read_kept(connection, row[0])


def read_kept(connection: sqlite3.Connection, posting_id: int) -> Kept | None:
    """One posting whole, with its sources and marks; None for an unknown one."""
    cursor = connection.execute(_KEPT, (posting_id,))
    found = cursor.fetchone()
    if found is None:
        return None
    row = dict(zip([column[0] for column in cursor.description], found, strict=True))
    return Kept(
        id=posting_id,
        key=row["key"],
        posting=_posting(row, _lists(connection, posting_id)),
        marks=marks_of(connection, [row["key"]])[row["key"]],
        sources=read_sources(connection, posting_id),
        first_imported=datetime.fromisoformat(row["first_imported"]),
        format=row["format"],
        encoding=row["encoding"],
        mends=tuple(json.loads(row["mends"])),
        metadata=metadata_of(row["metadata"]),
    )


def read_sources(connection: sqlite3.Connection, posting_id: int) -> tuple[Source, ...]:
    """The places a posting stands in, first met first; if none is left, those it stood in."""
    rows = connection.execute(_SOURCES, (posting_id,)).fetchall()
    standing = [row for row in rows if not row[-1]]
    return tuple(Source(*row[:-1]) for row in standing or rows)


def posting_of(newcomer: Prepared) -> Posting:
    """The posting that rows were made of."""
    row = dict(zip(FIELD_COLUMNS, newcomer.fields, strict=True))
    row.update(zip(BODY_COLUMNS, newcomer.body, strict=True))
    return _posting(row, _by_name((name, value) for name, _, value, _ in newcomer.lists))


def metadata_of(text: str) -> Pairs:
    """The metadata pairs that `bodies.metadata` holds."""
    return tuple((key, value) for key, value in json.loads(text))


def day_of(text: str | None) -> date | None:
    """The day that a column or a line of marks holds in ISO's form."""
    return None if text is None else date.fromisoformat(text)


def _posting(row: dict[str, Any], lists: dict[str, tuple[str, ...]]) -> Posting:
    return Posting(
        body=row["body"],
        fallback_title=row["fallback_title"],
        title=row["title"],
        company=row["company"],
        remote=row["remote"],
        salary=salary_of(
            row["salary_min"], row["salary_max"], row["salary_currency"], row["salary_period"]
        ),
        experience_years_min=row["experience_years_min"],
        posted=day_of(row["posted"]),
        closes=day_of(row["closes"]),
        language=row["language"],
        header_end=row["header_end"],
        evidence=unpack_evidence(row["evidence"], row["body"]),
        **lists,
    )


def _lists(connection: sqlite3.Connection, posting_id: int) -> dict[str, tuple[str, ...]]:
    rows = connection.execute(
        "SELECT field, value FROM lists WHERE posting_id = ? ORDER BY field, position",
        (posting_id,),
    )
    return _by_name(rows)


def _by_name(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {name: [] for name in LISTS}
    for name, value in rows:
        lists[name].append(value)
    return {name: tuple(values) for name, values in lists.items()}
