"""A posting's text as blocks that still know their source: what the pane draws and lights up.

Nothing here is HTML: Markdown, plain text and safe HTML all become runs of plain characters with
a style, so that no markup of a posting ever reaches Qt's own parser.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple
from unicodedata import bidirectional

Kind = Literal["paragraph", "heading", "item", "row", "code", "rule"]
Trait = Literal["is_bold", "is_italic", "is_code", "is_struck"]

#: Between lines of one block (Unicode's line separator, which Qt breaks at).
LINE_BREAK = "\u2028"
#: Between the cells of a table's row.
CELL_GAP = "\t"


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

    @property
    def is_right_to_left(self) -> bool:
        """Whether its first letter is one of Arabic, Hebrew and the like (Unicode's rule P2)."""
        for run in self.runs:
            for character in run.text:
                kind = bidirectional(character)
                if kind in ("L", "R", "AL"):
                    return kind != "L"
        return False
