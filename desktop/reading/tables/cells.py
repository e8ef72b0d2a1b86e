"""What a cell of an export says: HTML, printed lists and stand-ins made plain text."""

from __future__ import annotations

import ast
import html
import json
import re
from typing import Final

from desktop.reading.encodings.escapes import without_halves

#: What programs write where they know nothing, in lower case.
_NOTHING: Final = frozenset(
    {
        "-1", "-1.0", "~", "nan", "none", "null", "n/a", "na", "<na>", "nat", "undefined", "[]",
        "{}", "()", "['']", "-", "--", "—", "#n/a", "nil", "unknown",
    }
)  # fmt: skip
_TAG: Final = re.compile(r"</?([a-zA-Z][\w-]*+)([^<>]*+)>|<!--(?:(?!-->|<!--).)*+-->", re.S)
_ENTITY: Final = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[\da-fA-F]{1,6});")
#: Tags that begin or end a line: a cell with one is laid out as a page is.
_BLOCK: Final = re.compile(r"<(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|hr|dl)\b", re.I)
_CLOSING: Final = re.compile(r"</([a-zA-Z][\w-]*)\s*>")
_ALONE: Final = frozenset({"img", "wbr", "input", "meta", "link"})
_LITERAL_BREAK: Final = re.compile(r"\\r\\n|\\n|\\r")
_SCRAP: Final = re.compile(r"^\[?['\"]|['\"],?\]?$")
_RATED: Final = re.compile(
    r"(?P<name>[^\n]*\S)[^\S\n]*\n\s*\d(?:[.,]\d)?(?:\s*[★⭐*]|\s*/\s*5)?\s*"
)
_HASHTAG: Final = re.compile(r"\s#[^\W\d]{3}|^#[^\W\d]\w{2,40}\s")
_LONGEST_LITERAL: Final = 100_000


def cell_text(value: str) -> str:
    """The words of a cell: "" where it stands for nothing; HTML becomes Markdown."""
    text = value.strip()
    if not text or (len(text) < 12 and text.lower() in _NOTHING):
        return ""
    if text[0] in "[('\"" and len(text) <= _LONGEST_LITERAL:
        text = _listed(text)
    if "\\n" in text and "\n" not in text:
        text = _LITERAL_BREAK.sub("\n", text)
    if "<" in text and _TAG.search(text):
        text = html_text(text)
    elif "&" in text:
        text = _unescaped(text)
    return text.strip()


def _unescaped(text: str) -> str:
    """Entities decoded; HTML that stood escaped in the cell becomes Markdown."""
    plain = html.unescape(text) if _ENTITY.search(text) else text
    return html_text(plain) if plain != text and len(_TAG.findall(plain)) > 1 else plain


def _listed(text: str) -> str:
    """The members of a list that a program printed, or of what is left of one, as plain text."""
    if text[0] in "[(" and text[-1] in "])":
        members = _literal(text)
        if members is not None:
            return members_text(members)
    if text[0] in "['" and (text.startswith(("['", '["')) or text.endswith(("',", "']"))):
        return _SCRAP.sub("", text)
    return text


def _literal(text: str) -> list[object] | None:
    """The list that a text is the literal of, in JSON's writing or Python's; None for others."""
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(without_halves(text))
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(value, list | tuple) and all(isinstance(one, str | int) for one in value):
            return list(value)
    return None


def members_text(members: list[object]) -> str:
    """Short members in one line, long ones as bullets."""
    words = [str(member).strip() for member in members if str(member).strip()]
    if len(words) == 1:
        return words[0]
    if any(len(word) > 60 or "\n" in word for word in words):
        return "\n".join("- " + word.replace("\n", " ") for word in words)
    return ", ".join(words)


def html_text(markup: str) -> str:
    """The text of a piece of HTML, its blocks as Markdown.

    Where no tag begins a line, line ends are the cell's own, and only the tags are taken away.
    """
    if not _BLOCK.search(markup):
        closed = {found[1].lower() for found in _CLOSING.finditer(markup)}
        return html.unescape(_TAG.sub(lambda tag: _kept(tag, closed), markup))
    from desktop.reading.markup.page import parse  # noqa: PLC0415 - loads an HTML parser
    from desktop.reading.markup.page_markdown import to_markdown  # noqa: PLC0415

    page = parse(markup)
    return to_markdown([page.body], page.resolved) if page.body is not None else ""


def _kept(tag: re.Match[str], closed: set[str]) -> str:
    """Nothing of a tag, all of what only looks like one: it is closed nowhere ("List<String>")."""
    name = (tag[1] or "").lower()
    return "" if not name or name in closed or name in _ALONE else tag[0]


def company_name(text: str) -> str:
    """A company's name without the rating that some boards put on its second line.

    "" of a call to join it, which has a hashtag among its words.
    """
    if _HASHTAG.search(text):
        return ""
    rated = _RATED.fullmatch(text)
    return rated["name"] if rated else " ".join(text.split())


def is_zero(text: str) -> bool:
    """Whether a cell of pay states nothing: its figures are all nought, or less."""
    figures = re.findall(r"\d[\d.,]*", text)
    return text.startswith("-") or (
        bool(figures) and not any(re.search(r"[1-9]", figure) for figure in figures)
    )
