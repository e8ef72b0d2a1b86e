"""How the program gets onto a machine and starts there; standard library only."""

import gc

# What a start loads stays: to look through it again and again takes 2 ms and more.  A window that
# runs already collects by itself, and stays without the collector when this is loaded late.
_collects = gc.isenabled()
gc.disable()

from desktop.launching.starting import make_ready  # noqa: E402

if _collects:
    gc.freeze()
    gc.enable()

__all__ = ["make_ready"]
