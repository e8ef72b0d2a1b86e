"""Splits words into the places they hold: `Remote - US or Paris, TX` into `US`, `Paris, TX`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from desktop.extracting import gazetteer
from desktop.extracting.gazetteer import Meaning
from desktop.extracting.layout import Span
from desktop.extracting.place_separators import JOINED, SEPARATOR
from desktop.extracting.stems import lowered

#: Small words that are also codes of states and provinces.
_MAY_BE_CODES: Final = frozenset({"or", "in", "ok", "to", "en", "im", "an"})
#: A postal code before or behind a town's name, or a department's number: `79098 Freiburg`.
_POSTAL = re.compile(
    r"^(?:г\.[ \xa0]?|город[ \xa0])(?=\w)|^(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d\d-\d{3}"
    r"|\d{3} \d\d)[ \xa0]+(?=\w)"
    r"|[ \xa0]+\d{4,6}(?:-\d{3,4})?$|[ \xa0]+[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}$"
)
#: A town and its state without a comma: `Melbourne VIC`, `Austin TX`.
_WITH_STATE = re.compile(r"[ \xa0]+[A-Z]{2,3}$")
#: Countries whose towns stand with two letters of their part, some of them also countries' codes.
_LETTERED: Final = frozenset({"BR", "IT"})
_CLOSING = re.compile(r"\.?\)")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: What stands at a place and is none: `University of Freiburg, Freiburg, Germany`.
_HOUSE = re.compile(
    r"\b(?:Department|Faculty|Universit\w+|Institut\w*|College|School|Hospital|Klinikum|Campus"
    r"|Cent(?:er|re)|Ltd|Inc|GmbH|AG|SA|Lab\w*|Headquarters|HQ|Office|Building|Tower|Floor|Suite)\b"
)
#: A prefecture of Japan, or a province of China, at the beginning of an address.
_PREFECTURE = re.compile(r"[\u4e00-\u9fff]{2,3}(?:([都道府県])|省|自治区)")
_FIRMS_IN_HAN: Final = ("公司", "集团", "株式会社", "営業所", "事務所", "銀行", "银行")
_AREA = re.compile(
    r"(?i)(?:[ -]metro(?:politan)?)?(?:[ -](?:areas?|regions?|metro|city|hub|office"
    r"|lab|studio|site|campus|clinic|branch|store|facility|warehouse|plant))?$"
)
#: What belongs to no name at its ends.
_AROUND: Final = " \t\xa0.*_`'’\"-–—"
_LETTER = re.compile(r"[^\W_]")
#: `U.S.` keeps its last dot.
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")


class Atom(NamedTuple):
    """A stretch between separators: its words, what they may mean, what stood before it.

    `before` has a letter for each separator: its group's first, r for "remote".
    """

    span: Span
    meanings: tuple[Meaning, ...]
    before: str


class Place(NamedTuple):
    """A place as stated, what each of its words means, and the countries it lies in."""

    span: Span
    meanings: tuple[Meaning, ...]
    countries: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether the gazetteer knows any part of it."""
        return bool(self.meanings)


#: As much of a line is looked at for places, in characters: no posting lists more of them.
_LONGEST: Final = 600


def places_in(span: Span, near: tuple[str, ...] = ()) -> list[Place]:
    """The places in a header's or label's words; `near` are countries that stand nearby.

    A town beside the great city that it may belong to is its quarter.
    """
    span = span.part(0, _LONGEST)
    atoms = list(_rejoined(span, _atoms(span)))
    has_quarters = len(atoms) > 1 and sum(map(_is_city, atoms)) == 2
    return list(_placed(span, _grouped(atoms, has_quarters), near))


def listed_places(span: Span, near: tuple[str, ...]) -> Iterator[Place]:
    """The places of a list, each looked at when asked for; towns and great cities stand alike."""
    span = span.part(0, _LONGEST)
    return _placed(span, _grouped(_rejoined(span, _atoms(span)), has_quarters=False), near)


def _placed(span: Span, groups: Iterable[list[Atom]], near: tuple[str, ...]) -> Iterator[Place]:
    """The places of these groups; where the ones before lie is nearby too."""
    for group in groups:
        place = _place(span, group, near)
        near = place.countries + near
        yield place


