"""Places of work in running text: those that a phrase leads up to, such as "based in"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.bounds import only_there
from desktop.extracting.gazetteer.likeness import Stated
from desktop.extracting.gazetteer.names import Place, listed_places, places_in
from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.stems import ask_for_stems, lines_at
from desktop.extracting.words.leads import ANCHOR, LEADS
from desktop.extracting.words.places import CODES, OTHERS, SENTENCE_END, WORDS

_CAPITALS = re.compile(r" ?(?:[A-ZÀ-Þ][\w.’'-]*)(?: [A-ZÀ-Þ][\w.’'-]*){0,3}(?= [a-zà-þ])")
#: So far behind its line's end a place may stand, in characters.
_WRAPPED: Final = 60
#: So far behind a lead its places are looked for, in characters.
_REACH: Final = 600
#: "SE" at a sentence's end is a country; "who", "to" end a list.
_LIST_END = re.compile(
    r"\s(?:who|to|that|which|with|for|by|and (?:you|we|have|be|able)|where|bien"
    r"|as|will|au même|que|qui|afin|pour|avec|mais|dont|suchen|sucht|ist|sind|wird"
    r"|werden|recherchons|recrutons|buscamos|procuramos)\s"
)


def places_in_prose(layout: Layout, near: tuple[str, ...]) -> Iterator[Stated]:
    """The places to which sentences bind this job, each once; `near` are countries known of it."""
    for span in only_there(layout):
        yield from (Stated(place, None, "only there") for place in places_in(span, near))
    seen: set[int] = set()
    for span in _behind_leads(layout):
        for place in _leading(span, near):
            if place.span.start not in seen:
                seen.add(place.span.start)
                yield Stated(place, None, "prose", is_listed=True)


def _behind_leads(layout: Layout) -> Iterator[Span]:
    """What stands behind the phrases that lead up to places, in their sentences."""
    leads = sorted(_leads(layout))
    for start, end in _sentences(layout, [at for at, _ in leads]):
        around = leads[bisect_left(leads, (start,)) : bisect_left(leads, (end,))]
        for number in sorted({number for _, number in around}):
            places = [at for at, one in around if one == number]
            for found in LEADS[number].found(layout.text, places, start, end):
                if not OTHERS.search(layout.text, start, found.end()):
                    yield layout.span(found.end(), min(end, found.end() + _REACH))


def _leads(layout: Layout) -> Iterator[tuple[int, int]]:
    """Where the cues of leads stand, and the numbers of those that may be meant."""
    for field in _LEADS.keys() & layout.held.keys():
        number = _LEADS[field]
        lead, low = LEADS[number], layout.lowered
        if lead.needs and f"{field} needs" not in layout.held:
            continue
        may_go_on = lead.may_go_on
        for at in layout.held[field]:
            if may_go_on(low, at):
                yield at, number


#: Under which the cues of each are looked for.
_LEADS: Final = {f"place lead {number}": number for number in range(len(LEADS))}
for _field, _number in _LEADS.items():
    ask_for_stems(_field, LEADS[_number].cues)
    ask_for_stems(f"{_field} needs", LEADS[_number].needs)


def _sentences(layout: Layout, leads: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where the sentences stand in which a known place follows a word like "in".

    Only the lines are looked at on which leads may stand.
    """
    text, last = layout.text, 0
    for first, stop in lines_at(text, leads):
        for found in ANCHOR.finditer(text, max(0, first - 1), stop + _WRAPPED):
            if found.start() >= stop:
                break
            if found.start() + 1 < last:
                continue
            if not (_begins_with_place(found[1]) or _is_in_wider(text, found)):
                continue
            within = _ENDED.search(text, found.start(1), found.end())
            ends = SENTENCE_END.search(text, within.start() if within else found.end())
            start = max(last, found.start() - 239)
            start = max(start, text.rfind("\n", start, found.start() + 1) + 1)
            for earlier in SENTENCE_END.finditer(text, start, found.start() + 1):
                start = earlier.end()
            last = ends.start() if ends else len(text)
            yield start, last


#: The state or the country behind a town: `in Smallville, Ohio`.
_WIDER = re.compile(r", (?P<wide>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]+){0,2})")


def _is_in_wider(text: str, town: re.Match[str]) -> bool:
    """Whether behind words that no gazetteer knows, and no small letters repeat, a part stands."""
    found = _WIDER.match(text, town.end())
    if found is None or f" {town[1].lower()}" in text:
        return False
    parts = found["wide"].split()
    wide = (gazetteer.meanings(" ".join(parts[:n])) for n in range(len(parts), 0, -1))
    return any(known and known[0].kind in ("part", "country") for known in wide)


#: A sentence's end behind a place and before a capital: `Oslo. Noe`, but not `St. Louis`.
_ENDED = re.compile(r"(?<=\w{4})\. ")


@lru_cache(maxsize=8192)
def _begins_with_place(words: str) -> bool:
    parts = words.split()
    return any(_is_plain(" ".join(parts[:n])) for n in range(len(parts), 0, -1))


def _is_plain(words: str) -> bool:
    """Whether words in running text surely name a place: no rare other name of a city."""
    known = gazetteer.meanings(words.rstrip(".’'"))
    if not known or words in WORDS or (len(words) < 3 and words not in CODES):
        return False
    return known[0].kind != "city" or not known[0].is_alias or known[0].people >= 500


def _leading(span: Span, near: tuple[str, ...]) -> Iterator[Place]:
    """The places with which a stretch begins, up to the first words that are none."""
    return (place.moved(span.start) for place in _led_up_to(span.text, near))


@lru_cache(maxsize=4096)
def _led_up_to(words: str, near: tuple[str, ...]) -> list[Place]:
    """The same, counted from the words' start: firms lead up to their places alike each time."""
    cut = _LIST_END.search(words)
    span = Span(0, len(words), words).part(0, cut.start() if cut else len(words))
    leading: list[Place] = []
    for place in listed_places(span, near):
        text = place.span.text
        if (
            not place.is_known
            or not text[:1].isupper()
            or (len(text) < 3 and text not in CODES and len(leading) < 2)
        ):
            lost = place.span.start - span.start > 40 or bool(leading) or not text[:1].islower()
            if lost:
                break
            continue
        leading.append(place)
    return leading or _first_name(span, near)


#: A public house that is called after its town: `Ipswich County Library`.
_OF_TOWN = re.compile(
    r" ?(?P<town>[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w’'-]+){0,3} (?:Library|School|Hospital|Campus"
    r"|Office|Centre|Center|Clinic|Station|Airport|Depot|Warehouse|Branch|Hotel|Prison|Museum)\b"
)


def _town_of(span: Span, house: re.Match[str]) -> Span | None:
    """The town with which the name of a house begins."""
    words = house[0].split()
    for count in range(len(words) - 1, 0, -1):
        if _is_plain(name := " ".join(words[:count])):
            return span.part(house.start("town"), house.start("town") + len(name))
    return None


def _first_name(span: Span, near: tuple[str, ...]) -> list[Place]:
    """The place with which a stretch begins, where small words follow it: `Torino un cuoco`."""
    if (house := _OF_TOWN.match(span.text)) and (town := _town_of(span, house)):
        return [place for place in places_in(town, near) if place.is_known]
    found = _CAPITALS.match(span.text)
    words = span.within(found) if found else None
    if words is None or not _is_plain(words.text):
        return []
    return [place for place in places_in(words, near) if place.is_known]
