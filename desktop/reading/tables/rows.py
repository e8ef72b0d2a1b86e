"""Rows to Documents: text and metadata of a posting, made of its row's cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from desktop.postings import Document, Original
from desktop.reading.mending.mend import mend
from desktop.reading.offers.signs import offer_kinds
from desktop.reading.tables.cell_signs import HEADLINE
from desktop.reading.tables.cells import cell_text, company_name, is_zero
from desktop.reading.tables.column_names import OTHER
from desktop.reading.tables.columns import LONG_FIELDS, Keys, is_of_postings, keys_of, spares_of
from desktop.reading.tables.days import day_text, is_day_first
from desktop.reading.tables.mixed_cells import taken_apart
from desktop.reading.tables.row_fields import PAY, Cell, Known, address_of_form, fields_of
from desktop.reading.tables.row_text import LONGEST_LABELLED, text_of

#: Rows looked at to tell what columns hold, and rows mended together at most.
SAMPLE: Final = 200
_TOGETHER: Final = 200
#: Characters mended together at most.
_MOST_TOGETHER: Final = 400_000
_DAYS: Final = ("posted", "closes")
#: What stands alone in a row below a table's postings.
_SUMMED: Final = re.compile(
    r"(?:total|sum|summe|gesamt|source|quelle|somme|razem|suma|итого|всего|合计|总计|合計|page|\W*end)\b"
    r"|\d+ \w+$",
    re.I,
)
#: Terms as programs name them: "FULL_TIME, PER_DIEM", "on_site".
_CODED: Final = re.compile(r"[A-Za-z]+_[A-Za-z_, ]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cell a column of its table, the bytes it was read from, and what mended it."""

    cells: tuple[str, ...]
    original: Original
    mends: tuple[str, ...] = ()


def documents_of(
    names: Sequence[str], rows: Iterable[Row], mends: tuple[str, ...] = ()
) -> Iterator[Document] | None:
    """The postings of a table in the order of its rows, empty ones left out; None of another table.

    `names` are as many as each row's cells; the rows are `mended`.  Reads no more of them at a time
    than it has to.
    """
    stream = iter(rows)
    sample = list(islice(stream, SAMPLE))
    texts = [[cell_text(cell) for cell in row.cells] for row in sample]
    keys = keys_of(names, texts)
    if not is_of_postings(names, keys, texts):
        return None
    days = [text for row in texts for key, text in zip(keys, row, strict=True) if key in _DAYS]
    return _documents(names, keys, chain(sample, stream), mends, is_day_first(days))


def _documents(
    names: Sequence[str],
    keys: Keys,
    rows: Iterable[Row],
    mends: tuple[str, ...],
    day_first: bool | None,
) -> Iterator[Document]:
    index = 0
    spares = spares_of(names, keys)
    for row in rows:
        texts = (_told(key, cell, day_first) for key, cell in zip(keys, row.cells, strict=True))
        cells = [
            Cell(name, key, text)
            for name, key, text in zip(names, keys, texts, strict=True)
            if text
        ]
        if any(spares):
            cells = _filled(cells, dict(zip(names, spares, strict=True)), day_first)
        if document := _document(taken_apart(cells), row, mends, index):
            yield document
            index += 1


def _filled(cells: list[Cell], spares: dict[str, str | None], day_first: bool | None) -> list[Cell]:
    """A row's cells; the first that may stand for a field of which its own column says nothing."""
    told = {cell.key for cell in cells}
    found = []
    for cell in cells:
        key = spares[cell.name] if cell.key == OTHER else None
        text = _told(key, cell.text, day_first) if key and key not in told else ""
        is_one = any(map(str.isdigit if key in _DAYS else str.isalpha, text))
        found.append(Cell(cell.name, key, text) if is_one else cell)
        told.add(key if is_one else None)
    return found


def mended(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows of one table mended, many at a time: sure damage in one decides doubtful one in all."""
    for together in _portions(rows):
        whole = mend("\n".join(cell for row in together for cell in row.cells))
        if not whole.steps:
            yield from together
            continue
        lines = iter(whole.text.split("\n"))
        for row in together:
            cells = tuple("\n".join(islice(lines, cell.count("\n") + 1)) for cell in row.cells)
            steps = tuple(map(_uncounted, whole.steps)) if cells != row.cells else ()
            yield Row(cells, row.original, row.mends + steps)


def _uncounted(step: str) -> str:
    """A step's name without how often it was taken: that counts all rows mended together."""
    return step.partition(" (")[0]


def _portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    portion: list[Row] = []
    size = 0
    for row in rows:
        portion.append(row)
        size += sum(map(len, row.cells))
        if len(portion) >= _TOGETHER or size >= _MOST_TOGETHER:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _told(key: str | None, cell: str, day_first: bool | None) -> str:
    """What a cell of a field says, "" where that is nothing."""
    text = cell_text(cell)
    if not text:
        return ""
    if key in ("title", "company"):
        return company_name(text) if key == "company" else " ".join(text.split())
    if key in _DAYS:
        return day_text(text, day_first)
    if key in ("employment_type", "remote") and _CODED.fullmatch(text):
        return text.replace("_", "-").lower()
    if key == "remote" and text.lower() == "partial":
        return "hybrid"
    return "" if key in PAY and is_zero(text) else text


def _document(
    cells: Sequence[Cell], row: Row, mends: tuple[str, ...], index: int
) -> Document | None:
    """A row's posting; None where the row names no job and describes none."""
    known: Known = {}
    for cell in cells:
        known.setdefault(cell.key or OTHER, []).append(cell)
    if known.keys().isdisjoint(("title", *LONG_FIELDS)):
        return None
    fields = fields_of(known)
    if len(cells) < 2 and ("title" not in fields or _SUMMED.match(fields["title"])):
        return None
    if _is_answer(cells, fields):
        return None
    return Document(
        text=text_of(known, fields),
        original=row.original,
        format="markdown",
        metadata=(*fields.items(), *address_of_form(known, fields), *_raw(cells)),
        mends=mends + row.mends,
        index=index,
    )


def _is_answer(cells: Sequence[Cell], fields: dict[str, str]) -> bool:
    """Whether a row is a comment that offers no job, such as a question below an offer."""
    texts = [cell.text for cell in cells if cell.key == "description" and "comment" in cell.name]
    is_named = not fields.keys().isdisjoint(("title", "company", "location", "salary"))
    is_offer = (HEADLINE.match(text) or offer_kinds(text) > 1 for text in texts)
    return bool(texts) and not is_named and not any(is_offer)


def _raw(cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    """The short cells that no field was read from, by their columns' names as read."""
    for cell in cells:
        if cell.key in (None, OTHER, "address") and len(cell.text) <= LONGEST_LABELLED:
            yield cell.name, cell.text
