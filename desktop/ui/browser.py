"""What is looked at: the query, what it found, the open posting.  The one object that remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.cache import GONE, READ_ONLY, Answer, Cache, CacheError
from desktop.postings import (
    EVERYTHING,
    Facet,
    Hits,
    Outcome,
    Query,
    Row,
    Status,
    Totals,
    parse_query,
)
from desktop.ui.searching import Finder
from desktop.ui.undo import Step, UndoStack

if TYPE_CHECKING:  # loaded with the first posting that is looked at
    from desktop.postings import Imported, Kept, Marks, Original, Report

T = TypeVar("T")
#: Values of a field that are counted; of employers there may be a hundred thousand.
MOST_VALUES = 1000


class Browser(QObject):
    """Asks the cache on behalf of the window and tells what came of it.

    Signals: `found` (other postings are listed), `opened` (another posting, or none, is open),
    `marked` (ids whose marks changed), `failed` (what is wrong with this machine, a sentence).
    """

    found = Signal()
    opened = Signal()
    marked = Signal(list)
    failed = Signal(str)

    def __init__(self, cache: Cache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._finder = Finder(cache, self)
        self._finder.found.connect(self._take)
        self._finder.failed.connect(self._fail)
        self.is_refreshing = False  #: the same query was asked again, as after an import
        self.is_listing = False  #: other postings are being listed: what is opened can wait
        self._undo = UndoStack()
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
        return self._ask(lambda: self._cache.rows(ids)) or []

    def unstated(self) -> list[tuple[str, int]]:
        """Narrowed fields, with how many more postings do not state them."""
        return self._ask(lambda: self._cache.unstated(self.query)) or []

    def facet(self, field: str) -> Facet:
        """How often each value of a field occurs under the query, less what it says of the field.

        So the count beside a value is what choosing that value alone would list.
        """
        from desktop.postings.facets import relaxed  # noqa: PLC0415 - no start needs it

        query = relaxed(self.query, field)
        return self._ask(lambda: self._cache.facet(query, field, MOST_VALUES)) or Facet(field)

    def hidden(self) -> int:
        """How many more postings would be listed, had the reader not hidden them."""
        if not self.totals.hidden:
            return 0
        return self._ask(lambda: self._cache.hidden(self.query)) or 0

    def currencies(self) -> list[str]:
        """The currencies mixed by a narrowing by pay."""
        return self._ask(lambda: self._cache.currencies(self.query)) or []

    # the open posting

    @property
    def posting(self) -> Kept | None:
        """The open posting, read when it is first looked at: the list comes before."""
        id = self.open_id
        if id is not None and self._posting is None:
            self.posting = self._ask(lambda: self._cache.get(id))
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

    def original(self) -> Original | None:
        """The bytes that the open posting was read from."""
        posting = self.posting
        return self._ask(lambda: self._cache.original(posting.id)) if posting else None

    # bringing in

    def known_paths(self) -> list[str]:
        """The folders and files that the reader imported, the last one first."""
        reports = [one.report for one in self.imports() if not one.is_taken_back]
        return list(dict.fromkeys(path for one in reports for path in one.paths or one.folders))

    def imports(self) -> list[Imported]:
        """The imports of the past."""
        return self._ask(self._cache.imports) or []

    def paste(self, text: str) -> Report | None:
        """Import pasted text as a posting, and open it, also where it was known."""
        from desktop.importing import import_text  # noqa: PLC0415 - its rules are slow to load

        report = self._ask(lambda: import_text(text, self._cache))
        if report is None:
            return None
        if report.new:
            self.refresh()
        outcomes: tuple[Outcome, ...] = ("new", "changed", "same", "copy")
        for outcome in outcomes:
            ids = self._ask(partial(self._cache.import_ids, report.import_id, outcome))
            if ids:
                self.open(ids[0])
                break
        return report

    def take_back(self, import_id: int) -> int | None:
        """Remove what an import brought; how many postings went, None if it stays."""
        removed = self._ask(lambda: self._cache.take_back(import_id))
        if removed is not None:
            self.posting = None
            self.refresh()
        return removed

    # marks: of the open posting, or of the one that they were begun on while it was open; each
    # answers whether it was kept

    def see(self) -> None:
        """Mark the open posting seen, if it is not and that can be kept; not a step to undo."""
        if self.posting and self.posting.marks.seen is None and not self._cache.is_read_only:
            self._mark(lambda id: self._cache.mark([id], seen=True))

    def toggle_seen(self) -> bool:
        """Mark the open posting seen or unseen."""
        if self.posting is None:
            return False
        is_seen = self.posting.marks.seen is None
        what = "seen" if is_seen else "unseen"
        return self._mark(lambda id: self._cache.mark([id], seen=is_seen), what)

    def toggle_status(self, status: Status) -> Status | None:
        """Give the open posting this status, or take it away; what it has now, None if not kept."""
        if self.posting is None:
            return None
        now = Status.NONE if self.posting.marks.status is status else status
        is_kept = self._mark(lambda id: self._cache.mark([id], status=now), status.value)
        return now if is_kept else None

    def set_status(self, status: Status, of: int | None = None) -> bool:
        """Give a posting this status."""
        return self._mark(lambda id: self._cache.mark([id], status=status), status.value, of)

    def note(self, text: str, of: int | None = None) -> bool:
        """Set a posting's note, "" for none."""
        return self._mark(lambda id: self._cache.mark([id], note=text), "note", of)

    def tag(self, tags: Sequence[str], of: int | None = None) -> bool:
        """Set a posting's tags."""
        return self._mark(lambda id: self._cache.mark([id], tags=tags), "tags", of)

    def follow_up(self, day: date | None, of: int | None = None) -> bool:
        """Set the day on which the reader comes back to a posting, or none."""
        return self._mark(lambda id: self._cache.mark([id], follow_up=day), "follow-up", of)

    def tags(self) -> list[str]:
        """All tags in use, the most frequent first."""
        facet = self._ask(lambda: self._cache.facet(EVERYTHING, "tag"))
        return [tag for tag, _ in facet.values] if facet else []

    # setting right

    def correct(self, field: str, value: object, of: int | None = None) -> bool:
        """Set a field of a posting right; `value` as a correction keeps it."""
        from desktop.postings.correcting import correction  # noqa: PLC0415 - no start needs it

        if (posting := self._kept(of)) is None:
            return False
        right = correction(posting, field, value)
        what = f"set {field} right"
        return self._mark(lambda id: self._cache.mark([id], correction=right), what, of)

    def take_back_correction(self, field: str, of: int | None = None) -> bool:
        """Let a posting have a field as it was read."""
        posting = self._kept(of)
        corrected = posting.marks.corrections if posting else ()
        was = [one.was for one in corrected if one.field == field]
        return bool(was) and self.correct(field, was[0], of)

    def _kept(self, id: int | None) -> Kept | None:
        """A posting, None for the open one."""
        if id is None or id == self.open_id:
            return self.posting
        return self._ask(lambda: self._cache.get(id))

    # forth and back

    def undo(self) -> str | None:
        """Take the last mark back; what it was, "" if there is none, None if it stays."""
        step = self._undo.undo()
        if step and not self._put(step, step.before):
            self._undo.redo()
            return None
        return step.what if step else ""

    def redo(self) -> str | None:
        """Make the mark taken back last again; answers as `undo` does."""
        step = self._undo.redo()
        if step and not self._put(step, step.after):
            self._undo.undo()
            return None
        return step.what if step else ""

    def _mark(
        self, write: Callable[[int], list[Marks]], what: str = "", of: int | None = None
    ) -> bool:
        """Change the marks of a posting; a step to undo if `what` names it."""
        id = self.open_id if of is None else of
        before = None if id is None else self._ask(lambda: write(id))
        if id is None or not before:
            return False
        after = self._show_marks(id, before[0])
        if what and after:
            self._undo.did(Step(id, what, before[0], after))
        return True

    def _put(self, step: Step, marks: Marks) -> bool:
        before = self._ask(lambda: self._cache.marks(step.id))
        if not self.tell(lambda cache: cache.put_marks([step.id], [marks])):
            return False
        self._show_marks(step.id, before or marks)
        self._find(self.query, keep=True)
        if step.id in self.hits:
            self.open(step.id)
        return True

    def _show_marks(self, id: int, before: Marks) -> Marks | None:
        """Look at a posting anew after its marks changed, which may have changed how it reads."""
        from desktop.postings.correcting import choice_of  # noqa: PLC0415 - as above

        kept = self._ask(lambda: self._cache.get(id))
        if kept and choice_of(before.corrections) != choice_of(kept.marks.corrections):
            self._read_again(id)
            kept = self._ask(lambda: self._cache.get(id))
        if kept and self.open_id == id:
            self.posting = kept
        self.totals = self._ask(self._cache.totals) or self.totals
        self.marked.emit([id])
        return kept.marks if kept else None

    def _read_again(self, id: int) -> None:
        from desktop.importing import read_one_again  # noqa: PLC0415 - its rules are slow to load

        self._ask(lambda: read_one_again(self._cache, id))

    def ask(self, ask: Callable[[Cache], T]) -> T | None:
        """What the cache answers; None with `failed` emitted where this machine is at fault."""
        return self._ask(lambda: ask(self._cache))

    def tell(self, write: Callable[[Cache], None]) -> bool:
        """Write to the cache; False with `failed` emitted where this machine is at fault."""

        def written() -> bool:
            write(self._cache)
            return True

        return self._ask(written) is not None

    def _ask(self, ask: Callable[[], T]) -> T | None:
        """The cache's answer, or None with `failed` emitted where this machine is at fault."""
        try:
            return ask()
        except CacheError as error:
            self._fail(str(error))
            return None

    def _fail(self, sentence: str) -> None:
        """Tell what is wrong; of a file that is gone SQLite may say that it is damaged."""
        self.failed.emit(GONE if self._cache.is_gone() else sentence)
