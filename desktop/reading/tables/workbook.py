"""Workbooks (XLSX, XLS, ODS): one posting a row, and one for the same row on several sheets."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.tables.cells import cell_text, company_name
from desktop.reading.tables.columns import Keys, is_of_postings, keys_of
from desktop.reading.tables.delimited import NO_POSTINGS, column_names, header_row
from desktop.reading.tables.rows import SAMPLE, Row, documents_of, mended

#: An archive of more is refused, in bytes once unpacked; so is a sheet of more cells.
_MOST_BYTES: Final = 256 * 2**20
_MOST_CELLS: Final = 4_000_000
#: Bytes of a sheet looked at together to find its size.
_CHUNK: Final = 2**20
_CELL: Final = re.compile(rb'<(?:\w+:)?c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"')
_NO_BYTES: Final = Original(b"", "")
_UNOPENED: Final = Unreadable(
    "The workbook is damaged or protected by a password: open it, save a copy without one, "
    "and import that."
)
_TOO_LARGE: Final = Unreadable(
    "The workbook is too large to be read: save its sheets as CSV and import those."
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet that lists postings: its columns' names and fields, and its mended rows."""

    names: tuple[str, ...]
    keys: Keys
    rows: list[Row]


def read_workbook(content: Content) -> list[Document] | Unreadable:
    """One posting a row; rows of several sheets are one where each tells of the same job."""
    if content.data.startswith(b"PK") and not _is_bounded(content.data):
        return _TOO_LARGE
    tables = _tables(content.data)
    if tables is None:
        return _UNOPENED
    sheets = [sheet for table in tables if (sheet := _sheet(table))]
    found: list[Document] = []
    for together in _twins(sheets):
        names, rows = _joined(together)
        found.extend(documents_of(names, rows) or ())
    return [replace(one, index=index) for index, one in enumerate(found)] or NO_POSTINGS


def _is_bounded(data: bytes) -> bool:
    """Whether an archive unpacks to no more than fits, and no sheet spans more cells than that."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > _MOST_BYTES:
                return False
            sheets = [one for one in members if "worksheets/" in one.filename]
            return all(_spanned(archive, one) <= _MOST_CELLS for one in sheets)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        return True


def _spanned(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """How many cells lie between a sheet's first and its farthest one, empty ones included."""
    columns = rows = 0
    with archive.open(member) as sheet:
        kept = b""
        while chunk := sheet.read(_CHUNK):
            for column, row in _CELL.findall(kept + chunk):
                columns = max(columns, _number(column))
                rows = max(rows, int(row))
            kept = chunk[-300:]
    return columns * rows


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number


def _tables(data: bytes) -> list[list[list[str]]] | None:
    """The rows of every sheet as texts; None of a workbook that can't be opened."""
    import python_calamine  # noqa: PLC0415 - few imports need it

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [
            [[_text(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]
            for name in book.sheet_names
        ]
    except (python_calamine.CalamineError, OSError, ValueError, KeyError):
        return None


def _text(cell: Any) -> str:
    """A cell as one would read it: whole numbers without a fraction, dates as in ISO 8601."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")


def _sheet(table: list[list[str]]) -> _Sheet | None:
    """A sheet of postings, its rows mended; None of another one."""
    filled = [row for row in table if any(cell.strip() for cell in row)]
    at = header_row(filled)
    width = max(map(len, filled), default=0)
    names = column_names(filled[at] if at is not None else (), width)
    body = filled[at + 1 if at is not None else 0 :]
    texts = [[cell_text(cell) for cell in row] for row in body[:SAMPLE]]
    keys = keys_of(names, texts)
    if not body or not is_of_postings(names, keys, texts):
        return None
    rows = (Row(tuple(row), _NO_BYTES) for row in body)
    return _Sheet(names, keys, list(mended(rows)))


def _twins(sheets: Sequence[_Sheet]) -> list[list[_Sheet]]:
    """The sheets, those together that for the most part hold the same jobs row by row."""
    groups: list[list[_Sheet]] = []
    for sheet in sheets:
        for group in groups:
            pairs = list(zip(group[0].rows, sheet.rows, strict=False))
            same = sum(_is_same_job(group[0], one, sheet, other) for one, other in pairs)
            if 2 * same > max(len(group[0].rows), len(sheet.rows)):
                group.append(sheet)
                break
        else:
            groups.append([sheet])
    return groups


def _is_same_job(one: _Sheet, row: Row, other: _Sheet, other_row: Row) -> bool:
    """Whether two rows name the same title and the same company or address, and none differs."""
    mine, theirs = _identity(one, row), _identity(other, other_row)
    shared = mine.keys() & theirs.keys()
    return "title" in shared and len(shared) > 1 and all(mine[key] == theirs[key] for key in shared)


def _identity(sheet: _Sheet, row: Row) -> dict[str, str]:
    """What tells a job from others, as compared: without case, marks, or a company's rating."""
    return {
        key: re.sub(r"\W+", "", company_name(text).casefold())
        for key, cell in zip(sheet.keys, row.cells, strict=True)
        if key in ("title", "company", "url") and (text := cell_text(cell))
    }


def _joined(sheets: Sequence[_Sheet]) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The columns of twin sheets side by side, and their rows, those of the same job as one."""
    names = tuple(dict.fromkeys(name for sheet in sheets for name in sheet.names))
    return names, _joined_rows(sheets, names)


def _joined_rows(sheets: Sequence[_Sheet], names: tuple[str, ...]) -> Iterator[Row]:
    for number in range(max(len(sheet.rows) for sheet in sheets)):
        groups: list[list[tuple[_Sheet, Row]]] = []
        for sheet in sheets:
            if number < len(sheet.rows):
                _place(groups, sheet, sheet.rows[number])
        for group in groups:
            yield _merged(group, names)


def _place(groups: list[list[tuple[_Sheet, Row]]], sheet: _Sheet, row: Row) -> None:
    """Put a row to those of the same job on other sheets, else by itself."""
    for group in groups:
        if _is_same_job(*group[0], sheet, row):
            group.append((sheet, row))
            return
    groups.append([(sheet, row)])


def _merged(group: Sequence[tuple[_Sheet, Row]], names: tuple[str, ...]) -> Row:
    """One job's rows as one: of each column the best cell of all sheets that have it."""
    cells: dict[str, str] = {}
    for sheet, row in group:
        for name, cell in zip(sheet.names, row.cells, strict=True):
            known = cells.get(name, "")
            cells[name] = max(known, cell, key=_worth) if known not in ("", cell) else cell
    told = {name: cell for name, cell in cells.items() if cell}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    mends = tuple(dict.fromkeys(step for _, row in group for step in row.mends))
    original = Original(text.encode("utf-8", "replace"), "utf-8")
    return Row(tuple(cells.get(name, "") for name in names), original, mends)


def _worth(cell: str) -> tuple[bool, bool, int]:
    """How good a cell is among those of one column and job: told, undamaged, then full."""
    from ftfy.badness import is_bad  # noqa: PLC0415 - slow to load

    return bool(cell_text(cell)), not is_bad(cell), len(cell)
