"""Puts the field modules together: a Document in, a Posting with the evidence of its fields out."""

from __future__ import annotations

from typing import Final

from desktop.extracting.company import read_company
from desktop.extracting.header import read_header
from desktop.extracting.layout import read_layout
from desktop.extracting.links import read_apply_urls, read_emails
from desktop.extracting.places import read_places
from desktop.extracting.remote import read_remote
from desktop.extracting.title import fallback_title, read_title, title_line
from desktop.postings.posting import Document, Posting

#: Raised whenever a rule changes, so that postings read by older rules can be read again.
RULES_VERSION: Final = 1


def extract(document: Document) -> Posting:
    """Find a posting's fields in its document; total: what is not stated stays None or ()."""
    layout = read_layout(document)
    title = read_title(layout)
    company = read_company(layout, title.value)
    line = title_line(layout)
    places = read_places(layout, line)
    remote = read_remote(layout, line)
    apply_urls = read_apply_urls(layout)
    emails = read_emails(layout)
    readings = (title, company, places, remote, apply_urls, emails)
    return Posting(
        body=layout.text,
        fallback_title=fallback_title(layout),
        title=title.value,
        company=company.value,
        locations=places.value.locations,
        countries=places.value.countries,
        remote=remote.value,
        apply_urls=apply_urls.value,
        emails=emails.value,
        header_end=read_header(layout).end,
        evidence=tuple(e for reading in readings for e in reading.evidence),
    )
