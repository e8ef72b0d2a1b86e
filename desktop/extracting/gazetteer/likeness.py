"""Which places a posting states: of two names for one place the fullest, as far as they tell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.gazetteer import Meaning
from desktop.extracting.gazetteer.names import Place

_LETTERS = re.compile(r"(?: ?[-–/] ?|, ?)[A-Z]{2}$")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_STATE = re.compile(r"[A-Z]{2}")
#: Regions of many countries that go by letters, too.
_REGIONS: Final = {
    "latin america": "latam", "asia pacific": "apac", "asia pacific region": "apac",
    "north america": "noram", "europe middle east and africa": "emea",
    "europe the middle east and africa": "emea", "middle east and north africa": "mena",
}  # fmt: skip
_TOWN_END = re.compile(r"\s*[,(]")


class Stated(NamedTuple):
    """A place, where it is stated (in the text, or in the metadata under `key`) and by which rule.

    `is_listed` where it stands among others, so that a country there is a place by itself.
    """

    place: Place
    key: str | None
    rule: str
    is_listed: bool = False


def keep(kept: list[Stated], stated: Stated) -> None:
    """Add a place unless it is there; of two spellings of one place the fullest stays."""
    place, words = stated.place, stated.place.span.text
    named = _named(words) if kept else ""
    for at, other in enumerate(kept):
        others = other.place.span.text
        if _named(others) == named or _is_same_town(others, words):
            if _is_in_full(words, others) and place.meanings:
                kept[at] = stated
            return
        if not place.meanings or not other.place.meanings:
            continue
        if _is_same(place.meanings, other.place.meanings):
            if len(words) > len(others):
                kept[at] = stated
            return
        if _is_part_of(stated, other):
            return
        if _is_part_of(other, stated):
            kept[at] = stated
            return
    kept.append(stated)


def _is_part_of(stated: Stated, other: Stated) -> bool:
    """Whether a place says less than a fuller one; what a header names may stand by itself."""
    words, others = stated.place.span.text, other.place.span.text
    is_code = len(words) == 2 and _STATE.fullmatch(words) is not None
    if _begins(others, words) or (is_code and others.endswith(f", {words}")):
        return True
    return stated.rule != "header" and _is_named_in(stated.place, other.place, stated)


def _begins(whole: str, town: str) -> bool:
    """Whether a name goes on with no more than the letters of its part: `SÃO PAULO - SP`."""
    if whole.startswith(town) and len(whole) > len(town) and _HAN.fullmatch(town):
        return True  # 上海浦东
    found = _LETTERS.search(whole) if whole[-2:].isupper() else None
    return found is not None and _folded(whole[: found.start()]) == _folded(town)


def _is_named_in(place: Place, other: Place, stated: Stated) -> bool:
    """Whether a place is one of the words of a fuller one; a country in a list stands by itself."""
    if len(other.meanings) <= len(place.meanings):
        return False
    if place.meanings[0].kind == "country" and stated.is_listed:
        return False
    known = {(m.kind, m.countries, m.part, m.people) for m in other.meanings}
    return all((m.kind, m.countries, m.part, m.people) in known for m in place.meanings)


def _is_same_town(one: str, other: str) -> bool:
    """Whether both begin with the same name, of a town that no gazetteer knows."""
    first, second = _town(one), _town(other)
    if first.casefold() != second.casefold():
        return False
    is_bare = len(first) == len(one) or len(second) == len(other)
    return is_bare or not gazetteer.is_known(first)


def _is_in_full(words: str, others: str) -> bool:
    """Whether a town alone is said again with the part or the country that it lies in."""
    return words.startswith(f"{others},") and "," not in others and "(" not in words


@lru_cache(maxsize=4096)
def _town(place: str) -> str:
    return _TOWN_END.split(place, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def _folded(place: str) -> str:
    """A place's words alone, in small letters."""
    return re.sub(r"\W+", " ", place.casefold()).strip()


def _named(place: str) -> str:
    """A place's words alone, a region's by the one name of its two."""
    folded = _folded(place)
    return _REGIONS.get(folded, folded)


def _is_same(ones: tuple[Meaning, ...], others: tuple[Meaning, ...]) -> bool:
    """Whether two names mean the same: countries, parts of these, or a town of as many people."""
    if not ones[0].countries:
        return False  # of regions of many countries their names tell
    if ones[0].kind == "city" and ones[0].people != others[0].people:
        return False
    return {(m.kind, m.countries, m.part) for m in ones} == {
        (m.kind, m.countries, m.part) for m in others
    }
