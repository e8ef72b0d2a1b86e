"""What a text is, by its first lines and its shape: the name helps where they leave it open."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from desktop.reading.kinds import Kind, kind_by_name
from desktop.reading.plain.front_matter import has_front_matter
from desktop.reading.tables import looks_delimited
from desktop.reading.threads import is_thread

#: How much of a text is looked at, in characters.
_HEAD: Final = 20_000
_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG: Final = re.compile(
    r"</?(?:p|div|span|table|tr|t[dh]|ul|ol|li|d[ltd]|h[1-6]|br|a|section|article|main|header)\b",
    re.I,
)
_XML: Final = re.compile(r"\s*<(?:\?xml|rss|feed|urlset)\b")
_DRAWN: Final = re.compile(r"\s*<(?:svg|plist)\b")
_HEADER: Final = re.compile(r"([A-Za-z][\w-]{1,40}):(?: .*|)$")
_MAIL_HEADERS: Final = frozenset(
    {"date", "message-id", "mime-version", "received", "return-path", "delivered-to"}
)
_MAILBOX: Final = re.compile(r"From \S+ .*\d\d:\d\d.*\n[\w-]+:")
_SHEBANG: Final = re.compile(r"#!\s*/")


def text_kind(text: str, name: str) -> Kind:
    """The kind of a decoded text; Markdown and Text are told apart by their marks elsewhere."""
    if has_front_matter(text):
        return Kind.MARKDOWN
    head = text[:_HEAD]
    for kind, is_kind in _TESTS:
        if is_kind(head, text, name):
            return kind
    return Kind.MARKDOWN if kind_by_name(name) is Kind.MARKDOWN else Kind.TEXT


def _is_html(head: str, text: str, name: str) -> bool:
    if _HTML.match(head):
        return True
    if _XML.match(head):  # its texts may be XHTML
        return False
    if head[:200].lstrip().lower().startswith("<table") and is_thread(text):
        return False
    if not (head.lstrip().startswith("<") and text.rstrip().endswith(">")):
        return False
    tags, lines = len(_TAG.findall(head)), head.count("\n") + 1
    return tags > lines / 2 and tags >= 3


def _is_mhtml(head: str, text: str, name: str) -> bool:
    return "mime-version" in (found := _headers(head)) and "multipart/related" in found.values()


def _is_mail(head: str, text: str, name: str) -> bool:
    found = _headers(head)
    is_named = kind_by_name(name) in (Kind.MAIL, Kind.MAILBOX)
    return "from" in found and (is_named or not found.keys().isdisjoint(_MAIL_HEADERS))


@lru_cache(maxsize=1)
def _headers(head: str) -> dict[str, str]:
    """The mail headers a text begins with, by lower-case name; {} where other lines mix in.

    One line may be broken to two that are not.
    """
    found: dict[str, str] = {}
    broken = 0
    for line in head.partition("\n\n")[0].split("\n"):
        if not line.strip():
            break
        if line[:1] in (" ", "\t") and found:
            continue
        if match := _HEADER.match(line):
            found[match[1].lower()] = line.partition(":")[2].strip().partition(";")[0].lower()
        else:
            broken += 1
    return found if 2 * broken <= len(found) else {}


def _is_mailbox(head: str, text: str, name: str) -> bool:
    return bool(_MAILBOX.match(head))


def _is_json(head: str, text: str, name: str) -> bool:
    """Whether the text, or its first line (JSON Lines), is an object or an array of such."""
    if kind_by_name(name) is Kind.JSON:
        return any(bracket in head for bracket in "{[")
    if not head.lstrip().startswith(("{", "[")):
        return False
    lines = head.lstrip().split("\n", 1)
    return _parses(lines[0]) or (len(text) <= 50 * _HEAD and _parses(text))


def _parses(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_yaml(head: str, text: str, name: str) -> bool:
    return kind_by_name(name) is Kind.YAML


def _is_table(head: str, text: str, name: str) -> bool:
    """Whether the name says so, or rows stand below names of columns, whatever parts them."""
    return kind_by_name(name) is Kind.TABLE or looks_delimited(head)


def _is_thread(head: str, text: str, name: str) -> bool:
    return is_thread(text)


def _is_feed(head: str, text: str, name: str) -> bool:
    """Whether a text is XML; one named so may begin with any element."""
    if kind_by_name(name) is Kind.FEED:
        return head.lstrip().startswith("<")
    return _XML.match(head) is not None


def _is_code(head: str, text: str, name: str) -> bool:
    if _SHEBANG.match(head) or _DRAWN.match(head):
        return True
    return kind_by_name(name) is Kind.CODE or bool(_CODE_NAMES.fullmatch(name))


_CODE_NAMES: Final = re.compile(
    r"(?:make|docker|gem|rake|proc|jenkins|vagrant)file|cname|codeowners|go\.(?:mod|sum)|"
    r"(?:requirements|constraints|robots|humans|cmakelists)\.txt|manifest\.in|"
    r"(?:package|package-lock|tsconfig|composer|manifest|angular)\.json",
    re.I,
)

_Test = Callable[[str, str, str], bool]
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
