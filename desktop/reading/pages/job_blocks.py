"""The postings of a page that builds each of them as a block whose class says what it is."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings import Document, Pairs
from desktop.reading.markup.page import Page, words_of
from desktop.reading.offers.other_texts import names_job
from desktop.reading.offers.signs import is_open_to_all, offer_kinds
from desktop.reading.pages.card_title import HEADINGS, Card, card_of
from desktop.reading.pages.cards import path_of
from desktop.reading.pages.given import Given, folded
from desktop.reading.pages.listed import teaser_alone
from desktop.reading.pages.main_text import page_heading, surrounds, words_in, words_shown
from desktop.reading.pages.marked import marked_place
from desktop.reading.pages.sections import NAMING, of_all, sliced_sections
from desktop.reading.tables.column_names import HUMPS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Block = tuple["LexborNode", str]

#: Classes of an element that holds one posting: "job", "vacancy-card", "jobs_detail", "JobItem".
_UNIT: Final = re.compile(
    r"(?:[a-z]+__)?(?:jobs?|offers?|vacanc(?:y|ies)|vacatures?|positions?|openings?|postings?|stellen?(?:angebote?|"
    r"anzeigen?)?|offres?|ofertas?|vagas?|careers?|roles?|recruit|ofert[ay]|annonces?|empleos?|"
    r"lavoro|stillings?)"
    r"(?:[_-]+(?:search|listing|post))?"
    r"(?:[_-]*(?:cards?|items?|box|details?|entry|row|block|listing|posts?|tile|panel|offers?|"
    r"article|wrap(?:per)?|container))?",
    re.I,
)
_FEWEST: Final = 2
_MOST: Final = 200
#: Of the blocks' headings so many must name a job, where the class of all says what they are.
_NAMED: Final = 0.3
_LONGEST: Final = 120
_TITLES: Final = '[class$="title"],[class$="name"],[class*="title "]'
#: A block says so much beside its heading, in characters of words.
_LEAST_BESIDE: Final = 8
#: Blocks that say less, in characters of words, are teasers.
_TEASER: Final = 350
#: Labels of the job's name within a block, whose heading then says something else.
_TITLE_LABEL: Final = re.compile(r"募集職種|職種|职位名称|岗位名称|직무|募集ポジション")
#: What lays out a posting's text, or terms and what they are.
_TOLD: Final = "li + li, dl, table, strong + ul"


def block_postings(page: Page, given: Given) -> list[Document]:
    """The postings of the blocks, in the page's order; [] for a page without any."""
    blocks = _blocks(page)
    heading = page_heading(page)
    if not blocks or (heading is not None and _is_single(heading, blocks)):
        return []
    known = replace(given, beside=(*page.pairs, *given.beside))
    cards = _teasers(blocks)
    if len(cards) == len(blocks):
        told = replace(known, beside=(*known.beside, *of_all(page)))
        return [teaser_alone(page, card, None, told, at, {}) for at, card in enumerate(cards)]
    stated = [_stated(block) for block in blocks]
    return sliced_sections([(node,) for node, _ in blocks], page, known, stated)


def _stated(block: Block) -> Pairs:
    """What a block's elements tell by their names: its title, if no label does, and place."""
    node, heading = block
    is_labelled = _TITLE_LABEL.search(node.text()) is not None
    pairs = (("title", "" if is_labelled else heading), ("location", marked_place((node,))))
    return tuple(pair for pair in pairs if pair[1])


def _blocks(page: Page) -> list[Block]:
    """The largest set of blocks of one kind."""
    found: dict[tuple[str, str], list[LexborNode]] = defaultdict(list)
    for node in page.tree.css("body [class]"):
        if unit := _unit_of(node):
            found[node.tag or "", unit].append(node)
    kinds = [blocks for nodes in found.values() if (blocks := _of_kind(nodes, page))]
    return max(kinds, key=len, default=[])


def _unit_of(node: LexborNode) -> str:
    """The class by which an element holds one posting; "" where none says so."""
    for name in (node.attributes.get("class") or "")[:400].split():
        if _UNIT.fullmatch(HUMPS.sub("-", name)):
            return name
    return ""


def _of_kind(nodes: list[LexborNode], page: Page) -> list[Block]:
    """The innermost elements of a kind with their headings; [] where these are no postings."""
    if len(nodes) > _MOST:
        return []
    whole = words_shown(page)
    around = {inner.mem_id for node in nodes for inner in path_of(node)[1:]}
    alone = [node for node in nodes if node.mem_id not in around]
    told = [(node, heading) for node in alone if (heading := _heading(node))]
    blocks = [
        (node, heading)
        for node, heading in told
        if words_in(node) - len("".join(heading.split())) >= _LEAST_BESIDE
        and not heading.endswith(("?", "？"))
        and not any(surrounds(one, whole) for one in path_of(node)[1:])
    ]
    names = {folded(heading) for _, heading in blocks}
    if not blocks or 2 * len(told) <= len(alone) or 2 * len(names) <= len(blocks):
        return []
    named = sum(names_job(heading) or is_open_to_all(heading) for _, heading in blocks)
    offers = [offer_kinds(node.text(separator="\n")) > 1 for node, _ in blocks]
    if len(blocks) >= _FEWEST:
        return blocks if named >= _NAMED * len(blocks) or all(offers) else []
    is_named = _named_node(blocks[0][0]) is not None
    return blocks if all(offers) and (named or is_named) and len(nodes) == 1 else []


def _heading(node: LexborNode) -> str:
    """The words of a block's title; "" where there is none, or one too long.

    It is what is called so, else the first heading, else the first that is called a title.
    """
    called = _named_node(node)
    heading = called if called is not None else node.css_first(HEADINGS)
    heading = heading if heading is not None else node.css_first(_TITLES)
    words = words_of(heading)
    return words if len(words) <= _LONGEST and any(map(str.isalpha, words)) else ""


def _named_node(node: LexborNode) -> LexborNode | None:
    """The element in a block that is called the job's title or name."""
    for inner in node.css("[class]"):
        if NAMING.search(HUMPS.sub("-", (inner.attributes.get("class") or "")[:400])):
            return inner
    return None


def _is_single(heading: LexborNode, blocks: list[Block]) -> bool:
    """Whether a page's heading names a job that none of the blocks is of."""
    words = words_of(heading)
    return names_job(words) and folded(words) not in {folded(name) for _, name in blocks}


def _teasers(blocks: list[Block]) -> list[Card]:
    """The blocks as teasers, where all are as short and plain as such; else []."""
    if any(words_in(node) > _TEASER or node.css_first(_TOLD) for node, _ in blocks):
        return []
    cards = [card_of((node,)) for node, _ in blocks]
    return [
        card
        for card, (_, heading) in zip(cards, blocks, strict=True)
        if card is not None and folded(card.title) == folded(heading)
    ]
