"""A file's bytes to its Documents: recognised, then read by its format's module."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Final

from desktop.postings import Document, Unreadable
from desktop.reading.encodings.encodings import NO_TEXT, decode, decode_as
from desktop.reading.files.folder import LARGEST_FILE
from desktop.reading.kinds import Content, Kind, binary_kind
from desktop.reading.mails import read_archive, read_mail, read_mailbox
from desktop.reading.mending.mend import unmended
from desktop.reading.pages import read_page
from desktop.reading.papers.docx import read_docx
from desktop.reading.papers.odt import read_odt
from desktop.reading.papers.pdf import read_pdf
from desktop.reading.papers.rtf import read_rtf
from desktop.reading.plain.plain import read_plain
from desktop.reading.refusals import BLANK, EMPTY, TOO_LARGE, refusal, unopened
from desktop.reading.tables import (
    read_feed,
    read_json,
    read_table,
    read_workbook,
    read_yaml,
    stream_table,
)
from desktop.reading.text_kinds import text_kind
from desktop.reading.threads import read_thread

#: One module a format: a kind that is not here is refused with its reason.
_READERS: Final[dict[Kind, Callable[[Content], list[Document] | Unreadable]]] = {
    Kind.MARKDOWN: read_plain,
    Kind.TEXT: read_plain,
    Kind.HTML: read_page,
    Kind.MHTML: read_archive,
    Kind.MAIL: read_mail,
    Kind.MAILBOX: read_mailbox,
    Kind.PDF: read_pdf,
    Kind.WORD: read_docx,
    Kind.OPEN_DOCUMENT: read_odt,
    Kind.RTF: read_rtf,
    Kind.TABLE: read_table,
    Kind.THREAD: read_thread,
    Kind.JSON: read_json,
    Kind.WORKBOOK: read_workbook,
    Kind.YAML: read_yaml,
    Kind.FEED: read_feed,
}


def read_file(path: Path) -> list[Document] | Unreadable:
    """The postings of a file, one Document each, or the reason why there is none; never raises."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        return unopened(error)
    return TOO_LARGE if len(data) > LARGEST_FILE else read_bytes(data, path.name)


def read_text(text: str) -> list[Document] | Unreadable:
    """The postings of a text that the reader pasted; lone surrogates in it become "?"."""
    return read_bytes(text.encode("utf-8", "replace"), "")


def read_bytes(data: bytes, name: str) -> list[Document] | Unreadable:
    """The postings of a file's bytes; its name only helps where the bytes leave it open."""
    told = _told(data, name, None)
    return told if isinstance(told, Unreadable) else _read(*told)


def read_stream(
    data: bytes, name: str, encoding: str | None = None, *, is_mended: bool = True
) -> Iterator[Document] | Unreadable:
    """What `read_bytes` gives; a long table's postings one by one, as they are asked for.

    `encoding` is the reader's choice of a codec for bytes that are text, in place of the one found;
    LookupError where there is none of that name.  With `is_mended` False text stays as decoded.
    """
    with nullcontext() if is_mended else unmended():
        told = _told(data, name, encoding)
        if isinstance(told, Unreadable):
            return told
        found = stream_table(told[1]) if told[0] is Kind.TABLE else _read(*told)
    if isinstance(found, Unreadable):
        return found
    return iter(found) if is_mended else _left_unmended(iter(found))


def _left_unmended(documents: Iterator[Document]) -> Iterator[Document]:
    """The documents, none of them mended, whatever is read between them."""
    while True:
        with unmended():
            document = next(documents, None)
        if document is None:
            return
        yield document


def _told(data: bytes, name: str, encoding: str | None) -> tuple[Kind, Content] | Unreadable:
    """What bytes are, with their text; the reason where there is nothing in them."""
    if not data:
        return EMPTY
    if kind := binary_kind(data, name):
        return kind, Content(data, name, NO_TEXT)
    decoded = decode_as(data, encoding) if encoding else decode(data)
    if not decoded.text.strip():
        return BLANK
    return text_kind(decoded.text, name), Content(data, name, decoded)


def _read(kind: Kind, content: Content) -> list[Document] | Unreadable:
    reader = _READERS.get(kind)
    return reader(content) if reader else refusal(kind)
