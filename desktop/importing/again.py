"""Reads every posting again from its kept bytes, after rules improved; needs no folders."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from time import monotonic

from desktop.cache import Cache, CacheError
from desktop.extracting import extract, rules_version
from desktop.importing.look import read_as
from desktop.importing.run import Watcher
from desktop.postings import Document, Progress, Source, Unreadable
from desktop.postings.corrections.correcting import Manner


def read_again(cache: Cache, *, progress: Watcher) -> int:
    """Read and extract all postings anew until `progress` answers False; how many were.

    Keys and marks stay, corrections hold.  A posting that today's rules refuse stays as it is.
    """
    clock, total, done = monotonic(), cache.totals().postings, 0
    manners, rules = cache.manners(), rules_version()
    for number, document, source in cache.documents():
        now = Progress(done, total, source.path, changed=done, seconds=monotonic() - clock)
        if not progress(now):
            break
        again = _reread(document, source, manners.get(number, Manner()))
        cache.replace(number, extract(again), rules, again)
        done += 1
    else:
        cache.note_rules(rules)
    cache.tidy()
    return done


def read_one_again(cache: Cache, posting_id: int) -> None:
    """Read one posting again, as its reader chose: another encoding, without mends."""
    manner = cache.manners().get(posting_id, Manner())
    for number, document, source in cache.documents([posting_id]):
        again = _reread(document, source, manner)
        cache.replace(number, extract(again), rules_version(), again)


def is_outdated(cache_file: Path) -> bool:
    """Whether a cache holds postings that other rules have read; False where it cannot be asked."""
    try:
        with Cache.open(cache_file) as cache:
            return cache.is_outdated(rules_version())
    except CacheError:
        return False


def _reread(document: Document, source: Source, manner: Manner) -> Document:
    name, data = PurePosixPath(source.path).name, document.original.data
    documents = read_as(data, name, manner)
    if isinstance(documents, Unreadable) or not documents:
        return document
    return documents[document.index if document.index < len(documents) else 0]
