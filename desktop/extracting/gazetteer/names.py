"""Splits words into the places they hold: `Remote - US or Paris, TX` into `US`, `Paris, TX`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from desktop.extracting.gazetteer.atoms import Atom, atoms_in
from desktop.extracting.gazetteer.gazetteer import Meaning, is_of_part
from desktop.extracting.gazetteer.groups import are_letters_of, grouped, is_city, is_namesake
from desktop.extracting.text.layout import Span
from desktop.extracting.text.tuples import made

#: As much of a line is looked at for places, in characters: no posting lists more of them.
_LONGEST: Final = 600
_DISTRICT = re.compile(
    r" (?:District|County|Province|Borough|Prefecture|Governorate|Region)$"
    r"|^(?:Landkreis|Kreis|Bezirk|County|Co\.?) "
)
#: Codes of states that alone, or beside others, rarely stand for the countries of the same code.
_STATES: Final = frozenset({
    "AL", "AZ", "GA", "KY", "LA", "MA", "MD", "MN", "MO", "MS", "NC", "NE", "PA", "SC", "SD", "TN",
    "VA",
})  # fmt: skip
_CLOSING = re.compile(r"\.?\)")
#: What stands at a place and is none: `University of Freiburg, Freiburg, Germany`.
_HOUSE = re.compile(
    r"\b(?:Department|Faculty|Universit\w+|Institut\w*|College|School|Hospital|Klinikum|Campus"
    r"|Cent(?:er|re)|Ltd|Inc|GmbH|AG|SA|Lab\w*|Headquarters|HQ|Office|Building|Tower|Floor|Suite)\b"
)


class Place(NamedTuple):
    """A place as stated, what each of its words means, and the countries it lies in."""

    span: Span
    meanings: tuple[Meaning, ...]
    countries: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether the gazetteer knows any part of it."""
        return bool(self.meanings)

    def moved(self, by: int) -> Place:
        """The same place so many characters further on."""
        (start, end, words), meanings, countries = self
        return made(Place, (made(Span, (start + by, end + by, words)), meanings, countries))


def places_in(span: Span, near: tuple[str, ...] = ()) -> list[Place]:
    """The places in a header's or label's words; `near` are countries that stand nearby.

    A town beside the great city that it may belong to is its quarter.
    """
    first = span.start
    return [place.moved(first) for place in _named(span.text[:_LONGEST], near)]


@lru_cache(maxsize=4096)
def _named(words: str, near: tuple[str, ...]) -> list[Place]:
    """The same, counted from the words' start: most postings name a place as others do."""
    span = Span(0, len(words), words)
    atoms = list(atoms_in(span))
    if len(atoms) < 2:
        return list(_placed(span, [atoms], near)) if atoms else []
    has_quarters = sum(map(is_city, atoms)) == 2
    groups = [atoms] if is_namesake(atoms) else grouped(atoms, has_quarters)
    return _in_full(list(_placed(span, groups, near)))


def _in_full(places: list[Place]) -> list[Place]:
    """The places, a part's letters with the country behind the last of them: `BC & ON, Canada`."""
    full: list[Place] = []
    country = ""
    for place in reversed(places):
        letters, comma, behind = place.span.text.partition(", ")
        if not (letters.isupper() and len(letters) in (2, 3) and _is_part(place)):
            country = ""
        elif comma:
            country = behind
        elif country and place.countries == full[-1].countries:
            start, end, _ = place.span
            place = place._replace(span=Span(start, end, f"{letters}, {country}"))
        full.append(place)
    return full[::-1]


def _is_part(place: Place) -> bool:
    return bool(place.meanings) and place.meanings[0].kind == "part"


def listed_places(span: Span, near: tuple[str, ...]) -> Iterator[Place]:
    """The places of a list, each looked at when asked for; towns and great cities stand alike."""
    span = span.part(0, _LONGEST)
    return _placed(span, grouped(atoms_in(span), has_quarters=False), near)


def _placed(span: Span, groups: Iterable[list[Atom]], near: tuple[str, ...]) -> Iterator[Place]:
    """The places of these groups; where the ones before lie is nearby too."""
    for group in groups:
        place = _place(span, group, near)
        near = place.countries + near
        yield place


