"""What the list shows where nothing is found: which term costs most, and what may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.ways_out import ways_out
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.posting_list import PostingList

Ways = Sequence[tuple[str, str]]

#: Milliseconds without a key until ways out are looked for: it takes several searches.
PAUSE: Final = 250


class NoHits(QWidget):
    """Lies under what the list says where it has no rows.  Signal `find_asked(text)`."""

    find_asked = Signal(str)

    def __init__(self, browser: Browser, shown: PostingList) -> None:
        super().__init__(shown)
        self._browser, self._list = browser, shown
        self._links: list[LinkButton] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._seek)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(32), px(24 + 18 + 12), px(16), 0)
        self._column.setSpacing(px(8))
        self._column.addStretch()
        self.hide()

    def seek(self) -> None:
        """Where nothing was found, look for ways out once the reader pauses."""
        self.hide()
        if self._browser.hits.count or not self._browser.query.parts:
            self._pause.stop()
        else:
            self._pause.start()

    def show_ways(self, ways: Ways) -> None:
        """Offer these ways out: what each says, and the text that it finds by."""
        self._forget()
        for said, text in ways:
            link = LinkButton(said, typography.VALUE, self)
            link.clicked.connect(lambda _on=False, text=text: self.find_asked.emit(text))
            self._links.append(link)
            self._column.insertWidget(self._column.count() - 1, link)
        tab_through([self._list, *self._links])
        self.setGeometry(self._list.viewport().geometry())
        self.setVisible(bool(ways))
        self.raise_()

    def links(self) -> list[LinkButton]:
        """The ways out, in their order."""
        return list(self._links)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep long links within the list."""
        super().resizeEvent(event)
        for link in self._links:
            link.setMaximumWidth(self.width() - px(48))

    def stop(self) -> None:
        """Look for nothing any more, as when the window closes."""
        self._pause.stop()

    def _seek(self) -> None:
        self.show_ways(ways_out(self._browser, self._browser.query))

    def _forget(self) -> None:
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = []
