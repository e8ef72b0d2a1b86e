"""Keys that a widget answers itself, before the window's actions get to see them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

#: Enter, on the main keys and on the figures.
ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_claimed(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Whether Qt asks who takes one of these keys; it is then taken, and no action's shortcut."""
    is_asked = event.type() is QEvent.Type.ShortcutOverride
    is_own = is_asked and isinstance(event, QKeyEvent) and event.key() in keys
    if is_own:
        event.accept()
    return is_own
