"""Cuts a line at what parts places, and tells what each stretch between may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.gazetteer import Meaning
from desktop.extracting.gazetteer.separators import JOINED, SEPARATOR
from desktop.extracting.text.layout import Span
from desktop.extracting.text.stems import lowered
from desktop.extracting.text.tuples import made

#: Small words that are also codes of states and provinces.
_MAY_BE_CODES: Final = frozenset({"or", "in", "ok", "to", "en", "im", "an"})
#: A postal code before or behind a town's name, or a department's number: `79098 Freiburg`.
_POSTAL = re.compile(
    r"^(?:(?:гр?\.[ \xa0]?|город[ \xa0])(?=\w)|Văn phòng(?: công ty)? tại "
    r"|(?:[Cc]idade de|[Vv]ille de|Stadt|м\.|місто)[ \xa0]+(?=[A-ZÀ-ÝА-ЯІЇЄҐ])"
    r"|(?:de )?(?:qualquer|cualquier) (?:lugar|parte) d(?:[oae]|el) (?=[A-ZÀ-Ý])"
    r"|(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d\d-\d{3}|\d{3} \d\d)[ \xa0]+(?=\w))"
    r"|[ \xa0]+(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})$"
)
#: Which of a firm's houses stands in the town behind: `Filiale Ulm`, `Agence de Pau`.
HOUSE_IN: Final = re.compile(
    r"(?:Werkstatt|Filiale|Niederlassung|Geschäftsstelle|Zweigstelle|Agence|Succursale|Sucursal"
    r"|Delegación|Oficinas?|Escritório|Unidade|Oddział|Biuro|Vestiging|Kontor|Kontoret|Avdeling"
    r"|Afdeling|Pobočka|Provozovna)[ \xa0](?:de |di |i |w |v )?(?=[A-ZÀ-Ž])"
)
#: A town and its state without a comma: `Melbourne VIC`, `Austin TX`.
_WITH_STATE = re.compile(r"[ \xa0]+[A-Z]{2,3}$")
#: A town's numbered quarter: `Paris 9e Arrondissement`, `LYON 03`.
_QUARTER = re.compile(r"(?i)[ \xa0]+\d{1,2}(?:er|e|ème)? arrondissement$")
_WITH_ARTICLE = re.compile(r"The [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
#: A place behind the code of its country: `US-KS`, `DE-Bonn`.
_CODED = re.compile(r"[A-Z]{2,3}-[A-Z]")
#: A town before the letters of its state: `Recife-PE`.
_BEFORE_CODE = re.compile(r"([^\W\d_][\w .'’-]+)-([A-Z]{2})")
#: Kana, Han letters and Korean syllables.
HAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: A prefecture of Japan, or a province of China, at the beginning of an address.
_PREFECTURE = re.compile(r"[\u4e00-\u9fff]{2,3}(?:([都道府県])|省|自治区)")
#: So much behind a town without a sign of an address is a sentence: `日本最大電商平台`.
_NO_STREET = re.compile(
    r"[^\d\s区區县縣市州省郡路街道号號楼樓镇鎮乡鄉村里町丁目園园城座厦廈層层室站巷弄港湾灣桥橋山岛島]{6,}"
)
_FIRMS_IN_HAN: Final = ("公司", "集团", "株式会社", "営業所", "事務所", "銀行", "银行")
#: What a town's name goes on with where its surroundings are meant, or a house there.
_AROUND_IT: Final = (
    "(?:areas?|regions?|metro|city|hub|office|lab|studio|site|campus|clinic|branch|store|facility"
    "|warehouse|plant|base)"
)
_AREA = re.compile(rf"(?i)[ -](?:metro(?:politan)?(?:[ -]{_AROUND_IT})?|{_AROUND_IT})$")
#: The parts of a Korean address: `강남구 역삼동`.
_KOREAN = re.compile(
    r"[가-힣]{1,4}(?:특별시|광역시|시|군|구)(?: [가-힣\d]{1,5}(?:구|읍|면|동|로|길))+(?![가-힣])"
)
#: A house's number before its street: `2700 Mill Rd. Austin`.
_NUMBERED = re.compile(
    r"\d{1,5}[a-zA-Z]? (?:[\w.'’-]+ ){1,4}(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Lane|Ln"
    r"|Drive|Dr|Way|Pkwy|Parkway|Highway|Hwy|Square|Court|Terrace|Crescent)\b"
)
#: A side of a great town: `South East London`, `Bengaluru South`, `Noida Sector 62`.
_SIDE = re.compile(
    r"(?:(?:North|South|East|West|Inner)[ -]?(?:East|West)? )?(?P<town>[A-ZÀ-Ý][\w' -]+?)"
    r"(?: (?:North|South|East|West|CBD)| (?:Sector|Phase|Zone)[ -]\d{1,3})?"
)
#: Smaller towns have no sides of their own, in thousands.
_FEWEST_OF_SIDES: Final = 200
#: What the middle of any town is called, behind a dash: `Campinas/SP - Centro`.
MIDDLES: Final = frozenset({"centro", "center", "centre", "zentrum", "mitte", "centrum", "центр"})
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


def atoms_in(span: Span) -> Iterator[Atom]:
    """The atoms of a line, with such put together again as are one name: `Trinidad and Tobago`."""
    last: Atom | None = None
    for atom in _atoms(span):
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


def _atoms(span: Span) -> Iterator[Atom]:
    start, before = 0, ""
    low = lowered(span.text)
    for found in SEPARATOR.finditer(JOINED.sub(" ", low) if "-" in low else low):
        sign, (at, end) = found[0], found.span()
        if sign in _MAY_BE_CODES and _is_code(span.text, at):
            continue
        if sign == "the" and _is_named_so(span.text, at):
            continue
        if at > start and (words := _words(span, start, at)):
            yield _atom(words, before)
            before = ""
        before += "r" if "remote" in sign else str(found.lastgroup)[0]
        start = end
    if words := _words(span, start, len(low)):
        yield _atom(words, before)


def _is_named_so(text: str, at: int) -> bool:
    """Whether an article belongs to a town's name: `The Hague`."""
    named = _WITH_ARTICLE.match(text, at)
    return named is not None and _are_cities(named[0])


