"""Finds the postings that tell of the same job as one does: its title, its employer, its text."""

from __future__ import annotations

import sqlite3
from typing import Final

from desktop.postings.words.likeness import tell_the_same

#: Texts that are compared at most, and as much of each: it must take less than a frame.
_MOST: Final = 12
_LONGEST: Final = 12_000
#: By the index `postings_by_company`.
_NAMED_ALIKE: Final = f"""
SELECT other.id, substr(body, 1, {_LONGEST})
FROM postings AS one JOIN postings AS other USING (company_folded, title_folded)
     JOIN bodies ON posting_id = other.id
WHERE one.id = ? AND one.company IS NOT NULL AND other.company IS NOT NULL
ORDER BY other.id <> one.id, other.date DESC, other.id LIMIT {_MOST + 1}
"""


def read_alike(connection: sqlite3.Connection, posting_id: int) -> list[int]:
    """The other postings of that title, employer and text, the newest first; hidden ones too."""
    found = connection.execute(_NAMED_ALIKE, (posting_id,)).fetchall()
    return [id_ for id_, body in found[1:] if tell_the_same(found[0][1], body)]
