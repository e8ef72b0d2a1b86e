"""Where the work is done: the places as stated, and the countries they lie in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.extracting import gazetteer
from desktop.extracting.header import Header, read_header
from desktop.extracting.header_parts import is_firm, says_terms
from desktop.extracting.labels import labels_of
from desktop.extracting.language import detect_language
from desktop.extracting.layout import Layout, Reading, Span
from desktop.extracting.place_bounds import only_there, tells_hours
from desktop.extracting.place_leads import (
    ANCHOR,
    CODES,
    KEYS,
    LEADS,
    OTHERS,
    SENTENCE_END,
    WORDS,
)
from desktop.extracting.place_likeness import folded, is_same, is_same_town
from desktop.extracting.place_names import Place, listed_places, places_in
from desktop.extracting.remote_words import REMOTE
from desktop.extracting.roles import names_role
from desktop.extracting.signed_lines import signed_places
from desktop.extracting.stems import ask_for_stems, lines_at, lowered
from desktop.postings.posting import Evidence

#: Where a language other than English is at home: of towns alike in name the one there is meant.
_HOMES: Final = {
    "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH", "CA"), "es": ("ES", "MX", "AR", "CO", "CL"),
    "pt": ("BR", "PT"), "it": ("IT",), "nl": ("NL", "BE"), "pl": ("PL",), "cs": ("CZ",),
    "sv": ("SE",), "da": ("DK",), "no": ("NO",), "nb": ("NO",), "ru": ("RU",), "tr": ("TR",),
}  # fmt: skip
#: Where a currency that the metadata's pay names is the only one's.
_OF_CURRENCY: Final = {
    "KYD": ("KY",), "JMD": ("JM",), "TTD": ("TT",), "BBD": ("BB",), "BSD": ("BS",), "BMD": ("BM",),
    "GBP": ("GB",), "CAD": ("CA",), "AUD": ("AU",), "NZD": ("NZ",), "INR": ("IN",), "ZAR": ("ZA",),
    "NGN": ("NG",), "KES": ("KE",), "GHS": ("GH",), "SGD": ("SG",), "MYR": ("MY",), "PHP": ("PH",),
}  # fmt: skip
_CODE = re.compile(r"\b[A-Z]{3}\b")
_MOST_COUNTRIES: Final = 12
_LONGEST_VALUE: Final = 160
#: `Remote NO` is an answer, and not Norway.
_NO_REMOTE = re.compile(r"\W*remote\W{1,3}no\W*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
#: Labels of the way of working that name no place.
_REMOTE_ALONE: Final = labels_of("remote")
_LABELS: Final = (
    (labels_of("place"), "label"),
    (labels_of("residence"), "residence label"),
)
_CAPITALS = re.compile(r" ?(?:[A-ZÀ-Þ][\w.’'-]*)(?: [A-ZÀ-Þ][\w.’'-]*){0,3}(?= [a-zà-þ])")
_TOWN = re.compile(r"[A-ZÀ-Ž][\w.’'-]+(?: (?:[A-ZÀ-Ž(][\w.’')-]*|am|an|der|im|bei|ob)){0,4}")
#: So far behind its line's end a place may stand, in characters.
_WRAPPED: Final = 60
_SEAT: Final = "(?:(?:Standort|Raum|Großraum|Sede) )?"
#: What stands in a title's line behind a dash or in brackets.
_ASIDE = re.compile(
    rf"[(\[（]{_SEAT}([^()\[\]（）]{{2,60}})[)\]）]"
    rf"|\s(?:[-–—|]|tại(?=\s))\s*{_SEAT}((?:[^-–—|()]|(?<=\w)-(?=\w)){{2,40}})"
    r"(?:\((?:(?:fully|100 ?%) )?(?:[Rr]emote|[Hh]ybrid|[Oo]n-?site)\))?$"
)
#: A post code or a department's number, and the word for an offer in a town at a title's end.
_POST_CODE = re.compile(r"〒?\s?\d{3}-\d{4}[\s\u3000]*|\d{2,3}[AB]? - (?=[A-ZÀ-Ý]{2})")
_OFFER_IN = re.compile(
    r"[|–-]\s*(?:Stelle|Jobs?|Job|Emploi|Vacature|Lavoro|Praca|Jobb|Empleo|Vaga)"
    r" (?:in|à|en|em|a|w|i) (?P<town>[^|–]{2,40})$"
)
#: "SE" at a sentence's end is a country; "who", "to" end a list.
_LIST_END = re.compile(
    r"\s(?:who|to|that|which|with|for|by|and (?:you|we|have|be|able)|where|bien"
    r"|as|will|au même|que|qui|afin|pour|avec|mais|dont|suchen|sucht|ist|sind|wird"
    r"|werden|recherchons|recrutons|buscamos|procuramos)\s"
)


class _Stated(NamedTuple):
    place: Place
    key: str | None
    rule: str
    is_listed: bool = False


class Whereabouts(NamedTuple):
    """The places of work and their countries, as `Posting` holds them."""

    locations: tuple[str, ...]
    countries: tuple[str, ...]


def header_places(layout: Layout, title_line: str | None = None) -> list[Place]:
    """The places of work that header, metadata or a label names, else the title's line."""
    given, near = _given(layout)
    places = [stated.place for stated in given if stated.rule != "residence label"]
    if not places and title_line:
        places = [stated.place for stated in _in_title(layout, title_line, near)]
    return places


