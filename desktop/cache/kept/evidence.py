"""Packs a posting's evidence for `bodies.evidence`, and unpacks it.

As JSON, of which the usual pieces are a few values each, one after the other: a number for field
and rule, where the piece begins after the beginning of the one before and how long it is, or its
key, and what it says (0 for nothing, 1 for what the text says there).  Any other piece is a list of
its attributes in their order.  zlib takes twice the time to make lists of all as short.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from desktop.postings import Evidence

#: The fields with their usual rules, the commonest last.  These may never change, nor the order of
#: those that follow: what was packed by them is unpacked by the same.
_USUAL: Final = (
    ("employment_types", "sentence"),
    ("emails", "address"),
    ("salary", "words before"),
    ("countries", "prose"),
    ("locations", "prose"),
    ("remote", "statement"),
    ("salary", "tag"),
    ("experience_years_min", "general"),
    ("sections", "beginning"),
    ("apply_urls", "apply words"),
    ("skills", "where it is meant"),
    ("seniority", "title"),
    ("remote", "header"),
    ("countries", "header"),
    ("company", "header"),
    ("locations", "header"),
    ("language", "small words"),
    ("apply_urls", "title link"),
    ("title", "header"),
    ("sections", "heading"),
    ("skills", "name"),
)
_FURTHER: Final = (
    *(("title", rule) for rule in ("metadata", "first line")),
    *(("company", rule) for rule in ("metadata", "phrase", "host", "heading", "abbreviation")),
    *(("locations", rule) for rule in ("metadata", "title", "label", "residence label")),
    *(("countries", rule) for rule in ("metadata", "title", "label", "residence label")),
    *(("remote", rule) for rule in ("metadata", "tag", "label", "place only", "culture")),
    *(("salary", rule) for rule in ("metadata", "range", "heading", "period")),
    *(("employment_types", rule) for rule in ("metadata", "title", "label", "line", "permanent")),
    *(("skills", rule) for rule in ("metadata", "platform")),
    *((field, "metadata") for field in ("emails", "apply_urls", "posted", "closes")),
    ("posted", "words"),
    ("closes", "words"),
    ("experience_years_min", "largest"),
    ("seniority", "sentence"),
)
_PAIRS: Final = (*reversed(_USUAL), *_FURTHER)
_NUMBERS: Final = {pair: number for number, pair in enumerate(_PAIRS)}
#: What zlib was told beforehand when evidence was packed with it.
_WORDS: Final = "],".join(f'["{field}","{rule}",' for field, rule in _USUAL)
WORDS_TOLD: Final = f'{_WORDS}null,null,1.0],["skills","name",1'.encode()
#: Said in place of a value.
_NOTHING: Final = 0
_THE_TEXT: Final = 1
#: What is written are tuples of plain values: nothing to watch for circles, which takes a third.
_JSON: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def pack_evidence(evidence: Iterable[Evidence], body: str) -> str:
    """What the module says, of evidence in this text."""
    packed: list[object] = []
    before = 0
    for one in evidence:
        field, rule, start, end, key, value, sure = one
        number = _NUMBERS.get((field, rule))
        if number is None or sure != 1:
            packed.append(one)
        elif key is None and start is not None and end is not None:
            said = _NOTHING if value is None else _THE_TEXT if value == body[start:end] else value
            packed += (number, start - before, end - start, said)
            before = start
        elif key is not None and start is None and end is None:
            packed += (number, key, _NOTHING if value is None else value)
        else:
            packed.append(one)
    return as_json(packed)


def as_json(value: object) -> str:
    """A value as columns keep it: JSON, as short as it can be written."""
    return _JSON.encode(value)


def unpack_evidence(packed: bytes | str, body: str) -> tuple[Evidence, ...]:
    """What was packed; older caches have all as lists, with or without zlib."""
    return tuple(_unpacked(iter(json.loads(_told(packed))), body))


def _told(packed: bytes | str) -> bytes | str:
    if isinstance(packed, str):
        return packed
    return zlib.decompressobj(zdict=WORDS_TOLD).decompress(packed)


def _unpacked(values: Iterator[Any], body: str) -> Iterator[Evidence]:
    start = 0
    for one in values:
        if isinstance(one, list):
            yield Evidence(*one)
            continue
        field, rule = _PAIRS[one]
        place = next(values)
        if isinstance(place, str):
            said = next(values)
            yield Evidence(field, rule, key=place, value=None if said == _NOTHING else said)
            continue
        start += place
        end, said = start + next(values), next(values)
        value = None if said == _NOTHING else body[start:end] if said == _THE_TEXT else said
        yield Evidence(field, rule, start, end, value=value)
