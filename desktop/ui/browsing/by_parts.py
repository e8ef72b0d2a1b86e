"""Does to many postings, a part at a time, what for all at a stretch would hold the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

#: Postings marked between two turns of the event loop: some 7 ms, so that no frame is missed.
_PART: Final = 64


class ByParts(QObject):
    """Does one thing at a time: another waits until the one before is whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)
        self._count = self._done = 0
        self._do: Callable[[slice], bool] = bool
        self._ended: Callable[[], object] = bool

    def begin(self, count: int, do: Callable[[slice], bool], ended: Callable[[], object]) -> bool:
        """Do a thing to the first part of `count` postings, then by and by to the rest.

        `do` answers whether it could; where it could not, nothing more is done.  `ended` is called
        after the last part that was.  Whether it could be done to the first part.
        """
        self.finish()
        self._count, self._done, self._do, self._ended = count, 0, do, ended
        return count > 0 and self._go_on()

    def finish(self) -> None:
        """Do at once what is left to do."""
        while self._next.isActive():
            self._go_on()

    def _go_on(self) -> bool:
        could = self._do(slice(self._done, self._done + _PART))
        self._done += _PART if could else 0
        if could and self._done < self._count:
            self._next.start()
            return True
        self._next.stop()
        if self._done:
            self._ended()
        return could
