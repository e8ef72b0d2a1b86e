"""Where the words stand that the fields look for, so that patterns are tried only where they fit.

Each field says once by which stems a text may tell it something.  An automaton (Aho and Corasick's)
finds the places of all fields' stems, some thousands, in one pass over a text in lower case; the
few that Latin-1 cannot write are looked for only where a text has letters of theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick

from desktop.postings.words.unseen import beyond_ascii

#: The fields of whose stems a text holds some, and where these begin (or the words behind their
#: `_`), in no order.
Held = Mapping[str, list[int]]

#: Characters of Latin-1 as words have them: letters, each digit made `0`, all others `_`.
_IN_WORDS: Final = bytes(
    ord("0" if letter.isdecimal() else letter if letter.isalnum() else "_")
    for letter in map(chr, range(256))
)

_ASCII: Final = bytes(range(128))
_BOUND: Final = ord("_")

_asked: Final[dict[str, Callable[[], Iterable[str]]]] = {}


class _Passes(NamedTuple):
    """The automata that look for the stems, and the fields that asked for each, at its number.

    Of those that Latin-1 can write `alike` has the number of what they are found as: the fields,
    and whether their places are one too far, since a `_` is put before the text.  `rare` are the
    letters of the others.  `signs` are single ones, and `plain_signs` those of them in ASCII.
    """

    latin: BytesAhoCorasick
    alike: list[int]
    asked: list[tuple[tuple[str, ...], bool]]
    others: AhoCorasick
    asked_of_others: list[list[str]]
    rare: frozenset[str]
    signs: dict[str, list[str]]
    plain_signs: list[str]


def lowered(text: str) -> str:
    """The text in lower case with straight apostrophes, each character at its own offset."""
    return lowered_with_others(text)[0]


def lowered_with_others(text: str) -> tuple[str, str]:
    """The text so lowered, and what it has of characters beyond ASCII, apostrophes among them."""
    if text.isascii():
        return text.lower(), ""
    coded = text.encode(errors="surrogatepass")
    others = coded.translate(None, _ASCII).decode(errors="surrogatepass")
    if others == others.lower():  # as in most texts, of which bytes take half of the time
        return coded.lower().decode(errors="surrogatepass").replace("’", "'"), others
    low = text.replace("İ", "i").lower().replace("’", "'")  # which alone would become two
    return low, beyond_ascii(low)


def ask_for_stems(field: str, stems: Iterable[str]) -> None:
    """Have a field's stems looked for, in lower case, with `_` where a word must begin or end.

    A stem is one sign, or letters and digits among which any digit stands for any other, and each
    sign for any that is no letter or digit.  Letters that Latin-1 lacks are none then, and a stem
    that has some is looked for as it is, within words too.
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
    latin: dict[bytes, tuple[str, ...]] = {}
    signs: defaultdict[str, list[str]] = defaultdict(list)
    others: defaultdict[str, list[str]] = defaultdict(list)
    for field, asked_for in _asked.items():
        stems = frozenset(asked_for())
        foreign = [stem for stem in stems if not (stem.isascii() or is_latin_1(stem))]
        single = [stem for stem in stems if len(stem) == 1 and not stem.isalnum()]
        for sign in single:
            signs[sign].append(field)
        for stem in frozenset(foreign).difference(single):
            others[stem.strip("_")].append(field)
        alone: tuple[str, ...] = (field,)
        asked_now = dict.fromkeys(_all_in_words(stems.difference(foreign, single)), alone)
        for shared in latin.keys() & asked_now.keys():
            asked_now[shared] = (*latin[shared], field)
        latin |= asked_now
    asked: dict[tuple[tuple[str, ...], bool], int] = {}
    return _Passes(
        BytesAhoCorasick(latin),
        [
            asked.setdefault((fields, stem[0] != _BOUND), len(asked))
            for stem, fields in latin.items()
        ],
        list(asked),
        AhoCorasick(others),
        list(others.values()),
        frozenset(letter for letter in set[str]().union(*others) if not is_latin_1(letter)),
        signs,
        list(filter(str.isascii, signs)),
    )


def _all_in_words(stems: Iterable[str]) -> Iterable[bytes]:
    """Stems that Latin-1 can write as they are looked for, of thousands in one go."""
    written = "\0".join(stems).encode("latin-1")
    return filter(None, written.translate(b"\0" + _IN_WORDS[1:]).split(b"\0"))


def is_latin_1(word: str) -> bool:
    """Whether Latin-1 has all characters of a word."""
    return word.isascii() or max(word) < "\u0100"


def _written_in_words(text: str) -> bytes:
    return text.encode("latin-1", "replace").translate(_IN_WORDS)


def held_by(low: str, others: str | None = None) -> Held:
    """Where a text in lower case holds the fields' stems; `others` are its letters beyond ASCII."""
    passes = _passes()
    held: defaultdict[str, list[int]] = defaultdict(list)
    written = b"_%b_" % _written_in_words(low)
    found: defaultdict[int, list[int]] = defaultdict(list)
    alike = passes.alike
    for number, start, _ in passes.latin.find_matches_as_indexes(written, overlapping=True):
        found[alike[number]].append(start)
    for number, places in found.items():
        fields, too_far = passes.asked[number]
        if too_far:
            places = [at - 1 for at in places]
        for field in fields:
            held[field].extend(places)
    uncommon = set(beyond_ascii(low) if others is None else others)
    uncommon.update(sign for sign in passes.plain_signs if sign in low)
    for sign in uncommon & passes.signs.keys():
        for field in passes.signs[sign]:
            held[field].extend(_places(low, sign))
    if not passes.rare.isdisjoint(uncommon):
        whole = low.encode(errors="replace").decode()  # halves of characters are none for it
        for number, start, _ in passes.others.find_matches_as_indexes(whole, overlapping=True):
            for field in passes.asked_of_others[number]:
                held[field].append(start)
    return held


def _places(low: str, sign: str) -> Iterator[int]:
    """Where a sign stands."""
    at = low.find(sign)
    while at >= 0:
        yield at
        at = low.find(sign, at + 1)


def lines_at(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end on which these places (in order) lie, each line once."""
    end = -1
    for at in places:
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
