"""The postings of an employer's page that tells several in full, each below a heading."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings import Document, Original, Pairs
from desktop.reading.markup.page import Page, parse, words_of
from desktop.reading.markup.page_markdown import to_markdown
from desktop.reading.offers.other_texts import names_job
from desktop.reading.offers.signs import is_open_to_all, offer_kinds
from desktop.reading.pages.card_title import ACTION
from desktop.reading.pages.cards import path_of, run_of, single_of
from desktop.reading.pages.given import Given, folded, speaks_of_jobs
from desktop.reading.pages.main_text import page_heading, surrounds, words_in
from desktop.reading.pages.page_company import page_owner
from desktop.reading.pages.page_email import page_email
from desktop.reading.pages.slices import slice_of
from desktop.reading.tables.column_names import HUMPS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Elements that name a posting by their class alone: "vacancy-title", "JobName".
NAMING: Final = re.compile(
    r"(?:^|[\s_-])(?:jobs?|vacanc\w*|vacature|positions?|postings?|careers?|stellen?|offres?|ofertas?|"
    r"vagas?|recruit)[_-]{0,2}(?:title|titel|titre|titulo|name|heading)(?:\s|$)",
    re.I,
)
#: By this a section's slice is known among those of other kinds.
MARK: Final = ("kind", "section")
_LEVELS: Final = ("h2", "h3", "h4", "h5", "h6")
_FEWEST: Final = 2
_MOST: Final = 100
#: Longer headings are sentences, in characters.
_LONGEST: Final = 90
#: Of the headings of a level so many must name a job.
_NAMED: Final = 0.6
#: A section with fewer characters of words, or fewer kinds of signs of an offer, is no posting.
_LEAST: Final = 200
_FEWEST_KINDS: Final = 2
_FEWEST_LABELS: Final = 3
#: Of sections with one label in common less is asked: such a share of names, so many characters.
_NAMED_ALIKE: Final = 0.3
_LEAST_ALIKE: Final = 80


def section_postings(page: Page, given: Given) -> list[Document]:
    """The sections of a page of vacancies that each tell of another one; [] for any other page."""
    body = page.body
    if body is None:
        return []
    title = words_of(page_heading(page))
    first = body.css_first(",".join(_LEVELS))
    speaks = speaks_of_jobs(f"{title or words_of(first)} {page.title}")
    for nodes, is_named in _levels(body):
        told = _sections(nodes, is_sure=is_named) if speaks or is_named else []
        told = told or _alike(nodes, is_sure=speaks or is_named)
        if told and (not names_job(title) or all(map(_has_own_link, told))):
            known = replace(given, beside=(*page.pairs, *given.beside))
            return sliced_sections(told, page, known)
    return []


def sliced_sections(
    told: list[tuple[LexborNode, ...]], page: Page, given: Given, stated: Sequence[Pairs] = ()
) -> list[Document]:
    """A posting of each section's elements, with a slice of the page that reads the same.

    `stated` is what the page tells of each without a doubt.
    """
    known = (MARK, *given.beside, *of_all(page))
    beside = [(*known, *pairs) for pairs in stated] or [known] * len(told)
    return [
        _sliced(nodes, page, replace(given, beside=pairs), at)
        for at, (nodes, pairs) in enumerate(zip(told, beside, strict=True))
    ]


def of_all(page: Page) -> Pairs:
    """Who hires for all the postings of a page, and where to write for any of them."""
    pairs = (("page.company", page_owner(page)), ("page.email", page_email(page)))
    return tuple(pair for pair in pairs if pair[1])


def _levels(body: LexborNode) -> Iterator[tuple[list[LexborNode], bool]]:
    """The headings of each level, then what is named a title by its class; whether by that."""
    whole = max(words_in(body), 1)
    headings = [
        node
        for node in body.css(",".join(("h1", *_LEVELS)))
        if not any(surrounds(one, whole) for one in path_of(node))
    ]
    said = Counter(folded(words_of(node)) for node in headings)
    for level in _LEVELS:
        nodes = [node for node in headings if node.tag == level]
        yield nodes, False
        own = [node for node in nodes if said[folded(words_of(node))] == 1 or _is_job(node)]
        if _FEWEST <= len(own) < len(nodes):  # below each title the same headings again
            yield own, False
        yield _of_vacancies(headings, level), False
    named: dict[tuple[str, str], list[LexborNode]] = defaultdict(list)
    for node in body.css("div[class],p[class],span[class],strong[class]"):
        marks = node.attributes.get("class") or ""
        if NAMING.search(HUMPS.sub("-", marks)):
            named[node.tag or "", marks].append(node)
    yield from ((nodes, True) for nodes in named.values())


def _of_vacancies(headings: list[LexborNode], level: str) -> list[LexborNode]:
    """The headings of a level in those parts, below a higher heading, of which most name a job."""
    parts: list[list[LexborNode]] = [[]]
    for node in headings:
        if (node.tag or "") < level:
            parts.append([])
        elif node.tag == level:
            parts[-1].append(node)
    ours = [nodes for nodes in parts if sum(map(_is_job, nodes)) > _NAMED * len(nodes)]
    return [node for nodes in ours for node in nodes] if len(ours) < len(parts) else []


def section_again(page: Page, given: Given) -> Document:
    """The posting of a section's slice."""
    nodes = list(page.body.iter(include_text=True)) if page.body is not None else []
    beside = tuple(pair for pair in given.beside if pair != MARK)
    text = to_markdown(nodes, page.resolved)
    for title in (value for key, value in beside if key == "title"):
        text = _titled(text, title)
    return Document(text, given.original, "markdown", beside, given.mends)


