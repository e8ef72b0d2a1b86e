"""A scroll bar over what it scrolls, so that tints and hairlines reach the edge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class OverlayBar(QScrollBar):
    """Follows the view's own bar, which is switched off; the view calls `settle` when resized."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self._scrolled = view.verticalScrollBar()
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.rangeChanged.connect(self._take_range)
        self._scrolled.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._scrolled.setValue)
        self._take_range(self._scrolled.minimum(), self._scrolled.maximum())

    def settle(self) -> None:
        """Lie along the right edge."""
        width = self.sizeHint().width()
        self.setGeometry(self._view.width() - width, 0, width, self._view.height())
        self.setPageStep(self._scrolled.pageStep())
        self.setSingleStep(self._scrolled.singleStep())

    def _take_range(self, least: int, most: int) -> None:
        self.setRange(least, most)
        self.setPageStep(self._scrolled.pageStep())
        self.setVisible(most > least)
