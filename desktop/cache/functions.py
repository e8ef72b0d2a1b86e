"""Functions that SQLite calls for what SQL cannot say: text as typed, patterns, folding."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache

from desktop.postings.words import fold, typed_pattern


def add_functions(connection: sqlite3.Connection) -> None:
    """Teach the connection `typed`, `matches` and `fold`; each search needs them."""
    connection.create_function("typed", -1, _typed, deterministic=True)
    connection.create_function("matches", 2, _matches, deterministic=True)
    connection.create_function("fold", 1, _fold, deterministic=True)


def _typed(wanted: str, is_prefix: int, *texts: str | None) -> bool:
    """Whether one of the texts holds the wanted one as it was typed, whatever case and accents."""
    needle = _needle(wanted)
    pattern = typed_pattern(wanted, bool(is_prefix))
    return any(text and needle in text and pattern.search(text) for text in texts)


@lru_cache(maxsize=64)
def _needle(wanted: str) -> str:
    """The longest run that a text must hold to the letter: symbols, and letters without case.

    Looking for it alone first spares most texts the slower pattern.
    """
    runs = re.findall(r"[^\s\w'’‐–-]+|[\u3040-\u30ff\u3400-\u9fff]+", wanted)
    sure = [run for run in runs if not any(c in ",;:!?'’‘<>[]{}“”." for c in run)]
    return max(sure, key=len, default="")


@lru_cache(maxsize=16)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _matches(source: str, text: str | None) -> bool:
    return text is not None and _pattern(source).search(text) is not None


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)
