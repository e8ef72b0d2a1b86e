"""What kind of file a name promises: for the plan only, reading decides by what a file holds."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import Final

from desktop.reading import Kind, kind_by_ending

#: What a plan calls the files of a kind; those of all other kinds are "Other".
_CALLED: Final = {
    Kind.MARKDOWN: "Markdown",
    Kind.TEXT: "Text",
    Kind.HTML: "Web page",
    Kind.MHTML: "Web page",
    Kind.MAIL: "Mail",
    Kind.MAILBOX: "Mail",
    Kind.TABLE: "Table",
    Kind.WORKBOOK: "Table",
    Kind.JSON: "JSON",
    Kind.YAML: "YAML",
    Kind.PDF: "PDF",
    Kind.WORD: "Word processor",
    Kind.OLD_WORD: "Word processor",
    Kind.OPEN_DOCUMENT: "Word processor",
    Kind.RTF: "Word processor",
    Kind.ZIP: "Archive",
}


def count_kinds(paths: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How many of these files are of each kind, as a plan calls it, most first."""
    endings = Counter(map(_ending, paths))  # names only, a million of them: few endings
    counts: Counter[str] = Counter()
    for ending, count in endings.items():
        counts[_called(ending)] += count
    return tuple(sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])))


def _ending(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - quicker


def _called(ending: str) -> str:
    kind = kind_by_ending(ending)
    if not ending:
        return "Without ending"
    return "Other" if kind is None else _CALLED.get(kind, "Other")
