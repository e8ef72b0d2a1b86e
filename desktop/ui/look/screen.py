"""How large a window may be made: as the look wants it, where the screen has room for that."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from desktop.ui.look.typography import px

#: Below this width (pixels at 100 %) a window is narrow: fewer panes and columns stand in it.
NARROW: Final = 1024
#: What the system's frame around a window takes.
_FRAME: Final = QSize(16, 48)


def fitting(width: int, height: int) -> QSize:
    """A window's size, given in pixels at 100 %, grown with the zoom as far as the screen goes."""
    room = QGuiApplication.primaryScreen().availableSize() - _FRAME
    return QSize(px(width), px(height)).boundedTo(room)
