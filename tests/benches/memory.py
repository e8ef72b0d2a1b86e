"""What the window takes in memory with all postings searched, against an empty one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.benches.figures import CHECKOUT, Figure

_WINDOW = """
import re, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.cache import Cache
from desktop.ui.settings import Settings
from tests.benches.keystroke import TYPED, Typist
from tests.benches.narrowing import FIELDS
file = Path(sys.argv[1])
cache = Cache.open(file)
app.application()
window = app.build(cache, file, Settings(file.with_suffix(".ini")))
window.show()
QApplication.processEvents()
if window.browser.totals.postings:
    typist = Typist(window)
    for text in TYPED:
        typist.keys(text)
    for field in FIELDS:
        window.browser.facet(field)
peak = re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())
print(int(peak[1]) / 1024)
window.close()
window.browser.close()
"""


def measure(cache_file: Path, scratch: Path) -> list[Figure]:
    """The highest resident size of a process after typing all of `TYPED`, in MB; Linux only.

    Not from `getrusage`, which hands on the peak of the process that started this one.
    """
    if not Path("/proc/self/status").exists():
        return []

    def run(file: Path) -> float:
        command = [sys.executable, "-c", _WINDOW, str(file)]
        done = subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True)
        return float(done.stdout)

    empty = run(scratch / "empty.db")
    return [Figure("memory after typing, highest", run(cache_file), "MB", empty, "MB empty window")]
