"""A file's bytes to its Documents: decoded, recognised by what it holds, mended, split."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from desktop.postings.posting import Document, Original, Unreadable
from desktop.reading.encodings import decode
from desktop.reading.front_matter import split_front_matter
from desktop.reading.mend import mend

_MARKDOWN: Final = re.compile(
    r"^\#{1,6}[ \t]*\S|\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]+\)|^(?:[*+-] \S.*\n){2}", re.MULTILINE
)


def read_file(path: Path) -> list[Document] | Unreadable:
    """The postings of a file, one Document each, or the reason why there is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return Unreadable(f"The file could not be opened: {error.strerror}.")
    return read_bytes(data, path.name)


def read_text(text: str) -> list[Document] | Unreadable:
    """The postings of a text that the reader pasted."""
    return read_bytes(text.encode("utf-8", "replace"), "")


def read_bytes(data: bytes, name: str) -> list[Document] | Unreadable:
    """The postings of a file's bytes; its name only helps where the bytes leave it open."""
    decoded = decode(data)
    mended = mend(decoded.text)
    metadata, body = split_front_matter(mended.text)
    if not mended.text.strip():
        return Unreadable("The file is empty.")
    is_markdown = bool(metadata) or name.endswith((".md", ".markdown")) or _MARKDOWN.search(body)
    return [
        Document(
            text=body,
            original=Original(data, decoded.encoding),
            format="markdown" if is_markdown else "text",
            metadata=metadata,
            mends=decoded.mends + mended.steps,
        )
    ]
