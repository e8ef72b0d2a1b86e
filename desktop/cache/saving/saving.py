"""Saves what an import found, in small transactions, so that a mark made meanwhile waits little.

Each transaction is whole: postings, sources and index together; a file's row is written with its
last posting, so after a crash a file is either known or read again.  What a batch needs besides
SQLite (digests, JSON, packing) is done before its transaction.  How many postings go into one is
found by measuring: as many as hold the write lock for about 12 ms, since 20 ms is the most, of the
processor's time: what other programs take of it says nothing of how many fit.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby, islice
from math import ceil
from typing import Final

from desktop.cache.kept.prepared import Prepared, prepare
from desktop.cache.saving.keys import Claims, Place, recognise, standing_at
from desktop.cache.saving.writing import (
    add_posting,
    add_source,
    count_copies,
    leave,
    note_met,
    replace_posting,
)
from desktop.cache.store.connection import Writing
from desktop.cache.store.indexing import index_postings, merge_some, unindex_postings
from desktop.postings import Found, Outcome, Refusal, Source, Tally

_LOCK_SECONDS: Final = 0.012
_MOST_AT_ONCE: Final = 128


#: What a batch holds: postings as found or made ready where they were found, and refusals.
Incoming = Found | Prepared | Refusal


@dataclass(frozen=True, slots=True)
class _Step:
    """A posting (or a refusal) to write; its file's postings, if it is the last, else 0."""

    source: Source
    newcomer: Prepared | Refusal
    claims: Claims
    file_size: int


