"""A saved page's postings: the one it shows, or the teasers of a list, with what it states."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop.postings.posting import Document, Original, Unreadable
from desktop.reading.declared import declared_codec
from desktop.reading.encodings import Decoded, decode, decode_as
from desktop.reading.kinds import Content
from desktop.reading.mend import Mended, mend
from desktop.reading.pages.cards import Card, card_of, find_cards
from desktop.reading.pages.main_text import main_node, prune
from desktop.reading.pages.page import Page, parse
from desktop.reading.pages.page_company import page_company
from desktop.reading.pages.page_markdown import to_markdown
from desktop.reading.pages.schema_org import job_postings
from desktop.reading.pages.slices import (
    beside_of,
    is_slice,
    is_sliced,
    markdown_of,
    mends_of,
    slice_of,
)
from desktop.reading.pages.stated_fields import stated_pairs, text_of
from desktop.reading.pages.teaser import teaser_lines, teaser_markdown, teaser_pairs
from desktop.reading.posting_free import why_no_posting

Pairs = tuple[tuple[str, str], ...]
Stated = dict[str, Any]
More = dict[str, tuple[str, ...]]

#: A list has so many teasers at least; fewer are a posting's neighbours.
_FEWEST_CARDS: Final = 3
#: More prose than this above the teasers is a posting's, in characters of lines so long.
_MOST_PROSE: Final = 700
_LINE: Final = 60
#: So many texts above the teasers tell what these are.
_HEADING: Final = 8
#: A page that shows less is filled by its scripts: what it states is all there is, in characters.
_BARE: Final = 300
_SHINGLE: Final = 4
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
_NO_TEXT: Final = Unreadable("The page shows no text: it was saved before its scripts filled it.")
_NO_JOBS: Final = Unreadable("A list of links, none of them to a posting.", is_posting_free=True)
#: Words of pages that list postings, in the languages these come in.
_JOBS: Final = re.compile(
    r"\b(?:jobs?|career|vacanc|hiring|positions?|employment|stellen|karriere|emplois?|offres?|"
    r"empleos?|trabajos?|vagas?|emprego|prac[ay]\b|oferty|vacatures?|lavoro|ledig|työpaik|"
    r"apply|salary|full[- ]time|part[- ]time|remote|hybrid|vollzeit|teilzeit)|"
    r"ваканс|работа|职位|招聘|求人",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a page from outside: its original, the steps that mended it, metadata."""

    original: Original
    mends: tuple[str, ...] = ()
    beside: Pairs = ()
    name: str = ""
    fewest: int = _FEWEST_CARDS


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
    declared = _CHARSET.search(content.data[:4096])
    codec = declared_codec(declared[1].decode("ascii")) if declared else None
    try:
        content.data.decode(codec or found.encoding)
    except UnicodeDecodeError:
        return found
    return decode_as(content.data, codec) if codec else found


def postings_of(page: Page, given: Given) -> list[Document] | Unreadable:
    """The Documents of a parsed page; of a mail's HTML part as well."""
    if is_slice(page):
        return [_slice_again(page, given)]
    if found := list_of(page, given):
        return list(found)
    stated = job_postings(page)
    own = _own(stated, page, _seen_words(page))
    if len(own) > 1 and len({_folded(text_of(one.get("title"))) for one in own}) > 1:
        return [_from_stated(one, page, given, at) for at, one in enumerate(own)]
    return _one(page, _merged(own), given)


def _seen_words(page: Page) -> str:
    """All that a page says to a reader: its text, title, pictures' texts and descriptions."""
    texts = [page.body.text(separator=" ") if page.body is not None else "", page.title]
    texts.extend(str(node.attributes.get("alt") or "") for node in page.tree.css("img[alt]"))
    texts.extend(page.meta(name) for name in ("og:title", "og:site_name", "description", "author"))
    return _folded(" ".join(texts))


def _folded(words: str) -> str:
    return " ".join(re.sub(r"\W+", " ", words.casefold()).split())


