"""How it is seen and pressed: the one room, with app.py, that knows Qt."""

from __future__ import annotations

import builtins
import os
import sys

from desktop.ui.starting.late_support import deferred

if sys.platform == "linux":
    # PySide's functions are bound as each is first called, not all 10,000 as it loads: 3 ms.
    sys.setdlopenflags(os.RTLD_LAZY)

with deferred():
    from PySide6 import QtCore  # noqa: F401 - what is undone below is done as it loads

# PySide hooks into `import` for features that nobody here asks for (`from __feature__ import …`),
# and reads the source of every module that an import names: 20 ms of a start.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
