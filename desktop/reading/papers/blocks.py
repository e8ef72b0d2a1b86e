"""Blocks of text as office programs and presses know them, written down as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import dedent
from typing import Final, Literal

BlockKind = Literal["heading", "paragraph", "member", "line", "row"]

#: Signs that begin a member of a list, Word's symbol fonts' among them.
BULLET: Final = re.compile(
    r"(?:[•◦▪▫‣●○■□◆◇➢➤✓✔»·∙*\uf0a7\uf0b7\uf0d8\uf076\uf0fc]|[-–—](?=\s))\s*"
)
#: Numbers and letters that begin a member of a list: `1.`, `(b)`, `iv)`.
NUMBERED: Final = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+(?=\S)")
_LABELLED: Final = re.compile(r"[^:]{2,40}:\s+\S")
_LONGEST_HEADING: Final = 110
_LONGEST_BOLD_HEADING: Final = 80
_LONGEST_LABEL: Final = 40
#: Longer lines are paragraphs, in characters.
_LONGEST_LINE: Final = 60
#: The level of a heading that only its weight shows.
_BOLD_LEVEL: Final = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a member of a list, a short line or a table's row, as Markdown."""

    kind: BlockKind
    text: str


def written(blocks: Iterable[Block]) -> str:
    """The blocks parted by empty lines, but for members, rows and short lines, one a line."""
    pieces: list[str] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        between = "\n\n" if kind in ("heading", "paragraph") else "\n"
        piece = between.join(block.text for block in group)
        pieces.append(dedent(piece) if kind == "member" else piece)
    return "\n\n".join(pieces) + "\n" if pieces else ""


def heading(text: str, level: int) -> Block:
    """A heading of level 1 to 6, on one line."""
    return Block("heading", f"{'#' * max(1, min(level, 6))} {' '.join(text.split())}")


def member(text: str, depth: int, number: int | None = None) -> Block:
    """A member of a list, `depth` lists deep (0 for the outermost); numbered where it has one."""
    mark = "-" if number is None else f"{number}."
    return Block("member", f"{'  ' * depth}{mark} {' '.join(text.split())}")


def bulleted(text: str) -> Block | None:
    """The member of a list that a sign before a text's words makes it; None without such a sign."""
    match = BULLET.match(text)
    return member(text[match.end() :], 0) if match and text[match.end() :] else None


def passage(text: str) -> Block:
    """A text without marks: a paragraph, or a short line that stands with those beside it."""
    return Block("paragraph" if len(text) > _LONGEST_LINE else "line", text)


def paragraph(text: str, is_bold: Callable[[], bool]) -> Block:
    """An office program's paragraph in no list and of no heading's style, as it is set."""
    if block := bulleted(text):
        return block
    if may_be_heading(text, is_bold=True) and is_bold():
        return heading(text, _BOLD_LEVEL)
    return passage(text)


def may_be_heading(text: str, *, is_bold: bool = False) -> bool:
    """Whether a text set apart is short, and neither a sentence nor a fact ("Place: Ghent")."""
    most = _LONGEST_BOLD_HEADING if is_bold else _LONGEST_HEADING
    if len(text) > most or "\n" in text or not any(map(str.isalpha, text)):
        return False
    return not (
        text.startswith(("(", "http")) or text.endswith((".", ",", ";")) or _LABELLED.match(text)
    )


def table(rows: Sequence[Sequence[Sequence[Block]]]) -> Iterator[Block]:
    """A table's rows of cells of blocks: facts beside their labels, data in columns, or layout."""
    texts = [[cell[0].text if len(cell) == 1 else "" for cell in row] for row in rows]
    is_short = all(len(cell) <= 1 for row in rows for cell in row)
    columns = max(map(len, rows), default=0)
    if is_short and columns >= 3:
        yield from _columns(texts, columns)
        return
    for row, said in zip(rows, texts, strict=True):
        if len(row) == 2 and is_short and all(said) and len(said[0]) <= _LONGEST_LABEL:
            yield Block("line", f"{_plain(said[0]).rstrip(': ')}: {_plain(said[1])}")
        else:
            yield from (block for cell in row for block in cell)


def _columns(texts: Sequence[Sequence[str]], columns: int) -> Iterator[Block]:
    for number, row in enumerate(texts):
        cells = [_plain(cell).replace("|", "\\|") for cell in row]
        cells += [""] * (columns - len(cells))
        yield Block("row", f"| {' | '.join(cells)} |")
        if number == 0:
            yield Block("row", f"|{' --- |' * columns}")


def _plain(text: str) -> str:
    """A cell's text on one line, without the marks of a heading or a list."""
    return " ".join(re.sub(r"^(?:#{1,6}|-) ", "", text).split())