def _grouped(atoms: Iterable[Atom], has_quarters: bool) -> Iterator[list[Atom]]:
    """The atoms that name one place together."""
    group: list[Atom] = []
    for atom in atoms:
        if group and not (_joins(group, atom) or (has_quarters and _is_quarter(group, atom))):
            yield group
            group = []
        group.append(atom)
    if group:
        yield group


def _atoms(span: Span) -> Iterator[Atom]:
    start = 0
    before = ""
    low = lowered(span.text)
    for found in SEPARATOR.finditer(JOINED.sub(" ", low) if "-" in low else low):
        if found[0] in _MAY_BE_CODES and _is_code(span.text, found.start()):
            continue
        if words := _words(span, start, found.start()):
            yield _atom(words, before)
            before = ""
        before += "r" if "remote" in found[0] else str(found.lastgroup)[0]
        start = found.end()
    if words := _words(span, start, len(low)):
        yield _atom(words, before)


def _is_code(text: str, at: int) -> bool:
    """Whether a small word is a state's code behind a comma or a province's in brackets."""
    around = text[max(0, at - 2) : at + 3]
    return around[:4] in (", OR", ", IN", ", OK") or (
        around[1:2] == "(" and around[4:] == ")" and around[2:4].isupper()
    )


def _atom(words: Span, before: str) -> Atom:
    """The atom of these words; `DACH region` is that of `DACH`."""
    known = gazetteer.meanings(words.text)
    if known:
        return Atom(words, known, before)
    for marks in (_POSTAL, _AREA):
        if (found := marks.search(words.text)) and found[0]:
            is_head = found.end() < len(words.text)
            start, end = (found.end(), len(words.text)) if is_head else (0, found.start())
            shorter = words.part(start, end)
            known = gazetteer.meanings(shorter.text)
            if known or is_head:
                return Atom(shorter, known, before)
    if (found := _WITH_STATE.search(words.text)) and _are_cities(words.text[: found.start()]):
        known = gazetteer.meanings(words.text[: found.start()])
    elif _HAN.match(words.text):
        known = _of_address(words.text)
    elif " " in words.text:
        known = _before_its_country(words.text)
    return Atom(words, known, before)


def _are_cities(words: str) -> bool:
    return bool(known := gazetteer.meanings(words)) and known[0].kind == "city"


def _before_its_country(words: str) -> tuple[Meaning, ...]:
    """What `Connecticut USA` means: the place before the name of the country that it lies in."""
    first, _, last = words.rpartition(" ")
    narrow, wide = gazetteer.meanings(first), gazetteer.meanings(last)
    if not narrow or not wide or wide[0].kind != "country" or len(last) < 2:
        return ()
    return tuple(meaning for meaning in narrow if meaning.countries == wide[0].countries)


def _of_address(words: str) -> tuple[Meaning, ...]:
    """What the longest beginning of an address without spaces means: `東京都渋谷区` is in Tokyo."""
    if words.endswith(_FIRMS_IN_HAN):
        return ()
    for end in range(min(len(words), 12), 1, -1):
        if known := gazetteer.meanings(words[:end]):
            return known
    if found := _PREFECTURE.match(words):
        return (Meaning("part", ("JP" if found[1] else "CN",), "", 0),)
    return ()


def _words(span: Span, start: int, end: int) -> Span | None:
    words = span.text[start:end].strip(_AROUND)
    if not words or not (words[0].isalnum() or _LETTER.search(words)):
        return None
    start = span.text.index(words, start)
    end = start + len(words)
    if span.text[end : end + 1] == "$":
        return None
    if span.text[end : end + 1] == "." and _INITIALS.search(words):
        end += 1
    return span.part(start, end)


def _rejoined(span: Span, atoms: Iterable[Atom]) -> Iterator[Atom]:
    """Atoms with such put together again as are one name: `Trinidad and Tobago`."""
    last: Atom | None = None
    for atom in atoms:
        if last and atom.before in ("s", "f", "d"):
            whole = span.part(last.span.start - span.start, atom.span.end - span.start)
            if known := gazetteer.meanings(whole.text):
                yield Atom(whole, known, last.before)
                last = None
                continue
        if last:
            yield last
        last = atom
    if last:
        yield last


