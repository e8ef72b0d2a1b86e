"""Marks in the open posting's text what was mended, once the reader stays with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop.ui.browsing.browser import Browser
from desktop.ui.detail.pane import DetailPane

#: Milliseconds after which a posting that was opened is being read, not passed by.
_PAUSE: Final = 120


class MendedMarks(QObject):
    """Fetches the bytes of a mended posting and has the detail pane compare; few are mended."""

    def __init__(self, browser: Browser, detail: DetailPane) -> None:
        super().__init__(detail)
        self._browser, self._detail = browser, detail
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._show)
        browser.opened.connect(self._wait)
        browser.marked.connect(self._wait)

    def _wait(self) -> None:
        posting = self._browser.posting
        self._timer.start() if posting and posting.mends else self._timer.stop()

    def _show(self) -> None:
        is_closed = not self._detail.window().isVisible()
        original = None if is_closed else self._browser.original()
        if original is not None:
            self._detail.show_mends(original)
