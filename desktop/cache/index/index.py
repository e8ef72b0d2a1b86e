"""The index beside the cache: as it was made, and what changed since; one answer from both."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from heapq import nsmallest
from itertools import compress
from pathlib import Path
from typing import Final

from desktop.cache.finding.find import band_node, count_unstated, mixes_currencies
from desktop.cache.finding.met import LAST_IMPORT
from desktop.cache.index import bits
from desktop.cache.index.base import Base
from desktop.cache.index.columns import NONE
from desktop.cache.index.evaluate import Evaluator, SlowError
from desktop.cache.index.hits import Listed
from desktop.cache.index.learning import Learned
from desktop.cache.index.names import BY_VALUE, ORDERS, VALUES
from desktop.cache.index.store import path_of
from desktop.cache.index.tail import Tail
from desktop.postings import Facet, Hits, Query, Totals, fold
from desktop.postings.fields.fields import BANDS
from desktop.postings.query.query import Flag, Node
from desktop.postings.query.scope import named_fields

#: So many changed postings are copied at once: three batches of an import, in 30 ms.  A key that
#: meets more of them is answered by SQL, which takes longer still.
_AT_ONCE: Final = 192
#: With more changed postings than this, or one in so many, the index is to be made anew.
_MANY: Final = 2000
_SHARE: Final = 50
#: More are not copied: searching them would take longer than a frame, and they lie in memory.
_MOST: Final = 5000
#: More found postings than this take longer than a frame to be sorted otherwise than by date.
_SORTED_QUICKLY: Final = 20_000
#: The first of more than so many times as many are found without sorting all.
_HEAPED: Final = 16


class Index:
    """Answers for one connection to a cache; every method may raise `DamagedError`."""

    def __init__(self, connection: sqlite3.Connection, cache: Path, token: str) -> None:
        self.token, self._cache = token, cache
        self._connection = connection
        self._base = Base.of(path_of(cache, token))
        self._evaluator = Evaluator(self._base, connection)
        self._tail = Tail()
        self._alive = self._base.whole
        self._last = self._base.last
        self._import = -1
        self._stamp: object = None
        self._answer: tuple[object, int] = (None, 0)
        self._orders: dict[object, array[int]] = {}
        self._totals: tuple[object, Totals] = (None, Totals())

    def close(self) -> None:
        """Let go of the file and the copies."""
        self._base.close()
        self._tail.close()

    # what changed

    @property
    def is_worn(self) -> bool:
        """Whether so much changed that the index should be made anew."""
        return len(self._tail.changed) >= min(_MOST, max(_MANY, self._base.size // _SHARE))

    def catch_up(self) -> bool:
        """Take in what changed in the cache; whether all of it was (else a part, oldest first)."""
        stamp = self._changed_stamp()
        if stamp == self._stamp:
            return True
        if len(self._tail.changed) >= _MOST:
            return False
        self._take_import()
        ids, last = self._changes(_AT_ONCE)
        if ids:
            try:
                self._take(ids)
            except sqlite3.IntegrityError:  # a key went from one posting to another meanwhile
                self._start_again()
                ids, last = self._changes(None)
                self._take(ids)
            self._last = last
        is_whole = last == self._newest()
        self._stamp = stamp if is_whole else None
        return is_whole

    def _take(self, ids: set[int]) -> None:
        self._tail.take(self._connection, ids)
        places = [self._base.places.place(id_) for id_ in ids]
        self._alive &= ~bits.of_places([p for p in places if p is not None], self._base.size)
        self._answer = (None, 0)

    def _start_again(self) -> None:
        """Forget the copies, to take all that changed since the index was made at one moment."""
        self._tail.close()
        self._tail = Tail()
        self._tail.take_import(self._connection)
        self._last = self._base.last

    def _changed_stamp(self) -> object:
        """What differs as soon as any connection has written."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return version, self._connection.total_changes

    def _newest(self) -> int:
        row = self._connection.execute("SELECT max(number) FROM changes").fetchone()
        return max(self._last, row[0] or 0)

    def _changes(self, at_once: int | None) -> tuple[set[int], int]:
        """The postings that changed after the last that were taken in, and up to which change."""
        rows = self._connection.execute(
            "SELECT number, posting_id FROM changes WHERE number > ? ORDER BY number",
            (self._last,),
        )
        ids: set[int] = set()
        last = self._last
        for number, id_ in rows:
            if id_ not in ids and at_once is not None and len(ids) >= at_once:
                break
            ids.add(id_)
            last = number
        return ids, last

    def _take_import(self) -> None:
        (number,) = self._connection.execute(f"SELECT coalesce({LAST_IMPORT}, 0)").fetchone()
        if number != self._import:
            self._tail.take_import(self._connection)
            self._import = number
            self._answer = (None, 0)

    # answers

    def is_quick(self, query: Query, today: date) -> bool:
        """Whether finding this surely takes less than a frame (16 ms)."""
        if not _is_held(query):
            return False
        try:
            found = self._found(query.where, today, may_ask=False)
        except SlowError:
            return False
        return not query.sort or (
            _is_sortable(query) and not self._tail.changed
            and (found.bit_count() <= _SORTED_QUICKLY or query.sort in self._orders)
        )  # fmt: skip

    def find(self, query: Query, today: date) -> Hits | None:
        """The postings that the query finds, in its order; None where SQL has to be asked."""
        if not _is_held(query) or not _is_sortable(query):
            return None
        others = self._tail.find(query, today)
        if query.sort and others:
            return None
        found = self._found(query.where, today)
        if query.sort:
            return Hits(self._sorted(found, query.sort))
        places = self._base.places
        ids = Listed(found, places, [(places.before(day, id_), id_) for id_, day in others])
        list(ids[:1])  # what is listed first is read while SQL can still be asked instead
        ids.again = partial(_found_without, self._cache, self.token, query, today)
        return Hits(ids)

    def count(self, node: Node | None, today: date) -> int:
        """How many postings a node finds."""
        found = self._found(node, today).bit_count()
        return found + len(self._tail.find(Query(where=node), today))

    def totals(self, today: date) -> Totals:
        """How many postings there are, unseen, on the shortlist, applied for, latest, hidden."""
        if self._stamp is None or self._totals[0] != self._stamp:
            self._totals = (self._stamp, self._counted(today))
        return self._totals[1]

    def _counted(self, today: date) -> Totals:
        alive, base = self._alive, self._base
        status = base.values("values:status")
        hidden = status.equal("hidden")
        latest = self._evaluator.places(Flag("latest"), today)
        changed = self._tail.totals()
        return Totals(
            alive.bit_count() + changed.postings,
            (alive & ~(base.set("is seen") | hidden)).bit_count() + changed.unseen,
            (alive & status.equal("shortlist")).bit_count() + changed.shortlist,
            (alive & status.equal("applied")).bit_count() + changed.applied,
            (alive & latest).bit_count() + changed.latest,
            (alive & hidden).bit_count() + changed.hidden,
        )

    def facet(self, query: Query, field: str, today: date, most: int | None = None) -> Facet | None:
        """The values of the found postings with their counts, the most frequent first.

        Only so many of them, if `most` is given; None where SQL has to be asked.
        """
        if not _is_held(query) or (field not in VALUES and field not in BANDS):
            return None
        found = self._found(query.where, today)
        changed = self._tail.facet(query, field, today)
        if field in BANDS:
            return self._banded(found, changed, query, today)
        counted = self._base.values(f"values:{field}").counts(found)
        if changed.values:
            counted = _together(counted, changed, is_by_value=field in BY_VALUE)
        ordered = _first(counted, most)
        stated = found & self._base.set(f"has {field}") if field != "source" else found
        missing = (found ^ stated).bit_count() + changed.not_stated
        return Facet(field, tuple((shown, -count) for count, _, shown in ordered), missing)

    def unstated(self, query: Query, today: date) -> list[tuple[str, int]] | None:
        """For each narrowed field how many more postings do not state it; None as `find`."""
        if not _is_held(query):
            return None
        return count_unstated(query, lambda node: self.count(node, today))

    def currencies(self, query: Query, today: date) -> list[str] | None:
        """The currencies that a query by pay mixes, the most frequent first; None as `find`."""
        if not mixes_currencies(query):
            return []
        told = self.facet(query, "currency", today)
        return None if told is None else [value for value, _ in told.values]

    def learned(self) -> Learned:
        """What another index of the same token need not find out again."""
        return Learned(self.token, self._evaluator.all_known(), dict(self._orders))

    def learn(self, learned: Learned) -> None:
        """Know what another index of the same token found out."""
        if learned.token == self.token:
            self._orders.update(learned.orders)
            for key, found in learned.known.items():
                if self._evaluator.known(key) is None:
                    self._evaluator.remember(key, found)

    def _banded(self, found: int, changed: Facet, query: Query, today: date) -> Facet:
        """The bands of pay and days, in their own order."""
        field = changed.field
        counted = []
        for band, count in changed.values:
            here = found & self._evaluator.places(band_node(query, field, band), today)
            counted.append((band, here.bit_count() + count))
        missing = (found & ~self._base.set(f"has {field}")).bit_count() + changed.not_stated
        return Facet(field, tuple(counted), missing)

    def _sorted(self, found: int, keys: tuple[tuple[str, bool], ...]) -> array[int]:
        """The ids in the order of the keys, each a field and whether the highest come first."""
        base = self._base
        if found.bit_count() <= _SORTED_QUICKLY:
            order: Iterable[int] = self._in_order(bits.places_of(found, base.size), keys)
        else:
            if keys not in self._orders:
                self._orders = {keys: bits.numbers(self._in_order(range(base.size), keys))}
            flags = bits.flags_of(found, base.size)
            order = compress(self._orders[keys], map(flags.__getitem__, self._orders[keys]))
        return array("q", map(base.places.ids.__getitem__, order))

    def _in_order(self, places: Iterable[int], keys: Sequence[tuple[str, bool]]) -> list[int]:
        ordered = list(places)
        for field, is_descending in reversed(keys):
            ranks = self._base.ranks(field)
            if is_descending:
                ranks = bits.numbers(NONE if rank == NONE else NONE - 1 - rank for rank in ranks)
            ordered.sort(key=ranks.__getitem__)
        return ordered

    def _found(self, node: Node | None, today: date, *, may_ask: bool = True) -> int:
        key = (node, today)
        if self._answer[0] != key:
            found = self._evaluator.places(node, today, may_ask=may_ask) & self._alive
            self._answer = (key, found)
        return self._answer[1]


