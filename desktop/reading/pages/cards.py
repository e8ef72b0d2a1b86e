"""The teasers of a search-result page or an alert, found as what is built alike many times over."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.reading.pages.main_text import surrounds, words_in
from desktop.reading.pages.page import Page
from desktop.reading.pages.page_markdown import is_hidden

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Elements from the link upwards whose classes tell one kind of link from another.
_CLASSED: Final = 2
_LONGEST_TITLE: Final = 200
#: A teaser says no more, in characters: longer elements are postings or whole lists.
_LONGEST_CARD: Final = 5_000
_MOST_LINKS: Final = 5_000
#: Of the links built alike so many must lead to a teaser, and so many of their words differ.
_QUALIFIED: Final = 0.6
_DIFFERENT: Final = 0.5
#: An address that comes between others more often is no posting's: the employer's, the site's.
_MOST_RUNS: Final = 2
_HEADINGS: Final = "h1,h2,h3,h4,h5,h6"
_PARTS: Final = "p,div,table,tr,td,ul,li,h1,h2,h3,h4,h5,h6,br,article,section,span + span"
#: Bold by style, or by a class that says what it marks.
_BOLD: Final = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|\bfont-(?:semi)?bold\b|(?:^|[\s_-])(?:job-?)?title\b", re.I
)
#: A link to the employer's own page at a board.
_TO_COMPANY: Final = re.compile(
    r"/(?:cmp|compan(?:y|ies)|employers?|entreprises?|empresas?|unternehmen|firm[ay]|arbeitgeber|"
    r"organi[sz]ations?)(?:[-/?]|$)|[-/]company-profile|/(?:overview|reviews?)/",
    re.I,
)
#: Words of links that do something with a posting, or lead to lists of them.
_ACTION: Final = re.compile(
    r"\W*(?:(?:easy |quick |1-click |jetzt )?(?:apply|bewerben)(?: now| here| easily)?|"
    r"save(?: job)?|"
    r"see (?:all|more)\b.*|view (?:all|more|job|details|offer)\b.*|show (?:all|more)\b.*|read more|"
    r"learn more|more(?: info| details)?|details?|unsubscribe\b.*|alle .*(?:anzeigen|ansehen)|"
    r"mehr.*|zur stelle|job ansehen|voir .*|postuler\b.*|en savoir plus|ver .*|postular(?:me)?|"
    r"inscribirme.*|aplikuj.*|zobacz .*|подробнее|откликнуться|смотреть .*|查看.*|詳細.*)\W*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Card:
    """One teaser: its elements in the page's order, the name of its posting and its address."""

    nodes: tuple[LexborNode, ...]
    title: str
    href: str

    @property
    def words(self) -> str:
        """All words that it shows."""
        return " ".join(" ".join(node.text(separator=" ").split()) for node in self.nodes)


def find_cards(page: Page, fewest: int) -> list[Card]:
    """The teasers of a page, at least `fewest` of them; [] for a page that is no list.

    Links that lead to different addresses and stand at the same depth in the same elements name
    the teasers; each is the largest element that holds one of them alone, or the run of elements
    up to the next.
    """
    anchors = [node for node in page.tree.css("body a[href]")[:_MOST_LINKS] if _leads(node)]
    anchors = _not_around(anchors, page)
    best: list[Card] = []
    for classed in (0, _CLASSED):
        groups: dict[str, list[LexborNode]] = defaultdict(list)
        for anchor in anchors:
            groups[_signature(anchor, classed)].append(anchor)
        for group in groups.values():
            if len({_href(anchor) for anchor in group}) >= fewest:
                cards = _cards(group)
                if len(cards) >= fewest and _worth(cards) > _worth(best):
                    best = cards
    return best


def _not_around(anchors: list[LexborNode], page: Page) -> list[LexborNode]:
    """The links that stand in no menu, footer or list of neighbours."""
    whole = max(words_in(page.body), 1) if page.body is not None else 1
    around: dict[int, bool] = {}
    kept = []
    for anchor in anchors:
        way = _path(anchor)
        for node in reversed(way):
            if node.mem_id not in around:
                parent = around.get(node.parent.mem_id, False) if node.parent is not None else False
                around[node.mem_id] = parent or surrounds(node, whole)
        if not around[anchor.mem_id]:
            kept.append(anchor)
    return kept


