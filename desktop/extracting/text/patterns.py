r"""Patterns of many words, written so that the engine passes over all places where none begins.

Python's engine tries each branch of `\b(?:salary|pay)` at each character; of branches that begin
with letters it knows the first letters and skips to them, if case matters.  So a `Pattern` is for
text in lower case, its branches are led by their first letters, and it is compiled when first used.
Compiling takes time by length: what that makes much longer stays as it is, and soonest what fits
only where words begin, since it is soon passed over anyhow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

_LITERAL = re.compile(r"(?:\\([^\w\s])|([^\W_]|[_ /#@&%=!,;:'\"<>~`-])|([^\x00-\x7f]))(?![?*+{])")
_LITERALS = re.compile(rf"(?:{_LITERAL.pattern})+")
#: A pattern led by letters may be so many times as long as its source, one for where words begin
#: and any other.
_MOST_GROWTH_BOUND = 2.5
_MOST_GROWTH = 4.1

#: What is escaped, a class, and what parts a source.
_SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|[()|]", re.DOTALL)

#: What may hold a bar that parts no branches of a source.
_NESTING = re.compile(r"[\\\[(]")

#: For classes: the capitals of languages in Latin letters, those beyond the West's, too.
CAPITALS: Final = "A-ZÀ-ÞĂĄĆČĎĐĘĚĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽȘȚ"

#: What a class holds besides its letters.
_RANGE = re.compile(r"\\|[^\[]-.")
#: What makes a group optional, and tried first.
_IF_ANY = re.compile(r"\?(?![?+])")
#: What may be asserted of the place where a branch begins.
_ASSERTION = re.compile(r"\\b|\^|\(\?<[!=]")


class Pattern:
    """A pattern for lowered text without named or numbered groups.

    It is not `is_led` by its letters where it is tried so seldom, as only beside its own words,
    that leading it would take longer than it ever spares.
    """

    __slots__ = ("finditer", "fullmatch", "is_led", "match", "search", "source", "sub")

    source: str
    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[[str, str], str]

    def __init__(self, source: str, *, is_led: bool = True) -> None:
        self.source, self.is_led = source, is_led

    @property
    def beginnings(self) -> frozenset[str]:
        """The letters with which its branches begin: a text that it fits holds one of them.

        Where a word must begin with them they are led by `_`, and followed where it ends so.
        """
        return frozenset(map(_beginning, _expanded(self.source)))

    def __getattr__(self, name: str) -> object:
        """Compile the pattern: the names below stand from then on."""
        compiled = re.compile(_led(self.source) if self.is_led else self.source)
        self.search, self.match = compiled.search, compiled.match
        self.fullmatch, self.finditer, self.sub = (
            compiled.fullmatch,
            compiled.finditer,
            compiled.sub,
        )
        return getattr(compiled, name)


def _led(source: str) -> str:
    """The source as it is compiled to be searched for, led by letters if that is not too long."""
    led = led_by_letters(source)
    growth = _MOST_GROWTH_BOUND if source.startswith(r"\b") else _MOST_GROWTH
    return with_empty_branches(source if len(led) > growth * len(source) else led)


def with_empty_branches(source: str) -> str:
    """The same with `(?:a b|)` for `(?:a b)?`: for a repetition the engine sets much more up."""
    written, open_at, at = [], [], 0
    for found in _SIGNS.finditer(source):
        if found[0] == "(":
            open_at.append(found.start())
        elif found[0] == ")":
            is_group, end = source.startswith("(?:", open_at.pop()), found.end()
            if is_group and _IF_ANY.match(source, end):
                written.append(f"{source[at : found.start()]}|)")
                at = end + 1
    return "".join([*written, source[at:]])


class _NoLetterError(ValueError):
    """A branch begins with no letter."""


def led_by_letters(source: str) -> str:
    """The same pattern with branches that begin with their first letters, those alike together.

    It stays as it is where a branch begins with none.
    """
    head, tail = _head_and_tail(source)
    try:
        led = _by_letter(head)
    except _NoLetterError:
        return source
    branches = "|".join(letter + _either(_rests(letter, rests)) for letter, rests in led.items())
    return f"(?:{branches}){tail}" if tail else branches


def _head_and_tail(source: str) -> tuple[str, str]:
    """The group that leads a source of one branch, and what follows it, written but once."""
    _, bare = _asserted(source)
    if bare.startswith("(?:") and len(_split(source)) == 1:
        end = len(source) - len(bare) + _closing(bare) + 1
        if source[end : end + 1] not in ("?", "*", "+", "{"):
            return source[:end], source[end:]
    return source, ""


class _Rest(NamedTuple):
    """What stands behind a branch's first letter, and what is asserted of where that stands."""

    asserted: tuple[str, ...]
    source: str


