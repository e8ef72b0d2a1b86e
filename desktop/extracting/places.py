"""Where the work is done: the places as stated, and the countries they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from desktop.extracting import gazetteer
from desktop.extracting.layout import Layout, Reading, Span
from desktop.extracting.place_given import given_places
from desktop.extracting.place_leads import CODES
from desktop.extracting.place_likeness import Stated, keep
from desktop.extracting.place_names import Place, places_in
from desktop.extracting.place_prose import places_in_prose
from desktop.extracting.remote_words import REMOTE
from desktop.extracting.stems import lowered
from desktop.postings.posting import Evidence

_MOST_COUNTRIES: Final = 12
_SEAT: Final = "(?:(?:Standort|Raum|Großraum|Sede) )?"
#: What stands in a title's line behind a dash or in brackets.
_ASIDE = re.compile(
    rf"[(\[（]{_SEAT}([^()\[\]（）]{{2,60}})[)\]）]"
    rf"|\s(?:[-–—|]|tại(?=\s))\s*{_SEAT}((?:[^-–—|()]|(?<=\w)-(?=\w)){{2,40}})"
    r"(?:\((?:(?:fully|100 ?%) )?(?:[Rr]emote|[Hh]ybrid|[Oo]n-?site)\))?$"
)


class Whereabouts(NamedTuple):
    """The places of work and their countries, as `Posting` holds them."""

    locations: tuple[str, ...]
    countries: tuple[str, ...]


def header_places(layout: Layout, title_line: str | None = None) -> list[Place]:
    """The places of work that header, metadata or a label names, else the title's line."""
    given, near = given_places(layout)
    places = [stated.place for stated in given if stated.rule != "residence label"]
    if not places and title_line:
        places = [stated.place for stated in _in_title(layout, title_line, near)]
    return places


def read_places(layout: Layout, title_line: str | None) -> Reading[Whereabouts]:
    """Find the places of work; `title_line` is the title unstripped, which may name one."""
    kept: list[Stated] = []
    for stated in _stated(layout, title_line):
        keep(kept, stated)
    locations: list[str] = []
    evidence: list[Evidence] = []
    for stated in kept:
        locations.append(stated.place.span.text)
        evidence.extend(_evidence(stated))
    countries = {code for stated in kept for code in stated.place.countries}
    known = tuple(sorted(countries)) if len(countries) <= _MOST_COUNTRIES else ()
    return Reading(Whereabouts(tuple(locations), known), tuple(evidence))


def _evidence(stated: Stated) -> Iterator[Evidence]:
    span = stated.place.span
    for field, values in (("locations", (span.text,)), ("countries", stated.place.countries)):
        for value in values:
            if stated.key is None:
                yield span.evidence(field, rule=stated.rule, value=value)
            else:
                yield Evidence(field, stated.rule, key=stated.key, value=value)


def _stated(layout: Layout, title_line: str | None) -> Iterator[Stated]:
    given, near = given_places(layout)
    yield from given
    if title_line:
        yield from _in_title(layout, title_line, near)
    yield from places_in_prose(layout, near)


def _in_title(layout: Layout, title_line: str, near: tuple[str, ...]) -> Iterator[Stated]:
    """Places that stand in the title's line behind a dash or in brackets."""
    at = layout.text.find(title_line)
    for found in _ASIDE.finditer(title_line):
        group = 1 if found[1] else 2
        words = Span(found.start(group), found.end(group), found[group])
        places = places_in(words, near)
        is_list = REMOTE.search(lowered(words.text)) is not None or len(places) > 2
        if not places or not all(_is_sure(place, is_list) for place in places):
            continue
        for place in places:
            if at < 0:
                yield Stated(place, "title", "title")
            else:
                moved = layout.span(at + place.span.start, at + place.span.end)
                yield Stated(Place(moved, place.meanings, place.countries), None, "title")


def _is_sure(place: Place, is_list: bool) -> bool:
    if not all(gazetteer.is_known(words.strip()) for words in place.span.text.split(",")):
        return False
    if not place.meanings or len(place.span.text) < 3:
        return place.span.text in CODES or (is_list and bool(place.meanings))
    meaning = place.meanings[0]
    return meaning.kind != "city" or meaning.people >= 100
