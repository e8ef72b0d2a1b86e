"""What counts as a word, so that search, highlighting and the index agree about a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from desktop.postings.words.unseen import as_seen

#: Signs that are matched with their typographic kin, which mended text keeps, and the kin.
KIN: Final[Mapping[str, str]] = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "'": "\u2018\u2019\u02bc",
}
_KIN: Final[Mapping[str, str]] = {
    char: f"[{sign}{kin}]" for sign, kin in KIN.items() for char in sign + kin
}
#: The characters of scripts that write no blanks (Chinese, Japanese, Thai …), as a pattern's class.
UNSPACED: Final = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0edf\U00020000-\U0003ffff"
_UNSPACED: Final = f"[{UNSPACED}]"  # compiled when first met: it takes 2 ms
#: Longer texts than this many characters go to the index alone: a pattern of them takes seconds.
LONGEST: Final = 300
#: Punctuation of the sentence around a word, not of the word: "remote," but ".NET" and "C++".
_BEFORE: Final = ",;:!?'’‘<[{“”\""
_AFTER: Final = ",;:!?'’‘>]}“”.\""
_NOT_BEFORE_LETTER: Final = r"(?![^\W_])"
_NOT_AFTER_LETTER: Final = r"(?<![^\W_][\s\S])"


def fold(text: str) -> str:
    """The text without case, accents and unseen characters, white space runs as one blank."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFKD", as_seen(text).casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


def is_token_char(char: str) -> bool:
    """Whether the index takes the character into its words: a letter, a figure or private use.

    Rule: SQLite's FTS5 tokenizer unicode61 (categories L*, N* and Co).
    """
    return char.isalnum() or unicodedata.category(char) in _TOKEN_CATEGORIES


_TOKEN_CATEGORIES: Final = {
    "Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Co",
}  # fmt: skip


def has_token(text: str) -> bool:
    """Whether the index could find anything of the text."""
    return any(map(is_token_char, text))


def core(word: str) -> str:
    """The word without the punctuation of the sentence around it."""
    return word.lstrip(_BEFORE).rstrip(_AFTER)


def has_symbols(text: str) -> bool:
    """Whether more than letters, figures and blanks tell the text from others (C++, co-op).

    The words of a web address in their order are the address: it needs no second look.
    """
    if ":/" in text or len(text) > LONGEST:
        return False
    words = (core(word) for word in text.split())
    return any(has_token(word) and not all(map(is_token_char, word)) for word in words)


def is_unspaced(text: str) -> bool:
    """Whether the text is of a script that writes no blanks.

    FTS5 takes a run of these as one word, so parts of it are found by their characters.
    """
    if text.isascii() or len(text) > LONGEST:
        return False
    return re.search(_UNSPACED, text) is not None


@lru_cache(maxsize=256)
def typed_pattern(text: str, is_prefix: bool = False) -> re.Pattern[str]:
    """What finds the text as it was typed: whole words, any case and accents, any white space."""
    return re.compile(typed_source(text, is_prefix=is_prefix), re.IGNORECASE)


def typed_source(text: str, *, is_prefix: bool) -> str:
    """The regular expression behind `typed_pattern`."""
    words = typed_words(text)
    if is_unspaced(text):
        return r"\s*".join(_loosely(word) for word in words)
    behind = "" if is_prefix or not is_token_char(words[-1][-1]) else _NOT_BEFORE_LETTER
    return _begun(words[0]) + "".join(rf"\s+{_loosely(word)}" for word in words[1:]) + behind


def typed_words(text: str) -> list[str]:
    """The words of a typed text, each without the punctuation of the sentence around it."""
    return [word for word in map(core, text.split()) if word] or [text]


def phrase_source(text: str, *, is_prefix: bool) -> str:
    """Like `typed_source`, but as the index finds words: whatever punctuation stands between."""
    tokens = "".join(c if is_token_char(c) else " " for c in text).split()
    behind = "" if is_prefix else _NOT_BEFORE_LETTER
    rest = "".join(rf"[\W_]+{_loosely(token)}" for token in tokens[1:])
    return _begun(tokens[0]) + rest + behind


@lru_cache(maxsize=256)
def found_source(text: str, *, is_prefix: bool) -> str:
    """What finds in a text what the search finds: as typed where that tells, else by its words.

    "" for texts that are too long for a pattern.
    """
    if len(text) > LONGEST:
        return ""
    if has_symbols(text) or is_unspaced(text):
        return typed_source(text, is_prefix=is_prefix)
    return phrase_source(text, is_prefix=is_prefix)


def _begun(word: str) -> str:
    """The word where no letter stands before it.

    Asked after its first character, since a pattern that begins by looking back tries every place.
    """
    return f"{_char_source(word[0])}{_NOT_AFTER_LETTER}{_loosely(word[1:])}"


def _loosely(word: str) -> str:
    return "".join(map(_char_source, word))


def _char_source(char: str) -> str:
    if char in _KIN:
        return _KIN[char]
    base = fold(char)
    if len(base) != 1 or re.match(_UNSPACED, char):  # ジ is another letter than シ
        return re.escape(char)
    if base in _accented():
        return f"[{base}{_accented()[base]}][\u0300-\u036f]*"
    if base != char.casefold() and base.isalnum():  # ё, й: as typed, or without the mark
        return f"[{base}{char}]"
    return re.escape(base if base.isalnum() else char)


def bare(word: str) -> str:
    """The word with its Latin letters as `typed_source` takes them: without accents."""
    return word if word.isascii() else word.translate(_bare_letters())


@lru_cache(maxsize=1)
def _bare_letters() -> dict[int, str]:
    letters = {ord(char): base for base, chars in _accented().items() for char in chars}
    return letters | {0x131: "i"}  # to a pattern that ignores case ı is i


@lru_cache(maxsize=1)
def _accented() -> dict[str, str]:
    """The letters that fold to a plain one, of the Latin blocks up to U+024F and U+1EFF."""
    found: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = fold(chr(code))
        if len(base) == 1 and "a" <= base <= "z":
            found[base] = found.get(base, "") + chr(code)
    return found
