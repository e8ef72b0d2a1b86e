"""How the program gets onto a machine and starts there; standard library only."""

from desktop.launching.starting import start

__all__ = ["start"]
