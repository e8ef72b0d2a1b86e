"""Tells which value of the head is pointed at, by the mouse or by the focus, and when none is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

_ON: Final = {QEvent.Type.Enter: "mouse", QEvent.Type.FocusIn: "focus"}
_OFF: Final = frozenset({QEvent.Type.Leave, QEvent.Type.FocusOut})

#: A field's names (the first with evidence counts) and the member that is meant, "" for all.
Meant = tuple[tuple[str, ...], str]


class Pointable(Protocol):
    """A widget that tells when it is pointed at ("mouse" or "focus") and when no more.

    By signals of its own: a filter in Python would be asked of every event of every chip.
    """

    pointed: SignalInstance
    left: SignalInstance


class Pointing(QObject):
    """Emits `pointed` (names, member, the widget, "mouse" or "focus") and `left` (the widget)."""

    pointed = Signal(tuple, str, QWidget, str)
    left = Signal(QWidget)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meant: dict[QObject, Callable[[], Meant]] = {}

    def watch(self, widget: Pointable, meant: Callable[[], Meant]) -> None:
        """Tell of this widget, which shows what `meant` answers."""
        widget.pointed.connect(lambda how: self._tell(meant(), widget, how))
        widget.left.connect(lambda: self.left.emit(widget))

    def watch_button(self, button: QWidget, meant: Callable[[], Meant]) -> None:
        """The same for a widget that does not tell by itself."""
        self._meant[button] = meant
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell, and let the event pass."""
        kind = event.type()
        if isinstance(watched, QWidget) and watched in self._meant:
            if kind in _ON:
                self._tell(self._meant[watched](), watched, _ON[kind])
            elif kind in _OFF:
                self.left.emit(watched)
        return False

    def _tell(self, meant: Meant, widget: object, how: str) -> None:
        self.pointed.emit(*meant, widget, how)
