"""Makes room for a new cache where a damaged one lies: its files are renamed, and none is lost."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Final

from desktop.cache.store.errors import CacheError

#: The files of one database, by what their names end in; its own first.
_ENDINGS: Final = ("", "-wal", "-shm")


def put_aside(file: Path) -> Path:
    """Rename a cache and its logs, and say what it is called now; `CacheError` if it may not be."""
    names = (f"{file.name}.damaged{f'-{number}' if number > 1 else ''}" for number in count(1))
    aside = next(free for name in names if not (free := file.with_name(name)).exists())
    try:
        for ending in _ENDINGS:
            beside = file.with_name(file.name + ending)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise CacheError(
            f"{file} could not be put aside ({error.strerror}). "
            "Close other windows of Shortlist, or move the file away yourself."
        ) from error
    return aside
