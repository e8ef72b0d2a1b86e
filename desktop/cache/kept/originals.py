"""Keeps the bytes each posting was read from, once per content and as small as can be.

Where encoding the body gives exactly the bytes back, only the encoding is kept.
"""

from __future__ import annotations

import codecs
import hashlib
import sqlite3
import zlib
from typing import Final

from desktop.postings import Original

#: Codecs that every Python has: others (ftfy's) may be missing when the original is read again.
_LASTING: Final = frozenset(
    (
        "ascii",
        "utf-8",
        "utf-8-sig",
        "utf-16-le",
        "utf-16-be",
        "iso8859-1",
        "iso8859-15",
        "cp1250",
        "cp1251",
        "cp1252",
        "mac-roman",
        "koi8-r",
        "gbk",
        "gb18030",
        "big5",
        "shift_jis",
        "euc_jp",
        "euc_kr",
    )
)
#: zlib's level: 3 costs a third of the default and gives 4 % larger data on postings.
_LEVEL: Final = 3


def digest_of(data: bytes) -> str:
    """The SHA-256 of an original's bytes, hexadecimal: what makes two originals equal."""
    return hashlib.sha256(data).hexdigest()


def pack(original: Original, body: str) -> bytes | None:
    """What to keep of an original: compressed bytes, or None where the body gives them back."""
    if _encoded(body, original.encoding) == original.data:
        return None
    return zlib.compress(original.data, _LEVEL)


def read_original(connection: sqlite3.Connection, posting_id: int) -> Original | None:
    """The bytes a posting was read from, and their encoding; None for an unknown posting."""
    row = connection.execute(
        "SELECT encoding, data, body FROM postings JOIN originals ON originals.id = original_id "
        "JOIN bodies ON posting_id = postings.id WHERE postings.id = ?",
        (posting_id,),
    ).fetchone()
    if row is None:
        return None
    encoding, data, body = row
    return Original(body.encode(encoding) if data is None else zlib.decompress(data), encoding)


def _encoded(body: str, encoding: str) -> bytes | None:
    try:
        name = codecs.lookup(encoding).name
        return body.encode(encoding) if name in _LASTING else None
    except (LookupError, UnicodeError):
        return None
