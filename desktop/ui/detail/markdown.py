"""Markdown to blocks: walks the tokens and writes what each says, with its place in the source."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.token import Token

from desktop.ui.detail.blocks import CELL_GAP, PLAIN, Block, Trait
from desktop.ui.detail.building import Builder
from desktop.ui.detail.placed_tokens import normalised, tokens
from desktop.ui.detail.plain import breaks_line
from desktop.ui.detail.safe_html import SafeHtml, line_mapper


def blocks(source: str, offset: int = 0) -> list[Block]:
    """The blocks of a Markdown text; offsets in them count from `offset`."""
    mended = normalised(source)
    writer = _Writer(mended, offset)
    for token in tokens(mended):
        writer.take(token)
    writer.builder.close()
    return writer.builder.blocks


class _Writer:
    """Walks the tokens of one text and writes them with a Builder."""

    def __init__(self, source: str, offset: int) -> None:
        self.builder = Builder()
        self._html = SafeHtml(self.builder)
        self._lines = source.split("\n")
        self._starts = [offset]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._ordered: list[bool] = []
        self._number_column = 0
        self._is_under_number = False
        self._in_row = False
        self._is_head_row = False
        self._cell_at = 0

    def take(self, token: Token) -> None:
        """Write one block token."""
        handler = _HANDLERS.get(token.type)
        if handler is not None:
            handler(self, token)

    def close(self, _token: Token) -> None:
        self.builder.close()
        self._step_in_or_out()
        self.builder.style = PLAIN

    def heading(self, _token: Token) -> None:
        self.builder.kind = "heading"

    def open_list(self, token: Token) -> None:
        if not self._ordered:
            self._is_under_number = self._goes_under_number(token)
        self._ordered.append(token.type == "ordered_list_open")
        self._step_in_or_out()

    def close_list(self, _token: Token) -> None:
        self._ordered.pop()
        self._step_in_or_out()

    def _step_in_or_out(self) -> None:
        self.builder.kind = "item" if self._ordered else "paragraph"
        self.builder.depth = len(self._ordered) + (self._is_under_number and bool(self._ordered))

    def _goes_under_number(self, token: Token) -> bool:
        """Whether signs below a number stand too little to its right to be its own for CommonMark.

        The text behind "1. " begins in the third column; people move what belongs to it by two.
        """
        first, above = (token.map or [0])[0], self.builder.blocks[-1:]
        return (
            token.type == "bullet_list_open"
            and bool(above and above[0].kind == "item" and above[0].marker not in ("", "•"))
            and bool(self._lines[first - 1].strip())
            and _indent(self._lines[first]) >= self._number_column + 2
        )

    def item(self, token: Token) -> None:
        self.builder.kind = "item"
        self.builder.marker = f"{token.info}{token.markup}" if self._ordered[-1] else "•"
        if self._ordered[-1]:
            self._number_column = _indent(self._lines[(token.map or [0])[0]])

    def quote(self, token: Token) -> None:
        self.builder.quotes += token.nesting

    def rule(self, _token: Token) -> None:
        self.builder.rule()

    def code(self, token: Token) -> None:
        kind, self.builder.kind = self.builder.kind, "code"
        source_of = self._mapper(token.content, (token.map or [0])[0] + 1)
        at = 0
        for line in token.content.rstrip("\n").split("\n"):
            if at:
                self.builder.break_line(source_of(at) - 1)
            self.builder.say(line, source_of(at))
            at += len(line) + 1
        self.builder.close()
        self.builder.kind = kind

    def html(self, token: Token) -> None:
        self._html.read(token.content, self._mapper(token.content, (token.map or [0])[0]))
        self.close(token)

    def row(self, token: Token) -> None:
        self.builder.close()
        self._in_row, self._cell_at = token.nesting > 0, 0
        self.builder.kind = "row" if self._in_row else "paragraph"

    def head_row(self, token: Token) -> None:
        self._is_head_row = token.nesting > 0

    def cell(self, token: Token) -> None:
        if token.nesting < 0:
            at = self._starts[0]
            self.builder.say(CELL_GAP, at, at)
        self.builder.style = PLAIN._replace(is_bold=self._is_head_row and token.nesting > 0)

    def inline(self, token: Token) -> None:
        first = (token.map or [0])[0]
        lines = token.content.split("\n")
        source_of = self._mapper(token.content, first)
        are_items = self._are_items(first, lines)
        if are_items:
            self._start_item()
        children = token.children or []
        line = 0
        for place, child in enumerate(children):
            at = int(child.meta.get("at", 0))
            if place and _opens_autolink(children[place - 1]):
                at += len("<")
            if child.type in ("softbreak", "hardbreak"):
                is_break = child.type == "hardbreak" or breaks_line(lines, line)
                self._end_line(source_of(at), is_break=is_break, is_item=are_items)
                line += 1
                continue
            behind = children[place + 1] if place + 1 < len(children) else None
            end = int(behind.meta.get("at", 0)) if behind else len(token.content)
            self._write(child, at, end, source_of)

    def _are_items(self, first: int, lines: list[str]) -> bool:
        """Tell whether indented lines are a list's members that lost their signs."""
        if self._ordered or self.builder.kind != "paragraph" or self._in_row or len(lines) < 2:
            return False
        sources = self._lines[first : first + len(lines)]
        return all(source.startswith(("    ", "\t")) for source in sources)

    def _start_item(self) -> None:
        self.builder.kind, self.builder.depth, self.builder.marker = "item", 1, "•"

    def _end_line(self, at: int, *, is_break: bool, is_item: bool) -> None:
        if not is_break:
            self.builder.say(" ", at)
        elif is_item:
            self.builder.close()
            self._start_item()
        else:
            self.builder.break_line(at)

    def _write(self, child: Token, at: int, end: int, source_of: Callable[[int], int]) -> None:
        builder = self.builder
        match child.type:
            case "text":
                builder.say(child.content, source_of(at))
            case "text_special":
                builder.say(child.content, source_of(at), source_of(at) + len(child.markup))
            case "code_inline":
                self._inline_code(child, source_of(at))
            case "link_open":
                builder.open_link(str(child.attrs.get("href", "")), source_of(at))
            case "link_close":
                builder.close_link(source_of(max(at, end)))
            case "image":
                address = str(child.attrs.get("src", ""))
                builder.picture(address, child.content, source_of(at), source_of(max(at, end)))
            case "html_inline":
                self._html.read(child.content, lambda inner: source_of(at + inner))
            case _ if child.type in _INLINE_STYLES:
                is_open = child.nesting > 0
                builder.style = builder.style.with_(_INLINE_STYLES[child.type], is_open)

    def _inline_code(self, child: Token, at: int) -> None:
        was = self.builder.style
        self.builder.style = was._replace(is_code=True)
        start = at + len(child.markup)
        line = self._source_at(start, len(child.content) + 1)
        start += 1 if line.startswith(" ") and not child.content.startswith(" ") else 0
        self.builder.say(child.content, start)
        self.builder.style = was

    def _source_at(self, start: int, size: int) -> str:
        text = "\n".join(self._lines)
        at = start - self._starts[0]
        return text[at : at + size]

    def _mapper(self, content: str, first: int) -> Callable[[int], int]:
        """Where each offset of a block's content stands in the source.

        A block's lines are those of the source without indentation and signs before them, so each
        is searched from the end of its line (a table's cell behind the cell before it).
        """
        starts, sources, at = [], [], 0
        for number, line in enumerate(content.split("\n"), start=first):
            whole = self._lines[number] if number < len(self._lines) else ""
            column = self._next_cell(whole, line) if self._in_row else _column(whole, line)
            starts.append(at)
            sources.append(self._starts[min(number, len(self._lines))] + column)
            at += len(line) + 1
        return line_mapper(starts, sources)

    def _next_cell(self, row: str, cell: str) -> int:
        column = max(row.find(cell, self._cell_at), self._cell_at)
        self._cell_at = column + len(cell)
        return column


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _opens_autolink(token: Token) -> bool:
    return token.type == "link_open" and token.markup == "autolink"


