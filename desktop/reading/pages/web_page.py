"""A saved page's postings: the one it shows, or the teasers of a list, with what it states."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from desktop.postings import Document, Original, Pairs, Unreadable
from desktop.reading.encodings.declared import declared_charset, declared_codec
from desktop.reading.encodings.encodings import Decoded, decode, decode_as
from desktop.reading.kinds import Content
from desktop.reading.markup.page import Page, parse, words_of
from desktop.reading.markup.page_markdown import to_markdown
from desktop.reading.mending.mend import Mended, mend
from desktop.reading.offers.posting_free import why_no_posting
from desktop.reading.pages.comments import comment_postings
from desktop.reading.pages.given import BARE, Given, Stated, folded
from desktop.reading.pages.job_blocks import block_postings
from desktop.reading.pages.job_tables import table_postings
from desktop.reading.pages.listed import list_of, slice_again
from desktop.reading.pages.main_text import main_node, page_heading, prune
from desktop.reading.pages.own import (
    from_stated,
    merged,
    own_postings,
    seen_words,
    told_by,
    trusted,
)
from desktop.reading.pages.page_company import page_company
from desktop.reading.pages.schema_org import job_postings
from desktop.reading.pages.sections import section_postings
from desktop.reading.pages.slices import is_slice, is_sliced
from desktop.reading.pages.state import state_postings
from desktop.reading.pages.stated_fields import text_of

_NO_TEXT: Final = Unreadable("The page shows no text: it was saved before its scripts filled it.")


def read_page(content: Content) -> list[Document] | Unreadable:
    """The posting that a page shows, or the teasers that it lists, one Document each."""
    decoded = _as_declared(content)
    mended = Mended(decoded.text) if is_sliced(decoded.text) else mend(decoded.text)
    original = Original(content.data, decoded.encoding)
    given = Given(original, decoded.mends + mended.steps, name=content.name)
    return postings_of(parse(mended.text), given)


def _as_declared(content: Content) -> Decoded:
    """The text in the encoding that the page declares, where bytes and reader leave it open."""
    found = content.decoded
    if found.encoding.lower().startswith("utf") or decode(content.data).encoding != found.encoding:
        return found
    codec = declared_codec(declared_charset(content.data))
    try:
        content.data.decode(codec or found.encoding)
    except UnicodeDecodeError:
        return found
    return decode_as(content.data, codec) if codec else found


def postings_of(page: Page, given: Given) -> list[Document] | Unreadable:
    """The Documents of a parsed page; of a mail's HTML part as well."""
    if is_slice(page):
        return [slice_again(page, given)]
    stated = job_postings(page)
    own = own_postings(stated, page, seen_words(page))
    if not own and (rows := table_postings(page, given)):
        return rows
    if told := comment_postings(page, given):
        return told
    if found := list_of(page, given):
        return list(found)
    if not own and (held := state_postings(page, given)):
        return held
    if not own and (told := block_postings(page, given)):
        return told
    if not own and (told := section_postings(page, given)):
        return told
    if len(own) > 1 and len({folded(text_of(one.get("title"))) for one in own}) > 1:
        known = replace(given, beside=(*_page_pairs(page), *given.beside))
        return [from_stated(one, page, known, at) for at, one in enumerate(own)]
    return _one(page, merged(own), given)


def _one(page: Page, one: Stated | None, given: Given) -> list[Document] | Unreadable:
    seen = seen_words(page)
    title = words_of(page_heading(page))
    company = page_company(page, title or _second_heading(page))
    prune(page)
    node = main_node(page)
    body = to_markdown([node], page.resolved) if node is not None else ""
    if one and len(body) < BARE:
        body = max(body, told_by(one, page), key=len)
    if title and folded(title) not in folded(body[:600]):
        body = f"# {title}\n\n{body}"
    stated = trusted(one, seen) if one else ()
    if company and all(key != "company" for key, _ in stated):
        stated = (*stated, ("company", company))
    published = page.meta("article:published_time", "datePublished", "date")
    if published[:2] == "20" and all(key != "posted" for key, _ in stated):
        stated = (*stated, ("posted", published))
    pairs = (*stated, *_page_pairs(page), *given.beside)
    if not body.strip():
        return _NO_TEXT
    if not one and (
        reason := why_no_posting(body, (*given.beside, ("page.title", page.title)), given.name)
    ):
        return Unreadable(reason, is_posting_free=True)
    return [Document(body, given.original, "markdown", pairs, given.mends)]


def _second_heading(page: Page) -> str:
    """The words of the first heading of the second level."""
    return words_of(page.tree.css_first("h2"))


def _page_pairs(page: Page) -> Pairs:
    pairs = (
        ("page.title", page.title),
        ("page.site", page.meta("og:site_name")),
        ("page.address", page.address),
        ("page.language", page.language),
    )
    return tuple(pair for pair in pairs if pair[1])
