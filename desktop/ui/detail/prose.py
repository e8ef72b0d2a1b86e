"""Where the text below the fields begins: nothing that a posting says may be left out of the pane.

The title block is shown as fields; a line of it that gave none of them is shown with the text.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.postings import Posting, fold
from desktop.postings.words.words import is_unspaced

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ADDRESS: Final = re.compile(r"https?://[^\s)]+")
_MARKS: Final = "#*_-` "
_FEW: Final = 3
#: As much as three words, in letters of scripts that write no blanks.
_FEW_LETTERS: Final = 8
#: Fields that are read from long stretches, so that no line gave them.
_OF_WHOLE_TEXTS: Final = frozenset({"sections", "language"})


def prose_start(posting: Posting) -> int:
    """The offset in the body from which on it is drawn: at most that at which the prose begins."""
    at = 0
    for line in posting.body[: posting.header_end].splitlines(keepends=True):
        if _says_more(posting, at, line):
            return at
        at += len(line)
    return posting.header_end


def _says_more(posting: Posting, start: int, line: str) -> bool:
    """Whether a line says more than the fields that it gave, or that stand in the head anyway.

    Beside those it may have a label and an aside.
    """
    rest = _ADDRESS.sub("", _without_known(posting, start, line))
    words = _WORD.findall(rest)
    letters = sum(map(len, words)) if is_unspaced(rest) else 0
    much = 1 if rest == line else 2
    is_part = fold(line).strip(_MARKS) in fold(posting.title or "")
    return not is_part and (len(words) >= much * _FEW or letters >= much * _FEW_LETTERS)


def _without_known(posting: Posting, start: int, line: str) -> str:
    """The line without what was read in it, and without title, employer and places."""
    rest = line
    for name in filter(None, (posting.title, posting.company, *posting.locations)):
        rest = re.sub(re.escape(name), _blanks, rest, flags=re.IGNORECASE)
    for one in posting.evidence:
        if one.field not in _OF_WHOLE_TEXTS and one.start is not None and one.end is not None:
            begin, end = max(0, one.start - start), min(len(line), one.end - start)
            if begin < end:
                rest = rest[:begin] + " " * (end - begin) + rest[end:]
    return rest


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])
