"""Where a posting's text was mended, and what stood there: both texts aligned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from desktop.ui.detail.original import Passage, pieces

#: More mended places than these are not marked: the text is best compared with its original.
MOST_MENDS: Final = 500
#: Of the lines of a text that was only mended at least so many stand in its original unchanged, or
#: were mended in place; a text found in markup is another matter.
_SHARE_ALIGNED: Final = 0.5


class Mend(NamedTuple):
    """Characters `start` to `end` of the body, and what stood there before they were mended."""

    start: int
    end: int
    was: str


def mends_of(original: str, body: str) -> list[Mend]:
    """Where `body` differs from the text as decoded; none where the two do not compare."""
    before, after = original.split("\n"), body.split("\n")
    pairs = list(_pairs(before, after))
    found: list[Mend] = []
    at = 0
    for was, line in pairs:
        if was is not None and was != line and len(found) < MOST_MENDS:
            found += _in_line(was, line, at)
        at += len(line) + 1
    aligned = sum(was is not None for was, _ in pairs)
    return found if aligned >= _SHARE_ALIGNED * len(pairs) else []


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str | None, str]]:
    """Each line of the body with the line it was mended from, None where that is not known."""
    tail = before[len(before) - len(after) :] if len(after) <= len(before) else []
    same = sum(one == other for one, other in zip(tail, after, strict=False))
    if tail and same >= _SHARE_ALIGNED * len(after):  # mending leaves lines as they are
        yield from zip(tail, after, strict=True)
        return
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        is_matched = kind == "equal" or b - a == d - c
        yield from zip(before[a:b] if is_matched else [None] * (d - c), after[c:d], strict=True)


def _in_line(was: str, line: str, at: int) -> Iterator[Mend]:
    left, right = pieces(Passage(was, line))
    for (damaged, differs), (mended, _) in zip(left, right, strict=True):
        if differs:
            head = _shared(damaged, mended)
            tail = _shared(damaged[head:][::-1], mended[head:][::-1])
            end = len(mended) - tail
            if end > head:
                yield Mend(at + head, at + end, damaged[head : len(damaged) - tail])
        at += len(mended)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
