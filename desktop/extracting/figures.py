"""Where a text's figures stand, looked for once for the fields whose values begin with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from desktop.extracting.layout import Layout
from desktop.extracting.stems import ask_of_chunks, places_of, stems_of

#: Where digits without a gap begin and end.
Run = tuple[int, int]


@lru_cache(maxsize=4)
def figures_of(layout: Layout) -> tuple[Run, ...]:
    """The runs of digits in a posting's text, in its order."""
    return tuple(figures_in(layout.lowered, stems_of(layout.held, "digits")))


def figures_in(text: str, digits: Iterable[str]) -> Iterator[Run]:
    """The runs of these digits: each is searched for, which a pattern of all would take longer."""
    start = end = -1
    for at in sorted(places_of(text, digits)):
        if at != end:
            if end > start:
                yield start, end
            start = at
        end = at + 1
    if end > start:
        yield start, end


def digits_of(text: str) -> set[str]:
    """The digits, of any script, that a text holds."""
    return {letter for letter in text if letter.isdecimal()}


def _digits(chunks: Collection[str]) -> Iterator[tuple[str, set[str]]]:
    """The chunks that hold digits, and these."""
    for chunk in chunks:
        if not chunk.isalpha() and (digits := digits_of(chunk)):
            yield chunk, digits


ask_of_chunks("digits", _digits)
