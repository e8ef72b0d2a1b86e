"""The face of the cache that imports write to: saving, passing over, Reports, taking back.

What does it is loaded when first asked for: most caches are opened to be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.cache.faces.opened import Opened
from desktop.cache.store.errors import speaking

if TYPE_CHECKING:
    from desktop.cache.kept.prepared import Prepared
    from desktop.cache.saving.correcting import FileManners
    from desktop.cache.saving.saving import Incoming, Saver
    from desktop.postings import Found, Imported, KnownFile, Outcome, Report, Source, Tally


class Importing(Opened):
    """Takes in what an import finds, and tells what past imports found."""

    _kept_saver: Saver | None = None

    def begin_import(self, folders: Sequence[str]) -> int:
        """Number a new import of folders (absolute paths); unfinished until `finish_import`."""
        from desktop.cache.saving import imports

        self._undo_in("MEMORY")
        with self._writing() as connection:
            return imports.begin_import(connection, folders, datetime.now(UTC))

    def read_files(self, folder: str) -> set[tuple[str, int, int]]:
        """Each file of a folder that gave postings: its path as in sources, its size, its time.

        Plain tuples, since a folder of 100,000 is compared with them before each import.
        """
        from desktop.cache.saving import imports

        with speaking():
            return imports.read_files(self._connection, folder)

    def known_files(self, folder: str, among: Iterable[str] | None = None) -> dict[str, KnownFile]:
        """How the files of a folder were last read, all or those `among`, by path as in sources."""
        from desktop.cache.saving import imports

        with speaking():
            return imports.known_files(self._connection, folder, among)

    def further_postings(self, folder: str) -> dict[str, int]:
        """The files that gave several postings, by path as in sources: how many besides the first.

        These alone, since most of a folder of 100,000 give one.
        """
        from desktop.cache.saving import imports

        with speaking():
            return imports.further_postings(self._connection, folder)

    def file_manners(self) -> FileManners:
        """How the reader wants files read that are imported again."""
        from desktop.cache.saving.correcting import file_manners

        with speaking():
            return file_manners(self._connection)

    @staticmethod
    def prepared(found: Found, rules_version: int) -> Prepared:
        """A posting made ready for `save`, in whatever process it was found: rows, nothing else."""
        from desktop.cache.kept.prepared import prepare

        return prepare(found, rules_version)

    def save(
        self,
        import_id: int,
        batch: Sequence[Incoming],
        rules_version: int = 0,
        *,
        is_open: bool = False,
    ) -> Tally:
        """Save what an import found; all postings of one file side by side in one batch.

        With `is_open` the last file's postings go on in the next batch: a long file's parts.
        Written in transactions of at most about 20 ms.  A file of which a part was saved when the
        process was killed counts as unknown, and is read again.  `rules_version` is that of the
        extracting rules: a posting whose bytes are known is renewed if other rules had read it.
        """
        return self._saver(import_id, rules_version).save(batch, is_open=is_open)

    def touch(self, import_id: int, source: Source, data: bytes, rules_version: int) -> bool:
        """Pass over a file whose time changed but whose bytes are those of its known posting.

        False where they are not, or other rules had read them: the file is to be read.
        """
        from desktop.cache.kept.originals import digest_of
        from desktop.cache.saving.touching import touch

        with self._writing() as connection:
            return touch(connection, import_id, source, digest_of(data), rules_version)

    def leave_files(self, folder: str, paths: Iterable[str]) -> None:
        """Note that files are no longer in a folder; their postings stay."""
        from desktop.cache.saving import taking_back

        with self._writing() as connection:
            taking_back.leave_files(connection, folder, paths)

    def finish_import(self, import_id: int, report: Report) -> None:
        """Keep an import's Report, and leave the index tidy."""
        from desktop.cache.saving import imports
        from desktop.cache.store import indexing

        indexing.merge_all(self._writing)
        with self._writing() as connection:
            imports.finish_import(connection, import_id, report)
        self._undo_in("DEFAULT")

    def imports(self) -> list[Imported]:
        """All imports, the last first."""
        from desktop.cache.saving import imports

        with speaking():
            return imports.list_imports(self._connection)

    def import_ids(self, import_id: int, outcome: Outcome) -> list[int]:
        """The postings that were new, changed, the same or copies in an import."""
        from desktop.cache.saving import imports

        with speaking():
            return imports.import_ids(self._connection, import_id, outcome)

    def take_back(self, import_id: int) -> int:
        """Remove what an import brought; marked postings stay.  How many postings were removed."""
        from desktop.cache.saving import taking_back

        with self._writing() as connection:
            return taking_back.take_back(connection, import_id)

    def folders(self) -> list[str]:
        """The folders that postings were read from, the last imported first."""
        from desktop.cache.saving import imports

        with speaking():
            return imports.known_folders(self._connection)

    def _undo_in(self, store: str) -> None:
        """Where SQLite keeps pages until a statement is done: in files a fourth of inserts' time.

        Temporary tables would lie there too, so this is for an import alone.
        """
        with speaking():
            self._connection.execute(f"PRAGMA temp_store = {store}")

    def _saver(self, import_id: int, rules_version: int) -> Saver:
        """What saves for an import; one for all its batches."""
        from desktop.cache.saving.saving import Saver

        saver = self._kept_saver
        if saver is None or (saver.import_id, saver.rules_version) != (import_id, rules_version):
            saver = self._kept_saver = Saver(self._writing, import_id, rules_version)
        return saver
