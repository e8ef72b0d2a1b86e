"""A button of quiet words and an arrow that opens a menu: the order, or what did not fit."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.controls.painted_button import PaintedButton
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import px

_HEIGHT: Final = 24


class MenuButton(PaintedButton):
    """Quiet words that open a menu, which `fill` fills when it is first wanted."""

    def __init__(
        self,
        text: str,
        says: str,
        parent: QWidget | None = None,
        fill: Callable[[QMenu], None] = lambda _menu: None,
    ) -> None:
        super().__init__(6, parent)
        self._says, self._fill = says, fill
        self.set_text(text)
        self.clicked.connect(self.open_menu)

    @cached_property
    def menu(self) -> QMenu:
        """The menu."""
        menu = QMenu(self)
        self._fill(menu)
        return menu

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text)
        self.setAccessibleName(f"{self._says}: {text}")
        self.setToolTip(self._says)
        self.updateGeometry()
        self.update()

    def open_menu(self) -> None:
        """Open the menu."""
        self.open_below(self.menu)

    def sizeHint(self) -> QSize:
        """The words and the arrow."""
        advance = QFontMetrics(typography.font(typography.SMALL)).horizontalAdvance(self.text())
        return QSize(advance + px(4) + px(16) + px(8), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and the arrow."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setFont(typography.font(typography.SMALL))
        painter.setPen(QColor(colours.text if self.underMouse() else colours.second))
        words = self.rect().adjusted(px(4), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        size = px(14)
        drawn = icons.pixmap("down", colours.second, size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - px(4) - size, (self.height() - size) // 2, drawn)
