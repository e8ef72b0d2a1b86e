"""Bytes to text: the encoding is decided before anything is mended, on evidence in the bytes."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from desktop.postings import counted
from desktop.reading.encodings.latin import is_latin, latin_encoding

#: Longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_MARKS: Final = tuple(mark for mark, encoding in _MARKS if encoding != "utf-8-sig")
#: What switches ISO-2022-JP, an encoding of ASCII bytes alone, to Japanese.
_ESCAPES: Final = (b"\x1b$B", b"\x1b$@")
#: As much as a detector needs to see of a long file, in bytes.
_SAMPLE: Final = 200_000
#: So many characters beyond ASCII in a line that is UTF-8 come about by no chance.
_ENOUGH_FORMED: Final = 4
#: A wrong byte that UTF-8 can't hold, as Python's "surrogateescape" gives it.
_STRAY: Final = re.compile("[\udc80-\udcff]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A file's text with `\n` line ends, the codec that gave it, and what had to be mended."""

    text: str
    encoding: str
    mends: tuple[str, ...] = ()


#: Of bytes that are no text (a PDF, a workbook): their formats' modules find the text in them.
NO_TEXT: Final = Decoded("", "")


def decode(data: bytes) -> Decoded:
    """The text of any bytes, never failing: what can't be decoded becomes U+FFFD and is counted.

    In this order: a byte order mark; UTF-16 by where its NULs stand; ISO-2022-JP by its escapes;
    UTF-8; UTF-8 in some lines and another encoding in others; UTF-8 with a few stray bytes; else
    what chardet finds, else Windows-1252.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return decode_as(data, encoding)
    if b"\0" in data and (wide := _wide_encoding(data)):
        return decode_as(data, wide)
    if b"\x1b" in data and any(mark in data for mark in _ESCAPES):
        return decode_as(data, "iso2022_jp")
    try:
        return _tidied(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _by_lines(data) or _mostly_utf8(data) or decode_as(data, _detected(data))


def decode_as(data: bytes, encoding: str) -> Decoded:
    """The text of bytes in a codec named; LookupError where there is no codec of that name."""
    try:
        return _tidied(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return _tidied(text, encoding, f"lost {counted(lost, 'byte')} that {encoding} lacks")


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in a codec; UnicodeEncodeError where it has none for a character."""
    return text.encode(encoding)


def _tidied(text: str, encoding: str, *mends: str) -> Decoded:
    """Line ends made one kind, NULs dropped; all else as it stood.

    Two carriage returns before a line feed are one line end, written twice over by a text mode.
    """
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        nulls = text.count("\0")
        text = text.replace("\0", "")
        mends = (*mends, f"dropped {counted(nulls, 'NUL character')}")
    return Decoded(text, encoding, mends)


def is_wide(data: bytes) -> bool:
    """Whether the bytes are UTF-16 or UTF-32, in which NULs and controls are part of letters."""
    return data.startswith(_WIDE_MARKS) or _wide_encoding(data) is not None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: the high byte of spaces and line ends is NUL, the low one hardly.

    What the guess gives must be text: no controls, nothing unassigned (Unicode's Cc, Cn, Co).
    """
    sample = data[: _SAMPLE // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if (
        len(data) % 2
        or max(even, odd) < 0.02 * len(sample) / 2
        or min(even, odd) > max(even, odd) / 4
    ):
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = sample.decode(encoding)
        data.decode(encoding)
    except UnicodeDecodeError:
        return None
    odd_ones = sum(
        unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in "\t\n\r\f" for c in text
    )
    return encoding if odd_ones <= 0.01 * len(text) else None


def _by_lines(data: bytes) -> Decoded | None:
    """Lines of UTF-8 among lines of another encoding, as programs leave that only append to a file.

    By chance no line of legacy text is UTF-8 with several characters beyond ASCII in it.
    """
    lines = data.split(b"\n")
    formed = [_well_formed(line) for line in lines]
    if max(formed, default=0) < _ENOUGH_FORMED:
        return None
    others = [line for line, count in zip(lines, formed, strict=True) if count < 0]
    if any(_is_mostly_utf8(line) for line in others):
        return None
    codec = _detected(b"\n".join(others))
    texts = (
        line.decode(codec, "replace") if count < 0 else line.decode("utf-8")
        for line, count in zip(lines, formed, strict=True)
    )
    read = counted(len(others), "line")
    return _tidied("\n".join(texts), "utf-8", f"read {read} as {codec}")


def _well_formed(line: bytes) -> int:
    """How many characters beyond ASCII a line of UTF-8 has; -1 for a line that is none."""
    try:
        return sum(character > "\x7f" for character in line.decode("utf-8"))
    except UnicodeDecodeError:
        return -1


def _is_mostly_utf8(line: bytes) -> bool:
    """Whether a line has more characters of UTF-8 than stray bytes."""
    text = line.decode("utf-8", "surrogateescape")
    strays = sum(map(len, _STRAY.findall(text)))
    return sum(character > "\x7f" for character in text) > 2 * strays


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 into which a few bytes of another encoding strayed (a footer pasted by a program).

    Ten characters must be well formed for each stray run: chance makes that out of no legacy text.
    A byte alone is read as Windows-1252, the likeliest; the pieces of a cut-off character are lost.
    """
    text = data.decode("utf-8", "surrogateescape")
    strays = [match.group() for match in _STRAY.finditer(text)]
    formed = sum(character > "\x7f" for character in text) - sum(map(len, strays))
    if formed < 10 * len(strays):
        return None
    read = sum(len(stray) == 1 for stray in strays)
    lost = len(strays) - read
    mends = [f"read {counted(read, 'stray byte')} as Windows-1252"] if read else []
    mends += [f"lost {counted(lost, 'cut-off character')}"] if lost else []
    return _tidied(_STRAY.sub(_stray_text, text), "utf-8", *mends)


def _stray_text(match: re.Match[str]) -> str:
    run = match.group().encode("utf-8", "surrogateescape")
    return run.decode("windows-1252", "replace") if len(run) == 1 else "\ufffd"


def _detected(data: bytes) -> str:
    """The legacy codec that chardet finds; for Latin text the one it reads best in."""
    import chardet  # noqa: PLC0415 - slow to load, and few files need it

    sample = data[:_SAMPLE]
    named = chardet.detect(sample).get("encoding")
    try:
        found = codecs.lookup(named or "windows-1252").name
    except LookupError:
        found = "cp1252"
    return latin_encoding(sample, found) if is_latin(sample, found) else found
