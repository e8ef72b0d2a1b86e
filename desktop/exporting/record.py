"""A posting as the plain record that every format is made from: public keys, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.postings import Kept, Posting, Source
from desktop.postings.corrections.correcting import stored

Record = dict[str, object]

_FIELDS: Final = (
    "title", "company", "locations", "countries", "remote", "salary", "employment_types",
    "seniority", "experience_years_min", "skills", "apply_urls", "emails", "posted", "closes",
    "language",
)  # fmt: skip


def as_record(kept: Kept, source: Source | None = None) -> Record:
    """The guidelines' keys (null or [] where not stated) and ours, as JSON values.

    `source` names the place written as `source_path` and `source_index`; without it the first the
    posting was met in, null where none is left.
    """
    place = source or next(iter(kept.sources), None)
    return {
        **fields(kept.posting),
        "id": kept.id,
        "key": kept.key,
        "source_path": place.path if place else None,
        "source_index": place.index if place else None,
        "body": kept.posting.body,
        "status": kept.marks.status.value,
        "tags": list(kept.marks.tags),
        "note": kept.marks.note,
    }


def fields(posting: Posting) -> Record:
    """The fields under the names and in the order of the guidelines."""
    return {name: stored(posting, name) for name in _FIELDS}


def every_place(postings: Iterable[Kept]) -> Iterator[tuple[Kept, Source | None]]:
    """Each posting with each of its sources; a posting whose sources are gone once, without."""
    for kept in postings:
        yield from ((kept, source) for source in kept.sources or (None,))
