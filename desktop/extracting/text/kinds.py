"""Several patterns of which a text fits few: each is tried only where one of its beginnings stands.

So a title's level is looked for by one pass and a pattern or two, where there are eleven, and most
patterns are never compiled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from ahocorasick_rs import BytesAhoCorasick

from desktop.extracting.text.patterns import Pattern

Kind = TypeVar("Kind")


class Kinds(Generic[Kind]):
    """Patterns for lowered text, by the kind of what they fit."""

    def __init__(self, patterns: Mapping[Kind, Pattern]) -> None:
        self._patterns = tuple(patterns.items())

    def near(self, low: str) -> Iterator[tuple[Kind, Pattern]]:
        """The patterns that a text in lower case may fit, in their order."""
        automaton, numbers = self._beginnings
        coded = low.encode(errors="replace")
        found = automaton.find_matches_as_indexes(coded, overlapping=True)
        for number in sorted({numbers[beginning] for beginning, _, _ in found}):
            yield self._patterns[number]

    @cached_property
    def _beginnings(self) -> tuple[BytesAhoCorasick, list[int]]:
        """What finds the patterns' beginnings, and the number of each one's pattern."""
        told = [
            (beginning.strip("_").encode(), number)
            for number, (_, pattern) in enumerate(self._patterns)
            for beginning in pattern.beginnings
        ]
        return BytesAhoCorasick([beginning for beginning, _ in told]), [of for _, of in told]
