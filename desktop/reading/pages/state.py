"""The postings in the data that a page's scripts fill it from, of pages saved before they did."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from desktop.postings.posting import Document, Original, Unreadable
from desktop.reading.encodings import Decoded
from desktop.reading.kinds import Content
from desktop.reading.pages.given import BARE, Given
from desktop.reading.pages.main_text import words_in
from desktop.reading.pages.page import Page
from desktop.reading.tables import read_json

#: The beginning of a statement that keeps a page's data: "window.__INITIAL_STATE__ = {".
_KEPT: Final = re.compile(r"^\s*(?:window|self|var|const|let)\b[^={\n]{0,80}=\s*(?=[{\[])")


def state_postings(page: Page, given: Given) -> list[Document]:
    """The postings that a page's data tell of, where the page itself shows hardly a word."""
    if page.body is not None and words_in(page.body) >= BARE:
        return []
    for script in page.data:
        text = _KEPT.sub("", script).strip().rstrip(";")
        found = read_json(Content(b"", given.name, Decoded(text, "utf-8")))
        if not isinstance(found, Unreadable):
            return [_of_page(one, page, given) for one in found]
    return []


def _of_page(one: Document, page: Page, given: Given) -> Document:
    told = {key for key, _ in one.metadata}
    url = (("url", page.address),) if page.address and "url" not in told else ()
    original = Original(one.original.data, "utf-8")
    return replace(one, original=original, metadata=(*one.metadata, *url), mends=given.mends)
