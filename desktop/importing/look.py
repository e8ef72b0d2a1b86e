"""One file on its way in: opened, read, its fields found, its rows made.

Pure but for the reading of the file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Final

from desktop.cache import Cache
from desktop.extracting import extract, rules_version
from desktop.postings import Document, Found, Source, Unreadable
from desktop.postings.correcting import Choice
from desktop.reading import PostingFile, file_bytes, read_stream

if TYPE_CHECKING:
    from desktop.cache import Prepared

_AS_FOUND: Final = Choice()
#: Larger files, in bytes, are looked at part by part, with so many postings each.
LARGE: Final = 8 * 2**20
PART: Final = 256


@dataclass(frozen=True, slots=True)
class Looked:
    """A file and the postings found in it, ready to be saved, or why there are none.

    `is_passing` where the file could not be opened this time: it is to be tried again next time.
    Of a large file `look` gives nothing but `has_more`: `look_through` gives its postings part by
    part, `has_more` with each but the last.
    """

    file: PostingFile
    found: tuple[Prepared, ...] | Unreadable
    is_passing: bool = False
    has_more: bool = False


def look(file: PostingFile, choice: Choice = _AS_FOUND) -> Looked:
    """Read one file and find the fields of its postings; `choice` says how its reader wants it."""
    if file.size > LARGE:
        return Looked(file, (), has_more=True)
    (looked,) = look_through(file, choice, sys.maxsize)
    return looked


def look_through(file: PostingFile, choice: Choice = _AS_FOUND, most: int = 0) -> Iterator[Looked]:
    """Read a file, however long, and find the fields of `most` postings at a time (0: PART)."""
    most = most or PART
    with _Naming(file.path):
        try:
            data = file_bytes(file)
        except OSError as error:
            reason = f"The file could not be opened: {error.strerror or error}."
            yield Looked(file, Unreadable(reason), is_passing=True)
            return
        documents = data if isinstance(data, Unreadable) else _stream(data, _name(file), choice)
        if isinstance(documents, Unreadable):
            yield Looked(file, documents)
            return
        rules = rules_version()
        found = (_found(file, document, rules) for document in documents)
        part = tuple(islice(found, most))
        while following := tuple(islice(found, most)):
            yield Looked(file, part, has_more=True)
            part = following
        yield Looked(file, part)


def read_as(data: bytes, name: str, choice: Choice) -> list[Document] | Unreadable:
    """The postings of bytes, in the encoding and with the mends that their reader chose."""
    documents = _stream(data, name, choice)
    return documents if isinstance(documents, Unreadable) else list(documents)


def _stream(data: bytes, name: str, choice: Choice) -> Iterator[Document] | Unreadable:
    try:
        return read_stream(data, name, choice.encoding, is_mended=choice.is_mended)
    except LookupError:  # a codec that this Python does not have
        return read_stream(data, name, is_mended=choice.is_mended)


def _name(file: PostingFile) -> str:
    return os.path.basename(file.member or file.file)  # noqa: PTH119 - a tenth of PurePath's time


def _found(file: PostingFile, document: Document, rules: int) -> Prepared:
    source = Source(file.folder, file.path, document.index, file.size, file.mtime_ns)
    return Cache.prepared(Found(document, extract(document), source), rules)


class _Naming:
    """Says at a fault of ours which file brought it out; lets it pass."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            error.add_note(f"The file at hand was {self._path}")