def _joins(group: list[Atom], atom: Atom) -> bool:
    """Whether an atom goes on naming the group's place: a wider place, or a part after a dash."""
    last = group[-1]
    if _is_part_of(atom, last) or _are_letters_of(atom, last):
        return True
    if atom.before in ("b", "bb"):
        return _joins_in_brackets(group, atom)
    is_tight = atom.before == "s" and atom.span.start == last.span.end + 1
    if (atom.before == "c" or is_tight) and _is_state_of(atom, last):
        return True
    if atom.before not in ("c", "d", "cf", "cff"):
        return False
    if not atom.meanings:
        return atom.before == "c"
    if not any(member.meanings for member in group):
        return _is_wide(atom) or atom.before == "c"
    known = [member for member in group if member.meanings]
    if _is_wide(atom) and not all(_is_country(member) for member in known):
        return any(_holds(atom, member) for member in known)
    if atom.before == "d":
        return any(_is_wide(member) and _holds(member, atom) for member in known)
    return False


def _joins_in_brackets(group: list[Atom], atom: Atom) -> bool:
    """Whether what stands in brackets tells more of the place before them."""
    last = group[-1]
    if _are_letters_of(atom, last):
        return True
    is_part = not atom.meanings and (atom.before == "b" or atom.span.text[:1].isupper())
    if last.meanings and (is_part or _is_within(atom, group[0])):
        return True
    is_town = _is_city(last) and last.meanings[0].people < 200
    return _is_wide(atom) and (not last.meanings or is_town or _holds(atom, last))


def _are_letters_of(atom: Atom, town: Atom) -> bool:
    """Whether two capitals are a province's, and no country's: `Bergamo (BG)`, `Belém/PA`."""
    is_code = len(atom.span.text) == 2 and atom.span.text.isupper() and _is_city(town)
    if not is_code or _holds(atom, town):
        return False
    is_beside = atom.before in ("s", "c", "d")
    return "b" in atom.before or (is_beside and town.meanings[0].countries[0] in _LETTERED)


def _is_part_of(atom: Atom, last: Atom) -> bool:
    """Whether words name a district of the town before: `杭州·西湖区`, `București, Sector 2`."""
    if atom.before == "c":
        return _is_city(last) and atom.span.text[-1:].isdigit()
    return atom.before == "s" and bool(last.meanings) and not atom.meanings and _is_district(atom)


def _is_state_of(atom: Atom, last: Atom) -> bool:
    """Whether an atom is a state's code: `Perry, OH`, whatever Perry the gazetteer knows."""
    return _is_state_code(atom) and (_is_city(last) or _holds(atom, last))


def _is_state_code(atom: Atom) -> bool:
    is_code = len(atom.span.text) == 2 and atom.span.text.isupper()
    return is_code and any(meaning.kind == "part" for meaning in atom.meanings)


def _is_within(narrow: Atom, wide: Atom) -> bool:
    """Whether a town in brackets is part of the city before: `İstanbul (Bağcılar)`."""
    if not (_is_city(narrow) and _is_city(wide)):
        return False
    city, town = wide.meanings[0], narrow.meanings[0]
    return (city.countries, city.part) == (town.countries, town.part) and city.people > town.people


def _is_district(atom: Atom) -> bool:
    """Whether words in Han letters name a part of a city: `杭州·西湖区`."""
    words = atom.span.text
    is_named = words[-1:] in "区县市镇區縣鎮" or len(words) == 2
    return is_named and _HAN.match(words) is not None


def _is_city(atom: Atom) -> bool:
    return bool(atom.meanings) and all(m.kind == "city" for m in atom.meanings)


def _is_quarter(group: list[Atom], atom: Atom) -> bool:
    """Whether a group of one town is a quarter of the city that follows: `Soho, London`."""
    if len(group) > 1 or atom.before != "c" or not (_is_city(group[0]) and _is_city(atom)):
        return False
    city = atom.meanings[0]
    return any(
        city.people >= (3 if town.part == city.part else 10) * town.people
        and town.countries == city.countries
        for town in group[0].meanings
    )


