"""A thread's comments, each with its author, time and address."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from desktop.reading.lines import lines_with
from desktop.reading.looks import look_for

#: A numbered heading ("## Posting 3"); what stands below tells whether it begins a comment.  (It
#: begins with the sign itself, to which the engine skips: only one at a line's start counts.)
_NUMBERED: Final = re.compile(
    r"(?P<marks>#(?<!.#)#{0,2}) +(?=.*\d[ \t]*$)(?P<stem>\S.*?) *#?\d+[ \t]*$", re.M
)
#: A heading or line that says who wrote when: "### ann commented on 2024-05-30".
_SIGNED: Final = re.compile(
    r"^(?:#{1,6} +)?\**@?\S{1,40}\** +(?:commented|wrote|posted|评论|发表于)\b.{0,80}\d.*$", re.M
)
_SIGNING: Final = ("commented", "wrote", "posted", "评论", "发表于")
_STAMP: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d|https?://\S+#\S*comment", re.I)
#: One of these stands in each stamp and signed line.
_may_be_thread: Final = look_for(
    *("0000-00-00t00:00", "0000-00-00 00:00", "comment"),
    *(" wrote", " posted", " 评论", " 发表于"),
)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?")
_ADDRESS: Final = re.compile(r"https?://\S+")
#: A line below a comment's heading that says something about it.
_ABOUT: Final = re.compile(r"[ \t]*(?:[-*][ \t]+)?\**[^\n:：*]{1,20}\**[:：]\**[ \t]*\S[^\n]*\n+")
_ABOUT_NAMES: Final = re.compile(
    r"[ \t]*(?:[-*][ \t]+)?\**(?:author|by|user|from|date|time|created|posted|url|link|source|id|"
    r"作者|时间|来源|链接|日期|发布|投稿者|日時|autor|datum|auteur|fecha|автор|дата)\b",
    re.I,
)
#: Characters below a heading in which its stamp stands.
_BELOW: Final = 600
#: Lines below a heading in which its stamp stands.
_NEAR: Final = 8
_RULE: Final = re.compile(r"\s*-{3,}\s*")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: its heading with what stands below it about it, and its body.

    `posted` is the time as stated, `address` the comment's own; "" where it states none.
    """

    head: str
    body: str
    posted: str = ""
    address: str = ""


def comments_of(text: str) -> list[Comment]:
    """The comments of a thread in order, what stands above the first left out; [] of other text."""
    starts = _starts(text) if _may_be_thread(text) else []
    ends = [*starts[1:], len(text)] if starts else []
    return [_comment(text[start:end]) for start, end in zip(starts, ends, strict=True)]


def _starts(text: str) -> list[int]:
    """Where comments begin: at stamped headings with one stem and a number, or at signed lines."""
    stems: Counter[tuple[str, str]] = Counter()
    found: list[tuple[int, tuple[str, str]]] = []
    for match in _NUMBERED.finditer(text):
        below = "\n".join(text[match.end() : match.end() + _BELOW].split("\n")[:_NEAR])
        if _STAMP.search(below):
            stem = (match["marks"], match["stem"])
            stems[stem] += 1
            found.append((match.start(), stem))
    if stems:
        stem, count = stems.most_common(1)[0]
        if count > 1 or _is_one_comment(text):
            return [start for start, one in found if one == stem]
    signed = [start for start in lines_with(_SIGNING, text) if _SIGNED.match(text, start)]
    return signed if len(signed) > 1 else []


def _is_one_comment(text: str) -> bool:
    """Whether a text is one comment cut out of a thread: who and when stand below its heading."""
    lines = text.lstrip().split("\n")[1:5]
    return sum(bool(_ABOUT_NAMES.match(line)) for line in lines) > 1


def _comment(text: str) -> Comment:
    head_end = text.find("\n") + 1 or len(text)
    below = re.compile(r"\n*").match(text, head_end)
    at = below.end() if below else head_end
    while (about := _ABOUT.match(text, at)) and (_says(about[0]) or at > head_end + 1):
        if not _says(about[0]) and not _STAMP.search(text[about.end() : about.end() + 300]):
            break
        at = about.end()
    head, body = text[:at], _without_rules(text[at:])
    day, address = _DAY.search(head), _ADDRESS.search(head)
    return Comment(head, body.strip("\n"), day[0] if day else "", address[0] if address else "")


def _without_rules(body: str) -> str:
    """The body without the rules below it that part comments."""
    lines = body.rstrip().split("\n")
    if len(lines) < 2 or not _RULE.fullmatch(lines[-1]):
        return body
    while len(lines) > 1 and (not lines[-1].strip() or _RULE.fullmatch(lines[-1])):
        lines.pop()
    return "\n".join(lines).rstrip()


def _says(line: str) -> bool:
    """Whether a line is about the comment: who, when, where."""
    return bool(_ABOUT_NAMES.match(line) or _STAMP.search(line))
