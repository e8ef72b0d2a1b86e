"""Facets and the query: which values it must or must not have, and the text that says otherwise.

The typed text stays the one truth: ticking a value rewrites the part that names its field.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from desktop.postings.fields.fields import BANDS, FIELD_OF
from desktop.postings.query.parsing import parse_query, without
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Match,
    Node,
    Not,
    Or,
    Part,
    Query,
    Stated,
)
from desktop.postings.query.scope import named_fields
from desktop.postings.rewriting.terms import escaped, with_term
from desktop.postings.words.words import fold

#: What a value's box says: the query does not name the value, asks for it, or refuses it.
Tick = Literal["off", "only", "not"]

#: The value that stands for postings which do not state the field; no value is empty.
NOT_STATED: Final = ""
#: How a whole value is typed after a field: as it stands, or by how a folder's paths begin.
_SIGNS: Final = {"company": "=", "location": "=", "skill": "=", "source": "^"}
_PLAIN: Final = re.compile(r"[^\s\"“”„‟«»(),:=~^*?\\]+\Z")


@dataclass(frozen=True, slots=True)
class Ticks:
    """The values of a field that a query asks for and those it refuses, as facets name them.

    `is_used` also where the query narrows by the field in a way that no box can show.
    """

    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    is_used: bool = False

    def tick(self, field: str, value: str) -> Tick:
        """What the query says of a value."""
        key = _key_of(field, value)
        if any(_key_of(field, one) == key for one in self.only):
            return "only"
        return "not" if any(_key_of(field, one) == key for one in self.never) else "off"


def ticks_of(query: Query, field: str) -> Ticks:
    """What a query says of a field's values."""
    only: list[str] = []
    never: list[str] = []
    for part in query.parts:
        is_not, values = _values(part.node, field)
        (never if is_not else only).extend(values or ())
    is_used = any(field in named_fields(part.node) for part in query.parts)
    return Ticks(tuple(only), tuple(never), is_used)


def ticked(query: Query, field: str, value: str, tick: Tick) -> str:
    """The typed text in which the value is asked for, refused, or neither."""
    text = _dropped(query, field, value)
    if tick == "off":
        return text
    now = parse_query(text)
    for part in now.parts:
        is_not, values = _values(part.node, field)
        is_joinable = NOT_STATED not in (value, *(values or ())) or not is_not
        if values and is_not == (tick == "not") and is_joinable:
            return _with(now, part, _typed(field, (*values, value), is_not=is_not))
    return with_term(now, _typed(field, (value,), is_not=tick == "not"))


def cleared(query: Query, field: str) -> str:
    """The typed text without the parts that narrow by the field and by nothing else."""
    for part in query.parts:
        if _is_only(part.node, field):
            return cleared(parse_query(without(query, part)), field)
    return query.text


def relaxed(query: Query, field: str) -> Query:
    """The query without what its boxes say of the field: what the field's counts are taken under.

    So the count beside a value is what ticking it alone would list.
    """
    parts = [part.node for part in query.parts if part.node is not None]
    kept = tuple(node for node in parts if _values(node, field)[1] is None)
    if len(kept) == len(parts):
        return query
    where = And(kept) if len(kept) > 1 else next(iter(kept), None)
    return query._replace(where=where)


def _is_only(node: Node | None, field: str) -> bool:
    """Whether nothing but the field narrows in a part."""
    match node:
        case FieldText() | FieldRange() | Stated():
            return node.field == field
        case Not():
            return _is_only(node.part, field)
        case And() | Or():
            return all(_is_only(part, field) for part in node.parts)
    return False


def _dropped(query: Query, field: str, value: str) -> str:
    """The typed text in which the field's parts no longer name the value."""
    key = _key_of(field, value)
    for part in query.parts:
        is_not, values = _values(part.node, field)
        kept = tuple(one for one in values or () if _key_of(field, one) != key)
        if values and len(kept) < len(values):
            if kept:
                text = _with(query, part, _typed(field, kept, is_not=is_not))
            else:
                text = without(query, part)
            return _dropped(parse_query(text), field, value)
    return query.text


def _with(query: Query, part: Part, typed: str) -> str:
    """The typed text with other words in the part's place."""
    return query.text[: part.start] + typed + query.text[part.end :]


def _values(node: Node | None, field: str) -> tuple[bool, tuple[str, ...] | None]:
    """Whether a part refuses, and the field's whole values it names; None for any other part."""
    if isinstance(node, Not):
        return True, _listed(node.part, field)
    if isinstance(node, Stated) and node.field == field and node.is_stated:
        return True, (NOT_STATED,)
    return False, _listed(node, field)


def _listed(node: Node | None, field: str) -> tuple[str, ...] | None:
    match node:
        case FieldText() if node.field == field and node.match == _match_of(node):
            values = [_value_of(field, value) for value in node.values]
            is_open = node.is_prefix and node.match != "starts"
            return None if is_open or None in values else tuple(filter(None, values))
        case FieldRange() if node.field == field:
            return next(((band,) for band, known in _bands(field) if known == node), None)
        case Stated() if node.field == field and not node.is_stated:
            return (NOT_STATED,)
        case Or():
            found = [_listed(part, field) for part in node.parts]
            return None if None in found else tuple(v for one in found for v in one or ())
    return None


def _match_of(node: FieldText) -> Match:
    """How a whole value of the field is compared; a name is whole without a sign as well."""
    if FIELD_OF[node.field].kind == "name" and node.match == "contains":
        return "contains"
    return "starts" if _SIGNS.get(node.field) == "^" else "exact"


def _value_of(field: str, text: str) -> str | None:
    """The facet's value for a value of a query: of a path's beginning the folder."""
    if field != "source":
        return text
    return text.removesuffix("/") if text.endswith("/") else None


@lru_cache(maxsize=8)
def _bands(field: str) -> tuple[tuple[str, Node | None], ...]:
    return tuple((band, parse_query(f"{field}:{band}").where) for band in BANDS.get(field, ()))


def _key_of(field: str, value: str) -> str:
    return value if field in BANDS else fold(value)


def _typed(field: str, values: Sequence[str], *, is_not: bool) -> str:
    """A part that asks for any of the values, or refuses them all."""
    stated = [value for value in values if value != NOT_STATED]
    sign = "-" if is_not else ""
    listed = ",".join(_quoted(field, value) for value in stated)
    named = f"{sign}{field}:{_SIGNS.get(field, '')}{listed}"
    if len(stated) == len(values):
        return named
    if is_not:
        return f"has:{field}"
    return f"({named} OR missing:{field})" if stated else f"missing:{field}"


def _quoted(field: str, value: str) -> str:
    """The value as it is typed after the field, in quotes where it needs them."""
    if field in BANDS:
        return value
    whole = f"{value}/" if field == "source" else value
    return whole if _PLAIN.match(whole) else f'"{escaped(whole)}"'
