"""CSV and its kin: any delimiter and quote, a header row anywhere near the top or nowhere."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from typing import Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.tables.column_names import OTHER, key_of
from desktop.reading.tables.rows import Row, documents_of, mended

#: The likelier first; where two part the lines equally well the first is taken.
_DELIMITERS: Final = (",", "\t", ";", "|", "\x1f", "¦", "^", "~")
_SAMPLE_ROWS: Final = 60
#: Characters looked at to find the delimiter.
_HEAD: Final = 200_000
_LONGEST_CELL: Final = 2**24
#: Cells behind so many columns belong to one of them.
_MOST_COLUMNS: Final = 2_000
#: A header stands in one of so many first rows: exports put a name and a date above.
_HEADER_WITHIN: Final = 12
_LONGEST_NAME: Final = 60
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\n", re.I)
_ESCAPED: Final = re.compile(r"[^\\]\\\"")

NO_POSTINGS: Final = Unreadable(
    "Data, but not of postings: nothing in it is named as a job's title.", is_posting_free=True
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written; `escape` is the sign before a quote within quotes, if not a quote.

    `is_spaced` where a space parts the delimiter from the quote.
    """

    delimiter: str
    quote: str = '"'
    escape: str | None = None
    is_spaced: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its cells, and where it stands in the text (`end` after its line end)."""

    cells: list[str]
    start: int
    end: int


def read_table(content: Content) -> list[Document] | Unreadable:
    """One posting a row of a delimited text."""
    found = stream_table(content)
    return found if isinstance(found, Unreadable) else list(found)


def stream_table(content: Content) -> Iterator[Document] | Unreadable:
    """What `read_table` gives, read row by row as it is asked for: tables can be very long."""
    text = content.text
    start = len(first[0]) if (first := _SEPARATOR_LINE.match(text)) else 0
    dialect = Dialect(first[1]) if first else find_dialect(text[:_HEAD])
    records = list(islice(_records(text, dialect, start), _SAMPLE_ROWS))
    header = header_row([record.cells for record in records])
    head = records[header] if header is not None else None
    width = _width(records, header)
    names = column_names(head.cells if head else [], width)
    names_read = head.cells if head else None
    line = text[head.start : head.end] if head else ""
    rows = (
        Row(fitted(record.cells, width, dialect.delimiter), _original(content, line, record))
        for record in _records(text, dialect, head.end if head else start)
        if any(cell.strip(" -:=") for cell in record.cells) and record.cells != names_read
    )
    found = documents_of(names, mended(rows), content.decoded.mends)
    leading = list(islice(found, 1)) if found else []
    return chain(leading, found) if found and leading else NO_POSTINGS


def _original(content: Content, header: str, record: Record) -> Original:
    """The header's line and the row's own lines, in the file's encoding where it can tell them."""
    lines = header + content.text[record.start : record.end]
    encoding = content.decoded.encoding
    try:
        return Original(lines.encode(encoding), encoding)
    except (UnicodeError, LookupError):
        return Original(lines.encode("utf-8", "replace"), "utf-8")


def find_dialect(head: str) -> Dialect:
    """The delimiter and quotes under which the most rows of a text's head have as many cells."""
    escape = "\\" if len(_ESCAPED.findall(head)) > head.count('""') else None
    candidates = [
        Dialect(one, escape=escape, is_spaced=f'{one} "' in head)
        for one in _DELIMITERS
        if one in head
    ]
    if re.search(r"(?:^|[,;\t])'[^'\n]*'[,;\t]'", head, re.M) and '"' not in head:
        candidates = [Dialect(one.delimiter, "'", escape) for one in candidates] + candidates
    return max(candidates, key=lambda one: _evenness(head, one), default=Dialect(","))


def _evenness(head: str, dialect: Dialect) -> float:
    """How evenly a dialect parts a text: the share of rows as wide as most, and their width."""
    sample = list(islice(_records(head, dialect, 0), _SAMPLE_ROWS))
    widths = Counter(len(record.cells) for record in sample if any(record.cells))
    if not widths:
        return 0.0
    width, rows = max(widths.items(), key=lambda counted: (counted[1], counted[0]))
    known = max((_known_names(record.cells) for record in sample[:_HEADER_WITHIN]), default=0)
    even = rows / sum(widths.values()) if width > 1 else 0.0
    return even * math.sqrt(min(width, 12)) + 2 * known


