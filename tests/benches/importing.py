"""Bringing postings in, again, and how the window fares meanwhile."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from time import perf_counter

import ftfy
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.cache import Cache
from desktop.importing import import_paths
from desktop.ui.window import MainWindow
from tests.benches.figures import Figure, percentile, timed
from tests.benches.keystroke import TYPED, Typist


def measure(folder: Path, scratch: Path) -> tuple[list[Figure], Path]:
    """Import `folder` into a new cache, then again; the figures, and the cache."""
    cache_file = scratch / "imported.db"
    with Cache.open(cache_file) as cache:
        start = perf_counter()
        report = import_paths([str(folder)], cache, progress=lambda _: True)
        took = (perf_counter() - start) * 1000 / max(report.files, 1)
        again = timed(lambda: import_paths([str(folder)], cache, progress=lambda _: True), 3)
    floor = _read_mend_insert(folder, scratch / "floor.db") / max(report.files, 1)
    size = cache_file.stat().st_size / sum(file.stat().st_size for file in _files(folder))
    return [
        Figure("import of one posting", took, "ms", floor, "ms read, fix_text, FTS5 insert"),
        Figure("import of an unchanged folder", again, "ms", _scan(folder), "ms scandir and stat"),
        Figure("cache on disk, as a multiple of the files", size, "x"),
    ], cache_file


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def _read_mend_insert(folder: Path, database: Path) -> float:
    """The floor: read, decode, `ftfy.fix_text`, insert into one FTS5 table; milliseconds."""
    start = perf_counter()
    connection = sqlite3.connect(database)
    connection.execute("CREATE VIRTUAL TABLE floor USING fts5(body)")
    with connection:
        texts = (file.read_bytes().decode("utf-8", "replace") for file in _files(folder))
        rows = ((ftfy.fix_text(text, uncurl_quotes=False),) for text in texts)
        connection.executemany("INSERT INTO floor VALUES (?)", rows)
    connection.close()
    return (perf_counter() - start) * 1000


def _scan(folder: Path) -> float:
    def scan(path: str) -> int:
        with os.scandir(path) as entries:
            return sum(scan(e.path) if e.is_dir() else e.stat().st_size for e in entries)

    return timed(lambda: scan(str(folder)), 5)


def measure_gaps(window: MainWindow, folder: Path) -> list[Figure]:
    """The gaps between two turns of the event loop while an import runs beside the window."""
    idle = _gaps(window, lambda loop: QTimer.singleShot(1000, loop.quit))

    def run(loop: QEventLoop) -> None:
        window.desk.finished.connect(loop.quit)
        window.desk.start([str(folder)], in_view=False)

    busy = _gaps(window, run)
    name = "event-loop gap while importing"
    return [
        Figure(f"{name}, p99", percentile(busy, 0.99), "ms", percentile(idle, 0.99), "ms idle"),
        Figure(f"{name}, max", max(busy), "ms", max(idle), "ms idle"),
    ]


def measure_typing(window: MainWindow, folder: Path) -> list[Figure]:
    """The keys' waits while postings come in: eight keys a second, in a child process' import."""
    typist = Typist(window)
    is_over: list[bool] = []
    window.desk.finished.connect(lambda _report: is_over.append(True))
    window.desk.start([str(folder)], in_view=False)
    times: list[float] = []
    while not is_over:
        for text in TYPED:
            window.set_query("")
            window.filter_line.setFocus()
            for letter in text:
                until = perf_counter() + 0.125
                times.append(typist.key(letter))
                while perf_counter() < until:
                    QApplication.processEvents()
            if is_over:
                break
    name = "key to painted list while importing"
    return [
        Figure(f"{name}, p50", percentile(times, 0.5), "ms"),
        Figure(f"{name}, p99", percentile(times, 0.99), "ms"),
        Figure(f"{name}, max", max(times), "ms"),
    ]


def _gaps(window: MainWindow, start: object) -> list[float]:
    """Milliseconds that each turn came later than a timer of one millisecond asked for."""
    loop, gaps, last = QEventLoop(), [], [perf_counter()]

    def tick() -> None:
        now = perf_counter()
        gaps.append(max(0.0, (now - last[0]) * 1000 - 1))
        last[0] = now

    timer = QTimer(window, interval=1)
    timer.timeout.connect(tick)
    timer.start()
    start(loop)  # type: ignore[operator]
    loop.exec()
    timer.stop()
    return gaps
