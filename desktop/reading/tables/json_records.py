"""JSON and JSON Lines of any make: the values of a text, however it is broken."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.postings import Document, Unreadable
from desktop.reading.encodings.escapes import without_halves
from desktop.reading.kinds import Content
from desktop.reading.mending.broken_json import repaired
from desktop.reading.tables.json_cells import Record, Value
from desktop.reading.tables.records import postings_in

_BEGINNING: Final = re.compile(r"[\[{]")
_BROKEN: Final = Unreadable("A JSON file that is broken beyond repair.")


@dataclass(frozen=True, slots=True)
class _Parsed:
    """What a text holds, and which steps mended it."""

    values: list[Value]
    mends: tuple[str, ...] = ()


def read_json(content: Content) -> list[Document] | Unreadable:
    """One posting an object that is one, in the order of the file."""
    parsed = _parse(without_halves(content.text))
    if not parsed.values:
        return _BROKEN
    whole = parsed.values[0] if len(parsed.values) == 1 else parsed.values
    return postings_in(whole, content.decoded.mends + parsed.mends)


def _parse(text: str) -> _Parsed:
    """The values of a text: one, or one a line; of a broken text what can be saved of it."""
    try:
        return _Parsed([_loads(text)])
    except (ValueError, RecursionError):
        pass
    lines = [value for line in text.split("\n") if (value := _line(line)) is not None]
    if len(lines) > 1 or (lines and "\n" not in text.strip()):
        return _Parsed(lines)
    return _saved(text)


def _loads(text: str) -> Value:
    """The value of a text; of one that holds another text of JSON, as some tools save it, that."""
    value = json.loads(text, parse_int=_number)
    is_within = isinstance(value, str) and value.lstrip()[:1] in ("{", "[")
    return json.loads(without_halves(value), parse_int=_number) if is_within else value


def _number(digits: str) -> int | str:
    """An integer; one of more digits than any count has stays as it is written."""
    return int(digits) if len(digits) < 20 else digits


def _line(line: str) -> Record | None:
    """The object of one line of JSON Lines; None for another line."""
    stripped = line.strip().rstrip(",")
    if not stripped.startswith("{"):
        return None
    try:
        value = _loads(stripped)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _saved(text: str) -> _Parsed:
    """What can be saved of a text that is no JSON: a value within it, or whole objects, or all."""
    first = _BEGINNING.search(text)
    if not first:
        return _Parsed([])
    decoder = json.JSONDecoder(parse_int=_number)
    try:
        value, end = decoder.raw_decode(text, first.start())
    except (ValueError, RecursionError):
        return _repaired(text[first.start() :])
    following: list[Value] = [value]
    while next_ := _BEGINNING.search(text, end):
        try:
            value, end = decoder.raw_decode(text, next_.start())
        except (ValueError, RecursionError):
            break
        following.append(value)
    return _Parsed(following)


def _repaired(text: str) -> _Parsed:
    """A broken text's values as guessed; of one too long for that its whole objects."""
    mends = ("repaired broken JSON",)
    try:
        value = repaired(text)
    except ValueError:
        return _Parsed(list(_whole_objects(text)), mends)
    return _Parsed([value] if isinstance(value, dict | list) and value else [], mends)


def _whole_objects(text: str) -> Iterator[Value]:
    """The objects within a text's outermost list that can be read as they stand."""
    decoder = json.JSONDecoder(parse_int=_number)
    at = text.find("{", 1)
    while at >= 0:
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            yield value
        at = text.find("{", end)
