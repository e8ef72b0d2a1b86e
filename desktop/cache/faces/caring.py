"""The face of the cache that looks after it: backup, restore, check, reading again, rebuilding.

All of it is rare, so that what does it is loaded when first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from desktop.cache.faces.opened import Opened
from desktop.cache.store.errors import CacheError, speaking

if TYPE_CHECKING:
    from desktop.postings import Document, Posting, Source
    from desktop.postings.corrections.correcting import Manner


class Caring(Opened):
    """Keeps the cache sound, and its postings read by today's rules."""

    @classmethod
    def begin_anew(cls, path: Path) -> tuple[Self, Path]:
        """A new cache where a damaged one lies, and where that lies now: it is only renamed.

        The marks kept beside it come back, and the postings that they tell of.
        """
        from desktop.cache.caring import anew, generations

        aside = anew.put_aside(path)
        cache = cls.open(path)
        for marks in generations.generations_in(generations.generations_folder(path)):
            with suppress(CacheError):  # another hand has been in it: then the one before
                cache.restore(marks)
                break
        return cache, aside

    def backup(self, file: Path) -> None:
        """Copy the whole cache into one file, replacing that file; `CacheError` for its own."""
        if file.resolve() == self.path.resolve():
            raise CacheError("A cache is no backup of itself. Choose another file.")
        from desktop.cache.caring import care

        care.backup(self._connection, file)

    def restore(self, file: Path) -> int:
        """Put a backup's or marks file's marks into this cache; how many postings have them."""
        from desktop.cache.caring import care

        count = care.restore(self._connection, self._writing, file)
        self._is_marked = True
        return count

    def check(self) -> list[str]:
        """What is wrong with the cache, a sentence each; empty where it is sound."""
        from desktop.cache.caring import care

        return care.check(self._connection)

    def rebuild_index(self) -> None:
        """Make the search index anew from the postings."""
        from desktop.cache.store import indexing

        with self._writing() as connection:
            indexing.rebuild_index(connection)

    def documents(self, ids: Sequence[int] | None = None) -> Iterator[tuple[int, Document, Source]]:
        """Each posting's id, document and source (all, or those named), for reading them again."""
        from desktop.cache.caring import care

        return care.documents(self._connection, ids)

    def is_outdated(self, rules_version: int) -> bool:
        """Whether postings were read by other rules than these."""
        from desktop.cache.caring import care

        with speaking():
            return care.is_outdated(self._connection, rules_version)

    def tidy(self) -> None:
        """Merge the index's parts into few, after many postings were read again."""
        from desktop.cache.store import indexing

        indexing.merge_all(self._writing)

    def note_rules(self, rules_version: int) -> None:
        """Note that all postings have been read by these rules."""
        from desktop.cache.caring import care

        with self._writing() as connection:
            care.note_rules(connection, rules_version)

    def manners(self) -> dict[int, Manner]:
        """How the reader wants originals read, by posting, where that was chosen."""
        from desktop.cache.saving.correcting import reading_manners

        with speaking():
            return reading_manners(self._connection)

    def replace(
        self,
        posting_id: int,
        posting: Posting,
        rules_version: int,
        document: Document | None = None,
    ) -> None:
        """Put what newer rules read in the place of what older ones did; marks and key stay.

        With `document` where reading too was done again (other mends, other metadata).
        """
        from desktop.cache.caring import care

        care.replace(self._connection, self._writing, posting_id, posting, rules_version, document)
