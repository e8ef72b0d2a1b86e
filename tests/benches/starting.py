"""From the start of the process to the painted window, held against a window of one label."""

from __future__ import annotations

import compileall
import subprocess
import sys
from pathlib import Path

from tests.benches.figures import CHECKOUT, Figure, timed

_HELLO = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Hello(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
app = QApplication(sys.argv)
label = Hello("hello")
label.show()
app.exec()
"""

_SHORTLIST = """
import sys
from pathlib import Path
from desktop.cache import Cache  # first, as main.py does
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.ui.settings import Settings
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return False
file = Path(sys.argv[1])
cache = Cache.open(file)
window = app.build(cache, file, Settings(file.with_suffix(".ini")))
painted = Painted()
window.list.viewport().installEventFilter(painted)
window.show()
QApplication.instance().exec()
"""


def measure(cache_file: Path) -> list[Figure]:
    """Milliseconds of a whole process, medians of seven runs taken in turn."""

    def run(code: str, *arguments: str) -> None:
        command = [sys.executable, "-c", code, *arguments]
        subprocess.run(command, cwd=CHECKOUT, check=True, stderr=subprocess.DEVNULL)

    compileall.compile_dir(str(CHECKOUT / "desktop"), quiet=1)  # as any first start does
    run(_SHORTLIST, str(cache_file))
    hello = timed(lambda: run(_HELLO), 7)
    ours = timed(lambda: run(_SHORTLIST, str(cache_file)), 7)
    return [Figure("start to painted window", ours, "ms", hello, "ms hello label")]