def _is_code(text: str, at: int) -> bool:
    """Whether a small word is a state's code behind a comma or a province's in brackets."""
    around = text[max(0, at - 2) : at + 3]
    return around[:4] in (", OR", ", IN", ", OK") or (
        around[1:2] == "(" and around[4:] == ")" and around[2:4].isupper()
    )


def _atom(words: Span, before: str) -> Atom:
    """The atom of these words; `DACH region` is that of `DACH`."""
    if before == "d" and words.text.lower() in MIDDLES:
        return made(Atom, (words, (), before))
    start, end, known = _named(words.text)
    if end - start < len(words.text):
        words = words.part(start, end)
    return made(Atom, (words, known, before))


@lru_cache(maxsize=8192)
def _named(words: str) -> tuple[int, int, tuple[Meaning, ...]]:
    """Where in words the name of a place stands, and what it means."""
    if known := gazetteer.meanings(words):
        return 0, len(words), known
    for marks in (_POSTAL, HOUSE_IN, _AREA):
        found = marks.match(words) if marks is HOUSE_IN else marks.search(words)
        if found:
            is_head = found.end() < len(words)
            start, end = (found.end(), len(words)) if is_head else (0, found.start())
            shorter = words[start:end]
            known = gazetteer.meanings(shorter) or (
                _more_told(shorter) if _WITH_STATE.search(shorter) else ()
            )
            if known or (is_head and not _NUMBERED.match(words)):
                return start, end, known
    return 0, len(words), _more_told(words)


def _more_told(words: str) -> tuple[Meaning, ...]:
    """What words mean that hold more than a name that the gazetteer has."""
    if (found := _WITH_STATE.search(words)) and _are_cities(words[: found.start()]):
        return _in_state(words[: found.start()], found[0].strip())
    if _KOREAN.match(words):
        return (Meaning("part", ("KR",), "", 0),)
    if HAN.match(words):
        return _of_address(words)
    if _CODED.match(words):
        return _behind_its_country(words)
    if found := _BEFORE_CODE.fullmatch(words):
        return _before_letters(found[1], found[2])
    if found := _QUARTER.search(words):
        return gazetteer.meanings(words[: found.start()])
    if " " in words and words.rpartition(" ")[2].lower() in MIDDLES:
        return gazetteer.meanings(words.rpartition(" ")[0])  # `Milano centro`
    return (_before_its_country(words) or _side_of_town(words)) if " " in words else ()


