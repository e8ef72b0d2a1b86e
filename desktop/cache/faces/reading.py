"""The face of the cache that shows: rows for the list, a posting whole, its original.

What reads more than rows is loaded when first asked for: the list stands without.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from desktop.cache.faces.opened import Opened
from desktop.cache.finding import rows
from desktop.cache.store.errors import CacheError, speaking
from desktop.postings import Row

if TYPE_CHECKING:
    from desktop.postings import CommonMarks, Kept, Marks, Original

_Value = TypeVar("_Value")


class Reading(Opened):
    """Reads postings by their ids."""

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """As much of the postings as the list shows, in the order of the ids."""
        with speaking():
            return rows.read_rows(self._connection, ids)

    def get(self, posting_id: int) -> Kept:
        """One posting whole; `CacheError` if there is none of that number (any more)."""
        from desktop.cache.kept.whole import read_kept

        with speaking():
            return _known(read_kept(self._connection, posting_id), posting_id)

    def alike(self, posting_id: int) -> list[Row]:
        """The rows of other postings that tell of the same job, the newest first; hidden ones too.

        They have its title and employer, and four fifths of the text; at most twelve are compared.
        """
        from desktop.cache.finding.alike import read_alike

        with speaking():
            return rows.read_rows(self._connection, read_alike(self._connection, posting_id))

    def original(self, posting_id: int) -> Original:
        """The bytes a posting was read from and their encoding; `CacheError` as `get`."""
        from desktop.cache.kept.originals import read_original

        with speaking():
            return _known(read_original(self._connection, posting_id), posting_id)

    def marks(self, posting_id: int) -> Marks:
        """The reader's marks on a posting; `CacheError` as `get`."""
        return _known(next(iter(self.marks_of([posting_id])), None), posting_id)

    def marks_of(self, ids: Sequence[int]) -> list[Marks]:
        """The reader's marks on postings, in the order of their ids; unknown ids are left out."""
        from desktop.cache.marks.marks import keys_of, marks_of

        with speaking():
            found = keys_of(self._connection, ids).values()
            known = marks_of(self._connection, found)
        return [known[key] for key in found]

    def common_marks(self, ids: Sequence[int]) -> CommonMarks:
        """What the marks on postings have in common; unknown ids are left out."""
        from desktop.cache.marks.marks import common_of

        with speaking():
            return common_of(self._connection, ids)


def _known(value: _Value | None, posting_id: int) -> _Value:
    if value is None:
        raise CacheError(f"There is no posting {posting_id} in this cache.")
    return value
