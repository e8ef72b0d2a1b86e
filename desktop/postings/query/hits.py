"""What of a posting a query names: the words to highlight and the skills to light."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from desktop.postings.fields.fields import FIELD_OF, SECTIONS
from desktop.postings.posting.posting import Posting
from desktop.postings.query.query import And, FieldText, Node, Or, Query, Text
from desktop.postings.words.compounds import compounds
from desktop.postings.words.unseen import as_seen
from desktop.postings.words.words import fold, found_source, has_token

#: Fields whose values are words of the text, and so are highlighted in it.
_IN_TEXT = frozenset({"title", "company", "location", "skill", "body"})


@lru_cache(maxsize=8)
def hit_pattern(query: Query) -> re.Pattern[str] | None:
    """What to highlight in a text, in any case and accents; None where the query names no words.

    Follows the search: whole words, the one being typed by its beginning; words that must not be
    there are not looked for.
    """
    return _any_of(_sources(query.where, _IN_TEXT))


class Highlight(NamedTuple):
    """What to light in a posting's body: a pattern, from `start` to `end` (None: everywhere)."""

    pattern: re.Pattern[str]
    start: int | None = None
    end: int | None = None


def highlights(query: Query, posting: Posting) -> tuple[Highlight, ...]:
    """What of a posting's body the query names: words anywhere, and those within its sections."""
    patterns = (hit_pattern(query), _compound_pattern(query, posting, _IN_TEXT))
    everywhere = tuple(Highlight(pattern) for pattern in patterns if pattern)
    within = _section_patterns(query)
    return everywhere + tuple(
        Highlight(pattern, section.start, section.end)
        for section in (posting.sections if within else ())
        for name, found in within
        if FIELD_OF[name].guideline == section.kind
        for pattern in (found, _compound_pattern(query, posting, {name}))
        if pattern
    )


def _compound_pattern(query: Query, posting: Posting, fields: Set[str]) -> re.Pattern[str] | None:
    """The compounds of a German posting that are found by a part; None where there are none."""
    wanted = [(fold(text), is_prefix) for text, is_prefix in _texts(query.where, fields)]
    if posting.language != "de" or not wanted:
        return None
    words = (
        word
        for word, parts in compounds(as_seen(posting.body))
        if any(_is_among(fold(part), wanted) for part in parts)
    )
    return _any_of(rf"\b{word}\b" for word in words)


@lru_cache(maxsize=8)
def _section_patterns(query: Query) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sections that the query asks for words in, by their fields, with what to find there."""
    found = ((name, _any_of(_sources(query.where, {name}))) for name in sorted(SECTIONS))
    return tuple((name, pattern) for name, pattern in found if pattern)


def _any_of(sources: Iterator[str]) -> re.Pattern[str] | None:
    longest_first = sorted(dict.fromkeys(filter(None, sources)), key=len, reverse=True)
    if not longest_first:
        return None
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
            for value, is_open in found.openness:
                yield value, is_open or found.match == "starts"


def _sources(node: Node | None, fields: Set[str]) -> Iterator[str]:
    """What finds the words that a query asks for in the fields."""
    for text, is_prefix in _texts(node, fields):
        yield found_source(text, is_prefix=is_prefix)


def _texts(node: Node | None, fields: Set[str]) -> Iterator[tuple[str, bool]]:
    """What a query asks for in the fields, and whether by its beginning; plain words as body."""
    for found in _positive(node):
        if isinstance(found, Text):
            if "body" in fields:
                yield found.text, found.is_prefix
        elif found.field in fields and found.match != "regex":
            for value, is_open in found.openness:
                if has_token(value):
                    yield value, is_open or found.match == "starts"
