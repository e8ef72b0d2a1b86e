"""The command line, twin of the window for scripts: puts rooms together, one module a command."""

from desktop.cli.main import main

__all__ = ["main"]
