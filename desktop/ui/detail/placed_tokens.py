"""Markdown's tokens with their places: markdown-it, taught to remember where each was read."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

_STRONG = re.compile(r"\*\*([^*\n]+)\*\*")
_BULLET = re.compile(r"^([ \t\u00a0]*)[•●▪◦‣·∙](?=[ \t\u00a0])", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]*\u00a0[ \t\u00a0]*", re.MULTILINE)
_EMPTY_STRONG = re.compile(r"\*{4,}")
_STRONG_BREAK = re.compile(r"(?<=\s)\*\*([ \t]*\n[ \t]*)\*\*(?=[ \t]*$)", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})\u00a0", re.MULTILINE)
_RULE = re.compile(r"(?<=\n\n)(?:\\([-_*=~])\1{4,}|={5,})(?=[ \t]*$)", re.MULTILINE)


def tokens(source: str) -> list[Token]:
    """The block tokens of a normalised text; inline ones hold their offset as `meta["at"]`."""
    return _parser().parse(source)


def normalised(source: str) -> str:
    """Rewrite what boards write and CommonMark does not know, keeping every offset.

    `** text**` becomes ` **text**`; signs such as • at a line's start become a list's; no-break
    spaces there and behind a heading's signs become spaces, lines of escaped dashes a rule.
    """
    source = source.replace("\x00", " ")
    if "\u00a0" in source:
        source = _INDENT.sub(lambda found: found[0].replace("\u00a0", " "), source)
        source = _HEADING.sub(r"\1 ", source)
    source = _BULLET.sub(r"\1-", source)
    source = _RULE.sub(lambda found: "-" * len(found[0]), source)
    if "**" not in source:
        return source
    source = _STRONG_BREAK.sub(r"  \1  ", source)
    if "****" in source:
        source = _EMPTY_STRONG.sub(_without_empty, source)
    return _STRONG.sub(_tightened, source)


def _tightened(found: re.Match[str]) -> str:
    """The same characters, with the white space inside the asterisks moved outside."""
    inner = found[1]
    if not inner.strip():
        return " " * len(found[0])
    lead = len(inner) - len(inner.lstrip())
    tail = len(inner) - len(inner.rstrip())
    return " " * lead + f"**{inner.strip()}**" + " " * tail


def _without_empty(found: re.Match[str]) -> str:
    """Blanks for asterisks that hold nothing, so that only what opens or closes is left."""
    size = len(found[0])
    return " " * size if size % 4 == 0 else " " * (size - size % 4) + "*" * (size % 4)


class _PlacedState(StateInline):
    """An inline state whose tokens remember the offset they were read at, as `meta["at"]`."""

    _pending_at = 0
    _last = (-1, 0)

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["at"] = self._pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        # A run of emphasis marks is pushed one by one before the position moves on.
        is_same = ttype == "text" and self._last[0] == self.pos
        same = self._last[1] + 1 if is_same else 0
        self._last = (self.pos if ttype == "text" else -1, same)
        token.meta["at"] = self.pos + same
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N803
        """Let asterisks open and close beside punctuation too, as in `**Pay:**from` and in CJK."""
        scanned = super().scanDelims(start, canSplitWord)
        if self.src[start] != "*":
            return scanned
        end = start + scanned.length
        opens = end < self.posMax and not self.src[end].isspace()
        closes = start > 0 and not self.src[start - 1].isspace()
        return Scanned(opens, closes, scanned.length)


class _PlacedInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Let all addresses pass: the Builder says which may be opened, the others' labels stay."""
        return True


@cache
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": True})
    parser.inline = _PlacedInline()
    parser.configure("commonmark")
    parser.enable(["table", "strikethrough"])
    # Indented text in postings is a paragraph that lost its sign, never code; joined fragments
    # would lose their places.
    parser.disable(["code", "fragments_join", "text_join"])
    return parser
