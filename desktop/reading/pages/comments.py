"""The comments of a saved thread in which firms tell whom they hire, each a posting of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings import Document, Original
from desktop.reading.markup.page import Page, parse
from desktop.reading.markup.page_markdown import to_markdown
from desktop.reading.offers.signs import offer_kinds
from desktop.reading.pages.given import Given
from desktop.reading.pages.slices import slice_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: What a thread of offers calls itself; in others people offer themselves.
_OFFERS: Final = re.compile(r"\bhiring\b", re.I)
#: A comment's words in a thread's table; answers are set in behind a wider picture or attribute.
_WORDS: Final = ".commtext"
_ROWS: Final = "tr.comtr"
#: A comment with fewer letters, or fewer kinds of signs of an offer, is a remark.
_FEWEST_LETTERS: Final = 80
_FEWEST_KINDS: Final = 2


def comment_postings(page: Page, given: Given) -> list[Document]:
    """The offers of a thread's page, answers left out; [] for any other page."""
    if not _OFFERS.search(page.title):
        return []
    offers = filter(_offers, _first_comments(page))
    return [_sliced(node, page, given, at) for at, node in enumerate(offers)]


def comment_again(page: Page, given: Given) -> Document | None:
    """The posting of a comment's slice; None for a slice of anything else."""
    node = page.tree.css_first(f"body > {_WORDS}")
    if node is None:
        return None
    text = to_markdown([node], page.resolved)
    return Document(text, given.original, "markdown", given.beside, given.mends)


def _first_comments(page: Page) -> Iterator[LexborNode]:
    for row in page.tree.css(_ROWS):
        margin, words = row.css_first("td.ind"), row.css_first(_WORDS)
        if words is not None and (margin is None or not _indent(margin)):
            yield words


def _indent(margin: LexborNode) -> int:
    """How far a comment is set in; 0 for one that answers none."""
    picture = margin.css_first("img")
    width = picture.attributes.get("width") if picture is not None else None
    said = margin.attributes.get("indent") or width or "0"
    return int(said) if said.isdecimal() else 0


def _offers(node: LexborNode) -> bool:
    words = node.text(separator="\n")
    is_long = sum(map(str.isalpha, words)) >= _FEWEST_LETTERS
    return is_long and offer_kinds(words) >= _FEWEST_KINDS


def _sliced(node: LexborNode, page: Page, given: Given, at: int) -> Document:
    data = slice_of((node,), page.address, beside=given.beside, mends=given.mends)
    own = replace(given, original=Original(data, "utf-8"))
    found = comment_again(parse(data.decode()), own)
    assert found is not None  # the slice holds the comment's words alone
    return replace(found, index=at)
