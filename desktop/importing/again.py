"""Reads every posting again from its kept bytes, after rules improved; needs no folders."""

from __future__ import annotations

from pathlib import PurePosixPath
from time import monotonic

from desktop.cache import Cache
from desktop.extracting import RULES_VERSION, extract
from desktop.importing.run import Watcher
from desktop.postings import Document, Progress, Source, Unreadable
from desktop.reading import read_bytes


def read_again(cache: Cache, *, progress: Watcher) -> int:
    """Read and extract all postings anew until `progress` answers False; how many were.

    Keys and marks stay.  A posting that today's rules would refuse stays as it is.
    """
    clock, total, done = monotonic(), cache.totals().postings, 0
    for number, document, source in cache.documents():
        now = Progress(done, total, source.path, changed=done, seconds=monotonic() - clock)
        if not progress(now):
            break
        again = _reread(document, source)
        cache.replace(number, extract(again), RULES_VERSION, again)
        done += 1
    return done


def _reread(document: Document, source: Source) -> Document:
    name = PurePosixPath(source.path).name
    documents = read_bytes(document.original.data, name)
    if isinstance(documents, Unreadable) or not documents:
        return document
    return documents[0]
