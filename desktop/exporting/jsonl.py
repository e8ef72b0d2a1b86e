"""JSON Lines: a posting a line, for scripts and for `score.py`."""

from __future__ import annotations

import json
from typing import TextIO

from desktop.exporting.record import Sourced, as_record


def write_jsonl(postings: Sourced, out: TextIO) -> None:
    """A JSON object a line, UTF-8 as it reads (https://jsonlines.org)."""
    for kept, source in postings:
        out.write(json.dumps(as_record(kept, source), ensure_ascii=False))
        out.write("\n")