def _found_without(cache: Path, token: str, query: Query, today: date) -> Sequence[int]:
    from desktop.cache.index.without import found_without  # noqa: PLC0415 - where damaged alone

    return found_without(cache, token, query, today)


def _first(counted: list[tuple[int, str, str]], most: int | None) -> list[tuple[int, str, str]]:
    """The most frequent; all, or so many."""
    if most is not None and len(counted) > most * _HEAPED:
        return nsmallest(most, counted)
    return sorted(counted)[:most]


def _together(
    counted: Sequence[tuple[int, str, str]], changed: Facet, *, is_by_value: bool
) -> list[tuple[int, str, str]]:
    """The counts, negative as given, with those of the changed postings."""

    def key(folded: str, shown: str) -> tuple[str, str]:
        return (folded, shown if is_by_value else "")

    known = {key(folded, shown): (count, folded, shown) for count, folded, shown in counted}
    for value, more in changed.values:
        folded = fold(value)
        count, _, shown = known.get(key(folded, value), (0, folded, value))
        known[key(folded, value)] = (count - more, folded, shown)
    return list(known.values())


def _is_held(query: Query) -> bool:
    """Whether the index has all that the query names: what imports met is in the cache alone."""
    return "report" not in named_fields(query.where)


def _is_sortable(query: Query) -> bool:
    if query.factors and "salary" in dict(query.sort):  # ranks are of amounts as stated
        return False
    return all(field in ORDERS for field, _ in query.sort)
