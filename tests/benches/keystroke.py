"""From the key event to the repainted list, inside the real window."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.window import MainWindow
from tests.benches.figures import Figure, percentile, timed

#: What is typed, letter by letter: prefixes of one to six letters, AND, NOT, a field, pay.
TYPED = (
    "python", "senior", "remote", "kubern", "data engineer", "react native", "engineer -senior",
    "company:block", "level:senior", "salary:>=90k", "remote:remote", "java spring aws",
)  # fmt: skip


class _Paints(QObject):
    """Counts the paint events that a widget has got."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def measure(window: MainWindow, cache_file: Path) -> list[Figure]:
    """Milliseconds a key, over all keys of `TYPED`."""
    paints = _Paints()
    window.list.viewport().installEventFilter(paints)
    times = []
    for text in TYPED:
        window.set_query("")
        window.filter_line.setFocus()
        _settle()
        for letter in text:
            before, start = paints.count, perf_counter()
            QTest.keyClick(window.filter_line, letter)
            while paints.count == before:
                QApplication.processEvents()
            times.append((perf_counter() - start) * 1000)
            _settle()
    name = f"key to painted list, {window.browser.totals.postings:,} postings"
    floor = _floor(cache_file)
    return [
        Figure(f"{name}, p50", percentile(times, 0.5), "ms", floor, "ms FTS5 count of a word"),
        Figure(f"{name}, p95", percentile(times, 0.95), "ms", floor, "ms FTS5 count of a word"),
        Figure(f"{name}, max", max(times), "ms", floor, "ms FTS5 count of a word"),
    ]


def _settle() -> None:
    """Let what follows the paint (counts, the detail pane) happen before the next key."""
    for _ in range(3):
        QApplication.processEvents()


def _floor(cache_file: Path) -> float:
    """Counting the postings that hold a three-letter prefix, in SQLite alone."""
    connection = sqlite3.connect(cache_file)
    ask = "SELECT count(*) FROM search WHERE search MATCH 'sen*'"
    try:
        return timed(lambda: connection.execute(ask).fetchone(), 20)
    finally:
        connection.close()
