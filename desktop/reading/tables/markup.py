"""Tables within a text, in HTML or Markdown: each row below their header is a posting."""

from __future__ import annotations

import re
from typing import Final

from desktop.postings.posting import Document, Original
from desktop.reading.tables.cells import html_text
from desktop.reading.tables.delimited import column_names, fitted, header_row
from desktop.reading.tables.rows import Row, documents_of

_ROW: Final = re.compile(r"<tr\b.*?(?=<tr\b|</t(?:able|body)\b|\Z)", re.S | re.I)
_CELL: Final = re.compile(r"<t([dh])\b[^>]*>(.*?)(?=<t[dh]\b|</tr|\Z)", re.S | re.I)
_RULE: Final = re.compile(r"[\s|:=-]+")
_BAR: Final = re.compile(r"(?<!\\)\|")


def rows_of_markup(table: str, head: str = "") -> list[Document]:
    """The postings of a table's rows; [] of a table of something else.

    `head` is put before each row's slice.
    """
    rows = _html_rows(table) if table.lstrip().startswith("<") else _bar_rows(table)
    rows = [(cells, source) for cells, source in rows if any(cells)]
    at = header_row([cells for cells, _ in rows])
    if at is None:
        return []
    header, line = rows[at]
    width = len(header)
    given = (
        Row(fitted(cells, width, " "), _original(head, line, source, table))
        for cells, source in rows[at + 1 :]
    )
    return list(documents_of(column_names(header, width), given) or ())


def _original(head: str, header: str, row: str, table: str) -> Original:
    is_html = table.lstrip().startswith("<")
    rule = "" if is_html else "|" + "---|" * max(1, header.count("|") - 1) + "\n"
    text = f"<table>{header}{row}</table>" if is_html else f"{header}\n{rule}{row}\n"
    return Original(f"{head}{text}".encode("utf-8", "replace"), "utf-8")


def _html_rows(table: str) -> list[tuple[list[str], str]]:
    """The cells of each row; a column of numbered headers, as sheets have, is left out."""
    rows = [(_CELL.findall(found[0]), found[0]) for found in _ROW.finditer(table)]
    is_numbered = sum(bool(cells) and cells[0][0].lower() == "h" for cells, _ in rows) > 1
    return [
        ([html_text(cell).strip() for _, cell in cells[is_numbered:]], source)
        for cells, source in rows
    ]


def _bar_rows(table: str) -> list[tuple[list[str], str]]:
    lines = [line.strip() for line in table.split("\n") if line.strip()]
    return [
        ([cell.strip() for cell in _BAR.split(line.strip("|"))], line)
        for line in lines
        if not _RULE.fullmatch(line)
    ]
