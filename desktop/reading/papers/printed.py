"""One posting from a document of an office program or a press, for all of their formats."""

from __future__ import annotations

import re
from typing import Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.mending.mend import mend
from desktop.reading.offers.posting_free import why_no_posting

#: What these formats hold and no text does: controls, and halves of surrogate pairs.
_UNPRINTED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def printed_document(content: Content, text: str) -> list[Document] | Unreadable:
    """The text as a posting, mended; or why it is none."""
    cleaned = _EMPTY_LINES.sub("\n\n", _UNPRINTED.sub("", text)).strip("\n") + "\n"
    mended = mend(cleaned)
    if reason := why_no_posting(mended.text, (), content.name):
        return Unreadable(reason, is_posting_free=True)
    original = Original(content.data, content.decoded.encoding)
    return [Document(mended.text, original, "markdown", mends=mended.steps)]
