"""Reads back what the window lists: rows, and the totals."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from desktop.cache.finding.met import LAST_IMPORT
from desktop.postings import Row, Salary, Status, Totals

_ROWS: Final = f"""
SELECT postings.id, coalesce(postings.title, fallback_title), coalesce(company, ''), place, remote,
       salary_min, salary_max, salary_currency, salary_period,
       date, posted IS NOT NULL, copies, seen IS NOT NULL, coalesce(status, 'none'),
       first_import = {LAST_IMPORT},
       (SELECT count(*) FROM lists WHERE posting_id = postings.id AND field = 'locations')
FROM postings LEFT JOIN marks ON marks.key = postings.key
WHERE postings.id IN (SELECT value FROM json_each(?))
"""

_TOTALS: Final = f"""
SELECT (SELECT count(*) FROM postings),
       (SELECT count(*) FROM postings JOIN marks USING (key)
        WHERE seen IS NOT NULL OR status = 'hidden'),
       (SELECT count(*) FROM postings JOIN marks USING (key) WHERE status = 'shortlist'),
       (SELECT count(*) FROM postings JOIN marks USING (key) WHERE status = 'applied'),
       (SELECT count(*) FROM postings WHERE first_import = {LAST_IMPORT}),
       (SELECT count(*) FROM postings JOIN marks USING (key) WHERE status = 'hidden')
"""
_DUE: Final = """
SELECT count(*) FROM marks JOIN postings USING (key)
WHERE follow_up IS NOT NULL AND follow_up <= ? AND status <> 'hidden'
"""


def read_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Row]:
    """As much of the postings as the list shows, in the order of the ids; unknown ones left out."""
    found = connection.execute(_ROWS, (json.dumps(list(ids)),)).fetchall()
    rows = {row[0]: _row(row) for row in found}
    return [rows[id_] for id_ in ids if id_ in rows]


def read_totals(connection: sqlite3.Connection) -> Totals:
    """How many postings there are, unseen, on the shortlist, applied for, latest, hidden."""
    postings, seen, shortlist, applied, latest, hidden = connection.execute(_TOTALS).fetchone()
    return Totals(postings, postings - seen, shortlist, applied, latest, hidden)


def read_due(connection: sqlite3.Connection, today: date) -> int:
    """How many postings the reader wanted to follow up by now."""
    return int(connection.execute(_DUE, (today.isoformat(),)).fetchone()[0])


def _row(row: tuple[Any, ...]) -> Row:
    id_, title, company, place, remote, low, high, currency, period, *rest = row
    date_, is_posted, copies, is_seen, status, is_latest, places = rest
    return Row(
        *(id_, title, company, place, remote),
        salary_of(low, high, currency, period),
        date=date_,
        is_posted=bool(is_posted),
        copies=copies,
        is_seen=bool(is_seen),
        status=Status(status),
        is_latest=bool(is_latest),
        more_places=max(0, places - 1),
    )


def salary_of(
    low: float | None, high: float | None, currency: str | None, period: Any
) -> Salary | None:
    """Pay as its columns hold it."""
    return None if period is None else Salary(low, high, currency, period)
