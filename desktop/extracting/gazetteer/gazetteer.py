"""What a place's name may mean: the bundled table of countries, their parts, cities and regions.

Built by `resources/build_places.py` from GeoNames (cities of 15,000 people and more), CLDR and
hand-written tables; read at the first question, in some 5 ms.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from desktop import paths
from desktop.extracting.gazetteer.cases import likely_nominatives, nominative_of

Kind = Literal["country", "part", "city", "region"]

_KINDS: Final[dict[str, Kind]] = {
    "N": "country",
    "A": "part",
    "C": "city",
    "c": "city",
    "R": "region",
}
#: A quarter behind its city's name: `Brno-Slatina`, `Praha 4`, `Paris 8e`, `København Ø`.
_QUARTER = re.compile(
    r"([^\W\d_]{3,})(?:-[A-ZÀ-Ž][^\W\d_]{2,}|[ \xa0](?:\d{1,2}(?:e|er|ème|\.)?"
    r"|[A-ZØ]|[A-Z]{1,2}\d{1,2}[A-Z]?))"
)
#: Names of towns that postings write as words of another meaning.
_WORDS: Final = frozenset({"university"})
_PUNCTUATION = re.compile(r"[^\w]+")
#: Letters whose stroke or dot is no accent that could be taken off.
_CROSSED: Final = str.maketrans("łŁđĐøØı", "lLdDoOi")


class Meaning(NamedTuple):
    """One place that a name may mean.

    `countries` holds ISO 3166-1 alpha-2 codes (one, but for a region), `part` the code of the
    country's part as far as known, `people` the population in thousands; `is_alias` tells that
    a city goes by another name.
    """

    kind: Kind
    countries: tuple[str, ...]
    part: str
    people: int
    is_alias: bool = False


def fold_name(name: str) -> str:
    """A place's name as compared: case, accents and punctuation away."""
    plain = name
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name.translate(_CROSSED))
        for accent in filter(unicodedata.combining, set(plain)):
            plain = plain.replace(accent, "")
    return _PUNCTUATION.sub(" ", plain.casefold().replace(".", "")).strip()


@lru_cache(maxsize=8192)
def meanings(name: str) -> tuple[Meaning, ...]:
    """What a name may mean, the likeliest first; () for no known place.

    Names of two letters, and the few that are words, count in capitals only.
    """
    folded = fold_name(name)
    found = _entry(folded) or _of_saint(folded)
    if found is None:
        return _inflected(name) or _of_great_city(name)
    if folded in _WORDS or (len(name) <= 3 and name.isascii() and not _is_code(name)):
        return ()
    return tuple(_meaning(entry) for entry in found.split(" "))


#: A saint's town as it is shortened, and what it may be in full.
_SAINTS: Final = {"st": ("sankt", "saint"), "ste": ("sainte",), "sta": ("santa",)}


def _of_saint(folded: str) -> str | None:
    """What the table says of a saint's town in full: of `St. Gallen`, `Ste-Foy`."""
    first, _, rest = folded.partition(" ")
    longer = (f"{full} {rest}" for full in _SAINTS.get(first, ()) if rest)
    return next(filter(None, map(_entry, longer)), None)


def _inflected(name: str) -> tuple[Meaning, ...]:
    """What a Slavic name in another case means: `Москве`, `Krakowie`; towns of some size alone."""
    name = name.strip()
    if nominative := nominative_of(name):
        return _known_as(nominative)
    for nominative in likely_nominatives(name):
        known = _known_as(nominative)
        if known and (known[0].kind == "country" or known[0].people >= 50):
            return known
    return ()


def _known_as(name: str) -> tuple[Meaning, ...]:
    return tuple(map(_meaning, entry.split(" "))) if (entry := _entry(fold_name(name))) else ()


def _of_great_city(name: str) -> tuple[Meaning, ...]:
    """What the name of a quarter means: the great city that it begins with."""
    quarter = _QUARTER.fullmatch(name)
    known = meanings(quarter[1]) if quarter else ()
    return known if known and known[0].kind == "city" and known[0].people >= 100 else ()


def is_known(name: str) -> bool:
    """Whether a name is one of a place."""
    return bool(meanings(name))


def lies_in(narrow: Meaning, wide: Meaning) -> bool:
    """Whether one place lies in another, a country or a part of one."""
    if narrow.countries != wide.countries or narrow == wide:
        return False
    if wide.kind == "country":
        return True
    return narrow.kind == "city" and is_of_part(narrow, wide)


def is_of_part(city: Meaning, part: Meaning) -> bool:
    """Whether a city lies in a part; GeoNames' codes are the table's in the US and UK alone."""
    if city.countries[0] in ("US", "GB"):
        return city.part == part.part or (city.countries[0] == "GB" and part.part == "ENG")
    return True


def _is_code(name: str) -> bool:
    return name.upper() == name or (len(name) == 3 and name.istitle())


def _meaning(entry: str) -> Meaning:
    kind, countries, part, people = entry.split(".")
    codes = tuple(countries.split(",")) if countries else ()
    return Meaning(_KINDS[kind], codes, part, int(people), kind == "c")


def _entry(folded: str) -> str | None:
    """What the table says of a name."""
    lines, head = _lines(), f"{folded}\t".encode(errors="surrogatepass")
    at = bisect_left(lines, head)
    line = lines[at] if at < len(lines) else b""
    return line.removeprefix(head).decode() if line.startswith(head) else None


@cache
def _lines() -> list[bytes]:
    """The table's lines, which stand in the order of their names, in UTF-8 as in characters."""
    return paths.resource("places", "gazetteer.tsv").read_bytes().splitlines()
