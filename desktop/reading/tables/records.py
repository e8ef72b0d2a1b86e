"""Postings among the objects of an export, wherever they lie in it: JSON's and YAML's alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.tables.column_names import OTHER, folded_name, key_of
from desktop.reading.tables.delimited import NO_POSTINGS, header_row
from desktop.reading.tables.json_cells import (
    DEEPEST,
    Record,
    Value,
    are_sections,
    record_cells,
)
from desktop.reading.tables.rows import Row, documents_of, mended
from desktop.reading.tables.translated import in_one_language

#: An object with one of these and a further field of postings is taken for one.
_NAMING: Final = frozenset({"title", "description"})
#: Lists in an object of which these are the names hold its postings, rather than more about it.
_HELD: Final = frozenset(
    {
        "jobs", "postings", "vacancies", "positions", "openings", "listings", "results", "items",
        "data", "hits", "offers", "records", "vagas", "ofertas", "offres", "resultats", "oferty",
        "stellen", "stellenangebote", "вакансии", "职位", "岗位", "求人",
    }
)  # fmt: skip
#: Names of lists of a person's jobs.
_WORKED: Final = frozenset({"work", "experience", "employment", "work experience", "positions"})
#: Fields that parts of a posting's object tell beside the one that names it.
_OF_TERMS: Final = frozenset({
    "company", "employment_type", "salary", "posted", "closes", "url", "email", "city", "location",
})  # fmt: skip
_PARENT_KEYS: Final = ("company", "location")


def postings_in(value: Value, mends: tuple[str, ...] = ()) -> list[Document] | Unreadable:
    """One posting an object that is one, in the value's order; `mends` are of all of them."""
    records = list(_records(in_one_language(value), 0))
    flat = [record_cells(record) for record in records]
    names = list(dict.fromkeys(name for cells in flat for name in cells))
    rows = (
        Row(tuple(cells.get(name, "") for name in names), _original(record))
        for record, cells in zip(records, flat, strict=True)
    )
    found = documents_of(names, mended(rows), mends)
    return (list(found) if found else None) or NO_POSTINGS


def _original(record: Record) -> Original:
    text = json.dumps(record, ensure_ascii=False, indent=2)
    return Original(text.encode("utf-8", "replace"), "utf-8")


def _records(value: Value, depth: int, given: Record | None = None) -> Iterator[Record]:
    """The postings in a value, in order; `given` is what their parent says of all of them."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        yield from _of_list(value, depth, given or {})
    elif isinstance(value, dict):
        yield from _of_object(value, depth, given or {})


def _of_list(values: list[Value], depth: int, given: Record) -> Iterator[Record]:
    rows = [value for value in values if isinstance(value, list)]
    if len(rows) > 1 and len(rows) == len(values):
        yield from _of_rows(rows, given)
        return
    for value in values:
        yield from _records(value, depth + 1, given)


def _of_rows(rows: list[list[Value]], given: Record) -> Iterator[Record]:
    """Rows of cells, the first of which names the columns."""
    at = header_row([[str(cell) for cell in row] for row in rows[:2]])
    if at is None:
        for row in rows:
            yield from _of_list([cell for cell in row if isinstance(cell, dict)], 1, given)
        return
    names = [str(name) for name in rows[at]]
    for row in rows[at + 1 :]:
        yield given | dict(zip(names, row, strict=False))


def _of_object(value: Record, depth: int, given: Record) -> Iterator[Record]:
    if _is_career(value):
        return
    if (rows := _split_rows(value)) or (rows := _turned(value)):
        yield from (given | row for row in rows)
        return
    if _is_parted(value):
        yield given | value
        return
    is_posting = _is_posting(value)
    held = {
        name: part
        for name, part in value.items()
        if isinstance(part, list | dict) and not (is_posting and not _holds(name))
    }
    found = False
    below = given | _context(value)
    for part in held.values():
        for record in _records(part, depth + 1, below):
            found = True
            yield record
    if is_posting and not found:
        yield {name: part for name, part in given.items() if name not in value} | value


def _is_parted(value: Record) -> bool:
    """Whether an object is a posting in parts: one names it, others tell its terms or its time."""
    parts = [part for part in value.values() if isinstance(part, dict)]
    if _is_posting(value) or sum(_is_posting(part) for part in parts) != 1:
        return False
    lists = [part for part in value.values() if _holds_records(part)]
    if lists:
        return all(map(are_sections, lists))
    if len(parts) < 3:
        return False
    others = (part for part in parts if not _is_posting(part))
    return sum(any(key_of(name) in _OF_TERMS for name in part) for part in others) > 1


def _holds_records(part: Value) -> bool:
    return isinstance(part, list) and any(isinstance(one, dict | list) for one in part)


def _is_career(value: Record) -> bool:
    """Whether an object is a person's career: what they learnt and where they worked, in lists."""
    lists = {folded_name(name) for name, part in value.items() if isinstance(part, list)}
    return "education" in lists and not lists.isdisjoint(_WORKED)


