"""Makes headings of the lines that serve as such, since few postings mark theirs up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.postings import Section
from desktop.ui.detail.blocks import LINE_BREAK, Block, Run

Line = tuple[Run, ...]
#: Where sections begin in the source, and how their headings read.
Known = Mapping[int, str]

#: A heading that only looks like one (bold, capitals, a colon) is at most this long.
_LONGEST_HEADING = 90
_LONGEST_LEAD = 50
_MOST_WORDS = 4
_SENTENCE = re.compile(r"[.,;!…]$|[:：]\s*\S")
_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}")


def promote(blocks: list[Block], source: str, sections: Sequence[Section]) -> list[Block]:
    """Make headings of the lines that serve as such: all bold, all capitals, or a short lead.

    So are those that begin one of the `sections` of the `source`.
    """
    known = {one.start: _bare(one.heading or _first_words(source, one)) for one in sections}
    split = [piece for block in blocks for piece in _split_headings(block, known)]
    after: list[Block | None] = [*split[1:], None][: len(split)]
    return [
        replace(block, kind="heading", depth=0)
        if _serves_as_heading(block, following, known)
        else block
        for block, following in zip(split, after, strict=True)
    ]


def _split_headings(block: Block, known: Known) -> list[Block]:
    """Cut out of a paragraph the lines that begin a section, and its first where it is one."""
    lines = lines_of(block)
    if block.kind != "paragraph" or len(lines) < 2:
        return [block]
    pieces: list[list[Line]] = [[]]
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        is_first = not pieces[-1] and following is not None
        is_heading = is_first and (_is_bold(line) or _leads_lines(line, pieces, lines))
        if is_heading or _begins(line, known):
            pieces += [[line], []]
        else:
            pieces[-1].append(line)
    return [of_lines(block, piece) for piece in pieces if piece]


def lines_of(block: Block) -> list[Line]:
    """The lines of a block, each by its runs."""
    lines: list[Line] = [()]
    for run in block.runs:
        lines[-1:] = [lines[-1], ()] if run.text == LINE_BREAK else [(*lines[-1], run)]
    return lines


def of_lines(block: Block, lines: Sequence[Line]) -> Block:
    """A block like this one of some of its lines; the break before each is of no extent."""
    runs = list(lines[0])
    for line in lines[1:]:
        at = runs[-1].end if runs else 0
        runs += [Run(LINE_BREAK, at, at), *line]
    return replace(block, runs=tuple(runs))


def _leads_lines(line: Line, before: list[list[Line]], lines: list[Line]) -> bool:
    """Whether a paragraph's first line, and no other, leads over to the others by its colon."""
    text = "".join(run.text for run in line).strip()
    if len(before) > 1 or not text.endswith(":") or not _is_short_lead(text):
        return False
    return not any("".join(run.text for run in one).rstrip().endswith(":") for one in lines[1:])


def _begins(line: Line, known: Known) -> bool:
    """Whether a line is what a section begins with, and no more than that."""
    said = next((run for run in line if run.text.strip()), None)
    if said is None or not known:
        return False
    start = said.start + len(said.text) - len(said.text.lstrip())
    bare = _bare("".join(run.text for run in line))
    return bare != "" and known.get(start) == bare


def _first_words(source: str, section: Section) -> str:
    """A section's first line where it may be a heading, "" where it says more."""
    line = source[section.start : section.end].partition("\n")[0].strip()
    is_long = len(line.split()) > _MOST_WORDS or len(line) > _LONGEST_LEAD
    return "" if is_long or not line[:1].isupper() or _SENTENCE.search(line) else line


def _bare(heading: str) -> str:
    return heading.strip(" \t\xa0:：*_#")


def _is_bold(runs: Line) -> bool:
    said = [run for run in runs if run.text.strip()]
    return bool(said) and all(run.style.is_bold for run in said)


def _serves_as_heading(block: Block, following: Block | None, known: Known) -> bool:
    if block.kind != "paragraph" or following is None or block.is_quote:
        return False
    text = block.text.strip()
    if not text or LINE_BREAK in text or len(text) > _LONGEST_HEADING:
        return False
    if _is_bold(block.runs) or is_capitals(text) or _begins(block.runs, known):
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
    return text.endswith(":") and _is_short_lead(text)


def _is_short_lead(text: str) -> bool:
    return text[:1].isupper() and len(text) <= _LONGEST_LEAD and len(text.split()) <= _MOST_WORDS
