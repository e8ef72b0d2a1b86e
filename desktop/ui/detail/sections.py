"""The sections of a drawn posting: its headings, and what begins a section without a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.postings import Section
from desktop.ui.detail.blocks import Block
from desktop.ui.detail.placing import Placing, Stretch

#: What stands for a heading where there is none: the first words, up to a mark or 60 characters.
_FIRST_WORDS: Final = re.compile(r"[^.,:;!?。、：\u2028\n]{1,60}(?=[\W_]|\Z)")
#: Heights differ by less where the same place is meant, in pixels.
_SLACK: Final = 2


@dataclass(frozen=True, slots=True)
class Lead:
    """What a section is jumped to by: its heading or first words, and where these are drawn."""

    words: str
    stretch: Stretch


def leads(blocks: Sequence[Block], placing: Placing, found: Sequence[Section]) -> list[Lead]:
    """The sections in the order of the text."""
    begun = {_block_at(placing, one) for one in found if one.heading is None}
    return [
        _lead(block, start, placing)
        for number, (block, start) in enumerate(zip(blocks, placing.block_starts, strict=True))
        if block.kind == "heading" or number in begun
    ]


def stepped(tops: Sequence[int], now: int, last: int | None, step: int) -> int | None:
    """Which of the heights `tops` (ascending) comes next (1) or before (-1); None where none does.

    Counted from the `last` one stepped to, if nothing was scrolled since (the last sections of a
    text never reach the top), else from the height `now`.
    """
    if last is not None:
        return last + step if 0 <= last + step < len(tops) else None
    if step > 0:
        return next((at for at, top in enumerate(tops) if top > now + _SLACK), None)
    return next((at for at in reversed(range(len(tops))) if tops[at] < now - _SLACK), None)


def _block_at(placing: Placing, section: Section) -> int:
    """The number of the block that a section begins in; -1 where it is not drawn."""
    start, end = placing.drawn_range(section.start, section.end)
    return bisect_right(placing.block_starts, start) - 1 if end > start else -1


def _lead(block: Block, start: int, placing: Placing) -> Lead:
    text = block.text.strip()
    first = _FIRST_WORDS.match(text)
    words = text if block.kind == "heading" or first is None else first[0]
    at = placing.text.find(words, start)
    return Lead(words.rstrip(":"), placing.stretch(at, at + len(words)))
