"""Keys drawn as caps: how buttons, status line and help name a key."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

_HEIGHT: Final = 18
_GAP: Final = 4
#: What stands on keyboards, where Qt says otherwise.
_NAMES: Final = {"Return": "Enter", "Up": "↑", "Down": "↓"}


def keys_of(sequence: str) -> tuple[str, ...]:
    """A key sequence as Qt writes it ("Ctrl+I") as the caps of this platform ("Ctrl", "I")."""
    # By the module's name: PySide makes a class when it is named, and no start needs this one.
    keys = QtGui.QKeySequence
    native = keys(sequence).toString(keys.SequenceFormat.NativeText) or sequence
    if sys.platform == "darwin":
        return tuple(native)
    last = "+" if native.endswith("+") else native.split("+")[-1]
    modifiers = [key for key in native.removesuffix(last).split("+") if key]
    is_alone = len(last) == 1 and not modifiers
    return (*modifiers, last.lower() if is_alone else _NAMES.get(last, last))


def shown_key(sequence: str) -> str:
    """A key sequence as a menu shows it: "Ctrl+I", "s"; on macOS "⌘I"."""
    return ("" if sys.platform == "darwin" else "+").join(keys_of(sequence))


def caps_width(keys: Sequence[str]) -> int:
    """The width in pixels of these caps side by side."""
    return sum(_cap_width(key) for key in keys) + px(_GAP) * max(0, len(keys) - 1)


def draw_caps(painter: QPainter, left: int, middle: int, keys: Sequence[str]) -> None:
    """Draw caps from `left`, centred on the height `middle`, in pixels."""
    colours = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(typography.font(typography.LABEL))
    height = px(_HEIGHT)
    for key in keys:
        cap = QRectF(left, middle - height // 2, _cap_width(key), height)
        painter.setPen(QPen(QColor(colours.soft_edge), 1))
        painter.setBrush(QColor(colours.window))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(QColor(colours.second))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        left += _cap_width(key) + px(_GAP)
    painter.restore()


def _cap_width(key: str) -> int:
    advance = QFontMetrics(typography.font(typography.LABEL)).horizontalAdvance(key)
    return max(px(_HEIGHT), advance + px(12))


class KeyCaps(QWidget):
    """The caps of one key sequence by themselves."""

    def __init__(self, sequence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys_of(sequence)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(self._keys))

    def sizeHint(self) -> QSize:
        """As wide as the caps."""
        return QSize(caps_width(self._keys), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the caps."""
        draw_caps(QPainter(self), 0, self.height() // 2, self._keys)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)
