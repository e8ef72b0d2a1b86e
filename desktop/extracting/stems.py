"""Where the words stand that the fields look for, so that patterns are tried only where they fit.

Each field says once by which stems a text may tell it something.  Automata (Aho and Corasick's)
find the places of all fields' stems, some thousands, in two passes over a text in lower case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation

#: The stems that a text holds, and where each begins (or the word behind its `_`), in order.
Held = Mapping[str, Sequence[int]]

#: Characters of Latin-1 as words have them: letters, each digit made `0`, all others `_`.
_IN_WORDS: Final = bytes(
    ord("0" if letter.isdecimal() else letter if letter.isalnum() else "_")
    for letter in map(chr, range(256))
)

_asked: Final[dict[str, Callable[[], Iterable[str]]]] = {}


class _Passes(NamedTuple):
    """The stems by field, and the automata that look for them, each stem at its number.

    With those in words goes what to take off their places, since a `_` is put before the text.
    """

    by_field: dict[str, frozenset[str]]
    anywhere: AhoCorasick
    stems: list[str]
    in_words: BytesAhoCorasick
    stems_in_words: list[tuple[str, int]]


def lowered(text: str) -> str:
    """The text in lower case with straight apostrophes, each character at its own offset."""
    low = text.lower()
    if len(low) != len(text):  # the dotted capital I alone would become two characters
        low = text.replace("İ", "i").lower()
    return low.replace("’", "'") if "’" in low else low


def ask_for_stems(field: str, stems: Iterable[str]) -> None:
    """Have a field's stems looked for, in lower case, with `_` where a word must begin or end.

    Beside a `_` any digit is any other, and so are all characters that are no letters or digits.
    Letters that Latin-1 lacks are none then; a stem of such letters is looked for in words, too.
    """
    kept = frozenset(stems)
    ask_late_for_stems(field, lambda: kept)


def ask_late_for_stems(field: str, stems: Callable[[], Iterable[str]]) -> None:
    """The same of a vocabulary that is read when first needed; it replaces the one before."""
    _asked[field] = stems
    _passes.cache_clear()


def word_stems(*alternatives: str) -> tuple[str, ...]:
    """Stems of whole words: each of the first words (parted by bars) with each of the next."""
    return tuple(f"_{'_'.join(words)}_" for words in product(*(a.split("|") for a in alternatives)))


@cache
def _passes() -> _Passes:
    by_field = {field: frozenset(stems()) for field, stems in _asked.items()}
    stems = list(frozenset[str]().union(*by_field.values()))
    in_words = [stem for stem in stems if "_" in stem and is_latin_1(stem)]
    anywhere = list(set(stems).difference(in_words))
    return _Passes(
        by_field,
        AhoCorasick((stem.strip("_") for stem in anywhere), implementation=Implementation.DFA),
        anywhere,
        BytesAhoCorasick(map(_written_in_words, in_words)),
        [(stem, int(stem[0] != "_")) for stem in in_words],
    )


def is_latin_1(word: str) -> bool:
    """Whether Latin-1 has all characters of a word."""
    return word.isascii() or max(word) < "\u0100"


def _written_in_words(text: str) -> bytes:
    return text.encode("latin-1", "replace").translate(_IN_WORDS)


def held_by(low: str) -> Held:
    """The stems that a text in lower case holds."""
    passes = _passes()
    held: defaultdict[str, list[int]] = defaultdict(list)
    for number, start, _ in passes.anywhere.find_matches_as_indexes(low, overlapping=True):
        held[passes.stems[number]].append(start)
    words = _written_in_words(f"_{low}_")
    for number, start, _ in passes.in_words.find_matches_as_indexes(words, overlapping=True):
        stem, too_far = passes.stems_in_words[number]
        held[stem].append(start - too_far)
    return held


def stems_of(held: Held, field: str) -> frozenset[str]:
    """The stems of a field that a text holds."""
    return _passes().by_field[field].intersection(held)


def places_of(held: Held, stems: Iterable[str]) -> Iterator[int]:
    """Where stems stand in a text: each one's places in their order, one stem after the other."""
    for stem in stems:
        yield from held.get(stem, ())


def lines_at(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end on which these places lie, each line once, in their order."""
    end = -1
    for at in sorted(places):
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield start, end


def stretch_at(text: str, at: int, reach: int) -> tuple[int, int]:
    """The stretch of a line that begins and ends at most so many characters from a place."""
    first, last = max(0, at - reach), min(len(text), at + reach)
    end = text.find("\n", at, last)
    return max(first, text.rfind("\n", first, at) + 1), last if end < 0 else end
