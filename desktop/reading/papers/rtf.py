"""Rich text (RTF): its text by striprtf, which knows the code pages; its bullets as lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.postings import Document, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.papers.blocks import NUMBERED, Block, bulleted, passage, written
from desktop.reading.papers.printed import printed_document

#: Pictures and embedded objects, as long rows of hexadecimal digits.
_PICTURES: Final = re.compile(rb"[0-9a-fA-F][0-9a-fA-F\r\n ]{400,}")
#: What is read at most, in bytes without pictures: striprtf takes a second for about 1.5 MB.
_LARGEST: Final = 3 * 2**20

_TOO_LARGE: Final = Unreadable(
    "A rich text file of more text than a posting's: save the posting apart and import that."
)
_DAMAGED: Final = Unreadable(
    "A damaged rich text file: open it in an office program and save it anew."
)
_NO_TEXT: Final = Unreadable(
    "A rich text file without text: Shortlist reads no pictures. Type what matters and paste it."
)


def read_rtf(content: Content) -> list[Document] | Unreadable:
    """One posting: the file's text, a paragraph a line, its lists' members marked."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - few files need it

    data = _PICTURES.sub(b"", content.data)
    if len(data) > _LARGEST:
        return _TOO_LARGE
    try:
        text = rtf_to_text(data.decode("cp1252", "replace"), encoding="cp1252", errors="replace")
    except (ValueError, LookupError, OverflowError):
        return _DAMAGED
    shown = written(_blocks(text))
    return printed_document(content, shown) if shown.strip() else _NO_TEXT


def _blocks(text: str) -> Iterator[Block]:
    for line in map(str.strip, text.split("\n")):
        if block := bulleted(line):
            yield block
        elif NUMBERED.match(line):
            yield Block("member", " ".join(line.split()))
        elif line:
            yield passage(line)
