"""Finds the names of a vocabulary in a text: where its stems stand, by a trie of words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from desktop.extracting.text.stems import Held, is_latin_1, lowered
from desktop.extracting.text.tuples import made

#: A link (no name within it counts), a word, a sign that names hold, or a single East Asian letter.
_TOKEN = re.compile(
    r"(https?://[^\s)>\]]+|www\.[^\s)>\]]+|[^\W_\u0400-\u04ff\u3040-\ud7a3]+|[\u0400-\u04ff]+"
    r"|[+#./&'’@!:_§()]|[\u3040-\ud7a3])"
)
#: The next: one space, hyphen or line end may part it from the last, unless it is a tight sign.
_GAPS: Final = " \xa0\n-"
_NEXT = re.compile(rf"(?:[{_GAPS}](?![+#.'’@!:)])|){_TOKEN.pattern}")
#: The first two words of a name, and what stands between them.
_LEAD = re.compile(r"[+#./&'@!]*[^\W_]+(?:([\W_]+)[^\W_]+)?")
#: The same of a name of plain words, as most are.
_PLAIN = re.compile(r"([0-9a-z]+) [0-9a-z]++(?![^\0-\x7f])")
#: Signs behind which no space stands within a name.
_TIGHT: Final = frozenset("@(")
#: The sign before the number of a law, which texts may leave out.
_UNSAID: Final = "§ "


class Name(NamedTuple):
    """One spelling of a skill; `mark` is "", "!" or "?" as the vocabulary's head explains."""

    canonical: str
    kind: str
    written: str
    mark: str


class Hit(NamedTuple):
    """A name met at `start` to `end` of a text."""

    name: Name
    start: int
    end: int


class _Node:
    """A word of a trie: the names that end with it, the words that follow, and their letters.

    `sure` is the name if it is meant however it is written.
    """

    __slots__ = ("beginnings", "names", "steps", "sure")

    def __init__(self, ends: Iterable[tuple[Name, list[str]]]) -> None:
        self.names: list[Name] = []
        following: defaultdict[str, list[tuple[Name, list[str]]]] = defaultdict(list)
        for name, words in ends:
            if words:
                following[words[0]].append((name, words[1:]))
            else:
                self.names.append(name)
        self.sure = self.names[0] if self.names and not self.names[0].mark else None
        self.steps = {word: _Node(ends) for word, ends in following.items()}
        self.beginnings = frozenset(word[0] for word in following)

    def step(self, word: str) -> _Node | None:
        """The node behind a further word, in the plural too."""
        step = self.steps.get(word)
        if step is None and len(word) > 1 and word.endswith("s"):
            step = self.steps.get(word[:-1])
        return step


