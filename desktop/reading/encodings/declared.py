"""The codec that a page or a mail declares, where it names one that only decodes text."""

from __future__ import annotations

import codecs
import re
from typing import Final

#: Python has codecs that run escapes or take quadratic time; these decode characters only.
_TEXT: Final = re.compile(
    r"utf-(?:8|16|32)|(?:cp|iso8859-|koi8|mac-|iso2022|euc_|shift_jis|gb|big5|ptcp|tis-620|hz|johab)"
    r"|ascii|latin|kz1048|viscii|hp-roman8",
    re.IGNORECASE,
)
#: Files use more characters than the codec that they name has.
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}
#: A page declares its charset within so many bytes.
_HEAD: Final = 4096
_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)


def declared_charset(page: bytes) -> str:
    """The charset that a page's own text declares, as written; "" where it declares none."""
    found = _META.search(page[:_HEAD])
    return found[1].decode("ascii") if found else ""


def declared_codec(name: str) -> str | None:
    """Python's name of a declared charset, or of the wider one that is meant; None for no such."""
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(found, found) if _TEXT.match(found) else None
