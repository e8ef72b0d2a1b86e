"""`make bench`: all figures on one machine in one run; N= says over how many postings."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop import app
from desktop.cache import Cache
from desktop.ui.settings import Settings
from tests.benches import (
    corpus,
    extracting,
    importing,
    indexing,
    keystroke,
    memory,
    narrowing,
    postings,
    reading,
    starting,
)
from tests.benches.figures import CHECKOUT, Figure, keep, print_table

#: Files beyond these are not imported for the figures of importing: their number is told.
MOST_FILES = 6000


def main() -> int:
    """Measure, print the table, keep it in `build/bench.json`."""
    count = int(os.environ.get("N", "6000"))
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        figures = _of_corpus(_corpus(count), scratch)
        if os.environ.get("ONLY") != "search":
            figures += _of_files(min(count, MOST_FILES), scratch)
    print_table(figures)
    print(f"load average {os.getloadavg()[0]:.1f} at the end, {os.cpu_count()} cores")
    keep(figures, CHECKOUT / "build" / "bench.json")
    return 0


def _corpus(count: int) -> Path:
    """A cache of so many postings, made once: `make corpus` makes it too."""
    folder = Path(os.environ.get("CORPORA", CHECKOUT / "build"))
    file = folder / f"corpus-{count}.db"
    if not file.exists():
        corpus.make(count, file)
    return file


def _of_corpus(cache_file: Path, scratch: Path) -> list[Figure]:
    """What depends on how many postings there are."""
    figures = indexing.measure(cache_file, scratch)
    figures += starting.measure(cache_file)
    figures += memory.measure(cache_file, scratch)
    with Cache.open(cache_file) as cache:
        window = app.build(cache, cache_file, Settings(scratch / "settings.ini"))
        window.resize(1280, 800)
        window.show()
        keystroke.settle()
        figures += keystroke.measure(window, cache_file, scratch)
        figures += narrowing.measure(window)
        figures += reading.measure(window)
        if os.environ.get("ONLY") != "search":
            some = postings.folder(1500, scratch)
            figures += importing.measure_typing(window, some)
            cache.take_back(cache.imports()[0].id)
        window.close()
        window.browser.close()
    return figures


def _of_files(count: int, scratch: Path) -> list[Figure]:
    """What depends on files."""
    real = postings.folder(extracting.COUNT, scratch)
    many, short = postings.folder(count, scratch), postings.short_ones(count, scratch)
    figures = importing.measure(many, scratch, "postings of 5 kB")
    figures += importing.measure(short, scratch, "postings of 2 kB")
    figures += importing.measure_again(scratch)
    figures += extracting.measure(real)
    few = postings.documents(short, extracting.COUNT)
    figures.append(extracting.measure_whole(few, "fields of the postings of 2 kB"))
    other = scratch / "other.db"
    with Cache.open(other) as cache:
        window = app.build(cache, other, Settings(scratch / "settings.ini"))
        window.show()
        figures += importing.measure_gaps(window, many)
        window.close()
        window.browser.close()
    return figures


if __name__ == "__main__":
    sys.exit(main())
