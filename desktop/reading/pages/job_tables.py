"""Tables of a page whose columns are a posting's fields: each row below the header is one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings import Document
from desktop.reading.markup.page import Page
from desktop.reading.pages.given import Given
from desktop.reading.tables.in_text import rows_of_markup

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: A header, and so many rows at least; fewer are facts of one posting.
_FEWEST_ROWS: Final = 3
_MOST_LINKS: Final = 5_000


def table_postings(page: Page, given: Given) -> list[Document]:
    """The postings of all such tables in the page's order; [] for a page without one."""
    found: list[Document] = []
    for table in page.tree.css("table"):
        if len(table.css("tr")) >= _FEWEST_ROWS and not _lays_out(table):
            for link in table.css("a[href]")[:_MOST_LINKS]:
                link.attrs["href"] = page.resolved(link.attributes.get("href") or "")
            found.extend(rows_of_markup(table.html or ""))
    if len(found) < 2:
        return []
    known = (*page.pairs, *given.beside)
    return [
        replace(one, metadata=(*one.metadata, *known), mends=given.mends, index=at)
        for at, one in enumerate(found)
    ]


def _lays_out(table: LexborNode) -> bool:
    """Whether a table holds others, or lists: it places a page's parts."""
    return any(inner.mem_id != table.mem_id for inner in table.css("table,ul,ol"))
