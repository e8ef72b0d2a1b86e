"""The visible text of a page's element as Markdown: headings, bullets, links and rows kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from desktop.reading.markup.page import words_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Resolve = Callable[[str], str]

_INLINE: Final = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
#: Elements that show no text, or none that belongs to a posting.
HIDDEN: Final = frozenset({
    "script", "style", "svg", "template", "iframe", "object", "noscript", "head", "title", "meta",
    "link", "base", "audio", "video", "canvas", "map", "select", "datalist", "input", "textarea",
    "img", "picture", "figure", "source", "embed", "dialog", "progress",
})  # fmt: skip
#: In these, elements with white space between them are one line, even in a card.
_FLOWING: Final = frozenset({
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "em", "i", "a",
})  # fmt: skip
_STYLED_AWAY: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px)?\s*(?:;|$)"
    r"|max-height\s*:\s*0",
    re.I,
)
_LINKED: Final = re.compile(r"(?:https?://|mailto:|/|\.{0,2}/|\?|[\w-]+/|[\w-]+\.html?\b)", re.I)
_PLAIN: Final = re.compile(r"[^ ()<>\n]*")
_WHOLE: Final = re.compile(r"(?:https?://|mailto:)", re.I)
_LONGEST_CELL: Final = 200
#: Scripts that set no spaces between words.
_HAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
#: A label names its value within so many characters.
_LONGEST_NAME: Final = 40
#: Classes by which pages tell facts apart that stand on one line.
_FACT: Final = re.compile(
    r"(?:^|[\s_-])(?:company|employer|org(?:ani[sz]ation)?|location|place|city|salary|pay|date|"
    r"posted|(?:job-?)?type|flavou?r)(?:$|[\s_-])",
    re.I,
)
_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")
_SOFT: Final = re.compile("[\u00ad\u200b\ufeff]")
#: Lines left empty one after the other, in text that is set as it was typed; and its tabs' width.
_EMPTY: Final = re.compile(r"\n{3,}")
_TAB: Final = 4


def is_hidden(node: LexborNode) -> bool:
    """Whether an element is not shown."""
    if node.tag in HIDDEN:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    return "hidden" in attributes or bool(_STYLED_AWAY.search(attributes.get("style") or ""))


def to_markdown(nodes: list[LexborNode], resolve: Resolve, *, is_card: bool = False) -> str:
    """The text of some elements, one below the other.

    In a card, elements that stand beside one another without text between them are lines of their
    own, and links only their words.
    """
    writer = _Writer(resolve, is_card)
    for node in nodes:
        writer.walk(node)
    return writer.text()


#: Elements within elements that are walked: deeper ones give their text as it is.
_DEEPEST: Final = 120


class _Writer:
    """Collects lines: inline pieces until a block begins or ends."""

    def __init__(self, resolve: Resolve, is_card: bool) -> None:
        self.resolve = resolve
        self.is_card = is_card
        self.blocks: list[tuple[str, str]] = []
        self.pieces: list[str] = []
        self.kind = "p"
        self.indent = 0
        self.depth = 0

    def text(self) -> str:
        self.flush()
        joined: list[str] = []
        before = ""
        for kind, block in self.blocks:
            if joined:
                joined.append("\n" if kind == before == "li" else "\n\n")
            joined.append(block)
            before = kind
        return "".join(joined)

    def flush(self) -> None:
        """End the line at hand, as a block of its kind."""
        lines = [_tidy(line) for line in "".join(self.pieces).split("\n")]
        words = "\n".join(line for line in lines if line)
        self.pieces.clear()
        kind, self.kind = self.kind, "p"
        if not words or not any(c.isalnum() for c in words):
            return
        if kind == "li":
            mark = "  " * max(self.indent - 1, 0) + "- "
            words = mark + words.replace("\n", "\n" + " " * len(mark))
        elif kind.startswith("h"):
            words = "#" * int(kind[1]) + " " + words.replace("\n", " ").strip("* ")
            kind = "h"
        self.blocks.append((kind, words))

    def walk(self, node: LexborNode) -> None:
        if node.is_text_node:
            self.pieces.append(_SPACE.sub(" ", node.text_content or ""))
        elif self.depth >= _DEEPEST:
            self.pieces.append(_SPACE.sub(" ", node.text()))
        elif node.is_element_node and not is_hidden(node):
            self.depth += 1
            write = _WRITERS.get(node.tag or "", _Writer._other)
            write(self, node)
            self.depth -= 1

    def _other(self, node: LexborNode) -> None:
        if node.attributes.get("role") == "heading":
            self.heading(node)
        elif node.tag in _INLINE:
            self.inside(node)
        else:
            self.block(node)

    def inside(self, node: LexborNode) -> None:
        """The children; those that stand beside one another with nothing between are set apart."""
        children = list(node.iter(include_text=True))
        loose = self.is_card and (node.tag or "") not in _FLOWING
        apart = len(children) > 1 and not any(_sets_apart(child, loose) for child in children)
        facts = not self.is_card and (node.tag or "") not in _FLOWING and _are_facts(children)
        for child in children:
            self.walk(child)
            if (apart or facts) and child.is_element_node:
                self.pieces.append("\n" if self.is_card or facts else " ")

    def block(self, node: LexborNode) -> None:
        self.flush()
        named = (node.attributes.get("title") or "").strip() if "-" in (node.tag or "") else ""
        if named:
            self.pieces.append(f"{named}: " if len(node.text()) <= _LONGEST_CELL else f"{named}:\n")
        self.inside(node)
        self.flush()

    def heading(self, node: LexborNode) -> None:
        self.flush()
        self.kind = kind = _level(node)
        self.inside(node)
        self.kind = kind if self.kind == kind else "p"
        self.flush()

    def item(self, node: LexborNode) -> None:
        self.flush()
        self.kind = "li"
        for child in node.iter(include_text=True):
            if child.tag in ("p", "div") and self.kind == "li" and not _has_blocks(child):
                if self.pieces:
                    is_named = self.pieces[-1].rstrip().rstrip("*").endswith(":")
                    self.pieces.append(" " if is_named else "\n")
                self.inside(child)
                self.pieces.append("\n")
            else:
                self.walk(child)
        self.flush()

    def items(self, node: LexborNode) -> None:
        self.flush()
        self.indent += 1
        self.inside(node)
        self.flush()
        self.indent -= 1

    def link(self, node: LexborNode) -> None:
        href = (node.attributes.get("href") or "").strip()
        if href.startswith("mailto:") and not _PLAIN.fullmatch(href):
            href = href.partition("?")[0]  # what a mail is to begin with may hold any sign
        words = " ".join(node.text().split())
        is_plain = self.is_card or not words or _has_blocks(node) or not _LINKED.match(href)
        if is_plain or any(c in href for c in " ()<>\n"):
            self.inside(node)
            return
        start = len(self.pieces)
        self.inside(node)
        words = _tidy("".join(self.pieces[start:]).replace("\n", " "))
        del self.pieces[start:]
        address = self.resolve(href)
        if not _WHOLE.match(address):  # the page doesn't say where it stands
            self.pieces.append(words)
            return
        self.pieces.append(
            address if words == address else f"[{words}]({address})" if words else ""
        )

    def strong(self, node: LexborNode) -> None:
        self.marked(node, "" if self.is_card or self.kind.startswith("h") else "**")

    def emphasis(self, node: LexborNode) -> None:
        self.marked(node, "" if self.is_card or self.kind.startswith("h") else "*")

    def marked(self, node: LexborNode, mark: str) -> None:
        if not mark or _has_blocks(node) or node.css_first("br,b b,i i") is not None:
            self.inside(node)
            return
        start = len(self.pieces)
        self.inside(node)
        words = "".join(self.pieces[start:])
        bare = words.strip()
        if not any(c.isalnum() for c in bare) or mark in bare:
            return
        del self.pieces[start:]
        lead = words[: len(words) - len(words.lstrip())]
        tail = words[len(words.rstrip()) :]
        self.pieces.append(f"{lead}{mark}{bare}{mark}{tail}")

    def pre(self, node: LexborNode) -> None:
        """Lines as they are set, empty ones and indents too, less what all are indented by."""
        self.flush()
        text = _SOFT.sub("", node.text().expandtabs(_TAB).replace("\xa0", " "))
        lines = dedent(text).strip("\n").split("\n")
        words = "\n".join(line.rstrip() for line in lines)
        if any(map(str.isalnum, words)):
            self.blocks.append(("pre", _EMPTY.sub("\n\n", words)))

    def row(self, node: LexborNode) -> None:
        """A row of short cells is a line: `Place: Riga`, or `a | b | c`."""
        cells = [child for child in node.iter() if child.tag in ("td", "th")]
        words = [_in_one_line(cell) for cell in cells if not is_hidden(cell)]
        is_line = sum(map(bool, words)) > 1 and not any(_has_blocks(cell) for cell in cells)
        if self.is_card or not is_line or max(map(len, words)) > _LONGEST_CELL:
            self.block(node)
            return
        stated = [word for word in words if word]
        self.flush()
        joined = ": " if len(stated) == 2 and not stated[0].endswith(":") else " | "
        self.pieces.append((" " if stated[0].endswith(":") else joined).join(stated))
        self.flush()

    def term(self, node: LexborNode) -> None:
        """A term and, where it is short, its description on one line."""
        self.flush()
        beside = node.next
        while beside is not None and not beside.is_element_node:
            beside = beside.next
        self.inside(node)
        if beside is not None and beside.tag == "dd" and len(beside.text()) <= _LONGEST_CELL:
            named = _tidy("".join(self.pieces)).rstrip(":")
            self.pieces = [f"{named}: " if named else ""]
        else:
            self.flush()

    def description(self, node: LexborNode) -> None:
        if _has_blocks(node):
            self.block(node)
        else:
            self.inside(node)
            self.flush()

    def label(self, node: LexborNode) -> None:
        """A label that holds its value, too, is a line: `Place: Riga`."""
        if ":" in node.text()[:_LONGEST_NAME] and node.css_first("span,b,strong") is not None:
            self.block(node)
        else:
            self.inside(node)

    def line_end(self, node: LexborNode) -> None:
        self.pieces.append("\n")


def _in_one_line(cell: LexborNode) -> str:
    """A cell's words; where its script sets no spaces, a stroke parts what stood on lines."""
    words = words_of(cell)
    if words.isascii() or cell.css_first("br") is None:
        return words
    lines = (" ".join(line.split()) for line in cell.text(separator="\n").split("\n"))
    return (" / " if _HAN.search(words) else " ").join(filter(None, lines))


