"""Characters that show nothing, so that every room looks for words as they are seen.

Soft hyphens and zero-width spaces stand within words to say where a line may break; marks of
direction and byte-order marks are left by copying.  Texts keep them; what is read in or looked for
in a text looks past them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

#: Unicode's default ignorable characters that texts have: general category Cf, without tags.
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_ASCII: Final = bytes(range(128))


def beyond_ascii(text: str) -> str:
    """The characters of a text beyond ASCII, in their order."""
    return text.encode(errors="replace").translate(None, _ASCII).decode()


def has_unseen(text: str) -> bool:
    """Whether the text has characters that show nothing, looked for among the few beyond ASCII."""
    return not text.isascii() and _UNSEEN.search(beyond_ascii(text)) is not None


def as_seen(text: str) -> str:
    """The text without the characters that show nothing."""
    return _UNSEEN.sub("", text) if has_unseen(text) else text


class Seen:
    """A text as it is seen, and the ways between its places and those of the text as written.

    `spots` are the stretches of the written text that are seen otherwise, in order: where each
    begins and ends, and what is seen there; without them, the characters that show nothing.
    """

    __slots__ = ("_begins", "_ends", "_grown", "_written", "text")

    def __init__(self, written: str, spots: Iterable[tuple[int, int, str]] | None = None) -> None:
        if spots is None:
            spots = ((found.start(), found.end(), "") for found in _UNSEEN.finditer(written))
        pieces: list[str] = []
        #: Where each spot begins in the written text, and where it begins and ends in this one.
        self._written: list[int] = []
        self._begins: list[int] = []
        self._ends: list[int] = []
        #: How much longer the written text is, up to behind so many of the spots.
        self._grown = [0]
        last = 0
        for start, end, sign in spots:
            pieces += (written[last:start], sign)
            self._written.append(start)
            self._begins.append(start - self._grown[-1])
            self._grown.append(self._grown[-1] + end - start - len(sign))
            self._ends.append(end - self._grown[-1])
            last = end
        self.text = "".join((*pieces, written[last:]))

    def place(self, at: int) -> int:
        """Where in this text a place of the written one is, outside its spots."""
        return at - self._grown[bisect_left(self._written, at)]

    def start(self, at: int) -> int:
        """Where in the written text what begins here begins."""
        return at + self._grown[bisect_right(self._ends, at)]

    def end(self, at: int) -> int:
        """Where in the written text what ends here ends."""
        return at + self._grown[bisect_left(self._begins, at)]
