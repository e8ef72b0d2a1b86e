"""Names and values of facts on one line, as copied pages run them together: `Company: A Place: B`.

Below the layout, which looks at each line in turn; what a name means is for the fields to know.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.labels import known_names

_COLON = re.compile(r":[ \t]+(?=\S)")
_WORD = re.compile(r"\S+")
#: So many of the names must be known, each of so many words and characters at most.
_FEWEST: Final = 3
_MOST_WORDS: Final = 3
_LONGEST: Final = 40
#: What may stand behind a value, before the next name.
_BETWEEN: Final = " \t|·•;,–—-"


def labels_within(words: str) -> list[tuple[str, int, int]]:
    """The names of facts on a line, and where their values begin and end; [] with fewer than three.

    A name is that of a fact if it is known, or else the one word in capitals before a colon.
    """
    if words.count(": ") < _FEWEST:
        return []
    names = [name for colon in _COLON.finditer(words) if (name := _name_before(words, colon))]
    if sum(name in known_names() for name, _, _ in names) < _FEWEST:
        return []
    ends = [*(start for _, start, _ in names[1:]), len(words)]
    values = ((name, at, end) for (name, _, at), end in zip(names, ends, strict=True))
    return [(name, at, at + len(words[at:end].rstrip(_BETWEEN))) for name, at, end in values]


def _name_before(words: str, colon: re.Match[str]) -> tuple[str, int, int] | None:
    """The name that ends at a colon, where it begins, and where its value does."""
    first = max(0, colon.start() - _LONGEST)
    starts = [found.start() for found in _WORD.finditer(words, first, colon.start())]
    for start in starts[-_MOST_WORDS:]:
        name = " ".join(words[start : colon.start()].casefold().split())
        if name in known_names() and words[start].isupper():
            return name, start, colon.end()
    start = starts[-1] if starts else colon.start()
    name = words[start : colon.start()]
    return (name.casefold(), start, colon.end()) if name[:1].isupper() else None
