"""When Python's collector stands still: it would look through what an import makes and keeps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: So many values are made between two looks: Python's own 700 come with each few postings.
_SELDOM: Final = 5000


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
    """Seldom collecting, and not what lives already, the rules above all: that takes 30 ms."""
    often = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_SELDOM, *often[1:])
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()
