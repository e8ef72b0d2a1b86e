"""What the query hits in the drawn text, and which of the hits is the current one (F3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from desktop.postings import Highlight, Seen
from desktop.ui.detail.placing import Placing, Stretch

#: More hits than this are not worth drawing: a query of one letter in a long text.
MOST_HITS = 2000


class HitList:
    """The hits of a pattern in a text, in its order, with none or one of them current."""

    def __init__(self, stretches: Sequence[Stretch] = ()) -> None:
        self.stretches = tuple(stretches)
        self.current: int | None = None

    @classmethod
    def of(cls, highlights: Sequence[Highlight], placing: Placing) -> HitList:
        """What the highlights find; empty matches don't count, nor what begins within another."""
        found: list[tuple[int, int]] = []
        for start, end in sorted(_spans(highlights, placing)):
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return cls([placing.stretch(*span) for span in found[:MOST_HITS]])

    @property
    def count(self) -> int:
        """How many hits there are."""
        return len(self.stretches)

    def step(self, step: int, seen_from: int) -> Stretch | None:
        """Make the next (1) or previous (-1) hit current; past the last comes the first again.

        Where none is current yet, the first at or behind the position `seen_from` becomes it.
        """
        if not self.stretches:
            return None
        if self.current is not None:
            self.current = (self.current + step) % self.count
        else:
            behind = [i for i, hit in enumerate(self.stretches) if hit.position >= seen_from]
            first = behind[0] if behind else 0
            self.current = first if step > 0 else (first - 1) % self.count
        return self.stretches[self.current]


def _spans(highlights: Sequence[Highlight], placing: Placing) -> Iterator[tuple[int, int]]:
    seen = Seen(placing.text)
    for one in highlights:
        start, end = placing.drawn_range(one.start, one.end)
        matches = one.pattern.finditer(seen.text, seen.place(start), seen.place(end))
        spans = ((seen.start(found.start()), seen.end(found.end())) for found in matches)
        yield from islice(((start, end) for start, end in spans if end > start), MOST_HITS)
