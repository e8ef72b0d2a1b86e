"""One question at a time, answered off the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")

#: Milliseconds between two looks for the answer, while one is awaited.
INTERVAL = 15


class _Told(QObject):
    answered = Signal(object)


class Background(Generic[T]):
    """Asks in a thread; `answered` tells the answer in the window's thread.

    The thread knows nothing of Qt: it leaves its answer in a queue, where nobody finds it once
    the window is gone.  The answer to a question that another followed is dropped.
    """

    def __init__(self, parent: QObject) -> None:
        self._told = _Told(parent)
        self.answered = self._told.answered
        self._answers: SimpleQueue[tuple[int, T]] = SimpleQueue()
        self._asked = 0
        self._timer = QTimer(self._told, interval=INTERVAL)
        self._timer.timeout.connect(self._look)

    def ask(self, question: Callable[[], T]) -> None:
        """Have the question answered, instead of any that is still open."""
        self._asked += 1
        work = (self._asked, question, self._answers)
        threading.Thread(target=_work, args=work, name="Question", daemon=True).start()
        self._timer.start()

    def _look(self) -> None:
        try:
            asked, answer = self._answers.get_nowait()
        except Empty:
            return
        if asked == self._asked:
            self._timer.stop()
            self.answered.emit(answer)


def _work(asked: int, question: Callable[[], T], answers: SimpleQueue[tuple[int, T]]) -> None:
    answers.put((asked, question()))
