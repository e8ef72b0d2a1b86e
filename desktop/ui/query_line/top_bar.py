"""The bar above the panes: filter line, Import, menu, and under them what was understood."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSpacerItem, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import Button, IconButton
from desktop.ui.look import theme
from desktop.ui.look.typography import px
from desktop.ui.query_line.filter_line import FilterLine
from desktop.ui.query_line.read_back import ReadBack


class TopBar(QWidget):
    """Lays out its parts over a hairline; others tie them to what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter_line = FilterLine()
        self.facets_button = IconButton("panes", "Facets (F9)")
        self.facets_button.setCheckable(True)
        self.import_button = Button("Import", "quiet", icon="import")
        self.menu_button = IconButton("menu", "Menu")
        self.read_back = ReadBack(left=52, after=self.menu_button)
        top = self._top = QHBoxLayout()
        self._nearer = QSpacerItem(0, 0)
        top.addWidget(self.facets_button)
        top.addItem(self._nearer)
        top.addWidget(self.filter_line, 1)
        top.addWidget(self.import_button)
        top.addWidget(self.menu_button)
        bar = QVBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 1)
        bar.setSpacing(0)
        bar.addLayout(top)
        bar.addWidget(self.read_back)
        self._space()

    def _space(self) -> None:
        """Take all distances, which grow with zoom and the system font."""
        self._top.setContentsMargins(px(12), px(8), px(12), px(8))
        self._top.setSpacing(px(12))
        self._nearer.changeSize(-px(4), 0)
        self._top.invalidate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._space()

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu below the ≡ button."""
        self.menu_button.clicked.connect(lambda: self.menu_button.open_below(menu))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline."""
        painter = QPainter(self)
        painter.setPen(QColor(theme.current().hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
