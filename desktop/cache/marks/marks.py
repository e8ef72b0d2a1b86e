"""Reads and writes the reader's marks, by a posting's key: no import or rebuild reaches them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Final

from desktop.cache.marks.left import AS_IS, Left
from desktop.postings import NO_MARKS, CommonMarks, Correction, Marks, Status, fold

_PUT: Final = (
    "INSERT INTO marks (key, seen, status, status_since, note, follow_up) "
    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET seen = excluded.seen, "
    "status = excluded.status, status_since = excluded.status_since, note = excluded.note, "
    "follow_up = excluded.follow_up"
)
_AMONG: Final = "postings.id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Change:
    """What to change of the marks; what is `AS_IS` stays."""

    seen: datetime | bool | Left | None = AS_IS
    status: Status | Left = AS_IS
    note: str | Left = AS_IS
    tags: Iterable[str] = ()
    untag: Iterable[str] = ()
    follow_up: date | Left | None = AS_IS
    correction: Correction | Left = AS_IS

    def applied(self, marks: Marks, now: datetime) -> Marks:
        """The marks after the change.

        `seen` True means now, False or None unseen.  A new status dates from now.  `tags` are
        added to those that are there, and `untag` taken off them.  A correction whose value is
        what had been read takes the field's earlier correction back.
        """
        if not isinstance(self.seen, Left):
            marks = replace(marks, seen=_seen(self.seen, now))
        if not isinstance(self.status, Left) and self.status is not marks.status:
            since = None if self.status is Status.NONE else now
            marks = replace(marks, status=self.status, status_since=since)
        if not isinstance(self.note, Left):
            marks = replace(marks, note=self.note)
        if self.tags or self.untag:
            tags = {*marks.tags, *self.tags}.difference(self.untag)
            marks = replace(marks, tags=tuple(sorted(tags)))
        if not isinstance(self.follow_up, Left):
            marks = replace(marks, follow_up=self.follow_up)
        if not isinstance(self.correction, Left):
            marks = replace(marks, corrections=_corrected(marks.corrections, self.correction))
        return marks


def marks_of(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, Marks]:
    """The marks on each of the keys; a key without marks has `NO_MARKS`."""
    wanted = list(keys)
    asked = (json.dumps(wanted),)
    tags = _grouped(connection, "SELECT key, tag FROM tags WHERE key IN ({}) ORDER BY tag", asked)
    corrections = corrections_of(connection, wanted)
    rows = connection.execute(
        "SELECT key, seen, status, status_since, note, follow_up FROM marks "
        "WHERE key IN (SELECT value FROM json_each(?))",
        asked,
    )
    known = {row[0]: _marks(row, tags.get(row[0], []), corrections.get(row[0], ())) for row in rows}
    return {key: known.get(key, NO_MARKS) for key in wanted}


def corrections_of(
    connection: sqlite3.Connection, keys: Iterable[str]
) -> dict[str, tuple[Correction, ...]]:
    """The corrections of those of the keys that have any."""
    found = _grouped(
        connection,
        "SELECT key, field, value, was FROM corrections WHERE key IN ({}) ORDER BY field",
        (json.dumps(list(keys)),),
    )
    return {
        key: tuple(Correction(name, json.loads(value), json.loads(was)) for name, value, was in own)
        for key, own in found.items()
    }


def common_of(connection: sqlite3.Connection, ids: Sequence[int]) -> CommonMarks:
    """What the marks on postings have in common, told without reading those of each."""
    asked = (json.dumps(list(ids)),)
    lowest, highest, count, seen, days, day, last_day = connection.execute(
        "SELECT min(coalesce(status, 'none')), max(coalesce(status, 'none')), count(*), "
        "count(seen), count(follow_up), min(follow_up), max(follow_up) "
        f"FROM postings LEFT JOIN marks USING (key) WHERE {_AMONG}",
        asked,
    ).fetchone()
    tags = connection.execute(
        f"SELECT tag FROM tags JOIN postings USING (key) WHERE {_AMONG} "
        "GROUP BY tag HAVING count(*) = ? ORDER BY tag",
        (*asked, count),
    )
    return CommonMarks(
        count,
        Status(lowest) if count and lowest == highest else None,
        are_seen=0 < seen == count,
        tags=tuple(tag for (tag,) in tags),
        follow_up=date.fromisoformat(day) if 0 < days == count and day == last_day else None,
    )


def write_marks(connection: sqlite3.Connection, marks: Mapping[str, Marks]) -> None:
    """Set the marks of each key whole, with the traces by which another cache finds the posting."""
    kept = {key: mark for key, mark in marks.items() if mark != NO_MARKS}
    _forget(connection, ("tags", "corrections"), marks)
    _forget(connection, ("marks",), marks.keys() - kept.keys())
    connection.executemany(_PUT, [_row(key, mark) for key, mark in kept.items()])
    connection.executemany(
        "INSERT INTO tags VALUES (?, ?, ?)",
        [(key, tag, fold(tag)) for key, mark in kept.items() for tag in mark.tags],
    )
    connection.executemany(
        "INSERT INTO corrections VALUES (?, ?, ?, ?)",
        [
            (key, one.field, json.dumps(one.value), json.dumps(one.was))
            for key, mark in kept.items()
            for one in mark.corrections
        ],
    )
    _trace(connection, kept)


def keys_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, str]:
    """The keys of postings by their numbers, in this order; unknown numbers are passed over."""
    rows = connection.execute(
        "SELECT id, key FROM postings WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    known = dict(rows.fetchall())
    return {id_: known[id_] for id_ in ids if id_ in known}


def _forget(connection: sqlite3.Connection, tables: Iterable[str], keys: Iterable[str]) -> None:
    asked = (json.dumps(list(keys)),)
    for table in tables:
        connection.execute(
            f"DELETE FROM {table} WHERE key IN (SELECT value FROM json_each(?))", asked
        )


def _row(key: str, mark: Marks) -> tuple[str | None, ...]:
    return (
        *(key, _iso(mark.seen), str(mark.status), _iso(mark.status_since), mark.note),
        mark.follow_up.isoformat() if mark.follow_up else None,
    )


def _trace(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Renew the traces of marked postings that are known: link, title, path, digest."""
    connection.execute(
        "UPDATE marks SET (link, title, path, digest) = "
        "(SELECT link, coalesce((SELECT was ->> '$' FROM corrections "
        "WHERE corrections.key = marks.key AND field = 'title'), title, fallback_title), "
        "(SELECT path FROM sources WHERE posting_id = postings.id ORDER BY is_gone, id LIMIT 1), "
        "digest FROM postings JOIN originals ON originals.id = original_id "
        "WHERE postings.key = marks.key) "
        "WHERE key IN (SELECT value FROM json_each(?)) AND key IN (SELECT key FROM postings)",
        (json.dumps(list(keys)),),
    )


