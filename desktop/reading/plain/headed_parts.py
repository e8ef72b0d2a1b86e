"""A Markdown text parted at its headings, below what reads several postings out of one text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

#: It begins with the sign itself, to which the engine skips: only one at a line's start counts.
_HEADING: Final = re.compile(r"(?P<marks>#(?<!.#)#{0,3})[ \t]+(?P<words>\S.*)")


class Heading(NamedTuple):
    """A heading's level, 1 to 4, its words, and where its line begins."""

    level: int
    words: str
    start: int


class Part(NamedTuple):
    """A heading's level and words, and the text from it to the next of its level or above."""

    level: int
    words: str
    text: str


def fact_named(*names: str) -> re.Pattern[str]:
    """What finds lines that tell a fact by one of these names (patterns): `- **Place:** Ghent`."""
    named = "|".join(names)
    return re.compile(
        rf"^[ \t]*(?:[-*+•][ \t]+)?[*_]{{0,2}}(?:{named})[*_]{{0,2}}[ \t]*[:：]", re.I | re.M
    )


def headings_in(text: str) -> list[Heading]:
    """The headings of a text, in its order."""
    found = _HEADING.finditer(text)
    return [Heading(len(one["marks"]), one["words"], one.start()) for one in found]


def parts_at(text: str, headings: Iterable[Heading], level: int) -> list[Part]:
    """The parts that begin with a heading of a level, or of one above it."""
    above = [heading for heading in headings if heading.level <= level]
    ends = [*(heading.start for heading in above[1:]), len(text)]
    return [
        Part(heading.level, heading.words, text[heading.start : end].rstrip(" \n-*_"))
        for heading, end in zip(above, ends, strict=True)
    ]
