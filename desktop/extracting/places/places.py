"""Where the work is done: the places as stated, and the countries they lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from desktop.extracting.gazetteer.likeness import Stated, keep
from desktop.extracting.gazetteer.names import Place, places_in
from desktop.extracting.places.addresses import addresses
from desktop.extracting.places.asides import places_behind_comma, places_beside, tagged_places
from desktop.extracting.places.coded import coded_places
from desktop.extracting.places.given import given_places
from desktop.extracting.places.prose import places_in_prose
from desktop.extracting.places.town_said import said_towns
from desktop.extracting.text.layout import Layout, Reading, Span
from desktop.postings import Evidence

_MOST_COUNTRIES: Final = 12


class Whereabouts(NamedTuple):
    """The places of work and their countries, as `Posting` holds them."""

    locations: tuple[str, ...]
    countries: tuple[str, ...]


def header_places(layout: Layout, title_line: str | None = None) -> list[Place]:
    """The places of work that header, metadata or a label names, else the title's line.

    Of those that no gazetteer knows only a label's: what is set as a tag may be no place.
    """
    given, near = given_places(layout)
    places = [
        stated.place
        for stated in given
        if stated.rule in ("label", "metadata")
        or (stated.place.is_known and stated.rule != "residence label")
    ]
    if not places and title_line:
        places = [stated.place for stated in _in_title(layout, title_line, near)]
        places = places or places_behind_comma(title_line, near)
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
    told = list(given)
    if title_line:
        told += _in_title(layout, title_line, near)
    if title_line and not told:
        told += _told_of(layout, title_line, places_behind_comma(title_line, near))
    told += coded_places(layout)
    told += places_in_prose(layout, near)
    yield from told or list(said_towns(layout)) or list(addresses(layout)) or _in_tags(layout)


def _in_tags(layout: Layout) -> Iterator[Stated]:
    """The places among the tags that the metadata give."""
    for key, value in layout.meta("tags", "tag", "categories", "keywords"):
        for tag in tagged_places(part.strip() for part in value.split(",")):
            for place in places_in(Span(0, len(tag), tag)):
                yield Stated(place, key, "tag")


def _in_title(layout: Layout, title_line: str, near: tuple[str, ...]) -> Iterator[Stated]:
    """Places that stand in the title's line behind a dash or in brackets."""
    yield from _told_of(layout, title_line, places_beside(title_line, near))


def _told_of(layout: Layout, title_line: str, places: Iterable[Place]) -> Iterator[Stated]:
    """Places within the title's line, told of the text where it has that line."""
    at = layout.text.find(title_line)
    for place in places:
        if at < 0:
            yield Stated(place, "title", "title")
        else:
            moved = layout.span(at + place.span.start, at + place.span.end)
            yield Stated(Place(moved, place.meanings, place.countries), None, "title")
