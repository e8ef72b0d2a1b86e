"""How commands print: JSON, counts in words, tables whose columns line up in any script."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any, Final

from desktop.postings import Query
from desktop.postings.pay.rates import current_rates
from desktop.postings.query.scope import compares_currencies
from desktop.postings.query.wording import day_said

_WIDE: Final = ("W", "F")
_BETWEEN: Final = "  "


def print_json(value: object) -> None:
    """A value of ours, or plain data, as one line of JSON; dates in ISO's form."""
    plain = asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
    print(json.dumps(plain, ensure_ascii=False, default=_plain))


def print_notes(query: Query) -> None:
    """On standard error, what of a query was not understood, and by which rates it compares."""
    for note in query.notes:
        print(note, file=sys.stderr)
    if compares_currencies(query):
        rates = f"the exchange rates of {day_said(current_rates().day)}"
        print(f"Pay in other currencies is compared by {rates}.", file=sys.stderr)


def print_table(rows: Iterable[Sequence[str]], widest: Sequence[int]) -> None:
    """Rows in columns as wide as their cells but at most `widest`; longer cells are cut with …"""
    table = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [
        min(most, max(map(_width, column), default=0))
        for most, column in zip(widest, zip(*table, strict=True), strict=False)
    ]
    for row in table:
        cells = (_fitted(cell, width) for cell, width in zip(row, widths, strict=True))
        print(_BETWEEN.join(cells).rstrip())


def _fitted(text: str, width: int) -> str:
    if _width(text) > width:
        while text and _width(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns of a terminal: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(sign) in _WIDE else not unicodedata.combining(sign)
        for sign in text
    )


def _plain(value: Any) -> object:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
