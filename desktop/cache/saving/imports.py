"""Remembers the imports: what each brought, its Report, and the files and folders it read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Final

from desktop.cache.finding.met import met_in
from desktop.postings import Imported, KnownFile, Outcome, Refused, Report

_IN_FOLDER: Final = "folder_id = (SELECT id FROM folders WHERE path = ?)"


def begin_import(connection: sqlite3.Connection, folders: Sequence[str], now: datetime) -> int:
    """Number a new import."""
    row = (now.isoformat(), json.dumps(list(folders), ensure_ascii=False))
    number = connection.execute(
        "INSERT INTO imports (started, folders, state) VALUES (?, ?, 'started')", row
    ).lastrowid
    if number is None:
        raise AssertionError("SQLite gave an inserted import no number")
    return number


def finish_import(connection: sqlite3.Connection, import_id: int, report: Report) -> None:
    """Keep an import's Report and call it finished."""
    connection.execute(
        "UPDATE imports SET report = ?, "
        "state = iif(state = 'started', 'finished', state) WHERE id = ?",
        (_to_json(report), import_id),
    )


def list_imports(connection: sqlite3.Connection) -> list[Imported]:
    """All imports, the last first; for one that never finished, what it is known to have saved."""
    rows = connection.execute(
        "SELECT id, started, folders, state, report FROM imports ORDER BY id DESC"
    ).fetchall()
    return [_imported(connection, *row) for row in rows]


def import_ids(connection: sqlite3.Connection, import_id: int, outcome: Outcome) -> list[int]:
    """The postings that an import found new, changed, copied, or the same as before."""
    met = met_in(import_id, outcome)
    return [row[0] for row in connection.execute(f"{met.text} ORDER BY posting_id", met.values)]


def read_files(connection: sqlite3.Connection, folder: str) -> set[tuple[str, int, int]]:
    """Path, size and time of each file of a folder that gave postings."""
    rows = connection.execute(
        f"SELECT path, size, mtime_ns FROM files WHERE {_IN_FOLDER} AND outcome = 'read'", (folder,)
    )
    return set(rows)


def known_files(
    connection: sqlite3.Connection, folder: str, among: Iterable[str] | None
) -> dict[str, KnownFile]:
    """Each file read in a folder, or those of them `among`, by its path as in sources."""
    asked = "SELECT path, size, mtime_ns, outcome, reason, rules_version FROM files WHERE "
    if among is None:
        rows = connection.execute(asked + _IN_FOLDER, (folder,))
    else:
        paths = json.dumps(list(among))
        listed = f"{_IN_FOLDER} AND path IN (SELECT value FROM json_each(?))"
        rows = connection.execute(asked + listed, (folder, paths))
    return {path: KnownFile(*rest) for path, *rest in rows}


def further_postings(connection: sqlite3.Connection, folder: str) -> dict[str, int]:
    """The files of a folder that gave several postings, by path: how many besides the first."""
    rows = connection.execute(
        f"SELECT path, count(*) FROM sources WHERE NOT is_gone AND {_IN_FOLDER} AND position > 0 "
        "GROUP BY path",
        (folder,),
    )
    return dict(rows.fetchall())


def known_folders(connection: sqlite3.Connection) -> list[str]:
    """The folders that postings were read from, the last imported first, pasted ones apart."""
    rows = connection.execute(
        "SELECT path FROM folders "
        "WHERE path <> '' AND EXISTS (SELECT 1 FROM files WHERE folder_id = folders.id) "
        "ORDER BY import_id DESC, path"
    )
    return [path for (path,) in rows]


def _imported(
    connection: sqlite3.Connection,
    number: int,
    started: str,
    folders: str,
    state: str,
    report: str | None,
) -> Imported:
    known = (
        _from_json(report)
        if report is not None
        else _report_so_far(connection, number, _time(started), tuple(json.loads(folders)))
    )
    return Imported(
        number,
        _time(started),
        known,
        is_taken_back=state == "taken back",
        is_finished=report is not None,
    )


def _report_so_far(
    connection: sqlite3.Connection, number: int, started: datetime, folders: tuple[str, ...]
) -> Report:
    counts = dict(
        connection.execute(
            "SELECT outcome, count(*) FROM import_postings WHERE import_id = ? GROUP BY outcome",
            (number,),
        ).fetchall()
    )
    files = connection.execute(
        "SELECT count(*) FROM files WHERE import_id = ?", (number,)
    ).fetchone()[0]
    return Report(
        *(number, folders, started, 0.0, files),
        new=counts.get("new", 0),
        changed=counts.get("changed", 0),
        copies=counts.get("copy", 0),
        cancelled=True,
    )


def _to_json(report: Report) -> str:
    values = asdict(report) | {"started": report.started.isoformat()}
    return json.dumps(values, ensure_ascii=False)


def _from_json(text: str) -> Report:
    values = json.loads(text)
    values["started"] = _time(values["started"])
    for name in ("folders", "paths"):
        values[name] = tuple(values.get(name, ()))
    values["refused"] = tuple(Refused(**refused) for refused in values["refused"])
    return Report(**values)


def _time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=UTC)
