"""Finds the names of a vocabulary in a text, in one pass over its words by a trie of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count
from pathlib import Path
from typing import Any, Final

from desktop.extracting.stems import lowered

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


#: Where in a chunk a name may begin, its first word, and what must follow in the next chunk.
Start = tuple[int, str, tuple[str, ...]]


class Matcher:
    """A trie over the words of many names; `hits` finds the longest name at each word."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._root: dict[str, Any] = {}
        for name in names:
            node = self._root
            for token in _TOKEN.findall(name.written.lower()):
                node = node.setdefault(token, {})
            node.setdefault(_END, []).append(name)

    def starts(self, chunks: Iterable[str]) -> Iterator[tuple[str, tuple[Start, ...]]]:
        """The chunks in which names may begin, and where."""
        for chunk in chunks:
            if not self._root.keys().isdisjoint(_TOKEN.findall(chunk)):
                found = (self._start(chunk, word) for word in _TOKEN.finditer(chunk))
                if starts := tuple(start for start in found if start):
                    yield chunk, starts

    def _start(self, chunk: str, word: re.Match[str]) -> Start | None:
        node = self._root.get(word[0])
        if node is None or _END in node:
            return node and (word.start(), word[0], ())
        if after := _next(chunk, word[0], word.end()):
            return (word.start(), word[0], ()) if _step(node, after[0]) else None
        is_open = word.end() == len(chunk) and word[0] not in _TIGHT
        return (word.start(), word[0], tuple(node)) if is_open else None

    def hits(
        self, text: str, low: str, chunks: Sequence[str], held: Mapping[str, Sequence[Start]]
    ) -> Iterator[Hit]:
        """The names in a text from its start on, none overlapping another.

        `low` is the text in lower case, `chunks` what it is cut into, and `held` what `starts`
        says of those of them, and of any others, in which a name may begin.
        """
        done = 0
        for start, word in _beginnings(low, chunks, held):
            if start >= done and (hit := self._longest(text, low, start, word)):
                done = hit.end
                yield hit

    def exact(self, text: str) -> Name | None:
        """The name that a whole text is, whatever its mark."""
        low = lowered(text)
        found = _TOKEN.match(low)
        node = self._root.get(found[0]) if found else None
        while node is not None and found is not None:
            if found.end() == len(text):
                names: list[Name] = node.get(_END, [])
                return names[0] if names else None
            found = _next(low, found[0], found.end())
            node = node.get(found[0]) if found else None
        return None

    def _longest(self, text: str, low: str, start: int, word: str) -> Hit | None:
        if word == "." and start and low[start - 1].isalnum():
            return None
        best: Hit | None = None
        node, end = self._root[word], start + len(word)
        while True:
            if _END in node and (name := _fitting(node[_END], text[start:end])):
                best = Hit(name, start, end)
            after = _next(low, word, end) if len(node) > (_END in node) else None
            step = _step(node, after[0]) if after else None
            if after is None or step is None:
                return best
            node, word, end = step, after[0], after.end()


def _beginnings(
    low: str, chunks: Sequence[str], held: Mapping[str, Sequence[Start]]
) -> Iterator[tuple[int, str]]:
    """The words of a text with which names begin, and where they stand."""
    lengths = list(accumulate(map(len, chunks), initial=0))
    for index in compress(count(), map(held.__contains__, chunks)):
        for offset, word, after in held[chunks[index]]:
            at = lengths[index] + index + offset
            if not after or low.startswith(after, at + len(word) + 1):
                yield at, word


def _step(node: dict[str, Any], word: str) -> dict[str, Any] | None:
    """The node behind a further word of a name, in the plural too."""
    step: dict[str, Any] | None = node.get(word)
    if step is None and len(word) > 1 and word.endswith("s"):
        step = node.get(word[:-1])
    return step


def _next(low: str, last: str, at: int) -> re.Match[str] | None:
    """The next word, if nothing or one space, hyphen or line end parts it from the last."""
    if low[at : at + 1] in _GAPS:
        found = _TOKEN.match(low, at + 1)
        is_tight = last in _TIGHT or (found and found[0] in _TIGHT)
        return None if is_tight else found
    return _TOKEN.match(low, at)


def _fitting(names: list[Name], slice_: str) -> Name | None:
    """The first name whose mark allows the letters as they stand."""
    for name in names:
        if not name.mark or slice_ == name.written:
            return name
        if name.mark == "?" and name.written == name.written.lower():
            return name
    return None


def read_names(path: Path) -> Iterator[Name]:
    """The spellings of a vocabulary file, whose head says how it is written."""
    return names_of(path.read_text(encoding="utf-8").splitlines())


def names_of(lines: Iterable[str]) -> Iterator[Name]:
    """The spellings that the lines of a vocabulary name."""
    kind = ""
    for line in lines:
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            first, _, others = line.partition(" = ")
            canonical = first.lstrip("!?")
            for written in (first, *others.split("; ")):
                bare = written.lstrip("!?")
                if bare:
                    yield Name(canonical, kind, bare, written[: len(written) - len(bare)])