def _leads(anchor: LexborNode) -> bool:
    href = _href(anchor)
    return bool(href) and not href.startswith(("#", "mailto:", "javascript:", "tel:"))


def _href(anchor: LexborNode) -> str:
    return (anchor.attributes.get("href") or "").strip()


def _signature(anchor: LexborNode, classed: int) -> str:
    """The elements around a link, from the body down; the lowest with their classes."""
    parts: list[str] = []
    node: LexborNode | None = anchor
    while node is not None and node.tag != "body":
        part = node.tag or ""
        if len(parts) < classed:
            part += "." + " ".join(sorted((node.attributes.get("class") or "").split()))
            part += "." + (node.attributes.get("style") or "").replace(" ", "")
        parts.append(part)
        node = node.parent
    return "/".join(reversed(parts))


def card_of(nodes: tuple[LexborNode, ...]) -> Card | None:
    """The one teaser that some elements are; None where no link in them names a posting."""
    link = next(_links(nodes), None)
    return _card(nodes, link) if link is not None else None


def _cards(anchors: list[LexborNode]) -> list[Card]:
    """The teasers that links built alike lead to; [] where most lead to none."""
    leaders = _leaders(anchors)
    ids = {anchor.mem_id for anchor in leaders}
    ways = [_path(anchor) for anchor in leaders]
    held = Counter(inner for way in ways for inner in {node.mem_id for node in way})
    whole = [(_single(way, held),) for way in ways]
    if sum(
        _says_more(nodes, leader) for nodes, leader in zip(whole, leaders, strict=True)
    ) >= _QUALIFIED * len(leaders):
        runs: list[tuple[LexborNode, ...]] = list(whole)
    else:
        runs = [_run(nodes[0], held, ids) for nodes in whole]
    cards = []
    for nodes, leader in zip(runs, leaders, strict=True):
        if _says_more(nodes, leader) and (card := _card(nodes, leader)):
            cards.append(card)
    titles = {card.title.casefold() for card in cards}
    if len(cards) < _QUALIFIED * len(leaders) or len(titles) < _DIFFERENT * len(cards):
        return []
    return cards


def _leaders(anchors: list[LexborNode]) -> list[LexborNode]:
    """The first link to each address, without the addresses that come again and again."""
    runs = Counter(href for href, _ in itertools.groupby(anchors, key=_href))
    first: dict[str, LexborNode] = {}
    for anchor in anchors:
        href = _href(anchor)
        is_own = runs[href] <= _MOST_RUNS and not _TO_COMPANY.search(href)
        if is_own and not _ACTION.fullmatch(" ".join(anchor.text().split())):
            first.setdefault(href, anchor)
    return list(first.values())


def _path(anchor: LexborNode) -> list[LexborNode]:
    """The link and the elements around it, up to the body."""
    way: list[LexborNode] = []
    node: LexborNode | None = anchor
    while node is not None and node.tag not in ("body", "html"):
        way.append(node)
        node = node.parent
    return way


def _single(way: list[LexborNode], held: Counter[int]) -> LexborNode:
    """The largest of the elements around a link that holds none of the others."""
    return next((b for b, a in itertools.pairwise(way) if held[a.mem_id] > 1), way[-1])


def _run(node: LexborNode, held: Counter[int], ids: set[int]) -> tuple[LexborNode, ...]:
    """An element and those that follow it, up to the next that holds a link of the group."""
    nodes = [node]
    beside = node.next
    while beside is not None and not held[beside.mem_id]:
        nodes.append(beside)
        beside = beside.next
    return tuple(nodes)


def _says_more(nodes: tuple[LexborNode, ...], leader: LexborNode) -> bool:
    """Whether a card says something beside its link's words, yet is no whole posting."""
    words = sum(len("".join(_shown(node).split())) for node in nodes)
    title = _title_words(leader) or _first_line(leader)
    more = words - len("".join(title.split()))
    return more >= 3 and words <= _LONGEST_CARD


def _shown(node: LexborNode) -> str:
    if node.is_text_node:
        return node.text_content or ""
    return node.text() if node.is_element_node and not is_hidden(node) else ""


