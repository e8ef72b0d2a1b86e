"""Bringing postings in, again, and how the window fares meanwhile."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.cache import Cache
from desktop.extracting import rules_version
from desktop.importing import import_paths
from desktop.postings import Found, Original, Report, Source
from desktop.reading import PostingFile, posting_files
from desktop.ui.window import MainWindow
from tests.benches.figures import Figure, percentile, timed
from tests.benches.keystroke import TYPED, Typist
from tests.benches.throughput import floor, found_in, ours, quickest


def measure(folder: Path, scratch: Path, what: str) -> list[Figure]:
    """Import `folder` into a new cache, in a new process as the program does, beside the floor."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    count, cache_file = len(files), scratch / f"{folder.name}.db"
    start, took, closed = ours(folder, cache_file)
    told = quickest(lambda run: floor(files, scratch / f"{folder.name}-{run}.floor"))
    size = cache_file.stat().st_size / sum(file.stat().st_size for file in files)
    least, least_name = told.clock * 1000 / count, "ms read, fix_text, FTS5 insert"
    return [
        Figure(f"import of one of {count:,} {what}", took.clock * 1000 / count, "ms",
               least, least_name),
        Figure(f"start of the process that imports {what}", start.clock * 1000, "ms"),
        Figure(f"closing the cache of {what}", closed.clock * 1000, "ms"),
        Figure(f"cache on disk, {what}, as a multiple of the files", size, "x"),
    ]  # fmt: skip


def measure_again(scratch: Path, count: int = 100_000) -> list[Figure]:
    """Importing so many small files again, all unchanged."""
    folder, cache_file = scratch / "unchanged", scratch / "unchanged.db"
    for number in range(count):
        file = folder / f"{number // 1000:03}" / f"{number:06}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"# Baker\n\nWe are hiring. Apply with your CV. Reference {number}\n", "utf-8"
        )
    with Cache.open(cache_file) as cache:
        _bring_in(folder, cache)
        again = timed(lambda: import_paths([str(folder)], cache, progress=lambda _: True), 3)
    name = f"import of {count:,} unchanged files"
    return [Figure(name, again, "ms", _scan(folder), "ms scandir and stat")]


def _bring_in(folder: Path, cache: Cache) -> None:
    """Save the files as read, each with the fields of the first: what they are does not matter."""
    files = posting_files([folder]).files
    (first,) = found_in(files[0])
    number = cache.begin_import([files[0].folder])
    for at in range(0, len(files), 256):
        batch = [_like(first, file) for file in files[at : at + 256]]
        cache.save(number, batch, rules_version())
    report = Report(number, (), datetime.now(UTC), 0.0, len(files), new=len(files))
    cache.finish_import(number, report)


def _like(first: Found, file: PostingFile) -> Found:
    data = Path(file.file).read_bytes()
    document = replace(first.document, text=data.decode(), original=Original(data, "utf-8"))
    posting = replace(first.posting, body=document.text)
    source = Source(file.folder, file.path, 0, file.size, file.mtime_ns)
    return Found(document, posting, source)


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
