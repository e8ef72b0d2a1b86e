"""The sections of a drawn posting: where its headings stand, to jump from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.ui.detail.blocks import Block
from desktop.ui.detail.placing import Placing


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's words and its position in the drawn text."""

    title: str
    position: int


def sections(blocks: Sequence[Block], placing: Placing) -> list[Section]:
    """The sections in the order of the text."""
    return [
        Section(block.text.strip().rstrip(":"), placing.to_qt(start))
        for block, start in zip(blocks, placing.block_starts, strict=True)
        if block.kind == "heading"
    ]


def next_top(tops: Sequence[int], now: int, slack: int = 2) -> int | None:
    """The nearest of the heights `tops` (in pixels, ascending) below `now`."""
    return next((top for top in tops if top > now + slack), None)


def previous_top(tops: Sequence[int], now: int, slack: int = 2) -> int | None:
    """The nearest of the heights `tops` above `now`."""
    return next((top for top in reversed(tops) if top < now - slack), None)
