"""What the query hits in the drawn text, and which of the hits is the current one (F3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.ui.detail.placing import Placing, Stretch

#: More hits than this are not worth drawing: a query of one letter in a long text.
MOST_HITS = 2000


class HitList:
    """The hits of a pattern in a text, in its order, with none or one of them current."""

    def __init__(self, stretches: Sequence[Stretch] = ()) -> None:
        self.stretches = tuple(stretches)
        self.current: int | None = None

    @classmethod
    def of(cls, pattern: re.Pattern[str] | None, placing: Placing) -> HitList:
        """What `pattern` matches; empty matches don't count."""
        if pattern is None:
            return cls()
        found = []
        for match in pattern.finditer(placing.text):
            if match.end() > match.start():
                found.append(placing.stretch(match.start(), match.end()))
            if len(found) == MOST_HITS:
                break
        return cls(found)

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
