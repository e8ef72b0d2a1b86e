"""Where each character of a source stands in the drawn text, and back: pure arithmetic, no Qt.

Qt counts positions in UTF-16 units, Python in characters: an emoji is two of the one and one of
the other.  All positions that leave this module are Qt's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.ui.detail.blocks import Block, Run

#: What stands between a list member's marker and its text.
MARKER_GAP = "\t"


class Stretch(NamedTuple):
    """A stretch of the drawn text: where it begins and how long it is."""

    position: int
    length: int


class Placing:
    """The plain text of drawn blocks, and the map between it and their source."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._runs: list[tuple[int, Run]] = []
        self.block_starts: list[int] = []
        parts: list[str] = []
        at = 0
        for block in blocks:
            self.block_starts.append(at)
            if block.marker:
                parts.append(block.marker + MARKER_GAP)
                at += len(block.marker) + len(MARKER_GAP)
            for run in block.runs:
                self._runs.append((at, run))
                parts.append(run.text)
                at += len(run.text)
            parts.append("\n")
            at += 1
        self.text = "".join(parts)
        self._wide = (
            [i for i, char in enumerate(self.text) if char > "\uffff"]
            if (not self.text.isascii())
            else []
        )

    def to_qt(self, at: int) -> int:
        """Qt's position of a character of `text`."""
        return at + bisect_right(self._wide, at - 1)

    def stretch(self, start: int, end: int) -> Stretch:
        """Characters `start` to `end` of `text` as Qt counts them."""
        first = self.to_qt(start)
        return Stretch(first, self.to_qt(end) - first)

    def drawn_range(self, start: int | None, end: int | None) -> tuple[int, int]:
        """From where to where in `text` a part of the source was drawn; None is an open end."""
        if start is None or end is None:
            return 0, len(self.text)
        drawn = list(self._drawn(start, end))
        return (drawn[0][0], drawn[-1][1]) if drawn else (0, 0)

    def of_source(self, start: int, end: int) -> list[Stretch]:
        """Where the characters `start` to `end` of the source were drawn, neighbours joined.

        What is not drawn itself (a link's address) is shown by what is drawn for it (its label).
        """
        found = list(self._drawn(start, end)) or list(self._drawn_for(start, end))
        return [self.stretch(*pair) for pair in _joined(found)]

    def _drawn(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        for at, run in self._runs:
            if run.end <= start or run.start >= end:
                continue
            if run.is_verbatim:
                first = max(start, run.start) - run.start
                yield at + first, at + min(end, run.end) - run.start
            else:
                yield at, at + len(run.text)

    def _drawn_for(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        for at, run in self._runs:
            if run.around and run.around[0] < end and start < run.around[1]:
                yield at, at + len(run.text)


def _joined(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined
