"""Which of the fields' words a text may hold, so that patterns are tried only where they can fit.

A text is lower-cased and cut at white space once.  What a chunk holds for each field is asked of
the fields once and remembered over all postings, since words recur; the chunks that a text brings
new are asked of together, since most fields see at a glance that none of them matters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

#: What one field says of chunks: those that may matter to it, each with something true.
Ask = Callable[[Collection[str]], Iterable[tuple[str, Any]]]
#: For each field (by its name here) the chunks of a text that may matter to it, with what it said;
#: for one whose answers are kept whole also those of other texts.
Held = Mapping[str, Mapping[str, Any]]

#: So many chunks are remembered; then the table begins anew (some 15 MB).
_MOST_CHUNKS: Final = 60_000
_NOTHING: Final[Mapping[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class _Met:
    """The chunks met so far: what each holds, those that hold nothing (by far the most).

    `whole` has the answers of the fields for which they are kept whole.
    """

    known: dict[str, list[tuple[str, Any]]] = field(default_factory=dict)
    empty: set[str] = field(default_factory=set)
    whole: dict[str, dict[str, Any]] = field(default_factory=dict)


_asks: Final[dict[str, Ask]] = {}
_whole_asks: Final[dict[str, Ask]] = {}
_met = _Met()


def lowered(text: str) -> str:
    """The text in lower case with straight apostrophes, each character at its own offset."""
    low = text.lower()
    if len(low) != len(text):  # the dotted capital I alone would become two characters
        low = text.replace("İ", "i").lower()
    return low.replace("’", "'") if "’" in low else low


def chunks_of(low: str) -> tuple[str, ...]:
    """What stands between white space; chunk n begins after the n chunks and n spaces before it."""
    for space in "\n\t\xa0":
        low = low.replace(space, " ")
    return tuple(low.split(" "))


def ask_of_chunks(name: str, ask: Ask) -> None:
    """Have a field asked of every chunk from now on."""
    _asks[name] = ask
    _forget()


def keep_whole(name: str, ask: Ask) -> None:
    """Have a field asked of every chunk that looks its answers up by the chunks of a text itself.

    So they need not be gathered for each text, as is worth it where many chunks matter.
    """
    _whole_asks[name] = ask
    _forget()


def ask_for_stems(name: str, stems: Iterable[str]) -> None:
    """Have a field's stems looked for; one of several words is known by the longest of them."""
    by_word = {stem: max(stem.split(" "), key=len) for stem in stems}

    def ask(chunks: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        together = " ".join(chunks)
        held = [(stem, word) for stem, word in by_word.items() if word in together]
        for chunk in chunks if held else ():
            if found := tuple(stem for stem, word in held if word in chunk):
                yield chunk, found

    ask_of_chunks(name, ask)


def ask_by_pattern(name: str, finditer: Callable[[str], Iterable[re.Match[str]]]) -> None:
    """Have the chunks looked for in which a pattern fits, each standing on a line of its own."""

    def ask(chunks: Collection[str]) -> Iterator[tuple[str, bool]]:
        together = "\n".join(chunks)
        for found in finditer(together):
            start = together.rfind("\n", 0, found.start()) + 1
            end = together.find("\n", start)
            yield together[start : end if end >= 0 else len(together)], True

    ask_of_chunks(name, ask)


def held_by(chunks: Iterable[str]) -> Held:
    """What the chunks of a text hold."""
    met = _met
    mattering = set(chunks) - met.empty
    if new := mattering.difference(met.known):
        _learn(new, met)
        mattering -= met.empty
    held: dict[str, dict[str, Any]] = dict(met.whole)
    for chunk in mattering:
        for name, answer in met.known[chunk]:
            held.setdefault(name, {})[chunk] = answer
    if len(met.empty) + len(met.known) > _MOST_CHUNKS:
        _forget()
    return held


def _learn(new: set[str], met: _Met) -> None:
    """Ask the fields of chunks not met before."""
    for name, ask in _whole_asks.items():
        met.whole.setdefault(name, {}).update(ask(new))
    found: dict[str, list[tuple[str, Any]]] = {}
    for name, ask in _asks.items():
        for chunk, answer in ask(new):
            found.setdefault(chunk, []).append((name, answer))
    met.known.update(found)
    met.empty.update(new.difference(found))


def _forget() -> None:
    """Begin anew; another thread that reads a posting meanwhile keeps the tables that it has."""
    global _met
    _met = _Met()


def stems_of(held: Held, name: str) -> set[str]:
    """The stems of a field that a text may hold."""
    return {stem for stems in held.get(name, _NOTHING).values() for stem in stems}


def places_of(low: str, stems: Iterable[str]) -> Iterator[int]:
    """Where stems stand in a text: each one's places in their order, one stem after the other."""
    for stem in stems:
        at = low.find(stem)
        while at >= 0:
            yield at
            at = low.find(stem, at + len(stem))
