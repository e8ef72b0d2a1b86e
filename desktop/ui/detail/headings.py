"""Makes headings of the lines that serve as such, since few postings mark theirs up."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.ui.detail.blocks import LINE_BREAK, Block, Run

#: A heading that only looks like one (bold, capitals, a colon) is at most this long.
_LONGEST_HEADING = 90
_LONGEST_LEAD = 50
_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}")


def promote(blocks: list[Block]) -> list[Block]:
    """Make headings of the lines that serve as such: all bold, all capitals, or a short lead."""
    split = [piece for block in blocks for piece in _split_bold_line(block)]
    after: list[Block | None] = [*split[1:], None][: len(split)]
    return [
        replace(block, kind="heading", depth=0) if _serves_as_heading(block, following) else block
        for block, following in zip(split, after, strict=True)
    ]


def _split_bold_line(block: Block) -> list[Block]:
    """Cut a paragraph's first line off where it alone is bold."""
    breaks = [i for i, run in enumerate(block.runs) if run.text == LINE_BREAK]
    if block.kind != "paragraph" or not breaks or not _is_bold(block.runs[: breaks[0]]):
        return [block]
    head, rest = block.runs[: breaks[0]], block.runs[breaks[0] + 1 :]
    return [replace(block, runs=head), *_split_bold_line(replace(block, runs=rest))]


def _is_bold(runs: tuple[Run, ...]) -> bool:
    said = [run for run in runs if run.text.strip()]
    return bool(said) and all(run.style.is_bold for run in said)


def _serves_as_heading(block: Block, following: Block | None) -> bool:
    if block.kind != "paragraph" or following is None or block.is_quote:
        return False
    text = block.text.strip()
    if not text or LINE_BREAK in text or len(text) > _LONGEST_HEADING:
        return False
    if _is_bold(block.runs) or is_capitals(text):
        return True
    return len(text) <= _LONGEST_LEAD and _leads(text, following)


def is_capitals(text: str) -> bool:
    """Tell whether a line is set in capitals, as bulletins set their headings."""
    return text.isupper() and bool(_CAPITALS.search(text)) and not text.endswith((".", ",", ";"))


def _leads(text: str, following: Block) -> bool:
    """Tell whether a short line leads over to what follows, as "Requirements:" does."""
    if not text[0].isupper() or text.endswith((".", "!", ",", ";", "…")):
        return False
    if following.kind == "item":
        return text.endswith((":", "?")) or ":" not in text
    return text.endswith(":") and len(text.split()) <= 4
