"""Which of the fields' words a text may hold, so that patterns are tried only where they can fit.

A text is lower-cased and cut at white space once.  What a chunk holds for each field is asked of
the fields once and remembered over all postings, since words recur.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

#: What one field says of a chunk: something true where the chunk may matter to it.
Ask = Callable[[str], Any]
Answers = tuple[tuple[str, Any], ...]
#: For each field (by its name here) the chunks of a text that may matter to it, with what it said.
Held = Mapping[str, Mapping[str, Any]]

#: So many chunks are remembered; then the table begins anew (some 15 MB).
_MOST_CHUNKS: Final = 60_000
_asks: Final[dict[str, Ask]] = {}
#: What each chunk met so far holds, and those that hold nothing: by far the most.
_known: Final[dict[str, Answers]] = {}
_empty: Final[set[str]] = set()
_NOTHING: Final[Mapping[str, Any]] = {}


def lowered(text: str) -> str:
    """The text in lower case with straight apostrophes, each character at its own offset."""
    low = text.lower()
    if len(low) != len(text):
        pairs = ((one, one.lower()) for one in text)
        low = "".join(small if len(small) == 1 else one for one, small in pairs)
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


def ask_for_stems(name: str, stems: Iterable[str]) -> None:
    """Have a field's stems looked for; one of several words is known by the longest of them."""
    by_word = {stem: max(stem.split(" "), key=len) for stem in stems}
    ask_of_chunks(
        name, lambda chunk: tuple(stem for stem, word in by_word.items() if word in chunk)
    )


def held_by(chunks: Iterable[str]) -> Held:
    """What the chunks of a text hold."""
    held: dict[str, dict[str, Any]] = {name: {} for name in _asks}
    for chunk in set(chunks) - _empty:
        for name, answer in _known.get(chunk) or _learn(chunk):
            held[name][chunk] = answer
    return held


def _learn(chunk: str) -> Answers:
    answers = ((name, ask(chunk)) for name, ask in _asks.items())
    said = tuple((name, answer) for name, answer in answers if answer)
    if len(_empty) + len(_known) > _MOST_CHUNKS:
        _forget()
    if said:
        _known[chunk] = said
    else:
        _empty.add(chunk)
    return said


def _forget() -> None:
    _known.clear()
    _empty.clear()


def stems_of(held: Held, name: str) -> set[str]:
    """The stems of a field that a text may hold."""
    return {stem for stems in held.get(name, _NOTHING).values() for stem in stems}
