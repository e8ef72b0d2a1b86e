"""Folds text for comparing, so that neither case nor accents hide a value (Zürich: zurich)."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The text without case and accents, white space runs as one blank."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())
