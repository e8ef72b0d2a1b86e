"""Characters that show nothing, so that every room looks for words as they are seen.

Soft hyphens and zero-width spaces stand within words to say where a line may break; marks of
direction and byte-order marks are left by copying.  Texts keep them; what is read in or looked for
in a text looks past them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

#: Unicode's default ignorable characters that texts have: general category Cf, without tags.
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def has_unseen(text: str) -> bool:
    """Whether the text has characters that show nothing."""
    return not text.isascii() and _UNSEEN.search(text) is not None


def as_seen(text: str) -> str:
    """The text without the characters that show nothing."""
    return text if text.isascii() else _UNSEEN.sub("", text)


class Seen:
    """A text as it is seen, and the way back from it to the text as it is written."""

    __slots__ = ("_gaps", "_unseen", "text")

    def __init__(self, written: str) -> None:
        self.text = as_seen(written)
        self._unseen = [found.start() for found in _UNSEEN.finditer(written)]
        #: Before which character of `text` each of them stands.
        self._gaps = [at - n for n, at in enumerate(self._unseen)]

    def place(self, at: int) -> int:
        """Where in this text a place of the written one is."""
        return at - bisect_left(self._unseen, at)

    def start(self, at: int) -> int:
        """Where in the written text what begins here begins."""
        return at + bisect_right(self._gaps, at)

    def end(self, at: int) -> int:
        """Where in the written text what ends here ends."""
        return at + bisect_left(self._gaps, at)
