"""The cache as the rooms above see it: every read and write of postings and marks goes by here."""

from __future__ import annotations

from desktop.cache.faces.caring import Caring
from desktop.cache.faces.finding import Finding
from desktop.cache.faces.importing import Importing
from desktop.cache.faces.marking import Marking
from desktop.cache.faces.reading import Reading


class Cache(Finding, Reading, Marking, Importing, Caring):
    """A cache that is open, for one thread.

    Every method raises `CacheError`, a sentence for the reader, where the machine keeps it from
    being done: the disk is full, another program holds the cache too long, the file is damaged …
    """
