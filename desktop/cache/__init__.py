"""Where postings and marks lie: the one room that knows SQLite."""

from desktop.cache.cache import Cache
from desktop.cache.errors import GONE, CacheError
from desktop.cache.index import Answer
from desktop.cache.left import AS_IS

__all__ = ["AS_IS", "GONE", "Answer", "Cache", "CacheError"]