def _known_names(cells: Sequence[str]) -> int:
    """How many cells are names of a posting's columns; 0 where one is too long for a name."""
    names = [cell.strip() for cell in cells if cell.strip()]
    if any(len(name) > _LONGEST_NAME for name in names):
        return 0
    return len({key for name in names if (key := key_of(name)) not in (None, OTHER)})


def header_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Which row names the columns; None where the first rows are postings already.

    The row among the first with the most known names; where none has two, the first one if it
    reads like names (short, all different, no figures) over rows that do not.
    """
    known = [_known_names(row) for row in rows[:_HEADER_WITHIN]]
    if known and max(known) >= 2:
        return known.index(max(known))
    if len(rows) < 2 or not rows[0]:
        return None
    first = [cell.strip() for cell in rows[0]]
    is_named = len(set(first)) == len(first) and all(
        cell and len(cell) <= _LONGEST_NAME and not re.search(r"\d{3}|://|@", cell)
        for cell in first
    )
    return 0 if is_named and (max(known) or _differ(first, rows[1:])) else None


def _differ(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether some column holds figures, addresses or long texts where the first row has none."""
    columns = [[row[at] for row in rows if len(row) > at and row[at]] for at in range(len(first))]
    return any(
        column
        and sum(bool(re.search(r"\d|://|.{61}", cell, re.S)) for cell in column) > len(column) / 2
        for column in columns
    )


def _width(records: Sequence[Record], header: int | None) -> int:
    """How many columns the table has: as many as its header, else as most of its rows.

    Last ones count where something stands in them.
    """
    if header is not None:
        width = len(records[header].cells)
    else:
        widths = Counter(len(record.cells) for record in records)
        width = widths.most_common(1)[0][0] if widths else 0
    used = (at for one in records for at, cell in enumerate(one.cells, 1) if cell.strip())
    return min(width, max(used, default=0), _MOST_COLUMNS)


def column_names(names: Sequence[str], width: int) -> tuple[str, ...]:
    """A header's names, as many as there are columns; nameless ones are called by their number."""
    given = [*names, *[""] * (width - len(names))][:width]
    return tuple(name.strip() or f"column {at}" for at, name in enumerate(given, 1))


def fitted(cells: Sequence[str], width: int, delimiter: str) -> tuple[str, ...]:
    """As many cells as columns: surplus ones belong to the longest, torn by delimiters."""
    surplus = len(cells) - width
    if surplus <= 0:
        return (*cells, *[""] * -surplus)
    if not width or not any(cells[width:]):
        return tuple(cells[:width])
    before = [0, *accumulate(map(len, cells))]
    at = max(range(width), key=lambda at: before[at + surplus + 1] - before[at])
    torn = delimiter.join(cells[at : at + surplus + 1])
    return (*cells[:at], torn, *cells[at + surplus + 1 :])


def _records(text: str, dialect: Dialect, start: int) -> Iterator[Record]:
    """The rows of a text from an offset; a row that can't be read as one is its first line."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(text, start)
    reader = _reader(lines, dialect)
    while True:
        begin = lines.at
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            lines.at = begin
            cells = next(lines, "").rstrip("\n").split(dialect.delimiter)
            reader = _reader(lines, dialect)
        yield Record(cells, begin, lines.at)


def _reader(lines: Iterator[str], dialect: Dialect) -> Iterator[list[str]]:
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        escapechar=dialect.escape,
        doublequote=dialect.escape is None,
        skipinitialspace=dialect.is_spaced,
    )


class _Lines:
    """The lines of a text, one by one without a copy of it; `at` is where the next one starts."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self.at = at

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.at >= len(self._text):
            raise StopIteration
        end = self._text.find("\n", self.at) + 1 or len(self._text)
        line = self._text[self.at : end]
        self.at = end
        return line


def looks_delimited(head: str) -> bool:
    """Whether a text begins as a table of postings does, whatever its file is called."""
    first = head.lstrip("\ufeff").split("\n", 1)[0]
    if first.startswith("|"):  # a table in Markdown
        return False
    parted = (first.split(one) for one in _DELIMITERS[:4] if first.count(one) > 1)
    if not any(_known_names([cell.strip("\"' ") for cell in cells]) >= 3 for cells in parted):
        return False
    rows = [record.cells for record in islice(_records(head, find_dialect(head), 0), 2)]
    return len(rows) == 2 and _known_names(rows[0]) >= 3 and len(rows[1]) == len(rows[0])
