"""`screenshot`: the real window, drawn offscreen into a picture."""

from __future__ import annotations

from desktop import app
from desktop.cli.options import Options


def run(options: Options) -> int:
    """Draw the view that was asked for."""
    return app.screenshot(
        options.file,
        cache=options.cache,
        view=options.view,
        query=options.query,
        size=options.size,
        theme=options.theme,
    )
