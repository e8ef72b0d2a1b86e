"""Mending: text whose characters were damaged on their way here, made to read as written."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.postings import counted

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

#: Damages laid over one another that are undone at most.
_MOST_LAYERS: Final = 6
_NON_ASCII: Final = re.compile(r"[^\x00-\x7f][^\x00-\x7f]*")
#: What any damage leaves: characters beyond ASCII side by side, or one that looks bad alone to
#: ftfy, with those closer than ten to it; ftfy's badness looks no farther.  Nine of ten English
#: postings hold none.  (The first stands alone, since to a class without a count the engine skips.)
_TELLING: Final = re.compile(
    r"[^\x00-\x7f](?:[^\x00-\x7f]+|(?<=[\x80-\x9fŒœÃÂ]))(?:[\x00-\x7f]{1,10}[^\x00-\x7f]+)*"
)
_CONTEXT: Final = 5

_IS_ON: Final = ContextVar("_IS_ON", default=True)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after mending, and the steps that changed it, by name; none where it was clean."""

    text: str
    steps: tuple[str, ...] = ()


def mend(text: str) -> Mended:
    """The text as it was written, as far as that can be told; clean text comes back unchanged.

    A quick look at the surroundings of characters beyond ASCII spares clean text the rest.
    """
    is_wanted = _IS_ON.get() and (not text.isascii() or "&" in text)
    return mend_fully(text) if is_wanted and _may_be_damaged(text) else Mended(text)


@contextmanager
def unmended() -> Iterator[None]:
    """Within it, no format's module mends: the reader wants a text as it stands."""
    token = _IS_ON.set(False)
    try:
        yield
    finally:
        _IS_ON.reset(token)


def mend_fully(text: str) -> Mended:
    """What `mend` does, without the quick look before: the same text, more slowly."""
    from desktop.reading.mending.escaped import may_be_escaped, undo_escaped  # noqa: PLC0415 - loads ftfy

    steps: list[str] = []
    if may_be_escaped(text) and (escaped := undo_escaped(text)):
        text = escaped.text
        steps.append(f"undid {escaped.codec} read for UTF-8 ({counted(escaped.runs, 'run')})")
    for _ in range(_MOST_LAYERS):
        unlaid = _unlaid(text)
        by_ftfy = _by_ftfy(unlaid.text)
        steps += unlaid.steps + by_ftfy.steps
        text = by_ftfy.text
        if not by_ftfy.steps:  # else there may be a layer below what it mended
            break
    return Mended(text, tuple(steps))


def _unlaid(text: str) -> Mended:
    """A text without the damages that its sure lines tell of."""
    from desktop.reading.mending.mojibake import undo  # noqa: PLC0415 - loads ftfy

    steps: list[str] = []
    for _ in range(_MOST_LAYERS):
        undone = undo(text)
        if undone is None:
            break
        text = undone.text
        steps.append(f"undid {undone.codec} read for UTF-8 ({counted(undone.runs, 'run')})")
    return Mended(text, tuple(steps))


def _by_ftfy(text: str) -> Mended:
    import ftfy  # noqa: PLC0415 - slow to load

    fixed = ftfy.fix_text(text, _config())
    if fixed == text:
        return Mended(text)
    lines = sum(a != b for a, b in zip(fixed.split("\n"), text.split("\n"), strict=False))
    return Mended(fixed, (f"mended by ftfy ({counted(lines, 'line')})",))


def _may_be_damaged(text: str) -> bool:
    from desktop.reading.mending.escaped import may_be_escaped  # noqa: PLC0415 - loads ftfy
    from desktop.reading.mending.mojibake import is_suspicious  # noqa: PLC0415 - loads ftfy

    if may_be_escaped(text):
        return True
    spans = [match.span() for match in _TELLING.finditer(text)]
    return bool(spans) and (
        any(_is_bad(text[max(start - _CONTEXT, 0) : end + _CONTEXT]) for start, end in spans)
        or is_suspicious(set(_NON_ASCII.findall(text)))
    )


def _is_bad(window: str) -> bool:
    """Whether a window looks bad to ftfy."""
    from ftfy.badness import is_bad  # noqa: PLC0415 - slow to load

    return is_bad(window)


@functools.cache
def _config() -> TextFixerConfig:
    """What ftfy may do: undo wrong decoding, and none of the fixes to what is legitimate text.

    Typographic quotes, full-width punctuation, ligatures, controls and decomposed accents are as
    their writers left them, and entities belong to the Markdown.
    """
    from ftfy import TextFixerConfig  # noqa: PLC0415 - slow to load

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
