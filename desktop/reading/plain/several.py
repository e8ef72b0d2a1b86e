"""Several postings in one plain text: sections or bullets with employers, parts between rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.postings import Document, Original, Pairs
from desktop.reading.lines import lines_with
from desktop.reading.offers.other_texts import names_job
from desktop.reading.plain.headed_parts import fact_named, headings_in, parts_at
from desktop.reading.plain.ruled import ruled_postings
from desktop.reading.plain.vacancies import vacancies_in

_EMPLOYER: Final = fact_named(
    r"(?:company|employer|organi[sz]ation|unternehmen|arbeitgeber|entreprise|employeur|empresa|公司"
    r"|公司名称|会社名)(?: name)?"
)
_FACT: Final = fact_named(
    *("locations?", "place", "salary", "pay", "experience", "job type", "type", "ort", "standort"),
    *("gehalt", "lieu", "salaire", "lugar", "ubicación", "salario", "local", "地点", "工作地点"),
    *("薪资", "勤務地", "給与"),
)
#: `* [Baker](https://…), Acme, Lyon - closes 3 May`.
_BULLET: Final = re.compile(
    r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[(?P<title>[^\]\n]{3,160})\]\((?P<url>\S{8,1000}?)\)"
    r"(?P<rest>.*)$",
    re.M,
)
_LINKED_HEADING: Final = re.compile(r"#{1,4}[ \t]+\[(?P<title>[^\]\n]{3,160})\]\(\S{8,1000}\)")
#: What sets such facts apart; commas also part an employer from a place, and that from its land.
_FACTS: Final = re.compile(r"\s+[-–—|·]\s+|;\s+")
_BETWEEN: Final = re.compile(rf",\s+|{_FACTS.pattern}")
#: A part of a house, and how the houses that have such parts are called.
_DEPARTMENT: Final = re.compile(
    r"(?:Department|School|Faculty|Institute|Division|Cent(?:er|re)) (?:of|for) "
)
_HOUSE: Final = re.compile(r"[^,]{0,40}\b(?:University|College|Hospital|Institute|Polytechnic)\b")
#: So many letters behind a link tell something of the job.
_FEWEST_LETTERS: Final = 8
_FEWEST_BULLETS: Final = 3
_FEWEST_SECTIONS: Final = 2
#: Of the bullets with a link such a share must be postings.
_POSTINGS: Final = 0.6


def several_postings(text: str, mends: tuple[str, ...]) -> list[Document]:
    """The postings of a text that holds several; [] of any other, which is one or none."""
    if "](" in text and (told := list(_bullets(text))):
        return [_of_bullet(bullet, at, mends) for at, bullet in enumerate(told)]
    if parted := ruled_postings(text):
        return [_of_section(part, at, mends) for at, part in enumerate(parted)]
    if "#" not in text:
        return []
    sections = _sections(text) if _employers(text) >= _FEWEST_SECTIONS else []
    parts = sections or vacancies_in(text)
    return [_of_section(part, at, mends) for at, part in enumerate(parts)]


def _employers(text: str) -> int:
    """How many lines name an employer."""
    return sum(_EMPLOYER.match(text, at) is not None for at in lines_with((":", "："), text))


def _sections(text: str) -> list[str]:
    """The sections of one level that each name an employer and a further fact."""
    headings = headings_in(text)
    for level in sorted({heading.level for heading in headings}):
        parts = [part.text for part in parts_at(text, headings, level) if part.level == level]
        telling = [one for one in parts if _EMPLOYER.search(one) and _is_told(one)]
        if len(telling) >= _FEWEST_SECTIONS:
            return telling
    return []


def _is_told(part: str) -> bool:
    """Whether a section that names an employer says more of a job, or links to one by its name."""
    linked = _LINKED_HEADING.match(part)
    return _FACT.search(part) is not None or (linked is not None and names_job(linked["title"]))


def _bullets(text: str) -> Iterator[re.Match[str]]:
    """The bullets that link to a job and say more of it, where most that link do."""
    if text.count("]") < _FEWEST_BULLETS and "\n" in text.strip():
        return  # as of nearly all texts: too few links for a list, and not one bullet alone
    found = [one for at in lines_with(("](",), text) if (one := _BULLET.match(text, at))]
    jobs = [one for one in found if _tells(one)]
    is_one = len(jobs) == 1 and jobs[0][0].strip() == text.strip()
    if is_one or (len(jobs) >= _FEWEST_BULLETS and len(jobs) >= _POSTINGS * len(found)):
        yield from jobs


def _tells(bullet: re.Match[str]) -> bool:
    parts = _BETWEEN.split(bullet["rest"].strip(" ,;-–—|·:"))
    letters = sum(map(str.isalpha, bullet["rest"]))
    return names_job(bullet["title"]) and letters >= _FEWEST_LETTERS and len(parts) > 1


def _of_bullet(bullet: re.Match[str], at: int, mends: tuple[str, ...]) -> Document:
    first, *others = _FACTS.split(bullet["rest"].strip(" ,;-–—|·:"))
    company, _, place = first.partition(", ")
    if _DEPARTMENT.match(company) and _HOUSE.match(place):
        company, _, place = place.partition(", ")
    facts = "\n".join(f"- {part.strip()}" for part in (place, *others) if part.strip())
    text = f"# [{bullet['title']}]({bullet['url']})\n\n{facts}\n"
    metadata: Pairs = (
        ("kind", "teaser"),
        ("title", bullet["title"]),
        ("company", company.strip()),
        ("url", bullet["url"]),
    )
    original = Original(f"{bullet[0].strip()}\n".encode(), "utf-8")
    return Document(text, original, "markdown", metadata, mends, at)


def _of_section(part: str, at: int, mends: tuple[str, ...]) -> Document:
    return Document(part, Original(part.encode(), "utf-8"), "markdown", (), mends, at)
