"""Mailboxes: many mails in one file, each read as it would be alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from desktop.postings import Document, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.mails.mail import read_message

#: The line above each mail of a mailbox (RFC 4155), and lines that only look so, escaped.
_FROM: Final = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\d{1,2}:\d\d[^\r\n]*\r?\n(?=[\w-]+:)")
_ESCAPED: Final = re.compile(rb"(?m)^>(?=>*From )")
_NONE: Final = Unreadable("A mailbox without a posting.", is_posting_free=True)


def read_mailbox(content: Content) -> list[Document] | Unreadable:
    """The postings of all mails of a mailbox, counted through; mails without one are left out."""
    found: list[Document] = []
    for message in _messages(content.data):
        read = read_message(message, content.name)
        if not isinstance(read, Unreadable):
            found.extend(read)
    return [replace(one, index=at) for at, one in enumerate(found)] or _NONE


def _messages(data: bytes) -> list[bytes]:
    starts = [(match.start(), match.end()) for match in _FROM.finditer(data)]
    if not starts:
        return [data]
    ends = [start for start, _ in starts[1:]] + [len(data)]
    return [
        _ESCAPED.sub(b"", data[begin:end]) for (_, begin), end in zip(starts, ends, strict=True)
    ]
