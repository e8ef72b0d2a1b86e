"""What a text is, by its first lines and its shape: the name helps where they leave it open."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Final

from desktop.reading.front_matter import has_front_matter
from desktop.reading.kinds import Kind, kind_by_name

#: How much of a text is looked at, in characters.
_HEAD: Final = 20_000
_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG: Final = re.compile(
    r"</?(?:p|div|span|table|tr|td|ul|ol|li|h[1-6]|br|a|section|article)\b", re.I
)
_XML: Final = re.compile(r"\s*<(?:\?xml|svg|rss|feed|urlset|plist)\b")
_HEADER: Final = re.compile(r"([A-Za-z][\w-]{1,40}):(?: .*|)$")
_MAILBOX: Final = re.compile(r"From \S+ .*\d\d:\d\d.*\n[\w-]+:")
_SHEBANG: Final = re.compile(r"#!\s*/")
#: One comment or posting of a thread: a numbered heading, soon followed by a time or an address.
_NUMBERED: Final = re.compile(r"\n(#{1,3}) +(\S.*?) *#?(\d+)[ \t]*(?=(?P<below>(?:\n.*){0,8}))")
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d|https?://\S+#\S*comment", re.I)
_FEWEST_BARS: Final = 8
_ROW: Final = re.compile(r"\n[ \t]*\|.*\|(?=[ \t]*(?:\n|\Z))")
_COMPANIES: Final = re.compile(
    r"compan|employer|organi[sz]ation|firm|empresa|entreprise|公司|компани|会社", re.I
)
_TITLES: Final = re.compile(
    r"\b(?:role|position|title|job|stelle|puesto|poste|vaga)|职位|岗位|职务|ваканс|職種", re.I
)


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
    tags, lines = len(_TAG.findall(head)), head.count("\n") + 1
    is_marked_up = (
        head.lstrip().startswith("<") and text.rstrip().endswith(">") and tags > lines / 2
    )
    return is_marked_up and tags >= 3


def _is_mhtml(head: str, text: str, name: str) -> bool:
    return "mime-version" in (found := _headers(head)) and "multipart/related" in found.values()


def _is_mail(head: str, text: str, name: str) -> bool:
    found = _headers(head)
    return "from" in found and not found.keys().isdisjoint(
        {"date", "message-id", "mime-version", "received", "return-path", "delivered-to"}
    )


def _headers(head: str) -> dict[str, str]:
    """The mail headers a text begins with, by lower-case name; {} where other lines mix in."""
    found: dict[str, str] = {}
    for line in head.split("\n"):
        if line[:1] in (" ", "\t") and found:
            continue
        match = _HEADER.match(line)
        if not match:
            return {} if line.strip() else found
        found[match[1].lower()] = line.partition(":")[2].strip().partition(";")[0].lower()
    return found


def _is_mailbox(head: str, text: str, name: str) -> bool:
    return bool(_MAILBOX.match(head))


def _is_json(head: str, text: str, name: str) -> bool:
    """Whether the text, or its first line (JSON Lines), is an object or an array of such."""
    if not head.lstrip().startswith(("{", "[")):
        return False
    if kind_by_name(name) is Kind.JSON:
        return True
    lines = head.lstrip().split("\n", 1)
    return _parses(lines[0]) or (len(text) <= 50 * _HEAD and _parses(text))


def _parses(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_table(head: str, text: str, name: str) -> bool:
    """Whether each line has as many delimiters as the first (quoted cells and wide prose apart)."""
    lines = [line for line in head.split("\n")[:50] if line.strip()]
    if kind_by_name(name) is Kind.TABLE:
        return bool(lines)
    delimited = [line.count("\t") for line in lines]
    return len(lines) >= 3 and delimited[0] >= 2 and len(set(delimited)) == 1


def _is_thread(head: str, text: str, name: str) -> bool:
    """Whether numbered sections follow one another, each stamped as comments are; or rows."""
    stems: dict[tuple[str, str], int] = {}
    for match in _NUMBERED.finditer(f"\n{text}"):
        if _STAMP.search(match["below"]):
            stem = (match[1], match[2])
            stems[stem] = stems.get(stem, 0) + 1
    return max(stems.values(), default=0) >= 2 or _is_table_of_postings(text)


def _is_table_of_postings(text: str) -> bool:
    rows = _ROW.findall(f"\n{text}") if text.count("|") > _FEWEST_BARS else []
    if len(rows) < 4 or len("".join(rows)) < len(text) / 2:
        return False
    cells = rows[0].strip(" |\t\n").split("|")
    companies = {index for index, cell in enumerate(cells) if _COMPANIES.search(cell)}
    titles = {index for index, cell in enumerate(cells) if _TITLES.search(cell)}
    return bool(companies) and bool(titles - companies)


def _is_code(head: str, text: str, name: str) -> bool:
    if _SHEBANG.match(head) or _XML.match(head):
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
    (Kind.CODE, _is_code),
    (Kind.JSON, _is_json),
    (Kind.TABLE, _is_table),
    (Kind.THREAD, _is_thread),
)