@dataclass(slots=True)
class Saver:
    """Saves batches of one import, remembering how many postings a transaction may hold."""

    writing: Writing
    import_id: int
    rules_version: int
    at_once: int = 16
    folder_ids: dict[str, int] = field(default_factory=dict)
    unindexed: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)

    def save(self, batch: Sequence[Incoming], *, is_open: bool = False) -> Tally:
        """Save a batch; all postings of one file have to be in it, side by side.

        With `is_open` those of the last file go on in the next batch.
        """
        self.folder_ids.clear()
        tally = Tally()
        steps = _steps(batch, self.rules_version, is_open)
        part = self._part(len(batch))
        while some := list(islice(steps, part)):
            tally += self._write(some)
        return tally

    def _part(self, steps: int) -> int:
        """How many of a batch's steps go into each transaction, so that these are alike."""
        return ceil(steps / max(1, round(steps / self.at_once)))

    def _write(self, steps: Sequence[_Step]) -> Tally:
        """Write steps in one transaction and measure how long it took."""
        self.unindexed.clear()
        self.met.clear()
        tally = Tally()
        with self.writing() as connection:
            began = time.thread_time()
            for step in steps:
                tally += self._write_one(connection, step)
            index_postings(connection, self.unindexed)
            note_met(connection, self.met)
        self._learn(len(steps), time.thread_time() - began)
        with self.writing() as connection:
            merge_some(connection)
        return tally

    def _learn(self, steps: int, seconds: float) -> None:
        """Take the mean of what was thought to fit and what did; a rest that fits shows little."""
        if steps < self.at_once and seconds <= _LOCK_SECONDS:
            return
        fitting = int(steps * _LOCK_SECONDS / max(seconds, 1e-4))
        self.at_once = max(1, min((self.at_once + fitting) // 2, 2 * steps, _MOST_AT_ONCE))

    def _write_one(self, connection: sqlite3.Connection, step: _Step) -> Tally:
        place = Place(step.source, self._folder_id(connection, step.source), self.import_id)
        if isinstance(step.newcomer, Refusal):
            _leave_rest(connection, place, 0)
            self._note_file(connection, place, step.newcomer)
            return Tally(refused=1)
        outcome = self._save(connection, step.newcomer, place, step.claims)
        if step.file_size:
            _leave_rest(connection, place, step.file_size)
            self._note_file(connection, place, None)
        return _tally(outcome)

    def _save(
        self, connection: sqlite3.Connection, newcomer: Prepared, place: Place, claims: Claims
    ) -> Outcome:
        here = standing_at(connection, place)
        known, outcome = recognise(connection, newcomer, place, here, claims)
        if known is None:
            known = add_posting(connection, newcomer, self.import_id, datetime.now(UTC))
            self.unindexed.add(known)
        elif outcome == "changed" or _is_outdated(connection, known, newcomer):
            self._replace(connection, known, newcomer)
        add_source(connection, known, place, here)
        if here != known:
            self.met.add(known)
        if outcome != "new":
            count_copies(connection, known, self.import_id)
        if outcome != "same":
            connection.execute(
                "INSERT OR IGNORE INTO import_postings VALUES (?, ?, ?)",
                (self.import_id, known, outcome),
            )
        return outcome

    def _replace(self, connection: sqlite3.Connection, known: int, newcomer: Prepared) -> None:
        if known not in self.unindexed:
            unindex_postings(connection, [known])
        replace_posting(connection, known, newcomer)
        self.unindexed.add(known)

    def _note_file(
        self, connection: sqlite3.Connection, place: Place, refusal: Refusal | None
    ) -> None:
        """Remember how a file was read: the next import passes over it while it is the same."""
        outcome, reason = "read", ""
        if refusal is not None:
            outcome = "not a posting" if refusal.why.is_posting_free else "refused"
            reason = refusal.why.reason
        source = place.source
        connection.execute(
            "INSERT OR REPLACE INTO files (folder_id, path, size, mtime_ns, outcome, reason, "
            "rules_version, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(place.folder_id, source.path, source.size, source.mtime_ns),
                *(outcome, reason, self.rules_version, place.import_id),
            ),
        )

    def _folder_id(self, connection: sqlite3.Connection, source: Source) -> int:
        if source.folder not in self.folder_ids:
            self.folder_ids[source.folder] = _touch_folder(connection, source, self.import_id)
        return self.folder_ids[source.folder]


def _steps(batch: Sequence[Incoming], rules_version: int, is_open: bool) -> Iterator[_Step]:
    """The batch file by file, each posting ready to be written."""
    groups = groupby(batch, key=lambda one: (one.source.folder, one.source.path))
    files = [list(group) for _, group in groups]
    for place, file in enumerate(files, 1):
        goes_on = is_open and place == len(files)
        ready = [prepare(one, rules_version) if isinstance(one, Found) else one for one in file]
        claims = Claims.of([one for one in ready if isinstance(one, Prepared)])
        for number, (one, newcomer) in enumerate(zip(file, ready, strict=True), 1):
            is_last = number == len(file) and not goes_on
            yield _Step(one.source, newcomer, claims, one.source.index + 1 if is_last else 0)


def _tally(outcome: Outcome) -> Tally:
    return Tally(
        new=outcome == "new",
        changed=outcome == "changed",
        same=outcome == "same",
        copies=outcome == "copy",
    )


def _is_outdated(connection: sqlite3.Connection, posting_id: int, newcomer: Prepared) -> bool:
    """Whether a posting whose bytes came in again had been read by other rules."""
    kept = connection.execute(
        "SELECT rules_version FROM bodies WHERE posting_id = ?", (posting_id,)
    ).fetchone()[0]
    return bool(kept != newcomer.rules_version)


def _touch_folder(connection: sqlite3.Connection, source: Source, import_id: int) -> int:
    """The folder's number; the folder is made known, and remembers the import."""
    row = connection.execute(
        "INSERT INTO folders (path, import_id) VALUES (?, ?) "
        "ON CONFLICT (path) DO UPDATE SET import_id = excluded.import_id RETURNING id",
        (source.folder, import_id),
    ).fetchone()
    return int(row[0])


def _leave_rest(connection: sqlite3.Connection, place: Place, postings: int) -> None:
    """Note that a file holds no more than so many postings now."""
    rest = connection.execute(
        "SELECT folder_id, path, position FROM sources "
        "WHERE folder_id = ? AND path = ? AND position >= ? AND NOT is_gone",
        (place.folder_id, place.source.path, postings),
    ).fetchall()
    leave(connection, rest)