def _by_letter(source: str, asserted: tuple[str, ...] = ()) -> dict[str, list[_Rest]]:
    """What stands behind the letters that begin branches.

    Of a group that leads a branch those members are kept together that begin alike, since what
    follows the group is written behind each.
    """
    led: dict[str, list[_Rest]] = {}
    for branch in _split(source):
        own, bare = _asserted(branch)
        before = tuple(dict.fromkeys((*asserted, *own))) if own else asserted
        for head, rest in _heads(bare):
            if not _LITERAL.fullmatch(head):
                for letter, rests in _by_letter(head, before).items():
                    members = _either(_rests(letter, rests))
                    led.setdefault(letter, []).append(_Rest((), members + rest))
            elif r"\b" in before and not head.isalnum():
                raise _NoLetterError(branch)
            else:
                led.setdefault(head, []).append(_Rest(before, rest))
    return led


def _asserted(branch: str) -> tuple[list[str], str]:
    """What a branch asserts of the place where it begins, and what follows that."""
    found: list[str] = []
    while led := _ASSERTION.match(branch):
        end = _closing(branch) + 1 if led[0].startswith("(") else led.end()
        found.append(branch[:end])
        branch = branch[end:]
    return found, branch


def _rests(letter: str, rests: Iterable[_Rest]) -> list[str]:
    """What stands behind a letter as it is written, what is asserted behind a second letter.

    Of branches within a group the engine soon passes over those that begin with other letters.
    """
    led: list[tuple[str, list[str]]] = []
    for asserted, source in rests:
        second = _LITERAL.match(source) if asserted else None
        head = second[0] if second else ""
        bounds = head + "".join(_behind(letter + head, assertion) for assertion in asserted)
        if led and bounds and led[-1][0] == bounds:
            led[-1][1].append(source[len(head) :])
        else:
            led.append((bounds, [source[len(head) :]]))
    return [bounds + _either(sources) for bounds, sources in led]


def _behind(letters: str, assertion: str) -> str:
    """The same assertion, to stand behind the letters that follow it."""
    if assertion == r"\b":
        return rf"(?<!\w{letters})"
    if assertion == "^":
        return rf"(?<=^{letters})"
    return f"{assertion[:4]}(?:{assertion[4:-1]}){letters})"


def _either(sources: list[str]) -> str:
    return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"


def _heads(branch: str) -> Iterator[tuple[str, str]]:
    """With what a branch may begin, a letter or the members of a group, and what follows it."""
    if branch.startswith(("(?:", "[")) and not branch.startswith("[^"):
        end = _closing(branch)
        rest = branch[end + 1 :]
        is_class = branch[0] == "["
        if rest[:1] in ("*", "+", "{") or (is_class and _RANGE.search(branch[:end])):
            raise _NoLetterError(branch)
        heads = branch[1:end] if is_class else [branch[3:end]]
        yield from ((head, rest.removeprefix("?")) for head in heads)
        if rest[:1] == "?":
            yield from _heads(rest[1:])
    elif branch[1:2] == "?" and branch[0].isalnum():
        yield branch[0], branch[2:]
        yield from _heads(branch[2:])
    elif found := _LITERAL.match(branch):
        yield found[0], branch[found.end() :]
    else:
        raise _NoLetterError(branch)


def _expanded(source: str) -> Iterator[str]:
    r"""The branches of a pattern, groups that lead one multiplied out.

    What is asserted of their place is left out, but that a word begins there; so is `\w*`.
    """
    for branch in _split(source):
        yield from _multiplied(branch)


def _multiplied(branch: str) -> Iterator[str]:
    """A branch as it is, or if a group leads it, one for each of the group's."""
    asserted, bare = _asserted(branch)
    is_bound = r"\b" in asserted and not bare.startswith(r"\w*")
    bound = r"\b" if is_bound else ""
    for head, rest in _heads(bare.removeprefix(r"\w*")):
        if _LITERAL.fullmatch(head):
            yield bound + head + rest
        else:
            for inner in _split(head):
                yield from _multiplied(bound + inner + rest)


def _beginning(branch: str) -> str:
    """The letters that a branch begins with."""
    bare = branch.removeprefix(r"\b")
    found = _LITERALS.match(bare)
    letters = found[0].replace("\\", "") if found else ""
    if found and letters[-1:].isalnum() and bare.startswith(r"\b", found.end()):
        letters += "_"
    return letters if bare == branch else f"_{letters}"


def _closing(group: str) -> int:
    """The offset of the bracket that closes the one a source begins with."""
    depth = 0
    for found in _SIGNS.finditer(group):
        depth += (found[0] == "(") - (found[0] == ")")
        if not depth:
            return found.end() - 1
    raise ValueError(group)


def _split(source: str) -> list[str]:
    """The branches between the bars that stand in no group."""
    if not _NESTING.search(source):
        return source.split("|")
    parts, start, depth = [], 0, 0
    for found in _SIGNS.finditer(source):
        sign = found[0]
        if sign == "|" and not depth:
            parts.append(source[start : found.start()])
            start = found.end()
        depth += (sign == "(") - (sign == ")")
    return [*parts, source[start:]]
