"""The postings in the data that a page's scripts fill it from, of pages saved before they did."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.encodings.encodings import Decoded
from desktop.reading.kinds import Content
from desktop.reading.markup.page import Page
from desktop.reading.pages.given import BARE, Given
from desktop.reading.pages.main_text import words_in
from desktop.reading.tables import read_json

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Elements of a site's own that are postings, and how many of them are looked at.
_JOB: Final = re.compile(r"(?:job|vacan|position|posting|stelle|offre|oferta|vaga)s?-")
_MOST: Final = 1_000
_LONGEST: Final = 2_000
_FOR_LOOKS: Final = frozenset({"class", "style", "id"})
#: What begins the names of attributes that programs read.
_FOR_PROGRAMS: Final = re.compile(r"^(?:data-|:|v-bind:)")
#: The beginning of a statement that keeps a page's data: "window.__INITIAL_STATE__ = {".
_KEPT: Final = re.compile(r"^\s*(?:window|self|var|const|let)\b[^={\n]{0,80}=\s*(?=[{\[])")


def state_postings(page: Page, given: Given) -> list[Document]:
    """The postings that a page's data tell of, where the page itself shows hardly a word."""
    told = _of_elements(page)
    if page.body is not None and words_in(page.body) >= BARE and not told:
        return []
    for text in (*told, *(_KEPT.sub("", one).strip().rstrip(";") for one in page.data)):
        found = read_json(Content(b"", given.name, Decoded(text, "utf-8")))
        if not isinstance(found, Unreadable):
            return [replace(_of_page(one, page, given), index=at) for at, one in enumerate(found)]
    return []


def _of_elements(page: Page) -> list[str]:
    """What elements of a site's own (`<job-card title="Baker" …>`) say by attributes, as JSON."""
    named = [node for node in page.tree.css("[title]") if "-" in (node.tag or "")]
    kinds: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for node in named[:_MOST]:
        kinds[node.tag or ""].append(dict(_said_by(node, page)))
    return [
        json.dumps(rows, ensure_ascii=False)
        for tag, rows in kinds.items()
        if len(rows) > 1 and _JOB.search(tag)
    ]


def _said_by(node: LexborNode, page: Page) -> Iterator[tuple[str, str]]:
    """The attributes of an element that say something in words, its links as addresses."""
    for name, value in node.attributes.items():
        if name in _FOR_LOOKS or not value or len(value) >= _LONGEST or value[0] in "{[":
            continue
        is_link = name in ("url", "href")
        yield _FOR_PROGRAMS.sub("", name), page.resolved(value) if is_link else value


def _of_page(one: Document, page: Page, given: Given) -> Document:
    told = {key for key, _ in one.metadata}
    url = (("url", page.address),) if page.address and "url" not in told else ()
    original = Original(one.original.data, "utf-8")
    return replace(one, original=original, metadata=(*one.metadata, *url), mends=given.mends)
