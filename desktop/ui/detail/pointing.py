"""Tells which value of the head is pointed at, by the mouse or by the focus, and when none is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

_ON: Final = {QEvent.Type.Enter: "mouse", QEvent.Type.FocusIn: "focus"}
_OFF: Final = frozenset({QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.Hide})

#: A field's names (the first with evidence counts) and the member that is meant, "" for all.
Meant = tuple[tuple[str, ...], str]


class Pointing(QObject):
    """Emits `pointed` (names, member, the widget, "mouse" or "focus") and `left` (the widget)."""

    pointed = Signal(tuple, str, QWidget, str)
    left = Signal(QWidget)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meant: dict[QObject, Callable[[], Meant]] = {}

    def watch(self, widget: QWidget, meant: Callable[[], Meant]) -> None:
        """Tell of this widget, which shows what `meant` answers."""
        self._meant[widget] = meant
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell, and let the event pass."""
        kind = event.type()
        if isinstance(watched, QWidget) and watched in self._meant:
            if kind in _ON:
                names, member = self._meant[watched]()
                if names:
                    self.pointed.emit(names, member, watched, _ON[kind])
            elif kind in _OFF:
                self.left.emit(watched)
        return False
