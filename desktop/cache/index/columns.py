"""Fields that are compared: numbers and days, as bit slices of their rank among the values.

Slice k holds the places whose value's rank has bit k.  Whether a rank is at least another is then
three ties a slice (O'Neil and Quass, 1997): at most 2 ms for any bound over a million postings.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from desktop.cache.index import bits
from desktop.cache.index.store import IndexFile, Writer

#: The rank of a place that states no value.
NONE: Final = 0xFFFFFFFF
#: For each bit the digit that every byte has there.
_DIGITS: Final = [bytes(48 + (byte >> bit & 1) for byte in range(256)) for bit in range(8)]
_BYTES: Final = 4


class Column(NamedTuple):
    """The values ascending, the places that state one, and the slices of the ranks."""

    values: list[Any]
    stated: int
    slices: list[int]

    @classmethod
    def read(cls, file: IndexFile, name: str) -> Column:
        """As kept under a name."""
        values = file.values(f"column:{name}:values")
        slices = [file.bits(f"column:{name}:slice{k}") for k in range(_slices(values))]
        return cls(values, file.bits(f"column:{name}:stated"), slices)

    def between(
        self, low: Any = None, high: Any = None, *, is_low_open: bool = False, is_high_open: bool
    ) -> int:
        """The set of the places with a value between the bounds; None is no bound."""
        first = (
            0 if low is None else (bisect_right if is_low_open else bisect_left)(self.values, low)
        )
        end = len(self.values)
        if high is not None:
            end = (bisect_left if is_high_open else bisect_right)(self.values, high)
        if first >= end:
            return 0
        found = self._from_rank(first)
        return found & ~self._from_rank(end) if end < len(self.values) else found

    def _from_rank(self, rank: int) -> int:
        """The set of the places whose value has this rank or a higher one."""
        if rank == 0:
            return self.stated
        more, same = 0, self.stated
        for k in range(len(self.slices) - 1, -1, -1):
            part = self.slices[k]
            if rank >> k & 1:
                same &= part
            else:
                both = same & part
                more |= both
                same ^= both
        return more | same


def write_ranks(writer: Writer, name: str, stated: Sequence[Any]) -> array[int]:
    """Keep and give the rank of each place's value among all values; `NONE` for None."""
    rank = {value: number for number, value in enumerate(_values(stated))}
    rank[None] = NONE
    ranks = array("I", map(rank.__getitem__, stated))
    writer.put_array(f"order:{name}", ranks)
    return ranks


def write_column(writer: Writer, name: str, stated: Sequence[Any], ranks: array[int]) -> None:
    """Keep a column, from each place's value or None and its rank."""
    values = _values(stated)
    writer.put_values(f"column:{name}:values", values)
    has = bits.of_flags(bytes(value is not None for value in stated))
    writer.put(f"column:{name}:stated", bits.pack(has))
    raw = ranks.tobytes()
    for k in range(_slices(values)):
        digits = raw[_plane(k) :: _BYTES].translate(_DIGITS[k % 8])
        writer.put(f"column:{name}:slice{k}", bits.pack(bits.of_digits(digits) & has))


def _values(stated: Sequence[Any]) -> list[Any]:
    return sorted({value for value in stated if value is not None})


def _slices(values: Sequence[Any]) -> int:
    return max(1, (len(values) - 1).bit_length())


def _plane(k: int) -> int:
    """Where in an item of an array the byte with bit k lies on this machine."""
    return k // 8 if sys.byteorder == "little" else _BYTES - 1 - k // 8
