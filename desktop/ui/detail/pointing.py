"""Tells which value of the head is pointed at, by the mouse or by the focus, and when none is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.pointed import Pointed

#: A field's names (the first with evidence counts) and the member that is meant, "" for all.
Meant = tuple[tuple[str, ...], str]


class Pointing(QObject):
    """Emits `pointed` (names, member, the widget, "mouse" or "focus") and `left` (the widget)."""

    pointed = Signal(tuple, str, QWidget, str)
    left = Signal(QWidget)

    def watch(self, widget: Pointed, meant: Callable[[], Meant]) -> None:
        """Tell of this widget, which shows what `meant` answers."""
        widget.pointed.connect(lambda how: self.pointed.emit(*meant(), widget, how))
        widget.left.connect(lambda: self.left.emit(widget))
