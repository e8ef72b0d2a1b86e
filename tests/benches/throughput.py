"""How long bringing postings in takes, beside the least that a program could do with them.

Run as `python tests/benches/throughput.py [N]`.  The floor reads the same N (1,500) Markdown files
in one process, decodes UTF-8, runs `ftfy.fix_text` on each and inserts all into one FTS5 table.
Ours reads, mends, splits and saves in one process too (an import uses all cores).  Finding the
fields, which the floor has no counterpart for, is timed apart; so is the import as it stands.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import ftfy  # noqa: E402 - the checkout must be on the path

from desktop.cache import Cache  # noqa: E402
from desktop.extracting import extract, rules_version  # noqa: E402
from desktop.importing import import_paths  # noqa: E402
from desktop.importing.look import look  # noqa: E402
from desktop.importing.saving import BATCH  # noqa: E402
from desktop.postings import Found, Report, Unreadable  # noqa: E402
from desktop.reading import PostingFile, mend, posting_files, read_file  # noqa: E402
from tests.benches.postings import folder  # noqa: E402

RUNS = 3


def seconds(do: Callable[[], object]) -> float:
    """How long it takes."""
    start = perf_counter()
    do()
    return perf_counter() - start


def floor(files: list[Path], database: Path) -> None:
    """Read, decode, `fix_text`, insert."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE VIRTUAL TABLE floor USING fts5(body)")
        with connection:
            for file in files:
                text = ftfy.fix_text(file.read_bytes().decode("utf-8", "replace"))
                connection.execute("INSERT INTO floor VALUES (?)", (text,))


def ours(source: Path, cache_file: Path) -> None:
    """The import as it stands."""
    with Cache.open(cache_file) as cache:
        import_paths([str(source)], cache, progress=lambda _: True)


def found_in(file: PostingFile) -> tuple[Found, ...]:
    """The postings of a file, none where it was refused."""
    found = look(file).found
    return () if isinstance(found, Unreadable) else found


def save(found: list[Found], cache_file: Path) -> None:
    """Save what was found into a new cache, in batches as an import does."""
    with Cache.open(cache_file) as cache:
        number = cache.begin_import([found[0].source.folder])
        for at in range(0, len(found), BATCH):
            cache.save(number, found[at : at + BATCH], rules_version())
        report = Report(number, (), datetime.now(UTC), 0.0, len(found), new=len(found))
        cache.finish_import(number, report)


def differing(files: list[Path]) -> int:
    """Of how many files the quick look before mending changes the result: there should be none."""
    from desktop.reading.mend import mend_fully

    texts = [file.read_bytes().decode("utf-8", "replace") for file in files]
    return sum(mend(text) != mend_fully(text) for text in texts)


def main() -> int:
    """Print the table; 1 where reading and saving take more than 0.8 of the floor's time."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    with TemporaryDirectory() as scratch:
        where = Path(scratch)
        source = folder(count, where)
        walked = posting_files([source]).files[:count]
        files = [Path(found.file) for found in walked]
        floors = [seconds(lambda n=n: floor(files, where / f"{n}.floor")) for n in range(RUNS)]
        reading = median(seconds(lambda: [read_file(file) for file in files]) for _ in range(RUNS))
        found = [one for file in walked for one in found_in(file)]
        saving = median(seconds(lambda n=n: save(found, where / f"{n}.db")) for n in range(RUNS))
        extraction = seconds(lambda: [extract(one.document) for one in found])
        whole = seconds(lambda: ours(source, where / "whole.db"))
        differ = differing(files)
    told = median(floors)
    print(f"{len(files)} files; floor {told:.2f} s (read, decode, fix_text, insert; one process)")
    for name, took in (
        ("reading, mending, splitting", reading),
        ("saving, with the index", saving),
        ("both", reading + saving),
        ("finding fields", extraction),
        ("the import as it stands, all cores", whole),
    ):
        print(f"{name:40}{took:7.2f} s = {took / told:5.2f} x the floor")
    print(f"files that skipping work in mending changes: {differ}")
    return int(reading + saving > 0.8 * told or differ > 0)


if __name__ == "__main__":
    sys.exit(main())
