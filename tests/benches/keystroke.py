"""From the key event to the repainted list, inside the real window."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.window import MainWindow
from tests.benches.figures import Figure, percentile, timed

#: What is typed, letter by letter: prefixes of one to six letters, AND, NOT, fields, pay.
TYPED = (
    "python", "senior", "remote", "kubern", "data engineer", "react native", "engineer -senior",
    "company:block", "level:senior", "salary:>=90k", "remote:remote", "java spring aws",
    "title:senior", "location:berl", "skill:pyth", "python -remote salary:>=100k", "zurich",
)  # fmt: skip
#: What FTS5 has to verify: phrases.
PHRASES = ('"data engineer"', '"machine learning"', '"years of experience"', '"full stack"')
#: What is read as typed, since FTS5 knows letters and figures only.
AS_TYPED = ("co-op", "node.js", "c++")
#: What the floors look for.
WORDS = ("python", "senior", "remote", "kubern", "data", "react", "engineer", "java")
#: Files that ripgrep can be expected to find in the page cache.
_MOST_FILES = 150_000
_PATIENCE = 20.0


class _Paints(QObject):
    """Counts the paint events that a widget has got."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


class Typist:
    """Types into the filter line and waits until the list has been painted."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._paints = _Paints()
        self.processor: list[float] = []  #: of each key, the window's thread's own milliseconds
        window.list.viewport().installEventFilter(self._paints)

    def clear(self) -> None:
        """Begin with an empty line."""
        self._window.set_query("")
        self._window.filter_line.setFocus()
        settle()

    def key(self, letter: str) -> float:
        """Milliseconds from the key to the painted list; what follows the paint is done after."""
        before, start, own = self._paints.count, perf_counter(), thread_time()
        QTest.keyClick(self._window.filter_line, letter)
        QApplication.sendPostedEvents()
        while self._is_waiting() or self._paints.count == before:
            QApplication.processEvents()
            if perf_counter() - start > _PATIENCE:
                raise TimeoutError(self._window.filter_line.text())
        took = (perf_counter() - start) * 1000
        self.processor.append((thread_time() - own) * 1000)
        settle()
        return took

    def keys(self, text: str) -> list[float]:
        """The keys of a text, one after the other, from an empty line."""
        self.clear()
        return [self.key(letter) for letter in text]

    def _is_waiting(self) -> bool:
        return self._window.browser.is_waiting


def measure(window: MainWindow, cache_file: Path, scratch: Path) -> list[Figure]:
    """Milliseconds a key, over all keys of `TYPED` twice, and a phrase's last key."""
    typist = Typist(window)
    warm = [typist.keys(text) for text in TYPED[:3]]
    del warm
    typist.processor.clear()
    times = [took for _ in range(2) for text in TYPED for took in typist.keys(text)]
    own = list(typist.processor)
    phrases = [typist.keys(text)[-1] for _ in range(3) for text in PHRASES]
    typed = [typist.keys(text)[-1] for text in AS_TYPED]
    count = window.browser.totals.postings
    ids, phrase_ids = _ids_floor(cache_file, WORDS), _ids_floor(cache_file, ('"data engineer"',))
    floor, named = _files_floor(cache_file, scratch, count) or (ids, "ms FTS5 ids only")
    name = f"key to painted list, {count:,} postings"
    return [
        Figure(f"{name}, p50", percentile(times, 0.5), "ms", floor, named),
        Figure(f"{name}, p95", percentile(times, 0.95), "ms", floor, named),
        Figure(f"{name}, max", max(times), "ms", ids, "ms FTS5 ids only"),
        Figure(f"{name}, p95, processor", percentile(own, 0.95), "ms"),
        Figure(f"phrase to painted list, {count:,} postings, p95", percentile(phrases, 0.95), "ms",
               phrase_ids, "ms FTS5 ids only"),
        Figure(f"text as typed (C++) to painted list, {count:,} postings, max", max(typed), "ms"),
    ]  # fmt: skip


def settle() -> None:
    """Let what follows the paint (counts, the detail pane) happen before the next key."""
    for _ in range(6):
        QApplication.processEvents()


def _ids_floor(cache_file: Path, words: Sequence[str]) -> float:
    """The ids of the postings that hold a word, out of SQLite alone: the median over the words."""
    connection = sqlite3.connect(cache_file)
    ask = "SELECT rowid FROM search WHERE search MATCH ?"

    def of(word: str) -> Callable[[], object]:
        match = word if word.startswith('"') else f"{word}*"
        return lambda: connection.execute(ask, (match,)).fetchall()

    try:
        return percentile([timed(of(word), 3) for word in words], 0.5)
    finally:
        connection.close()


def _files_floor(cache_file: Path, scratch: Path, count: int) -> tuple[float, str] | None:
    """What `rg -c` takes over the same bodies as files, the median over the words."""
    if shutil.which("rg") is None or count > _MOST_FILES:
        return None
    folder = scratch / "bodies"
    connection = sqlite3.connect(cache_file)
    _write_files(folder, connection.execute("SELECT posting_id, body FROM bodies"))
    connection.close()

    def of(word: str) -> Callable[[], object]:
        command = ["rg", "-c", "-i", word, str(folder)]
        return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False)

    took = percentile([timed(of(word), 3) for word in WORDS], 0.5)
    shutil.rmtree(folder)
    return took, "ms rg -c"


def _write_files(folder: Path, rows: Iterable[tuple[int, str]]) -> None:
    for id_, body in rows:
        file = folder / f"{id_ // 1000:04}" / f"{id_}.md"
        if id_ % 1000 == 0 or not file.parent.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, encoding="utf-8")
