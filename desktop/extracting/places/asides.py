"""The places that a title's line names: behind a dash or an "in", or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.names import Place, places_in
from desktop.extracting.header.parts import says_terms
from desktop.extracting.text.layout import Span
from desktop.extracting.text.stems import lowered
from desktop.extracting.words.places import CODES, TITLES_WORDS
from desktop.extracting.words.remote import REMOTE

_SEAT: Final = "(?:(?:Standort|Raum|Großraum|Sede) )?"
#: What stands in a title's line behind a dash or an "in", or in brackets.
_ASIDE = re.compile(
    rf"[(\[（]{_SEAT}([^()\[\]（）]{{2,60}})[)\]）]"
    r"|\s(?:[-–—|]|tại(?=\s)|(?P<in>(?:in|i|à|en|em|w)(?= [A-ZÀ-Ž])))"
    rf"\s*{_SEAT}((?:[^-–—|()]|(?<=\w)-(?=\w)){{2,40}})"
    r"(?:\((?:(?:fully|100 ?%) )?(?:[Rr]emote|[Hh]ybrid|[Oo]n-?site)\))?$"
)
_BETWEEN_COMMAS = re.compile(r"[^,;，；]+")
#: When one is to begin, in Chinese.
_ENTRY = re.compile(r"入职|到岗|入職|到職")


def places_beside(title_line: str, near: tuple[str, ...]) -> Iterator[Place]:
    """The places, where an aside holds nothing else but terms; offsets are the line's."""
    for found in _ASIDE.finditer(title_line):
        group = 1 if found[1] else 3
        words = Span(found.start(group), found.end(group), found[group])
        if found["in"] and words.text.strip().casefold() in TITLES_WORDS:
            continue
        places = places_in(_without_terms(words), near)
        is_list = REMOTE.search(lowered(words.text)) is not None or len(places) > 2
        if all(_is_sure(place, is_list) for place in places):
            yield from places


def _without_terms(words: Span) -> Span:
    """An aside less the terms at its ends: `Full-time, Leeds, UK` is `Leeds, UK`."""
    if not (
        ("," in words.text and says_terms(words))
        or ("，" in words.text and _ENTRY.search(words.text))
    ):
        return words
    parts = [words.within(found).trimmed() for found in _BETWEEN_COMMAS.finditer(words.text)]
    told = [p for p in parts if p.text and not (says_terms(p) or _ENTRY.search(p.text))]
    if not told:
        return words
    return words.part(told[0].start - words.start, told[-1].end - words.start)


def _is_sure(place: Place, is_list: bool) -> bool:
    if not all(gazetteer.is_known(words.strip()) for words in place.span.text.split(",")):
        return False
    is_short = len(place.span.text) < 3 and place.span.text.isascii()
    if not place.meanings or is_short:
        return place.span.text in CODES or (is_list and bool(place.meanings))
    meaning = place.meanings[0]
    return meaning.kind != "city" or meaning.people >= 100
