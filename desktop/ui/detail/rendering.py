"""Turns a posting's text, in whichever form, into the blocks that the pane draws."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.postings import Section
from desktop.ui.detail.blocks import Block
from desktop.ui.detail.headings import promote
from desktop.ui.detail.unsigned import as_lists


def render(
    source: str,
    form: str,
    start: int = 0,
    end: int | None = None,
    sections: Sequence[Section] = (),
) -> list[Block]:
    """Return the blocks of `source[start:end]`; their offsets count from the start of `source`.

    `form` is "markdown" or "text"; the `sections` are those found in `source`.  Takes time linear
    in the text's length.
    """
    # Imported late: markdown-it costs 50-70 ms, which the first paint need not wait for.
    from desktop.ui.detail import markdown, plain  # noqa: PLC0415

    part = source[start:end].replace("\r", " ")
    blocks = markdown.blocks(part, start) if form == "markdown" else plain.blocks(part, start)
    return as_lists(promote(blocks, source, sections), source, sections)
