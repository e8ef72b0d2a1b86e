"""Which places have which value of a field: for choices, names and the words of short texts."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import Final

from desktop.cache.index import bits
from desktop.cache.index.store import IndexFile, Writer
from desktop.cache.index.words import LEAST

#: A value that one place in so many has is kept as a set: counting it in another set then takes
#: less than looking at each of its places, and about as much memory.
_DENSE: Final = 400


@dataclass(frozen=True, eq=False)
class Values:
    """Values folded and ascending, each as shown; of the rare ones the places one after the other.

    The places of value n are `places[starts[n] : starts[n + 1]]`, or the set that `dense` names.
    """

    folded: list[str]
    shown: list[str]
    starts: array[int]
    places: array[int]
    dense: dict[int, str]
    file: IndexFile
    size: int

    @classmethod
    def read(cls, file: IndexFile, name: str, size: int) -> Values:
        """As kept under a name."""
        folded, shown, dense = file.values(f"{name}:values")
        starts, places = file.array(f"{name}:starts"), file.array(f"{name}:places")
        named = {number: f"{name}#{number}" for number in dense}
        return cls(folded, shown or folded, starts, places, named, file, size)

    def equal(self, value: str) -> int:
        """The set of the places with exactly this folded value."""
        return self._between(value, value + "\0")

    def beginning(self, start: str) -> int:
        """The set of the places with a value that begins so."""
        return self._between(start, start + "\U0010ffff")

    def _between(self, low: str, high: str) -> int:
        first, end = bisect_left(self.folded, low), bisect_left(self.folded, high)
        rare = self.places[self.starts[first] : self.starts[end]]
        found = bits.of_places(rare, self.size) if rare else 0
        for number, name in self.dense.items():
            if first <= number < end:
                found |= self.file.bits(name)
        return found

    def counts(self, found: int) -> list[tuple[int, str, str]]:
        """Of each value that occurs in a set: how often (negative), folded, and as shown."""
        hits = self._at_places(bits.flags_of(found, self.size))
        counts = [hits[start:end].count(1) for start, end in pairwise(self.starts)]
        for number, name in self.dense.items():
            counts[number] = (found & self.file.bits(name)).bit_count()
        told = zip(counts, self.folded, self.shown, strict=True)
        return [(-count, folded, shown) for count, folded, shown in told if count]

    @cached_property
    def _at_places(self) -> Callable[[bytes], tuple[int, ...]]:
        """Takes those of the places out of flags: in a third of the time of looking each up."""
        if len(self.places) < 2:
            return lambda flags: tuple(flags[place] for place in self.places)
        return itemgetter(*self.places)


def write_values(
    writer: Writer,
    name: str,
    rows: Iterable[tuple[str, str, Iterable[int]]],
    size: int,
    *,
    share: int = _DENSE,
    keeps_dense: bool = True,
) -> Iterator[tuple[str, array[int]]]:
    """Keep values under a name, from rows (folded, shown, places) ascending by what is folded.

    Gives each value and its places on, and keeps nothing until all are taken.  With `keeps_dense`
    false, the places of frequent values are left to another.
    """
    folded: list[str] = []
    shown: list[str] = []
    dense: list[int] = []
    starts, places = bits.numbers([0]), bits.numbers([])
    for key, value, some in rows:
        found = bits.numbers(dict.fromkeys(some))
        if len(found) >= max(LEAST, size / share):
            if keeps_dense:
                writer.put(f"{name}#{len(folded)}", bits.pack(bits.of_places(found, size)))
                dense.append(len(folded))
        else:
            places.extend(found)
        folded.append(key)
        shown.append(value)
        starts.append(len(places))
        yield key, found
    kept = [] if shown == folded else shown
    writer.put_values(f"{name}:values", [folded, kept, dense])
    writer.put_array(f"{name}:starts", starts)
    writer.put_array(f"{name}:places", places)
