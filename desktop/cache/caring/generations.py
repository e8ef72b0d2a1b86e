"""Writes the marks beside the cache as JSON Lines: one generation a day, ten kept.

The marks can't be read again from anywhere, so they outlive the cache: each line has a posting's
key, its marks, the traces by which another cache finds it (link, title, path, digest) and, where it
is marked by more than having been seen, the posting itself.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from desktop.cache.finding.met import HELD_KEYS
from desktop.cache.kept.whole import kept_by_key
from desktop.cache.marks.marks import marks_of
from desktop.cache.marks.queries import query_lines
from desktop.cache.store.errors import CacheError
from desktop.paths import written_whole
from desktop.postings import Kept, Marks

_KEPT_GENERATIONS: Final = 10
#: Keys whose marks are read at once.
_AT_ONCE: Final = 500
_TRACES: Final = (
    f"SELECT marks.key, link, title, path, digest, marks.key IN ({HELD_KEYS}) FROM marks ORDER BY 1"
)

_HAS_ANY: Final = "SELECT EXISTS (SELECT 1 FROM marks) OR EXISTS (SELECT 1 FROM searches)"


def generations_folder(cache_file: Path) -> Path:
    """Where the generations of a cache's marks lie."""
    return cache_file.with_name(cache_file.name + ".marks")


def generations_in(folder: Path) -> list[Path]:
    """The generations that lie in a folder, the newest first."""
    return sorted(folder.glob("????-??-??.jsonl"), reverse=True)


def write_generation(connection: sqlite3.Connection, folder: Path, today: date) -> Path | None:
    """Write today's generation (again) and drop the eleventh; None where nothing is marked.

    CacheError, a sentence, where it cannot be written.
    """
    if not connection.execute(_HAS_ANY).fetchone()[0]:
        return None
    file = folder / f"{today.isoformat()}.jsonl"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (
            written_whole(file) as unfinished,
            unfinished.open("w", encoding="utf-8", newline="\n") as out,
        ):
            out.writelines(
                json.dumps(line, ensure_ascii=False) + "\n" for line in lines(connection)
            )
        for old in generations_in(folder)[_KEPT_GENERATIONS:]:
            old.unlink()
    except OSError as error:
        raise CacheError(
            f"Your marks are in the cache, but their copy in {folder} could not be written "
            f"({error.strerror}). Free some space or give yourself the right to write there."
        ) from error
    return file


def lines(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """The saved queries' lines; then each marked key's: marks, traces, the posting if held."""
    yield from query_lines(connection)
    rows = connection.execute(_TRACES).fetchall()
    for first in range(0, len(rows), _AT_ONCE):
        some = rows[first : first + _AT_ONCE]
        marks = marks_of(connection, [row[0] for row in some])
        for key, link, title, path, digest, is_held in some:
            line = {"key": key, "link": link, "title": title, "path": path, "digest": digest}
            line |= _marks_line(marks[key])
            kept = kept_by_key(connection, key) if is_held else None
            yield line if kept is None else line | {"posting": _posting_line(kept)}


def _marks_line(marks: Marks) -> dict[str, Any]:
    values = asdict(marks)
    for name in ("seen", "status_since", "follow_up"):
        values[name] = values[name] and values[name].isoformat()
    return values


def _posting_line(kept: Kept) -> dict[str, Any]:
    """The posting's fields; evidence is left out, being read again with the text's next import."""
    values = asdict(kept.posting)
    del values["evidence"]
    for name in ("posted", "closes"):
        values[name] = values[name] and values[name].isoformat()
    beside = {"format": kept.format, "metadata": kept.metadata, "mends": kept.mends}
    return values | beside | {"first_imported": kept.first_imported.isoformat()}
