"""Hands what was found to the cache in batches, and loses none of it when something goes wrong."""

from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final

from desktop.cache import Cache, CacheError
from desktop.extracting import rules_version
from desktop.importing.look import Looked
from desktop.postings import Refusal, Refused, Source, Tally, Unreadable
from desktop.reading import PostingFile, file_bytes

if TYPE_CHECKING:
    from desktop.cache import Prepared

#: Postings in a batch at most: few, so that new ones appear as they come.
BATCH: Final = 64
#: Seconds until a batch is saved though it is not full.
BATCH_SECONDS: Final = 0.25


class Saving:
    """Gathers looked-at files and saves them; what is left over is saved when it is left.

    `tally` counts what has been saved, `refused` the files without postings.
    """

    def __init__(self, cache: Cache, import_id: int) -> None:
        self._cache = cache
        self._import_id = import_id
        self._batch: list[Prepared | Refusal] = []
        self._since = monotonic()
        self._rules = rules_version()
        self.tally = Tally()
        self.refused: list[Refused] = []

    def __enter__(self) -> Saving:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not isinstance(error, CacheError):
            self.save()

    def add(self, looked: Looked) -> None:
        """Take one file's postings, or its refusal; save when the batch is full or old enough."""
        if isinstance(looked.found, Unreadable):
            self._refuse(looked, looked.found)
        else:
            self._batch.extend(looked.found)
        if looked.has_more:
            self.save(is_open=True)
        elif len(self._batch) >= BATCH or monotonic() - self._since >= BATCH_SECONDS:
            self.save()

    def touch(self, file: PostingFile) -> bool:
        """Pass over a file that holds the same bytes as before; False if it has to be looked at."""
        try:
            data = file_bytes(file)
        except OSError:
            return False
        if isinstance(data, Unreadable):
            return False
        is_same = self._cache.touch(self._import_id, _whole(file), data, self._rules)
        self.tally += Tally(same=is_same)
        return is_same

    def save(self, *, is_open: bool = False) -> None:
        """Save what was added; `is_open` where the last file's postings go on."""
        batch, self._batch = self._batch, []
        if batch:
            self.tally += self._cache.save(self._import_id, batch, self._rules, is_open=is_open)
        self._since = monotonic()

    def _refuse(self, looked: Looked, why: Unreadable) -> None:
        file = looked.file
        self.refused.append(Refused(file.path, why.reason, why.is_posting_free))
        if not looked.is_passing:
            self._batch.append(Refusal(_whole(file), why))


def _whole(file: PostingFile) -> Source:
    return Source(file.folder, file.path, 0, file.size, file.mtime_ns)
