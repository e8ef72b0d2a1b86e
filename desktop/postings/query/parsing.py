"""Reads what was typed as a query: total, so that every text means something at every key."""

from __future__ import annotations

import re
from typing import Final

from desktop.postings.fields.fields import FIELD_OF
from desktop.postings.query.grammar import Parser, Piece, joined
from desktop.postings.query.query import Part, Query, narrowed_field
from desktop.postings.query.wording import currency_part, part_of, sort_part
from desktop.postings.words.unseen import as_seen

_TIE_BEHIND: Final = re.compile(r"(?:^|(?<=\s))(?:AND|&&|OR|\|\|?)\Z")
_TIE_AHEAD: Final = re.compile(r"\A(?:AND|&&|OR|\|\|?)(?=\s|\Z)")


def parse_query(text: str) -> Query:
    """What the text means, as it is seen.  Total: any text is a query, and no error is raised."""
    text = as_seen(text)
    parser = Parser(text)
    branches = parser.branches()
    pieces = [piece for branch in branches for piece in branch]
    sorts = [piece for piece in pieces if piece.sort]
    compared = [piece for piece in pieces if piece.currency]
    parts = [part_of(p.node, p.start, p.end) for p in _top(branches) if p.node is not None]
    parts += [currency_part(p.currency, p.start, p.end) for p in compared[-1:]]
    parts += [sort_part(piece.sort, piece.start, piece.end) for piece in sorts[-1:]]
    return Query(
        text=text,
        where=joined(branches),
        sort=sorts[-1].sort if sorts else (),
        parts=tuple(parts),
        notes=tuple(dict.fromkeys(parser.notes)),
        currency=compared[-1].currency if compared else "",
    )


def without(query: Query, part: Part) -> str:
    """The typed text with the part cut out, and the operator that tied it to its neighbour."""
    before, after = query.text[: part.start].rstrip(), query.text[part.end :].lstrip()
    tied = _TIE_BEHIND.sub("", before).rstrip()
    if not before:
        after = _TIE_AHEAD.sub("", after).lstrip()
    return f"{tied} {after}".strip()


def with_unstated(query: Query, field: str) -> str:
    """The typed text widened so that postings which do not state the field are found as well."""
    text = query.text
    for part in reversed(query.parts):
        name = narrowed_field(part.node)
        together = (FIELD_OF[name].told_with, name) if name else ()
        if field in together or (name and name == FIELD_OF[field].told_with):
            typed = text[part.start : part.end]
            text = f"{text[: part.start]}({typed} OR missing:{field}){text[part.end :]}"
    return text


def _top(branches: list[list[Piece]]) -> list[Piece]:
    """The pieces that read back one by one: all, or one whole where OR ties them."""
    if len(branches) < 2:
        return branches[0] if branches else []
    start, end = branches[0][0].start, branches[-1][-1].end
    return [Piece(joined(branches), start, end)]