def _column(whole: str, line: str) -> int:
    bare = line.rstrip()
    column = len(whole.rstrip()) - len(bare)
    return column if whole.startswith(bare, max(column, 0)) else max(whole.find(bare), 0)


_INLINE_STYLES: dict[str, Trait] = {
    "strong_open": "is_bold",
    "strong_close": "is_bold",
    "em_open": "is_italic",
    "em_close": "is_italic",
    "s_open": "is_struck",
    "s_close": "is_struck",
}

_HANDLERS: dict[str, Callable[[_Writer, Token], None]] = {
    "inline": _Writer.inline,
    "heading_open": _Writer.heading,
    "heading_close": _Writer.close,
    "paragraph_close": _Writer.close,
    "bullet_list_open": _Writer.open_list,
    "ordered_list_open": _Writer.open_list,
    "bullet_list_close": _Writer.close_list,
    "ordered_list_close": _Writer.close_list,
    "list_item_open": _Writer.item,
    "blockquote_open": _Writer.quote,
    "blockquote_close": _Writer.quote,
    "hr": _Writer.rule,
    "fence": _Writer.code,
    "code_block": _Writer.code,
    "html_block": _Writer.html,
    "thead_open": _Writer.head_row,
    "thead_close": _Writer.head_row,
    "tr_open": _Writer.row,
    "tr_close": _Writer.row,
    "th_open": _Writer.cell,
    "td_open": _Writer.cell,
    "th_close": _Writer.cell,
    "td_close": _Writer.cell,
}
