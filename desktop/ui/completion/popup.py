"""The list of suggestions under the filter line, drawn like the lists of the panes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.postings import counted
from desktop.postings.rewriting.completing import Suggestion
from desktop.ui.controls.key_caps import caps_width, draw_caps, keys_of
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

_ROW: Final = 28
_WIDTH: Final = 340
_EDGE: Final = 6
_FLAGS: Final = int(Qt.AlignmentFlag.AlignVCenter)
_KEY: Final = "Tab"


class CompletionPopup(QWidget):
    """Shows suggestions, one of them current.  Signal `picked(number)` when one is clicked."""

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.suggestions: tuple[Suggestion, ...] = ()  #: those shown, from the top
        self.current = 0
        self.setObjectName("completion")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Suggestions")
        self.hide()

    def show_at(self, place: QPoint, suggestions: Sequence[Suggestion]) -> None:
        """List these suggestions, the corner at `place` in the parent; the first is current."""
        self.suggestions, self.current = tuple(suggestions), 0
        height = len(suggestions) * px(_ROW) + 2 * px(_EDGE)
        room = self.window().width() - px(12) - px(_WIDTH)
        left = max(px(12), min(place.x(), room))
        self.setGeometry(left, place.y(), px(_WIDTH), height)
        self._say()
        self.show()
        self.raise_()
        self.update()

    def step(self, count: int) -> None:
        """Make the next or an earlier suggestion the current one, round the ends."""
        self.current = (self.current + count) % max(1, len(self.suggestions))
        self._say()
        self.update()

    def row(self, number: int) -> QRect:
        """Where a suggestion stands."""
        return QRect(
            *(px(_EDGE), px(_EDGE) + number * px(_ROW)), self.width() - 2 * px(_EDGE), px(_ROW)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the rows; the current one bears the key that takes it."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.soft_edge))
        painter.setBrush(QColor(colours.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        for at, suggestion in enumerate(self.suggestions):
            self._paint_row(painter, self.row(at), suggestion, is_current=at == self.current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Make the suggestion under the mouse the current one."""
        at = self._at(event.position().toPoint())
        if at is not None and at != self.current:
            self.current = at
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the suggestion under the mouse."""
        at = self._at(event.position().toPoint())
        if at is not None:
            self.picked.emit(at)

    def _paint_row(
        self, painter: QPainter, row: QRect, suggestion: Suggestion, *, is_current: bool
    ) -> None:
        colours = theme.current()
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(row, px(4), px(4))
        right = row.right() - px(8)
        if is_current:
            keys = keys_of(_KEY)
            right -= caps_width(keys)
            draw_caps(painter, right, row.center().y() + 1, keys)
            right -= px(8)
        if suggestion.count is not None:
            font = typography.font(typography.SMALL_FIGURE)
            said = f"{suggestion.count:,}"
            painter.setFont(font)
            painter.setPen(QColor(colours.text if is_current else colours.third))
            right -= QFontMetrics(font).horizontalAdvance(said)
            painter.drawText(QRect(right, row.top(), px(100), row.height()), _FLAGS, said)
            right -= px(8)
        font = typography.font(typography.VALUE)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        left = row.left() + px(8)
        label = QFontMetrics(font).elidedText(
            suggestion.label, Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(QRect(left, row.top(), right - left, row.height()), _FLAGS, label)

    def _at(self, place: QPoint) -> int | None:
        rows = range(len(self.suggestions))
        return next((at for at in rows if self.row(at).contains(place)), None)

    def _say(self) -> None:
        now = self.suggestions[self.current]
        found = "" if now.count is None else f", {counted(now.count, 'posting')}"
        self.setAccessibleDescription(f"{now.label}{found}; Tab takes it")
