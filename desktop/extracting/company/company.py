"""Who hires: named by a header, the metadata, a label or, by the weight of phrases, the prose."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.company.mentions import abbreviated, votes
from desktop.extracting.company.stand_ins import house_named, recruiter_named
from desktop.extracting.company.votes import foremost
from desktop.extracting.gazetteer.hosts import as_host, named_hosts
from desktop.extracting.header.header import read_header
from desktop.extracting.header.hirers import is_told_of
from desktop.extracting.header.parts import is_firm, is_house
from desktop.extracting.header.title_parts import parts_of
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Reading, Span, fold
from desktop.extracting.text.roles import names_role
from desktop.extracting.words.career_pages import careers_of
from desktop.extracting.words.company import AGENCY, KEYS, is_company
from desktop.extracting.words.places import KEYS as PLACE_KEYS
from desktop.postings import Evidence

_LABELS: Final = labels_of("company")
_HEADINGS: Final = labels_of("company-heading")
#: Where an authority names itself, if what stands there is one.
_DEPARTMENTS: Final = labels_of("department")
_SITE = re.compile(
    r"(?:\s+(?:company|careers?|jobs?))?\s+(?:website|web ?site|careers?(?: page| site)?|job board"
    r"|jobs)$",
    re.IGNORECASE,
)
#: What a label's value says of the firm behind its name: `Acme (an online school)`.
_ASIDE = re.compile(r"\s*[(（](?![A-Z]{2,8}[)）])[^()（）]{2,40}[)）](?:, [A-Z][\w ]{2,20})?$")
#: What a picture's words say before whose it is: `Logo van Acme`.
_LOGO = re.compile(r"[Ll]ogo(?: (?:van|of|von|de|di|der|för|for|til)|:)? (?=[A-ZÀ-Ž])")
#: A label's value that is a link: `[Acme](https://acme.example)`.
_LINKED = re.compile(r"\[([^\[\]\n]{2,60})\]\([^()\s]*\)")


def read_company(layout: Layout, title: str | None) -> Reading[str | None]:
    """Find the hiring organisation; `title` tells apart what is the role's name."""
    if told := _told(layout) or _shown(layout, title):
        return told
    house_placed = _of_place(layout)
    best = foremost(layout.text, list(votes(layout, title)))
    if best and not (house_placed and fold(best.span.text) in fold(house_placed.value or "")):
        return _found(abbreviated(layout).get(best.span.text, best.span), best.rule)
    if found := _of_careers(layout):
        return found
    department = next((d for d in layout.labelled(_DEPARTMENTS) if AGENCY.search(d.text)), None)
    if department:
        return _found(department, "department")
    if house := house_named(layout):
        return _found(house, "house")
    if house_placed:
        return house_placed
    recruiter = recruiter_named(layout)
    return _found(recruiter, "posted by") if recruiter else Reading(None)


def _of_place(layout: Layout) -> Reading[str | None] | None:
    """The house that the metadata name before its town: `University of Lyon, Lyon`."""
    for key, value in layout.meta(*PLACE_KEYS):
        at = value.find(", ")
        if at > 0 and is_house(Span(0, at, value[:at])):
            return Reading(value[:at], (Evidence("company", "metadata", key=key),))
    return None


def _told(layout: Layout) -> Reading[str | None] | None:
    """The name that the metadata state, or the title in them holds."""
    for key, value in layout.meta(*KEYS):
        value = _without_site(value)
        if is_company(value):
            return Reading(
                _spelled(value, layout.text), (Evidence("company", "metadata", key=key),)
            )
    for key, value in layout.meta("title"):
        named = parts_of(Span(0, len(value), value), layout.text).company
        if named and _is_employer(named.text, layout):
            return Reading(named.text, (Evidence("company", "metadata", key=key),))
    return None


def _spelled(name: str, text: str) -> str:
    """A name in small letters, as keys hold it, as the text writes it with capitals."""
    if not name.islower() or " " in name:
        return name
    found = re.search(rf"\b(?=[A-ZÀ-Þ])(?i:{re.escape(name)})\b(?![./@])", text)
    return found[0] if found else name


def _is_employer(name: str, layout: Layout) -> bool:
    """Whether a name is a company's, and not of a place that the metadata state."""
    stated = ",".join(place for _, place in layout.meta("location", "city"))
    is_place = stated and fold(name) in map(fold, stated.split(","))
    return not is_place and is_company(name)


def _shown(layout: Layout, title: str | None) -> Reading[str | None] | None:
    """The name that header, label or a page's title shows; above a title may stand a department."""
    header = read_header(layout)
    is_above = header.company and header.title and header.company.start < header.title.start
    if is_above and (found := _of_careers(layout)):
        return found
    if (named := header.company) and _is_employer(named.text, layout):
        logo = _LOGO.match(named.text)
        whose = named.part(logo.end() if logo else 0, len(_without_site(named.text)))
        return _found(whose, "header")
    if labelled := _labelled(layout):
        return _found(labelled, "label")
    if title and header.title and _is_firm_above(header.title, layout.text, title):
        return _found(header.title, "line above")
    return _of_heading(layout) or _of_careers(layout, beyond_doubt=True)


def _labelled(layout: Layout) -> Span | None:
    """The name behind a label, or below a heading that says nothing else than such a label."""
    for span in (*layout.labelled(_LABELS, headings=False), *layout.labelled(_HEADINGS)):
        if found := _LINKED.match(span.text):
            span = span.within(found, 1)
        is_role = names_role(span.text) and not is_firm(span)
        is_told = span.text.endswith(".") and span.text.count(" ") > 3 and not is_firm(span)
        if is_company(span.text) and len(span.text) <= 60 and not (is_role or is_told):
            aside = _ASIDE.search(span.text)
            return span.part(0, aside.start()) if aside else span
    return None


def _is_firm_above(line: Span, text: str, title: str) -> bool:
    """Whether the first line of a text is not the job's name, but one that the text tells again."""
    name = line.text.partition(" (")[0]
    is_first = not text[: line.start].strip("#* \n") and title not in line.text
    return is_first and len(name) > 3 and not names_role(name) and text.count(name) > 1


def _of_careers(layout: Layout, *, beyond_doubt: bool = False) -> Reading[str | None] | None:
    """The name that a page's title has beside what it lists: `Careers | Acme`."""
    for key, value in layout.meta("page.title"):
        name = careers_of(value, beyond_doubt=beyond_doubt)
        if name and is_company(name):
            return Reading(name, (Evidence("company", "page title", key=key),))
    for key, name in () if beyond_doubt else layout.meta("page.company"):
        if is_company(name):
            return Reading(name, (Evidence("company", "page", key=key),))
    return None


def _of_heading(layout: Layout) -> Reading[str | None] | None:
    """The name that the text's first heading has beside what it lists: `Jobs | Acme`.

    It is the employer's if a link's host is called so, or the text tells of it.
    """
    line = next((one for one in layout.first_lines(12) if one.level == 1), None)
    name = careers_of(line.text) if line else ""
    if line is None or not is_company(name):
        return None
    if as_host(name) in named_hosts(layout.text) or is_told_of(name, layout.text):
        at = line.text.find(name)
        return _found(line.words.part(at, at + len(name)), "page heading")
    return None


def _found(span: Span, rule: str) -> Reading[str | None]:
    return Reading(span.text, (span.evidence("company", rule=rule),))


def _without_site(name: str) -> str:
    """A name without the words for its own site behind it: `Acme Careers`."""
    return _SITE.sub("", name) or name
