"""The one focus ring: 2 pixels of accent, 2 off the control that has the focus, drawn above all.

What is too large for a ring (the posting) has a bar at its left instead, as the list's rows have.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.look import theme
from desktop.ui.look.typography import px

_OFF: Final = 2
_WIDTH: Final = 2
_BAR: Final = 3
_MOVES: Final = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.LayoutRequest,
    }
)


class FocusRing(QWidget):
    """Lies over a window and rings its focused control, if that has a `ringRadius` property.

    A `focusBar` property asks for a bar, so many pixels (at 100 %) off the control's left edge.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._focused: QWidget | None = None
        self._watched: list[QWidget] = []
        self._in_sight = QRect()  # of the window, as far as what scrolls the control shows it
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focusRing")
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._move_to)
            self._move_to(None, app.focusWidget())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring along the own edge."""
        if self._focused is None or not isValid(self._focused):
            return
        painter = QPainter(self)
        painter.setClipRect(self._in_sight.translated(-self.pos()))
        if self._focused.property("focusBar") is not None:
            painter.fillRect(self.rect(), QColor(theme.current().accent))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().accent), px(_WIDTH)))
        inset = px(_WIDTH) / 2
        radius = px(int(self._focused.property("ringRadius") or 0) + _OFF) + inset
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, radius, radius)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control wherever it, or what holds it, goes."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _move_to(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        is_ours = now is not None and now is not self.window() and now.window() is self.window()
        self._focused = now if is_ours and now is not None and _is_marked(now) else None
        self._watched = self._lineage()
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _lineage(self) -> list[QWidget]:
        """The control and all that holds it, up to the window."""
        found: list[QWidget] = []
        widget = self._focused
        while widget is not None and widget is not self.window():
            found.append(widget)
            widget = widget.parentWidget()
        return found

    def _seen(self) -> QRect:
        seen = self.window().rect()
        for holder in self._watched[1:]:
            if isinstance(holder.parentWidget(), QAbstractScrollArea):  # it is a viewport
                seen &= QRect(holder.mapTo(self.window(), QPoint(0, 0)), holder.size())
        return seen

    def _place(self) -> None:
        focused = self._focused
        if focused is None or not isValid(focused) or not focused.isVisible():
            self.hide()
            return
        self._in_sight = self._seen()
        whole = QRect(focused.mapTo(self.window(), QPoint(0, 0)), focused.size())
        bar = focused.property("focusBar")
        if bar is not None:
            self.setGeometry(whole.left() - px(int(bar)), whole.top(), px(_BAR), whole.height())
        else:
            off = px(_OFF) + px(_WIDTH)
            self.setGeometry(whole.adjusted(-off, -off, off, off))
        self.show()
        self.raise_()
        self.update()


def _is_marked(widget: QWidget) -> bool:
    return any(widget.property(name) is not None for name in ("ringRadius", "focusBar"))
