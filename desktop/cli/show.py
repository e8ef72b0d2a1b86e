"""`show`: one posting, as it reads, as its original bytes, or as JSON with its evidence."""

from __future__ import annotations

import sys
from dataclasses import asdict

from desktop.cache import Cache
from desktop.cli.options import Options
from desktop.cli.output import print_json
from desktop.exporting import as_chapter, as_record
from desktop.postings import Kept


def run(options: Options) -> int:
    """Print the posting with this number."""
    with Cache.open(options.cache) as cache:
        kept = cache.get(options.id)
        if options.original:
            _print_bytes(cache.original(options.id).data)
        elif options.json:
            print_json(_whole(kept))
        else:
            print("\n".join(as_chapter(kept)))
    return 0


def _whole(kept: Kept) -> dict[str, object]:
    """The record that export writes, and what else is known: sources, marks, evidence, mends."""
    return {
        **as_record(kept),
        "fallback_title": kept.posting.fallback_title,
        "format": kept.format,
        "encoding": kept.encoding,
        "mends": kept.mends,
        "metadata": kept.metadata,
        "first_imported": kept.first_imported,
        "seen": kept.marks.seen,
        "follow_up": kept.marks.follow_up,
        "corrections": [asdict(correction) for correction in kept.marks.corrections],
        "sources": [asdict(source) for source in kept.sources],
        "evidence": [evidence._asdict() for evidence in kept.posting.evidence],
    }


def _print_bytes(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
