"""The places that a title's line names: behind a dash or an "in", or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.atoms import beside_town
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
_COMMA = re.compile(r", +(?=[A-ZÀ-Ž])")
#: Smaller towns are named as other things are, in thousands.
_GREAT: Final = 200
#: Great towns after which tools are named.
_OF_TOOLS: Final = frozenset({"phoenix", "jakarta", "florence", "salem", "nice", "valencia"})
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
        if not places or not all(map(_is_told, places)):
            continue
        is_list = len(places) > 2 or REMOTE.search(lowered(words.text)) is not None
        if all(_is_sure(place, is_list) for place in places):
            yield from places


def places_behind_comma(title_line: str, near: tuple[str, ...]) -> list[Place]:
    """The places that are all that stands behind a comma: `Baker, Lyon, France`."""
    for found in _COMMA.finditer(title_line):
        words = Span(found.end(), len(title_line), title_line[found.end() :])
        if words.text.partition(",")[0].strip().casefold() in TITLES_WORDS:
            continue
        places = places_in(words, near)
        if places and all(_is_told(place) and _is_sure(place, is_list=False) for place in places):
            return places
    return []


def tagged_places(tags: Iterable[str]) -> Iterator[str]:
    """Of a posting's tags those that are great towns, countries or their parts by name."""
    for tag in tags:
        known = gazetteer.meanings(tag)
        is_word = tag.casefold() in TITLES_WORDS | _OF_TOOLS or len(tag) < 4
        if known and not is_word and (known[0].kind != "city" or known[0].people >= _GREAT):
            yield tag


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


def _is_told(place: Place) -> bool:
    """Whether all of its parts between commas are known names."""
    parts = map(str.strip, place.span.text.split(","))
    return all(gazetteer.is_known(words) or beside_town(words) for words in parts)


def _is_sure(place: Place, is_list: bool) -> bool:
    """Whether a place whose parts are known is no word of another meaning."""
    is_short = len(place.span.text) < 3 and place.span.text.isascii()
    if not place.meanings or is_short:
        return place.span.text in CODES or (is_list and bool(place.meanings))
    meaning = place.meanings[0]
    return meaning.kind != "city" or meaning.people >= 100
