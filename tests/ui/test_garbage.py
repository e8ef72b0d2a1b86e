"""Garbage is collected in the window's thread alone."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.ui.starting.garbage import GarbageCollection


class _Knot:
    """Holds itself and a Qt object, so that only the collector can end them."""

    def __init__(self, ended: list[str]) -> None:
        self.me, self.held = self, QObject()
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread().name)


def test_a_thread_that_allocates_much_ends_nothing_of_qt(qtbot: QtBot) -> None:
    assert app.application().findChild(GarbageCollection) is not None
    ended: list[str] = []
    knot = _Knot(ended)
    del knot
    thread = threading.Thread(target=lambda: [[n] for n in range(200_000)], name="Allocating")
    thread.start()
    thread.join()
    assert ended == []
    gc.collect()
    assert ended == [threading.main_thread().name]


def test_nothing_that_the_window_loads_late_has_python_collect_again() -> None:
    loads = "import gc; from desktop import app; app.application(); "
    loads += (
        "import desktop.ui.actions.window_actions; import desktop.importing; print(gc.isenabled())"
    )
    ran = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