def read_places(layout: Layout, title_line: str | None) -> Reading[Whereabouts]:
    """Find the places of work; `title_line` is the title unstripped, which may name one."""
    kept: list[_Stated] = []
    for stated in _stated(layout, title_line):
        _keep(kept, stated)
    locations: list[str] = []
    evidence: list[Evidence] = []
    for stated in kept:
        locations.append(stated.place.span.text)
        evidence.extend(_evidence(stated))
    countries = {code for stated in kept for code in stated.place.countries}
    known = tuple(sorted(countries)) if len(countries) <= _MOST_COUNTRIES else ()
    return Reading(Whereabouts(tuple(locations), known), tuple(evidence))


def _evidence(stated: _Stated) -> Iterator[Evidence]:
    span = stated.place.span
    for field, values in (("locations", (span.text,)), ("countries", stated.place.countries)):
        for value in values:
            if stated.key is None:
                yield span.evidence(field, rule=stated.rule, value=value)
            else:
                yield Evidence(field, stated.rule, key=stated.key, value=value)


def _stated(layout: Layout, title_line: str | None) -> Iterator[_Stated]:
    given, near = _given(layout)
    yield from given
    if title_line:
        yield from _in_title(layout, title_line, near)
    yield from _in_prose(layout, near)


@lru_cache(maxsize=4)
def _given(layout: Layout) -> tuple[tuple[_Stated, ...], tuple[str, ...]]:
    """The places of header, metadata and labels, and the countries that these lie in."""
    given: list[_Stated] = []
    near: tuple[str, ...] = ()
    home = _HOMES.get(detect_language(layout.text) or "", ("GB",) if "£" in layout.text else ())
    for _, value in layout.meta("salary"):
        home = next(
            (_OF_CURRENCY[code] for code in _CODE.findall(value) if code in _OF_CURRENCY), home
        )
    for _, value in layout.meta("country", "location.country"):
        home = next((known.countries for known in gazetteer.meanings(value)), home)
    for span, key, rule in _values(layout):
        listed = places_in(span, near or home)
        known = [
            place for place in listed if place.is_known and not tells_hours(layout, place, key)
        ]
        near += tuple(code for place in known for code in place.countries)
        unknown = [place for place in listed if place.span.text == span.text.strip()]
        if rule == "header":
            known = [place for place in known if place.span.text not in WORDS]
        for place in known or ([] if near else unknown):
            if known or _is_name(place.span.text, is_told=rule == "metadata"):
                given.append(_Stated(place, key, rule, len(known) > 1))
    return tuple(given), near


