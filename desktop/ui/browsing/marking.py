"""What the reader says of postings, written down; each word but a look is a step to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from desktop.cache import Cache
from desktop.postings import EVERYTHING, CommonMarks, Kept, Marks, Status, counted
from desktop.postings.corrections.correcting import correction, manner_of
from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.by_parts import ByParts
from desktop.ui.browsing.undo import Step, UndoStack

#: Postings marked at a stretch; what they have in common would take longer than a frame of more.
MOST_AT_ONCE: Final = 10_000

#: Changes the marks of these postings in a cache, and gives what they were before.
Write = Callable[[Cache, Sequence[int]], list[Marks]]


class Marking:
    """Marks the open posting, or that `of` an id, on which it was begun while it was open.

    What goes to all postings that `selected` names, where there are any, is done to the first of
    them at once and to the rest by and by.  Each answers whether it was kept; where it was not, the
    browser tells why.
    """

    def __init__(
        self, browser: Browser, selected: Callable[[], Sequence[int]] = lambda: ()
    ) -> None:
        self._browser, self._selected = browser, selected
        self._undo = UndoStack()
        browser.removed.connect(self._undo.forget)
        self._work = ByParts(browser)
        self.finish = self._work.finish  #: do at once what is left to do of a mark on many

    def see(self) -> None:
        """Mark the open posting seen, if it is not and that can be kept; not a step to undo."""
        posting = self._browser.posting
        is_read_only = self._browser.ask(lambda cache: cache.is_read_only)
        if posting and posting.marks.seen is None and not is_read_only:
            self._mark([posting.id], lambda cache, ids: cache.mark(ids, seen=True))

    def meant(self) -> Sequence[int]:
        """The postings that a key marks: those selected, else the open one."""
        return self._selected() or self._one(None)

    def common(self, ids: Sequence[int]) -> CommonMarks:
        """What the marks on these postings have in common."""
        self.finish()
        return self._browser.ask(lambda cache: cache.common_marks(ids)) or CommonMarks()

    def toggle_seen(self) -> bool | None:
        """Mark what is meant seen, or unseen where all is seen; which, None if not kept."""
        is_seen = not self.common(ids := self.meant()).are_seen
        what = _of_several("seen" if is_seen else "unseen", ids)
        is_kept = self._mark(ids, lambda cache, ids: cache.mark(ids, seen=is_seen), what)
        return is_seen if is_kept else None

    def toggle_status(self, status: Status) -> Status | None:
        """Give what is meant this status, or take it away where all has it; which, None if not."""
        is_all = self.common(ids := self.meant()).status is status
        now = Status.NONE if is_all else status
        what = _of_several(status.value, ids)
        is_kept = self._mark(ids, lambda cache, ids: cache.mark(ids, status=now), what)
        return now if is_kept else None

    def set_status(self, status: Status, of: Sequence[int]) -> bool:
        """Give postings this status."""
        what = _of_several(status.value, of)
        return self._mark(of, lambda cache, ids: cache.mark(ids, status=status), what)

    def note(self, text: str, of: Sequence[int]) -> bool:
        """Set the note on postings, "" for none."""
        what = _of_several("note", of)
        return self._mark(of, lambda cache, ids: cache.mark(ids, note=text), what)

    def tag(self, tags: Sequence[str], of: Sequence[int]) -> bool:
        """Set the tags that all of these postings bear; those that only some bear stay."""
        untag = set(self.common(of).tags).difference(tags)
        what = _of_several("tags", of)
        return self._mark(of, lambda cache, ids: cache.mark(ids, tags=tags, untag=untag), what)

    def follow_up(self, day: date | None, of: Sequence[int]) -> bool:
        """Set the day on which the reader comes back to postings, or none."""
        what = _of_several("follow-up", of)
        return self._mark(of, lambda cache, ids: cache.mark(ids, follow_up=day), what)

    def tags(self) -> list[str]:
        """All tags in use, the most frequent first."""
        facet = self._browser.ask(lambda cache: cache.facet(EVERYTHING, "tag"))
        return [tag for tag, _ in facet.values] if facet else []

    # setting right

    def correct(self, field: str, value: object, of: int | None = None) -> bool:
        """Set a field of a posting right; `value` as a correction keeps it."""
        if (posting := self._kept(of)) is None:
            return False
        right = correction(posting, field, value)
        what = f"set {field} right"
        ids = self._one(of)
        return self._mark(ids, lambda cache, ids: cache.mark(ids, correction=right), what)

    def take_back_correction(self, field: str, of: int | None = None) -> bool:
        """Let a posting have a field as it was read."""
        posting = self._kept(of)
        corrected = posting.marks.corrections if posting else ()
        was = [one.was for one in corrected if one.field == field]
        return bool(was) and self.correct(field, was[0], of)

    def _kept(self, id: int | None) -> Kept | None:
        """A posting, None for the open one."""
        if id is None or id == self._browser.open_id:
            return self._browser.posting
        return self._browser.ask(lambda cache: cache.get(id))

    # forth and back

    def undo(self) -> str | None:
        """Take the last mark back; what it was, "" if there is none, None if it stays."""
        self.finish()
        step = self._undo.undo()
        if step and not self._put(step, step.before):
            self._undo.redo()
            return None
        return step.what if step else ""

    def redo(self) -> str | None:
        """Make the mark taken back last again; answers as `undo` does."""
        self.finish()
        step = self._undo.redo()
        if step and not self._put(step, step.after):
            self._undo.undo()
            return None
        return step.what if step else ""

    def _one(self, of: int | None) -> Sequence[int]:
        """A posting by its id, None for the open one; none where none is open."""
        id = self._browser.open_id if of is None else of
        return () if id is None else (id,)

    def _marks_of(self, ids: Sequence[int]) -> list[Marks]:
        return self._browser.ask(lambda cache: cache.marks_of(ids)) or []

    def _mark(self, ids: Sequence[int], write: Write, what: str = "") -> bool:
        """Change the marks of postings; a step to undo if `what` names it."""
        step = Step([], what, [], [])

        def mark(some: slice) -> bool:
            before = self._browser.ask(lambda cache: write(cache, ids[some]))
            if before:
                step.grow(ids[some], before, self._renew(ids[some], before))
            return bool(before)

        is_kept = self._work.begin(len(ids), mark, self._browser.count_anew)
        if is_kept and what:
            self._undo.did(step)
        return is_kept

    def _put(self, step: Step, marks: Sequence[Marks]) -> bool:
        """Give postings the marks that they had at one end of a step, and show the first."""

        def put(some: slice) -> bool:
            ids = step.ids[some]
            before = self._marks_of(ids)
            is_put = self._browser.tell(lambda cache: cache.put_marks(ids, marks[some]))
            if is_put:
                self._renew(ids, before)
            return is_put

        return self._work.begin(len(step.ids), put, lambda: self._show_again(step.ids[0]))

    def _show_again(self, id: int) -> None:
        """Ask anew for what is listed, and open a posting if it is among it."""
        self._browser.count_anew()
        self._browser.refresh()
        if id in self._browser.hits:
            self._browser.open(id)

    def _renew(self, ids: Sequence[int], before: Sequence[Marks]) -> list[Marks]:
        """What the marks are now; they may have changed how an original is to be read."""
        after = self._marks_of(ids)
        for id, was, now in zip(ids, before, after, strict=False):
            if manner_of(now.corrections) != manner_of(was.corrections):
                self._read_again(id)
        self._browser.renew(ids)
        return after

    def _read_again(self, id: int) -> None:
        from desktop.importing import read_one_again  # noqa: PLC0415 - its rules load slowly

        self._browser.tell(lambda cache: read_one_again(cache, id))


def _of_several(what: str, ids: Sequence[int]) -> str:
    """What a step is called that was made on these postings."""
    return what if len(ids) == 1 else f"{what}, {counted(len(ids), 'posting')}"
