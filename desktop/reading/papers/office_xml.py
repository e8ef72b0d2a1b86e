"""What the XML of Word and of OpenDocument is read alike by: names, attributes, links, blocks."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from desktop.reading.papers.blocks import Block, heading, may_be_heading, paragraph, table, written

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: Tables in tables, lists in lists and the like, at most so deep.
DEEPEST: Final = 40
_NAMESPACE: Final = re.compile(r"\{[^}]*\}")


def linked(text: str, target: str) -> str:
    """A link as Markdown, unless its text says where it leads."""
    address = target.removeprefix("mailto:")
    if not text.strip() or not re.match(r"https?:|mailto:", target) or address in text:
        return text
    return f"[{text.strip()}]({target})"


def tag_of(element: Element) -> str:
    """An element's name without its namespace; "" for a comment."""
    return _NAMESPACE.sub("", element.tag) if isinstance(element.tag, str) else ""


def boxes(part: Element, name: str, unless: str = "") -> Iterator[Element]:
    """The outermost elements of a name in a paragraph, its text boxes; none within `unless`."""
    waiting = [part]
    while waiting:
        element = waiting.pop()
        if tag_of(element) == name:
            yield element
        elif tag_of(element) != unless:
            waiting.extend(reversed(element))


def attribute(element: Element, name: str) -> str:
    """An attribute by its name, in whatever namespace; "" where there is none."""
    for key, value in element.items():
        if key == name or key.endswith(f"}}{name}"):
            return value
    return ""


class OfficeText(ABC):
    """A document's blocks, found alike whatever its program calls the elements that hold them."""

    __slots__ = ()

    paragraphs: ClassVar[frozenset[str]]
    #: Lists that are elements of their own; Word's are paragraphs that say they are members.
    lists: ClassVar[frozenset[str]] = frozenset()
    table: ClassVar[str]
    row: ClassVar[str]
    #: What a table's rows may stand in.
    row_groups: ClassVar[frozenset[str]] = frozenset()
    cell: ClassVar[str]
    #: A text box, and within what there is no other.
    box: ClassVar[str]
    no_box_in: ClassVar[str] = ""
    #: What holds no text to show.
    unshown: ClassVar[frozenset[str]]

    def text(self, root: Element) -> str:
        """The document's text as Markdown, from its root element."""
        bodies = [part for part in root if tag_of(part) == "body"]
        return written(block for body in bodies for block in self.blocks(body, 0))

    def blocks(self, holder: Element, depth: int) -> Iterator[Block]:
        """The blocks in an element that is so deep."""
        for part in holder if depth <= DEEPEST else ():
            name = tag_of(part)
            if name in self.paragraphs:
                yield from self._paragraph(part)
                for box in boxes(part, self.box, self.no_box_in):
                    yield from self.blocks(box, depth + 1)
            elif name == self.table:
                yield from self._table(part, depth)
            elif name in self.lists:
                yield from self.members(part, depth)
            elif name not in self.unshown:
                yield from self.blocks(part, depth + 1)

    @abstractmethod
    def text_of(self, part: Element) -> str:
        """A paragraph's text, without that of its text boxes."""

    @abstractmethod
    def set_as(self, part: Element, text: str) -> Block | None:
        """The heading or the member of a list that a paragraph says it is."""

    @abstractmethod
    def is_bold(self, part: Element) -> bool:
        """Whether all text of a paragraph is bold."""

    def members(self, part: Element, depth: int) -> Iterator[Block]:
        """The members of a list."""
        yield from self.blocks(part, depth + 1)

    def _paragraph(self, part: Element) -> Iterator[Block]:
        if text := self.text_of(part).strip():
            yield self.set_as(part, text) or paragraph(text, partial(self.is_bold, part))

    def _table(self, part: Element, depth: int) -> Iterator[Block]:
        rows = [
            [list(self.blocks(cell, depth + 1)) for cell in row if tag_of(cell) == self.cell]
            for row in self._rows(part, depth)
        ]
        yield from table(rows)

    def _rows(self, part: Element, depth: int) -> Iterator[Element]:
        """A table's rows, not those of tables within."""
        for inner in part if depth <= DEEPEST else ():
            if tag_of(inner) == self.row:
                yield inner
            elif tag_of(inner) in self.row_groups:
                yield from self._rows(inner, depth + 1)


def headed(text: str, level: int) -> Block | None:
    """A paragraph of a heading's style as one; None at level 0, or where its text is no heading."""
    return heading(text, level) if level and may_be_heading(text) else None
