"""The one way out: picks the format and the sources, streams posting by posting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TextIO

from desktop.exporting.jsonl import write_jsonl
from desktop.exporting.markdown import write_markdown
from desktop.exporting.record import every_place
from desktop.exporting.table import write_csv
from desktop.postings.kept import Kept, Source

Places = Iterable[tuple[Kept, Source | None]]

FORMATS: Final[dict[str, Callable[[Places, TextIO], None]]] = {
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
    places = every_place(postings) if occurrences else ((kept, None) for kept in postings)
    FORMATS[format](places, out)
