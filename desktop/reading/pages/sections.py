"""The postings of an employer's page that tells several in full, each below a heading."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings.posting import Document, Original
from desktop.reading.offer_signs import offer_kinds
from desktop.reading.page_kinds import names_job
from desktop.reading.pages.card_title import ACTION
from desktop.reading.pages.cards import path_of, run_of, single_of
from desktop.reading.pages.given import Given, folded, speaks_of_jobs
from desktop.reading.pages.main_text import page_heading, surrounds, words_in
from desktop.reading.pages.page import Page, parse
from desktop.reading.pages.page_markdown import to_markdown
from desktop.reading.pages.slices import slice_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: By this a section's slice is known among those of other kinds.
MARK: Final = ("kind", "section")
_LEVELS: Final = ("h2", "h3", "h4", "h5")
_FEWEST: Final = 2
_MOST: Final = 100
#: Longer headings are sentences, in characters.
_LONGEST: Final = 90
#: Of the headings of a level so many must name a job.
_NAMED: Final = 0.6
#: A section with fewer characters of words, or fewer kinds of signs of an offer, is no posting.
_LEAST: Final = 200
_FEWEST_KINDS: Final = 2


def section_postings(page: Page, given: Given) -> list[Document]:
    """The sections of a page of vacancies that each tell of another one; [] for any other page."""
    body = page.body
    first = page_heading(page) or page.tree.css_first(",".join(_LEVELS))
    title = _words(first) if first is not None else ""
    if body is None or not speaks_of_jobs(f"{title} {page.title}"):
        return []
    headings: dict[str, list[LexborNode]] = defaultdict(list)
    whole = max(words_in(body), 1)
    for node in body.css(",".join(_LEVELS)):
        if not any(surrounds(one, whole) for one in path_of(node)):
            headings[node.tag or ""].append(node)
    for level in _LEVELS:
        told = _sections(headings[level])
        if told and (not names_job(title) or all(map(_has_own_link, told))):
            beside = (("page.title", page.title), ("page.language", page.language), *given.beside)
            known = replace(given, beside=(MARK, *(pair for pair in beside if pair[1])))
            return [_sliced(nodes, page, known, at) for at, nodes in enumerate(told)]
    return []


def section_again(page: Page, given: Given) -> Document:
    """The posting of a section's slice."""
    nodes = list(page.body.iter(include_text=True)) if page.body is not None else []
    beside = tuple(pair for pair in given.beside if pair != MARK)
    return Document(
        to_markdown(nodes, page.resolved), given.original, "markdown", beside, given.mends
    )


def _sections(headings: list[LexborNode]) -> list[tuple[LexborNode, ...]]:
    """What stands below each of the headings that name a job; [] where they are something else."""
    jobs = [node for node in headings if len(_words(node)) <= _LONGEST and names_job(_words(node))]
    if not _FEWEST <= len(jobs) <= _MOST or len(jobs) < _NAMED * len(headings):
        return []
    held = Counter(inner.mem_id for node in headings for inner in path_of(node))
    told = [_below(node, held) for node in jobs]
    told = [nodes for nodes in told if _is_offer(nodes)]
    names = {folded(_words(node)) for node in jobs}
    return told if len(told) >= _FEWEST and len(names) == len(jobs) else []


def _below(heading: LexborNode, held: Counter[int]) -> tuple[LexborNode, ...]:
    """What holds a heading and its section alone, or the elements up to the next heading."""
    node = single_of(path_of(heading), held)
    is_whole = len("".join(node.text().split())) >= _LEAST
    return (node,) if is_whole else run_of(node, held)


def _is_offer(nodes: tuple[LexborNode, ...]) -> bool:
    words = "\n".join(node.text(separator="\n") for node in nodes if node.is_element_node)
    return len("".join(words.split())) >= _LEAST and offer_kinds(words) >= _FEWEST_KINDS


def _has_own_link(nodes: tuple[LexborNode, ...]) -> bool:
    """Whether a section leads to its own application: below one posting's title few do."""
    links = (link for node in nodes if node.is_element_node for link in node.css("a[href]"))
    return any(ACTION.fullmatch(_words(link)) for link in links)


def _words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def _sliced(nodes: tuple[LexborNode, ...], page: Page, given: Given, at: int) -> Document:
    data = slice_of(nodes, page.address, beside=given.beside, mends=given.mends)
    own = replace(given, original=Original(data, "utf-8"))
    return replace(section_again(parse(data.decode()), own), index=at)
