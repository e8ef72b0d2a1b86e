"""One posting's slice of a page or mail, as a small page of its own that can be read again."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Final

from desktop.postings import Pairs
from desktop.reading.markup.page import Page, parse
from desktop.reading.markup.page_markdown import to_markdown
from desktop.reading.pages.given import Stated
from desktop.reading.pages.stated_fields import storable

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: By this `<meta name="generator">` a slice is known.
_MARK: Final = "Shortlist: one posting of several"
#: Elements that stand only in others, and these.
_AROUND: Final = {
    "tr": ("<table>", "</table>"),
    "tbody": ("<table>", "</table>"),
    "td": ("<table><tr>", "</tr></table>"),
    "th": ("<table><tr>", "</tr></table>"),
    "li": ("<ul>", "</ul>"),
    "dt": ("<dl>", "</dl>"),
    "dd": ("<dl>", "</dl>"),
}


def is_sliced(text: str) -> bool:
    """Whether a text begins as a slice does; it holds mended text only."""
    return _MARK in text[:200]


def is_slice(page: Page) -> bool:
    """Whether a page is one posting's slice, as `slice_of` makes it."""
    return page.meta("generator") == _MARK


def slice_of(
    nodes: tuple[LexborNode, ...],
    address: str,
    *,
    stated: Stated | None = None,
    beside: Pairs = (),
    mends: tuple[str, ...] = (),
    more: str = "",
) -> bytes:
    """The bytes of a page that holds some elements alone, with what was known beside them.

    `stated` is the elements' JobPosting, `beside` the metadata of the mail or page around them,
    `mends` the steps that mended it (a slice is not mended again), `more` text that another part
    of a mail says of the same posting.
    """
    head = [f'<meta charset="utf-8"><meta name="generator" content="{_MARK}">']
    if address:
        head.append(f'<base href="{html.escape(address)}">')
    head.extend(
        f'<meta name="beside" itemprop="{html.escape(key)}" content="{html.escape(value)}">'
        for key, value in beside
    )
    head.extend(f'<meta name="mend" content="{html.escape(step)}">' for step in mends)
    if stated:
        script = json.dumps(stated, ensure_ascii=False, default=str).replace("</", "<\\/")
        head.append(f'<script type="application/ld+json">{script}</script>')
    inner = "".join(map(_html, nodes)) + (f"<pre>{html.escape(more)}</pre>" if more else "")
    page = f"<!doctype html><html><head>{''.join(head)}</head><body>{inner}</body></html>\n"
    return page.encode("utf-8", "replace")


def beside_of(page: Page) -> Pairs:
    """What a slice was given beside its elements."""
    found = (node.attributes for node in page.tree.css('meta[name="beside"]'))
    return tuple((str(a.get("itemprop")), str(a.get("content"))) for a in found)


def mends_of(page: Page) -> tuple[str, ...]:
    """The steps that mended the page or mail that a slice is of."""
    return tuple(str(node.attributes.get("content")) for node in page.tree.css('meta[name="mend"]'))


def markdown_of(fragment: str, address: str = "") -> str:
    """A fragment of HTML (or of escaped HTML, or plain text) as Markdown."""
    fragment = storable(fragment)
    if "<" not in fragment and "&lt;" in fragment:
        fragment = html.unescape(fragment)
    if "<" not in fragment:
        return storable(html.unescape(fragment)).strip()
    page = parse(f"<body>{fragment}</body>", address)
    return to_markdown([page.body], page.resolved) if page.body is not None else ""


def _html(node: LexborNode) -> str:
    if node.is_text_node:
        return html.escape(node.text_content or "")
    before, after = _AROUND.get(node.tag or "", ("", ""))
    return f"{before}{node.html or ''}{after}"
