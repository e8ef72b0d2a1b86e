"""A posting as the plain record that every format is made from: public keys, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from desktop.postings.kept import Kept, Source
from desktop.postings.posting import Posting
from desktop.postings.salary import Salary

Record = dict[str, object]


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
    return {
        "title": posting.title,
        "company": posting.company,
        "locations": list(posting.locations),
        "countries": list(posting.countries),
        "remote": posting.remote,
        "salary": _salary(posting.salary),
        "employment_types": list(posting.employment_types),
        "seniority": list(posting.seniority),
        "experience_years_min": posting.experience_years_min,
        "skills": list(posting.skills),
        "apply_urls": list(posting.apply_urls),
        "emails": list(posting.emails),
        "posted": _day(posting.posted),
        "closes": _day(posting.closes),
        "language": posting.language,
    }


def every_place(postings: Iterable[Kept]) -> Iterator[tuple[Kept, Source | None]]:
    """Each posting with each of its sources; a posting whose sources are gone once, without."""
    for kept in postings:
        yield from ((kept, source) for source in kept.sources or (None,))


def _salary(salary: Salary | None) -> Record | None:
    if salary is None:
        return None
    return {
        "min": salary.min,
        "max": salary.max,
        "currency": salary.currency,
        "period": salary.period,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
