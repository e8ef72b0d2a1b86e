"""The index as it was made: read from its file piece by piece, each when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from desktop.cache.index import bits
from desktop.cache.index.columns import Column
from desktop.cache.index.names import SETS
from desktop.cache.index.places import Places
from desktop.cache.index.store import IndexFile
from desktop.cache.index.values import Values

if TYPE_CHECKING:
    from array import array


#: The index files that are open in this process, and what keeps two threads from opening one twice.
_OPEN: Final[dict[Path, Base]] = {}
_OPENING: Final = Lock()


class Base:
    """An index file, open.  Every method raises `DamagedError` where it is not as written.

    All caches of a process share it, in whichever thread: what is read does not change, so the
    thread of slow searches has at hand what the window's has.
    """

    def __init__(self, file: Path) -> None:
        self._path = file
        self._users = 0
        self.file = IndexFile(file)
        self.size = int(self.file.facts["size"])
        self.last = int(self.file.facts["last"])  #: the last change that is in it
        self.whole = bits.whole(self.size)
        # Not by a method of its own: what was found holds the places, maybe for longer than anyone
        # holds the rest.
        self.places = Places(self.size, self.file.numbers)
        self._values: dict[str, Values] = {}
        self._columns: dict[str, Column] = {}

    @classmethod
    def of(cls, file: Path) -> Base:
        """An index file, opened if nobody else has it open; to be closed by each who asked."""
        with _OPENING:
            base = _OPEN.get(file)
            if base is None:
                base = _OPEN[file] = cls(file)
            base._users += 1
            return base

    def close(self) -> None:
        """Let go of the file, which is closed when nothing that was found by it is left either."""
        with _OPENING:
            self._users -= 1
            if not self._users:
                del _OPEN[self._path]

    def values(self, name: str) -> Values:
        """The values of a field of `names.VALUES`, or the words of one of `names.WORDS`."""
        if name not in self._values:
            self._values[name] = Values.read(self.file, name, self.size)
        return self._values[name]

    def column(self, name: str) -> Column:
        """A field of `names.COLUMNS`."""
        if name not in self._columns:
            self._columns[name] = Column.read(self.file, name)
        return self._columns[name]

    def ranks(self, name: str) -> array[int]:
        """For each place the rank of its value, for a field of `names.ORDERS`."""
        return self.file.array(f"order:{name}")

    def set(self, name: str) -> int:
        """The places of one of `names.SETS`; KeyError for a name that is not there."""
        if name not in SETS:
            raise KeyError(name)
        return self.file.bits(f"set:{name}")
