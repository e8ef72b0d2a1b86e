"""Text as it was typed, which FTS5's words cannot tell: C++, co-op, node.js, pairs of characters.

They are words of a table of the index's own: two words and the one sign between them (`node.js`),
a word with the signs after it (`c++`, and `co-` where no word follows) or the sign before it
(`.net`), and each two neighbours in a text of a script that writes no blanks.  An address is a
chain of such pairs, so it is a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from desktop.cache.index.store import Writer
from desktop.postings.words.words import (
    KIN,
    UNSPACED,
    bare,
    is_token_char,
    is_unspaced,
    typed_words,
)

COLUMNS: Final = ("title", "company", "places", "body")
#: FTS5's ASCII tokenizer takes every character beyond ASCII into its words: signs are moved there.
TABLE: Final = (
    f"CREATE VIRTUAL TABLE typed USING fts5({', '.join(COLUMNS)}, "
    "content = '', columnsize = 0, tokenize = 'ascii')"
)
_INSERT: Final = f"INSERT INTO typed (rowid, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?)"
#: Signs that stand in words; with others (we're, 100,000) a text is read.
_SIGNS: Final = r"#-&*+\-./:@_"
#: Of these the ones that end what is typed until the next word is begun (co-, r&).
_ENDS: Final = r"&*\-/@_"
_MOVED: Final = {code: 0xE000 + code for code in range(0x21, 0x7F) if not chr(code).isalnum()}
#: Stands between two pairs that only seem to be a chain.
_BREAK: Final = "\ue000"
#: Where a run of a text (bytes, lower case) has such a sign or a hyphen's kin, and goes on.
_MAYBE: Final = re.compile(
    rb"[#-&*+\-./:@_\xe2](?:(?<!\xe2)(?=[0-9a-z\x80-\xff])|(?<=[+#%])"
    rb"|(?<=[0-9a-z\x80-\xff][&*\-/@_])|(?=\x80[\x90-\x95]|\x88\x92))"
)
#: First bytes of the characters of `UNSPACED`, and of others.
_MAYBE_UNSPACED: Final = re.compile(rb"[\xe0\xe3-\xe9\xef\xf0]")
_BLANKS: Final = bytes.maketrans(b"\t\n\v\f\r", b"     ")
_SIGN: Final = re.compile(rf"[{_SIGNS}](?=[^\W_])|[+#%{_ENDS}]")
_WORD: Final = re.compile(r"[^\W_]+")
_RUN: Final = re.compile(r"[+#%]+")
_BEFORE: Final = ".#@$"
_AFTER: Final = "+#%"
_ACCENT: Final = re.compile("[\u0300-\u036f]")
_ACCENTS: Final = re.compile("(?<=[^\\W_])[\u0300-\u036f]+")
_CHARACTERS: Final = re.compile(f"[{UNSPACED}]+")

_CHAIN: Final = re.compile(rf"[0-9a-z]+(?:[{_SIGNS}][0-9a-z]+)*(?:[{_SIGNS}][0-9a-z]+|[{_ENDS}])")
_SIGNED: Final = re.compile(rf"(?:[0-9a-z]+[{_SIGNS}])?[0-9a-z]+[+#%]+")
_LED: Final = re.compile(rf"[{_BEFORE}][0-9a-z]+")


def write_typed(writer: Writer, rows: Iterable[tuple[int, str, str, str, str]]) -> None:
    """Fill the table from rows (id, title, company, places, body)."""
    writer.run(TABLE)
    for id_, *texts in rows:
        writer.run(_INSERT, (id_, *map(as_typed, texts)))


def as_typed(text: str) -> str:
    """The table's words for a text, in its order."""
    data = text.encode("utf-8", "replace").lower().translate(_BLANKS)
    pairs: list[str] = []
    others: list[str] = []
    last, end = "", -1
    for found in _MAYBE.finditer(data):
        at = found.start()
        if at < end:
            continue
        end = data.find(b" ", at)
        end = len(data) if end < 0 else end
        run = _signs_of(data[data.rfind(b" ", 0, at) + 1 : end])
        if run.pairs:
            if run.first == last:
                pairs.append(_BREAK)
            pairs += run.pairs
            last = run.last
        others += run.others
    words = [*pairs, _BREAK, *others] if others else pairs
    if _MAYBE_UNSPACED.search(data):
        words += _paired(text)
    return " ".join(words)


