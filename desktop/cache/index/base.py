"""The index as it was made: read from its file piece by piece, each when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cache.index import bits
from desktop.cache.index.columns import Column
from desktop.cache.index.names import SETS
from desktop.cache.index.places import Places
from desktop.cache.index.store import Reader
from desktop.cache.index.values import Values

if TYPE_CHECKING:
    from array import array


class Base:
    """An index file, open.  Every method raises `DamagedError` where it is not as written."""

    def __init__(self, file: Path) -> None:
        self.reader = Reader(file)
        self.size = int(self.reader.facts["size"])
        self.last = int(self.reader.facts["last"])  #: the last change that is in it
        self.whole = bits.whole(self.size)
        self.places = Places.of(self.reader.array("ids"), self.reader.array("days", "i"))
        self._values: dict[str, Values] = {}
        self._columns: dict[str, Column] = {}

    def close(self) -> None:
        """Let go of the file."""
        self.reader.close()

    def values(self, name: str) -> Values:
        """The values of a field of `names.VALUES`, or the words of one of `names.WORDS`."""
        if name not in self._values:
            self._values[name] = Values.read(self.reader, name, self.size)
        return self._values[name]

    def column(self, name: str) -> Column:
        """A field of `names.COLUMNS`."""
        if name not in self._columns:
            self._columns[name] = Column.read(self.reader, name)
        return self._columns[name]

    def ranks(self, name: str) -> array[int]:
        """For each place the rank of its value, for a field of `names.ORDERS`."""
        return self.reader.array(f"order:{name}")

    def set(self, name: str) -> int:
        """One of `names.SETS`."""
        if name not in SETS:
            raise KeyError(name)
        return self.reader.bits(f"set:{name}")
