"""What is looked at: the query, what it found, the open posting.  The one object that remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.cache import GONE, READ_ONLY, Answer, Cache, CacheError
from desktop.postings import (
    Facet,
    Hits,
    Outcome,
    Query,
    Row,
    Totals,
    parse_query,
)
from desktop.ui.browsing.searching import Finder

if TYPE_CHECKING:  # loaded with the first posting that is looked at
    from desktop.postings import Imported, Kept, Original, Report

T = TypeVar("T")
#: Values of a field that are counted; of employers there may be a hundred thousand.
MOST_VALUES = 1000


class Browser(QObject):
    """Asks the cache on behalf of the window and tells what came of it.

    Signals: `found` (other postings are listed), `opened` (another posting, or none, is open),
    `marked` (ids whose marks changed), `counted` (the totals, after that), `removed` (postings
    are no more), `failed` (what is wrong with this machine, a sentence).
    """

    found = Signal()
    opened = Signal()
    marked = Signal(list)
    counted = Signal()
    removed = Signal()
    failed = Signal(str)

    def __init__(self, cache: Cache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._finder = Finder(cache, self)
        self._finder.found.connect(self._take)
        self._finder.failed.connect(self._fail)
        self.is_refreshing = False  #: the same query was asked again, as after an import
        self.is_listing = False  #: other postings are being listed: what is opened can wait

        self.query: Query = parse_query("")
        self.hits: Hits = Hits.of(())
        self.totals = Totals()
        self.open_id: int | None = None  #: the posting that is open, looked at yet or not
        self._left_at: int | None = None  #: the posting to open first, if it is found
        self._posting: Kept | None = None
        self.milliseconds = 0.0

    # what is listed

    def search(self, text: str) -> None:
        """List what `text` asks for; the open posting stays open, else the first one opens."""
        query = parse_query(text)
        wanted = self._finder.wanted
        if query.text == (wanted or self.query).text and (wanted or self.hits.count):
            return
        self._find(query)

    def begin(self, text: str, id: int | None) -> None:
        """List what `text` asks for, and open a posting that was open before, if it is among it."""
        self._left_at = id
        self.search(text)
        if self._cache.is_read_only:
            self.failed.emit(READ_ONLY)

    def refresh(self) -> None:
        """Ask again, as after an import: the open posting stays, listed or not."""
        self._find(self._finder.wanted or self.query, keep=True)

    @property
    def is_waiting(self) -> bool:
        """Whether what was asked for last is still looked for."""
        return self._finder.wanted is not None

    @property
    def trouble(self) -> str:
        """What keeps the cache from taking in anything, a sentence; "" where nothing does."""
        if self._cache.is_gone():
            return GONE
        return READ_ONLY if self._cache.is_read_only else ""

    def prepare(self) -> None:
        """Have ready what slow searches need: for idle moments."""
        self._finder.prepare()

    def close(self) -> None:
        """End what is still looked for."""
        self._finder.close()

    def _find(self, query: Query, keep: bool = False) -> None:
        self.is_refreshing = keep
        self._finder.find(query)

    def _take(self, query: Query, answer: Answer) -> None:
        """List what was found, at once or, where that takes longer than a frame, later."""
        self.query, self.hits, self.totals = query, answer.hits, answer.totals
        self.milliseconds = self._finder.milliseconds
        self.is_listing = True
        self.found.emit()
        if self.open_id is None or not (self.is_refreshing or self.open_id in self.hits):
            first = self.hits.ids[0] if self.hits.count else None
            is_there = self._left_at is not None and self._left_at in self.hits
            self.open(self._left_at if is_there else first)
        self._left_at = None
        self.is_listing = False

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these postings, in that order."""
        self._finder.put_off()
        return self.ask(lambda cache: cache.rows(ids)) or []

    def unstated(self) -> list[tuple[str, int]]:
        """Narrowed fields, with how many more postings do not state them."""
        return self.ask(lambda cache: cache.unstated(self.query)) or []

    def facet(self, field: str) -> Facet:
        """How often each value of a field occurs under the query, less what it says of the field.

        So the count beside a value is what choosing that value alone would list.
        """
        from desktop.postings.rewriting.facets import relaxed  # noqa: PLC0415 - no start needs it

        query = relaxed(self.query, field)
        return self.ask(lambda cache: cache.facet(query, field, MOST_VALUES)) or Facet(field)

    def hidden(self) -> int:
        """How many more postings would be listed, had the reader not hidden them."""
        if not self.totals.hidden:
            return 0
        return self.ask(lambda cache: cache.hidden(self.query)) or 0

    def currencies(self) -> list[str]:
        """The currencies mixed by a narrowing by pay."""
        return self.ask(lambda cache: cache.currencies(self.query)) or []

    # the open posting

    @property
    def posting(self) -> Kept | None:
        """The open posting, read when it is first looked at: the list comes before."""
        id = self.open_id
        if id is not None and self._posting is None:
            self.posting = self.ask(lambda cache: cache.get(id))
        return self._posting

    @posting.setter
    def posting(self, posting: Kept | None) -> None:
        self._posting = posting
        self.open_id = None if posting is None else posting.id

    def open(self, id: int | None) -> None:
        """Open a posting, or none."""
        if id is not None and id == self.open_id:
            return
        self._posting, self.open_id = None, id
        self.opened.emit()

    def read_anew(self) -> None:
        """Ask for everything again after postings were read again, the open one too."""
        self.refresh()
        if self.open_id is not None:
            self._posting = None
            self.opened.emit()

    def next_unseen(self, step: int) -> int | None:
        """The nearest unseen posting listed after (`step` 1) or before (-1) the open one."""
        position = -1 if self.open_id is None else self.hits.position(self.open_id)
        start = 0 if position is None else position
        ids, end = self.hits.ids, self.hits.count if step > 0 else -1
        for first in range(start + step, end, 200 * step):
            last = min(first + 200, end) if step > 0 else max(first - 200, end)
            for row in self.rows([ids[n] for n in range(first, last, step)]):
                if not row.is_seen:
                    return row.id
        return None

    def alike(self) -> list[Row]:
        """The rows of other postings that tell of the same job as the open one."""
        id = self.open_id
        return (self.ask(lambda cache: cache.alike(id)) or []) if id is not None else []

    def original(self) -> Original | None:
        """The bytes that the open posting was read from."""
        posting = self.posting
        return self.ask(lambda cache: cache.original(posting.id)) if posting else None

    # bringing in

    def known_paths(self) -> list[str]:
        """The folders and files that the reader imported, the last one first."""
        reports = [one.report for one in self.imports() if not one.is_taken_back]
        return list(dict.fromkeys(path for one in reports for path in one.paths or one.folders))

    def imports(self) -> list[Imported]:
        """The imports of the past."""
        return self.ask(lambda cache: cache.imports()) or []

    def paste(self, text: str) -> Report | None:
        """Import pasted text as a posting, and open it, also where it was known."""
        from desktop.importing import import_text  # noqa: PLC0415 - its rules are slow to load

        report = self.ask(lambda cache: import_text(text, cache))
        if report is None:
            return None
        if report.new:
            self.refresh()
        pasted = self.ask(lambda cache: _brought(cache, report.import_id))
        if pasted:
            self.open(pasted[0])
        return report

    def take_back(self, import_id: int) -> int | None:
        """Remove what an import brought; how many postings went, None if it stays."""
        removed = self.ask(lambda cache: cache.take_back(import_id))
        if removed is not None:
            self.posting = None
            self.removed.emit()
            self.refresh()
        return removed

    # what the cache says

    def renew(self, ids: Sequence[int]) -> None:
        """Take postings whose marks changed as they are now."""
        id = self.open_id
        if id is not None and id in ids and (kept := self.ask(lambda cache: cache.get(id))):
            self.posting = kept
        self.marked.emit(list(ids))

    def count_anew(self) -> None:
        """Take the totals as they are after postings were marked."""
        self.totals = self.ask(lambda cache: cache.totals()) or self.totals
        self.counted.emit()

    def ask(self, ask: Callable[[Cache], T]) -> T | None:
        """What the cache answers; None with `failed` emitted where this machine is at fault."""
        try:
            return ask(self._cache)
        except CacheError as error:
            self._fail(str(error))
            return None

    def tell(self, write: Callable[[Cache], None]) -> bool:
        """Write to the cache; False with `failed` emitted where this machine is at fault."""

        def written(cache: Cache) -> bool:
            write(cache)
            return True

        return self.ask(written) is not None

    def _fail(self, sentence: str) -> None:
        """Tell what is wrong; of a file that is gone SQLite may say that it is damaged."""
        self.failed.emit(GONE if self._cache.is_gone() else sentence)


def _brought(cache: Cache, import_id: int) -> Sequence[int]:
    """The postings of an import of one text, whatever came of it."""
    outcomes: tuple[Outcome, ...] = ("new", "changed", "same", "copy")
    found = (cache.import_ids(import_id, outcome) for outcome in outcomes)
    return next((ids for ids in found if ids), ())