def _place(span: Span, group: list[Atom], near: tuple[str, ...]) -> Place:
    while len(group) > 1 and not group[0].meanings and _HOUSE.search(group[0].span.text):
        group = group[1:]
    if len(group) == 2 and group[0].span.text == group[1].span.text:
        group = group[:1]
    while (_is_aside(group[-1]) or _is_cut_off(span, group[-1])) and any(a.meanings for a in group):
        group = group[:-1]
    start, end = group[0].span.start - span.start, group[-1].span.end - span.start
    words = span.part(start, end)
    if "(" in words.text and (closing := _CLOSING.match(span.text, end)):
        words = span.part(start, closing.end())
    if near[:1] == ("IT",) and _is_of_province(group):
        return Place(words, (), ("IT",))
    pairs = zip(group, (group[0], *group), strict=False)
    known = [a.meanings for a, town in pairs if a.meanings and not are_letters_of(a, town)]
    if len(group) > 1 and len(group[-1].span.text) == 2 and known:
        known[-1] = _of_letters(known)
    if len(group) == 1 and len(words.text) == 2 and known:
        known = [_of_code(words.text, known[0], near)]
    chosen = _chosen(known, near)
    return Place(words, chosen, chosen[-1].countries if chosen else ())


def _is_of_province(group: list[Atom]) -> bool:
    """Whether a town that no gazetteer knows bears a province's letters: `Baronissi (SA)`."""
    town, letters = group[0], group[-1].span.text
    is_code = len(letters) == 2 and letters.isupper() and "b" in group[-1].before
    return len(group) == 2 and is_code and not town.meanings


def _of_letters(known: list[tuple[Meaning, ...]]) -> tuple[Meaning, ...]:
    """What two letters mean behind a town: a state where none of their lands is known to have it.

    `Smallville, CA`, and `Brisbane, CA` where the gazetteer has that in Australia alone.
    """
    *towns, letters = known
    lands = {letter.countries for letter in letters}
    if any(town.countries in lands for readings in towns for town in readings):
        return letters
    return tuple(letter for letter in letters if letter.kind == "part") or letters


def _of_code(
    code: str, readings: tuple[Meaning, ...], near: tuple[str, ...]
) -> tuple[Meaning, ...]:
    """What letters alone mean: beside other countries one, else a state before a small country."""
    if code in _STATES and not any(land != "US" for land in near):
        kind = "part"
    elif code.isupper() and near and near[0] != "US":
        kind = "country"
    else:
        return readings
    return tuple(one for one in readings if one.kind == kind) or readings


def _is_aside(last: Atom) -> bool:
    """Whether unknown words behind a comma are no part of a place's name, as a district's are."""
    return last.before == "c" and not last.meanings and not _DISTRICT.search(last.span.text)


def _is_cut_off(span: Span, last: Atom) -> bool:
    """Whether unknown words begin what goes on in brackets: `Lyon, France (some remote work)`."""
    if last.meanings:
        return False
    start, end = last.span.start - span.start, last.span.end - span.start
    return span.text[:start].rstrip().endswith("(") and not _CLOSING.match(span.text, end)


def _chosen(known: list[tuple[Meaning, ...]], near: tuple[str, ...]) -> tuple[Meaning, ...]:
    """One reading for each atom: those that agree best, else those near, else the likeliest."""
    if sum(map(len, known)) == len(known):
        return tuple(readings[0] for readings in known)
    lying: defaultdict[tuple[str, ...], list[tuple[int, Meaning]]] = defaultdict(list)
    liking: dict[tuple[str, ...], float] = {}
    for atom, readings in enumerate(known):
        for rank, meaning in enumerate(readings):
            key = meaning.countries
            lying[key].append((atom, meaning))
            if key not in liking:
                liking[key] = 0.5 if key and key[0] in near and not _outranks(readings) else 0
                liking[key] -= rank * 0.01
    best = max(lying, key=lambda key: _agreement(lying[key]) + liking[key])
    parts = [meaning for _, meaning in lying[best] if meaning.kind == "part"]
    return tuple(_reading(readings, best, parts) for readings in known)


def _outranks(readings: tuple[Meaning, ...]) -> bool:
    """Whether the first reading is beyond doubt: a great city, or a country of no other name."""
    return len(readings) == 1 or readings[0].people > 1000 > 10 * readings[1].people


def _agreement(lying: list[tuple[int, Meaning]]) -> float:
    """How many atoms (by number) may lie in the same countries; towns bear out their parts."""
    if len(lying) == 1:
        return 1.0
    cities = [meaning for _, meaning in lying if meaning.kind == "city"]
    score = 0.0
    for _, readings in groupby(lying, key=itemgetter(0)):
        score += 1
        parts = [meaning for _, meaning in readings if meaning.kind == "part"] if cities else ()
        if any(is_of_part(city, part) for part in parts for city in cities):
            score += 0.2
    return score


def _reading(
    readings: tuple[Meaning, ...], countries: tuple[str, ...], parts: list[Meaning]
) -> Meaning:
    fitting = [m for m in readings if m.countries == countries]
    for meaning in fitting:
        if meaning.kind == "city" and any(is_of_part(meaning, part) for part in parts):
            return meaning
    return (fitting or list(readings))[0]
