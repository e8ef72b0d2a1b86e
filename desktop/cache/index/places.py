"""Which posting stands in which place: the order of the list, newest first, numbered from 0.

And how ids come out of SQLite by the hundred thousand: a row each costs 300 ns and more, while an
aggregate that strings them together as characters costs a third, and Python takes such a text as an
array in one step.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

#: Ids that are read together.
PART: Final = 8192

#: Ids stand as characters from here on, past the surrogates, which no text may hold.
_FIRST: Final = 0x10000
#: The highest id that still is a character.
_MOST: Final = 0x10FFFF - _FIRST
_CODEC: Final = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"


class Places:
    """`ids` by place; `days` by place, the days' ordinals negative, so that they ascend.

    `table` gives the place of an id plus `offset`; an id that has none is in place `size`.  Each is
    read when it is first asked for, ids by the part: of a million postings a start needs one part.
    """

    def __init__(self, size: int, read: Callable[[str], array[int]]) -> None:
        """`read` gives each of the arrays that `arrays_of` made."""
        self.size = size  #: how many places there are
        self._read = read
        self._parts: dict[int, array[int]] = {}

    @classmethod
    def of(cls, ids: array[int], days: array[int]) -> Places:
        """From ids and days by place."""
        return cls(len(ids), arrays_of(ids, days).__getitem__)

    def part(self, number: int) -> array[int]:
        """The ids in the places from `number * PART` on, `PART` of them at most."""
        if number not in self._parts:
            self._parts[number] = self._read(f"ids:{number}")
        return self._parts[number]

    @cached_property
    def ids(self) -> array[int]:
        """All ids by place."""
        whole = array("I")
        for number in range(-(-self.size // PART)):
            whole.extend(self.part(number))
        return whole

    @cached_property
    def days(self) -> array[int]:
        """Negative ordinals by place."""
        return self._read("days")

    @cached_property
    def table(self) -> array[int]:
        """Places by id plus offset."""
        return self._read("table")

    @cached_property
    def offset(self) -> int:
        """What ids are raised by, so that each is a character that a text may hold; else 0."""
        return _offset(self._read("highest")[0])

    def gather(self, column: str) -> str:
        """SQL that strings the ids of a group together, for `gathered`."""
        if self.offset == 0:
            return f"group_concat({column}, ' ')"
        return f"group_concat(char({column} + {_FIRST}), '')"

    def gathered(self, text: str | None) -> Iterator[int]:
        """The places of the ids that were strung together; `size` for an id without a place."""
        if not text:
            return iter(())
        codes: Sequence[int]
        if self.offset == 0:
            codes = [int(id_) for id_ in text.split()]
        else:
            codes = array("I", text.encode(_CODEC))
        try:
            return iter(list(map(self.table.__getitem__, codes)))
        except IndexError:  # ids that came after the index was made
            end = len(self.table)
            return (self.table[code] if code < end else self.size for code in codes)

    def place(self, id_: int) -> int | None:
        """The place of a posting, None where it has none."""
        code = id_ + self.offset
        place = self.table[code] if self.offset <= code < len(self.table) else self.size
        return None if place == self.size else place

    def before(self, day: str, id_: int) -> int:
        """How many places come before a posting of that ISO day and id."""
        key = -date.fromisoformat(day).toordinal()
        first, end = bisect_left(self.days, key), bisect_right(self.days, key)
        return bisect_left(self.ids, id_, first, end)


def arrays_of(ids: array[int], days: array[int]) -> dict[str, array[int]]:
    """What is kept of the places, by name, from ids and days by place."""
    highest = max(ids, default=0)
    offset = _offset(highest)
    table = array("I", [len(ids)]) * (highest + offset + 1)
    for place, id_ in enumerate(ids):
        table[id_ + offset] = place
    parts = {
        f"ids:{start // PART}": ids[start : start + PART] for start in range(0, len(ids), PART)
    }
    return {"highest": array("I", [highest]), "days": days, "table": table, **parts}


def _offset(highest: int) -> int:
    return _FIRST if highest <= _MOST else 0