def _values(layout: Layout) -> Iterator[tuple[Span, str | None, str]]:
    """The words that header, metadata and labels give as the place."""
    header = read_header(layout)
    for span in _header_values(header):
        yield span, None, "header"
    for key, value in layout.meta(*KEYS):
        code = _POST_CODE.match(value)
        yield (
            Span(0, len(value), value).part(code.end() if code else 0, len(value)),
            key,
            "metadata",
        )
    for key, value in layout.meta("page.title"):
        if found := _OFFER_IN.search(value):
            yield Span(found.start("town"), found.end("town"), found["town"]), key, "page title"
    for span in (*signed_places(layout), *_listed_values(layout)):
        if span not in header.places:
            yield span, None, "label"
    for names, rule in _LABELS:
        for span in layout.labelled(names):
            is_prose = len(span.text) > _LONGEST_VALUE or re.search(r"[.!?] +[A-Z]", span.text)
            if not is_prose and not _NO_REMOTE.fullmatch(span.text):
                code = _POST_CODE.match(span.text)
                yield span.part(code.end() if code else 0, len(span.text)), None, rule


def _header_values(header: Header) -> Iterator[Span]:
    """The places that a header's tags and lines name."""
    yield from header.places
    if town := _unknown_town(header):
        yield town
    for line in header.subtitles:
        span = _without_company(line, header.company)
        is_code = len(span.text) < 3 and span.text.isascii() and span.text not in CODES
        known = [place for place in places_in(span) if place.is_known] if not is_code else []
        if known and not (says_terms(span) and all(map(_is_small, known))):
            yield span


def _is_small(place: Place) -> bool:
    """Whether a place is a town that among terms and pay is rather a word of another meaning."""
    first, *others = place.meanings
    return not others and first.kind == "city" and first.people < 100


def _listed_values(layout: Layout) -> Iterator[Span]:
    """Places in brackets behind "remote", and those below "in the following locations"."""
    for span in layout.labelled(_REMOTE_ALONE):
        if REMOTE.search(lowered(span.text)) and (found := _IN_BRACKETS.search(span.text)):
            yield span.within(found, 1)
    for label in layout.labels:
        if label.in_heading and label.name.endswith(("following locations", "following location")):
            yield from label.values


def _unknown_town(header: Header) -> Span | None:
    """The line between a firm's name and the terms, as boards set the place, if it is a name."""
    lines = header.subtitles
    for firm, line, terms in zip(lines, lines[1:], lines[2:], strict=False):
        is_between = is_firm(firm) and says_terms(terms) and not says_terms(line)
        if is_between and _TOWN.fullmatch(line.text) and not names_role(line.text):
            return line
    return None


def _without_company(span: Span, company: Span | None) -> Span:
    """What stands behind the company's name, where a line begins with it."""
    if company is None or not span.start <= company.start < span.end:
        return span
    return span.part(company.end - span.start, len(span.text)).trimmed(" \t,;·|–—-*")


def _is_name(words: str, *, is_told: bool = False) -> bool:
    """Whether words that no gazetteer knows may yet name a place, given as one if `is_told`."""
    most = 8 if is_told and ", " in words else 4
    is_short = len(words) <= 10 * most and words.count(" ") < most
    return words[:1].isupper() and is_short and ":" not in words


def _in_title(layout: Layout, title_line: str, near: tuple[str, ...]) -> Iterator[_Stated]:
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
                yield _Stated(place, "title", "title")
            else:
                moved = layout.span(at + place.span.start, at + place.span.end)
                yield _Stated(Place(moved, place.meanings, place.countries), None, "title")


def _is_sure(place: Place, is_list: bool) -> bool:
    if not all(gazetteer.is_known(words.strip()) for words in place.span.text.split(",")):
        return False
    if not place.meanings or len(place.span.text) < 3:
        return place.span.text in ("US", "UK", "EU") or (is_list and bool(place.meanings))
    meaning = place.meanings[0]
    return meaning.kind != "city" or meaning.people >= 100


