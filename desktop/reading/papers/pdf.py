"""PDF: the text that its pages show, line by line with place and size; pictures give none."""

from __future__ import annotations

import ctypes
import math
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from desktop.postings import Document, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.papers.layout import Line, to_markdown
from desktop.reading.papers.printed import printed_document

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

#: PDFium keeps state of its own that no two threads may touch (pypdfium2's read-me, "Thread
#: incompatibility").
_LOCK: Final = threading.Lock()
#: What is read of a PDF at most: no posting fills as many pages, a book does.
_MOST_PAGES: Final = 60
_MOST_CHARACTERS: Final = 400_000
_BOLD: Final = 600
#: A row of two cells has at most so many characters, and a gap of so many sizes between them.
_LONGEST_ROW: Final = 90
_CELL_GAP: Final = 0.9

_NO_TEXT: Final = Unreadable(
    "A PDF without text, as scanners make them: Shortlist reads no pictures. "
    "Have its text recognised (OCR) and import that, or type what matters and paste it."
)
_ENCRYPTED: Final = Unreadable(
    "A PDF that opens only with a password: "
    "open it, save a copy without the password, and import that."
)
_DAMAGED: Final = Unreadable("A damaged PDF: it could not be opened. Save or fetch it again.")


def read_pdf(content: Content) -> list[Document] | Unreadable:
    """One posting: the text of the pages, with headings, lists and whole paragraphs."""
    import pypdfium2  # noqa: PLC0415 - slow to load, and few files need it

    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(content.data)
        except pypdfium2.PdfiumError as error:
            return _ENCRYPTED if "password" in str(error).lower() else _DAMAGED
        try:
            pages = _pages(document)
        finally:
            document.close()
    text = to_markdown(pages)
    return printed_document(content, text) if text.strip() else _NO_TEXT


def _pages(document: PdfDocument) -> list[list[Line]]:
    import pypdfium2  # noqa: PLC0415 - slow to load, and few files need it

    pages: list[list[Line]] = []
    left = _MOST_CHARACTERS
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            page = document[number]
            printed = page.get_textpage()
        except pypdfium2.PdfiumError:  # one bad page of many
            continue
        lines = list(_lines(printed, left))
        left -= sum(len(line.text) for line in lines)
        pages.append(lines)
        if left <= 0:
            break
    return pages


def _lines(page: PdfTextPage, most: int) -> Iterator[Line]:
    """The lines of a page in the order of the file; U+0002 stands for a hyphen at a line's end."""
    from pypdfium2.raw import FPDFText_GetUnicode  # noqa: PLC0415 - slow to load

    line: list[tuple[int, str]] = []
    for index in range(min(page.count_chars(), most)):
        letter = chr(FPDFText_GetUnicode(page.raw, index) & 0x1FFFFF)
        if letter in "\n\r\x02\ufffe":
            yield from _line(page, line, is_broken=letter in "\x02\ufffe")
            line = []
        elif letter == "\t" or letter >= " ":
            line.append((index, letter))
    yield from _line(page, line, is_broken=False)


def _line(page: PdfTextPage, letters: list[tuple[int, str]], *, is_broken: bool) -> Iterator[Line]:
    while letters and letters[-1][1].isspace():
        letters.pop()
    start = next((at for at, (_, letter) in enumerate(letters) if not letter.isspace()), None)
    if start is None:
        return
    text = "".join(letter for _, letter in letters[start:])
    first, last = letters[start][0], letters[-1][0]
    size = _size(page, first)
    if len(text) <= _LONGEST_ROW and " " in text:
        text = _with_gaps(page, letters[start:], size)
    left, bottom, _, top = page.get_charbox(first, loose=True)
    _, low, right, high = page.get_charbox(last, loose=True)
    bold = _is_bold(page, first) and _is_bold(page, last)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\xa0", " ")
    yield Line(
        text, left, max(left, right), max(top, high), min(bottom, low), size, bold,
        is_broken,
    )  # fmt: skip


def _with_gaps(page: PdfTextPage, letters: list[tuple[int, str]], size: float) -> str:
    """A line's text with a tab for each space as wide as only those between cells are."""
    text = [letter for _, letter in letters]
    for at, (_, letter) in enumerate(letters):
        if letter == " " and 0 < at < len(letters) - 1:
            right = page.get_charbox(letters[at - 1][0])[2]
            left = page.get_charbox(letters[at + 1][0])[0]
            if left - right > _CELL_GAP * size:
                text[at] = "\t"
    return "".join(text)


def _size(page: PdfTextPage, index: int) -> float:
    """The size of a letter's font as it is shown, in points."""
    from pypdfium2.raw import FS_MATRIX, FPDFText_GetFontSize, FPDFText_GetMatrix  # noqa: PLC0415

    matrix = FS_MATRIX()
    is_known = FPDFText_GetMatrix(page.raw, index, matrix)
    scale = math.hypot(matrix.b, matrix.d) if is_known else 1.0
    return float(FPDFText_GetFontSize(page.raw, index) * scale)


def _is_bold(page: PdfTextPage, index: int) -> bool:
    """Whether a letter's font is bold, by its weight or its name."""
    from pypdfium2.raw import FPDFText_GetFontInfo, FPDFText_GetFontWeight  # noqa: PLC0415

    if FPDFText_GetFontWeight(page.raw, index) >= _BOLD:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    FPDFText_GetFontInfo(page.raw, index, name, len(name), flags)
    return b"bold" in name.value.lower()
