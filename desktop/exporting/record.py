"""A posting as the plain record that every format is made from: public keys, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop.postings import Kept, Posting, Source
from desktop.postings.corrections.correcting import stored

Record = dict[str, object]
#: Postings, each with the source that is told of it; without one, with the first it was met in.
Sourced = Iterable[tuple[Kept, Source | None]]

_FIELDS: Final = (
    "title", "company", "locations", "countries", "remote", "salary", "employment_types",
    "seniority", "experience_years_min", "skills", "apply_urls", "emails", "posted", "closes",
    "language",
)  # fmt: skip


def as_record(kept: Kept, source: Source | None = None) -> Record:
    """The guidelines' keys (null or [] where not stated) and ours, as JSON values.

    `source` is written as `source_path` and `source_index`; without it the first that the posting
    was met in, null where none is left.
    """
    met = source or next(iter(kept.sources), None)
    return {
        **fields(kept.posting),
        "id": kept.id,
        "key": kept.key,
        "source_path": met.path if met else None,
        "source_index": met.index if met else None,
        "body": kept.posting.body,
        "status": kept.marks.status.value,
        "tags": list(kept.marks.tags),
        "note": kept.marks.note,
    }


def fields(posting: Posting) -> Record:
    """The fields under the names and in the order of the guidelines."""
    return {name: stored(posting, name) for name in _FIELDS}


def every_source(postings: Iterable[Kept]) -> Sourced:
    """Each posting with each of its sources; a posting whose sources are gone once, without."""
    for kept in postings:
        yield from ((kept, source) for source in kept.sources or (None,))
