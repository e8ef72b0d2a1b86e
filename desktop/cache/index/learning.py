"""What one open cache may tell another over the same file: sets that only SQL could find."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.postings.listed import Hits, Totals


@dataclass(frozen=True, slots=True)
class Learned:
    """The sets by what they are of, and the orders by their keys, for the index of the token."""

    token: str
    known: Mapping[object, int]
    orders: Mapping[object, array[int]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query finds, the totals, and what was found out on the way."""

    hits: Hits
    totals: Totals
    learned: Learned | None = None
