"""Word's documents (DOCX): paragraphs by their styles, lists and tables; deleted text left out.

Read by the standard library rather than python-docx, which unpacks every picture of a document
whole: a few kilobytes could ask for all the memory there is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from desktop.postings import Document, Unreadable
from desktop.reading.files.packed import BadPartError, open_zip, read_optional_xml, read_xml
from desktop.reading.kinds import Content
from desktop.reading.papers.blocks import Block, member
from desktop.reading.papers.office_xml import DEEPEST, OfficeText, attribute, headed, linked, tag_of
from desktop.reading.papers.printed import printed_document

#: How styles of headings are called, in the languages that Word names its own in.
_HEADING_NAME: Final = re.compile(r"(?:heading|überschrift|titre|título|заголовок)\s*(\d)", re.I)
_TITLES: Final = ("title", "titel")
_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
#: What holds no text to show: deleted text, the second of two renderings, fields' commands.
_UNSHOWN: Final = frozenset({"del", "moveFrom", "Fallback", "instrText", "rPr", "pPr", "sectPr"})

_DAMAGED: Final = Unreadable(
    "A damaged Word document: it could not be opened. Open it in Word and save it anew."
)
_NO_TEXT: Final = Unreadable(
    "A Word document without text: Shortlist reads no pictures. Type what matters and paste it."
)


def read_docx(content: Content) -> list[Document] | Unreadable:
    """One posting: the document's text with its headings, lists and tables."""
    try:
        with open_zip(content.data) as archive:
            name = _main_part(archive)
            text = _Word.of(archive, name).text(read_xml(archive, name))
    except BadPartError:
        return _DAMAGED
    return printed_document(content, text) if text.strip() else _NO_TEXT


@dataclass(slots=True)
class _Word(OfficeText):
    """What an opened document's styles, numbers and links mean, and how many members were met."""

    paragraphs = frozenset({"p"})
    table = "tbl"
    row = "tr"
    cell = "tc"
    box = "txbxContent"
    no_box_in = "Fallback"
    unshown = _UNSHOWN

    levels: dict[str, int]
    bullets: dict[tuple[str, str], bool]
    links: dict[str, str]
    counts: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, archive: ZipFile, name: str) -> _Word:
        """What stands beside the main part of that name."""
        folder, file = posixpath.split(name)
        relations = read_optional_xml(archive, f"{folder}/_rels/{file}.rels")
        links = {
            part.get("Id", ""): part.get("Target", "")
            for part in relations
            if part.get("TargetMode") == "External"
        }
        return cls(
            _heading_levels(read_optional_xml(archive, f"{folder}/styles.xml")),
            _list_kinds(read_optional_xml(archive, f"{folder}/numbering.xml")),
            links,
        )

    def text_of(self, part: Element) -> str:
        """The pieces of text of its runs, in order."""
        return "".join(self._pieces(part, 0))

    def set_as(self, part: Element, text: str) -> Block | None:
        """As its style says, or its list."""
        style, numbering = _properties(part)
        block = headed(text, self.levels.get(style, 0))
        return block or (self._member(text, numbering) if numbering else None)

    def is_bold(self, part: Element) -> bool:
        """Whether all runs with text are bold."""
        runs = [run for run in part.iter() if tag_of(run) == "r" and _has_text(run)]
        return bool(runs) and all(map(_is_bold_run, runs))

    def _member(self, text: str, numbering: tuple[str, str]) -> Block:
        depth = int(numbering[1]) if numbering[1].isdecimal() else 0
        if self.bullets.get(numbering, True):
            return member(text, min(depth, 8))
        self.counts[numbering] = self.counts.get(numbering, 0) + 1
        return member(text, min(depth, 8), self.counts[numbering])

    def _pieces(self, part: Element, depth: int) -> Iterator[str]:
        """The pieces of text in a paragraph, in order; text boxes' are not among them."""
        for inner in part if depth <= DEEPEST else ():
            name = tag_of(inner)
            if name == "t":
                yield inner.text or ""
            elif name in _MARKS:
                yield _MARKS[name]
            elif name == "hyperlink":
                text = "".join(self._pieces(inner, depth + 1))
                yield linked(text, self.links.get(attribute(inner, "id"), ""))
            elif name not in _UNSHOWN and name != "txbxContent":
                yield from self._pieces(inner, depth + 1)


def _main_part(archive: ZipFile) -> str:
    """The name of the document's main part, as the package's relations tell it."""
    for part in read_optional_xml(archive, "_rels/.rels"):
        if part.get("Type", "").endswith("/officeDocument"):
            return part.get("Target", "").lstrip("/")
    return "word/document.xml"


def _heading_levels(styles: Element) -> dict[str, int]:
    """The heading level of each style that has one, by its outline level or its name."""
    levels: dict[str, int] = {}
    for style in styles:
        names = [attribute(part, "val") for part in style if tag_of(part) == "name"]
        name = names[0].strip().lower() if names else ""
        outlines = [attribute(part, "val") for part in style.iter() if tag_of(part) == "outlineLvl"]
        if match := _HEADING_NAME.match(name):
            levels[attribute(style, "styleId")] = int(match[1])
        elif name in _TITLES:
            levels[attribute(style, "styleId")] = 1
        elif outlines and outlines[0].isdecimal() and int(outlines[0]) < 6:
            levels[attribute(style, "styleId")] = int(outlines[0]) + 1
    return levels


def _list_kinds(numbering: Element) -> dict[tuple[str, str], bool]:
    """Whether the members of each list and level have bullets rather than numbers."""
    kinds: dict[str, dict[str, bool]] = {}
    for part in numbering:
        if tag_of(part) == "abstractNum":
            levels = [level for level in part if tag_of(level) == "lvl"]
            kinds[attribute(part, "abstractNumId")] = {
                attribute(level, "ilvl"): any(
                    tag_of(one) == "numFmt" and attribute(one, "val") in ("bullet", "none")
                    for one in level
                )
                for level in levels
            }
    lists: dict[tuple[str, str], bool] = {}
    for part in numbering:
        if tag_of(part) == "num":
            abstract = [attribute(one, "val") for one in part if tag_of(one) == "abstractNumId"]
            for level, is_bullet in kinds.get(abstract[0] if abstract else "", {}).items():
                lists[attribute(part, "numId"), level] = is_bullet
    return lists


def _properties(part: Element) -> tuple[str, tuple[str, str] | None]:
    """A paragraph's style, and its list's number and level where it is a member of one."""
    stated = [one for properties in part if tag_of(properties) == "pPr" for one in properties]
    style = _last_value(stated, "pStyle")
    numbering = [inner for one in stated if tag_of(one) == "numPr" for inner in one]
    number, level = _last_value(numbering, "numId"), _last_value(numbering, "ilvl") or "0"
    if number in ("", "0"):
        return style, ("", level) if "list" in style.lower() and not number else None
    return style, (number, level)


def _last_value(elements: Sequence[Element], name: str) -> str:
    """The value that the last element of a name has; "" where there is none."""
    return next((attribute(one, "val") for one in reversed(elements) if tag_of(one) == name), "")


def _is_bold_run(run: Element) -> bool:
    return any(
        tag_of(one) == "b" and attribute(one, "val") not in ("0", "false")
        for properties in run
        if tag_of(properties) == "rPr"
        for one in properties
    )


def _has_text(run: Element) -> bool:
    return any(tag_of(one) == "t" and (one.text or "").strip() for one in run)
