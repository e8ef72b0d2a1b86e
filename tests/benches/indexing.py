"""Making everything searchable, against FTS5 with a prefix index of its own."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import perf_counter

from desktop.cache import Cache
from tests.benches.figures import Figure


def measure(cache_file: Path, scratch: Path) -> list[Figure]:
    """Seconds to fill the search table and make the index; the floor: `prefix='1 2 3'`."""
    with Cache.open(cache_file) as cache:
        count = cache.totals().postings
        start = perf_counter()
        cache.make_index()
        made = perf_counter() - start
    plain, with_prefixes = (
        _fill(cache_file, scratch, option) for option in ("", ", prefix='1 2 3'")
    )
    beside = sum(f.stat().st_size for f in cache_file.parent.glob(f"{cache_file.name}-index-*"))
    texts = _texts(cache_file)
    return [
        Figure(f"index of {count:,} postings", made + plain, "s", with_prefixes,
               "s FTS5 prefix='1 2 3'"),
        Figure(f"index file of {count:,} postings", beside / 1e6, "MB"),
        Figure("cache and index on disk", (beside + cache_file.stat().st_size) / 1e6, "MB",
               texts / 1e6, "MB of texts"),
    ]  # fmt: skip


def _fill(cache_file: Path, scratch: Path, option: str) -> float:
    """Seconds to put all texts into a new FTS5 table with external content."""
    file = scratch / "filled.db"
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("ATTACH ? AS cache", (str(cache_file),))
    connection.execute(
        "CREATE VIRTUAL TABLE filled USING fts5(title, company, places, body, content = '', "
        f"tokenize = 'unicode61 remove_diacritics 2'{option})"
    )
    start = perf_counter()
    connection.execute(
        "INSERT INTO filled (rowid, title, company, places, body) "
        "SELECT id, title, company, places, body FROM cache.searchable"
    )
    took = perf_counter() - start
    connection.close()
    file.unlink()
    return took


def _texts(cache_file: Path) -> int:
    connection = sqlite3.connect(cache_file)
    (size,) = connection.execute("SELECT sum(length(CAST(body AS BLOB))) FROM bodies").fetchone()
    connection.close()
    return int(size)
