"""Which posting stands in which place: the order of the list, newest first, numbered from 0.

And how ids come out of SQLite by the hundred thousand: a row each costs 300 ns and more, while an
aggregate that strings them together as characters costs a third, and Python takes such a text as an
array in one step.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

#: Ids stand as characters from here on, past the surrogates, which no text may hold.
_FIRST: Final = 0x10000
#: The highest id that still is a character.
_MOST: Final = 0x10FFFF - _FIRST
_CODEC: Final = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"


@dataclass(frozen=True, slots=True)
class Places:
    """`ids` by place; `days` by place, the days' ordinals negative, so that they ascend.

    `table` gives the place of an id plus `offset`; an id that has none is in place `size`.
    """

    ids: array[int]
    days: array[int]
    table: array[int]
    offset: int

    @classmethod
    def of(cls, ids: array[int], days: array[int]) -> Places:
        """From ids and days by place."""
        most = max(ids, default=0)
        offset = _FIRST if most <= _MOST else 0
        table = array("I", [len(ids)]) * (most + offset + 1)
        for place, id_ in enumerate(ids):
            table[id_ + offset] = place
        return cls(ids, days, table, offset)

    @property
    def size(self) -> int:
        """How many places there are."""
        return len(self.ids)

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
