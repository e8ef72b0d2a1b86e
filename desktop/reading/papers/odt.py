"""OpenDocument texts (ODT): headings, paragraphs, lists and tables; tracked deletions left out.

Read by the standard library: the format is small, and a part's size stays bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final
from xml.etree.ElementTree import Element

from desktop.postings import Document, Unreadable
from desktop.reading.files.packed import BadPartError, open_zip, read_optional_xml, read_xml
from desktop.reading.kinds import Content
from desktop.reading.papers.blocks import (
    Block,
    heading,
    may_be_heading,
    member,
    paragraph,
    table,
    written,
)
from desktop.reading.papers.office_xml import attribute, boxes, linked, tag_of
from desktop.reading.papers.printed import printed_document

_HEADING_STYLE: Final = re.compile(r"Heading_20_(\d)|Heading (\d)")
#: Lists in lists and the like, at most so deep.
_DEEPEST: Final = 40
_MOST_SPACES: Final = 40
_UNSHOWN: Final = frozenset(
    {"tracked-changes", "annotation", "sequence-decls", "table-of-content", "forms", "note"}
)

_DAMAGED: Final = Unreadable(
    "A damaged OpenDocument text: it could not be opened. Open it in LibreOffice and save it anew."
)
_ENCRYPTED: Final = Unreadable(
    "An OpenDocument text that opens only with a password: save a copy without, and import that."
)
_NO_TEXT: Final = Unreadable(
    "An OpenDocument text without text: Shortlist reads no pictures. "
    "Type what matters and paste it."
)


def read_odt(content: Content) -> list[Document] | Unreadable:
    """One posting: the document's text with its headings, lists and tables."""
    try:
        with open_zip(content.data) as archive:
            manifest = read_optional_xml(archive, "META-INF/manifest.xml")
            if any(tag_of(part) == "encryption-data" for part in manifest.iter()):
                return _ENCRYPTED
            body = read_xml(archive, "content.xml")
            styles = read_optional_xml(archive, "styles.xml")
    except BadPartError:
        return _DAMAGED
    text = _Open.of(body, styles).text()
    return printed_document(content, text) if text.strip() else _NO_TEXT


@dataclass(frozen=True, slots=True)
class _Open:
    """An opened document: its root, the styles it builds on, the bold ones, the numbered lists."""

    root: Element
    parents: dict[str, str]
    bold: frozenset[str]
    numbered: frozenset[str]

    @classmethod
    def of(cls, root: Element, styles: Element) -> _Open:
        parents: dict[str, str] = {}
        bold: set[str] = set()
        numbered: set[str] = set()
        for part in (*styles.iter(), *root.iter()):
            name = attribute(part, "name")
            if tag_of(part) == "style":
                parents[name] = attribute(part, "parent-style-name")
                if any(attribute(one, "font-weight") == "bold" for one in part):
                    bold.add(name)
            elif tag_of(part) == "list-style" and _is_numbered(part):
                numbered.add(name)
        return cls(root, parents, frozenset(bold), frozenset(numbered))

    def text(self) -> str:
        bodies = [part for body in self.root if tag_of(body) == "body" for part in body]
        return written(block for body in bodies for block in self._blocks(body, 0))

    def _blocks(self, holder: Element, depth: int) -> Iterator[Block]:
        if depth > _DEEPEST:
            return
        for part in holder:
            name = tag_of(part)
            if name in ("p", "h"):
                yield from self._paragraph(part)
                for box in boxes(part, "text-box"):
                    yield from self._blocks(box, depth + 1)
            elif name == "list":
                yield from self._list(part, 0, attribute(part, "style-name"), depth)
            elif name == "table":
                yield from self._table(part, depth)
            elif name not in _UNSHOWN:
                yield from self._blocks(part, depth + 1)

    def _table(self, part: Element, depth: int) -> Iterator[Block]:
        rows = [
            [list(self._blocks(cell, depth + 1)) for cell in row if tag_of(cell) == "table-cell"]
            for row in _rows(part, depth)
        ]
        yield from table(rows)

    def _list(self, part: Element, level: int, style: str, depth: int) -> Iterator[Block]:
        """A list's members; a member's first paragraph has the mark, and lists in it are deeper."""
        if depth > _DEEPEST:
            return
        count = 0
        for item in part:
            is_first = tag_of(item) == "list-item"
            count += is_first
            for inner in item:
                if tag_of(inner) == "list":
                    own = attribute(inner, "style-name") or style
                    yield from self._list(inner, level + 1, own, depth + 1)
                elif (text := _text(inner).strip()) and tag_of(inner) in ("p", "h"):
                    yield self._item(inner, text, level, count if style in self.numbered else None)

    def _item(self, part: Element, text: str, level: int, count: int | None) -> Block:
        outline = self._level(part)
        if outline and may_be_heading(text):
            return heading(text, outline)
        return member(text, min(level, 8), count)

    def _paragraph(self, part: Element) -> Iterator[Block]:
        text = _text(part).strip()
        if not text:
            return
        level = self._level(part)
        if level and may_be_heading(text):
            yield heading(text, level)
        else:
            yield paragraph(text, partial(self._is_bold, part))

    def _level(self, part: Element) -> int:
        """The level of heading that the element or its style says; 0 where neither does."""
        outline = attribute(part, "outline-level")
        if tag_of(part) == "h":
            return int(outline) if outline.isdecimal() else 2
        style = attribute(part, "style-name")
        for _ in range(_DEEPEST):
            if match := _HEADING_STYLE.match(style):
                return int(match[1] or match[2])
            if style == "Title":
                return 1
            style = self.parents.get(style, "")
        return 0

    def _is_bold(self, part: Element) -> bool:
        """Whether the paragraph's style is bold, or all text in it is in spans that are."""
        if attribute(part, "style-name") in self.bold:
            return True
        spans = [one for one in part if "".join(one.itertext()).strip()]
        are_all = all(attribute(span, "style-name") in self.bold for span in spans)
        loose = (part.text or "") + "".join(one.tail or "" for one in part)
        return bool(spans) and are_all and not loose.strip()


def _is_numbered(style: Element) -> bool:
    """Whether a list's first level has numbers."""
    first = next(iter(style), None)
    if first is None or tag_of(first) != "list-level-style-number":
        return False
    return bool(attribute(first, "num-format"))


def _rows(part: Element, depth: int) -> Iterator[Element]:
    """A table's rows, those of its head and of groups among them, not those of tables within."""
    for inner in part if depth <= _DEEPEST else ():
        if tag_of(inner) == "table-row":
            yield inner
        elif tag_of(inner) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(inner, depth + 1)


def _text(part: Element, depth: int = 0) -> str:
    """The text of a paragraph; text boxes', notes' and comments' are not among it."""
    pieces = [part.text or ""]
    for inner in part if depth <= _DEEPEST else ():
        name = tag_of(inner)
        if name == "s":
            count = attribute(inner, "c")
            pieces.append(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name == "tab":
            pieces.append("\t")
        elif name == "line-break":
            pieces.append("\n")
        elif name == "a":
            pieces.append(linked(_text(inner, depth + 1), attribute(inner, "href")))
        elif name not in _UNSHOWN and name != "frame":
            pieces.append(_text(inner, depth + 1))
        pieces.append(inner.tail or "")
    return "".join(pieces)