def _titled(text: str, title: str) -> str:
    """A text with its title's line first, as the heading that it is."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if folded(line) == folded(title)), None)
    above, below = "\n".join(lines[: at or 0]), "\n".join(lines[0 if at is None else at + 1 :])
    return "\n\n".join(filter(None, (f"# {title}", below.strip(), above.strip())))


def _sections(headings: list[LexborNode], *, is_sure: bool) -> list[tuple[LexborNode, ...]]:
    """What stands below each of the headings that name a job; [] where they are something else."""
    jobs = [
        node for node in headings if len(words_of(node)) <= _LONGEST and (is_sure or _is_job(node))
    ]
    if not _FEWEST <= len(jobs) <= _MOST or len(jobs) < _NAMED * len(headings):
        return []
    below = _all_below(headings, jobs)
    told = [nodes for nodes in below if _is_offer(nodes) or _is_brief(nodes)]
    if _FEWEST <= len(told) < len(below):
        common = set.intersection(*map(_labels_of, told))
        is_whole = all(_is_brief(nodes, 1) for nodes in below)
        told = [
            nodes
            for nodes in below
            if is_whole or nodes in told or _are_alike(_labels_of(nodes), common)
        ]
    names = {folded(words_of(node)) for node in jobs}
    return told if len(told) >= _FEWEST and len(names) == len(jobs) else []


def _alike(headings: list[LexborNode], *, is_sure: bool) -> list[tuple[LexborNode, ...]]:
    """What stands below headings of which some name a job, where one label stands below each."""
    jobs = [node for node in headings if len(words_of(node)) <= _LONGEST]
    named = sum(map(_is_job, jobs))
    if not _FEWEST < len(jobs) <= _MOST or named < (_NAMED_ALIKE if is_sure else _NAMED) * len(
        jobs
    ):
        return []
    told = _all_below(headings, jobs)
    labels = [_labels_of(nodes) for nodes in told]
    shared = Counter(name for names in labels for name in names)
    common = [name for name, count in shared.items() if count >= len(told) - 1]
    is_offer = any(offer_kinds(name) for name in common)
    long = [nodes for nodes in told if len("".join(_told_words(nodes).split())) >= _LEAST_ALIKE]
    names = {folded(words_of(node)) for node in jobs}
    return told if is_offer and len(long) == len(told) and len(names) == len(jobs) else []


def _are_alike(labels: set[str], common: set[str]) -> bool:
    """Whether a section bears the labels that all offers of its page have in common."""
    return len(common) >= _FEWEST_LABELS and common <= labels


def _labels_of(nodes: tuple[LexborNode, ...]) -> set[str]:
    """The short lines of a section that end in a colon, and its inner headings."""
    lines = {line.strip() for line in _told_words(nodes).split("\n")}
    found = {line[:-1].strip().casefold() for line in lines if line.endswith((":", "："))}
    inner = (one for node in nodes if node.is_element_node for one in node.css("h3,h4,h5,h6"))
    return {name for name in found | {folded(words_of(one)) for one in inner} if 3 < len(name) < 40}


def _is_job(node: LexborNode) -> bool:
    return names_job(words_of(node)) or is_open_to_all(words_of(node))


def _all_below(headings: list[LexborNode], jobs: list[LexborNode]) -> list[tuple[LexborNode, ...]]:
    held = Counter(inner.mem_id for node in headings for inner in path_of(node))
    return [_below(node, held) for node in jobs]


def _told_words(nodes: tuple[LexborNode, ...]) -> str:
    return "\n".join(node.text(separator="\n") for node in nodes if node.is_element_node)


def _below(heading: LexborNode, held: Counter[int]) -> tuple[LexborNode, ...]:
    """What holds a heading and its section alone, or the elements up to the next heading."""
    node = single_of(path_of(heading), held)
    is_whole = len("".join(node.text().split())) >= _LEAST
    return (node,) if is_whole else run_of(node, held)


def _is_offer(nodes: tuple[LexborNode, ...]) -> bool:
    words = _told_words(nodes)
    if len("".join(words.split())) < _LEAST:
        return False
    links = (node.css_first('a[href^="mailto:"]') for node in nodes if node.is_element_node)
    return offer_kinds(f"{words}\nmailto:" if any(links) else words) >= _FEWEST_KINDS


def _is_brief(nodes: tuple[LexborNode, ...], fewest: int = _FEWEST_KINDS) -> bool:
    """Whether a short section says some of a job's terms and leads to its own application."""
    words = _told_words(nodes)
    is_told = len("".join(words.split())) >= _LEAST_ALIKE
    return is_told and _has_own_link(nodes) and offer_kinds(words) >= fewest


def _has_own_link(nodes: tuple[LexborNode, ...]) -> bool:
    """Whether a section leads to its own application: below one posting's title few do."""
    links = (link for node in nodes if node.is_element_node for link in node.css("a[href]"))
    return any(ACTION.fullmatch(words_of(link)) for link in links)


def _sliced(nodes: tuple[LexborNode, ...], page: Page, given: Given, at: int) -> Document:
    data = slice_of(nodes, page.address, beside=given.beside, mends=given.mends)
    own = replace(given, original=Original(data, "utf-8"))
    return replace(section_again(parse(data.decode()), own), index=at)
