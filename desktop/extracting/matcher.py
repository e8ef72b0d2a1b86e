"""Finds the names of a vocabulary in a text, in one pass over its words by a trie of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

#: A link (no name within it counts), a word, a sign that names hold, or a single East Asian letter.
_TOKEN = re.compile(
    r"https?://[^\s)>\]]+|www\.[^\s)>\]]+|[^\W_\u0400-\u04ff\u3040-\ud7a3]+|[\u0400-\u04ff]+"
    r"|[+#./&'’@!]|[\u3040-\ud7a3]"
)
_GAPS: Final = frozenset(" -\xa0\n")
#: Signs that stand without a space beside what they belong to.
_TIGHT: Final = frozenset("+#.'’@!")
_END: Final = ""


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a skill; `mark` is "", "!" or "?" as the vocabulary's head explains."""

    canonical: str
    kind: str
    written: str
    mark: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A name met at `start` to `end` of a text."""

    name: Name
    start: int
    end: int


class Matcher:
    """A trie over the words of many names; `hits` finds the longest name at each word."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._root: dict[str, Any] = {}
        for name in names:
            node = self._root
            for token in _TOKEN.findall(name.written.lower()):
                node = node.setdefault(token, {})
            node.setdefault(_END, []).append(name)

    def hits(self, text: str) -> Iterator[Hit]:
        """The names in a text from its start on, none overlapping another."""
        lowered = _lowered(text)
        done = 0
        root = self._root
        for found in _TOKEN.finditer(lowered):
            node = root.get(found[0])
            if node is None or found.start() < done:
                continue
            if hit := self._longest(text, lowered, found, node):
                done = hit.end
                yield hit

    def exact(self, text: str) -> Name | None:
        """The name that a whole text is, whatever its mark."""
        lowered = _lowered(text)
        found = _TOKEN.match(lowered)
        node = self._root.get(found[0]) if found else None
        while node is not None and found is not None:
            if found.end() == len(text):
                names: list[Name] = node.get(_END, [])
                return names[0] if names else None
            found = _next(lowered, found)
            node = node.get(found[0]) if found else None
        return None

    def _longest(
        self, text: str, lowered: str, found: re.Match[str], node: dict[str, Any]
    ) -> Hit | None:
        best: Hit | None = None
        start = found.start()
        if lowered[start] == "." and start and lowered[start - 1].isalnum():
            return None
        after: re.Match[str] | None = found
        while after is not None:
            if _END in node and (name := _fitting(node[_END], text[start : after.end()])):
                best = Hit(name, start, after.end())
            after = _next(lowered, after)
            step = _step(node, after[0]) if after else None
            if step is None:
                break
            node = step
        return best


def _step(node: dict[str, Any], word: str) -> dict[str, Any] | None:
    """The node behind a further word of a name, in the plural too."""
    step: dict[str, Any] | None = node.get(word)
    if step is None and len(word) > 1 and word.endswith("s"):
        step = node.get(word[:-1])
    return step


def _next(lowered: str, last: re.Match[str]) -> re.Match[str] | None:
    """The next word, if nothing or one space, hyphen or line end parts it from the last."""
    at = last.end()
    if at < len(lowered) and lowered[at] in _GAPS:
        found = _TOKEN.match(lowered, at + 1)
        is_tight = last[0] in _TIGHT or (found and found[0] in _TIGHT)
        return None if is_tight else found
    return _TOKEN.match(lowered, at)


def _fitting(names: list[Name], slice_: str) -> Name | None:
    """The first name whose mark allows the letters as they stand."""
    for name in names:
        if not name.mark or slice_ == name.written:
            return name
        if name.mark == "?" and name.written == name.written.lower():
            return name
    return None


def _lowered(text: str) -> str:
    lowered = text.lower().replace("’", "'")
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := one.lower()) == 1 else one for one in text)


def read_names(path: Path) -> Iterator[Name]:
    """The spellings of a vocabulary file, whose head says how it is written."""
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            first, _, others = line.partition(" = ")
            canonical = first.lstrip("!?")
            for written in (first, *others.split("; ")):
                bare = written.lstrip("!?")
                if bare:
                    yield Name(canonical, kind, bare, written[: len(written) - len(bare)])


@lru_cache(maxsize=2)
def load_matcher(path: Path) -> Matcher:
    """The matcher of a vocabulary file, read once."""
    return Matcher(read_names(path))
