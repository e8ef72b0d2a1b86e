"""JSON Lines: a posting a line, for scripts and for `score.py`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from desktop.exporting.record import as_record
from desktop.postings import Kept, Source


def write_jsonl(places: Iterable[tuple[Kept, Source | None]], out: TextIO) -> None:
    """A JSON object a line, UTF-8 as it reads (https://jsonlines.org)."""
    for kept, source in places:
        out.write(json.dumps(as_record(kept, source), ensure_ascii=False))
        out.write("\n")