def _own(stated: list[Stated], page: Page, seen: str, *, is_list: bool = False) -> list[Stated]:
    """The JobPostings that are of what the page shows, not of its neighbours or a template."""
    shown = len(_folded(page.body.text(separator=" "))) if page.body is not None else 0
    if not is_list and shown < _BARE:
        return stated
    heads = [
        page.title,
        page.meta("og:title"),
        *(h.text(separator=" ") for h in page.tree.css("h1")),
    ]
    head = " | ".join(map(_folded, heads))
    headed = [
        one for one in stated if (title := _folded(text_of(one.get("title")))) and title in head
    ]
    if headed or is_list:
        return headed
    return [one for one in stated if _is_told(one, seen)]


def _is_told(one: Stated, seen: str) -> bool:
    """Whether a page tells a JobPosting: half of its description, or without one its title."""
    words = _folded(markdown_of(str(one.get("description") or ""))).split()[:400]
    title = _folded(text_of(one.get("title")))
    if len(words) < 2 * _SHINGLE:
        return bool(title) and title in seen
    shingles = [" ".join(words[at : at + _SHINGLE]) for at in range(0, len(words) - _SHINGLE, 2)]
    return sum(shingle in seen for shingle in shingles) >= 0.5 * len(shingles)


def _merged(own: list[Stated]) -> Stated | None:
    """One JobPosting; of several with one title the first, with the places of all."""
    if not own:
        return None
    places = [place for one in own for place in _listed(one.get("jobLocation"))]
    return {**own[0], "jobLocation": places} if len(own) > 1 else own[0]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def list_of(page: Page, given: Given, more: More | None = None) -> list[Document]:
    """The teasers that a page or a mail lists; [] where it lists none, or shows one posting.

    `more` has, by address and by folded title, further lines that are known of a posting.
    """
    cards = find_cards(page, given.fewest)
    stated = job_postings(page) if cards else []
    if (
        not cards
        or _own(stated, page, _seen_words(page), is_list=True)
        or not _is_list(page, cards, given)
    ):
        return []
    by_title = {_folded(text_of(one.get("title"))): one for one in stated}
    beside = (("page.title", page.title), ("page.language", page.language), *given.beside)
    given = replace(given, beside=tuple(pair for pair in beside if pair[1]))
    return [
        _teaser_alone(page, card, by_title.get(_folded(card.title)), given, at, more or {})
        for at, card in enumerate(cards)
    ]


def _is_list(page: Page, cards: list[Card], given: Given) -> bool:
    """Whether teasers are what a page shows: they speak of jobs, and no long text stands above."""
    told = sum(len(card.words) for card in cards)
    above = _lines_above(page, cards)
    prose = sum(len(line) for line in above if len(line) > _LINE)
    if prose > _MOST_PROSE and 5 * prose > told:
        return False
    beside = (value for _, value in given.beside)
    if _JOBS.search(" ".join((page.title, page.address, *beside, *above[-_HEADING:]))):
        return True
    return 3 * sum(bool(_JOBS.search(card.words)) for card in cards) >= len(cards)


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


def _teaser_alone(
    page: Page, card: Card, one: Stated | None, given: Given, at: int, more: More
) -> Document:
    """A teaser as its slice tells it, so that it reads the same again."""
    address = page.resolved(card.href)
    lines = teaser_lines(to_markdown(list(card.nodes), page.resolved, is_card=True), card.title)
    known = {_folded(line) for line in lines}
    further = more.get(address) or more.get(_folded(card.title)) or ()
    beyond = "\n".join(line for line in further if not _is_among(line, known))
    base = "" if card.href.startswith(("http:", "https:")) else page.address
    data = slice_of(
        card.nodes, base, stated=one, beside=given.beside, mends=given.mends, more=beyond
    )
    found = _slice_again(parse(data.decode()), replace(given, original=Original(data, "utf-8")))
    return replace(found, index=at)


def _is_among(line: str, known: set[str]) -> bool:
    """Whether all of a line, or each of its parts between bars, is already told."""
    whole = _folded(line)
    return any(whole in other for other in known) or all(
        any(_folded(part) in other for other in known) for part in re.split(r"[|·•–—]| - |, ", line)
    )


