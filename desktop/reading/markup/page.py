"""A saved page as a tree whose size and depth are bounded, with the address it states."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from desktop.postings import Pairs

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Longer pages are cut, in characters: parsing needs about ten times as many bytes.
_LONGEST: Final = 16 * 2**20
#: Elements open at once; HTML parsers take quadratic time in depth, and no page needs so many.
_DEEPEST: Final = 250
#: Fits an element deeper than those can nest with the elements that a parser adds: it counted
#: quotes in broken tags otherwise than we do.
_TOO_DEEP: Final = ">".join("*" * 400)
#: Unclosed formatting elements are opened again in each paragraph, so that few are let through.
_MOST_FORMATS: Final = 40
_MOST_TAGS: Final = 400_000
_MOST_ATTRIBUTES: Final = 500
_LONGEST_TAG: Final = 100_000
#: What begins and ends tags and their quoted values.
_TOKEN: Final = re.compile(
    r"<(/?)([a-zA-Z][\w:-]*)|=\s{0,9}(?:(?P<quote>[\"'])|[^\s\"'=<>][^\s\"'<>]*+)|[\"'=>]"
)
_ANY_TAG: Final = re.compile(r"</?[a-zA-Z!][^<>]*>")
_FORMATS: Final = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
#: Elements without content, or whose end tag the next one implies.
_UNNESTED: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "html",
    "head", "body",
})  # fmt: skip
#: What no reader sees, with its content; JSON-LD is taken out of it.
_UNSEEN: Final = re.compile(r"<(script|style|svg|template|iframe|object|noscript)\b[^>]*>", re.I)
_JSON_LD: Final = re.compile(r"\btype\s*=\s*[\"']?application/ld\+json", re.I)
_DATA: Final = re.compile(r"\btype\s*=\s*[\"']?application/json", re.I)
_STATE: Final = re.compile(r"\s*(?:window|self|var|const|let)\b[^={\n]{0,80}=\s*[{\[]")
#: The same as a page's template holds it, its quotes written as entities.
_WRITTEN: Final = re.compile(r"\s*[{\[]\s*(?:\{\s*)?&quot;")
_INLINED: Final = re.compile(r"=\s*([\"'])data:[^\"']{200,}\1", re.I)
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's tree without scripts and styles, its scripts of JSON-LD, address and title.

    `data` are the scripts of other data that the page may be filled from.
    """

    tree: LexborHTMLParser
    scripts: tuple[str, ...]
    data: tuple[str, ...] = ()
    address: str = ""
    title: str = ""

    @property
    def body(self) -> LexborNode | None:
        """The body's node; None for a page without one."""
        return self.tree.body

    @property
    def language(self) -> str:
        """The language that the page declares, as ISO 639-1; "" for none."""
        found = _attribute(self.tree, "html", "lang") or self.meta("og:locale")
        return found[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", found) else ""

    @property
    def pairs(self) -> Pairs:
        """What a page says of itself that tells something of each of its postings."""
        pairs = (("page.title", self.title), ("page.language", self.language))
        return tuple(pair for pair in pairs if pair[1])

    def meta(self, *names: str) -> str:
        """The content of the first `<meta>` of these names (name or property); "" for none."""
        for name in names:
            for how in ("name", "property"):
                node = self.tree.css_first(f'meta[{how}="{name}"]')
                if node is not None and (content := node.attributes.get("content")):
                    return content.strip()
        return ""

    def resolved(self, href: str) -> str:
        """A link as an address; one that can't be resolved stays as it stands."""
        href = href.strip()
        try:
            return urljoin(self.address, href) if self.address else href
        except ValueError:
            return href


def words_of(node: LexborNode | None) -> str:
    """The words of an element in one line; "" of none."""
    return "" if node is None else " ".join(node.text(separator=" ").split())


def parse(text: str, address: str = "") -> Page:
    """The tree of a page's text; nothing in it is run or fetched.

    `address` is the page's own where the file states it outside the text (a web archive).
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - few imports meet a page

    text = text[:_LONGEST]
    seen, scripts, data = _without_unseen(text)
    saved = _SAVED_FROM.search(text[:4000])
    seen = _INLINED.sub("=''", seen)
    tree = LexborHTMLParser(seen if _is_bounded(seen) else _flattened(seen))
    if tree.css_first(_TOO_DEEP) is not None:
        tree = LexborHTMLParser(_flattened(seen))
    title = tree.css_first("title")
    page = Page(tree, scripts, data, "", " ".join(title.text().split()) if title else "")
    stated = (_attribute(tree, "base", "href"), _attribute(tree, 'link[rel="canonical"]', "href"))
    known = (address, *stated, page.meta("og:url"), saved[1] if saved else "")
    own = next((one for one in known if _is_address(one)), "")
    return Page(tree, scripts, data, own, page.title)


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(name) or "").strip() if node is not None else ""


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https") and bool(urlsplit(text).hostname)
    except ValueError:
        return False


def _without_unseen(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A page's text without what is not shown, its scripts of JSON-LD, and those of other data."""
    kept: list[str] = []
    scripts: list[str] = []
    data: list[str] = []
    ends: dict[str, list[int]] = {}
    at = 0
    for match in _UNSEEN.finditer(text):
        if match.start() < at:
            continue
        closes = _closes(text, match[1].lower(), ends)
        while closes and closes[-1] < match.end():
            closes.pop()
        if closes:
            kept.append(text[at : match.start()])
            at = closes[-1]
            held = text[match.end() : at]
            if _JSON_LD.search(match[0]):
                scripts.append(held)
            elif _DATA.search(match[0]) or _STATE.match(held):
                data.append(held)
            elif _WRITTEN.match(held):
                data.append(html.unescape(held))
    return " ".join((*kept, text[at:])), tuple(scripts), tuple(data)


def _closes(text: str, name: str, known: dict[str, list[int]]) -> list[int]:
    """Where the end tags of a name stand, the last first; looked for once a page."""
    if name not in known:
        found = re.finditer(rf"</{name}\b", text, re.I)
        known[name] = [match.start() for match in found][::-1]
    return known[name]


def _is_bounded(text: str) -> bool:
    """Whether so few elements are open at once, with so few attributes, that parsing is linear."""
    depth = formats = tags = attributes = opened = 0
    quote = ""
    in_tag = False
    for match in _TOKEN.finditer(text):
        if quote:
            quote = "" if match[0][-1] == quote else quote
        elif in_tag:
            in_tag = match[0] != ">"
            attributes += "=" in match[0]
            quote = match["quote"] or ""
        elif match[2]:
            in_tag, attributes, opened = True, 0, match.start()
            tags += 1
            step = -1 if match[1] else 1
            name = match[2].lower()
            depth = max(0, depth + step * (name not in _UNNESTED))
            formats = max(0, formats + step * (name in _FORMATS))
        is_long = in_tag and match.end() - opened > _LONGEST_TAG and not quote
        if is_long or depth > _DEEPEST or formats > _MOST_FORMATS or attributes > _MOST_ATTRIBUTES:
            return False
    return tags <= _MOST_TAGS


def _flattened(text: str) -> str:
    """A page that no parser reads in time, as lines of text."""
    lines = (line.strip() for line in _ANY_TAG.sub("\n", text[: _LONGEST // 8]).split("\n"))
    return f"<pre>{chr(10).join(line for line in lines if line).replace('<', '&lt;')}</pre>"
