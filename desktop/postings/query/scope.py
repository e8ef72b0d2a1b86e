"""What a query means before a store is asked: saved queries put in, hidden postings left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from desktop.postings.fields.fields import SECTIONS
from desktop.postings.pay.rates import current_rates
from desktop.postings.posting.listed import Status
from desktop.postings.query.parsing import parse_query
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Node,
    Not,
    Or,
    Query,
    Stated,
    Text,
)
from desktop.postings.words.words import fold

#: What no posting is; a saved query that there is none of finds none.
NOTHING: Final = FieldText("report", ("0",), "exact")
_SEARCH: Final = re.compile(
    r'(?P<head>\b(?:search|query|saved):)(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s()",]+))', re.I
)
#: Fields whose words the index holds.
_WORDED: Final = SECTIONS | {"title", "company", "location", "body"}
_HIDDEN: Final = FieldText("status", (Status.HIDDEN.value,), "exact")


def scoped(query: Query, saved: Mapping[str, str], *, with_hidden: bool = False) -> Query:
    """The query as the store answers it.

    `saved` gives the texts of the saved queries by their folded names; `search:"name"` becomes what
    that text means (nothing where there is no such query, or where it leads to itself).  Postings
    with status hidden are left out unless the query itself names the status, as `is:hidden` does,
    or `with_hidden`.  Words with ss are asked for with ß too, and the other way round: the index
    folds accents, but keeps ß.  Where the query names a currency to compare pay in, it learns how.
    """
    where = _filled(_compared(query.where, query.currency), saved, ())
    where = _spelled(where) if where is not None else None
    if not (with_hidden or "status" in set(named_fields(where))):
        where = Not(_HIDDEN) if where is None else And((*_parts(where), Not(_HIDDEN)))
    factors = current_rates().factors(query.currency) if query.currency else ()
    is_same = where == query.where and factors == query.factors
    return query if is_same else query._replace(where=where, factors=factors)


def compares_currencies(query: Query) -> bool:
    """Whether pay is compared by rates of exchange, which the reader is then to see."""
    return bool(query.currency) or _names_currency(query.where)


def _names_currency(node: Node | None) -> bool:
    match node:
        case FieldRange():
            return bool(node.currency)
        case Not():
            return _names_currency(node.part)
        case And() | Or():
            return any(map(_names_currency, node.parts))
    return False


def _compared(node: Node | None, currency: str) -> Node | None:
    """The node with pay compared by today's rates where an amount, or the query, has a currency."""
    match node:
        case FieldRange(field="salary") if node.currency or currency:
            return replace(node, factors=current_rates().factors(node.currency or currency))
        case Not():
            part = _compared(node.part, currency)
            return node if part is None else Not(part)
        case And() | Or():
            parts = (_compared(part, currency) for part in node.parts)
            return type(node)(tuple(part for part in parts if part is not None))
    return node


def named_fields(node: Node | None) -> Iterator[str]:
    """The fields that a query names anywhere, under a negation too."""
    match node:
        case FieldText() | FieldRange() | Stated():
            yield node.field
        case Not():
            yield from named_fields(node.part)
        case And() | Or():
            for part in node.parts:
                yield from named_fields(part)


def has_cycle(name: str, text: str, saved: Mapping[str, str]) -> bool:
    """Whether the text, saved under the name, would lead back to itself."""
    known = {**saved, fold(name): text}
    return _leads_to(fold(name), parse_query(text).where, known, frozenset())


def renamed(text: str, old: str, new: str) -> str:
    """A query's text in which `search:"old"` has become `search:"new"`."""
    quoted = new.replace('"', "")
    for part in reversed(list(_SEARCH.finditer(text))):
        if fold(part["quoted"] or part["bare"] or "") == fold(old):
            text = f'{text[: part.start()]}{part["head"]}"{quoted}"{text[part.end() :]}'
    return text


def _leads_to(
    name: str, node: Node | None, saved: Mapping[str, str], passed: frozenset[str]
) -> bool:
    for asked in _asked(node):
        if asked == name:
            return True
        text = saved.get(asked)
        if asked not in passed and text is not None:
            passed |= {asked}
            if _leads_to(name, parse_query(text).where, saved, passed):
                return True
    return False


def _asked(node: Node | None) -> Iterator[str]:
    """The folded names of the saved queries that a node asks for."""
    match node:
        case FieldText(field="search"):
            yield from map(fold, node.values)
        case Not():
            yield from _asked(node.part)
        case And() | Or():
            for part in node.parts:
                yield from _asked(part)


def _filled(node: Node | None, saved: Mapping[str, str], passed: tuple[str, ...]) -> Node | None:
    """The node with what saved queries mean in place of their names; None finds all."""
    match node:
        case FieldText(field="search"):
            found = [_meaning(fold(name), saved, passed) for name in node.values]
            whole = [one for one in found if one is not None]
            return None if len(whole) < len(found) else _one(whole)
        case Not():
            part = _filled(node.part, saved, passed)
            return NOTHING if part is None else Not(part)
        case And():
            parts = [_filled(part, saved, passed) for part in node.parts]
            kept = tuple(part for part in parts if part is not None)
            return And(kept) if len(kept) > 1 else next(iter(kept), None)
        case Or():
            parts = [_filled(part, saved, passed) for part in node.parts]
            return None if None in parts else Or(tuple(part for part in parts if part is not None))
    return node


def _spelled(node: Node) -> Node:
    """The node with words asked for in either spelling."""
    match node:
        case Text():
            other = _other_spelling(node.text)
            return node if other is None else Or((node, replace(node, text=other)))
        case FieldText(match="contains") if node.field in _WORDED:
            others = tuple(_other_spelling(value) or value for value in node.values)
            return node if others == node.values else Or((node, replace(node, values=others)))
        case Not():
            return Not(_spelled(node.part))
        case And():
            return And(tuple(map(_spelled, node.parts)))
        case Or():
            return Or(tuple(map(_spelled, node.parts)))
    return node


def _other_spelling(text: str) -> str | None:
    if "ß" in text or "ẞ" in text:
        return text.replace("ß", "ss").replace("ẞ", "SS")
    return text.replace("ss", "ß").replace("SS", "ß") if "ss" in text.lower() else None


def _meaning(name: str, saved: Mapping[str, str], passed: tuple[str, ...]) -> Node | None:
    text = saved.get(name)
    if text is None or name in passed:
        return NOTHING
    query = parse_query(text)
    return _filled(_compared(query.where, query.currency), saved, (*passed, name))


def _one(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))


def _parts(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, And) else (node,)
