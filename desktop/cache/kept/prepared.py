"""Makes a posting ready to be written, outside any transaction: digests, JSON, folding, packing.

The write lock is held only for what SQLite itself has to do, so a mark made meanwhile waits little.
Rows alone go from one process to another in a third of the time that a posting's values take.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from desktop.cache.kept.evidence import as_json, pack_evidence
from desktop.cache.kept.originals import digest_of, pack
from desktop.postings import Document, Found, Posting, Salary, Source, fold
from desktop.postings.corrections.correcting import LISTS
from desktop.postings.words.compounds import parts_text
from desktop.postings.words.unseen import as_seen

_NO_SALARY: Final = (None,) * 6

#: The columns of `postings` that are read from the text, in the order of `Prepared.fields`.
FIELD_COLUMNS: Final = (
    "title",
    "fallback_title",
    "title_folded",
    "company",
    "company_folded",
    "place",
    "remote",
    "salary_min",
    "salary_max",
    "salary_currency",
    "salary_period",
    "year_min",
    "year_max",
    "experience_years_min",
    "posted",
    "closes",
    "language",
    "link",
)
_POSTED: Final = FIELD_COLUMNS.index("posted")
#: The columns of `bodies` after `posting_id`, in the order of `Prepared.body`.
BODY_COLUMNS: Final = (
    "body",
    "body_seen",
    "places",
    "title_parts",
    "body_parts",
    "header_end",
    "format",
    "mends",
    "metadata",
    "evidence",
    "rules_version",
)
#: Where in `Prepared.body` the columns of `SEARCHED_COLUMNS` stand.
_SEARCHED: Final = slice(BODY_COLUMNS.index("places"), BODY_COLUMNS.index("body_parts") + 1)
#: The columns of `bodies` that the reader's corrections change, in the order of `searched_row`.
SEARCHED_COLUMNS: Final = BODY_COLUMNS[_SEARCHED]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A posting as its tables hold it; rows are tuples in the order of the columns."""

    digest: str
    encoding: str
    data: bytes | None
    fields: tuple[object, ...]
    body: tuple[object, ...]
    lists: tuple[tuple[str, int, str, str], ...]
    sections: tuple[tuple[str, int, int], ...]
    source: Source

    @property
    def link(self) -> str | None:
        """The posting's own link, where it states one."""
        return _text_or_none(self.fields[-1])

    @property
    def posted(self) -> str | None:
        """The ISO day posted, where it is stated."""
        return _text_or_none(self.fields[_POSTED])

    @property
    def title(self) -> str:
        """The shown title, folded."""
        return str(self.fields[2])

    @property
    def rules_version(self) -> int:
        """The version of the rules that read it."""
        version = self.body[-1]
        return version if isinstance(version, int) else 0

    @property
    def text(self) -> str:
        """The mended body."""
        return str(self.body[0])


def prepare(found: Found, rules_version: int) -> Prepared:
    """Make what an import found ready to be written."""
    original, posting = found.document.original, found.posting
    return Prepared(
        digest=digest_of(original.data),
        encoding=original.encoding,
        data=pack(original, posting.body),
        fields=field_row(posting),
        body=body_row(posting, found.document, rules_version),
        lists=list_rows(posting),
        sections=section_rows(posting),
        source=found.source,
    )


def with_fields(newcomer: Prepared, posting: Posting) -> Prepared:
    """What was read, with the fields of `posting` (set right by the reader) in their columns.

    The link stays: a posting is recognised by the one that its text states.
    """
    fields = (*field_row(posting)[:-1], newcomer.fields[-1])
    body = list(newcomer.body)
    body[_SEARCHED] = searched_row(posting)
    return replace(newcomer, fields=fields, body=tuple(body), lists=list_rows(posting))


def field_row(posting: Posting) -> tuple[object, ...]:
    """A posting's values for `FIELD_COLUMNS`."""
    return (
        posting.title,
        posting.fallback_title,
        fold(posting.shown_title),
        posting.company,
        fold(posting.company or ""),
        next(iter(posting.locations), ""),
        posting.remote,
        *_salary_row(posting.salary),
        posting.experience_years_min,
        posting.posted and posting.posted.isoformat(),
        posting.closes and posting.closes.isoformat(),
        posting.language,
        next(iter(posting.apply_urls), None),
    )


def body_row(posting: Posting, document: Document, rules_version: int) -> tuple[object, ...]:
    """A posting's values for `BODY_COLUMNS`."""
    seen = as_seen(posting.body)
    return (
        posting.body,
        None if seen == posting.body else seen,
        *searched_row(posting),
        posting.header_end,
        document.format,
        as_json(document.mends),
        as_json(document.metadata),
        pack_evidence(posting.evidence, posting.body),
        rules_version,
    )


def searched_row(posting: Posting) -> tuple[str, str, str]:
    """What is searched beside title, company and body: all locations, and parts of compounds."""
    language = posting.language
    return (
        "\n".join(posting.locations),
        parts_text(posting.shown_title, language),
        parts_text(posting.body, language),
    )


def list_rows(posting: Posting) -> tuple[tuple[str, int, str, str], ...]:
    """A posting's lists as rows (field, position, value, folded)."""
    return tuple(
        (name, position, value, _folded(value))
        for name in LISTS
        for position, value in enumerate(getattr(posting, name))
    )


@lru_cache(maxsize=4096)
def _folded(value: str) -> str:
    """A member of a list, folded: the same skills and places stand in many postings."""
    return fold(value)


def section_rows(posting: Posting) -> tuple[tuple[str, int, int], ...]:
    """A posting's sections as rows (kind, where it begins and ends in the body)."""
    return tuple(
        (e.value, e.start, e.end)
        for e in posting.evidence
        if e.field == "sections" and e.value and e.start is not None and e.end is not None
    )


def _salary_row(salary: Salary | None) -> tuple[object, ...]:
    if salary is None:
        return _NO_SALARY
    stated = (salary.min, salary.max, salary.currency, salary.period)
    return (*stated, salary.year_min, salary.year_max)


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)
