"""Changes of the typed text that links and menus make: the text stays the one truth of a query."""

from __future__ import annotations

from typing import Final

from desktop.postings.query.parsing import parse_query, without
from desktop.postings.query.query import FieldText, Or, Part, Query, Text

#: The order that holds where none is typed.
DEFAULT_ORDER: Final = "-posted"


def exactly(field: str, value: str) -> str:
    """The term that finds one whole value of a field: company:="Wolt"."""
    return f'{field}:="{escaped(value)}"'


def escaped(value: str) -> str:
    """A value as it is typed between quotes."""
    return value.replace('"', '\\"')


def with_term(query: Query, term: str) -> str:
    """The typed text narrowed by one more term ("currency:EUR").

    The term goes before a word that is still being typed, so that it stays so; alternatives are
    put in parentheses, so that the term holds for all of them.
    """
    text = query.text.strip()
    if isinstance(query.where, Or) and isinstance(parse_query(f"{text} {term}").where, Or):
        whole = query.parts[0]
        typed = query.text[whole.start : whole.end]
        text = f"{query.text[: whole.start]}({typed}){query.text[whole.end :]}".strip()
    last = _unfinished(query)
    if last is not None:
        return f"{query.text[: last.start]}{term} {query.text[last.start :]}"
    after = f"{text} {term}".strip()
    wanted = parse_query(f"{term} ").where
    is_taken = any(part.node == wanted for part in parse_query(f"{after} ").parts)
    return after if is_taken or not text else f"{term} {text}"


def _unfinished(query: Query) -> Part | None:
    """The part at the text's end that is still being typed, and so also finds longer words."""
    for part in query.parts:
        is_open = isinstance(part.node, Text | FieldText) and part.node.is_prefix
        if is_open and part.end == len(query.text) and not query.text.endswith("*"):
            return part
    return None


def with_order(query: Query, order: str) -> str:
    """The typed text in another order, as `sort:` takes it ("-salary"); the old one is cut out."""
    text = query.text
    while sorts := [part for part in parse_query(text).parts if part.lead == "sorted by"]:
        text = without(parse_query(text), sorts[-1])
    return text if order == DEFAULT_ORDER else f"{text} sort:{order}".strip()
