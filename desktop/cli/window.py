"""The window: what opens without a command."""

from __future__ import annotations

from desktop import app
from desktop.cli.arguments import Options


def run(options: Options) -> int:
    """Open the window over the cache; the exit code once it is closed."""
    return app.run(options.cache, options.open_paths)
