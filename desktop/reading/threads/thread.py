"""A thread's Documents: of each comment its jobs, of each table in it its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop.postings import Document, Original, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.mending.mend import mend
from desktop.reading.tables import rows_of_markup
from desktop.reading.threads.comments import Comment, comments_of
from desktop.reading.threads.headline import read_headline, without_place
from desktop.reading.threads.roles import Part, split_roles

#: A comment of fewer letters, or one that answers another or closes the thread, offers no job.
_FEWEST_LETTERS: Final = 24
_NO_OFFER: Final = re.compile(
    r"\s*>|.{0,40}(?:关闭|已截止|closed|is over|next thread|下一期|下月)|"
    r".{0,30}(?:请问|老师.{0,4}您好)"
)
_TABLE: Final = re.compile(
    r"<table\b.*?(?:</table\s*>|\Z)|(?:^[ \t]*\|.*\|[ \t]*(?:\n|\Z)){3,}", re.S | re.I | re.M
)
_FEWEST_BARS: Final = 9
NO_POSTINGS: Final = Unreadable("A thread in which no posting was found.", is_posting_free=True)


def is_thread(text: str) -> bool:
    """Whether a text is a sequence of comments, or mostly a table of postings."""
    return bool(comments_of(text)) or _is_table(text)


def _is_table(text: str) -> bool:
    if text.count("|") < _FEWEST_BARS and not ("<" in text and "<table" in text):
        return False
    tables = [found[0] for found in _TABLE.finditer(text)]
    return sum(map(len, tables)) > len(text) / 2 and any(map(rows_of_markup, tables))


def read_thread(content: Content) -> list[Document] | Unreadable:
    """The postings of a thread, or of a list's table, in the order of the text."""
    mended = mend(content.text)
    comments = comments_of(mended.text) or [Comment("", mended.text)]
    mends = content.decoded.mends + mended.steps
    found = [document for comment in comments for document in _documents(comment, mends)]
    return [replace(one, index=index) for index, one in enumerate(found)] or NO_POSTINGS


def _documents(comment: Comment, mends: tuple[str, ...]) -> Iterator[Document]:
    """A comment's postings: the rows of its tables, else its jobs, else itself."""
    is_listed = False
    for table in _TABLE.finditer(comment.body):
        for document in rows_of_markup(table[0], comment.head):
            is_listed = True
            posted = (("posted", comment.posted),) if comment.posted else ()
            has_day = any(key == "posted" for key, _ in document.metadata)
            metadata = document.metadata + (() if has_day else posted)
            yield replace(document, metadata=metadata, mends=mends)
    if not is_listed and comment.head and _offers(comment.body):
        yield from _of_comment(comment, mends)


def _offers(body: str) -> bool:
    return sum(map(str.isalpha, body)) >= _FEWEST_LETTERS and not _NO_OFFER.match(body.lstrip("\n"))


def _of_comment(comment: Comment, mends: tuple[str, ...]) -> Iterator[Document]:
    shared, parts = split_roles(comment.body)
    headline = read_headline(_first_line(shared or comment.body))
    for part in parts or [Part(headline.title, "")]:
        place, title = without_place(part.title)
        told = {
            "title": title,
            "company": headline.company,
            "location": place or headline.location,
            "posted": comment.posted,
            "url": comment.address,
        }
        text = "\n\n".join(filter(None, (part.text, shared)))
        slice_ = "\n\n".join(filter(None, (comment.head.rstrip("\n"), shared, part.text))) + "\n"
        original = Original(slice_.encode("utf-8", "replace"), "utf-8")
        metadata = tuple((key, value) for key, value in told.items() if value)
        yield Document(text, original, "markdown", metadata, mends)


def _first_line(text: str) -> str:
    """The first heading near the top, else the first line."""
    lines = [line for line in text.split("\n") if line.strip()]
    heading = next((line for line in lines[:3] if line.lstrip().startswith("#")), "")
    return heading or (lines[0] if lines else "")
