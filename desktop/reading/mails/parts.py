"""A mail's headers and texts decoded, however badly its program wrote them."""

from __future__ import annotations

import base64
import binascii
import email
import email.utils
import quopri
import re
from dataclasses import dataclass
from email.message import Message
from typing import Final

from desktop.reading.encodings.declared import declared_charset, declared_codec
from desktop.reading.encodings.encodings import decode

#: A mail with more parts within parts is not looked into.
_MOST_PARTS: Final = 150
_BOUNDARY: Final = re.compile(rb"\bboundary\s*=|content-type:\s*message/", re.I)
_HEADER: Final = re.compile(rb"[!-9;-~]+:|[ \t]")
_ENCODED_WORD: Final = re.compile(
    r"=\?([\w.:-]+)(?:\*[\w-]*)?\?([bBqQ])\?([^?\r\n]*)\?=(?:\s+(?==\?))?"
)
_CHARSET: Final = re.compile(r"\bcharset\s*=\s*[\"']?([\w.:-]+)", re.I)
_ESCAPE: Final = re.compile(rb"=(?:[0-9A-Fa-f]{2}|[ \t]*\r?\n)")
_TELLING: Final = re.compile(rb"=(?:3D|20|0A|0D|09|[89A-F][0-9A-F])")


#: Between so many characters mail programs break lines.
_NARROWEST: Final = 60
_WIDEST: Final = 82


@dataclass(frozen=True, slots=True)
class Parts:
    """What a mail says: `day` is the ISO date of its header ("" for none).

    `html` and `text` are its parts of these kinds, one below the other.
    """

    subject: str
    sender: str
    day: str
    html: str
    text: str


def read_parts(data: bytes) -> Parts | None:
    """The texts of a mail; None for one with too many parts within parts."""
    if len(_BOUNDARY.findall(data)) > _MOST_PARTS:
        return None
    message = email.message_from_bytes(_without_broken_headers(data))
    html: list[str] = []
    text: list[str] = []
    for part in message.walk():
        kind = part.get_content_type()
        if kind in ("text/html", "text/plain", "application/xhtml+xml") and not _is_attached(part):
            found = part_text(part, is_html=kind != "text/plain")
            (text if kind == "text/plain" else html).append(found)
    return Parts(
        subject=header(message, "Subject"),
        sender=header(message, "From"),
        day=_day(header(message, "Date")),
        html="\n".join(one for one in html if one.strip()),
        text="\n\n".join(one for one in text if one.strip()),
    )


def _without_broken_headers(data: bytes) -> bytes:
    """The bytes without lines among the headers that are none: there parsers end the headers."""
    head, end, body = data.partition(b"\n\n" if b"\r\n\r\n" not in data else b"\r\n\r\n")
    lines = head.split(b"\n")
    kept = [line for line in lines if _HEADER.match(line)]
    return data if len(kept) == len(lines) else b"\n".join(kept) + end + body


def _is_attached(part: Message) -> bool:
    return header(part, "Content-Disposition").lower().startswith("attachment")


def header(message: Message, name: str) -> str:
    """A header's words, decoded; "" where there is none."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            raw = str(value).replace("\0", "").encode("utf-8", "surrogateescape")
            return " ".join(
                _decoded_words(raw.decode() if raw.isascii() else decode(raw).text).split()
            )
    return ""


def _decoded_words(words: str) -> str:
    """Words encoded as RFC 2047 has it; a character's bytes may be shared by two of them."""
    found: list[str] = []
    waiting, codec, end = b"", "", 0
    for match in _ENCODED_WORD.finditer(words):
        between = words[end : match.start()]
        if between or match[1].lower() != codec:
            found.append(_in_codec(waiting, codec) + between)
            waiting = b""
        codec, end = match[1].lower(), match.end()
        waiting += _word_bytes(match[2].lower(), match[3])
    return "".join((*found, _in_codec(waiting, codec), words[end:]))


def _word_bytes(how: str, word: str) -> bytes:
    raw = word.encode("utf-8", "surrogateescape")
    if how == "q":
        return quopri.decodestring(raw, header=True)
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4))
    except (binascii.Error, ValueError):
        return raw


def _in_codec(data: bytes, declared: str) -> str:
    r"""The text of bytes in the charset declared, or in the one found; line ends are `\n`."""
    found = decode(data)
    is_sure = not data.isascii() and found.encoding in ("utf-8", "utf-8-sig") and not found.mends
    codec = declared_codec(declared) if declared and not is_sure else None
    try:
        text = data.decode(codec) if codec else found.text
    except UnicodeDecodeError:
        return found.text
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def part_text(part: Message, *, is_html: bool) -> str:
    """A part's text, its transfer encoding undone where it is what the bytes show."""
    data = _payload(part)
    kind = header(part, "Content-Type")
    declared = _CHARSET.search(kind)
    codec = declared[1] if declared else ""
    if is_html and not codec:
        codec = declared_charset(data)
    text = _in_codec(data, codec)
    if is_html:
        return text
    return _unflowed(text) if "flowed" in kind.lower() else _unwrapped(text)


def _payload(part: Message) -> bytes:
    """The bytes of a part; quoted-printable is told by the bytes, as headers are often wrong."""
    how = header(part, "Content-Transfer-Encoding").lower()
    if how != "base64":
        del part["Content-Transfer-Encoding"]
    found = part.get_payload(decode=True)
    written = found if isinstance(found, bytes) else b""
    if how == "quoted-printable" and not _is_plain(written):
        written = quopri.decodestring(written)
    if how != "base64" and len(_TELLING.findall(written)) > 2 and not _is_plain(written):
        written = quopri.decodestring(written)
    return written


def _is_plain(data: bytes) -> bool:
    """Whether most equal signs are themselves, not a code's beginning."""
    return 2 * len(_ESCAPE.findall(data)) < data.count(b"=")


def _unflowed(text: str) -> str:
    """Lines that end in a space go on (RFC 3676); a signature's mark stays."""
    return re.sub(r"(?<!^--)(?<!\n--) \n(?!\n|>)", " ", text)


def _unwrapped(text: str) -> str:
    """The text with its paragraphs on one line each, where its program broke them at a width.

    A line was broken if the next one's first word would not have stood on it; quoted lines, bullets
    and tables stay.
    """
    lines = text.split("\n")
    width = max((len(line) for line in lines if " " in line), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    kept: list[str] = []
    before = ""
    for line in lines:
        is_more = line != "" and (line[0].isalnum() or line[0] in "(<\"'“‘*[")
        if (
            kept
            and is_more
            and len(before) + len(line.split(" ", 1)[0]) >= width
            and before.strip()
        ):
            kept[-1] += f" {line}"
        else:
            kept.append(line)
        before = line
    return "\n".join(kept)


def _day(words: str) -> str:
    try:
        return email.utils.parsedate_to_datetime(words).date().isoformat() if words else ""
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