def _grouped(
    connection: sqlite3.Connection, sql: str, asked: tuple[str]
) -> dict[str, list[tuple[str, ...]]]:
    groups: dict[str, list[tuple[str, ...]]] = {}
    for key, *values in connection.execute(
        sql.format("SELECT value FROM json_each(?)"), asked
    ).fetchall():
        groups.setdefault(key, []).append(tuple(values))
    return groups


def _marks(
    row: Sequence[Any], tags: list[tuple[str, ...]], corrections: tuple[Correction, ...]
) -> Marks:
    _, seen, status, since, note, follow_up = row
    return Marks(
        seen=_time(seen),
        status=Status(status),
        status_since=_time(since),
        note=note or "",
        tags=tuple(tag for (tag,) in tags),
        follow_up=date.fromisoformat(follow_up) if follow_up else None,
        corrections=corrections,
    )


def _corrected(known: Sequence[Correction], new: Correction) -> tuple[Correction, ...]:
    others = [correction for correction in known if correction.field != new.field]
    if new.value != new.was:
        others.append(new)
    return tuple(sorted(others, key=lambda correction: correction.field))


def _seen(seen: datetime | bool | None, now: datetime) -> datetime | None:
    if isinstance(seen, datetime):
        return seen
    return now if seen else None


def _iso(time: datetime | None) -> str | None:
    return None if time is None else time.astimezone(UTC).isoformat()


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
