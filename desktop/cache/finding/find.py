"""Asks the cache: which postings a query finds, how many state nothing, in which currencies."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from desktop.cache.finding.matching import ranking
from desktop.cache.finding.pieces import Sql, bindable
from desktop.cache.finding.sql import COLUMN_OF, LISTED_AS, condition, order
from desktop.postings import FIELD_OF, FIELDS, Facet, Hits, Query, parse_query
from desktop.postings.fields.fields import BANDS, SECTIONS
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Node,
    Or,
    Stated,
    narrowed_field,
)

#: Narrowing by these hides postings that state nothing, and the window says how many.
_CAN_HIDE: Final = frozenset(
    {"company", "location", "country", "remote", "salary", "currency", "type", "level"}
    | {"experience", "skill", "language", "posted", "closes"}
    | SECTIONS
)


def find(connection: sqlite3.Connection, query: Query, today: date | None = None) -> Hits:
    """The numbers of the postings that the query finds, in its order.

    Spans of days count from `today`, else from the reader's own today; so in all that follow.
    """
    where, rank, by = _where(query.where, today), ranking(query), order(query)
    text, values = f"WHERE {where.text} ORDER BY {by.text}", where.values + by.values
    if rank is None:
        found = _ask(connection, f"SELECT postings.id FROM postings {text}", values)
    else:
        ranked = f"WITH ranking AS MATERIALIZED ({rank.text}) SELECT postings.id FROM postings "
        joined = f"{ranked} LEFT JOIN ranking ON ranking.id = postings.id {text}"
        found = _ask(connection, joined, rank.values + values)
    return Hits(array("q", [row[0] for row in found]))


def unstated(
    connection: sqlite3.Connection, query: Query, today: date | None = None
) -> list[tuple[str, int]]:
    """For each narrowed field how many more postings fit the rest but do not state it."""
    return count_unstated(query, lambda node: _count(connection, [_where(node, today)]))


def count_unstated(query: Query, count: Callable[[Node], int]) -> list[tuple[str, int]]:
    """What `unstated` tells, by whatever counts the postings that a node finds.

    Only those that are some; of pay and currency, which are unstated together, pay is told, but
    where pay is compared across currencies the currency: it may be unstated alone.
    """
    parts = query.where.parts if isinstance(query.where, And) else (query.where,)
    narrowed = _narrowed(parts)
    told = [other if (other := FIELD_OF[f].told_with) in narrowed else f for f in narrowed]
    if any(isinstance(part, FieldRange) and part.factors for part in parts):
        told = ["currency" if field == "salary" else field for field in told]
    counted = [(field, count(_without(parts, field))) for field in dict.fromkeys(told)]
    return [(field, count) for field, count in counted if count]


def currencies(
    connection: sqlite3.Connection, query: Query, today: date | None = None
) -> list[str]:
    """The currencies that a query by pay mixes, most frequent first; [] where it names one."""
    if not mixes_currencies(query):
        return []
    where = _where(query.where, today)
    found = _ask(
        connection,
        "SELECT salary_currency FROM postings WHERE salary_currency IS NOT NULL "
        f"AND ({where.text}) GROUP BY salary_currency ORDER BY count(*) DESC, salary_currency",
        where.values,
    )
    return [row[0] for row in found]


def mixes_currencies(query: Query) -> bool:
    """Whether the query compares pay in each posting's own currency, without naming one."""
    is_sorted = "salary" in dict(query.sort) and not query.factors
    fields = set(_fields_of(query.where))
    return "currency" not in fields and ("salary" in fields or is_sorted)


def facet(
    connection: sqlite3.Connection, query: Query, field: str, today: date | None = None
) -> Facet:
    """The field's values among the postings found, most frequent first, and how many state none.

    Of pay and days the bands of `fields.BANDS` in their own order, of files the imported folders.
    """
    where = _where(query.where, today)
    if field in BANDS:
        return _banded(connection, where, query, field, today)
    if field == "status":
        counted = _statuses(where)
    elif field == "source":
        counted = _folders(where)
    elif field == "tag":
        counted = _tags(where)
    elif field in LISTED_AS:
        counted = _listed(where, field)
    else:
        counted = _in_column(where, COLUMN_OF[field])
    rows = _ask(connection, counted.text, counted.values)
    values = tuple((value, count) for value, count in rows if value is not None)
    missing = _where(Stated(field, is_stated=False), today)
    total = _count(connection, [where, missing])
    return Facet(field, values, total)


