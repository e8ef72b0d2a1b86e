"""The format of most collected postings: Markdown or text, front matter above it or not."""

from __future__ import annotations

import re
from typing import Final

from desktop.postings.posting import Document, Original, Unreadable
from desktop.reading.front_matter import split_front_matter
from desktop.reading.kinds import Content, Kind, kind_by_name
from desktop.reading.mend import mend
from desktop.reading.posting_free import why_no_posting
from desktop.reading.refusals import BLANK

#: A heading, emphasis, a link, or bullets in a row: text that means its marks.
_MARKS: Final = re.compile(
    r"^#{1,6}[ \t]*[^\s#]|\*\*[^\s*][^*\n]*\*\*|\[[^\]\n]{1,300}\]\([^)\s]{1,1000}\)|"
    r"^(?:[*+-] +\S.*\n+){2}",
    re.M,
)


#: Keys under which boards keep what a posting says where nothing stands below its front matter.
_TEXT_KEYS: Final = ("description", "summary", "content", "body", "excerpt", "details")


def _told_above(metadata: tuple[tuple[str, str], ...]) -> str:
    """What the front matter says at length, for a posting without a text of its own."""
    said = dict(reversed(metadata))
    return "\n\n".join(said[key] for key in _TEXT_KEYS if key in said)


def read_plain(content: Content) -> list[Document] | Unreadable:
    """One posting: the text below any front matter, mended, with the front matter's pairs."""
    mended = mend(content.text)
    metadata, body = split_front_matter(mended.text)
    if not body.strip() and not metadata:
        return BLANK
    body = body if body.strip() else _told_above(metadata)
    if reason := why_no_posting(body, metadata, content.name):
        return Unreadable(reason, is_posting_free=True)
    named = kind_by_name(content.name) is Kind.MARKDOWN
    return [
        Document(
            text=body,
            original=Original(content.data, content.decoded.encoding),
            format="markdown" if named or metadata or _MARKS.search(body) else "text",
            metadata=metadata,
            mends=content.decoded.mends + mended.steps,
        )
    ]
