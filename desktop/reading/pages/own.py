"""Which of the JobPostings that a page states are its own, and what of them is to be believed."""

from __future__ import annotations

import html
from typing import Any, Final

from desktop.postings import Document, Original, Pairs
from desktop.reading.markup.page import Page
from desktop.reading.offers.other_texts import names_job
from desktop.reading.pages.given import BARE, Given, Stated, folded
from desktop.reading.pages.main_text import page_heading
from desktop.reading.pages.slices import markdown_of, slice_of
from desktop.reading.pages.stated_fields import stated_pairs, text_of

_SHINGLE: Final = 4
#: Further texts of a JobPosting, with the headings that they get.
_TEXTS: Final = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("jobBenefits", "Benefits"),
)


def seen_words(page: Page) -> str:
    """All that a page says to a reader: its text, title, pictures' texts and descriptions."""
    texts = [page.body.text(separator=" ") if page.body is not None else "", page.title]
    texts.extend(str(node.attributes.get("alt") or "") for node in page.tree.css("img[alt]"))
    texts.extend(page.meta(name) for name in ("og:title", "og:site_name", "description", "author"))
    return folded(" ".join(texts))


def own_postings(
    stated: list[Stated], page: Page, seen: str, *, is_list: bool = False
) -> list[Stated]:
    """The JobPostings that are of what the page shows, not of its neighbours or a template."""
    shown = len(folded(page.body.text(separator=" "))) if page.body is not None else 0
    if not is_list and shown < BARE:
        return stated
    heads = [
        page.title,
        page.meta("og:title"),
        *(h.text(separator=" ") for h in page.tree.css("h1")),
    ]
    head = " | ".join(map(folded, heads))
    headed = [
        one for one in stated if (title := folded(text_of(one.get("title")))) and title in head
    ]
    if headed or is_list:
        return headed
    told = [one for one in stated if _is_told(one, seen)]
    heading = page_heading(page)
    if not told and not (heading is not None and names_job(heading.text(separator=" "))):
        told = [one for one in stated if _is_named_in(one, seen)]
    return told or (stated if len(stated) == 1 and _is_akin(stated[0], head, seen) else [])


def _is_told(one: Stated, seen: str) -> bool:
    """Whether a page tells a JobPosting: half of its description, or without one its title."""
    words = folded(markdown_of(str(one.get("description") or ""))).split()[:400]
    title = folded(text_of(one.get("title")))
    if len(words) < 2 * _SHINGLE:
        return bool(title) and title in seen
    shingles = [" ".join(words[at : at + _SHINGLE]) for at in range(0, len(words) - _SHINGLE, 2)]
    return sum(shingle in seen for shingle in shingles) >= 0.5 * len(shingles)


def _is_named_in(one: Stated, seen: str) -> bool:
    """Whether a page's words hold a JobPosting's title of two words or more."""
    title = folded(text_of(one.get("title")))
    return " " in title and title in seen


def _is_akin(one: Stated, head: str, seen: str) -> bool:
    """Whether most words of a JobPosting's title head the page, which names its employer too."""
    words = [word for word in folded(text_of(one.get("title"))).split() if len(word) > 3]
    company = folded(text_of(one.get("hiringOrganization"), "name", "legalName"))
    return (
        bool(words and company)
        and company in seen
        and (2 * sum(word in head for word in words) > len(words))
    )


def merged(own: list[Stated]) -> Stated | None:
    """One JobPosting; of several with one title the first, with the places of all."""
    if not own:
        return None
    places = [place for one in own for place in _listed(one.get("jobLocation"))]
    return {**own[0], "jobLocation": places} if len(own) > 1 else own[0]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def told_by(one: Stated, page: Page) -> str:
    """What a JobPosting says at length: its description, and the texts that this leaves out."""
    body = markdown_of(str(one.get("description") or ""), page.address)
    said = folded(body)
    for name, heading in _TEXTS:
        parts = (part for part in _listed(one.get(name)) if isinstance(part, str))
        text = "\n\n".join(map(markdown_of, parts))
        if text and folded(text) not in said:
            body = f"{body}\n\n## {heading}\n\n{text}"
    return body.strip()


def from_stated(one: Stated, page: Page, given: Given, at: int) -> Document:
    """A posting of which a page shows no more than what it states for machines."""
    title = text_of(one.get("title"))
    body = told_by(one, page)
    text = f"# {title}\n\n{body}" if title else body
    data = slice_of((), page.address, stated=one, beside=given.beside, mends=given.mends)
    return Document(
        text,
        Original(data, "utf-8"),
        "markdown",
        (*trusted(one, None), *given.beside),
        given.mends,
        at,
    )


def trusted(one: Stated, seen: str | None) -> Pairs:
    """What a JobPosting states, without an employer that the page's words don't know."""
    pairs = stated_pairs(one)
    if seen is None or len(seen) < BARE:
        return pairs
    told = seen + " " + folded(html.unescape(str(one.get("description") or "")))
    return tuple((key, value) for key, value in pairs if key != "company" or _is_named(value, told))


def _is_named(company: str, told: str) -> bool:
    """Whether a name, or its first two words, stand in a text."""
    words = folded(company).split()
    return " ".join(words) in told or (len(words) > 2 and " ".join(words[:2]) in told)
