"""Turns a query's nodes into sets of places; what the index does not hold is asked of SQL.

An answer of SQL is remembered: what a posting of the index says does not change (a posting that
does change leaves the index), so it holds as long as the index does.
"""

from __future__ import annotations

import re
import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from desktop.cache.finding.days import bounds
from desktop.cache.finding.matching import INDEXED, match_of
from desktop.cache.finding.met import LAST_IMPORT
from desktop.cache.finding.pieces import bindable
from desktop.cache.finding.sql import amounts, condition, in_each_currency
from desktop.cache.index import bits
from desktop.cache.index.base import Base
from desktop.cache.index.halves import in_halves
from desktop.cache.index.names import COLUMNS, SETS, VALUES, WORDS
from desktop.cache.index.phrases import FROM, kept_phrase
from desktop.cache.index.words import kept_beginning, kept_word
from desktop.postings import FIELD_OF, fold
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Flag,
    Node,
    Not,
    Or,
    Stated,
    Text,
)
from desktop.postings.words.words import has_symbols, is_unspaced

#: One word of plain letters and figures, as FTS5 takes it; others it is asked about itself.
_PLAIN: Final = re.compile(r"[\s!-/:-@\[-`{-~]*([0-9A-Za-z]+)([\s!-/:-@\[-`{-~]*)\Z")
#: In more postings than this it takes longer to find a frequent text as typed.
_MANY: Final = 250_000
#: Of so many postings FTS5 finds a phrase in halves.
_HALVED: Final = 50_000
#: Bytes that the remembered answers may take.
_ROOM: Final = 48_000_000


class SlowError(Exception):
    """The set is known to SQL alone, and finding it may take longer than a frame."""


class Evaluator:
    """Finds the places that nodes mean, at one moment of the cache."""

    def __init__(self, base: Base, connection: sqlite3.Connection) -> None:
        self._base = base
        self._connection = connection
        self._known: OrderedDict[object, int] = OrderedDict()
        self._room = _ROOM

    def places(self, node: Node | None, today: date, *, may_ask: bool = True) -> int:
        """The set of the places that a node means; without `may_ask`, `SlowError` for slow ones."""
        return _Asking(self, today, may_ask).of(node)

    def known(self, key: object) -> int | None:
        """A set asked for before."""
        if key not in self._known:
            return None
        self._known.move_to_end(key)
        return self._known[key]

    def all_known(self) -> dict[object, int]:
        """All sets asked for before."""
        return dict(self._known)

    def remember(self, key: object, found: int) -> None:
        """Keep a set for the next time, as long as there is room."""
        self._known[key] = found
        self._room -= found.bit_length() // 7 + 200
        while self._room < 0 and len(self._known) > 1:
            _, dropped = self._known.popitem(last=False)
            self._room += dropped.bit_length() // 7 + 200

    def gathered(self, ask: str, values: tuple[object, ...]) -> int:
        """The places of the ids that SQL strings together."""
        return self._of_text(self._connection.execute(ask, bindable(values)).fetchone()[0])

    def matching(self, match: str, *, is_quick: bool) -> int:
        """The places that FTS5 finds by a MATCH; many in halves, if that is not quick as it is."""
        places = self._base.places
        ask = f"SELECT {places.gather('rowid')} FROM search WHERE search MATCH ?"
        if is_quick or self._base.size < _HALVED:
            return self.gathered(ask, (match,))
        middle = len(places.table) // 2
        texts = in_halves(self._connection, ask, bindable((match,)), middle)
        return self._of_text(",".join(filter(None, texts)))

    def _of_text(self, text: str | None) -> int:
        places = list(self._base.places.gathered(text))
        return bits.of_places(places, self._base.size + 1) & self._base.whole

    def typed(self, match: str) -> int:
        """The places that the index's table of texts as typed finds by a MATCH."""
        ask = f"SELECT {self._base.places.gather('rowid')} FROM typed WHERE typed MATCH ?"
        row = self._base.file.one_slow(ask, match)
        return bits.of_places(
            list(self._base.places.gathered(row[0] if row else "")), self._base.size
        )

    def last_import(self) -> int:
        """The number of the last import, 0 where there is none."""
        return int(self._connection.execute(f"SELECT {LAST_IMPORT}").fetchone()[0] or 0)


