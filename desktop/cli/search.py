"""`search`: the postings that a query finds, as a table or a row a line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.cache import Cache
from desktop.cli.options import Options
from desktop.cli.output import print_json, print_notes, print_table
from desktop.postings import Row, counted, parse_query
from desktop.postings.pay.wording import pay_short

#: Rows fetched and lined up together.
_AT_ONCE: Final = 1000
_HEAD: Final = ("id", "title", "company", "place", "pay", "date")
_WIDEST: Final = (9, 48, 24, 24, 18, 10)


def run(options: Options) -> int:
    """Print what the query finds, in its order."""
    query = parse_query(" ".join(options.query))
    print_notes(query)
    with Cache.open(options.cache) as cache:
        ids = cache.find(query).ids
        shown = ids if options.limit is None else ids[: options.limit]
        for start in range(0, len(shown), _AT_ONCE):
            _print(cache.rows(shown[start : start + _AT_ONCE]), options, is_first=start == 0)
    if not options.json:
        print(_count(len(shown), len(ids)), file=sys.stderr)
    return 0


def _print(rows: Sequence[Row], options: Options, *, is_first: bool) -> None:
    if options.json:
        for row in rows:
            print_json(row)
    else:
        print_table(_cells(rows, is_first=is_first), _WIDEST)


def _cells(rows: Sequence[Row], *, is_first: bool) -> Iterator[Sequence[str]]:
    if is_first:
        yield _HEAD
    for row in rows:
        pay = pay_short(row.salary)
        yield str(row.id), row.title, row.company, row.place, pay, row.date


def _count(shown: int, found: int) -> str:
    return counted(found, "posting") if shown == found else f"{shown:,} of {found:,} postings"