def _in_column(where: Sql, column: str) -> Sql:
    return Sql(
        f"SELECT {column}, count(*) FROM postings WHERE {where.text} "
        f"GROUP BY {column} ORDER BY count(*) DESC, {column}",
        where.values,
    )


def _listed(where: Sql, field: str) -> Sql:
    return Sql(
        "SELECT (SELECT value FROM lists AS one WHERE one.field = lists.field "
        "AND one.folded = lists.folded LIMIT 1), "
        "count(DISTINCT posting_id) FROM lists WHERE field = ? AND posting_id IN "
        f"(SELECT postings.id FROM postings WHERE {where.text}) "
        "GROUP BY folded ORDER BY count(DISTINCT posting_id) DESC, folded",
        (LISTED_AS[field], *where.values),
    )


def band_node(query: Query, field: str, band: str) -> Node | None:
    """What a band of a field means, pay compared as the query compares it."""
    node = parse_query(f"{field}:{band}").where
    if isinstance(node, FieldRange) and field == "salary":
        return replace(node, factors=query.factors)
    return node


def _banded(
    connection: sqlite3.Connection, where: Sql, query: Query, field: str, today: date | None
) -> Facet:
    """All bands in one walk over the postings found."""
    tests = [_where(band_node(query, field, band), today) for band in BANDS[field]]
    tests.append(_where(Stated(field, is_stated=False), today))
    sums = ", ".join(f"total({test.text})" for test in tests)
    values = tuple(value for test in tests for value in test.values)
    text = f"SELECT {sums} FROM postings WHERE {where.text}"
    (found,) = _ask(connection, text, values + where.values)
    *counts, missing = map(int, found)
    return Facet(field, tuple(zip(BANDS[field], counts, strict=True)), missing)


def _folders(where: Sql) -> Sql:
    """By the folders' own names, with which paths begin; pasted postings have none."""
    return Sql(
        "SELECT nullif(substr(path, 1, instr(path, '/') - 1), '') AS folder, "
        "count(DISTINCT posting_id) FROM sources WHERE posting_id IN "
        f"(SELECT postings.id FROM postings WHERE {where.text}) "
        "GROUP BY folder ORDER BY count(DISTINCT posting_id) DESC, folder",
        where.values,
    )


def _tags(where: Sql) -> Sql:
    return Sql(
        "SELECT tag, count(*) FROM tags JOIN postings USING (key) "
        f"WHERE {where.text} GROUP BY folded ORDER BY count(*) DESC, folded",
        where.values,
    )


def _statuses(where: Sql) -> Sql:
    return Sql(
        "SELECT nullif(status, 'none'), count(*) FROM postings JOIN marks USING (key) "
        f"WHERE {where.text} GROUP BY status ORDER BY count(*) DESC, status",
        where.values,
    )


def _without(parts: Sequence[Node | None], field: str) -> Node:
    """That the other parts fit and the field is not stated, nor what is told with it."""
    dropped = {f.name for f in FIELDS if field in (f.name, f.told_with)}
    dropped.add(FIELD_OF[field].told_with)
    rest = [part for part in parts if part is not None and narrowed_field(part) not in dropped]
    return And((*rest, Stated(field, is_stated=False)))


def _narrowed(parts: Sequence[Node | None]) -> list[str]:
    fields = (narrowed_field(part) for part in parts if part is not None)
    return [field for field in fields if field is not None and field in _CAN_HIDE]


def _fields_of(node: Node | None) -> Iterator[str]:
    match node:
        case FieldRange(factors=(_, *_)):
            return
        case FieldText() | FieldRange():
            yield node.field
        case And() | Or():
            for part in node.parts:
                yield from _fields_of(part)


def _where(node: Node | None, today: date | None) -> Sql:
    return condition(node, today or date.today())


def _count(connection: sqlite3.Connection, conditions: list[Sql]) -> int:
    text = " AND ".join(f"({sql.text})" for sql in conditions)
    values = tuple(value for sql in conditions for value in sql.values)
    (found,) = _ask(connection, f"SELECT count(*) FROM postings WHERE {text}", values)
    return int(found[0])


def _ask(
    connection: sqlite3.Connection, text: str, values: tuple[object, ...]
) -> list[tuple[Any, ...]]:
    return connection.execute(text, bindable(values)).fetchall()
