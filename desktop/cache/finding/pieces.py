"""Pieces of SQL with their values, and how they are tied together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple


class Sql(NamedTuple):
    """A piece of SQL and the values of its question marks."""

    text: str
    values: tuple[object, ...] = ()


EVERYTHING: Final = Sql("1")


def negated(sql: Sql) -> Sql:
    """The opposite, unstated values (NULL) among it."""
    return Sql(f"(({sql.text}) IS NOT TRUE)", sql.values)


def joined(pieces: Sequence[Sql], word: str) -> Sql:
    """Tied as a balanced tree, since SQLite limits how deep an expression may be."""
    if len(pieces) == 1:
        return pieces[0]
    middle = len(pieces) // 2
    left, right = joined(pieces[:middle], word), joined(pieces[middle:], word)
    return Sql(f"({left.text} {word} {right.text})", left.values + right.values)


def bindable(values: Sequence[object]) -> tuple[object, ...]:
    """The values as SQLite takes them: text without halves of characters and without NUL."""
    return tuple(_plain(value) if isinstance(value, str) else value for value in values)


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
