"""Damaged characters that a program then wrote as HTML's entities: "caf&Atilde;&copy;"."""

from __future__ import annotations

import html
import re
from html.entities import name2codepoint
from typing import Final

from desktop.reading.mending.mojibake import Codec, Undone, codecs, decoded_run

#: Entities of what UTF-8's first bytes look like in Latin-1 and Windows-1252, beside another one.
_NAMED: Final = "|".join(name for name, point in name2codepoint.items() if 0xC2 <= point <= 0xF4)
_LEADS: Final = re.compile(
    rf"&(?:{_NAMED}|#(?:19[4-9]|2[0-3]\d|24[0-4])|#[xX](?:[cCdDeE][\da-fA-F]|[fF][0-4]));"
    r"(?:&[#A-Za-z]|[^\x00-\x7f])"
)
_RUN: Final = re.compile(
    r"(?:&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,5}|#[xX][\da-fA-F]{2,4});|[^\x00-\x7f]){2,}"
)
_CODECS: Final = ("sloppy-windows-1252", "latin-1")


def may_be_escaped(text: str) -> bool:
    """Whether a text holds an entity that such a run may begin with."""
    return "&" in text and _LEADS.search(text) is not None


def undo_escaped(text: str) -> Undone | None:
    """The text with such runs as they were written; None where none of them is sure.

    All other entities stay: they belong to the Markdown.
    """
    runs = {run: html.unescape(run) for run in set(_RUN.findall(text)) if "&" in run}
    best: dict[str, str] = {}
    for codec in codecs():
        if codec.name in _CODECS and any(_is_sure(codec, seen) for seen in runs.values()):
            written = {run: _decoded(codec, seen) for run, seen in runs.items()}
            found = {run: whole for run, whole in written.items() if whole is not None}
            best = max(best, found, key=len)
    if not best:
        return None
    undone, count = _RUN.subn(lambda match: best.get(match[0], match[0]), text)
    return Undone(undone, "entities of Windows-1252", min(count, len(best)))


def _decoded(codec: Codec, seen: str) -> str | None:
    return decoded_run(codec.name, seen) if codec.runs.fullmatch(seen) else None


def _is_sure(codec: Codec, seen: str) -> bool:
    if not codec.runs.fullmatch(seen):
        return False
    return bool(codec.sure.search(seen) or codec.signs.search(f"a{seen}a")) or len(seen) > 5
