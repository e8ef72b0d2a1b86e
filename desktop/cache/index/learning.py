"""What one open cache may tell another over the same file: sets that only SQL could find."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import NamedTuple

from desktop.postings import Hits, Totals


class Learned(NamedTuple):
    """The sets by what they are of, and the orders by their keys, for the index of the token."""

    token: str
    known: Mapping[object, int]
    orders: Mapping[object, array[int]]


class Answer(NamedTuple):
    """What a query finds, the totals, and what was found out on the way."""

    hits: Hits
    totals: Totals
    learned: Learned | None = None
