"""Words of the search index that are like a word which finds nothing: what may have been meant."""

from __future__ import annotations

import sqlite3
from difflib import SequenceMatcher
from typing import Final

from desktop.postings import fold

#: FTS5's own list of its words; temporary, so that the cache itself is not written to.
_LIST: Final = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search', 'row')"
)
_NEAR: Final = (
    "SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ? "
    "AND length(term) BETWEEN ? AND ?"
)
#: Shorter words are like too many others.
_SHORTEST: Final = 3
#: How like a word must be: of eight letters, one may be missing, wrong or out of place.
_LIKE: Final = 0.78


def like(connection: sqlite3.Connection, word: str, most: int) -> list[str]:
    """Up to `most` words of the index that are like the word, the likeliest first.

    They begin with one of its first two letters; of equally like ones the more frequent wins.
    """
    wanted = fold(word)
    if len(wanted) < _SHORTEST or not wanted.isalnum():
        return []
    connection.execute(_LIST)
    rated = []
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    for letter in dict.fromkeys(wanted[:2]):
        between = (letter, letter + "\U0010ffff", len(wanted) - 2, len(wanted) + 2)
        for term, count in connection.execute(_NEAR, between):
            matcher.set_seq1(term)
            if matcher.real_quick_ratio() > _LIKE and matcher.quick_ratio() > _LIKE:
                rated.append((matcher.ratio(), count, term))
    found = sorted((one for one in rated if one[0] > _LIKE and one[2] != wanted), reverse=True)
    return [term for _, _, term in found[:most]]
