"""Which places have which word: of every word and every beginning of words that are frequent.

What is rarer than one in a hundred is asked of FTS5, which then answers at once.  The sets come out
of FTS5's own vocabulary, so a word here is exactly what a word is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop.cache.index import bits
from desktop.cache.index.store import IndexFile, Writer

#: Words and beginnings that fewer than one posting in so many has are not kept.
SHARE: Final = 100
LEAST: Final = 16
#: Longer words are known by their beginnings alone.
LONGEST: Final = 24


def least_of(size: int) -> int:
    """How many places a word must have to be kept."""
    return max(LEAST, size // SHARE)


class _Node:
    """A beginning of words: the places gathered so far, and those of the word that ends here."""

    __slots__ = ("bits", "loose", "parts", "word")

    def __init__(self) -> None:
        self.bits = 0
        self.loose: list[int] = []  #: places that are not in `bits` yet
        self.word = 0
        self.parts = 0  #: how many longer beginnings and words make it up


def write_words(
    writer: Writer, name: str, words: Iterable[tuple[str, Iterable[int]]], size: int
) -> None:
    """Keep the frequent words (`name=word`) and beginnings (`name:beginning`), words ascending.

    A beginning with the same places as its only longer one is not kept: that one stands for it.
    A word with the same places as its beginning is kept empty.
    """
    least = least_of(size)
    stack, path = [_Node()], ""
    for word, found in words:
        cut = word[:LONGEST]
        shared = _shared(path, cut)
        _close(writer, name, path, shared, stack, size, least)
        stack.extend(_Node() for _ in range(len(cut) - shared))
        path = cut
        _add_word(stack[-1], found, size, least, is_whole=len(word) < LONGEST)
    _close(writer, name, path, 0, stack, size, least)


def _add_word(node: _Node, found: Iterable[int], size: int, least: int, *, is_whole: bool) -> None:
    places = list(found)
    node.parts += 1
    if len(places) < least:
        node.loose += places
        return
    made = bits.of_places(places, size)
    node.bits |= made
    if is_whole and made.bit_count() >= least:
        node.word = made


def _close(
    writer: Writer, name: str, path: str, depth: int, stack: list[_Node], size: int, least: int
) -> None:
    """Keep the frequent nodes below the depth; each hands its places to the one above."""
    for length in range(len(path), depth, -1):
        node, above = stack.pop(), stack[-1]
        above.parts += 1
        if node.loose and (node.bits or len(node.loose) >= least):
            node.bits |= bits.of_places(node.loose, size)
            node.loose = []
        above.bits |= node.bits
        above.loose += node.loose
        if node.bits.bit_count() >= least:
            _keep(writer, name, path[:length], node)


def _keep(writer: Writer, name: str, beginning: str, node: _Node) -> None:
    if node.word:
        is_same = node.word == node.bits
        writer.put(f"{name}={beginning}", b"" if is_same else bits.pack(node.word))
    if node.word or node.parts > 1:
        writer.put(f"{name}:{beginning}", bits.pack(node.bits))


def _shared(one: str, other: str) -> int:
    """How many characters two words share at their beginnings."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def kept_word(file: IndexFile, name: str, word: str) -> int | None:
    """The places that have exactly the word; None where it is not kept, so rare."""
    if len(word) >= LONGEST:
        return None
    data = file.get(f"{name}={word}")
    if data is None:
        return None
    return file.bits(f"{name}={word}") if data else file.bits(f"{name}:{word}")


def kept_beginning(file: IndexFile, name: str, beginning: str) -> int | None:
    """The places that have a word with this beginning; None where it is not kept, so rare."""
    if len(beginning) >= LONGEST:
        return None
    wanted = f"{name}:{beginning}"
    found = file.first_from(wanted)
    return file.bits(found) if found is not None and found.startswith(wanted) else None
