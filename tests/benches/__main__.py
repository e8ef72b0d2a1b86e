"""`make bench`: all figures on one machine in one run; N= says over how many postings."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.cache import Cache
from desktop.ui.settings import Settings
from tests.benches import importing, keystroke, postings, reading, starting
from tests.benches.figures import CHECKOUT, Figure, keep, print_table


def main() -> int:
    """Measure, print the table, keep it in `build/bench.json`."""
    count = int(os.environ.get("N", "1500"))
    with TemporaryDirectory() as scratch:
        figures = _measure(postings.folder(count, Path(scratch)), Path(scratch))
    print_table(figures)
    keep(figures, CHECKOUT / "build" / "bench.json")
    return 0


def _measure(folder: Path, scratch: Path) -> list[Figure]:
    figures, cache_file = importing.measure(folder, scratch)
    figures += starting.measure(cache_file)
    with Cache.open(cache_file) as cache:
        window = app.build(cache, cache_file, Settings(scratch / "settings.ini"))
        window.show()
        QApplication.processEvents()
        figures += keystroke.measure(window, cache_file)
        figures += reading.measure(window)
        window.close()
    other = scratch / "other.db"
    with Cache.open(other) as cache:
        window = app.build(cache, other, Settings(scratch / "settings.ini"))
        window.show()
        figures += importing.measure_gaps(window, folder)
        window.close()
    return figures


if __name__ == "__main__":
    sys.exit(main())
