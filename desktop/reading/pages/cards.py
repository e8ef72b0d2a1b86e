"""The teasers of a search-result page or an alert, found as what is built alike many times over."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from desktop.reading.markup.page import Page
from desktop.reading.markup.page_markdown import is_hidden
from desktop.reading.offers.role_names import names_role
from desktop.reading.pages.card_title import (
    ACTION,
    TO_COMPANY,
    Card,
    first_line,
    href_of,
    title_words,
    titled,
)
from desktop.reading.pages.main_text import surrounds, words_shown

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: How a sentence goes on behind a link.
_GOES_ON: Final = re.compile(r"[,;]? ?[^\W\d_A-Z][^|•·\n]{12}")
#: Elements from the link upwards whose classes tell one kind of link from another.
_CLASSED: Final = 2
#: A teaser says no more, in characters: longer elements are postings or whole lists.
_LONGEST_CARD: Final = 5_000
_MOST_LINKS: Final = 5_000
#: Of the links built alike so many must lead to a teaser, and so many of their words differ.
_QUALIFIED: Final = 0.6
_DIFFERENT: Final = 0.5
#: An address that comes between others more often is no posting's: the employer's, the site's.
_MOST_RUNS: Final = 2


def find_cards(page: Page, fewest: int) -> list[Card]:
    """The teasers of a page, at least `fewest` of them; [] for a page that is no list.

    Links that lead to different addresses and stand at the same depth in the same elements name
    the teasers; each is the largest element that holds one of them alone, or the run of elements
    up to the next.
    """
    anchors = [node for node in page.tree.css("body a[href]")[:_MOST_LINKS] if _leads(node)]
    anchors = _not_around(anchors, page)
    best: list[Card] = []
    for group in (*_built_alike(anchors, 0), *_built_alike(anchors, _CLASSED)):
        if len({href_of(anchor) for anchor in group}) >= fewest:
            cards = _cards(group)
            if len(cards) >= fewest and _worth(cards) > _worth(best):
                best = cards
    return best


def _built_alike(anchors: list[LexborNode], classed: int) -> Iterable[list[LexborNode]]:
    """The links by what they stand in, and by the classes of so many elements from them up."""
    groups: dict[str, list[LexborNode]] = defaultdict(list)
    for anchor in anchors:
        groups[_signature(anchor, classed)].append(anchor)
    return groups.values()


def _not_around(anchors: list[LexborNode], page: Page) -> list[LexborNode]:
    """The links that stand in no menu, footer or list of neighbours."""
    whole = words_shown(page)
    around: dict[int, bool] = {}
    kept = []
    for anchor in anchors:
        way = path_of(anchor)
        for node in reversed(way):
            if node.mem_id not in around:
                parent = around.get(node.parent.mem_id, False) if node.parent is not None else False
                around[node.mem_id] = parent or surrounds(node, whole)
        if not around[anchor.mem_id]:
            kept.append(anchor)
    return kept


def _leads(anchor: LexborNode) -> bool:
    href = href_of(anchor)
    is_address = bool(href) and not href.startswith(("#", "mailto:", "javascript:", "tel:"))
    return is_address and not _is_in_sentence(anchor)


def _is_in_sentence(anchor: LexborNode) -> bool:
    """Whether a link's words are part of a sentence that goes on around them."""
    before, after = anchor.prev, anchor.next
    if after is None or anchor.parent is None or anchor.parent.tag != "p":
        return False
    goes_on = after.is_text_node and _GOES_ON.match(after.text_content or "") is not None
    leads = before is None or bool(
        (before.text_content or "").strip() if before.is_text_node else ""
    )
    return goes_on and leads


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


def _cards(anchors: list[LexborNode]) -> list[Card]:
    """The teasers that links built alike lead to; [] where most lead to none."""
    leaders = _leaders(anchors)
    ways = [path_of(anchor) for anchor in leaders]
    held = Counter(inner for way in ways for inner in {node.mem_id for node in way})
    whole = [(single_of(way, held),) for way in ways]
    if sum(
        _says_more(nodes, leader) for nodes, leader in zip(whole, leaders, strict=True)
    ) >= _QUALIFIED * len(leaders):
        runs: list[tuple[LexborNode, ...]] = list(whole)
    else:
        runs = [run_of(nodes[0], held) for nodes in whole]
    cards = []
    for nodes, leader in zip(runs, leaders, strict=True):
        if _says_more(nodes, leader) and (card := titled(nodes, leader)):
            cards.append(card)
    titles = {card.title.casefold() for card in cards}
    are_alike = len(titles) < _DIFFERENT * len(cards) and not all(map(names_role, titles))
    if len(cards) < _QUALIFIED * len(leaders) or are_alike:
        return []
    return cards


def _leaders(anchors: list[LexborNode]) -> list[LexborNode]:
    """The first link to each address, without the addresses that come again and again.

    Links that say only what they do lead nowhere by themselves, but where all of them do.
    """
    runs = Counter(href for href, _ in itertools.groupby(anchors, key=href_of))
    acting = [ACTION.fullmatch(" ".join(anchor.text().split())) is not None for anchor in anchors]
    first: dict[str, LexborNode] = {}
    for anchor, is_action in zip(anchors, acting, strict=True):
        href = href_of(anchor)
        is_own = runs[href] <= _MOST_RUNS and not TO_COMPANY.search(href)
        if is_own and (not is_action or all(acting)):
            first.setdefault(href, anchor)
    return list(first.values())


def path_of(anchor: LexborNode) -> list[LexborNode]:
    """The link and the elements around it, up to the body."""
    way: list[LexborNode] = []
    node: LexborNode | None = anchor
    while node is not None and node.tag not in ("body", "html"):
        way.append(node)
        node = node.parent
    return way


def single_of(way: list[LexborNode], held: Counter[int]) -> LexborNode:
    """The largest of the elements around a link that holds none of the others."""
    return next((b for b, a in itertools.pairwise(way) if held[a.mem_id] > 1), way[-1])


def run_of(node: LexborNode, held: Counter[int]) -> tuple[LexborNode, ...]:
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
    title = title_words(leader) or first_line(leader)
    more = words - len("".join(title.split()))
    return more >= 3 and words <= _LONGEST_CARD


def _shown(node: LexborNode) -> str:
    if node.is_text_node:
        return node.text_content or ""
    return node.text() if node.is_element_node and not is_hidden(node) else ""


def _worth(cards: list[Card]) -> int:
    """How much of the page the teasers tell."""
    return sum(min(len(card.words), 600) for card in cards)
