"""Web archives (MHTML): a page saved with its pictures as the parts of a mail."""

from __future__ import annotations

import email
from email.message import Message
from typing import Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.mails.parts import header, part_text
from desktop.reading.markup.page import parse
from desktop.reading.mending.mend import mend
from desktop.reading.pages.given import Given
from desktop.reading.pages.web_page import postings_of

_NO_PAGE: Final = Unreadable("A saved web archive without a page in it.")


def read_archive(content: Content) -> list[Document] | Unreadable:
    """The postings of the archive's page: its first part of HTML, told by the address it had."""
    if content.data.count(b"boundary=") > 50:
        return _NO_PAGE
    message = email.message_from_bytes(content.data)
    page = _page(message)
    if page is None:
        return _NO_PAGE
    mended = mend(part_text(page, is_html=True))
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    given = Given(Original(content.data, "utf-8"), mended.steps, name=content.name)
    return postings_of(parse(mended.text, address), given)


def _page(message: Message) -> Message | None:
    kinds = ("text/html", "application/xhtml+xml")
    return next((part for part in message.walk() if part.get_content_type() in kinds), None)
