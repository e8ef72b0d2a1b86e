"""Texts that an export gives in several languages, by their codes: one language is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from desktop.reading.tables.json_cells import DEEPEST, Value

#: Codes by which texts are kept; "id" is no language's here, but a thing's own number.
_CODES: Final = frozenset({
    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "no", "fi", "et", "lv", "lt", "pl",
    "cs", "sk", "hu", "ro", "bg", "hr", "sl", "el", "tr", "ru", "uk", "ja", "ko", "zh", "ar", "he",
    "th", "vi", "ca", "eu", "gl", "ga", "is", "mt",
})  # fmt: skip


def in_one_language(value: Value) -> Value:
    """A value with each text that it gives in several languages in the one that says most.

    Beside such texts those are known that it gives in one language alone.
    """
    told: Counter[str] = Counter()
    for texts in _translations(value, 0):
        told.update({code: len(text) for code, text in texts.items() if text})
    return _chosen(value, [code for code, _ in told.most_common()], 0) if told else value


def _translations(value: Value, depth: int) -> Iterator[dict[str, Any]]:
    """The objects that give one text by codes of languages."""
    if depth > DEEPEST or not isinstance(value, dict | list):
        return
    if isinstance(value, dict) and _is_text(value):
        yield value
        return
    for part in value.values() if isinstance(value, dict) else value:
        yield from _translations(part, depth + 1)


def _is_text(value: Value, fewest: int = 2) -> bool:
    return (
        isinstance(value, dict)
        and len(value) >= fewest
        and all(part is None or isinstance(part, str) for part in value.values())
        and all(str(name)[:2].lower() in _CODES and _is_code(str(name)) for name in value)
    )


def _is_code(name: str) -> bool:
    """Whether a name is a code as long as "en" or "en-GB"."""
    return len(name) == 2 or (len(name) == 5 and name[2] in "-_")


def _chosen(value: Value, codes: list[str], depth: int) -> Value:
    if depth > DEEPEST or not isinstance(value, dict | list):
        return value
    if isinstance(value, list):
        return [_chosen(part, codes, depth + 1) for part in value]
    if _is_text(value, 1):
        return next((value[code] for code in codes if value.get(code)), None)
    return {name: _chosen(part, codes, depth + 1) for name, part in value.items()}