def _teaser(page: Page, card: Card, one: Stated | None, given: Given) -> Document:
    address = page.resolved(card.href)
    lines = teaser_lines(to_markdown(list(card.nodes), page.resolved, is_card=True), card.title)
    known: Pairs = stated_pairs(one) if one else ()
    names = {key for key, _ in known}
    told = teaser_pairs(card.title, lines, card.nodes)
    pairs = (("kind", "teaser"), *known, *(pair for pair in told if pair[0] not in names))
    if "url" not in names and address:
        pairs = (*pairs, ("url", address))
    text = teaser_markdown(card.title, address, lines)
    return Document(text, given.original, "markdown", (*pairs, *given.beside), given.mends)


def _slice_again(page: Page, given: Given) -> Document:
    """The posting of a slice."""
    given = replace(given, beside=beside_of(page), mends=mends_of(page))
    one = next(iter(job_postings(page)), None)
    nodes = tuple(page.body.iter(include_text=True)) if page.body is not None else ()
    if card := card_of(nodes):
        return _teaser(page, card, one, given)
    return _from_stated(one or {}, page, given, 0)


def _from_stated(one: Stated, page: Page, given: Given, at: int) -> Document:
    """A posting of which a page shows no more than what it states for machines."""
    title = text_of(one.get("title"))
    body = markdown_of(str(one.get("description") or ""), page.address)
    text = f"# {title}\n\n{body}" if title else body
    data = slice_of((), page.address, stated=one, beside=given.beside, mends=given.mends)
    return Document(
        text,
        Original(data, "utf-8"),
        "markdown",
        (*_trusted(one, None), *given.beside),
        given.mends,
        at,
    )


def _one(page: Page, one: Stated | None, given: Given) -> list[Document] | Unreadable:
    seen = _seen_words(page)
    heading = page.tree.css_first("h1")
    title = " ".join(heading.text(separator=" ").split()) if heading is not None else ""
    company = page_company(page, title or _second_heading(page))
    prune(page)
    node = main_node(page)
    body = to_markdown([node], page.resolved) if node is not None else ""
    if one and len(body) < _BARE:
        body = max(body, markdown_of(str(one.get("description") or ""), page.address), key=len)
    if title and _folded(title) not in _folded(body[:600]):
        body = f"# {title}\n\n{body}"
    stated = _trusted(one, seen) if one else ()
    if company and all(key != "company" for key, _ in stated):
        stated = (*stated, ("company", company))
    pairs = (*stated, *_page_pairs(page), *given.beside)
    if not body.strip():
        return _NO_TEXT
    if not one and (reason := why_no_posting(body, given.beside, given.name)):
        return Unreadable(reason, is_posting_free=True)
    return [Document(body, given.original, "markdown", pairs, given.mends)]


def _second_heading(page: Page) -> str:
    """The words of the first heading of the second level."""
    heading = page.tree.css_first("h2")
    return " ".join(heading.text(separator=" ").split()) if heading is not None else ""


def _trusted(one: Stated, seen: str | None) -> Pairs:
    """What a JobPosting states, without an employer that the page's words don't know."""
    pairs = stated_pairs(one)
    if seen is None or len(seen) < _BARE:
        return pairs
    told = seen + " " + _folded(html.unescape(str(one.get("description") or "")))
    return tuple((key, value) for key, value in pairs if key != "company" or _is_named(value, told))


def _is_named(company: str, told: str) -> bool:
    """Whether a name, or its first two words, stand in a text."""
    words = _folded(company).split()
    return " ".join(words) in told or (len(words) > 2 and " ".join(words[:2]) in told)


def _page_pairs(page: Page) -> Pairs:
    pairs = (
        ("page.title", page.title),
        ("page.site", page.meta("og:site_name")),
        ("page.address", page.address),
        ("page.language", page.language),
    )
    return tuple(pair for pair in pairs if pair[1])
