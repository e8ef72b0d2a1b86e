"""Which posting stands in which place: the order of the list, newest first, numbered from 0.

And how ids come out of SQLite by the hundred thousand: a row each costs 300 ns and more, while an
aggregate that strings them together costs a sixth, and Python reads such a text as JSON in one
step.  Strung together as numbers they need no memory of their own each, for which two threads would
wait for each other.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from typing import Final

#: Ids that are read together.
PART: Final = 8192


class Places:
    """`ids` by place; `days` by place, the days' ordinals negative, so that they ascend.

    `table` gives the place of an id; an id that has none is in place `size`.  Each is read when it
    is first asked for, ids by the part: of a million postings a start needs one part.
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
        """Places by id."""
        return self._read("table")

    def gather(self, column: str) -> str:
        """SQL that strings the ids of a group together, for `gathered`."""
        return f"group_concat({column})"

    def gathered(self, text: str | None) -> Iterator[int]:
        """The places of the ids that were strung together; `size` for an id without a place."""
        ids: list[int] = json.loads(f"[{text or ''}]")
        try:
            return iter(list(map(self.table.__getitem__, ids)))
        except IndexError:  # ids that came after the index was made
            end = len(self.table)
            return (self.table[id_] if id_ < end else self.size for id_ in ids)

    def place(self, id_: int) -> int | None:
        """The place of a posting, None where it has none."""
        place = self.table[id_] if 0 <= id_ < len(self.table) else self.size
        return None if place == self.size else place

    def before(self, day: str, id_: int) -> int:
        """How many places come before a posting of that ISO day and id."""
        key = -date.fromisoformat(day).toordinal()
        first, end = bisect_left(self.days, key), bisect_right(self.days, key)
        return bisect_left(self.ids, id_, first, end)


def arrays_of(ids: array[int], days: array[int]) -> dict[str, array[int]]:
    """What is kept of the places, by name, from ids and days by place."""
    table = array("I", [len(ids)]) * (max(ids, default=0) + 1)
    for place, id_ in enumerate(ids):
        table[id_] = place
    parts = {
        f"ids:{start // PART}": ids[start : start + PART] for start in range(0, len(ids), PART)
    }
    return {"days": days, "table": table, **parts}
