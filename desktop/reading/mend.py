"""Mending: text whose characters were damaged on their way here, made to read as written."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ftfy import TextFixerConfig


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after mending, and the steps that changed it, by name; none where it was clean."""

    text: str
    steps: tuple[str, ...] = ()


@functools.cache
def _config() -> TextFixerConfig:
    """What ftfy may do: none of the fixes that change what is legitimate in a posting.

    Typographic quotes, full-width punctuation and ligatures are as their writers meant them, and
    entities belong to the Markdown.
    """
    from ftfy import TextFixerConfig  # noqa: PLC0415 - slow to load

    return TextFixerConfig(
        uncurl_quotes=False,
        fix_character_width=False,
        fix_latin_ligatures=False,
        unescape_html=False,
    )


def mend(text: str) -> Mended:
    """The text as it was written, as far as that can be told; clean text comes back unchanged."""
    import ftfy  # noqa: PLC0415 - slow to load

    if text.isascii():
        return Mended(text)
    mended = ftfy.fix_text(text, _config())
    return Mended(mended, ("ftfy",) if mended != text else ())
