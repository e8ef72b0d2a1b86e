"""Folders and files dropped on the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Signals: `hovered` (whether something that can be dropped is above), `dropped` (paths)."""

    hovered = Signal(bool)
    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take folders and files, nothing else."""
        if isinstance(event, QDragEnterEvent):
            if _local_paths(event.mimeData().urls()):
                event.acceptProposedAction()
                self.hovered.emit(True)
            return True
        if event.type() is QEvent.Type.DragLeave:
            self.hovered.emit(False)
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            event.acceptProposedAction()
            self.hovered.emit(False)
            self.dropped.emit(_local_paths(event.mimeData().urls()))
            return True
        return False


def _local_paths(urls: list[QUrl]) -> list[str]:
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
