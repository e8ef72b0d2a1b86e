"""The teasers that a page or a mail lists, each a posting with a slice that reads the same."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from desktop.postings import Document, Original, Pairs
from desktop.reading.markup.page import Page, parse, words_of
from desktop.reading.markup.page_markdown import to_markdown
from desktop.reading.offers.other_texts import names_job
from desktop.reading.pages.card_title import Card, card_of
from desktop.reading.pages.cards import find_cards
from desktop.reading.pages.comments import comment_again
from desktop.reading.pages.given import Given, More, Stated, folded, speaks_of_jobs
from desktop.reading.pages.main_text import page_heading, words_shown
from desktop.reading.pages.own import from_stated, own_postings, seen_words
from desktop.reading.pages.schema_org import job_postings
from desktop.reading.pages.sections import MARK as SECTION
from desktop.reading.pages.sections import section_again
from desktop.reading.pages.slices import beside_of, mends_of, slice_of
from desktop.reading.pages.stated_fields import stated_pairs, text_of
from desktop.reading.pages.teaser import teaser_lines, teaser_markdown, teaser_pairs

#: More prose than this above the teasers is a posting's, in characters of lines so long.
_MOST_PROSE: Final = 700
_LINE: Final = 60
#: So many texts above the teasers tell what these are.
_HEADING: Final = 8
#: Headings of what stands beside a posting, and a posting's least text above such, in characters.
_BESIDE: Final = re.compile(
    r"\b(?:similar|related|recommended|suggested|other|more)\b.{0,20}\b(?:jobs?|positions|"
    r"vacancies|roles|openings|opportunities)|(?:people|you) (?:also|may|might)|ähnliche|"
    r"weitere (?:stellen|jobs)|passende|(?:autres|similaires)|offres similaires|similares|"
    r"otras ofertas|outras vagas|vagas semelhantes|podobne|похожие|相似|推荐|相关|類似|関連|"
    r"vergelijkbare|simili",
    re.I,
)
_LEAST_TEXT: Final = 150
#: Parts of a posting's address at a board, and the share of the teasers that has one.
_TO_JOB: Final = re.compile(
    r"/(?:jobs?|vacanc(?:y|ies)|vacatures?|stellen\w*|offres?|ofertas?|vagas?|careers?|viewjob|opp|"
    r"positions?|(?:job-?)?openings?|opportunit(?:y|ies)|tyopaikka|praca|jobb|lediga-jobb|tyopaikat|JobDetail)\b",
    re.I,
)
#: A heading that only counts what stands below: `2 vacancies found`, `Results - 2 matches`.
_COUNTED: Final = re.compile(
    r"(?:results?\W{1,3})?\d[\d.,]{0,8} (?:open |new |matching )?(?:jobs?|results?|matche?s?|"
    r"vacanc(?:y|ies)|positions?|openings?|roles?|offers?|opportunities|stellen\w*|treffer|offres?|"
    r"ofertas?|vagas?|vacatures?|annonser)\b.{0,60}",
    re.I,
)
#: What a teaser's button says: `Ver oferta`.
_TO_OFFER: Final = re.compile(
    r"\b(?:view|see) (?:the )?(?:job|vacancy|offer|position)\b"
    r"|\bver (?:la |a )?(?:oferta|vaga)"
    r"|\bvoir l['’]offre|zu[rm] (?:stelle|job|stellenangebot)\b|(?:stelle|job) ansehen"
    r"|bekijk (?:de )?vacature|vedi (?:l['’])?(?:offerta|annuncio)|zobacz ofertę"
    r"|visa (?:jobb|annons)",
    re.I,
)
_JOB_CLASS: Final = re.compile(r"(?:^|[ _-])(?:job|vacancy|position)(?:ad)?(?:[ _-]|$)", re.I)
_LED: Final = 0.6
_MOST_OF_IT: Final = 0.7


def list_of(page: Page, given: Given, more: More | None = None) -> list[Document]:
    """The teasers that a page or a mail lists; [] where it lists none, or shows one posting.

    `more` has, by address and by folded title, further lines that are known of a posting.
    """
    cards = find_cards(page, given.fewest) or _nearly_all(page)
    stated = job_postings(page) if cards else []
    if (
        not cards
        or own_postings(stated, page, seen_words(page), is_list=True)
        or not _is_list(page, cards, given)
    ):
        return []
    by_title = {folded(text_of(one.get("title"))): one for one in stated}
    given = replace(given, beside=(*page.pairs, *given.beside))
    return [
        teaser_alone(page, card, by_title.get(folded(card.title)), given, at, more or {})
        for at, card in enumerate(cards)
    ]


def _nearly_all(page: Page) -> list[Card]:
    """Two teasers with addresses of jobs that tell most of what a page says; else []."""
    heading = words_of(page_heading(page))
    may_be = page.body is not None and (not heading or _COUNTED.fullmatch(heading))
    cards = find_cards(page, 2) if may_be else []
    told = sum(len("".join(card.words.split())) for card in cards)
    is_led = all(
        _TO_JOB.search(f"/{card.href}") or _is_of_job(card) or _TO_OFFER.search(card.words)
        for card in cards
    )
    return cards if cards and is_led and told > _MOST_OF_IT * words_shown(page) else []


def _is_of_job(card: Card) -> bool:
    """Whether the class of a teaser's element or link says that it is of a job."""
    elements = (node for node in card.nodes if node.is_element_node)
    marked = (inner for node in elements for inner in (node, *node.css("a[class]")))
    return any(_JOB_CLASS.search(str(one.attributes.get("class") or "")[:200]) for one in marked)


