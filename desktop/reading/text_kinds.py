"""What a text is, by its first lines and its shape: the name helps where they leave it open."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from desktop.reading.kinds import Kind, kind_by_name
from desktop.reading.plain.front_matter import has_front_matter
from desktop.reading.tables import looks_delimited
from desktop.reading.threads import is_thread

#: How much of a text is looked at, in characters.
_HEAD: Final = 20_000
_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*+-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAG: Final = re.compile(
    r"</?(?:p|div|span|table|tr|t[dh]|ul|ol|li|d[ltd]|h[1-6]|br|a|section|article|main|header)\b",
    re.I,
)
_WHOLE_TAG: Final = re.compile(r"<[^<>]*>")
_XML: Final = re.compile(r"\s*<(?:\?xml|rss|feed|urlset)\b")
_DRAWN: Final = re.compile(r"\s*<(?:svg|plist)\b")
_HEADER: Final = re.compile(r"([A-Za-z][\w-]{1,40}):(?: .*|)$")
_MAIL_HEADERS: Final = frozenset(
    {"date", "message-id", "mime-version", "received", "return-path", "delivered-to"}
)
_MAILBOX: Final = re.compile(r"From \S+ .*\d\d:\d\d.*\n[\w-]+:")
_SHEBANG: Final = re.compile(r"#!\s*/")


class _Seen(NamedTuple):
    """A text and its head, as much of it as is looked at, with its file's name.

    `opening` is the first character that is no blank, by which most kinds are ruled out; `headers`
    are those of a mail.
    """

    head: str
    opening: str
    headers: dict[str, str]
    text: str
    name: str

    @property
    def named(self) -> Kind:
        return kind_by_name(self.name)


def text_kind(text: str, name: str) -> Kind:
    """The kind of a decoded text; Markdown and Text are told apart by their marks elsewhere."""
    if has_front_matter(text):
        return Kind.MARKDOWN
    head = text[:_HEAD]
    seen = _Seen(head, head.lstrip()[:1], _headers(head), text, name)
    for kind, is_kind in _TESTS:
        if is_kind(seen):
            return kind
    return Kind.MARKDOWN if seen.named is Kind.MARKDOWN else Kind.TEXT


def _is_html(seen: _Seen) -> bool:
    if seen.opening != "<":
        return False
    if _HTML.match(seen.head):
        return True
    if _XML.match(seen.head):  # its texts may be XHTML
        return False
    if seen.head[:200].lstrip().lower().startswith("<table") and is_thread(seen.text):
        return False
    if not seen.text.rstrip().endswith(">"):
        return False
    tags = len(_TAG.findall(seen.head))
    return tags >= 3 and tags > _lines_of_words(seen.head) / 2


def _lines_of_words(head: str) -> int:
    """How many lines say something outside of tags, which may be written over many."""
    return sum(not line.isspace() and line != "" for line in _WHOLE_TAG.sub("", head).split("\n"))


def _is_mhtml(seen: _Seen) -> bool:
    return "mime-version" in seen.headers and "multipart/related" in seen.headers.values()


def _is_mail(seen: _Seen) -> bool:
    if "from" not in seen.headers:
        return False
    is_named = seen.named in (Kind.MAIL, Kind.MAILBOX)
    return is_named or not seen.headers.keys().isdisjoint(_MAIL_HEADERS)


def _headers(head: str) -> dict[str, str]:
    """The mail headers a text begins with, by lower-case name; {} where other lines mix in.

    One line may be broken to two that are not.
    """
    end = head.find("\n\n")
    block = head[:end] if end >= 0 else head
    low = block.lower()
    if "from:" not in low and "mime-version:" not in low:  # every mail has one of them
        return {}
    found: dict[str, str] = {}
    broken = 0
    for line in block.split("\n"):
        if not line.strip():
            break
        if line[:1] in (" ", "\t") and found:
            continue
        if match := _HEADER.match(line):
            found[match[1].lower()] = line.partition(":")[2].strip().partition(";")[0].lower()
        else:
            broken += 1
    return found if 2 * broken <= len(found) else {}


def _is_mailbox(seen: _Seen) -> bool:
    return bool(_MAILBOX.match(seen.head))


def _is_json(seen: _Seen) -> bool:
    """Whether the text, or its first line (JSON Lines), is an object or an array of such."""
    if seen.named is Kind.JSON:
        return any(bracket in seen.head for bracket in "{[")
    if seen.opening not in ("{", "["):
        return False
    lines = seen.head.lstrip().split("\n", 1)
    return _parses(lines[0]) or (len(seen.text) <= 50 * _HEAD and _parses(seen.text))


def _parses(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_yaml(seen: _Seen) -> bool:
    return seen.named is Kind.YAML


def _is_table(seen: _Seen) -> bool:
    """Whether the name says so, or rows stand below names of columns, whatever parts them."""
    return seen.named is Kind.TABLE or looks_delimited(seen.head)


def _is_thread(seen: _Seen) -> bool:
    return is_thread(seen.text)


def _is_feed(seen: _Seen) -> bool:
    """Whether a text is XML; one named so may begin with any element."""
    if seen.named is Kind.FEED:
        return seen.opening == "<"
    return seen.opening == "<" and _XML.match(seen.head) is not None


def _is_code(seen: _Seen) -> bool:
    if _SHEBANG.match(seen.head) or _DRAWN.match(seen.head):
        return True
    return seen.named is Kind.CODE or bool(_CODE_NAMES.fullmatch(seen.name))


_CODE_NAMES: Final = re.compile(
    r"(?:make|docker|gem|rake|proc|jenkins|vagrant)file|cname|codeowners|go\.(?:mod|sum)|"
    r"(?:requirements|constraints|robots|humans|cmakelists)\.txt|manifest\.in|"
    r"(?:package|package-lock|tsconfig|composer|manifest|angular)\.json",
    re.I,
)

_Test = Callable[[_Seen], bool]
#: In this order: code before JSON (a lock file is no export), mail before what its parts may be.
_TESTS: Final[tuple[tuple[Kind, _Test], ...]] = (
    (Kind.MHTML, _is_mhtml),
    (Kind.MAILBOX, _is_mailbox),
    (Kind.MAIL, _is_mail),
    (Kind.HTML, _is_html),
    (Kind.FEED, _is_feed),
    (Kind.CODE, _is_code),
    (Kind.JSON, _is_json),
    (Kind.YAML, _is_yaml),
    (Kind.TABLE, _is_table),
    (Kind.THREAD, _is_thread),
)