def _holds(name: str) -> bool:
    """Whether a part of a posting's object is called as a list of postings is."""
    folded = folded_name(name)
    return folded in _HELD or folded.split(" ")[-1] in _HELD - {"data", "items", "results"}


def _is_posting(value: Record) -> bool:
    keys = {key_of(name) for name in value} - {None, OTHER}
    keys |= {"title"} if "name" in value else set()
    scalars = {name for name, part in value.items() if isinstance(part, str) and part.strip()}
    named = any(key_of(name) in _NAMING or name == "name" for name in scalars)
    return named and len(keys) > 1


def _context(value: Record) -> Record:
    """What an object says for the postings in it: whose they are and where."""
    said = {
        name: part
        for name, part in value.items()
        if key_of(name) in _PARENT_KEYS and not isinstance(part, list)
    }
    if (
        "name" in value
        and isinstance(value["name"], str)
        and not any(key_of(name) == "company" for name in said)
    ):
        said["company"] = value["name"]
    return said


def _split_rows(value: Record) -> list[Record]:
    """Rows beside the names of their columns: {"columns": [...], "data": [[...], ...]}."""
    for names_key, rows_key in (
        ("columns", "data"),
        ("header", "rows"),
        ("headers", "rows"),
        ("fields", "rows"),
        ("columns", "rows"),
        ("fields", "data"),
    ):
        names, rows = value.get(names_key), value.get(rows_key)
        if (
            isinstance(names, list)
            and isinstance(rows, list)
            and rows
            and isinstance(rows[0], list)
        ):
            called = [_called(name) for name in names]
            return [dict(zip(called, row, strict=False)) for row in rows if isinstance(row, list)]
    return []


def _called(name: Value) -> str:
    return str(name.get("name") or name.get("label") or "") if isinstance(name, dict) else str(name)


def _turned(value: Record) -> list[Record]:
    """Columns turned to rows: {"title": ["A", "B"], ...} or {"title": {"0": "A"}, ...}."""
    keys = {key_of(name) for name in value} - {None, OTHER}
    if "title" not in keys or len(keys) < 2:
        return []
    columns = [part for part in value.values() if isinstance(part, list | dict)]
    if len(columns) != len(value) or len({len(part) for part in columns}) != 1:
        return []
    if all(isinstance(part, dict) for part in columns):
        rows = list(columns[0])
        if any(list(part) != rows for part in columns) or _is_word(rows):
            return []
        return [{name: part[row] for name, part in value.items()} for row in rows]
    if not all(isinstance(part, list) for part in columns):
        return []
    return [dict(zip(value, cells, strict=True)) for cells in zip(*value.values(), strict=True)]


def _is_word(rows: list[str]) -> bool:
    """Whether keys are words rather than numbers of rows."""
    return not all(row.isdigit() for row in rows)