def _is_wide(atom: Atom) -> bool:
    return any(m.kind in ("country", "part") for m in atom.meanings)


def _is_country(atom: Atom) -> bool:
    return atom.meanings[0].kind in ("country", "region")


def _holds(wide: Atom, narrow: Atom) -> bool:
    """Whether some reading of one place lies within some reading of the other."""
    return any(
        _lies_in(n, w)
        for w in wide.meanings
        for n in narrow.meanings
        if w.kind in ("country", "part") and n.kind in ("city", "part")
    )


def _lies_in(narrow: Meaning, wide: Meaning) -> bool:
    if narrow.countries != wide.countries or narrow == wide:
        return False
    if wide.kind == "country":
        return True
    return narrow.kind == "city" and _same_part(narrow, wide)


def _same_part(city: Meaning, part: Meaning) -> bool:
    """Whether a city lies in a part; GeoNames' codes are the table's in the US and UK alone."""
    if city.countries[0] in ("US", "GB"):
        return city.part == part.part or (city.countries[0] == "GB" and part.part == "ENG")
    return True


def _place(span: Span, group: list[Atom], near: tuple[str, ...]) -> Place:
    while len(group) > 1 and not group[0].meanings and _HOUSE.search(group[0].span.text):
        group = group[1:]
    while group[-1].before == "c" and not group[-1].meanings and any(a.meanings for a in group):
        group = group[:-1]
    start, end = group[0].span.start - span.start, group[-1].span.end - span.start
    words = span.part(start, end)
    if "(" in words.text and (closing := _CLOSING.match(span.text, end)):
        words = span.part(start, closing.end())
    pairs = zip(group, (group[0], *group), strict=False)
    known = [a.meanings for a, town in pairs if a.meanings and not _are_letters_of(a, town)]
    if len(known) < len(group) and len(known) == 1 and len(group[-1].span.text) == 2:
        # behind an unknown town two letters are a state's: `Smallville, CA`
        known = [tuple(m for m in known[0] if m.kind == "part") or known[0]]
    chosen = _chosen(known, near)
    return Place(words, chosen, chosen[-1].countries if chosen else ())


def _chosen(known: list[tuple[Meaning, ...]], near: tuple[str, ...]) -> tuple[Meaning, ...]:
    """One reading for each atom: those that agree best, else those near, else the likeliest."""
    if not known:
        return ()
    if len(known) == 1 and len(known[0]) == 1:
        return known[0]
    candidates: dict[tuple[str, ...], float] = {}
    for readings in known:
        for rank, meaning in enumerate(readings):
            key = meaning.countries
            if key not in candidates:
                candidates[key] = _agreement(known, key) - rank * 0.01
                candidates[key] += 0.5 if key and key[0] in near and not _outranks(readings) else 0
    best = max(candidates, key=lambda key: candidates[key])
    return tuple(_reading(readings, best, known) for readings in known)


def _outranks(readings: tuple[Meaning, ...]) -> bool:
    """Whether the first reading is beyond doubt: a great city, or a country of no other name."""
    return len(readings) == 1 or readings[0].people > 1000 > 10 * readings[1].people


def _agreement(known: list[tuple[Meaning, ...]], countries: tuple[str, ...]) -> float:
    score = 0.0
    for readings in known:
        fitting = [m for m in readings if m.countries == countries]
        score += bool(fitting)
        parts = [m for m in fitting if m.kind == "part"]
        cities = [m for others in known for m in others if m.kind == "city"]
        if any(c.countries == p.countries and _same_part(c, p) for p in parts for c in cities):
            score += 0.2
    return score


def _reading(
    readings: tuple[Meaning, ...], countries: tuple[str, ...], known: list[tuple[Meaning, ...]]
) -> Meaning:
    fitting = [m for m in readings if m.countries == countries]
    parts = [m for others in known for m in others if m.kind == "part" and m.countries == countries]
    for meaning in fitting:
        if meaning.kind == "city" and any(_same_part(meaning, part) for part in parts):
            return meaning
    return (fitting or list(readings))[0]
