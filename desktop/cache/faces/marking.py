"""The face of the cache that takes the reader's words: marks and saved queries.

What marks is loaded with the first mark; `writing_steps` do so when idle.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.cache.faces.opened import Opened
from desktop.cache.marks import queries
from desktop.cache.marks.left import AS_IS, Left
from desktop.cache.store.errors import speaking
from desktop.postings import SavedQuery, Status

if TYPE_CHECKING:
    from desktop.postings import Correction, Marks


class Marking(Opened):
    """Sets marks, and keeps queries under names."""

    def mark(
        self,
        ids: Sequence[int],
        *,
        seen: datetime | bool | Left | None = AS_IS,
        status: Status | Left = AS_IS,
        note: str | Left = AS_IS,
        tags: Iterable[str] = (),
        untag: Iterable[str] = (),
        follow_up: date | Left | None = AS_IS,
        correction: Correction | Left = AS_IS,
    ) -> list[Marks]:
        """Change what is named on each posting; the marks before, in the order of the ids.

        See `Change.applied` for what the values mean.  `put_marks(ids, before)` undoes it.
        """
        from desktop.cache.marks import marks
        from desktop.cache.saving.correcting import set_marks

        change = marks.Change(seen, status, note, tags, untag, follow_up, correction)
        now = datetime.now(UTC)
        with self._marking() as connection:
            keys = marks.keys_of(connection, ids).values()
            before = marks.marks_of(connection, keys)
            after = {key: change.applied(mark, now) for key, mark in before.items()}
            set_marks(connection, after)
        return [before[key] for key in keys]

    def put_marks(self, ids: Sequence[int], values: Sequence[Marks]) -> None:
        """Set the marks of each posting whole: undo and redo; unknown ids are passed over."""
        from desktop.cache.marks.marks import keys_of
        from desktop.cache.saving.correcting import set_marks

        with self._marking() as connection:
            keys = keys_of(connection, ids)
            given = zip(ids, values, strict=True)
            set_marks(connection, {keys[id_]: value for id_, value in given if id_ in keys})

    def saved_queries(self) -> list[SavedQuery]:
        """The saved queries in the reader's order."""
        with speaking():
            return queries.saved_queries(self._connection)

    def save_query(self, name: str, text: str) -> None:
        """Keep a query under a name; one of the same name, in any case, is replaced."""
        with self._marking() as connection:
            queries.save_query(connection, SavedQuery(name, text))

    def rename_query(self, old: str, new: str) -> None:
        """Give a saved query another name, in the saved queries that ask for it too."""
        with self._marking() as connection:
            queries.rename_query(connection, old, new)

    def delete_query(self, name: str) -> None:
        """Let a saved query go."""
        with self._marking() as connection:
            queries.delete_query(connection, name)