class _Asking:
    """One question, on one day."""

    def __init__(self, evaluator: Evaluator, today: date, may_ask: bool) -> None:
        self._evaluator = evaluator
        self._base = evaluator._base
        self._today = today
        self._may_ask = may_ask

    def of(self, node: Node | None) -> int:
        """The set of places that the node means."""
        match node:
            case None:
                return self._base.whole
            case And():
                return self._all(node)
            case Or():
                return self._any(node)
            case Not():
                return self._base.whole ^ self.of(node.part)
        return self._one(node)

    def _one(self, node: Text | FieldText | FieldRange | Stated | Flag) -> int:
        match node:
            case Text():
                return self._text(node)
            case FieldText():
                return self._field_text(node)
            case FieldRange():
                return self._range(node)
            case Flag():
                return self._flag(node)
        if f"has {node.field}" not in SETS:
            return self._asked(node)
        found = self._base.set(f"has {node.field}")
        return found if node.is_stated else self._base.whole ^ found

    def _all(self, node: And) -> int:
        found = self._base.whole
        for part in node.parts:
            found &= self.of(part)
        return found

    def _any(self, node: Or) -> int:
        found = 0
        for part in node.parts:
            found |= self.of(part)
        return found

    def _flag(self, node: Flag) -> int:
        if f"is {node.name}" in SETS:
            return self._base.set(f"is {node.name}")
        if node.name == "unseen":
            return self._base.whole ^ self._base.set("is seen")
        if node.name == "latest":
            last = self._evaluator.last_import()
            return self._base.column("first_import").between(last, last, is_high_open=False)
        closed = self._base.column("closes").between(
            high=self._today.isoformat(), is_high_open=True
        )
        return {"closed": closed, "open": self._base.whole ^ closed}[node.name]

    def _text(self, node: Text) -> int:
        plain = _plain_word(node.text, is_prefix=node.is_prefix)
        if plain is None:
            kept = None if node.is_prefix else kept_phrase(self._base.file, node.text)
            return self._typed(node, node.text, node.is_prefix) if kept is None else kept
        return self._word("text", *plain, lambda: self._asked(node, is_quick=True))

    def _field_text(self, node: FieldText) -> int:
        found = 0
        for value, is_open in node.openness:
            found |= self._value(replace(node, values=(value,), is_prefix=is_open), value)
        return found

    def _value(self, node: FieldText, value: str) -> int:
        """The places that have one value of a field."""
        field = FIELD_OF[node.field]
        if node.field in INDEXED and node.match == "contains":
            return self._field_word(node, value)
        folded = fold(value)
        is_known = field.name in VALUES and node.match != "regex" and folded
        if not is_known or (node.match == "contains" and field.kind == "text"):
            return self._asked(node)
        values = self._base.values(f"values:{field.name}")
        if field.name == "status" and folded == "none":
            return self._base.whole ^ self._base.set("has status")
        is_begun = node.match == "starts" or (node.is_prefix and field.kind == "name")
        ask = values.beginning if is_begun else values.equal
        return self._remembered((field.name, folded, is_begun), lambda: ask(folded))

    def _remembered(self, key: object, ask: Callable[[], int]) -> int:
        found = self._evaluator.known(key)
        if found is None:
            found = ask()
            self._evaluator.remember(key, found)
        return found

    def _field_word(self, node: FieldText, value: str) -> int:
        plain = _plain_word(value, is_prefix=node.is_prefix)
        if plain is None:
            return self._typed(node, value, node.is_prefix, INDEXED[node.field])
        if node.field not in WORDS:
            return self._asked(node)
        word, is_open = plain

        def rare() -> int:
            values = self._base.values(f"words:{node.field}")
            return values.beginning(word) if is_open else values.equal(word)

        return self._word(node.field, word, is_open, rare)

    def _word(self, name: str, word: str, is_open: bool, rare: Callable[[], int]) -> int:
        kept = kept_beginning if is_open else kept_word
        found = kept(self._base.file, name, word)
        return rare() if found is None else found

    def _typed(
        self, node: Text | FieldText, text: str, is_prefix: bool, column: str | None = None
    ) -> int:
        """The places with a text as typed, from the index's own table where that can tell."""
        if not (has_symbols(text) or is_unspaced(text)):
            return self._asked(node)
        from desktop.cache.index.typed import question  # noqa: PLC0415 - 3 ms, for few queries

        match = question(text, is_prefix=is_prefix, column=column)
        if match is None:
            return self._asked(node)
        if not self._may_ask and self._base.size > _MANY:
            found = self._evaluator.known(match)
            if found is None:
                raise SlowError
        return self._remembered(match, lambda: self._evaluator.typed(match))

    def _range(self, node: FieldRange) -> int:
        kind = FIELD_OF[node.field].kind
        name = "day_imported" if node.field == "imported" else node.field
        if name not in COLUMNS:
            return self._asked(node)
        column = self._base.column(name)
        if kind == "date":
            found = bounds(node, self._today)
            edges = (found.start, found.end)
            if found.names_import or any(edge not in (None, "?") for edge in edges):
                return self._asked(node)
            start, end = ((*found.start_values, None)[0], (*found.end_values, None)[0])
            return column.between(start, end, is_high_open=True)
        if node.factors:
            return self._remembered(node, lambda: self._in_each_currency(node))
        return self._amounts(node, *amounts(node))

    def _in_each_currency(self, node: FieldRange) -> int:
        found, paid = 0, self._base.values("values:currency")
        for code, low, high in in_each_currency(node):
            here = paid.equal(code.lower())
            found |= here and here & self._amounts(node, low, high)
        return found

    def _amounts(self, node: FieldRange, low: float | None, high: float | None) -> int:
        column = self._base.column(node.field)
        lowest = self._base.column("lowest") if node.field == "salary" else column
        found_low = column.between(low, is_low_open=node.is_low_open, is_high_open=False)
        found_high = lowest.between(high=high, is_high_open=node.is_high_open)
        return found_low & found_high

    def _asked(self, node: Node, *, is_quick: bool = False) -> int:
        """What SQL says; rare words it tells at once."""
        key = (node, self._today, self._evaluator.last_import())
        found = self._evaluator.known(key)
        if found is None:
            is_small = self._base.size <= FROM and match_of(node) is not None
            if not (is_quick or is_small or self._may_ask):
                raise SlowError
            found = self._answered(node, is_quick=is_quick)
            self._evaluator.remember(key, found)
        return found

    def _answered(self, node: Node, *, is_quick: bool) -> int:
        """What SQL says; of words and phrases FTS5 alone."""
        match = match_of(node)
        if match is not None:
            return self._evaluator.matching(match, is_quick=is_quick)
        sql = condition(node, self._today)
        ask = f"SELECT {self._base.places.gather('postings.id')} FROM postings WHERE {sql.text}"
        return self._evaluator.gathered(ask, sql.values)


def _plain_word(text: str, *, is_prefix: bool) -> tuple[str, bool] | None:
    """The one word of a text in lower case, and whether it is only begun; None for other texts."""
    if has_symbols(text) or is_unspaced(text):
        return None
    found = _PLAIN.match(text)
    return None if found is None else (found[1].lower(), is_prefix and not found[2])
