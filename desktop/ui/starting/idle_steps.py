"""Does one thing after the other, each when the window has nothing else to do: no key waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

#: Milliseconds until the first step, so that a key typed at once finds the window idle.
BREATH: Final = 50


class IdleSteps(QObject):
    """Steps that wait until they are started.  Signals: `begun()` before the first, `done()`."""

    begun = Signal()
    done = Signal()

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[Callable[[], object]] = iter(steps)
        self._breath = QTimer(self, singleShot=True, interval=BREATH)
        self._breath.timeout.connect(self._begin)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._do_next)

    def then(self, steps: Iterable[Callable[[], object]]) -> None:
        """Do these too, after the others."""
        self._steps = chain(self._steps, steps)

    def start(self) -> None:
        """Do a step whenever nothing else happens, soon."""
        self._breath.start()

    def finish(self) -> None:
        """Do now what is left."""
        self.stop()
        for step in self._steps:
            step()
        self.done.emit()

    def stop(self) -> None:
        """Do no more."""
        self._breath.stop()
        self._timer.stop()

    def _begin(self) -> None:
        self._timer.start()
        self.begun.emit()

    def _do_next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.stop()
            self.done.emit()
        else:
            step()
