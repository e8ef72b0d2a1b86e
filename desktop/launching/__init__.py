"""How the program gets onto a machine and starts there; standard library only."""

from desktop.launching.starting import make_ready

__all__ = ["make_ready"]
