"""OpenDocument texts (ODT): headings, paragraphs, lists and tables; tracked deletions left out.

Read by the standard library: the format is small, and a part's size stays bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from desktop.postings import Document, Unreadable
from desktop.reading.files.packed import BadPartError, open_zip, read_optional_xml, read_xml
from desktop.reading.kinds import Content
from desktop.reading.papers.blocks import Block, member
from desktop.reading.papers.office_xml import DEEPEST, OfficeText, attribute, headed, linked, tag_of
from desktop.reading.papers.printed import printed_document

_HEADING_STYLE: Final = re.compile(r"Heading_20_(\d)|Heading (\d)")
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
    text = _Open.of(body, styles).text(body)
    return printed_document(content, text) if text.strip() else _NO_TEXT


@dataclass(frozen=True, slots=True)
class _Open(OfficeText):
    """What an opened document's styles build on, which are bold, and which lists are numbered."""

    paragraphs = frozenset({"p", "h"})
    lists = frozenset({"list"})
    table = "table"
    row = "table-row"
    row_groups = frozenset({"table-header-rows", "table-rows", "table-row-group"})
    cell = "table-cell"
    box = "text-box"
    unshown = _UNSHOWN

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
        return cls(parents, frozenset(bold), frozenset(numbered))

    def text_of(self, part: Element) -> str:
        """Its text, with tabs and line breaks."""
        return _text(part)

    def set_as(self, part: Element, text: str) -> Block | None:
        """As its outline level or its style says."""
        return headed(text, self._level(part))

    def is_bold(self, part: Element) -> bool:
        """Whether the paragraph's style is bold, or all text in it is in spans that are."""
        if attribute(part, "style-name") in self.bold:
            return True
        spans = [one for one in part if "".join(one.itertext()).strip()]
        are_all = all(attribute(span, "style-name") in self.bold for span in spans)
        loose = (part.text or "") + "".join(one.tail or "" for one in part)
        return bool(spans) and are_all and not loose.strip()

    def members(self, part: Element, depth: int) -> Iterator[Block]:
        """A list's members, those of lists within deeper."""
        return self._list(part, 0, attribute(part, "style-name"), depth)

    def _list(self, part: Element, level: int, style: str, depth: int) -> Iterator[Block]:
        """A list's members; a member's first paragraph has the mark, and lists in it are deeper."""
        if depth > DEEPEST:
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
        return self.set_as(part, text) or member(text, min(level, 8), count)

    def _level(self, part: Element) -> int:
        """The level of heading that the element or its style says; 0 where neither does."""
        outline = attribute(part, "outline-level")
        if tag_of(part) == "h":
            return int(outline) if outline.isdecimal() else 2
        style = attribute(part, "style-name")
        for _ in range(DEEPEST):
            if match := _HEADING_STYLE.match(style):
                return int(match[1] or match[2])
            if style == "Title":
                return 1
            style = self.parents.get(style, "")
        return 0


def _is_numbered(style: Element) -> bool:
    """Whether a list's first level has numbers."""
    first = next(iter(style), None)
    if first is None or tag_of(first) != "list-level-style-number":
        return False
    return bool(attribute(first, "num-format"))


def _text(part: Element, depth: int = 0) -> str:
    """The text of a paragraph; text boxes', notes' and comments' are not among it."""
    pieces = [part.text or ""]
    for inner in part if depth <= DEEPEST else ():
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
