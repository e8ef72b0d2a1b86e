"""The encodings that a reader may choose for an original, with the names that people know."""

from __future__ import annotations

from typing import Final

#: Codec → its name to show.  Those of the web's standard that postings were met in, by region.
ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
    "cp1252": "Windows-1252 (Western European)",
    "iso8859-15": "ISO 8859-15 (Western European)",
    "mac-roman": "Mac Roman (Western European)",
    "cp850": "Code page 850 (Western European)",
    "cp437": "Code page 437 (DOS)",
    "cp1250": "Windows-1250 (Central European)",
    "iso8859-2": "ISO 8859-2 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "gb18030": "GB 18030, GBK (Chinese, simplified)",
    "big5": "Big5 (Chinese, traditional)",
    "shift_jis": "Shift JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "euc_kr": "EUC-KR (Korean)",
}


def encoding_name(codec: str) -> str:
    """A codec's name to show; its own where it is none of the known ones."""
    return ENCODINGS.get(codec, codec.upper().replace("_", "-"))
