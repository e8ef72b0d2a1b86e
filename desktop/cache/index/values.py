"""Which places have which value of a field: for choices, names and the words of short texts."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.cache.index import bits
from desktop.cache.index.store import Reader, Writer


@dataclass(frozen=True, slots=True)
class Values:
    """Values folded and ascending, each as shown, and one after the other the places of each.

    The places of value n are `places[starts[n] : starts[n + 1]]`.
    """

    folded: list[str]
    shown: list[str]
    starts: array[int]
    places: array[int]
    size: int

    @classmethod
    def made(cls, rows: Iterable[tuple[str, str, array[int]]], size: int) -> Values:
        """From rows (folded, shown, places), ascending by what is folded."""
        folded, shown = [], []
        starts, places = bits.numbers([0]), bits.numbers([])
        for key, value, found in rows:
            folded.append(key)
            shown.append(value)
            places.extend(found)
            starts.append(len(places))
        return cls(folded, shown, starts, places, size)

    @classmethod
    def read(cls, reader: Reader, name: str, size: int) -> Values:
        """As kept under a name."""
        folded, shown = reader.values(f"{name}:values")
        starts, places = reader.array(f"{name}:starts"), reader.array(f"{name}:places")
        return cls(folded, shown or folded, starts, places, size)

    def write(self, writer: Writer, name: str) -> None:
        """Keep under a name."""
        shown = [] if self.shown == self.folded else self.shown
        writer.put_values(f"{name}:values", [self.folded, shown])
        writer.put_array(f"{name}:starts", self.starts)
        writer.put_array(f"{name}:places", self.places)

    def equal(self, value: str) -> int:
        """The set of the places with exactly this folded value."""
        return self._between(value, value + "\0")

    def beginning(self, start: str) -> int:
        """The set of the places with a value that begins so."""
        return self._between(start, start + "\U0010ffff")

    def _between(self, low: str, high: str) -> int:
        first, end = bisect_left(self.folded, low), bisect_left(self.folded, high)
        return bits.of_places(self.places[self.starts[first] : self.starts[end]], self.size)

    def counts(self, found: int) -> Iterator[tuple[int, str, str]]:
        """Of each value that occurs in a set: how often, the value shown, and folded."""
        flags = bits.flags_of(found, self.size)
        hits = bytes(map(flags.__getitem__, self.places))
        starts = self.starts
        for number, value in enumerate(self.shown):
            count = hits.count(1, starts[number], starts[number + 1])
            if count:
                yield count, value, self.folded[number]
