"""What tests of extraction read: a text as the document, and the layout, that it would come as."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.extracting.text.laying_out import read_layout
from desktop.extracting.text.layout import Layout
from desktop.postings import Document, Original


def document(text: str, metadata: Iterable[tuple[str, str]] = ()) -> Document:
    return Document(text, Original(b"", "utf-8"), "markdown", tuple(metadata))


def layout_of(text: str, metadata: Iterable[tuple[str, str]] = ()) -> Layout:
    return read_layout(document(text, metadata))
