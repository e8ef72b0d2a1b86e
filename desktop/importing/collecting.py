"""When Python's collector stands still: it would look through what an import makes and keeps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_collecting() -> Iterator[None]:
    """Without the collector while much is made that stays: it takes half as long again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def kept_values() -> Iterator[None]:
    """Without collecting what lives already, the rules above all: it takes 30 ms each time."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
