"""What of a posting a query names: the words to highlight and the skills to light."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop.postings.query import And, FieldText, Node, Or, Query, Text
from desktop.postings.words import (
    LONGEST,
    fold,
    has_symbols,
    has_token,
    is_unspaced,
    phrase_source,
    typed_source,
)

#: Fields whose values are words of the text, and so are highlighted in it.
_IN_TEXT = frozenset({"title", "company", "location", "skill", "body"})


@lru_cache(maxsize=8)
def hit_pattern(query: Query) -> re.Pattern[str] | None:
    """What to highlight in a text, in any case and accents; None where the query names no words.

    Follows the search: whole words, the one being typed by its beginning; words that must not be
    there are not looked for.
    """
    sources = dict.fromkeys(filter(None, _sources(query.where)))
    if not sources:
        return None
    longest_first = sorted(sources, key=len, reverse=True)
    return re.compile("|".join(f"(?:{source})" for source in longest_first), re.IGNORECASE)


def wanted_skills(query: Query, skills: Sequence[str]) -> tuple[str, ...]:
    """Those of the skills that the query names, as a word or by `skill:`."""
    wanted = [(fold(text), is_prefix) for text, is_prefix in _named(query.where)]
    return tuple(skill for skill in skills if _is_among(fold(skill), wanted))


def _is_among(skill: str, wanted: list[tuple[str, bool]]) -> bool:
    return any(
        skill == text or (is_prefix and len(text) > 1 and skill.startswith(text))
        for text, is_prefix in wanted
    )


def _positive(node: Node | None) -> Iterator[Text | FieldText]:
    """The texts that the query asks for; what stands under a Not is not asked for."""
    match node:
        case Text() | FieldText():
            yield node
        case And() | Or():
            for part in node.parts:
                yield from _positive(part)


def _named(node: Node | None) -> Iterator[tuple[str, bool]]:
    for found in _positive(node):
        if isinstance(found, Text):
            yield found.text, found.is_prefix
        elif found.field == "skill" and found.match != "regex":
            last = len(found.values) - 1
            for number, value in enumerate(found.values):
                yield value, found.match == "starts" or (found.is_prefix and number == last)


def _sources(node: Node | None) -> Iterator[str]:
    for found in _positive(node):
        if isinstance(found, Text):
            yield _source(found.text, found.is_prefix)
        elif found.field in _IN_TEXT and found.match != "regex":
            last = len(found.values) - 1
            for number, value in enumerate(found.values):
                if has_token(value):
                    is_prefix = found.match == "starts" or (found.is_prefix and number == last)
                    yield _source(value, is_prefix)


def _source(text: str, is_prefix: bool) -> str:
    if len(text) > LONGEST:
        return ""
    if has_symbols(text) or is_unspaced(text):
        return typed_source(text, is_prefix=is_prefix)
    return phrase_source(text, is_prefix=is_prefix)
