"""SQL for what imports met, which queries ask for: the last import, one's postings, held ones."""

from __future__ import annotations

from typing import Final

from desktop.cache.finding.pieces import Sql
from desktop.postings import Outcome

#: SQL for the number of the last import (not taken back); NULL where there is none.
LAST_IMPORT: Final = "(SELECT max(id) FROM imports WHERE state <> 'taken back')"
#: SQL for the keys that hold a posting when its import is taken back.
HELD_KEYS: Final = (
    "SELECT key FROM marks WHERE status <> 'none' OR note <> '' OR follow_up IS NOT NULL "
    "UNION SELECT key FROM tags UNION SELECT key FROM corrections"
)

#: Postings of an import's folders that were there before and did not change in it.  They are not
#: recorded one by one: an import of a known folder finds nearly all the same.
_SAME: Final = (
    "SELECT DISTINCT posting_id FROM sources JOIN postings ON postings.id = posting_id "
    "JOIN folders ON folders.id = folder_id WHERE NOT is_gone AND first_import < ? "
    "AND folders.path IN (SELECT value FROM imports, json_each(folders) WHERE imports.id = ?) "
    "AND posting_id NOT IN (SELECT posting_id FROM import_postings WHERE import_id = ?)"
)


def met_in(import_id: int, outcome: Outcome | None = None) -> Sql:
    """A query for the postings (`posting_id`) of an import that had an outcome, or any."""
    if outcome == "same":
        return Sql(_SAME, (import_id, import_id, import_id))
    recorded = "SELECT posting_id FROM import_postings WHERE import_id = ?"
    if outcome is not None:
        return Sql(f"{recorded} AND outcome = ?", (import_id, outcome))
    return Sql(f"{recorded} UNION {_SAME}", (import_id, import_id, import_id, import_id))
