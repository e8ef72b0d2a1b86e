"""Changes of the typed text that links and menus make: the text stays the one truth of a query."""

from __future__ import annotations

from typing import Final

from desktop.postings.parsing import parse_query, without
from desktop.postings.query import Query

#: The order that holds where none is typed.
DEFAULT_ORDER: Final = "-posted"


def with_term(query: Query, term: str) -> str:
    """The typed text narrowed by one more term ("currency:EUR")."""
    return f"{query.text.rstrip()} {term}".strip()


def with_order(query: Query, order: str) -> str:
    """The typed text in another order, as `sort:` takes it ("-salary"); the old one is cut out."""
    text = query.text
    while sorts := [part for part in parse_query(text).parts if part.lead == "sorted by"]:
        text = without(parse_query(text), sorts[-1])
    return text if order == DEFAULT_ORDER else f"{text} sort:{order}".strip()
