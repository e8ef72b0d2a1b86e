"""List and detail pane side by side, or one at a time where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.typography import px

#: Below this width (logical pixels) the list is narrow; below the second, one pane shows at a time.
NARROW, SINGLE = 1024, 720
_LIST_WIDTH, _LIST_NARROW = 460, 340


class Panes(QSplitter):
    """Two panes; `is_single` where only one of them is shown."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._right = left, right
        self.addWidget(left)
        self.addWidget(right)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self._was_placed = False
        self.is_single = False
        self._bound()

    def show_left(self) -> None:
        """Bring the list into view, where only one pane fits."""
        if self.is_single:
            self._left.show()
            self._right.hide()

    def show_right(self) -> None:
        """Bring the detail pane into view, where only one pane fits."""
        if self.is_single:
            self._right.show()
            self._left.hide()

    def place(self, state: QByteArray) -> None:
        """Put the handle where it was, or where the look wants it."""
        self._was_placed = not state.isEmpty() and self.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between two panes and one, wide list and narrow."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._bound()

    def _bound(self) -> None:
        self._left.setMinimumWidth(px(320))
        self._left.setMaximumWidth(px(640))

    def _fit(self) -> None:
        is_single = self.width() < px(SINGLE)
        if is_single != self.is_single:
            self.is_single = is_single
            self._left.setMaximumWidth(16777215 if is_single else px(640))
            self._left.show()
            self._right.setVisible(not is_single)
        if not is_single and not self._was_placed:
            width = px(_LIST_WIDTH if self.width() >= px(NARROW) else _LIST_NARROW)
            self.setSizes([width, max(self.width() - width, 1)])
