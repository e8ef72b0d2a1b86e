"""The face of the cache: every read and write of postings and marks goes through these methods."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from desktop.cache import (
    care,
    find,
    generations,
    imports,
    indexing,
    marks,
    rows,
    searches,
    taking_back,
    vocabulary,
)
from desktop.cache.connection import connect, database_on, transaction
from desktop.cache.correcting import FileChoices, file_choices, reading_choices, set_marks
from desktop.cache.errors import CacheError, speaking
from desktop.cache.index import Answer, Beside
from desktop.cache.marks import AS_IS, Change, Left
from desktop.cache.originals import digest_of, read_original
from desktop.cache.saving import Saver
from desktop.cache.touching import touch
from desktop.postings.correcting import Choice
from desktop.postings.kept import Found, Hits, Kept, Row, Source, Totals
from desktop.postings.known import KnownFile, KnownFolder, Refusal, Tally
from desktop.postings.marks import Correction, Marks, Status
from desktop.postings.posting import Document, Original, Posting
from desktop.postings.query import Facet, Query, SavedSearch
from desktop.postings.report import Imported, Outcome, Report
from desktop.postings.scope import named_fields, scoped

if TYPE_CHECKING:
    from sqlite_utils import Database


_Value = TypeVar("_Value")


class Cache:
    """A cache that is open, for one thread.

    Every method raises `CacheError`, a sentence for the reader, where the machine keeps it from
    being done: the disk is full, another program holds the cache too long, the file is damaged …
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._saver: Saver | None = None
        self._is_marked = False
        self._index = Beside(connection, path)
        self.is_open = True

    @classmethod
    def open(cls, path: Path) -> Cache:
        """Open the cache in a file; file and folder are made, an older cache is migrated."""
        return cls(path, connect(path))

    def close(self) -> None:
        """Close the cache; today's generation of the marks is written if any were set."""
        try:
            self.keep_marks()
        finally:
            self.is_open = False
            self._index.close()
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def prepare_writing(self) -> None:
        """Import what writing needs (100 to 200 ms), so that the first mark need not wait."""
        self._database  # noqa: B018 - made when first asked for

    # Finding and reading

    def find(self, query: Query) -> Hits:
        """The ids of the postings that a query finds, in its order.

        Hidden postings are found only where the query names the status (`is:hidden`); so in all
        that count a query's postings, and so in window, command line and export alike.
        """
        with speaking():
            asked, today = self._scoped(query), _today()
            found = self._index.answer(lambda index: index.find(asked, today))
            return find.find(self._connection, asked, today) if found is None else found

    def is_quick(self, query: Query) -> bool:
        """Whether `find` surely takes less than a frame; else it is not for the window's thread."""
        with speaking():
            return self._index.is_quick(self._scoped(query), _today())

    def unstated(self, query: Query) -> list[tuple[str, int]]:
        """For each narrowed field that may be missing: how many more postings do not state it."""
        with speaking():
            asked, today = self._scoped(query), _today()
            told = self._index.answer(lambda index: index.unstated(asked, today))
            return find.unstated(self._connection, asked, today) if told is None else told

    def currencies(self, query: Query) -> list[str]:
        """The currencies of the pay among what a query finds, the most frequent first."""
        with speaking():
            asked, today = self._scoped(query), _today()
            told = self._index.answer(lambda index: index.currencies(asked, today))
            return find.currencies(self._connection, asked, today) if told is None else told

    def like(self, word: str, most: int = 3) -> list[str]:
        """Words of the postings that are like a word, for one that finds nothing."""
        with speaking():
            return vocabulary.like(self._connection, word, most)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """As much of the postings as the list shows, in the order of the ids."""
        with speaking():
            return rows.read_rows(self._connection, ids)

    def get(self, posting_id: int) -> Kept:
        """One posting whole; `CacheError` if there is none of that number (any more)."""
        with speaking():
            return _known(rows.read_kept(self._connection, posting_id), posting_id)

    def original(self, posting_id: int) -> Original:
        """The bytes a posting was read from and their encoding; `CacheError` as `get`."""
        with speaking():
            return _known(read_original(self._connection, posting_id), posting_id)

    def totals(self) -> Totals:
        """How many postings there are, unseen, on the shortlist, applied for, hidden."""
        with speaking():
            told = self._index.answer(lambda index: index.totals(_today()))
            return told or rows.read_totals(self._connection)

    def facet(self, query: Query, field: str, most: int | None = None) -> Facet:
        """How many of what a query finds have each value of a field; of status, hidden too.

        The values most found come first, and no more than `most` of them if that is given.
        """
        with speaking():
            asked = self._scoped(query, with_hidden=field == "status")
            today = _today()
            told = self._index.answer(lambda index: index.facet(asked, field, today, most))
            return told or find.facet(self._connection, asked, field, today)

    def _scoped(self, query: Query, *, with_hidden: bool = False) -> Query:
        saved = searches.texts(self._connection) if "search" in named_fields(query.where) else {}
        return scoped(query, saved, with_hidden=with_hidden)

    # The reader's marks

    def marks(self, posting_id: int) -> Marks:
        """The reader's marks on a posting."""
        return self.get(posting_id).marks

    def mark(
        self,
        ids: Sequence[int],
        *,
        seen: datetime | bool | Left | None = AS_IS,
        status: Status | Left = AS_IS,
        note: str | Left = AS_IS,
        tags: Iterable[str] | Left = AS_IS,
        follow_up: date | Left | None = AS_IS,
        correction: Correction | Left = AS_IS,
    ) -> list[Marks]:
        """Change what is named on each posting; the marks before, in the order of the ids.

        See `Change.applied` for what the values mean.  `put_marks(ids, before)` undoes it.
        """
        change = Change(seen, status, note, tags, follow_up, correction)
        now = datetime.now(UTC)
        with self._marking() as connection:
            keys = marks.keys_of(connection, ids)
            before = marks.marks_of(connection, keys)
            after = {key: change.applied(mark, now) for key, mark in before.items()}
            set_marks(connection, after)
        return [before[key] for key in keys]

    def put_marks(self, ids: Sequence[int], values: Sequence[Marks]) -> None:
        """Set the marks of each posting whole: undo and redo."""
        with self._marking() as connection:
            keys = marks.keys_of(connection, ids)
            set_marks(connection, dict(zip(keys, values, strict=True)))

    def keep_marks(self) -> Path | None:
        """Write today's generation of the marks beside the cache, if marks were set since the last.

        For idle moments; `close` does it too.  The file written, or None.
        """
        if not self._is_marked:
            return None
        folder = generations.generations_folder(self.path)
        with speaking():
            file = generations.write_generation(self._connection, folder, _today())
        self._is_marked = False
        return file

    # The reader's saved queries

    def searches(self) -> list[SavedSearch]:
        """The saved queries in the reader's order."""
        with speaking():
            return searches.list_searches(self._connection)

    def save_search(self, name: str, text: str) -> None:
        """Keep a query under a name; one of the same name, in any case, is replaced."""
        with self._marking() as connection:
            searches.save_search(connection, SavedSearch(name, text))

    def rename_search(self, old: str, new: str) -> None:
        """Give a saved query another name, in the saved queries that ask for it too."""
        with self._marking() as connection:
            searches.rename_search(connection, old, new)

    def delete_search(self, name: str) -> None:
        """Let a saved query go."""
        with self._marking() as connection:
            searches.delete_search(connection, name)

    # Imports

    def begin_import(self, folders: Sequence[str]) -> int:
        """Number a new import of folders (absolute paths); unfinished until `finish_import`."""
        with self._writing() as connection:
            return imports.begin_import(connection, folders, datetime.now(UTC))

    def known_files(self, folder: str) -> dict[str, KnownFile]:
        """How each file of a folder was last read, by its path as sources give it."""
        with speaking():
            return imports.known_files(self._connection, folder)

    def save(
        self,
        import_id: int,
        batch: Sequence[Found | Refusal],
        rules_version: int = 0,
        *,
        is_open: bool = False,
    ) -> Tally:
        """Save what an import found; all postings of one file side by side in one batch.

        With `is_open` the last file's postings go on in the next batch: a long file's parts.
        Written in transactions of at most about 20 ms.  A file of which a part was saved when the
        process was killed counts as unknown, and is read again.  `rules_version` is that of the
        extracting rules: a posting whose bytes are known is renewed if older rules had read it.
        """
        saver = self._saver
        if saver is None or (saver.import_id, saver.rules_version) != (import_id, rules_version):
            saver = self._saver = Saver(self._writing, import_id, rules_version)
        return saver.save(batch, is_open=is_open)

    def touch(self, import_id: int, source: Source, data: bytes, rules_version: int) -> bool:
        """Pass over a file whose time changed but whose bytes are those of its known posting.

        False where they are not, or older rules had read them: the file is to be read.
        """
        with self._writing() as connection:
            return touch(connection, import_id, source, digest_of(data), rules_version)

    def leave_files(self, folder: str, paths: Iterable[str]) -> None:
        """Note that files are no longer in a folder; their postings stay."""
        with self._writing() as connection:
            taking_back.leave_files(connection, folder, paths)

    def finish_import(self, import_id: int, report: Report) -> None:
        """Keep an import's Report, and leave the index tidy."""
        Saver(self._writing, import_id, 0).merge_all()
        with self._writing() as connection:
            imports.finish_import(connection, import_id, report)

    def imports(self) -> list[Imported]:
        """All imports, the last first."""
        with speaking():
            return imports.list_imports(self._connection)

    def import_ids(self, import_id: int, outcome: Outcome) -> list[int]:
        """The postings that were new, changed, the same or copies in an import."""
        with speaking():
            return imports.import_ids(self._connection, import_id, outcome)

    def take_back(self, import_id: int) -> int:
        """Remove what an import brought; marked postings stay.  How many postings were removed."""
        with self._writing() as connection:
            return taking_back.take_back(connection, import_id)

    def folders(self) -> list[KnownFolder]:
        """The folders that postings were read from, the last imported first."""
        with speaking():
            return imports.known_folders(self._connection)

    # Care

    def backup(self, file: Path) -> None:
        """Copy the whole cache into one file, replacing that file; `CacheError` for its own."""
        if file.resolve() == self.path.resolve():
            raise CacheError("A cache is no backup of itself. Choose another file.")
        care.backup(self._connection, file)

    def restore(self, file: Path) -> int:
        """Put a backup's or marks file's marks into this cache; how many postings have them."""
        count = care.restore(self._connection, self._writing, file)
        self._is_marked = True
        return count

    def check(self) -> list[str]:
        """What is wrong with the cache, a sentence each; empty where it is sound."""
        return care.check(self._connection)

    def rebuild_index(self) -> None:
        """Make the search index anew from the postings."""
        with self._writing() as connection:
            indexing.rebuild_index(connection)

    def answer(self, query: Query) -> Answer:
        """Find with all that another cache over the same file, in this process, can learn of it."""
        hits, totals = self.find(query), self.totals()
        return Answer(hits, totals, self._index.learned())

    def learn(self, answer: Answer) -> None:
        """Know what another cache found out, so that the same query is quick here from now on."""
        self._index.learn(answer.learned)

    def follow(self) -> bool:
        """Take a part of what others changed into the index, 20 ms at most; whether more is left.

        For moments between keys, as while an import runs.
        """
        with speaking():
            return self._index.catch_up()

    def wants_index(self) -> bool:
        """Whether `make_index` should be called, elsewhere than in the window's thread."""
        with speaking():
            return self._index.is_wanted()

    def make_index(self) -> None:
        """Make the index beside the cache anew: a quarter of a second for 1,000 postings."""
        with speaking():
            self._index.make(self._writing)

    def documents(self, ids: Sequence[int] | None = None) -> Iterator[tuple[int, Document, Source]]:
        """Each posting's id, document and source (all, or those named), for reading them again."""
        return care.documents(self._connection, ids)

    def is_outdated(self, rules_version: int) -> bool:
        """Whether postings were read by rules older than these."""
        with speaking():
            return care.is_outdated(self._connection, rules_version)

    def tidy(self) -> None:
        """Merge the index's parts into few, after many postings were read again."""
        Saver(self._writing, 0, 0).merge_all()

    def note_rules(self, rules_version: int) -> None:
        """Note that all postings have been read by these rules."""
        with self._writing() as connection:
            care.note_rules(connection, rules_version)

    def choices(self) -> dict[int, Choice]:
        """How the reader wants originals read, by posting, where that was chosen."""
        with speaking():
            return reading_choices(self._connection)

    def file_choices(self) -> FileChoices:
        """The same for files that are imported again."""
        with speaking():
            return file_choices(self._connection)

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
        care.replace(self._connection, self._writing, posting_id, posting, rules_version, document)

    # How it writes

    @cached_property
    def _database(self) -> Database:
        return database_on(self._connection)

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return transaction(self._database)

    @contextmanager
    def _marking(self) -> Iterator[sqlite3.Connection]:
        with self._writing() as connection:
            yield connection
        self._is_marked = True


def _known(value: _Value | None, posting_id: int) -> _Value:
    if value is None:
        raise CacheError(f"There is no posting {posting_id} in this cache.")
    return value


def _today() -> date:
    return datetime.now().astimezone().date()
