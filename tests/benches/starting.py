"""From the start of the program to the painted window, held against a window of one label.

Painted means: `main.py` has run as a reader runs it, the rows of the query that was left last time
stand on the screen, and a letter typed after them has been answered by other rows.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benches.figures import CHECKOUT, Figure

RUNS = 9
#: The query left last time, and the letter typed after it.
LEFT, LETTER = "pytho", "n"

_HELLO = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
def tell():
    print(time.process_time(), flush=True)
    QApplication.quit()
class Hello(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
app = QApplication(sys.argv)
label = Hello("hello")
label.show()
app.exec()
"""

#: What `main.py` does, with an eye on the list.
_SHORTLIST = """
import sys, time
from desktop.launching import make_ready
cache_file, left, letter = sys.argv[1:]
if make_ready([]) is not None:
    sys.exit("not ready")
from desktop.cli import main
from desktop.cli.window import app
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.window, self.is_typed = window, False
        window.list.viewport().installEventFilter(self)
    def eventFilter(self, watched, event):
        browser = self.window.browser
        if event.type() is QEvent.Type.Paint and self.window.list.model().rowCount():
            painted = browser.query.text if not browser.is_waiting else None
            QTimer.singleShot(0, lambda: self.look(painted))
        return False
    def look(self, painted):
        if painted == left + letter and self.is_typed:
            self.is_typed = False
            print(time.process_time(), flush=True)
            self.window.close()
        elif painted == left and not self.is_typed:
            self.is_typed = True
            line = self.window.filter_line
            line.setFocus()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.postEvent(line, key)
build = app.build
def watched(*given):
    window = build(*given)
    window.watch = Watch(window)
    return window
app.build = watched
sys.exit(main(["--cache", cache_file]))
"""


def measure(cache_file: Path) -> list[Figure]:
    """Milliseconds until told, of both in turn: the median, the least, and the processor's own."""
    compileall.compile_dir(str(CHECKOUT / "desktop"), quiet=1)  # as any first start does
    with TemporaryDirectory() as folder:
        arguments = (str(cache_file), LEFT, LETTER)
        _start(Path(folder), _SHORTLIST, *arguments)
        both = [
            (_start(Path(folder), _HELLO), _start(Path(folder), _SHORTLIST, *arguments))
            for _ in range(RUNS)
        ]
    hello, ours = ([pair[at] for pair in both] for at in (0, 1))
    figures = []
    for name, of, at in (("", median, 0), (", least", min, 0), (", processor", median, 1)):
        took, floor = (of(run[at] for run in runs) for runs in (ours, hello))
        figures.append(
            Figure(f"start to painted window{name}", took, "ms", floor, "ms hello label")
        )
    return figures


def _start(folder: Path, code: str, *arguments: str) -> tuple[float, float]:
    """Milliseconds from the start of a process until it tells, and those of its processor."""
    (folder / "settings.ini").write_text(f"[General]\nquery={LEFT}\n", encoding="utf-8")
    places = {"SHORTLIST_SETTINGS": str(folder / "settings.ini"), "XDG_STATE_HOME": str(folder)}
    start = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=CHECKOUT, env={**os.environ, **places}, stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        told = process.stdout.readline()
        took = perf_counter() - start
    return took * 1000, float(told) * 1000