def question(text: str, *, is_prefix: bool, column: str | None = None) -> str | None:
    """The MATCH of the table that finds the text as typed; None where it could not tell it."""
    phrase = _phrase(text, is_prefix=is_prefix)
    return phrase if phrase is None or column is None else f"{column} : {phrase}"


def _phrase(text: str, *, is_prefix: bool) -> str | None:
    words = typed_words(text)
    if len(words) != 1 or _ACCENT.search(text):
        return None
    word = bare(_plain(words[0]))
    if is_unspaced(word):
        return _of_characters(word)
    is_open = not is_token_char(word[-1]) or (is_prefix and is_token_char(text[-1]))
    if _CHAIN.fullmatch(word):
        return _quoted(_pairs_of(word), is_open=is_open)
    if _SIGNED.fullmatch(word) or _LED.fullmatch(word):
        return _quoted([word.translate(_MOVED)], is_open=is_open)
    return None


def _of_characters(word: str) -> str | None:
    if not _CHARACTERS.fullmatch(word):
        return None
    pairs = [word[n : n + 2] for n in range(len(word) - 1)]
    return _quoted(pairs or [word], is_open=not pairs)


def _pairs_of(chain: str) -> list[str]:
    words = _WORD.findall(chain)
    signs = [sign.translate(_MOVED) for sign in re.findall(f"[{_SIGNS}]", chain)]
    return [f"{a}{sign}{b}" for a, sign, b in zip(words, signs, [*words[1:], ""], strict=False)]


def _quoted(words: list[str], *, is_open: bool) -> str:
    return f'"{" ".join(words)}"' + (" *" if is_open else "")


def _plain(text: str) -> str:
    """In lower case, with one kind of hyphen and apostrophe; letters still have their accents."""
    plain = text.lower()
    if plain.isascii():
        return plain
    for sign, kin in KIN.items():
        for other in kin:
            plain = plain.replace(other, sign)
    return _ACCENTS.sub("", plain)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What the table keeps of a run without blanks.

    Pairs with a sign between, in order, the first one's first word and the last one's last, which
    is "" where a sign ends it; and words with the signs before or after them.
    """

    pairs: tuple[str, ...]
    first: str
    last: str
    others: tuple[str, ...]


@lru_cache(maxsize=50_000)
def _signs_of(run: bytes) -> _Signs:
    plain = _plain(run.decode("utf-8", "replace"))
    pairs: list[str] = []
    others: list[str] = []
    first, last, last_start = "", "", -1  # `last` stands at `last_start`
    for found in _SIGN.finditer(plain):
        at = found.start()
        start = _begin_of(plain, at)
        after = _WORD.match(plain, at + 1)
        left, right = bare(plain[start:at]), bare(after[0]) if after else ""
        is_chained = start == last_start
        sign = plain[at].translate(_MOVED)
        if left and plain[at] in _AFTER:
            signs = "".join(_RUN.findall(plain, at)[:1]).translate(_MOVED)
            others += [left + signs, pairs[-1] + signs] if is_chained else [left + signs]
        if left and (right or plain[at] in _ENDS):
            first = first or left
            pairs += (
                [f"{left}{sign}{right}"]
                if is_chained or left != last
                else [_BREAK, f"{left}{sign}{right}"]
            )
            last_start, last = at + 1, right
        elif right and plain[at] in _BEFORE:
            others.append(sign + right)
    return _Signs(tuple(pairs), first, last, tuple(others))


def _begin_of(plain: str, end: int) -> int:
    """Where the word begins that ends here; `end` where none does."""
    start = end
    while start and plain[start - 1].isalnum():
        start -= 1
    return start


def _paired(text: str) -> Iterator[str]:
    """Each two neighbours, and the last character of each run alone."""
    for found in _CHARACTERS.finditer(text):
        run = found[0]
        yield from (run[n : n + 2] for n in range(len(run)))
