"""Splits words into the places they hold: `Remote - US or Paris, TX` into `US`, `Paris, TX`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.extracting import gazetteer
from desktop.extracting.gazetteer import Meaning
from desktop.extracting.layout import Span

#: Words beside places that are none: ways of working, and what joins them to a place.
_FILLERS: Final = (
    r"(?:(?:100\s?%|fully|full|partly|partially|primarily|mostly|mainly|permanently)[\s-]*)?"
    r"(?:remote(?:ly)?|hybrid|on[\s-]?site|in[\s-]office|in[\s-]person|wfh|telecommut\w+"
    r"|distributed"
    r"|work(?:ing)? from (?:home|anywhere)|anywhere|worldwide|global(?:ly)?|flexible|virtual"
    r"|home[\s-]?office|home[\s-]based|télétravail|à distance|remoto|remota|híbrido|híbrida"
    r"|presencial"
    r"|teletrabajo|homeoffice|mobiles arbeiten|etätyö|zdalnie|zdaln[ay]|hybrydow\w+|удал[её]нно"
    r"|удал[её]нка"
    r"|офис|远程|リモート|any location|multiple locations|various|various locations|nationwide"
    r"|vor ort|sur site|op locatie|på plats|stacjonarnie|first|only|based|job|jobs|role|work"
    r"|position|office|offices|possible|möglich|allowed"
    r"|option(?:al)?"
    r"|ok|okay|friendly|preferred|eligible|company|within|throughout|across|from|located"
    r"|location|locations"
    r"|in|the|any(?:where)?|candidates|residents|of|to|at"
    r"|timezones?|time zones?|hours|et|cet|est|pst|gmt|utc|other|parts|central|downtown|à|en|im"
    r"|raum"
    r"|großraum|nur|bundesweit|deutschlandweit|weltweit|open to|starting|city center|city centre|hq"
    r"|wfo|work from office|nähe|umgebung|nearby|environs|city of|stadt|cerca de|proche|près de"
    r"|headquarters|if|close to|not|is|be|must|can|you|a|an|our|this|these"
    r"|both|either|one|all)(?:\(s\))?"
)
_SEPARATOR = re.compile(
    # In capitals behind a comma it is Oregon.
    rf"(?P<strong>[;|/•·+&\n\t]| {{2,}}|(?<!\w)(?!(?<=, )(?-i:OR)\b)"
    rf"(?:or|and|oder|und|ou|et|y|o|e|i|lub|или|и|sowie|as well as"
    rf"|и/или)(?!\w))"
    rf"|(?P<filler>(?<!\w){_FILLERS}(?![\w'’]))|(?P<bracket>[()\[\]])"
    rf"|(?P<dash>(?<=\s)[-–—]+|[-–—]+(?=\s)|(?<=[a-z])-(?=based|only|remote)|[:]|→|[-–—]+$|^[-–—]+)"
    rf"|(?P<comma>[,，、])|(?P<sign>[^\w\s.'’,()\[\]&/|;+-]+)",
    re.IGNORECASE,
)
#: A postal code before or behind a town's name, or a department's number: `79098 Freiburg`.
_POSTAL = re.compile(
    r"^(?:г\.[ \xa0]?|город[ \xa0])(?=\w)|^(?:[A-Z]{1,2}-)?\d{4,6}[ \xa0]+(?=\w)"
    r"|[ \xa0]+\d{4,6}(?:-\d{3,4})?$"
)
#: A town and its state without a comma: `Melbourne VIC`, `Austin TX`.
_WITH_STATE = re.compile(r"[ \xa0]+[A-Z]{2,3}$")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: What stands at a place and is none: `University of Freiburg, Freiburg, Germany`.
_HOUSE = re.compile(
    r"\b(?:Department|Faculty|Universit\w+|Institut\w*|College|School|Hospital|Klinikum|Campus"
    r"|Center|Centre|Ltd|Inc"
    r"|GmbH|AG|SA|Lab\w*|Headquarters|HQ|Office|Building|Tower|Floor|Suite)\b"
)
#: A prefecture of Japan, or a province of China, at the beginning of an address.
_PREFECTURE = re.compile(r"[\u4e00-\u9fff]{2,3}(?:([都道府県])|省|自治区)")
_FIRMS_IN_HAN: Final = ("公司", "集团", "株式会社", "営業所", "事務所", "銀行", "银行")
_AREA = re.compile(
    r"(?i)(?:[ -]metro(?:politan)?)?(?:[ -](?:areas?|regions?|metro|hub|office"
    r"|lab|studio|site|campus|clinic|branch|store|facility|warehouse|plant))?$"
)
_JOINED = re.compile(r"(?i)(?<=[a-z])-(?=(?:based|remote|only|hybrid)\b)|(?<=\bremote)-(?=\w)")


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch between separators: its words, what they may mean, what stood before it."""

    span: Span
    meanings: tuple[Meaning, ...]
    before: str


