"""Where postings and marks lie: the one room that knows SQLite."""

from typing import TYPE_CHECKING

from desktop.cache.cache import Cache
from desktop.cache.index import Answer
from desktop.cache.marks.left import AS_IS
from desktop.cache.store.errors import GONE, READ_ONLY, CacheError, DamagedCacheError

if TYPE_CHECKING:  # slow to load, and of no use to a cache that is only read
    from desktop.cache.kept.prepared import Prepared

__all__ = [
    "AS_IS",
    "GONE",
    "READ_ONLY",
    "Answer",
    "Cache",
    "CacheError",
    "DamagedCacheError",
    "Prepared",
]
