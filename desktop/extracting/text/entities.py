"""Characters that Markdown writes as HTML's entities, read as they are seen: `R&amp;D`.

Beside the layout, which every field reads: the body keeps them as written, so that the way back
from the text that is read to the body is told here.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from typing import Final

_ENTITY: Final = re.compile(r"&(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}[0-9]{0,2});")


def has_entities(text: str) -> bool:
    """Whether a text writes characters as entities."""
    return "&" in text and _ENTITY.search(text) is not None


class Decoded:
    """A text with its entities decoded, and the way back from it to the text as it is written."""

    __slots__ = ("_ends", "_grown", "text")

    def __init__(self, written: str) -> None:
        pieces: list[str] = []
        self._ends: list[int] = []
        #: How much longer the written text is, up to behind so many of the entities.
        self._grown = [0]
        last = 0
        for found in _ENTITY.finditer(written):
            sign = html.unescape(found[0]).replace("\xa0", " ")
            pieces += (written[last : found.start()], sign)
            last = found.end()
            grown = self._grown[-1] + len(found[0]) - len(sign)
            self._grown.append(grown)
            self._ends.append(last - grown)
        self.text = "".join((*pieces, written[last:]))

    def place(self, at: int) -> int:
        """Where in the written text a place of this one is."""
        return at + self._grown[bisect_right(self._ends, at)]
