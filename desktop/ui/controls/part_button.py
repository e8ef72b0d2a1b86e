"""A part of the query as the read-back shows it: words on a chip, with a × that takes it out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.postings import Part
from desktop.ui.controls.painted_button import PaintedButton
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import px

_PART: Final = 24


class PartButton(PaintedButton):
    """One part of the query; its × or the keyboard takes it out.  Signal: `removed()`."""

    removed = Signal()

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self.setMouseTracking(True)
        self.clicked.connect(self.removed)
        self._say(part)

    def show_part(self, part: Part) -> None:
        """Be the button of this part from now on."""
        if part != self.part:
            self._say(part)
            self.update()

    def _say(self, part: Part) -> None:
        self.part = part
        said = " ".join(word for word in (part.lead, part.value, part.tail) if word)
        self.setText(said)
        self.setAccessibleName(f"Remove: {said}")
        self.setToolTip(f"Click × to remove “{said}”")

    def sizeHint(self) -> QSize:
        """24 high, 8 beside the words, the × after them."""
        words = sum(width for _, _, width in self._words())
        return QSize(px(8) + words + px(4) + px(16) + px(4), px(_PART))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and the ×."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip))
        painter.drawRoundedRect(self.rect(), px(6), px(6))
        painter.setPen(QColor(colours.text))
        left = px(8)
        for word, font, width in self._words():
            painter.setFont(font)
            painter.drawText(
                QRect(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, word
            )
            left += width
        ink = colours.text if self._is_on_cross(self.mapFromGlobal(QCursor.pos())) else ""
        size = px(12)
        ratio = self.devicePixelRatioF()
        drawn = icons.pixmap("small-cross", ink or colours.third, size, ratio)
        cross = self._cross()
        painter.drawPixmap(cross.center() - QPoint(size // 2 - 1, size // 2 - 1), drawn)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the part out at its ×."""
        self.setDown(False)
        place = event.position().toPoint()
        if self.rect().contains(place) and self._is_on_cross(place):
            self.removed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the × under the mouse."""
        self.update()
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove, as Enter and Space do."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _words(self) -> list[tuple[str, QFont, int]]:
        """Lead, value and tail with their fonts and widths in pixels, a space between."""
        plain, strong = typography.font(typography.SMALL), typography.font(typography.SMALL_STRONG)
        pieces = ((self.part.lead, plain), (self.part.value, strong), (self.part.tail, plain))
        stated = [(text, font) for text, font in pieces if text]
        return [
            (text, font, QFontMetrics(font).horizontalAdvance(text) + (px(4) if at else 0))
            for at, (text, font) in enumerate(reversed(stated))
        ][::-1]

    def _cross(self) -> QRect:
        return QRect(self.width() - px(4) - px(16), (self.height() - px(16)) // 2, px(16), px(16))

    def _is_on_cross(self, point: QPoint) -> bool:
        return self._cross().adjusted(-px(2), -px(4), px(4), px(4)).contains(point)
