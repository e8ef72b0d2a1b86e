"""Collects Python's garbage in the window's thread alone: Qt's objects may end in no other.

The collector runs in whichever thread allocates.  A widget in a cycle that a searching thread
happened to collect would be destroyed there, and its timers go on firing into freed memory.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: Milliseconds between two looks whether there is enough garbage.
INTERVAL = 500


class GarbageCollection(QObject):
    """Switches the automatic collector off and collects from a timer, by the same thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(collect)
        self._timer.start()


def collect_in(app: QObject) -> None:
    """Collect in the application's thread, from now on and from one timer."""
    # A property, since to look among children PySide makes their classes: 6 ms for QStyle's.
    if not app.property("collects"):
        app.setProperty("collects", True)
        GarbageCollection(app)


def collect() -> None:
    """Collect the oldest generation whose threshold is passed."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
