"""What a file is, by the bytes it begins with: each kind is read by one module, or refused."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from desktop.reading.encodings.encodings import Decoded, is_wide


class Kind(StrEnum):
    """The kinds of files told apart; the value is the kind's name in words."""

    MARKDOWN = "Markdown"
    TEXT = "Text"
    THREAD = "Thread"
    HTML = "Web page"
    MHTML = "Web archive"
    MAIL = "Mail"
    MAILBOX = "Mailbox"
    PDF = "PDF"
    WORD = "Word document"
    OLD_WORD = "Old Word document"
    OPEN_DOCUMENT = "OpenDocument text"
    RTF = "Rich text"
    WORKBOOK = "Workbook"
    TABLE = "Table"
    JSON = "JSON"
    YAML = "YAML"
    FEED = "Feed"
    ZIP = "Zip archive"
    ARCHIVE = "Archive"
    PICTURE = "Picture"
    MEDIA = "Sound or film"
    CODE = "Code or data"
    BINARY = "Binary file"


@dataclass(frozen=True, slots=True)
class Content:
    """One file as the formats' modules take it: its bytes, its name, and its text as decoded.

    Of a binary kind the text is "" and so is the encoding's name.
    """

    data: bytes
    name: str
    decoded: Decoded

    @property
    def text(self) -> str:
        """The text as decoded, before it is mended."""
        return self.decoded.text


_ENDINGS: Final = {
    Kind.MARKDOWN: ".md .markdown .mdown .mkd .mdx .rst",
    Kind.TEXT: ".txt .text .asc",
    Kind.HTML: ".html .htm .xhtml",
    Kind.MHTML: ".mhtml .mht",
    Kind.MAIL: ".eml .msg",
    Kind.MAILBOX: ".mbox",
    Kind.PDF: ".pdf",
    Kind.WORD: ".docx",
    Kind.OLD_WORD: ".doc",
    Kind.OPEN_DOCUMENT: ".odt",
    Kind.RTF: ".rtf",
    Kind.WORKBOOK: ".xlsx .xls .ods",
    Kind.TABLE: ".csv .tsv",
    Kind.JSON: ".json .jsonl .ndjson",
    Kind.YAML: ".yml .yaml",
    Kind.FEED: ".xml .rss .atom",
    Kind.ZIP: ".zip",
    Kind.ARCHIVE: ".gz .tgz .bz2 .xz .7z .rar .tar .zst",
    Kind.PICTURE: ".png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff",
    Kind.MEDIA: ".mp3 .mp4 .mov .avi .webm .wav .ogg .flac .m4a",
    Kind.CODE: (
        ".py .pyi .ipynb .js .mjs .cjs .jsx .ts .tsx .vue .css .scss .less .java .kt .scala .go "
        ".rs .rb .php .pl .lua .r .jl .c .h .cc .cpp .hpp .cs .fs .swift .m .sh .bash .zsh .ps1 "
        ".bat .sql .toml .ini .cfg .conf .properties .env .lock .xsl .proto "
        ".gradle .tf .map .wasm .log .diff .patch .dockerfile .mk .bib .tex"
    ),
}
_BY_ENDING: Final = {ending: kind for kind, all_ in _ENDINGS.items() for ending in all_.split()}

_SIGNATURES: Final = (
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG\r\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\0", Kind.PICTURE),
    (b"MM\0*", Kind.PICTURE),
    (b"\0\0\1\0", Kind.PICTURE),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
    (b"fLaC", Kind.MEDIA),
    (b"\x1aE\xdf\xa3", Kind.MEDIA),
    (b"\x1f\x8b", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
    (b"\xfd7zXZ\0", Kind.ARCHIVE),
    (b"7z\xbc\xaf", Kind.ARCHIVE),
    (b"Rar!\x1a", Kind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Kind.ARCHIVE),
    (b"\x7fELF", Kind.BINARY),
    (b"SQLite format 3\0", Kind.BINARY),
)
_ALL_SIGNATURES: Final = tuple(signature for signature, _ in _SIGNATURES)
#: Bytes that no text holds: controls but tab, line ends, form feed, escape and (counted apart) NUL.
_CONTROLS: Final = bytes({*range(1, 32), 127} - {9, 10, 11, 12, 13, 27})
_SAMPLE: Final = 65_536


@lru_cache(maxsize=64)
def kind_by_name(name: str) -> Kind:
    """What a file seems to be by its name alone; Text where the ending is unknown.

    Each file's name is asked about half a dozen times.
    """
    return kind_by_ending(os.path.splitext(name)[1].lower()) or Kind.TEXT  # noqa: PTH122 - quicker


def kind_by_ending(ending: str) -> Kind | None:
    """What files of an ending in small letters (".md") seem to be; None where it is unknown."""
    return _BY_ENDING.get(ending)


def binary_kind(data: bytes, name: str) -> Kind | None:
    """What a file is by its signature or its bytes; None where the bytes are some text's."""
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        named = kind_by_name(name)
        return named if named in (Kind.WORKBOOK, Kind.MAIL) else Kind.OLD_WORD
    if data.startswith(_ALL_SIGNATURES):
        return next(kind for signature, kind in _SIGNATURES if data.startswith(signature))
    if data[4:8] == b"ftyp" or (data[:4] == b"RIFF" and data[8:12] in (b"WAVE", b"AVI ")):
        return Kind.MEDIA
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.PICTURE
    return Kind.BINARY if _is_binary(data) else None


def _zip_kind(data: bytes) -> Kind:
    """A zip archive's kind, by the names that office programs put into theirs."""
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return Kind.OPEN_DOCUMENT
    if b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" in data[:200]:
        return Kind.WORKBOOK
    if b"[Content_Types].xml" in data and b"word/document" in data:
        return Kind.WORD
    if b"[Content_Types].xml" in data and b"xl/workbook" in data:
        return Kind.WORKBOOK
    return Kind.ZIP


def _is_binary(data: bytes) -> bool:
    """Whether controls and NULs make up more than 2 % of what isn't UTF-16 or UTF-32."""
    sample = data[:_SAMPLE].rstrip(b"\0")
    nulls = sample.count(0)
    controls = nulls + len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 0.02 * len(sample) + 2 and not is_wide(data)
