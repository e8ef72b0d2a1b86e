"""Puts the field modules together: a Document in, a Posting with the evidence of its fields out."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import Final

from desktop.extracting.applying.dates import read_closes, read_posted
from desktop.extracting.applying.emails import read_emails
from desktop.extracting.applying.links import read_apply_urls
from desktop.extracting.company.company import read_company
from desktop.extracting.header.fallback import fallback_title
from desktop.extracting.header.header import read_header
from desktop.extracting.pay.salary import read_salary
from desktop.extracting.places.places import read_places
from desktop.extracting.places.remote import read_remote
from desktop.extracting.skills.own_skills import own_stamp
from desktop.extracting.skills.skills import follow_own_skills, read_skills
from desktop.extracting.terms.employment import read_employment
from desktop.extracting.terms.experience import read_experience
from desktop.extracting.terms.seniority import read_seniority
from desktop.extracting.text.entities import decoded, has_entities
from desktop.extracting.text.language import read_language
from desktop.extracting.text.laying_out import read_layout
from desktop.extracting.text.layout import Layout, Reading
from desktop.extracting.text.rest_of_page import end_of_posting
from desktop.extracting.text.sections import read_sections
from desktop.extracting.text.stems import lowered_with_others
from desktop.extracting.title.title import read_title, title_line
from desktop.postings import Document, Evidence, Posting, Seen
from desktop.postings.words.unseen import as_seen, has_unseen

#: Raised whenever a rule changes, so that postings read by older rules can be read again.
RULES_VERSION: Final = 11
#: Bits of a version that tell when the reader's own skills were last written.
_STAMP_BITS: Final = 44
_STAMPS: Final = (1 << _STAMP_BITS) - 1


def rules_version() -> int:
    """The version of the rules, the reader's own skills among them: later ones are greater.

    Without a list of own skills, as after it was deleted, it is that of the rules alone.
    """
    return (RULES_VERSION << _STAMP_BITS) + own_stamp()


def extract(document: Document, rules: int | None = None) -> Posting:
    """Find a posting's fields in its document; total: what is not stated stays None or ().

    Words are read as they are seen; the body and the places in it are as written.  `rules` is their
    version where it was asked for just now, for several postings at once.
    """
    follow_own_skills(own_stamp() if rules is None else rules & _STAMPS)
    if not has_entities(document.text):
        return _as_seen(document)
    seen = decoded(document.text)
    return _as_written(_as_seen(replace(document, text=seen.text)), document.text, seen)


def _as_seen(document: Document) -> Posting:
    """What `extract` finds in a text without entities."""
    words = lowered_with_others(document.text)
    if not (has_unseen(words[1]) or any(has_unseen(value) for _, value in document.metadata)):
        return _to_its_end(document, words)
    seen = Seen(document.text)
    metadata = tuple((key, as_seen(value)) for key, value in document.metadata)
    found = _as_seen(replace(document, text=seen.text, metadata=metadata))
    return _as_written(found, document.text, seen)


def _to_its_end(document: Document, words: tuple[str, str]) -> Posting:
    """What `extract` finds up to the end of a text of seen characters, so `lowered_with_others`."""
    layout = read_layout(document, words)
    if end := end_of_posting(layout):
        found = _as_seen(replace(document, text=document.text[:end]))
        return replace(found, body=document.text)
    return _extracted(layout)


def _as_written(found: Posting, written: str, seen: Seen) -> Posting:
    """What was found in a text as it is seen, its places told of the text as it is written."""
    evidence = tuple(_moved(one, seen) for one in found.evidence)
    return replace(found, body=written, header_end=seen.end(found.header_end), evidence=evidence)


def _moved(evidence: Evidence, seen: Seen) -> Evidence:
    if evidence.start is None or evidence.end is None:
        return evidence
    return evidence._replace(start=seen.start(evidence.start), end=seen.end(evidence.end))


def _extracted(layout: Layout) -> Posting:
    language = read_language(layout)
    line = title_line(layout)
    places = read_places(layout, line)
    sections = read_sections(layout)
    readings: dict[str, Reading[object]] = {
        "title": (title := read_title(layout)),
        "company": read_company(layout, title.value),
        "remote": read_remote(layout, line),
        "salary": read_salary(layout),
        "employment_types": read_employment(layout, line or title.value),
        "seniority": read_seniority(layout, title.value),
        "experience_years_min": read_experience(layout),
        "skills": read_skills(layout, sections),
        "apply_urls": read_apply_urls(layout),
        "emails": read_emails(layout),
        "posted": read_posted(layout),
        "closes": read_closes(layout),
        "language": language,
    }
    values = {field: reading.value for field, reading in readings.items()}
    return Posting(
        body=layout.text,
        fallback_title=title.value or fallback_title(layout, _name(readings["company"])),
        locations=places.value.locations,
        countries=places.value.countries,
        header_end=read_header(layout).end,
        evidence=(
            *chain.from_iterable([reading.evidence for reading in readings.values()]),
            *places.evidence,
            *sections,
        ),
        **values,  # type: ignore[arg-type]
    )


def _name(company: Reading[object]) -> str | None:
    return company.value if isinstance(company.value, str) else None
