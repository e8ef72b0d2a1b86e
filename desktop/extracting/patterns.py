r"""Patterns of many words, written so that the engine passes over all places where none begins.

Python's engine tries each branch of `\b(?:salary|pay)` at each character; of branches that begin
with letters it knows the first letters and skips to them, if case matters.  So a `Pattern` is for
text in lower case, its branches are led by their first letters, and it is compiled when first used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

#: Beyond so many branches the words are left as they are written.
_MOST_BRANCHES: Final = 600
_LITERAL = re.compile(
    r"\\([^\w\s])|([^\W_]|[_ /#@&%=!,;:'\"<>~`-])(?![?*+{])|([^\x00-\x7f])(?![?*+{])"
)


class Pattern:
    """A pattern for lowered text without named or numbered groups."""

    __slots__ = ("finditer", "fullmatch", "match", "search", "source", "sub")

    source: str
    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[[str, str], str]

    def __init__(self, source: str) -> None:
        self.source = source

    @property
    def beginnings(self) -> frozenset[str]:
        """The letters with which its branches begin: a text that it fits holds one of them.

        Where a word must begin with them they are led by `_`.
        """
        return frozenset(map(_beginning, _expanded(self.source)))

    def __getattr__(self, name: str) -> object:
        """Compile the pattern: the names below stand from then on."""
        compiled = re.compile(led_by_letters(self.source))
        self.search, self.match = compiled.search, compiled.match
        self.fullmatch, self.finditer, self.sub = (
            compiled.fullmatch,
            compiled.finditer,
            compiled.sub,
        )
        return getattr(compiled, name)


def led_by_letters(source: str) -> str:
    """The same pattern with branches that begin with their first letters, those alike together."""
    branches = list(_expanded(source))
    if len(branches) > _MOST_BRANCHES:
        return source
    by_letter: dict[str, list[str]] = {}
    for branch in branches:
        found = _LITERAL.match(branch.removeprefix(r"\b"))
        if found is None or (branch.startswith(r"\b") and not found[0].isalnum()):
            return source
        bound = rf"(?<!\w{found[0]})" if branch.startswith(r"\b") else ""
        rest = bound + branch.removeprefix(r"\b")[len(found[0]) :]
        by_letter.setdefault(found[0], []).append(rest)
    return "|".join(
        first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")
        for first, rests in by_letter.items()
    )


def _beginning(branch: str) -> str:
    """The letters that a branch begins with."""
    bare = branch.removeprefix(r"\b")
    letters, at = "", 0
    while found := _LITERAL.match(bare, at):
        letters, at = letters + found[found.lastindex or 0], found.end()
    return letters if bare == branch else f"_{letters}"


def _expanded(source: str) -> Iterator[str]:
    """The branches of a pattern, groups that lead one multiplied out."""
    for branch in _split(source):
        bound = r"\b" if branch.startswith(r"\b") else ""
        group = branch.removeprefix(r"\b")
        if group.startswith("(?:"):
            end = _closing(group)
            rest = group[end + 1 :]
            if rest[:1] in ("*", "+", "{"):
                yield branch
                continue
            is_optional = rest[:1] == "?"
            rest = rest[1:] if is_optional else rest
            for inner in _split(group[3:end]):
                yield from _expanded(bound + inner + rest)
            if is_optional:
                yield from _expanded(bound + rest)
        elif group.startswith("[") and not group.startswith("[^"):
            end = _closing(group)
            if group[end + 1 : end + 2] in ("*", "+", "{", "?") or re.search(
                r"[\\-]", group[1:end]
            ):
                yield branch
            else:
                yield from (bound + letter + group[end + 1 :] for letter in group[1:end])
        elif group[1:2] == "?" and group[0].isalnum():
            yield from (bound + group[0] + group[2:], bound + group[2:])
        else:
            yield branch


def _closing(group: str) -> int:
    """The offset of the bracket that closes the one a source begins with."""
    depth = at = 0
    in_class = False
    while at < len(group):
        letter = group[at]
        if letter == "\\":
            at += 1
        elif in_class:
            in_class = letter != "]"
            depth -= not in_class
        elif letter == "[":
            in_class = True
            depth += 1
        else:
            depth += (letter == "(") - (letter == ")")
        if not depth and at:
            return at
        at += 1
    raise ValueError(group)


def _split(source: str) -> list[str]:
    """The branches between the bars that stand in no group."""
    parts, start, depth, at = [], 0, 0, 0
    while at < len(source):
        letter = source[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at += _closing(source[at:])
        elif letter == "|" and not depth:
            parts.append(source[start:at])
            start = at + 1
        else:
            depth += (letter == "(") - (letter == ")")
        at += 1
    return [*parts, source[start:]]
