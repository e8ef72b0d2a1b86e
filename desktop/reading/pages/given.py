"""What is known of a page before it is read, and the words that its modules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from desktop.postings import Original, Pairs

#: A JobPosting of schema.org as read: its properties by name, nested as written.
Stated = dict[str, Any]
More = dict[str, tuple[str, ...]]

#: A list has so many teasers at least; fewer are a posting's neighbours.
FEWEST_CARDS: Final = 3
#: A page that shows less is filled by its scripts: what it states is all there is, in characters.
BARE: Final = 300
#: Words of pages that list postings, in the languages these come in.
_JOBS: Final = re.compile(
    r"\b(?:jobs?|career|vacanc|hiring|positions?|employment|stellen|karriere|emplois?|offres?|"
    r"empleos?|ofertas?|trabajos?|jornada|vagas?|emprego|prac[ay]\b|oferty|vacatures?|lavoro|ledig|"
    r"työpaik|kari[eé]r|otevřené pozice|volné pozice|pracovní míst|karrier|állás|carier"
    r"|locuri de munc|"
    r"posturi vacante|iş ilan|lowongan|karir\b|tuyển dụng|stillinger|jobb\b|studiejobs?|apply"
    r"|salary|full[- ]time|part[- ]time|remote|hybrid|vollzeit|teilzeit)|ваканс|"
    r"работа|职位|招聘|求人",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a page from outside: its original, the steps that mended it, metadata."""

    original: Original
    mends: tuple[str, ...] = ()
    beside: Pairs = ()
    name: str = ""
    fewest: int = FEWEST_CARDS


def folded(words: str) -> str:
    """Words as compared: case, signs and white space away."""
    return " ".join(re.sub(r"\W+", " ", words.casefold()).split())


def speaks_of_jobs(words: str) -> bool:
    """Whether words are of pages and mails that list postings."""
    return bool(_JOBS.search(words))