def _level(node: LexborNode) -> str:
    """A heading's element; of one by its role alone the one of its level."""
    if node.attributes.get("role") != "heading":
        return node.tag or "p"
    level = node.attributes.get("aria-level") or "3"
    return f"h{level}" if level in "123456" else "h3"


def _has_blocks(node: LexborNode) -> bool:
    return any(
        inner.tag not in _INLINE and inner.tag not in HIDDEN and inner.tag != "br"
        for inner in node.traverse()
        if inner.mem_id != node.mem_id
    )


def _sets_apart(node: LexborNode, loose: bool) -> bool:
    """Whether a child is text between its neighbours; white space alone is none where `loose`."""
    text = (node.text_content or "") if node.is_text_node else ""
    return bool(text.strip() if loose else text)


def _are_facts(children: list[LexborNode]) -> bool:
    """Whether inline elements with white space alone between them are each called a fact's."""
    inner = [child for child in children if child.is_element_node and child.tag in _INLINE]
    if len(inner) < 2 or any(_sets_apart(child, loose=True) for child in children):
        return False
    named = sum(_FACT.search(child.attributes.get("class") or "") is not None for child in inner)
    return named > 1


def _tidy(line: str) -> str:
    return _SPACE.sub(" ", _SOFT.sub("", line)).strip(" \xa0")


_WRITERS: Final[dict[str, Callable[[_Writer, LexborNode], None]]] = {
    **{f"h{level}": _Writer.heading for level in range(1, 7)},
    "li": _Writer.item,
    "ul": _Writer.items,
    "ol": _Writer.items,
    "menu": _Writer.items,
    "a": _Writer.link,
    "b": _Writer.strong,
    "strong": _Writer.strong,
    "em": _Writer.emphasis,
    "i": _Writer.emphasis,
    "pre": _Writer.pre,
    "tr": _Writer.row,
    "dt": _Writer.term,
    "dd": _Writer.description,
    "br": _Writer.line_end,
    "label": _Writer.label,
}
