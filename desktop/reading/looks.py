"""Looks for words in a whole text, all in one pass: for every format, and below those who look.

Few texts are what most of these tell of (a thread, a licence, a letter), and none is without one of
a few words.  An automaton (Aho and Corasick's) meets those of all looks in the time that four words
take to be looked for one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from ahocorasick_rs import BytesAhoCorasick

#: What is looked at of UTF-8: ASCII in lower case, and each digit as 0.
_FOLDED: Final = bytes(range(256)).lower().translate(bytes.maketrans(b"123456789", b"0" * 9))
#: Longer texts, in characters, may hold anything: whoever looks goes on to look closely.
_LONGEST: Final = 200_000

_looked_for: Final[list[tuple[str, ...]]] = []


def look_for(*words: str) -> Callable[[str], bool]:
    """A look that tells whether a text may hold one of these words, in any case and any digits.

    They are given in lower case, with 0 for each digit; letters beyond ASCII are met as given.
    """
    number = len(_looked_for)
    _looked_for.append(words)
    _automaton.cache_clear()
    return lambda text: len(text) > _LONGEST or number in _met(text)


@lru_cache(maxsize=4)
def _met(text: str) -> frozenset[int]:
    """The looks, by their numbers, that meet a word in a text.

    A text, its title and what its front matter tells are looked at by turns.
    """
    automaton, numbers = _automaton()
    folded = text.encode(errors="replace").translate(_FOLDED)
    found = automaton.find_matches_as_indexes(folded, overlapping=True)
    return frozenset(numbers[which] for which, _, _ in found)


@cache
def _automaton() -> tuple[BytesAhoCorasick, list[int]]:
    """What finds all words, and for each of them the number of its look."""
    words = [(word, number) for number, looked in enumerate(_looked_for) for word in looked]
    return BytesAhoCorasick(word.encode() for word, _ in words), [number for _, number in words]
