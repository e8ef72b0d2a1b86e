"""Puts the field modules together: a Document in, a Posting with the evidence of its fields out."""

from __future__ import annotations

from typing import Final

from desktop.extracting.layout import read_layout
from desktop.postings.posting import Document, Posting

#: Raised whenever a rule changes, so that postings read by older rules can be read again.
RULES_VERSION: Final = 1


def extract(document: Document) -> Posting:
    """Find a posting's fields in its document; total: what is not stated stays None or ()."""
    layout = read_layout(document)
    return Posting(body=layout.text, fallback_title="Untitled posting")
