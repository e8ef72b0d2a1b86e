"""Texts that advertise no job, though they lie among postings: licences, read-mes, letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from desktop.postings import Pairs
from desktop.reading.offers.other_texts import (
    is_about_work,
    is_career,
    is_closed,
    is_error,
    is_exercise,
    is_form,
    is_index,
    is_letter,
    is_licence,
    is_list_of_changes,
    is_list_of_firms,
    is_read_me,
    is_template,
    is_unfilled,
    names_job,
)
from desktop.reading.offers.signs import MOST_KINDS, offer_kinds, offers_anything, sure_kinds

#: A posting says at least so much, in letters (of any script; a Chinese one counts as several).
_FEWEST_LETTERS: Final = 20
_SIGN_LETTERS: Final = 3
#: Most say it in so many characters from their start.
_GLANCE: Final = 100
#: A text with so many kinds of signs of an offer is a posting, whatever else it looks like.
_ENOUGH: Final = 4
#: What a title that is a job's name weighs, in kinds.
_OF_TITLE: Final = 3
_NEVER: Final = MOST_KINDS + _OF_TITLE + 1
#: Names of files about a project, and of pages that every site has.
_PROJECT_NAMES: Final = re.compile(
    r"licen[cs]e.*|copying|notice|authors|contributors|change-?log|changes|history|releases?|"
    r"contribut(?:ing|e)|todo|roadmap|security|support|governance|maintainers|code[_-]of[_-]conduct|"
    r"(?:pull_request|issue|bug_report|feature_request)(?:_template)?|404|privacy|terms|imprint|"
    r"impressum|faq|humans|robots|credits|install|citation",
    re.I,
)
#: Keys of front matter that any page has.
_ANY_PAGES: Final = frozenset(
    {
        "title", "layout", "date", "permalink", "tags", "tag", "categories", "category", "author",
        "authors", "slug", "draft", "published", "description", "excerpt", "image", "lang", "id",
        "weight", "toc", "menu", "subtitle", "summary", "keywords", "updated", "lastmod", "order",
        "nav_order", "parent", "has_children", "page_date", "sidebar", "comments", "redirect_from",
    }
)  # fmt: skip
_PAGE_NAMES: Final = re.compile(
    r"(?:home|about(?: us)?|contact|index|jobs?|careers?|blog|archive|search|tags|categories|404|"
    r"all jobs|open positions|start|startseite|accueil|inicio)\W*",
    re.I,
)
#: Words that tell a language that signs of offers are known in.
_KNOWN_WORDS: Final = re.compile(
    r"\b(?:the|and|of|to|in|is|my|this|with|for|on|at|und|der|die|das|ist|mit|für|le|la|les|des|et|est|"
    r"pour|el|los|que|para|con|uma?|não|com|jest|nie|się|oraz|и|не|что|на|для)\b|[的是在了のをはが]",
    re.I,
)
_FEWEST_KNOWN: Final = 8
_LINKED: Final = re.compile(r"\[([^\[\]]+)\]\(\S+\)")
#: A shorter text may well be an offer though no word of it says so.
_SHORTEST: Final = 250


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a text may look like: how that shows, the reason, and how many kinds outweigh it."""

    looks: Callable[[str, str], bool]
    reason: str
    outweighed: int = _ENOUGH


#: In the order in which they are tried; each is asked of the body and the title above it.
_SHAPES: Final = (
    _Shape(is_licence, "A licence, not a posting.", _NEVER),
    _Shape(is_list_of_changes, "A list of changes, not a posting.", _NEVER),
    _Shape(is_template, "A template to be filled in, not a posting.", _NEVER),
    _Shape(is_letter, "A letter or a notice about an application, not a posting.", 5),
    _Shape(is_career, "A person's career, not a posting."),
    _Shape(is_closed, "It only says that there is nothing here, or points to another place."),
    _Shape(is_error, "A page of the site itself, not a posting."),
    _Shape(is_exercise, "An exercise for applicants, not a posting."),
    _Shape(is_form, "A form to be filled in, not a posting."),
    _Shape(is_index, "An index: mostly links to other pages, not a posting."),
    _Shape(is_list_of_firms, "A list of companies, not a posting."),
    _Shape(is_read_me, "A read-me about a project, not a posting."),
    _Shape(is_about_work, "A text about work that offers none.", 3),
)


def why_no_posting(body: str, metadata: Pairs, name: str) -> str | None:
    """The reason why a text advertises no job, in a sentence; None where it may well do so.

    In doubt a text is a posting: one too many in the list costs a key, one lost costs a job.
    """
    stated = dict(reversed(metadata))
    if is_unfilled(stated.values()):
        return "A template to be filled in, not a posting."
    if any(key.lower() not in _ANY_PAGES and "." not in key for key in stated):
        return None
    title = stated.get("title") or stated.get("page.title") or stated.get("mail.subject") or ""
    if not _says_enough(body) and (not stated.get("title") or _PAGE_NAMES.fullmatch(title)):
        return "Too few words to be a posting."
    title = title or _first_line(body)
    whole, of_title = f"{title}\n{body}", _OF_TITLE * names_job(title)
    weight = sure_kinds(whole, _ENOUGH - of_title) + of_title
    reason, outweighed = _suspected(body, title, name, weight)
    return reason if reason and offer_kinds(whole) + of_title < outweighed else None


def _says_enough(body: str) -> bool:
    if sum(map(str.isalpha, body[:_GLANCE])) >= _FEWEST_LETTERS:
        return True
    letters = (_SIGN_LETTERS if c > "\u2e7f" else 1 for c in body[:2000] if c.isalpha())
    return sum(letters) >= _FEWEST_LETTERS or sum(map(str.isalpha, body)) >= _FEWEST_LETTERS


def _first_line(body: str) -> str:
    """The first line's words; of one that is a link, as boards head their postings, its own."""
    lines = (line.strip(" #*_=>\t") for line in body[:2000].split("\n"))
    first = next((line for line in lines if line), "")
    linked = _LINKED.fullmatch(first)
    return linked[1] if linked else first


def _suspected(body: str, title: str, name: str, weight: int) -> tuple[str, int]:
    """What a text seems to be by its shape, and how many kinds of offers outweigh that.

    Shapes that its `weight`, in kinds, outweighs anyhow are not looked for.
    """
    for shape in _SHAPES:
        if weight < shape.outweighed and shape.looks(body, title):
            return shape.reason, shape.outweighed
    if weight < _ENOUGH and _PROJECT_NAMES.fullmatch(PurePath(name).stem):
        return "A read-me about a project, not a posting.", _ENOUGH
    if not weight and not offers_anything(f"{title}\n{body}") and _is_understood(body):
        return "Nothing in it offers work.", 1
    return "", 0


def _is_understood(body: str) -> bool:
    """Whether a text is prose of a language whose words of offers are known."""
    return len(body) >= _SHORTEST and len(_KNOWN_WORDS.findall(body[:4000])) >= _FEWEST_KNOWN
