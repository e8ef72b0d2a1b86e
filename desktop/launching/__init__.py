"""How the program gets onto a machine and starts there; standard library only."""

import gc

gc.disable()  # what is loaded here stays: to look through it again and again takes 2 ms and more

from desktop.launching.starting import make_ready  # noqa: E402

gc.freeze()
gc.enable()

__all__ = ["make_ready"]
