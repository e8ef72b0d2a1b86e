"""Where the reader's attention is: which pane has the focus, which posting is being read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.ui.browsing.browser import Browser
from desktop.ui.detail.pane import DetailPane
from desktop.ui.frame.panes import Panes
from desktop.ui.posting_list import PostingList
from desktop.ui.query_line.filter_line import FilterLine

#: Milliseconds with a posting open, the focus on it, until it counts as seen.
SEEN_AFTER = 1000


class Attention(QObject):
    """Moves the focus from filter line, facets, list and posting to the next.

    Signal: `dwelt()`, the reader has been at the open posting for a while, and not typing.
    """

    dwelt = Signal()

    def __init__(
        self,
        window: QMainWindow,
        browser: Browser,
        filter_line: FilterLine,
        shown: PostingList,
        detail: DetailPane,
        panes: Panes,
    ) -> None:
        super().__init__(window)
        self._browser = browser
        self._window, self._filter_line = window, filter_line
        self._list, self._detail, self._panes = shown, detail, panes
        self._timer = QTimer(self, singleShot=True, interval=SEEN_AFTER)
        self._timer.timeout.connect(self._tell)
        self._timer.start()  # a posting may be open already
        browser.opened.connect(self._timer.start)
        window.installEventFilter(self)

    def focus_filter(self) -> None:
        """Type in the filter line."""
        self._filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter_line.selectAll()

    def to_list(self) -> None:
        """Give the list the focus."""
        self._panes.show_left()
        self._list.setFocus()
        self._timer.start()

    def to_detail(self) -> None:
        """Give the detail pane the focus, if there is anything to read in it."""
        if self._browser.open_id is None:
            return
        self._panes.show_right()
        self._detail.setFocus()
        self._timer.start()

    def show_detail(self) -> None:
        """Bring the posting into view; the focus stays where it is, if that is in view still."""
        focus = self._window.focusWidget()
        self._panes.show_right()
        if focus is None or not focus.isVisible():
            self._detail.setFocus()

    def next_pane(self) -> None:
        """Move the focus from filter line to facets to list to posting and round."""
        if self._is_in(self._list) and self._browser.open_id is not None:
            self.to_detail()
        elif self._is_in(self._filter_line) and self._panes.has_facets:
            self._panes.facets.setFocus()
        elif self._is_in(self._filter_line) or self._is_in(self._panes.facets):
            self.to_list()
        else:
            self.focus_filter()

    def is_in_detail(self) -> bool:
        """Whether the detail pane has the focus."""
        return self._is_in(self._detail)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count seconds of reading anew when the window comes to the front."""
        if event.type() is QEvent.Type.WindowActivate:
            self._timer.start()
        return False

    def _tell(self) -> None:
        is_at_it = self._is_in(self._list) or self._is_in(self._detail)
        if is_at_it and self._window.isActiveWindow():
            self.dwelt.emit()

    def _is_in(self, pane: QWidget) -> bool:
        focus = self._window.focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))
