"""What kind of file a name promises: for the plan only, reading decides by what a file holds."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import Final

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "Markdown": (".md", ".markdown", ".mdown", ".mkd"),
    "Text": (".txt", ".text", ".asc"),
    "Web page": (".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    "Mail": (".eml", ".mbox"),
    "Table": (".csv", ".tsv", ".xlsx", ".xls", ".ods"),
    "JSON": (".json", ".jsonl", ".ndjson"),
    "YAML": (".yml", ".yaml"),
    "PDF": (".pdf",),
    "Word processor": (".doc", ".docx", ".odt", ".rtf"),
    "Archive": (".zip",),
}
_BY_ENDING: Final = {ending: kind for kind, endings in _KINDS.items() for ending in endings}


def count_kinds(paths: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How many of these files are of each kind, most first."""
    counts = Counter(_kind(path) for path in paths)
    return tuple(sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])))


def _kind(path: str) -> str:
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - names only, a million of them
    if not ending:
        return "Without ending"
    return _BY_ENDING.get(ending, "Other")
