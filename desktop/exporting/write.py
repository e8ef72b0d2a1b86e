"""The one way out: picks the format and the sources, streams posting by posting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Final, TextIO

from desktop.exporting.jsonl import write_jsonl
from desktop.exporting.markdown import write_markdown
from desktop.exporting.record import Sourced, every_source
from desktop.exporting.table import write_csv
from desktop.paths import written_whole
from desktop.postings import Kept

FORMATS: Final[dict[str, Callable[[Sourced, TextIO], None]]] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
    "md": write_markdown,
}


def write(
    format: str,
    postings: Iterable[Kept],
    out: TextIO,
    *,
    occurrences: bool = False,
) -> None:
    """Write `postings` to `out` (UTF-8, newline="") in one of `FORMATS`, one posting at a time.

    With `occurrences` a posting is written once for every source it was met in.
    """
    sourced = every_source(postings) if occurrences else ((kept, None) for kept in postings)
    FORMATS[format](sourced, out)


def write_file(
    format: str, postings: Iterable[Kept], file: Path, *, occurrences: bool = False
) -> None:
    """Write to a file, which holds what it held before until all is written.

    `OSError` where that fails.  What is no plain file, as a pipe, is written to directly.
    """
    file = file.resolve()
    is_plain = file.is_file() or not file.exists()
    with (
        written_whole(file) if is_plain else nullcontext(file) as unfinished,
        unfinished.open("w", encoding="utf-8", newline="") as out,
    ):
        write(format, postings, out, occurrences=occurrences)
