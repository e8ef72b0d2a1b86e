"""Markdown: the postings as one document that a person reads or prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TextIO

from desktop.exporting.record import Sourced
from desktop.postings import Kept, Source, Status
from desktop.postings.pay.wording import pay_long

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")
_HEADING: Final = re.compile(r"^ {0,3}(#{1,6})(?=[ \t])")
_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def write_markdown(postings: Sourced, out: TextIO) -> None:
    """A heading, the stated fields and the text for each posting, with a rule between."""
    out.write("# Postings\n")
    for number, (kept, source) in enumerate(postings):
        out.write("\n---\n\n" if number else "\n")
        out.write("\n".join(as_chapter(kept, source)))
        out.write("\n")


def as_chapter(kept: Kept, source: Source | None = None) -> Iterator[str]:
    """One posting, line by line: its title as a heading, what it states, its text."""
    posting = kept.posting
    yield f"## {_plain(posting.shown_title)}"
    yield ""
    yield from (f"- {label}: {value}" for label, value in _facts(kept, source) if value)
    yield ""
    body = posting.body[posting.header_end :].strip("\n")
    yield from _fenced(body) if kept.format == "text" else _below(body)


def _facts(kept: Kept, source: Source | None) -> Iterator[tuple[str, str]]:
    posting, marks = kept.posting, kept.marks
    met = source or next(iter(kept.sources), None)
    yield "Company", _plain(posting.company or "")
    yield "Place", _plain("; ".join(posting.locations))
    yield "Remote", posting.remote or ""
    yield "Pay", pay_long(posting.salary)
    yield "Type", ", ".join(posting.employment_types)
    yield "Level", ", ".join(posting.seniority)
    yield "Experience", _years(posting.experience_years_min)
    yield "Skills", _plain(", ".join(posting.skills))
    yield "Posted", posting.posted.isoformat() if posting.posted else ""
    yield "Closes", posting.closes.isoformat() if posting.closes else ""
    yield "Apply", ", ".join(f"<{url}>" for url in posting.apply_urls)
    yield "Mail", ", ".join(f"<{address}>" for address in posting.emails)
    yield "Status", "" if marks.status is Status.NONE else marks.status.value
    yield "Tags", _plain(", ".join(marks.tags))
    yield "Note", _plain(" ".join(marks.note.split()))
    yield "Source", _code(met.path) if met else ""


def _years(years: float | None) -> str:
    return "" if years is None else f"{years:g} year{'' if years == 1 else 's'}"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _code(text: str) -> str:
    """A span of code, between more backticks than it holds in a row."""
    if "`" not in text:
        return f"`{text}`"
    marks = "`" * (_longest_run(text) + 1)
    return f"{marks} {text} {marks}"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall(r"`+", text)), default=0)


def _below(body: str) -> Iterator[str]:
    """The text with its headings put below the posting's own, code left as it is."""
    fence = ""
    for line in body.split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
        elif not fence:
            line = _HEADING.sub(lambda found: "#" * min(6, len(found[1]) + 2), line)
        yield line
    if fence:
        yield fence


def _fenced(body: str) -> Iterator[str]:
    """Plain text line by line as it stands, in a fence longer than any it holds."""
    fence = "`" * max(3, _longest_run(body) + 1)
    yield fence
    yield body
    yield fence
