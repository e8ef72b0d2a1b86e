"""The format of most collected postings: Markdown or text, front matter above it or not."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath
from typing import Final

from desktop.postings import Document, Original, Pairs, Unreadable
from desktop.reading.kinds import Content, Kind, kind_by_name
from desktop.reading.mending.mend import mend
from desktop.reading.offers.posting_free import why_no_posting
from desktop.reading.plain.front_fields import told_fields
from desktop.reading.plain.front_matter import block_above, lists_above, split_front_matter
from desktop.reading.plain.front_texts import with_front_texts
from desktop.reading.plain.several import several_postings
from desktop.reading.refusals import BLANK
from desktop.reading.tables import html_text, listed_postings

#: A heading, emphasis, a link, or bullets in a row: text that means its marks.
_MARKS: Final = re.compile(
    r"^#{1,6}[ \t]*[^\s#]|\*\*[^\s*][^*\n]*\*\*|\[[^\]\n]{1,300}\]\([^)\s]{1,1000}\)|"
    r"^(?:[*+-] +\S.*\n+){2}",
    re.M,
)


_DAY: Final = re.compile(
    r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=[-_ ]|\.[^.\n]+\.)"
)


#: A tag of HTML set within Markdown, and one that ends a line there.
_SET_WITHIN: Final = re.compile(
    r"</?(?:p|div|span|ul|ol|li|br|h[1-6]|strong|table|t[rdh])\b[^<>]*>", re.I
)
_LINE_BREAK: Final = re.compile(r"(?<![ \t])[ \t]*<br ?/?>[ \t]*$", re.M | re.I)
_FEWEST_TAGS: Final = 6


#: A link of HTML's within Markdown.
_ANCHOR: Final = re.compile(
    r"<a\b[^<>]{0,200}?\bhref=[\"']?(?P<url>[^\s\"'<>]{1,1000})[\"']?[^<>]{0,200}>"
    r"(?P<words>[^<>\[\]\n]{0,300})</a>",
    re.I,
)


#: What a page's browser reads and nobody else.
_UNSEEN: Final = re.compile(r"<(style|script)\b[^<>]{0,200}>[^<]{0,20000}</\1>\n{0,2}", re.I)
#: What a page hides among its words, as in the middle of an address.
_HIDDEN: Final = re.compile(
    r"<(span|div|p)\b[^<>]{0,200}\bdisplay:\s*none\b[^<>]{0,200}>[^<>]{0,500}</\1>", re.I
)


def _linked(anchor: re.Match[str]) -> str:
    """A link as Markdown has it; an address shown cut short (`acme.example/jo...`) in full."""
    url, words = html.unescape(anchor["url"]), html.unescape(anchor["words"]).strip()
    is_cut = words.endswith(("...", "…")) and url.startswith(words.rstrip(".…"))
    return url if is_cut or words in ("", url) else f"[{words}]({url})"


def _without_tags(body: str) -> str:
    """The text with the lines that are HTML made Markdown, where so are most of them."""
    if "</s" in body:
        body = _UNSEEN.sub("", body)
    if "none" in body:
        body = _HIDDEN.sub("", body)
    if "</a>" in body:
        body = _ANCHOR.sub(_linked, body)
    tags = sum(1 for _ in _SET_WITHIN.finditer(body))
    lines = body.split("\n")
    if tags < _FEWEST_TAGS:
        return _LINE_BREAK.sub("", body)
    tagged = list(_are_tagged(lines))
    if 2 * max(tags, sum(tagged)) < len(lines):
        return _LINE_BREAK.sub("", body)
    runs = groupby(zip(lines, tagged, strict=True), key=lambda line: line[1])
    told = ("\n".join(line for line, _ in run) for _, run in runs)
    told = (html_text(one) if _SET_WITHIN.search(one) else one for one in told)
    return "\n\n".join(one for one in told if one.strip())


def _are_tagged(lines: Iterable[str]) -> Iterator[bool]:
    """Of each line whether it holds a tag, or lies within a paragraph that is between two."""
    is_within = False
    for line in lines:
        yield is_within or _SET_WITHIN.search(line) is not None
        opened, closed = max(map(line.rfind, ("<p>", "<p "))), line.rfind("</p>")
        is_within = opened > closed or (is_within and closed < 0)


def _day_of(name: str) -> Pairs:
    """The day that a file's name begins with, as blogs name their posts."""
    found = _DAY.match(PurePath(name).name) if "-" in name else None
    return (("file.date", found[0]),) if found else ()


def read_plain(content: Content) -> list[Document] | Unreadable:
    """One posting: the text below any front matter, mended, with the front matter's pairs.

    A text that lists several gives one for each.
    """
    mended = mend(content.text)
    metadata, body = split_front_matter(mended.text)
    if not body.strip() and not metadata:
        return BLANK
    mends = content.decoded.mends + mended.steps
    is_list = not body.strip() and lists_above(metadata)
    if is_list and (listed := listed_postings(block_above(mended.text), mends)):
        return listed
    body = with_front_texts(body, metadata)
    if "<" in body and ("</" in body or "<br" in body):  # one sign is found ten times sooner
        body = _without_tags(body)
    if several := several_postings(body, mends):
        return several
    if reason := why_no_posting(body, metadata, content.name):
        return Unreadable(reason, is_posting_free=True)
    named = kind_by_name(content.name) is Kind.MARKDOWN
    return [
        Document(
            text=body,
            original=Original(content.data, content.decoded.encoding),
            format="markdown" if named or metadata or _MARKS.search(body) else "text",
            metadata=metadata + told_fields(metadata) + _day_of(content.name),
            mends=mends,
        )
    ]
