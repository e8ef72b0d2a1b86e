"""Where postings and marks lie: the one room that knows SQLite."""

from typing import TYPE_CHECKING

from desktop.cache.cache import Cache
from desktop.cache.errors import GONE, READ_ONLY, CacheError
from desktop.cache.index import Answer
from desktop.cache.left import AS_IS

if TYPE_CHECKING:  # slow to load, and of no use to a cache that is only read
    from desktop.cache.prepared import Prepared

__all__ = ["AS_IS", "GONE", "READ_ONLY", "Answer", "Cache", "CacheError", "Prepared"]
