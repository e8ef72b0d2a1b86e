"""Files on their way in: opened, read, their fields found, their rows made.

Pure but for the reading of the files.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from desktop.cache import Cache
from desktop.extracting import extract, rules_version
from desktop.postings import Document, Found, Source, Unreadable
from desktop.postings.corrections.correcting import Manner
from desktop.reading import PostingFile, file_bytes, read_stream, unopened

if TYPE_CHECKING:
    from desktop.cache import Prepared

_AS_FOUND: Final = Manner()
_NONE: Final[Mapping[PostingFile, bytes]] = MappingProxyType({})
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


def look(file: PostingFile, manner: Manner = _AS_FOUND) -> Looked:
    """Read one file and find the fields of its postings; `manner` says how its reader wants it."""
    documents = _opened(file, manner)
    if isinstance(documents, Looked):
        return documents
    rules = rules_version()
    return _ready(file, _found(file, documents, rules), rules)


def look_together(
    files: Sequence[PostingFile], packed: Mapping[PostingFile, bytes] = _NONE
) -> list[Looked]:
    """Look at some small files, one step for all of them before the next.

    What a step works with, as its patterns, then stays in the processor's caches: a few files
    take a sixth less time than one by one.  A file alone may be a long table: it is gone through
    posting by posting.  `packed` is what `pack` gave of those that were opened before.
    """
    if len(files) == 1 and files[0] not in packed:
        return [look(files[0])]
    rules = rules_version()
    opened = [
        _unpacked(packed[file]) if file in packed else _opened(file, _AS_FOUND) for file in files
    ]
    found = [
        one if isinstance(one, Looked) else list(_found(file, one, rules))
        for file, one in zip(files, opened, strict=True)
    ]
    return [
        one if isinstance(one, Looked) else _ready(file, one, rules)
        for file, one in zip(files, found, strict=True)
    ]


def pack(file: PostingFile) -> bytes:
    """Open a file whose fields are found later, perhaps in another process."""
    opened = _opened(file, _AS_FOUND)
    told = opened if isinstance(opened, Looked) else tuple(opened)
    return pickle.dumps(told, pickle.HIGHEST_PROTOCOL)


def _unpacked(packed: bytes) -> Iterable[Document] | Looked:
    told: tuple[Document, ...] | Looked = pickle.loads(packed)
    return told


def look_through(file: PostingFile, manner: Manner = _AS_FOUND) -> Iterator[Looked]:
    """Read a file, however long, and find the fields of its postings, PART at a time."""
    documents = _documents(file, manner)
    if isinstance(documents, Looked):
        yield documents
        return
    rules = rules_version()
    part = tuple(_found(file, islice(documents, PART), rules))
    while following := tuple(_found(file, islice(documents, PART), newest := rules_version())):
        yield replace(_ready(file, part, rules), has_more=True)
        part, rules = following, newest
    yield _ready(file, part, rules)


def read_as(data: bytes, name: str, manner: Manner) -> list[Document] | Unreadable:
    """The postings of bytes, in the encoding and with the mends that their reader chose."""
    documents = _stream(data, name, manner)
    return documents if isinstance(documents, Unreadable) else list(documents)


def _stream(data: bytes, name: str, manner: Manner) -> Iterator[Document] | Unreadable:
    try:
        return read_stream(data, name, manner.encoding, is_mended=manner.is_mended)
    except LookupError:  # a codec that this Python does not have
        return read_stream(data, name, is_mended=manner.is_mended)


def _name(file: PostingFile) -> str:
    return os.path.basename(file.member or file.file)  # noqa: PTH119 - a tenth of PurePath's time


def _opened(file: PostingFile, manner: Manner) -> Iterable[Document] | Looked:
    """A file's postings, or what is said of it: of a large one that there is more."""
    return Looked(file, (), has_more=True) if file.size > LARGE else _documents(file, manner)


def _documents(file: PostingFile, manner: Manner) -> Iterator[Document] | Looked:
    """A file's postings, a long table's as they are asked for; or what is said of the file."""
    try:
        data = file_bytes(file)
    except OSError as error:
        return Looked(file, unopened(error), is_passing=True)
    with _naming(file.path):
        documents = data if isinstance(data, Unreadable) else _stream(data, _name(file), manner)
    return Looked(file, documents) if isinstance(documents, Unreadable) else documents


def _found(file: PostingFile, documents: Iterable[Document], rules: int) -> Iterator[Found]:
    """A file's postings with their fields by rules of a version, as they are asked for."""
    with _naming(file.path):
        for one in documents:
            source = Source(file.folder, file.path, one.index, file.size, file.mtime_ns)
            yield Found(one, extract(one, rules), source)


def _ready(file: PostingFile, found: Iterable[Found], rules: int) -> Looked:
    with _naming(file.path):
        return Looked(file, tuple(Cache.prepared(one, rules) for one in found))


@contextmanager
def _naming(path: str) -> Iterator[None]:
    """Says at a fault of ours which file brought it out; lets it pass."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"The file at hand was {path}")
        raise
