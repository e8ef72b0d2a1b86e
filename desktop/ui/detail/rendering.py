"""A posting's text as blocks that still know their source: what the pane draws and lights up.

Nothing here is HTML: Markdown, plain text and safe HTML all become runs of plain characters with
a style, so that no markup of a posting ever reaches Qt's own parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

Kind = Literal["paragraph", "heading", "item", "row", "code", "rule"]
Trait = Literal["is_bold", "is_italic", "is_code", "is_struck"]

#: Between lines of one block (Unicode's line separator, which Qt breaks at).
LINE_BREAK = "\u2028"

#: A heading that only looks like one (bold, capitals, a colon) is at most this long.
_LONGEST_HEADING = 90
_LONGEST_LEAD = 50
_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}")


class Style(NamedTuple):
    """How a run is drawn; `link` is an http, https or mailto address, or ""."""

    is_bold: bool = False
    is_italic: bool = False
    is_code: bool = False
    is_struck: bool = False
    link: str = ""

    def with_(self, trait: Trait, is_on: bool) -> Style:
        """The style with one trait on or off."""
        traits = {"is_bold": self.is_bold, "is_italic": self.is_italic}
        traits |= {"is_code": self.is_code, "is_struck": self.is_struck, trait: is_on}
        return Style(**traits, link=self.link)


PLAIN = Style()


class Run(NamedTuple):
    """Characters in one style, read from `start` to `end` of the source.

    Where the characters stand in the source as they are, `end - start == len(text)`; else (an
    entity, a picture's stand-in) the run is lit as a whole.  `around` is the extent of the link
    that the run is part of, its address included.
    """

    text: str
    start: int
    end: int
    style: Style = PLAIN
    around: tuple[int, int] | None = None

    @property
    def is_verbatim(self) -> bool:
        """The characters stand in the source as they are."""
        return self.end - self.start == len(self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list member, table row or rule.

    `depth` counts the lists around (1 for a member of an outermost list); `marker` is the
    member's sign ("•", "3.") or "" where a member goes on.
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    depth: int = 0
    marker: str = ""
    is_quote: bool = False

    @property
    def text(self) -> str:
        """The characters of the block, without its marker."""
        return "".join(run.text for run in self.runs)


def render(source: str, form: str, start: int = 0, end: int | None = None) -> list[Block]:
    """Return the blocks of `source[start:end]`; their offsets count from the start of `source`.

    `form` is "markdown" or "text".  Takes time linear in the text's length.
    """
    # Imported late: markdown-it costs 50-70 ms, which the first paint need not wait for.
    from desktop.ui.detail import markdown, plain  # noqa: PLC0415

    part = source[start:end].replace("\r", " ")
    blocks = markdown.blocks(part, start) if form == "markdown" else plain.blocks(part, start)
    return promote(blocks)


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
