"""Tables within a text, in HTML or Markdown: each row below their header is a posting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.postings import Document, Original
from desktop.reading.tables.cells import html_text
from desktop.reading.tables.column_names import key_of
from desktop.reading.tables.delimited import column_names, fitted, header_row
from desktop.reading.tables.rows import Row, documents_of

_ROW: Final = re.compile(r"<tr\b.*?(?=<tr\b|</t(?:able|body)\b|\Z)", re.S | re.I)
_CELL: Final = re.compile(r"<t([dh])\b[^>]*>(.*?)(?=<t[dh]\b|</tr|\Z)", re.S | re.I)
_RULE: Final = re.compile(r"[\s|:=-]+")
#: What stands for the cell above: the arrow of internship lists, a ditto mark.
_AS_ABOVE: Final = frozenset({"↳", "〃", "″"})
_BAR: Final = re.compile(r"(?<!\\)\|")
_BREAK: Final = re.compile(r"</?br\s*/?>", re.I)
_SUMMARY: Final = re.compile(r"<summary\b.{0,2000}?</summary\s*>", re.S | re.I)
_PICTURE: Final = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
_LINK: Final = re.compile(r"\[([^\[\]\n]{0,300})\]\(\s{0,9}<?([^)\s>]{1,2000})>?[^)\n]{0,300}\)")
_HREF: Final = re.compile(r"<a\b[^>]{0,300}?\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.I)
_EMPHASIS: Final = re.compile(r"\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|~~|`")
#: Words of links that say only what they are for.
_ACTION: Final = re.compile(
    r"\W*(?:apply(?: here| now)?|link|here|view|details|application|open|more|aplicar|postuler|"
    r"bewerben|jetzt bewerben|投递|链接|详情|查看|申请|応募)?\W*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell's words, and the address of its first link, "" for none."""

    text: str
    link: str

    @property
    def told(self) -> str:
        """What the cell says: its address where its words say only what that is for."""
        return self.link if self.link and _ACTION.fullmatch(self.text) else self.text


_Lines = list[tuple[list[_Cell], str]]


def rows_of_markup(table: str, head: str = "") -> list[Document]:
    """The postings of a table's rows; [] of a table of something else.

    `head` is put before each row's slice.
    """
    rows = _html_rows(table) if table.lstrip().startswith("<") else _bar_rows(table)
    rows = [(cells, source) for cells, source in rows if any(cell.told for cell in cells)]
    at = header_row([[cell.text for cell in cells] for cells, _ in rows])
    if at is None:
        return []
    header, line = rows[at]
    width = len(header)
    names = column_names([cell.text for cell in header], width)
    linked = _linked_column(names)
    given = (
        Row(_texts(cells, width, linked), _original(head, line, source, table))
        for cells, source in _spelt_out(rows[at + 1 :])
    )
    return list(documents_of((*names, "link") if linked is not None else names, given) or ())


def _linked_column(names: Sequence[str]) -> int | None:
    """The column that names the job, whose links lead to it where no column is of addresses."""
    keys = [key_of(name) for name in names]
    return keys.index("title") if "title" in keys and "url" not in keys else None


def _texts(cells: list[_Cell], width: int, linked: int | None) -> tuple[str, ...]:
    texts = fitted([cell.told for cell in cells], width, " ")
    if linked is None:
        return texts
    return (*texts, cells[linked].link if linked < len(cells) else "")


def _spelt_out(rows: _Lines) -> Iterator[tuple[list[_Cell], str]]:
    """The rows, with the cell above in place of a sign that stands for it."""
    above: list[_Cell] = []
    for given, source in rows:
        cells = [
            above[at] if cell.text in _AS_ABOVE and at < len(above) else cell
            for at, cell in enumerate(given)
        ]
        for cell, told in zip(given, cells, strict=True):
            if cell is not told:
                source = source.replace(cell.text, told.text, 1)
        above = cells
        yield cells, source


def _original(head: str, header: str, row: str, table: str) -> Original:
    is_html = table.lstrip().startswith("<")
    rule = "" if is_html else "|" + "---|" * max(1, header.count("|") - 1) + "\n"
    text = f"<table>{header}{row}</table>" if is_html else f"{header}\n{rule}{row}\n"
    return Original(f"{head}{text}".encode("utf-8", "replace"), "utf-8")


def _html_rows(table: str) -> _Lines:
    """The cells of each row; a column of numbered headers, as sheets have, is left out."""
    rows = [(_CELL.findall(found[0]), found[0]) for found in _ROW.finditer(table)]
    is_numbered = sum(bool(cells) and cells[0][0].lower() == "h" for cells, _ in rows) > 1
    return [([_cell(cell) for _, cell in cells[is_numbered:]], source) for cells, source in rows]


def _bar_rows(table: str) -> _Lines:
    lines = [line.strip() for line in table.split("\n") if line.strip()]
    return [
        ([_cell(cell) for cell in _BAR.split(line.strip("|"))], line)
        for line in lines
        if not _RULE.fullmatch(line)
    ]


def _cell(markup: str) -> _Cell:
    """A cell without pictures and emphasis; lines of places and the like apart by semicolons."""
    shown = _PICTURE.sub("", _SUMMARY.sub("", markup))
    found = _HREF.search(shown) or _LINK.search(shown)
    link = found[found.lastindex or 1] if found else ""
    lines = "; ".join(line.strip() for line in _BREAK.split(shown))
    text = _LINK.sub(r"\1", _EMPHASIS.sub("", html_text(lines)))
    return _Cell(text.strip().strip(";").strip(), link if "/" in link or "@" in link else "")
