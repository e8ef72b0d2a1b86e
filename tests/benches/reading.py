"""Opening a posting in the detail pane, held against Qt's plainest text."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.ui.window import MainWindow
from tests.benches.figures import Figure, timed

#: The length of the posting opened, in characters.
LENGTH = 10_000


def measure(window: MainWindow) -> list[Figure]:
    """Milliseconds from `open` until painted."""
    browser = window.browser
    ids = list(browser.hits.ids)[:400]
    sizes = {id: abs(len(browser._cache.get(id).posting.body) - LENGTH) for id in ids}
    near = sorted(ids, key=sizes.__getitem__)[:2]
    text = browser._cache.get(near[0]).posting.body

    def open_both() -> None:
        for id in near:
            browser.open(id)
            QApplication.processEvents()

    plain = QTextEdit(readOnly=True)
    plain.resize(window.detail.size())
    plain.show()

    def show_plain() -> None:
        plain.setPlainText(text)
        QApplication.processEvents()

    opened, floor = timed(open_both, 21) / 2, timed(show_plain, 21)
    plain.close()
    return [
        Figure(f"opening a posting of {len(text):,} characters", opened, "ms", floor,
               "ms setPlainText, painted"),
    ]  # fmt: skip