class Matcher:
    """Tries over the words of many names; `hits` finds the longest name at each word.

    `stems` are what names begin with, and links, in which none counts.  The trie of the names that
    begin with one word is made when that is first met.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._names: defaultdict[str, list[Name]] = defaultdict(list)
        self._nodes: dict[str, _Node] = {}
        self.stems = {"http", "www."}
        for name in names:
            written = name.written.lower()
            if written.isascii() and written.isalnum():  # as half of them: one plain word
                self._names[written].append(name)
                self.stems.add(f"_{written}_")
            elif plain := _PLAIN.match(written):
                self._names[plain[1]].append(name)
                self.stems.add(f"_{plain[0]}")
            elif first := _TOKEN.search(written.lstrip(_UNSAID)):
                self._names[first[0]].append(name)
                self.stems.update(_stems(written, first[0]))

    def hits(self, text: str, low: str, held: Held) -> list[Hit]:
        """The names in a text from its start on, none overlapping another.

        `low` is the text in lower case, `held` the stems that it holds, those of names among them.
        """
        hits: list[Hit] = []
        done, nodes = 0, self._nodes
        for start in sorted(held.get("skills", ())):
            if start < done or (low[start - 1].isalnum() and _lies_in_word(low, start)):
                continue
            found = _TOKEN.match(low, start)
            if found is None:
                continue
            word, done = found[1], found.end()
            node = nodes.get(word) or self._grown(word)
            if node is None:
                continue
            if node.steps and (
                low[start] == "." or not node.beginnings.isdisjoint(low[done : done + 2])
            ):
                if hit := _longest(node, text, low, found):
                    done = hit[2]
                    hits.append(hit)
            elif name := node.sure or _fitting(node.names, text, start, done):
                hits.append(made(Hit, (name, start, done)))
        return hits

    def exact(self, text: str) -> Name | None:
        """The name that a whole text is, whatever its mark."""
        low = lowered(text)
        found = _TOKEN.match(low)
        node = self._grown(found[0]) if found else None
        while node is not None and found is not None:
            if found.end() == len(text):
                return node.names[0] if node.names else None
            found = _next(low, found)
            node = node.steps.get(found[1]) if found else None
        return None

    def _grown(self, first: str) -> _Node | None:
        """The node of a first word, made if need be."""
        node = self._nodes.get(first)
        if node is None and (names := self._names.get(first)):
            written = (name.written.lower().lstrip(_UNSAID) for name in names)
            words = (_TOKEN.findall(one)[1:] for one in written)
            node = self._nodes[first] = _Node(zip(names, words, strict=True))
        return node


def _longest(first: _Node, text: str, low: str, found: re.Match[str]) -> Hit | None:
    """The longest name from a word on, whose node is the first."""
    start, end = found.span()
    if start and low[start] == "." and low[start - 1].isalnum():
        return None
    if start > 1 and low[start - 1] == "." and end - start == 1 and low[start - 2].isalpha():
        return None  # the end of longer initials
    best: Hit | None = None
    node: _Node | None = first
    while node:
        if node.names and (name := node.sure or _fitting(node.names, text, start, end)):
            best = made(Hit, (name, start, end))
        if not node.steps or node.beginnings.isdisjoint(low[end : end + 2]):  # behind a sign, too
            break
        following = _next(low, found)
        if following is None:
            break
        found, end = following, following.end()
        node = node.step(found[1])
    return best


def _stems(written: str, first: str) -> Iterator[str]:
    """What tells that a name (in lower case) may begin: its first two words, or the first whole."""
    lead = _LEAD.search(written)
    if lead is None or not is_latin_1(lead[0]):
        second = _TOKEN.findall(written.lstrip(_UNSAID))[1:2]
        if is_latin_1(first) and second and not is_latin_1(second[0]):  # 1С, as no digit alone is
            yield from (f"{first}{gap}{second[0]}" for gap in ("", *_GAPS))
        else:
            yield f"_{first}_"
    elif lead[1] is None:
        yield f"_{lead[0]}_"
    else:
        gaps = ("/", "/ ", " / ") if lead[1].strip() in ("/", "&") else (lead[1],)
        yield from (f"_{lead[0].replace(lead[1], gap)}" for gap in gaps)


def _lies_in_word(low: str, at: int) -> bool:
    """Whether the letter before one at `at`, of the same script, begins a word with it."""
    before = _TOKEN.match(low, at - 1) if at and not "①" <= low[at - 1] <= "⓿" else None
    return before is not None and before.end() > at


def _next(low: str, last: re.Match[str]) -> re.Match[str] | None:
    """The next word or sign of a name, if there may be one; its words are in group 1."""
    return (_TOKEN if last[1] in _TIGHT else _NEXT).match(low, last.end())


def _fitting(names: list[Name], text: str, start: int, end: int) -> Name | None:
    """The first name whose mark allows the letters as they stand in a stretch of text."""
    for name in names:
        if not name.mark or text[start:end] == name.written:
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
            for written in (first, *others.split("; ")) if others else (first,):
                bare = written.lstrip("!?")
                if bare:
                    yield made(Name, (canonical, kind, bare, written.removesuffix(bare)))
