"""Where a text's figures stand, looked for once for the fields whose values begin with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from desktop.extracting.text.layout import Layout
from desktop.extracting.text.stems import ask_for_stems

#: Where digits without a gap begin and end.
Run = tuple[int, int]

_RUN = re.compile(r"\d+")
#: The zeros of all scripts that have one; the other digits follow each in order.
_ZEROS: Final = (
    "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０\U000104a0\U00010d30\U00010d40\U00011066\U000110f0"
    "\U00011136\U000111d0\U000112f0\U00011450\U000114d0\U00011650\U000116c0\U000116d0\U000116da"
    "\U00011730\U000118e0\U00011950\U00011bf0\U00011c50\U00011d50\U00011da0\U00011f50\U00016130"
    "\U00016a60\U00016ac0\U00016b50\U00016d70\U0001ccf0\U0001d7ce\U0001d7d8\U0001d7e2\U0001d7ec"
    "\U0001d7f6\U0001e140\U0001e2f0\U0001e4f0\U0001e5f1\U0001e950\U0001fbf0"
)


@lru_cache(maxsize=4)
def figures_of(layout: Layout) -> tuple[Run, ...]:
    """The runs of digits in a posting's text, in its order."""
    return tuple(_joined(layout.places("digits")))


def figures_in(text: str) -> Iterator[Run]:
    """The runs of digits in a short text."""
    return (found.span() for found in _RUN.finditer(text))


def _joined(digits: Iterable[int]) -> Iterator[Run]:
    """The runs that digits at these places make."""
    start = end = -1
    for at in digits:
        if at != end:
            if end > start:
                yield start, end
            start = at
        end = at + 1
    if end > start:
        yield start, end


ask_for_stems("digits", (chr(ord(zero) + digit) for zero in _ZEROS for digit in range(10)))
