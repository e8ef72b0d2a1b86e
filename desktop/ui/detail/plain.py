"""Plain text to blocks: paragraphs, lists and headings by the signs that people type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.ui.detail.blocks import Block
from desktop.ui.detail.building import Builder
from desktop.ui.detail.headings import is_capitals

#: A list's sign at a line's start: • - * + and such, or a number or letter with . or ).
_SIGN = re.compile(
    r"[ \t\u00a0]*(?:(?P<bullet>[-*+•●▪◦‣·∙–—»\uf0b7\uf0a7]|o(?=\t))[ \t\u00a0]+"
    r"|(?P<number>\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)])[ \t\u00a0]+)(?=\S)"
)
#: What mails put before the lines they quote.
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_UNDERLINE = re.compile(r"[ \t]*([-=_*~])\1{2,}[ \t]*")

#: Text wrapped by hand is wrapped at this many characters or fewer, and lines shorter than the
#: lower figure are lines of their own (an address, a list without signs).
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 50
#: How Chinese and Japanese texts number their points, and end them.
POINT = re.compile(r"\s*(?:\d{1,2}\s*[、．）]|（\d{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,2}、)")
_POINT_ENDS = ("；", "。", "！", "？")
#: So many lines are points of a list that lost its signs where each begins as a sentence does.
_FEWEST_POINTS = 3
#: A label before a value, at a line's start: "Location:", "**Vertragsart:**", "__Pay__:".
_LABEL = re.compile(
    r"\s*(?:(?:\*\*|__)[^*_:]{1,40}(?::(?:\*\*|__)|(?:\*\*|__) ?:)|[^\W\d][^:*.,]{0,30}:\s)"
)


def breaks_line(lines: Sequence[str], at: int) -> bool:
    """Tell whether the line end after `lines[at]` was meant, or only wraps a paragraph.

    It wraps where the paragraph is no wider than hand-wrapped text is and the next line's first
    word would not have fitted any more; of two labels one below the other neither goes on, nor
    does anything before a numbered point, nor lines of which each begins with a capital.
    """
    if _LABEL.match(lines[at]) and _LABEL.match(lines[at + 1]):
        return True
    if POINT.match(lines[at + 1]) or lines[at].rstrip().endswith(_POINT_ENDS):
        return True
    if len(lines) >= _FEWEST_POINTS and all(line.lstrip()[:1].isupper() for line in lines):
        return True
    width = max(len(line) for line in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return True
    following = lines[at + 1].split(maxsplit=1)
    return bool(following) and len(lines[at].rstrip()) + 1 + len(following[0]) <= width


@dataclass(slots=True)
class _Line:
    text: str
    start: int
    sign: re.Match[str] | None
    indent: int
    quotes: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


@dataclass(slots=True)
class _Chunk:
    """Lines that belong to one paragraph or one member of a list."""

    lines: list[_Line] = field(default_factory=list)
    is_item: bool = False
    is_heading: bool = False


def blocks(source: str, offset: int = 0) -> list[Block]:
    """The blocks of a plain text; offsets in them count from `offset`."""
    builder = Builder()
    for chunk in _chunks(_lines(source, offset)):
        _write(builder, chunk)
    builder.close()
    return builder.blocks


def _lines(source: str, offset: int) -> list[_Line]:
    lines = []
    texts = source.split("\n")
    for at, text in enumerate(texts):
        quoted = _quoted(texts, at)
        said = text[len(quoted) :]
        indent = len(said.expandtabs(4)) - len(said.expandtabs(4).lstrip())
        start = offset + len(quoted)
        lines.append(_Line(said, start, _SIGN.match(said), indent, quoted.count(">")))
        offset += len(text) + 1
    return lines


def _quoted(texts: list[str], at: int) -> str:
    """What a line bears as a quote's; "" in a line alone, where the sign means "more than"."""
    found = _QUOTE.match(texts[at])
    beside = (*texts[max(0, at - 1) : at], *texts[at + 1 : at + 2])
    return found[0] if found and any(map(_QUOTE.match, beside)) else ""


def _chunks(lines: list[_Line]) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    is_open = False
    for line in lines:
        if line.is_empty or _UNDERLINE.fullmatch(line.text):
            if is_open and not line.is_empty and len(chunks[-1].lines) == 1:
                chunks[-1].is_heading = not chunks[-1].is_item
            is_open = False
            continue
        is_other = not is_open or chunks[-1].lines[-1].quotes != line.quotes
        if line.sign or is_other or is_capitals(line.text.strip()) or chunks[-1].is_heading:
            chunks.append(_Chunk(is_item=line.sign is not None))
            is_open = True
        chunks[-1].lines.append(line)
        if line.sign is None and len(chunks[-1].lines) == 1:
            chunks[-1].is_heading = is_capitals(line.text.strip())
    return chunks


def _write(builder: Builder, chunk: _Chunk) -> None:
    builder.close()
    first = chunk.lines[0]
    builder.kind, builder.depth, builder.marker = "paragraph", 0, ""
    builder.quotes = first.quotes
    if chunk.is_heading:
        builder.kind = "heading"
    elif chunk.is_item and first.sign:
        builder.kind, builder.depth = "item", 1 if first.indent < 4 else 2
        builder.marker = first.sign["number"] or "•"
    elif _are_items(chunk):
        _write_items(builder, chunk)
        return
    _write_lines(builder, chunk.lines)


def _are_items(chunk: _Chunk) -> bool:
    """Tell whether indented lines are a list's members that lost their signs."""
    texts = [line.text.strip() for line in chunk.lines]
    return (
        len(texts) > 1
        and all(line.indent >= 4 for line in chunk.lines)
        and all(breaks_line(texts, at) for at in range(len(texts) - 1))
    )


def _write_items(builder: Builder, chunk: _Chunk) -> None:
    for line in chunk.lines:
        builder.close()
        builder.kind, builder.depth, builder.marker = "item", 1, "•"
        _say(builder, line)


def _write_lines(builder: Builder, lines: list[_Line]) -> None:
    texts = [line.text.strip() for line in lines]
    _say(builder, lines[0])
    for at, (line, following) in enumerate(pairwise(lines)):
        end = line.start + len(line.text)
        if not breaks_line(texts, at):
            builder.say(" ", end)
        elif max(len(line.text), len(following.text)) > _WIDEST_WRAP and builder.kind != "item":
            builder.close()
        else:
            builder.break_line(end)
        _say(builder, following)


def _say(builder: Builder, line: _Line) -> None:
    start = line.sign.end() if line.sign else len(line.text) - len(line.text.lstrip())
    builder.say(line.text[start:].rstrip(), line.start + start)
