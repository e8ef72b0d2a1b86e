"""How long bringing postings in takes, beside the least that a program could do with them.

Run as `python tests/benches/throughput.py [N]`.  The floor reads the same N (1,500) Markdown files
in one process, decodes UTF-8, runs `ftfy.fix_text` on each and inserts all into one FTS5 table.
Ours is the import whole, with all fields, on all cores, in a process of its own as the program has
it; what its start takes is printed apart.  Seconds of processor time, those of helpers included,
stand beside those of the clock: on a machine with other work only they can be trusted.
"""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import ftfy  # noqa: E402 - the checkout must be on the path

from desktop.cache import Cache  # noqa: E402
from desktop.extracting import extract, rules_version  # noqa: E402
from desktop.importing import import_paths  # noqa: E402
from desktop.importing.saving import BATCH  # noqa: E402
from desktop.postings import Found, Report, Source, Unreadable  # noqa: E402
from desktop.reading import PostingFile, mend, posting_files, read_file  # noqa: E402
from tests.benches.postings import folder  # noqa: E402

RUNS = 3
GOAL = 0.8


class Took(NamedTuple):
    """Seconds of the clock, and of the processors that it kept busy, child processes included."""

    clock: float
    processor: float


def seconds(do: Callable[[], object]) -> Took:
    """How long something takes."""
    start, before = perf_counter(), sum(os.times()[:4])
    do()
    return Took(perf_counter() - start, sum(os.times()[:4]) - before)


def quickest(do: Callable[[int], object]) -> Took:
    """The least of a few runs, which are numbered."""
    runs = [seconds(lambda n=n: do(n)) for n in range(RUNS)]
    return Took(min(one.clock for one in runs), min(one.processor for one in runs))


def floor(files: list[Path], database: Path) -> None:
    """Read, decode, `fix_text`, insert."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE VIRTUAL TABLE floor USING fts5(body)")
        with connection:
            for file in files:
                text = ftfy.fix_text(file.read_bytes().decode("utf-8", "replace"))
                connection.execute("INSERT INTO floor VALUES (?)", (text,))


def ours(source: Path, cache_file: Path) -> tuple[Took, Took, Took]:
    """The import in a new process: until that has started, from then on, closing the cache."""
    context = multiprocessing.get_context("spawn")
    wire, its_wire = context.Pipe()
    process = context.Process(target=_import, args=(source, cache_file, its_wire))
    start, before = perf_counter(), sum(os.times()[:4])
    process.start()
    loading: float = wire.recv()
    started = Took(perf_counter() - start, sum(os.times()[:4]) - before + loading)
    took: Took = wire.recv()
    closing_it: Took = wire.recv()
    process.join()
    return started, took, closing_it


def _import(source: Path, cache_file: Path, wire: Connection) -> None:
    """What that process does: it tells what its start cost, the import, and the cache's closing."""
    wire.send(sum(os.times()[:2]))
    cache = Cache.open(cache_file)
    paths = [str(source)]
    wire.send(seconds(lambda: import_paths(paths, cache, progress=lambda _: True)))
    wire.send(seconds(cache.close))


def found_in(file: PostingFile) -> tuple[Found, ...]:
    """The postings of a file, none where it was refused."""
    documents = read_file(Path(file.file))
    if isinstance(documents, Unreadable):
        return ()
    source = Source(file.folder, file.path, 0, file.size, file.mtime_ns)
    return tuple(
        Found(document, extract(document), replace(source, index=document.index))
        for document in documents
    )


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
    from desktop.reading.mending.mend import mend_fully

    texts = [file.read_bytes().decode("utf-8", "replace") for file in files]
    return sum(mend(text) != mend_fully(text) for text in texts)


def main() -> int:
    """Print the table; 1 where the import takes more than 0.8 of the floor's time."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    with TemporaryDirectory() as scratch:
        where = Path(scratch)
        source = folder(count, where)
        walked = posting_files([source]).files
        files = [Path(found.file) for found in walked]
        told = quickest(lambda n: floor(files, where / f"{n}.floor"))
        started, whole, closed = ours(source, where / "whole.db")
        reading = quickest(lambda _: [read_file(file) for file in files])
        found = [one for file in walked for one in found_in(file)]
        fields = quickest(lambda _: [extract(one.document) for one in found])
        saving = quickest(lambda n: save(found, where / f"{n}.db"))
        size = (where / "whole.db").stat().st_size / sum(file.stat().st_size for file in files)
        differ = differing(files)
    cores = os.cpu_count() or 1
    print(f"{len(files)} files; load {os.getloadavg()[0]:.1f} on {cores} cores")
    print(f"{'':44}clock            processors")
    _row("floor: read, decode, fix_text, insert", told, told)
    _row("process start (not in what follows)", started, told)
    _row("the import whole, all cores", whole, told)
    _row("closing the cache (not in what precedes)", closed, told)
    _row("  reading, mending, splitting, one process", reading, told)
    _row("  finding fields, one process, words known", fields, told)
    _row("  saving, with the index, one process", saving, told)
    at_best = whole.processor / cores / told.processor
    print(f"the import's processor time shared by {cores} cores: {at_best:.2f} x the floor's")
    print(f"cache on disk: {size:.2f} x the files")
    print(f"files that skipping work in mending changes: {differ}")
    return int(whole.clock > GOAL * told.clock or differ > 0)


def _row(name: str, took: Took, told: Took) -> None:
    clock = f"{took.clock:6.2f} s ={took.clock / told.clock:5.2f} x"
    busy = f"{took.processor:6.2f} s ={took.processor / told.processor:5.2f} x"
    print(f"{name:42}{clock}  {busy}")


if __name__ == "__main__":
    sys.exit(main())
