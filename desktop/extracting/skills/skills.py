"""The technologies, tools, certificates and methods that a posting names, benefits left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import Final

from desktop.extracting.skills.matcher import Hit, Matcher, read_names
from desktop.extracting.skills.meaning import meant
from desktop.extracting.skills.own_skills import own_names
from desktop.extracting.text.layout import Layout, Reading
from desktop.extracting.text.sections import headed_sections, kind_of_heading
from desktop.extracting.text.stems import ask_late_for_stems
from desktop.extracting.text.tuples import made
from desktop.paths import resource
from desktop.postings import Evidence

_KEYS: Final = ("tags", "skills", "keywords", "technologies", "stack", "tools", "skill", "tech")
#: Headings of what is told of the employer, where no skill is asked for, and how others begin.
_OF_EMPLOYER: Final = frozenset({"about us", "über uns", "o nas"})
_OF_EMPLOYER_AND_MORE: Final = (
    "company description", "about the company", "présentation de l'entreprise",
    "description de l'entreprise", "quem somos", "о компании", "公司介绍", "会社概要",
)  # fmt: skip
#: The kinds of sections that headings below one left out may be of, and go on with it.
_LEFT_OUT: Final = ("benefits", "about", "legal")
#: What such a heading says as well, so that it is not left out.
_ASKS = re.compile(
    r"\b(?:role|job) if\b|requirement|qualification|skill|responsib|anforderung|требован"
)

_START: Final = attrgetter("start")
#: `your account on GitHub`: what an applicant has there.
_OF_APPLICANT = re.compile(
    r"\b(?:account|profile|perfil|link|conta|cuenta|compte|profil|usu[aá]rio|usuario|username)s? "
    r"(?:(?:de|do|da|no|on|of|en|em|for|to|your|seu|tu|su|del|ton|votre) ){0,2}$|\byour $"
)


@cache
def _matcher() -> Matcher:
    """The names of the vocabulary, after those of the reader's own list, which win."""
    bundled = list(read_names(resource("skills", "vocabulary.txt")))
    return Matcher([*own_names(bundled), *bundled])


_followed = 0


def follow_own_skills(stamp: int) -> None:
    """Know the reader's own skills anew where they are of another stamp than those known."""
    global _followed
    if stamp != _followed:
        _followed = stamp
        _matcher.cache_clear()
        _platform.cache_clear()
        ask_late_for_stems("skills", lambda: _matcher().stems)


ask_late_for_stems("skills", lambda: _matcher().stems)


def read_skills(layout: Layout, sections: Sequence[Evidence] = ()) -> Reading[tuple[str, ...]]:
    """The skills in the order of the text, each under its canonical name.

    The evidence of a skill is where it is first named outside of the wishes among `sections`
    (those that are nice to have), if it is: else it is a wish itself.
    """
    matcher = _matcher()
    wishes = [(e.start or 0, e.end or 0) for e in sections if e.value == "nice_to_have"]
    found: dict[str, Evidence] = {}
    for name, rule, start, end in _in_text(layout, matcher):
        first = found.get(name)
        if first is None or (
            wishes and _lies_in(wishes, first.start or 0) and not _lies_in(wishes, start)
        ):
            found[name] = made(Evidence, ("skills", rule, start, end, None, name, 1.0))
    for key, value in layout.meta(*_KEYS):
        for word in re.split(r"[,;|、，；]", value):
            if known := matcher.exact(word.strip()):
                evidence = Evidence("skills", "metadata", key=key, value=known.canonical)
                found.setdefault(known.canonical, evidence)
    return Reading(tuple(found), tuple(found.values()))


def _in_text(layout: Layout, matcher: Matcher) -> Iterator[tuple[str, str, int, int]]:
    """Each canonical name that is meant, by which rule, and where it stands."""
    text, low = layout.text, layout.lowered
    hits = meant(layout, matcher.hits(text, low, layout.held))
    for (canonical, _, _, mark), start, end in _outside(_left_out(layout), hits):
        if canonical == "GitHub" and _OF_APPLICANT.search(low, max(0, start - 40), start):
            continue
        written = text[start:end]
        if " " in written and (platform := _platform(written)):
            name, part = platform
            yield name, "platform", start, start + len(part)
        yield canonical, "where it is meant" if mark == "?" else "name", start, end


@lru_cache(maxsize=4096)
def _platform(written: str) -> tuple[str, str] | None:
    """The platform that a longer product name begins with, and how it is written there."""
    words = written.split(" ")
    for count in range(len(words) - 1, 0, -1):
        start = " ".join(words[:count])
        name = _matcher().exact(start)
        if name and name.kind == "platform" and written != "Azure DevOps":
            return name.canonical, start
    return None


@lru_cache(maxsize=4096)
def _begins_left_out(heading: str) -> bool:
    """Whether a heading is one of benefits, or of what is told of the employer or the law."""
    folded = heading.lower()
    is_left_out = (
        kind_of_heading(heading) == "benefits"
        or folded in _OF_EMPLOYER
        or folded.startswith(_OF_EMPLOYER_AND_MORE)
        or "equal opportunity" in folded
        or "privacy" in folded
    )
    return is_left_out and not _ASKS.search(folded)


def _left_out(layout: Layout) -> list[tuple[int, int]]:
    """Where no skill is asked for: from such a heading to the next of its rank or higher."""
    spans: list[tuple[int, int]] = []
    within = 0
    for section, words in headed_sections(layout):
        level = section.level or 99
        if words and _begins_left_out(words):
            within = level
        elif not (within and level > within) or kind_of_heading(words) not in (None, *_LEFT_OUT):
            within = 0
        if within:
            spans.append((section.start, section.end))
    return spans


def _outside(spans: Sequence[tuple[int, int]], hits: list[Hit]) -> list[Hit]:
    """The hits that begin in none of these stretches; both are in the order of the text."""
    kept, first = [], 0
    for start, end in spans:
        stop = bisect_left(hits, start, first, key=_START)
        kept += hits[first:stop]
        first = bisect_left(hits, end, stop, key=_START)
    return kept + hits[first:]


def _lies_in(spans: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_left(spans, (at + 1,)) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]