def _is_list(page: Page, cards: list[Card], given: Given) -> bool:
    """Whether teasers are what a page shows: they speak of jobs, and no long text stands above."""
    told = sum(len(card.words) for card in cards)
    above = _lines_above(page, cards)
    prose = sum(len(line) for line in above if len(line) > _LINE)
    if prose > _MOST_PROSE and 5 * prose > told:
        return False
    if prose > _LEAST_TEXT and any(map(_BESIDE.search, above[-3:])):
        return False
    beside = (value for _, value in given.beside)
    if speaks_of_jobs(" ".join((page.title, page.address, *beside, *above[-_HEADING:]))):
        return True
    if 3 * sum(speaks_of_jobs(card.words) for card in cards) >= len(cards):
        return True
    return sum(bool(_TO_JOB.search(card.href)) for card in cards) > _LED * len(cards)


def _lines_above(page: Page, cards: list[Card]) -> list[str]:
    """The texts that stand before the first teaser and in no link."""
    first = cards[0].nodes[0].mem_id
    found: list[str] = []
    for node in page.body.traverse(include_text=True) if page.body is not None else ():
        if node.mem_id == first:
            break
        if node.is_text_node and (words := " ".join((node.text_content or "").split())):
            parent = node.parent
            if parent is None or parent.tag != "a":
                found.append(words)
    return found


def teaser_alone(
    page: Page, card: Card, one: Stated | None, given: Given, at: int, more: More
) -> Document:
    """A teaser as its slice tells it, so that it reads the same again."""
    address, lines = _told_by(page, card)
    known = {folded(line) for line in lines}
    further = more.get(address) or more.get(folded(card.title)) or ()
    beyond = "\n".join(line for line in further if not _is_among(line, known))
    base = "" if card.href.startswith(("http:", "https:")) else page.address
    data = slice_of(
        card.nodes, base, stated=one, beside=given.beside, mends=given.mends, more=beyond
    )
    found = slice_again(parse(data.decode()), replace(given, original=Original(data, "utf-8")))
    return replace(found, index=at)


def _told_by(page: Page, card: Card) -> tuple[str, list[str]]:
    """Where a teaser leads, "" for a place in its own page, and its lines without its title."""
    address = "" if card.href.startswith("#") else page.resolved(card.href)
    shown = to_markdown(list(card.nodes), page.resolved, is_card=True)
    return address, teaser_lines(shown, card.title)


def _is_among(line: str, known: set[str]) -> bool:
    """Whether all of a line, or each of its parts between bars, is already told."""
    whole = folded(line)
    return any(whole in other for other in known) or all(
        any(folded(part) in other for other in known) for part in re.split(r"[|·•–—]| - |, ", line)
    )


def _teaser(page: Page, card: Card, one: Stated | None, given: Given) -> Document:
    address, lines = _told_by(page, card)
    title = _named(card.title, lines)
    if title != card.title:
        lines = [line for line in lines if line != title and card.title not in line]
    known: Pairs = stated_pairs(one) if one else ()
    names = {key for key, _ in known}
    told = teaser_pairs(title, lines, card.nodes)
    pairs = (("kind", "teaser"), *known, *(pair for pair in told if pair[0] not in names))
    if "url" not in names and address:
        pairs = (*pairs, ("url", address))
    text = teaser_markdown(title, address, lines)
    return Document(text, given.original, "markdown", (*pairs, *given.beside), given.mends)


#: A posting's number, which a list may link in place of its name: `L424-29959`.
_NUMBER: Final = re.compile(r"[A-Z]{0,4}[-_/]?\d{2,8}[-_/]\d{2,8}")


def _named(title: str, lines: list[str]) -> str:
    """A teaser's title; of one that is a number the last of the first lines that names a job."""
    if not _NUMBER.fullmatch(title):
        return title
    return next((line for line in lines[2::-1] if names_job(line) and ":" not in line), title)


def slice_again(page: Page, given: Given) -> Document:
    """The posting of a slice."""
    given = replace(given, beside=beside_of(page), mends=mends_of(page))
    one = next(iter(job_postings(page)), None)
    nodes = tuple(page.body.iter(include_text=True)) if page.body is not None else ()
    if told := comment_again(page, given):
        return told
    if SECTION in given.beside:
        return section_again(page, given)
    if card := card_of(nodes):
        return _teaser(page, card, one, given)
    return from_stated(one or {}, page, given, 0)
