"""Mails: alerts with many teasers, one posting each, and mails that hold one posting."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import Final

from desktop.postings import Document, Original, Pairs, Unreadable
from desktop.reading.kinds import Content
from desktop.reading.mails.parts import Parts, read_parts
from desktop.reading.mails.text_teasers import TextTeaser, text_teasers
from desktop.reading.markup.page import parse
from desktop.reading.mending.mend import mend
from desktop.reading.offers.other_texts import names_job
from desktop.reading.offers.posting_free import why_no_posting
from desktop.reading.offers.signs import offer_kinds
from desktop.reading.pages.given import Given, folded, speaks_of_jobs
from desktop.reading.pages.listed import list_of
from desktop.reading.pages.slices import slice_of
from desktop.reading.pages.web_page import postings_of

_FEWEST: Final = 2
_NO_WORDS: Final = Unreadable("A mail without text.")
_NO_OFFER: Final = Unreadable("A mail that offers no job.", is_posting_free=True)
_FEWEST_SIGNS: Final = 2
_TOO_NESTED: Final = Unreadable("A mail with too many parts within parts.")
_PREFIXES: Final = re.compile(
    r"^(?:(?:re|aw|fwd?|wg|tr|rv|odp|enc|vs|vb|sv)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.I
)


def read_mail(content: Content) -> list[Document] | Unreadable:
    """The postings of a mail: its teasers, or the one that it tells of."""
    return read_message(content.data, content.name)


def read_message(data: bytes, name: str) -> list[Document] | Unreadable:
    """The postings of one message's bytes."""
    parts = read_parts(data)
    if parts is None:
        return _TOO_NESTED
    page, text = mend(parts.html), mend(parts.text)
    given = Given(
        Original(data, "utf-8"),
        tuple(dict.fromkeys(page.steps + text.steps)),
        _beside(parts),
        name,
        _FEWEST,
    )
    return _postings(replace(parts, html=page.text, text=text.text), given)


def _beside(parts: Parts) -> Pairs:
    """What stands in the headers; `page_date` is the day that "3 days ago" counts from."""
    subject = _PREFIXES.sub("", parts.subject)
    pairs = (("mail.subject", subject), ("mail.from", parts.sender), ("page_date", parts.day))
    return tuple(pair for pair in pairs if pair[1])


def _postings(parts: Parts, given: Given) -> list[Document] | Unreadable:
    told = text_teasers(parts.text)
    if parts.html.strip():
        page = parse(parts.html)
        shown = list_of(page, given, more=_more(told))
        if shown:
            return _completed(shown, told, given)
    if len(told) >= _FEWEST and _is_of_jobs(told, given):
        return [_from_text(teaser, given, at) for at, teaser in enumerate(told)]
    return _single(parts, given)


def _is_of_jobs(told: list[TextTeaser], given: Given) -> bool:
    """Whether the teasers of a text are postings': the mail or a third of them speaks of jobs."""
    if speaks_of_jobs(" ".join(value for _, value in given.beside)):
        return True
    words = (" ".join((one.title, one.address, *one.lines)) for one in told)
    return 3 * sum(map(speaks_of_jobs, words)) >= len(told)


def _more(told: list[TextTeaser]) -> dict[str, tuple[str, ...]]:
    """By address and by folded title, the lines that the text part has of a posting."""
    found: dict[str, tuple[str, ...]] = {}
    for teaser in told:
        found.setdefault(teaser.address, teaser.lines)
        found.setdefault(folded(teaser.title), teaser.lines)
    return found


def _completed(shown: list[Document], told: list[TextTeaser], given: Given) -> list[Document]:
    """The postings of the HTML part, and those that only the text part has.

    The text part is trusted with more where it tells of most of what the HTML part shows.
    """
    titles = {folded(value) for one in shown for key, value in one.metadata if key == "title"}
    known = titles | {value for one in shown for key, value in one.metadata if key == "url"}
    others = [one for one in told if folded(one.title) not in titles and one.address not in known]
    if 2 * (len(told) - len(others)) < len(shown):
        return shown
    return [*shown, *(_from_text(one, given, len(shown) + at) for at, one in enumerate(others))]


def _from_text(teaser: TextTeaser, given: Given, at: int) -> Document:
    """A posting of the text part alone, its slice a page of the same lines."""
    lines = "".join(f"<div>{html.escape(line)}</div>" for line in teaser.lines)
    link = f'<a href="{html.escape(teaser.address)}">{html.escape(teaser.title)}</a>'
    page = parse(f"<body><div>{link}</div>{lines}</body>")
    nodes = tuple(page.body.iter()) if page.body is not None else ()
    data = slice_of(nodes, "", beside=given.beside, mends=given.mends)
    found = postings_of(parse(data.decode()), replace(given, original=Original(data, "utf-8")))
    assert not isinstance(found, Unreadable)  # a slice is always one posting
    return replace(found[0], index=at)


def _offers(parts: Parts) -> bool:
    """Whether a mail's subject names a job, or its words show two kinds of signs of an offer."""
    subject = _PREFIXES.sub("", parts.subject)
    shown = parse(parts.html).body if parts.html.strip() else None
    words = shown.text(separator=" ") if shown is not None else ""
    told = names_job(subject) or speaks_of_jobs(f"{subject} {parts.sender}")
    return offer_kinds(f"{subject}\n{parts.text}\n{words}") >= _FEWEST_SIGNS - told


def _single(parts: Parts, given: Given) -> list[Document] | Unreadable:
    """The one posting of a mail, from the part that says more of it.

    Most mails are about something else, so that it takes more than no doubt.
    """
    if not _offers(parts):
        return _NO_OFFER
    found = postings_of(parse(parts.html), given) if parts.html.strip() else _NO_WORDS
    text = parts.text.strip()
    if not isinstance(found, Unreadable) and 2 * len(found[0].text) >= len(text):
        return found
    if not text:
        return found
    if reason := why_no_posting(text, given.beside, given.name):
        return Unreadable(reason, is_posting_free=True)
    return [Document(text, given.original, "text", given.beside, given.mends)]