def beside_town(words: str) -> tuple[Meaning, ...]:
    """What a town means with its state's letters or its middle: `Perth WA 6000`, `Leeds centre`."""
    bare = _POSTAL.sub("", words)
    if found := _WITH_STATE.search(bare):
        town = bare[: found.start()]
        return _in_state(town, found[0].strip()) if _are_cities(town) else ()
    town, _, last = bare.rpartition(" ")
    return gazetteer.meanings(town) if last.lower() in MIDDLES else ()


def _side_of_town(words: str) -> tuple[Meaning, ...]:
    """What `South East London` means: the town, if it is great enough to have such sides."""
    found = _SIDE.fullmatch(words)
    if found is None or found["town"] == words:
        return ()
    known = gazetteer.meanings(found["town"])
    is_great = bool(known) and known[0].kind == "city" and known[0].people >= _FEWEST_OF_SIDES
    return known if is_great else ()


#: The states that Brazilians set behind towns without a comma, if other lands have them, too.
_OF_BRAZIL: Final = frozenset({"AL", "MA", "MS", "MT", "PA", "SC", "SE"})


def _in_state(town: str, code: str) -> tuple[Meaning, ...]:
    """What a town means before a state's letters: towns of its country, else the state."""
    known = gazetteer.meanings(town)
    states = [meaning for meaning in gazetteer.meanings(code) if meaning.kind == "part"]
    lands = {state.countries for state in states}
    fitting = tuple(meaning for meaning in known if meaning.countries in lands)
    if not fitting and code in _OF_BRAZIL:
        fitting = tuple(meaning for meaning in known if meaning.countries == ("BR",))
    return (fitting or tuple(states)) if states else known


def _before_letters(town: str, code: str) -> tuple[Meaning, ...]:
    """What `Recife-PE` means: the town, in a country that sets a state's letters so."""
    known = [meaning for meaning in gazetteer.meanings(town) if meaning.kind == "city"]
    states = {m.countries for m in gazetteer.meanings(code) if m.kind == "part"}
    return tuple(m for m in known if m.countries == ("BR",) or m.countries in states)


def _are_cities(words: str) -> bool:
    return bool(known := gazetteer.meanings(words)) and known[0].kind == "city"


def _before_its_country(words: str) -> tuple[Meaning, ...]:
    """What `Connecticut USA` means: the place before the name of the country that it lies in."""
    first, _, last = words.rpartition(" ")
    wide = gazetteer.meanings(last) if len(last) > 1 else ()
    if not wide or wide[0].kind != "country":
        return ()
    lands = wide[0].countries
    return tuple(known for known in gazetteer.meanings(first) if known.countries == lands)


def _behind_its_country(words: str) -> tuple[Meaning, ...]:
    """What `US-KS` or `US-CA-Fresno` means: the last place, if all lie in the country before it."""
    code, *parts = words.split("-")
    wide = gazetteer.meanings(code) if len(code) < 4 else ()
    if not wide or wide[0].kind != "country":
        return ()
    known: list[tuple[Meaning, ...]] = [
        tuple(m for m in gazetteer.meanings(part) if m.countries == wide[0].countries)
        for part in parts
    ]
    return known[-1] if all(known) else ()


def _of_address(words: str) -> tuple[Meaning, ...]:
    """What the longest beginning of an address without spaces means: `東京都渋谷区` is in Tokyo."""
    if words.endswith(_FIRMS_IN_HAN):
        return ()
    for end in range(min(len(words), 12), 1, -1):
        if known := gazetteer.meanings(words[:end]):
            return () if _NO_STREET.fullmatch(words, end) else known
    if found := _PREFECTURE.match(words):
        return (Meaning("part", ("JP" if found[1] else "CN",), "", 0),)
    return ()


def _words(span: Span, start: int, end: int) -> Span | None:
    text = span.text
    words = text[start:end].strip(_AROUND)
    if not words or not (words[0].isalnum() or _LETTER.search(words)):
        return None
    start = text.index(words, start)
    end = start + len(words)
    behind = text[end : end + 1]
    if behind == "$":
        return None
    if behind == "." and _INITIALS.search(words):
        end += 1
    return span.part(start, end)
