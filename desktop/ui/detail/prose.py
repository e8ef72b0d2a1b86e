"""Where the text below the fields begins: nothing that a posting says may be left out of the pane.

The title block is shown as fields; a line of it that gave none of them is shown with the text.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.postings import Posting

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_FEW: Final = 3


def prose_start(posting: Posting) -> int:
    """The offset in the body from which on it is drawn: at most that at which the prose begins."""
    at = 0
    for line in posting.body[: posting.header_end].splitlines(keepends=True):
        if _says_more(posting, at, line):
            return at
        at += len(line)
    return posting.header_end


def _says_more(posting: Posting, start: int, line: str) -> bool:
    """Whether a line of several words gave no field, and is neither title nor employer."""
    if len(_WORD.findall(line)) < _FEW or any(
        name and name in line for name in (posting.title, posting.company)
    ):
        return False
    end = start + len(line)
    return not any(
        one.start is not None and one.end is not None and one.start < end and start < one.end
        for one in posting.evidence
        if one.field != "sections"
    )
