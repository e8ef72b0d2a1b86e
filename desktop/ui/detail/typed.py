"""What the editor's values are typed in: a line or a note whose Enter and Esc are its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.ui.controls.own_keys import ENTERS, is_claimed

_OWN: Final = frozenset({Qt.Key.Key_Escape}) | ENTERS


class TypedLine(QLineEdit):
    """One line.  Signals: `entered()` by Enter, `escaped()` by Esc."""

    entered = Signal()
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim the own keys from the window's actions."""
        return is_claimed(event, _OWN) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, leave, or type."""
        if event.key() in ENTERS:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class TypedNote(QPlainTextEdit):
    """Several lines.  Signals: `entered()` by Ctrl+Enter, `escaped()` by Esc."""

    entered = Signal()
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim Esc and Ctrl+Enter from the window's actions."""
        return is_claimed(event, _OWN) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, leave, or type."""
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTERS and is_control:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
