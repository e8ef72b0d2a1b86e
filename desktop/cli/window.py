"""The window: what opens without a command."""

from __future__ import annotations

import gc

gc.disable()  # before Qt comes: what a start makes stays, and the window collects by itself

import desktop.ui  # noqa: E402, F401 - before other modules: from here on imports are quick
from desktop import app  # noqa: E402
from desktop.cli.options import Options  # noqa: E402


def run(options: Options) -> int:
    """Open the window over the cache; the exit code once it is closed."""
    return app.run(options.cache, options.open_paths)
