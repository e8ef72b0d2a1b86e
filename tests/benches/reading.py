"""Opening a posting in the detail pane, held against Qt's plainest text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.postings import Kept
from desktop.ui.window import MainWindow
from tests.benches.figures import Figure

#: The length of the posting opened, in characters, and how often it is.
LENGTH = 10_000
RUNS = 31


def measure(window: MainWindow) -> list[Figure]:
    """Milliseconds until what is in sight is painted, and until all of the text is.

    On the clock and of the thread, medians of both in turn.
    """
    kepts = [_long(window, start) for start in (0, 20)]
    plain = QTextEdit(readOnly=True)
    plain.resize(window.detail.size())
    plain.show()

    def show(kept: Kept) -> None:
        window.browser._cache.get(kept.id)  # as `open` does; what it finds is shorter
        window.browser.posting = kept
        window.browser.opened.emit()
        QApplication.processEvents()

    def complete() -> None:
        window.detail.body.complete()
        QApplication.processEvents()

    def show_plain(kept: Kept) -> None:
        plain.setPlainText(kept.posting.body)
        QApplication.processEvents()

    sight, rest, floor = [], [], []
    for _ in range(RUNS):
        for kept in kepts:
            sight.append(_timed(show, kept))
            rest.append(_timed(complete))
            floor.append(_timed(show_plain, kept))
    plain.close()
    whole = [(one[0] + more[0], one[1] + more[1]) for one, more in zip(sight, rest, strict=True)]
    name = f"opening a posting of {LENGTH:,} characters"
    return [
        Figure(f"{name}{what}{how}", median(one[at] for one in times), "ms",
               median(one[at] for one in floor), "ms setPlainText, painted")
        for what, times in (("", sight), (", whole", whole))
        for at, how in enumerate(("", ", processor"))
    ]  # fmt: skip


def _long(window: MainWindow, start: int) -> Kept:
    """A posting listed, its text drawn out by those of the postings listed after it."""
    cache, ids = window.browser._cache, window.browser.hits.ids
    kept = cache.get(ids[start])
    body = kept.posting.body
    for id in ids[start + 1 : start + 20]:
        body += "\n\n" + cache.get(id).posting.body
    return replace(kept, posting=replace(kept.posting, body=body[:LENGTH]))


def _timed(do: Callable[..., None], *given: Kept) -> tuple[float, float]:
    start, own = perf_counter(), thread_time()
    do(*given)
    return (perf_counter() - start) * 1000, (thread_time() - own) * 1000
