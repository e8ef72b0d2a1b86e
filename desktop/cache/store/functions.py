"""Functions that SQLite calls for what SQL cannot say: text as typed, patterns, folding."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache
from typing import Final

from desktop.postings import fold
from desktop.postings.words.unseen import as_seen
from desktop.postings.words.words import found_source, has_symbols, typed_pattern, typed_words


def add_functions(connection: sqlite3.Connection) -> None:
    """Teach the connection `typed`, `mentions`, `matches` and `fold`; each search needs them."""
    connection.create_function("typed", -1, _typed, deterministic=True)
    connection.create_function("mentions", 4, _mentions, deterministic=True)
    connection.create_function("matches", 2, _matches, deterministic=True)
    connection.create_function("fold", 1, _fold, deterministic=True)


def _typed(wanted: str, is_prefix: int, *texts: str | None) -> bool:
    """Whether one of the texts holds the wanted one as it was typed, whatever case and accents."""
    plain = _plain_pattern(wanted, bool(is_prefix))
    pattern = typed_pattern(wanted, bool(is_prefix))
    return any(text and _holds(text, plain, pattern) for text in texts)


def _holds(text: str, plain: re.Pattern[bytes] | None, pattern: re.Pattern[str]) -> bool:
    """Asks the quick pattern first, which knows ASCII letters alone.

    Where it finds nothing, only accents could hide the text; what it finds may stand within a word.
    """
    if plain is None:
        return pattern.search(text) is not None
    data = text.encode()
    if plain.search(data.lower()):
        return text.isascii() or pattern.search(text) is not None
    return len(data.translate(None, _ACCENTS)) < len(data) and pattern.search(text) is not None


#: First bytes of accented letters (U+00C0 to U+024F, U+1E00 to U+1FFF) and of accents in UTF-8.
_ACCENTS: Final = bytes((*range(0xC3, 0xCA), 0xCC, 0xCD, 0xE1))
#: A hyphen or an apostrophe with its typographic kin, in UTF-8.
_KIN: Final = {
    "-": rb"(?:-|\xe2\x80[\x90-\x95]|\xe2\x88\x92)",
    "'": rb"(?:'|\xe2\x80[\x98\x99]|\xca\xbc)",
}


@lru_cache(maxsize=64)
def _plain_pattern(wanted: str, is_prefix: bool) -> re.Pattern[bytes] | None:
    """Like `typed_pattern`, for bytes in lower case; None where the text is not plain ASCII.

    Ten times as quick: it begins with a letter to find, and bytes need no table of cases.
    """
    words = typed_words(wanted.lower())
    begin = re.match(r"[^-']+", words[0])
    if not wanted.isascii() or not begin:
        return None
    head = re.escape(begin[0].encode())
    rest = (_plain(words[0][begin.end() :]), *(rb"\s+" + _plain(word) for word in words[1:]))
    after = b"" if is_prefix or not words[-1][-1].isalnum() else rb"(?![0-9a-z])"
    return re.compile(head + rb"(?<![0-9a-z]" + head + b")" + b"".join(rest) + after)


def _plain(word: str) -> bytes:
    return b"".join(_KIN.get(char, re.escape(char.encode())) for char in word)


def _mentions(wanted: str, is_prefix: int, text: str, language: str | None) -> bool:
    """Whether a part of a text holds the wanted words, as the index finds them in whole texts.

    In German also as a part of a compound.
    """
    is_open = bool(is_prefix)
    text = as_seen(text)
    return _says(wanted, is_open, text) or (
        language == "de" and _says(wanted, is_open, _parts(text))
    )


def _parts(text: str) -> str:
    from desktop.postings.words.compounds import parts_text  # noqa: PLC0415 - for German texts alone

    return parts_text(text, "de")


def _says(wanted: str, is_prefix: bool, text: str) -> bool:
    plain = _plain_words(wanted, is_prefix)
    if plain is None or (not text.isascii() and _LETTER.search(text)):
        return _pattern(found_source(wanted, is_prefix=is_prefix)).search(text) is not None
    return plain.search(text.lower()) is not None


#: What may be a letter beyond ASCII; dashes, quotes and bullets are none.
_LETTER: Final = re.compile(
    r"[^\x00-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\u2010-\u205e\u25a0-\u25ff]"
)


@lru_cache(maxsize=64)
def _plain_words(wanted: str, is_prefix: bool) -> re.Pattern[str] | None:
    """Like `found_source`, for texts of ASCII letters in lower case; three times as quick.

    None where the wanted text has other letters, or marks that tell it from others.
    """
    if not wanted.isascii() or has_symbols(wanted):
        return None
    head, *rest = re.findall("[a-z0-9]+", wanted.lower())
    words = "".join(r"[^a-z0-9]+" + word for word in rest)
    return re.compile(f"{head}(?<![a-z0-9]{head}){words}" + ("" if is_prefix else "(?![a-z0-9])"))


@lru_cache(maxsize=16)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _matches(source: str, text: str | None) -> bool:
    return text is not None and _pattern(source).search(as_seen(text)) is not None


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)
