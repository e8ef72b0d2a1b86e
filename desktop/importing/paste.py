"""A posting that the reader pastes: it has no file, so it gets a place of its own."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from time import monotonic
from typing import Final

from desktop.cache import Cache
from desktop.extracting import extract, rules_version
from desktop.postings import Document, Found, Posting, Refused, Report, Source, Tally, Unreadable
from desktop.reading import read_text

#: The folder of pasted postings: none on the disk, so no import walks it or misses them.
PASTED: Final = ""
_LONGEST_NAME: Final = 48
_NOT_IN_NAMES: Final = re.compile(r"[\W_]+")


def import_text(text: str, cache: Cache) -> Report:
    """Bring pasted text in as a posting, with a source such as "pasted/senior-cook-3f9ac1.md".

    The same text again is the same posting.  A text without a posting is refused, with the reason
    in the Report.
    """
    started, clock = datetime.now(UTC), monotonic()
    import_id = cache.begin_import([PASTED])
    tally, refused = _saved(text, cache, import_id)
    report = Report(
        import_id=import_id,
        folders=(),
        started=started,
        seconds=monotonic() - clock,
        files=1,
        new=tally.new,
        changed=tally.changed,
        same=tally.same,
        copies=tally.copies,
        refused=refused,
    )
    cache.finish_import(import_id, report)
    return report


def _saved(text: str, cache: Cache, import_id: int) -> tuple[Tally, tuple[Refused, ...]]:
    documents = read_text(text)
    if isinstance(documents, Unreadable):
        return Tally(), (Refused("pasted", documents.reason, documents.is_posting_free),)
    postings = [extract(document) for document in documents]
    path = _path(text, postings[0])
    found = [
        Found(document, posting, _place(path, document))
        for document, posting in zip(documents, postings, strict=True)
    ]
    return cache.save(import_id, found, rules_version()), ()


def _place(path: str, document: Document) -> Source:
    return Source(PASTED, path, document.index, len(document.original.data), 0)


def _path(text: str, posting: Posting) -> str:
    """A path that reads well and that the same text always gets."""
    words = _NOT_IN_NAMES.sub("-", posting.shown_title.lower()).strip("-")[:_LONGEST_NAME]
    mark = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:6]
    return f"pasted/{words}-{mark}.md"
