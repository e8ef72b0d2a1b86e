"""One file on its way in: opened, read, its fields found.  Pure but for the reading of the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from types import TracebackType
from typing import Final

from desktop.extracting import extract
from desktop.postings import Document, Found, Source, Unreadable
from desktop.postings.correcting import Choice
from desktop.reading import PostingFile, file_bytes, read_bytes

_AS_FOUND: Final = Choice()


@dataclass(frozen=True, slots=True)
class Looked:
    """A file and the postings found in it, or why there are none.

    `is_passing` where the file could not be opened this time: it is to be tried again next time.
    """

    file: PostingFile
    found: tuple[Found, ...] | Unreadable
    is_passing: bool = False


def look(file: PostingFile, choice: Choice = _AS_FOUND) -> Looked:
    """Read one file and find the fields of its postings; `choice` says how its reader wants it."""
    with _Naming(file.path):
        try:
            data = file_bytes(file)
        except OSError as error:
            reason = f"The file could not be opened: {error.strerror or error}."
            return Looked(file, Unreadable(reason), is_passing=True)
        documents = data if isinstance(data, Unreadable) else read_as(data, _name(file), choice)
        if isinstance(documents, Unreadable):
            return Looked(file, documents)
        return Looked(file, tuple(_found(file, document) for document in documents))


def read_as(data: bytes, name: str, choice: Choice) -> list[Document] | Unreadable:
    """The postings of bytes, in the encoding and with the mends that their reader chose."""
    try:
        return read_bytes(data, name, choice.encoding, is_mended=choice.is_mended)
    except LookupError:  # a codec that this Python does not have
        return read_bytes(data, name, is_mended=choice.is_mended)


def _name(file: PostingFile) -> str:
    return PurePath(file.member or file.file).name


def _found(file: PostingFile, document: Document) -> Found:
    source = Source(file.folder, file.path, document.index, file.size, file.mtime_ns)
    return Found(document, extract(document), source)


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
