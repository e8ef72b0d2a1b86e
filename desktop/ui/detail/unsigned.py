"""Makes lists of the lines that tell a section's points, where their signs were lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median
from typing import Final

from desktop.postings import Section
from desktop.ui.detail.blocks import Block
from desktop.ui.detail.headings import lines_of, of_lines
from desktop.ui.detail.plain import POINT

#: Sections that tell points rather than a story.
_OF_POINTS: Final = frozenset({"responsibilities", "requirements", "nice_to_have", "benefits"})
_FEWEST: Final = 3
_LONGEST: Final = 250
#: So large a share of the lines are points where they are told as a list.
_MANY: Final = 2 / 3
#: A line in which each word has a capital, but those that never have one: "Skills and Experience".
_TITLE: Final = re.compile(r"[A-Z]\w+(?: (?:[A-Z][\w/-]*|&|and|or|of|for|the|to|in|we|you)){1,5}")
#: It stands above other lines rather than beside them where half of these have so many words.
_WORDS_OF_A_POINT: Final = 7


def as_lists(blocks: Sequence[Block], source: str, sections: Sequence[Section]) -> list[Block]:
    """The blocks, with a member of a list for each line that is one by all its neighbours.

    These are three lines or more, one straight below the other, in a section of points, none of
    which goes on in the next; a few others may stand among them.
    """
    spans = [(one.start, one.end) for one in sections if one.kind in _OF_POINTS]
    if not spans:
        return list(blocks)
    listed: list[Block] = []
    for is_in, run in groupby(blocks, lambda one: _is_in(one, spans)):
        beside = list(run)
        for together in _neighbours(beside, source) if is_in else [beside]:
            pieces = [of_lines(one, [line]) for one in together for line in lines_of(one)]
            listed += _members(pieces) if is_in and _are_points(pieces) else together
    return listed


def _is_in(block: Block, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a paragraph stands in one of the spans of the source."""
    if block.kind != "paragraph" or block.is_quote or not block.runs:
        return False
    return any(start <= block.runs[0].start and block.runs[-1].end <= end for start, end in spans)


def _neighbours(blocks: Sequence[Block], source: str) -> Iterator[list[Block]]:
    """The blocks, those together between which no line is empty."""
    together = [blocks[0]]
    for block in blocks[1:]:
        gap = source[together[-1].runs[-1].end : block.runs[0].start]
        if gap.count("\n") > 1:
            yield together
            together = []
        together.append(block)
    yield together


def _are_points(lines: Sequence[Block]) -> bool:
    points = sum(map(_is_point, lines))
    return points >= max(_FEWEST, _MANY * len(lines))


def _is_point(block: Block) -> bool:
    """Whether a line may be a point, rather than lead over to some or say where to write to."""
    text = block.text.strip()
    is_begun = text[:1].isupper() or text[:1].isdigit()
    is_numbered = POINT.match(text) is not None
    is_lead = text.endswith((":", "：", "?"))
    is_address = any(run.style.link.startswith("mailto:") for run in block.runs)
    return is_begun and len(text) <= _LONGEST and not (is_numbered or is_lead or is_address)


def _members(lines: Sequence[Block]) -> Iterator[Block]:
    """The lines as members of a list, but those that are the heading of others, or no points."""
    are_long = median(len(one.text.split()) for one in lines) >= _WORDS_OF_A_POINT
    for one, following in zip(lines, [*lines[1:], None], strict=True):
        text = one.text.strip()
        is_title = are_long and _TITLE.fullmatch(text) is not None
        if following and (is_title or (text.endswith(":") and _is_point(following))):
            yield replace(one, kind="heading")
        elif _is_point(one):
            yield replace(one, kind="item", depth=1, marker="•")
        else:
            yield one