@dataclass(frozen=True, slots=True)
class Place:
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


def places_in(span: Span, near: tuple[str, ...] = (), *, is_list: bool = False) -> list[Place]:
    """The places in a header's or label's words; `near` are countries that stand nearby.

    In a list (`is_list`) a town and a great city stand side by side, else the town is its quarter.
    """
    span = span.part(0, min(len(span.text), _LONGEST))
    groups: list[list[Atom]] = []
    atoms = list(_rejoined(span, list(_atoms(span))))
    quarters = not is_list and sum(_is_city(atom) for atom in atoms) == 2
    for atom in atoms:
        if groups and (_joins(groups[-1], atom) or (quarters and _is_quarter(groups[-1], atom))):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    places: list[Place] = []
    for group in groups:
        around = tuple(c for place in places for c in place.countries) + near
        places.append(_place(span, group, around))
    return places


def _atoms(span: Span) -> Iterator[Atom]:
    start = 0
    before = ""
    text = _JOINED.sub(" ", span.text)
    for found in _SEPARATOR.finditer(text):
        if words := _words(span, start, found.start()):
            yield _atom(words, before)
            before = ""
        before += str(found.lastgroup)[0]
        start = found.end()
    if words := _words(span, start, len(text)):
        yield _atom(words, before)


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
    words = span.part(start, end).trimmed(" \t\xa0.*_`'’\"-–—")
    after = span.text[words.end - span.start : words.end - span.start + 1]
    if after == "." and re.search(r"\b[A-Z]\.[A-Z]$", words.text):  # U.S. keeps its last dot
        words = Span(words.start, words.end + 1, words.text + ".")
    return words if any(c.isalnum() for c in words.text) else None


def _rejoined(span: Span, atoms: list[Atom]) -> Iterator[Atom]:
    """Atoms with such put together again as are one name: `Trinidad and Tobago`."""
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        if at + 1 < len(atoms) and atoms[at + 1].before in ("s", "f", "d"):
            end = atoms[at + 1].span.end
            whole = span.part(atom.span.start - span.start, end - span.start)
            if known := gazetteer.meanings(whole.text):
                yield Atom(whole, known, atom.before)
                at += 2
                continue
        yield atom
        at += 1


def _joins(group: list[Atom], atom: Atom) -> bool:
    """Whether an atom goes on naming the group's place: a wider place, or a part after a dash."""
    last = group[-1]
    if atom.before == "s" and last.meanings and not atom.meanings and _is_district(atom):
        return True
    if atom.before in ("b", "bb"):
        return _joins_in_brackets(group, atom)
    is_tight = atom.before == "s" and atom.span.start == last.span.end + 1
    if (atom.before == "c" or is_tight) and _is_city(last) and _is_state_code(atom):
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
    is_part = not atom.meanings and (atom.before == "b" or atom.span.text[:1].isupper())
    if last.meanings and (is_part or _is_within(atom, group[0])):
        return True
    is_town = _is_city(last) and last.meanings[0].people < 200
    return _is_wide(atom) and (not last.meanings or is_town or _holds(atom, last))


def _is_state_code(atom: Atom) -> bool:
    """Whether an atom is a state's code: `Perry, OH`, whatever Perry the gazetteer knows."""
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
    return atom.span.text[-1:] in "区县市镇區縣鎮" and _HAN.match(atom.span.text) is not None


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
    if "(" in words.text and span.text[end : end + 1] == ")":
        words = span.part(start, end + 1)
    known = [atom.meanings for atom in group if atom.meanings]
    if len(known) < len(group) and len(known) == 1 and len(group[-1].span.text) == 2:
        # behind an unknown town two letters are a state's: `Smallville, CA`
        known = [tuple(m for m in known[0] if m.kind == "part") or known[0]]
    chosen = _chosen(known, near)
    return Place(words, chosen, chosen[-1].countries if chosen else ())


def _chosen(known: list[tuple[Meaning, ...]], near: tuple[str, ...]) -> tuple[Meaning, ...]:
    """One reading for each atom: those that agree best, else those near, else the likeliest."""
    if not known:
        return ()
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
