"""Does one thing after the other, each when the window has nothing else to do: no key waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal


class IdleSteps(QObject):
    """Steps that wait until they are started.  Signal `done()` after the last."""

    done = Signal()

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = iter(steps)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._do_next)

    def start(self) -> None:
        """Do a step whenever nothing else happens."""
        self._timer.start()

    def finish(self) -> None:
        """Do now what is left."""
        for step in self._steps:
            step()
        self.stop()
        self.done.emit()

    def stop(self) -> None:
        """Do no more."""
        self._timer.stop()

    def _do_next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.stop()
            self.done.emit()
        else:
            step()