def _in_prose(layout: Layout, near: tuple[str, ...]) -> Iterator[_Stated]:
    seen: set[int] = set()
    for span in only_there(layout):
        yield from (_Stated(place, None, "only there") for place in places_in(span, near))
    leads = sorted(_leads(layout))
    for start, end in _sentences(layout, [at for at, _ in leads]):
        around = leads[bisect_left(leads, (start,)) : bisect_left(leads, (end,))]
        for number in sorted({number for _, number in around}):
            for found in LEADS[number].pattern.finditer(layout.text, start, end):
                if OTHERS.search(layout.text, start, found.end()):
                    continue
                stop = min(end, found.end() + 600)
                for place in _leading(layout.span(found.end(), stop), near):
                    if place.span.start not in seen:
                        seen.add(place.span.start)
                        yield _Stated(place, None, "prose", is_listed=True)


def _leads(layout: Layout) -> Iterator[tuple[int, int]]:
    """Where the cues of leads stand, and the numbers of those that may be meant."""
    for field in _LEADS.keys() & layout.held.keys():
        number = _LEADS[field]
        for at in layout.held[field]:
            if LEADS[number].goes_on(layout.text, at):
                yield at, number


#: Under which the cues of each are looked for.
_LEADS: Final = {f"place lead {number}": number for number in range(len(LEADS))}
for _field, _number in _LEADS.items():
    ask_for_stems(_field, LEADS[_number].cues)


def _sentences(layout: Layout, leads: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where the sentences stand in which a known place follows a word like "in".

    Only the lines are looked at on which leads may stand.
    """
    text, last = layout.text, 0
    for first, stop in lines_at(text, leads):
        for found in ANCHOR.finditer(text, max(0, first - 1), stop + _WRAPPED):
            if found.start() >= stop:
                break
            if found.start() + 1 < last or not _begins_with_place(found[1]):
                continue
            ends = SENTENCE_END.search(text, found.end())
            start = max(last, found.start() - 239)
            for earlier in SENTENCE_END.finditer(text, start, found.start() + 1):
                start = earlier.end()
            last = ends.start() if ends else len(text)
            yield start, last


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


def _leading(span: Span, near: tuple[str, ...]) -> list[Place]:
    """The places with which a stretch begins, up to the first words that are none."""
    cut = _LIST_END.search(span.text)
    span = span.part(0, cut.start()) if cut else span
    leading: list[Place] = []
    for place in listed_places(span, near):
        text = place.span.text
        if (
            not place.is_known
            or not text[:1].isupper()
            or (len(text) < 3 and text not in ("US", "UK", "EU") and len(leading) < 2)
        ):
            lost = place.span.start - span.start > 40 or bool(leading) or not text[:1].islower()
            if lost:
                break
            continue
        leading.append(place)
    return leading or _first_name(span, near)


def _first_name(span: Span, near: tuple[str, ...]) -> list[Place]:
    """The place with which a stretch begins, where small words follow it: `Torino un cuoco`."""
    found = _CAPITALS.match(span.text)
    words = span.within(found) if found else None
    if words is None or not _is_plain(words.text):
        return []
    return [place for place in places_in(words, near) if place.is_known]


def _keep(kept: list[_Stated], stated: _Stated) -> None:
    """Add a place unless it is there; of two spellings of one place the fullest stays."""
    place = stated.place
    for at, other in enumerate(kept):
        words, others = place.span.text, other.place.span.text
        if folded(others) == folded(words) or is_same_town(others, words):
            return
        if not place.meanings or not other.place.meanings:
            continue
        if is_same(place.meanings, other.place.meanings):
            if len(words) > len(others):
                kept[at] = stated
            return
        if stated.rule != "header" and _is_named_in(place, other.place, stated):
            return
        if other.rule != "header" and _is_named_in(other.place, place, other):
            kept[at] = stated
            return
    kept.append(stated)


def _is_named_in(place: Place, other: Place, stated: _Stated) -> bool:
    """Whether a place is one of the words of a fuller one; a country in a list stands by itself."""
    if len(other.meanings) <= len(place.meanings):
        return False
    if place.meanings[0].kind == "country" and stated.is_listed:
        return False
    known = {(m.kind, m.countries, m.part, m.people) for m in other.meanings}
    return all((m.kind, m.countries, m.part, m.people) in known for m in place.meanings)
