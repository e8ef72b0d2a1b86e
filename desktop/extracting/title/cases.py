"""A job's name in capitals as one reads it."""

from __future__ import annotations

import re
from typing import Final

_SMALL: Final = frozenset({
    "of", "and", "or", "the", "for", "to", "in", "at", "de", "du", "des", "la", "le", "et",
    "und", "für", "von", "e", "y",
})  # fmt: skip
_ROMAN = re.compile(r"[IVX]{1,4}|[A-Z]{1,3}\d|(?:(?![À-ỹ])[^AEIOUY]){2,5}")

#: Initials that hold vowels, of which most words of titles have none.
_INITIALS: Final = frozenset(
    {"IT", "AI", "QA", "UX", "UI", "ICU", "CEO", "CAD", "SAP", "USA", "EU"}
)
#: Beside these signs capitals are an abbreviation's: `AI 工程师`.
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def in_sentence_case(words: str) -> str:
    """A name in capitals written as one reads it; others as they stand."""
    if not words.isupper() or (" " not in words and len(words) < 6) or _IDEOGRAPH.search(words):
        return words
    return " ".join(_cased(word, at) for at, word in enumerate(words.split()))


def _cased(word: str, at: int) -> str:
    if at and word.casefold() in _SMALL:
        return word.casefold()
    if _ROMAN.fullmatch(bare := word.strip("(),/")) or bare in _INITIALS:
        return word
    return re.sub(
        r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m[0].capitalize().replace("i\u0307", "i"), word
    )
