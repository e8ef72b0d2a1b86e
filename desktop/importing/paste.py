"""A posting that the reader pastes: it has no file, so it gets a place of its own."""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, datetime
from itertools import count
from time import monotonic
from typing import Final

from desktop.cache import Cache
from desktop.extracting import RULES_VERSION, extract
from desktop.postings import Found, Refused, Report, Source, Tally, Unreadable
from desktop.reading import read_text

#: The folder of pasted postings: none on the disk, so no import walks it or misses them.
PASTED: Final = ""


def import_text(text: str, cache: Cache) -> Report:
    """Bring pasted text in as a posting, with a source such as "pasted/2026-11-21-1.md".

    A text without a posting is refused, with the reason in the Report.
    """
    started, clock = datetime.now(UTC), monotonic()
    import_id = cache.begin_import([PASTED])
    documents = read_text(text)
    path = _free_path(started, cache.known_files(PASTED))
    tally = Tally()
    refused: tuple[Refused, ...] = ()
    if isinstance(documents, Unreadable):
        refused = (Refused(path, documents.reason, documents.is_posting_free),)
    else:
        size = len(text.encode("utf-8", "replace"))
        places = (Source(PASTED, path, document.index, size, 0) for document in documents)
        found = [
            Found(one, extract(one), place) for one, place in zip(documents, places, strict=True)
        ]
        tally = cache.save(import_id, found, RULES_VERSION)
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


def _free_path(when: datetime, known: Container[str]) -> str:
    """A path that no pasted posting has yet: the day here, and a number."""
    day = when.astimezone().date().isoformat()
    paths = (f"pasted/{day}-{number}.md" for number in count(1))
    return next(path for path in paths if path not in known)
