"""Chips: short values on a ground of their own, painted in rows, pressable in the detail pane."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.painted_button import PaintedButton
from desktop.ui.controls.pointed import Pointed
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px


def draw_chip(
    painter: QPainter, rect: QRectF, text: str, font: QFont, ground: str, ink: str, radius: int
) -> None:
    """Draw one chip: `text` centred on `ground`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(QColor(ink))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Chip(Pointed, PaintedButton):
    """A value that can be pressed; in hit colours where the query asked for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self.is_hit = False

    def show_value(self, text: str, *, is_hit: bool) -> None:
        """Be the chip of this value from now on."""
        if (text, is_hit) != (self.text(), self.is_hit):
            self.is_hit = is_hit
            self.setText(text)
            self.setAccessibleName(f"{text}, asked for" if is_hit else text)
            self.update()

    def sizeHint(self) -> QSize:
        """22 high, 8 beside the text."""
        advance = QFontMetrics(typography.font(typography.SMALL)).horizontalAdvance(self.text())
        return QSize(advance + 2 * px(8), px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        colours = theme.current()
        ground, ink = colours.chip, colours.text
        if self.is_hit:
            ground, ink = colours.hit, colours.hit_text
        elif self.underMouse() and self.isEnabled():
            ground = colours.soft_edge if colours.is_dark else colours.idle_selection
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = typography.font(typography.SMALL)
        draw_chip(painter, QRectF(self.rect()), self.text(), small, ground, ink, px(6))
