"""What a widget adds to tell when it is pointed at: one way for labels, chips and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:  # it stands before a widget's own class, of which there can be but one
    _Widget = object


class Pointed(_Widget):
    """Signals: `pointed` ("mouse" or "focus") and `left`, when it no more is.

    By signals of its own: a filter in Python would be asked of every event of every chip.
    """

    pointed = Signal(str)
    left = Signal()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse points here."""
        super().enterEvent(event)
        self.pointed.emit("mouse")

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it does no more."""
        super().leaveEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        super().focusInEvent(event)
        self.pointed.emit("focus")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is no more."""
        super().focusOutEvent(event)
        self.left.emit()