def _title_words(anchor: LexborNode) -> str:
    """The words of the one heading in a link, or of what is set bold in it; "" for neither."""
    heading = anchor.css_first(_HEADINGS)
    if heading is None and anchor.css_first(_PARTS) is not None:
        bold = (node for node in anchor.css("b,strong,[style],[class]") if _is_bold(node))
        heading = next(bold, None)
    return " ".join(heading.text(separator=" ").split()) if heading is not None else ""


def _is_bold(node: LexborNode) -> bool:
    marks = f"{node.attributes.get('style') or ''} {node.attributes.get('class') or ''}"
    is_marked = node.tag in ("b", "strong") or _BOLD.search(marks) is not None
    is_line = all(inner.mem_id == node.mem_id for inner in node.css(_PARTS))
    return is_marked and is_line and _is_title(" ".join(node.text().split()))


def _card(nodes: tuple[LexborNode, ...], leader: LexborNode) -> Card | None:
    """The teaser with its title: a heading that is linked, else its most telling link's words.

    A heading alone is the title where links say only what they do.
    """
    heading = _heading(nodes)
    linked = _link_of(heading) if heading is not None else None
    best, words = _best_link(nodes)
    if heading is not None and (linked is not None or best is None):
        words = " ".join(heading.text(separator=" ").split())
        best = linked if linked is not None else leader
    return Card(nodes, words, _href(best)) if best is not None and _is_title(words) else None


def _heading(nodes: tuple[LexborNode, ...]) -> LexborNode | None:
    """The first heading that may be a title."""
    elements = (node for node in nodes if node.is_element_node)
    found = (inner for node in elements for inner in node.css(_HEADINGS))
    return next((node for node in found if _is_title(" ".join(node.text().split()))), None)


def _link_of(heading: LexborNode) -> LexborNode | None:
    """The link in a heading, or around it."""
    inner = heading.css_first("a[href]")
    node = heading.parent if inner is None else None
    while node is not None and node.tag not in ("a", "body"):
        node = node.parent
    around = node if node is not None and node.tag == "a" and _href(node) else None
    return inner if inner is not None else around


def _best_link(nodes: tuple[LexborNode, ...]) -> tuple[LexborNode | None, str]:
    """The link that looks most like a title's, and its words; of equals the address met most."""
    links = list(_links(nodes))
    counts = Counter(map(_href, links))
    best: tuple[LexborNode | None, str] = (None, "")
    highest = (0, 0)
    for link in links:
        mark, words = _named(link)
        if words and (mark, counts[_href(link)]) > highest:
            best, highest = (link, words), (mark, counts[_href(link)])
    return best


def _links(nodes: tuple[LexborNode, ...]) -> Iterator[LexborNode]:
    for node in nodes:
        if node.is_element_node:
            yield from node.css("a[href]")


def _named(link: LexborNode) -> tuple[int, str]:
    """How much a link looks like a posting's title (0 to 2), and the words it would give."""
    words = _title_words(link)
    if words:
        return 2, words
    words = _first_line(link)
    if not _is_title(words) or _ACTION.fullmatch(words) or _TO_COMPANY.search(_href(link)):
        return 0, ""
    marks = " ".join(
        str(link.attributes.get(name) or "") for name in ("class", "id", "itemprop", "data-testid")
    )
    if re.search(r"company|employer|location|organi[sz]ation", marks, re.I):
        return 0, ""
    return (2 if re.search(r"title|position|job-?name", marks, re.I) else 1), words


def _first_line(link: LexborNode) -> str:
    """The words of a link; of one around several elements, those of the first."""
    separator = "\n" if link.css_first(_PARTS) is not None else " "
    lines = (" ".join(line.split()) for line in link.text(separator=separator).split("\n"))
    return (
        next((line for line in lines if line), "") if separator == "\n" else " ".join(lines).strip()
    )


def _is_title(words: str) -> bool:
    return (
        2 <= len(words) <= _LONGEST_TITLE
        and any(c.isalpha() for c in words)
        and not _ACTION.fullmatch(words)
    )


def _worth(cards: list[Card]) -> int:
    """How much of the page the teasers tell."""
    return sum(min(len(card.words), 600) for card in cards)
