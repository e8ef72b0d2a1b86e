"""When two names, as a posting states them, are those of one place."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.extracting import gazetteer
from desktop.extracting.gazetteer import Meaning

_TOWN_END = re.compile(r"\s*[,(]")


def is_same_town(one: str, other: str) -> bool:
    """Whether both begin with the same name, of a town that no gazetteer knows."""
    first, second = _town(one), _town(other)
    is_bare = len(first) == len(one) or len(second) == len(other)
    return first.casefold() == second.casefold() and (is_bare or not gazetteer.is_known(first))


@lru_cache(maxsize=4096)
def _town(place: str) -> str:
    return _TOWN_END.split(place, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def folded(place: str) -> str:
    """A place's words alone, in small letters."""
    return re.sub(r"\W+", " ", place.casefold()).strip()


def is_same(ones: tuple[Meaning, ...], others: tuple[Meaning, ...]) -> bool:
    """Whether two names mean the same: countries, parts of these, or a town of as many people."""
    if ones[0].kind == "city" and ones[0].people != others[0].people:
        return False
    return {(m.kind, m.countries, m.part) for m in ones} == {
        (m.kind, m.countries, m.part) for m in others
    }
