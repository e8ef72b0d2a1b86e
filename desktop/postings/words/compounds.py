"""The parts of German compounds: a Softwareentwickler is an Entwickler, and of Software.

A word of a German text is parted where what stands before is a word that compounds begin with
(`resources/compounds.txt`), or ends in one, joined as German joins.  What follows need be no known
word: so Entwickler is found in it, and no `daten` in Kandidaten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from desktop.paths import resource
from desktop.postings.words.unseen import as_seen

#: Between parts in the index, so that no phrase reaches from one to the next: private use.
_BREAK: Final = "\ue000"
_SHORTEST: Final = 3  # of first parts: Bau, Gas
_SHORTEST_END: Final = 4  # of last parts: Arzt, Koch
_SHORTEST_INNER: Final = 5  # of a first part's own last part: Großkunden-
_LONGEST: Final = 60
_WORD: Final = re.compile(rf"[a-zäöüß]{{{_SHORTEST + _SHORTEST_END},{_LONGEST}}}")
#: How German words begin: what begins otherwise was parted at a false joint.
_BEGIN: Final = re.compile(
    "(?:[bcdfghjklmnprstvwxz]|[bcfgkp][lr]|dr|fr|[gk]n|pf[lr]?|ph|qu|sch[lmnrw]?|s[ckp]|spr|str?|t[hr]|"
    "ch|wr|zw)?[aeiouyäöü]"
)
_JOINTS: Final = ("", "s", "n", "en", "es", "e", "er", "ns")


def parts_text(text: str, language: str | None) -> str:
    """The parts of a text's compounds as the index takes them; "" for texts that are not German.

    Words are parted as they are seen.
    """
    if language != "de":
        return ""
    words = _WORD.findall(as_seen(text).lower())
    parts = dict.fromkeys(part for word in words for part in parts_of(word))
    return "".join(f"\n{_BREAK} {part}" for part in parts)


def compounds(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The compounds of a German text, as they stand in it, each with its parts."""
    for word in dict.fromkeys(_WORD.findall(text.lower())):
        if parts := parts_of(word):
            yield word, parts


@lru_cache(maxsize=8192)
def parts_of(word: str) -> tuple[str, ...]:
    """The parts of a word in lower case: what it may begin with, and what then follows."""
    parts: dict[str, None] = {}
    for at in range(_SHORTEST, len(word) - _SHORTEST_END + 1):
        if _BEGIN.match(word, at) and (first := _first_part(word[:at])):
            parts[first] = parts[word[at:]] = None
    return tuple(parts)


def _first_part(head: str) -> str | None:
    """The word that a compound's beginning is or ends in, without its joint; None for others."""
    known = _first_words()
    for joint in _JOINTS:
        bare = head.removesuffix(joint)
        if head.endswith(joint) and bare in known:
            return bare
    for at in range(2, len(head) - _SHORTEST_INNER + 1):
        inner = head[at:]
        for joint in _JOINTS:
            bare = inner.removesuffix(joint)
            if inner.endswith(joint) and len(bare) >= _SHORTEST_INNER and bare in known:
                return bare
    return None


@cache
def _first_words() -> frozenset[str]:
    lines = resource("compounds.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
