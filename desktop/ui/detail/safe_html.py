"""Raw HTML within a posting as runs: known tags give style, all others give only their text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser

from desktop.ui.detail.blocks import Trait
from desktop.ui.detail.building import Builder

_BLOCKS = frozenset(
    (
        "p", "div", "section", "article", "header", "footer", "main", "aside", "table", "tr",
        "ul", "ol", "dl", "dt", "dd", "blockquote", "pre",
    )
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN = frozenset(("script", "style", "template", "title", "head"))
_STYLES: dict[str, Trait] = {
    "b": "is_bold",
    "strong": "is_bold",
    "i": "is_italic",
    "em": "is_italic",
    "code": "is_code",
    "s": "is_struck",
    "del": "is_struck",
}


class SafeHtml(HTMLParser):
    """Reads HTML into a Builder.  Runs no script, keeps no attribute but a link's address."""

    def __init__(self, builder: Builder) -> None:
        super().__init__(convert_charrefs=False)
        self._builder = builder
        self._unseen = 0
        self._lines: list[int] = [0]
        self._size = 0
        self._source_of: Callable[[int], int] = lambda at: at

    def read(self, html: str, source_of: Callable[[int], int]) -> None:
        """Write a piece of HTML; `source_of` gives the source offset of an offset in it."""
        self.reset()
        self._source_of, self._size = source_of, len(html)
        self._lines = [0, *(i + 1 for i, char in enumerate(html) if char == "\n")]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a style, a link or a block."""
        builder, at = self._builder, self._at()
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _STYLES:
            builder.style = builder.style.with_(_STYLES[tag], True)
        elif tag == "a":
            builder.open_link(dict(attrs).get("href") or "", at)
        elif tag == "img":
            given = dict(attrs)
            end = at + len(self.get_starttag_text() or "")
            builder.picture(given.get("src") or "", given.get("alt") or "", at, end)
        elif tag == "br":
            builder.break_line(at)
        else:
            self._open_block(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a style, a link or a block."""
        builder = self._builder
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _STYLES:
            builder.style = builder.style.with_(_STYLES[tag], False)
        elif tag == "a":
            builder.close_link(self._at() + len("</a>"))
        elif tag in _HEADINGS or tag in _BLOCKS or tag == "li":
            builder.close()
            builder.kind = "item" if builder.depth else "paragraph"
            if tag in ("ul", "ol"):
                builder.depth = max(0, builder.depth - 1)
                builder.kind = "item" if builder.depth else "paragraph"

    def handle_data(self, data: str) -> None:
        """Say the text, white space folded as a browser does, but in `pre`."""
        if self._unseen:
            return
        if self._builder.kind == "code":
            self._say_lines(data)
            return
        at = self._source_of(self._inner())
        for line_at, line in _lines(data):
            start = self._source_of(self._inner() + line_at) if line_at else at
            self._builder.say(line, start)

    def _say_lines(self, data: str) -> None:
        """Say text that stands in lines, blanks and all."""
        at = self._inner()
        for number, line in enumerate(data.split("\n")):
            if number:
                self._builder.break_line(self._source_of(at - 1))
            self._builder.say(line, self._source_of(at))
            at += len(line) + 1

    def handle_entityref(self, name: str) -> None:
        """Say a named character."""
        self._say_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Say a numbered character."""
        self._say_reference(f"&#{name};")

    def _say_reference(self, reference: str) -> None:
        if not self._unseen:
            at = self._at()
            self._builder.say(unescape(reference), at, at + len(reference))

    def _open_block(self, tag: str) -> None:
        builder = self._builder
        if tag not in _HEADINGS and tag not in _BLOCKS and tag not in ("li", "hr", "td", "th"):
            return
        if tag in ("td", "th"):
            at = self._at()
            builder.say("  ", at, at + 1)
            return
        builder.close()
        if tag == "hr":
            builder.rule()
        elif tag in ("ul", "ol"):
            builder.depth += 1
        elif tag == "li":
            builder.kind, builder.marker = "item", "•"
            builder.depth = max(1, builder.depth)
        elif tag == "pre":
            builder.kind = "code"
        else:
            builder.kind = "heading" if tag in _HEADINGS else builder.kind

    def _inner(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _at(self) -> int:
        return self._source_of(self._inner())


def _lines(data: str) -> list[tuple[int, str]]:
    """Pieces of the data between line ends, each line end as a space, with their offsets."""
    pieces, at = [], 0
    for line in data.split("\n"):
        shown = line if at == 0 else " " + line.lstrip()
        pieces.append((at - 1 if at else 0, shown))
        at += len(line) + 1
    return [(at, shown) for at, shown in pieces if shown]


def line_mapper(starts: list[int], sources: list[int]) -> Callable[[int], int]:
    """A map from offsets in a text whose lines start at `starts` to those in the source."""

    def source_of(at: int) -> int:
        line = bisect_right(starts, at) - 1
        return sources[line] + at - starts[line]

    return source_of
