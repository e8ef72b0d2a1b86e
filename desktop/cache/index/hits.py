"""The ids of what was found, in the list's order, reckoned as they are looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import compress
from typing import overload

from desktop.cache.index import bits
from desktop.cache.index.places import PART, Places
from desktop.cache.index.store import DamagedError


class Listed(Sequence[int]):
    """The ids in a set of places, with others put in between.

    A million found ids need not be written out to show sixty: a part of the set is taken apart when
    an id in it is asked for.  `others` are ids with how many places stand before each, ascending.
    Where a part turns out damaged, `again` gives all ids; without it `DamagedError` is raised.
    """

    again: Callable[[], Sequence[int]] | None = None

    def __init__(self, found: int, places: Places, others: Sequence[tuple[int, int]] = ()) -> None:
        self._found = found
        self._places = places
        self._count = found.bit_count()
        self._others = others
        self._packed = found.to_bytes(places.size // 8 + 1, "little")
        self._upto = array("I", [0])  # how many are found before each part
        self._at = [self._rank(before) + n for n, (before, _) in enumerate(others)]
        self._part: tuple[int, array[int]] = (-1, array("I"))
        self._instead: Sequence[int] | None = None

    def __len__(self) -> int:
        return self._count + len(self._others)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if self._instead is None:
            try:
                return self._taken(index)
            except DamagedError:
                if self.again is None:
                    raise
                self._instead = self._fitted(self.again())
        return self._instead[index]

    def _taken(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return array("q", [self._id(n) for n in range(*index.indices(len(self)))])
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._id(index % len(self))

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, int) and self.position(id_) is not None

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands; `ValueError` where it was not found."""
        at = self.position(value)
        if at is None or at < start or (stop is not None and at >= stop):
            raise ValueError(value)
        return at

    def position(self, id_: int) -> int | None:
        """Where an id stands, None where it was not found."""
        if self._instead is None:
            try:
                return self._standing(id_)
            except DamagedError:
                if self.again is None:
                    raise
                self._instead = self._fitted(self.again())
        return self._instead.index(id_) if id_ in self._instead else None

    def _fitted(self, ids: Sequence[int]) -> Sequence[int]:
        """As many ids as were found, whatever came or went since; 0 where none is left."""
        return array("q", [*ids[: len(self)], *[0] * (len(self) - len(ids))])

    def _standing(self, id_: int) -> int | None:
        for at, (_, other) in zip(self._at, self._others, strict=True):
            if other == id_:
                return at
        if self._count and self._part[0] < 0:
            self._found_id(0)
        part, ids = self._part
        if id_ in ids:  # as most often: then no table of all places need be read
            rank = self._upto[part] + ids.index(id_)
            return rank + self._others_before(rank)
        place = self._places.place(id_)
        if place is None or not self._packed[place >> 3] >> (place & 7) & 1:
            return None
        before = self._rank(place)
        return before + self._others_before(before)

    def _others_before(self, rank: int) -> int:
        """How many others stand before the found one of this rank."""
        low, high = 0, len(self._at)
        while low < high:
            middle = (low + high) // 2
            if self._at[middle] - middle <= rank:
                low = middle + 1
            else:
                high = middle
        return low

    def _id(self, at: int) -> int:
        before = bisect_right(self._at, at)
        if before and self._at[before - 1] == at:
            return self._others[before - 1][1]
        return self._found_id(at - before)

    def _found_id(self, rank: int) -> int:
        while self._upto[-1] <= rank:
            self._count_part()
        part = bisect_right(self._upto, rank) - 1
        if part != self._part[0]:
            self._part = (part, self._taken_apart(part))
        return self._part[1][rank - self._upto[part]]

    def _taken_apart(self, part: int) -> array[int]:
        return array("I", compress(self._places.part(part), bits.flags_of(self._bits(part), PART)))

    def _rank(self, place: int) -> int:
        """How many are found before a place."""
        part, rest = divmod(place, PART)
        while len(self._upto) <= part:
            self._count_part()
        return self._upto[part] + (self._bits(part) & ((1 << rest) - 1)).bit_count()

    def _count_part(self) -> None:
        self._upto.append(self._upto[-1] + self._bits(len(self._upto) - 1).bit_count())

    def _bits(self, part: int) -> int:
        start = part * (PART // 8)
        return int.from_bytes(self._packed[start : start + PART // 8], "little")
