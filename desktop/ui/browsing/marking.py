"""What the reader says of postings, written down; each word but a look is a step to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from desktop.cache import Cache
from desktop.postings import EVERYTHING, Kept, Marks, Status, counted
from desktop.postings.corrections.correcting import correction, manner_of
from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.undo import Step, UndoStack

#: Postings marked at a stretch; more would keep the window waiting for longer than a second.
MOST_AT_ONCE: Final = 10_000

#: Changes the marks of these postings in a cache, and gives what they were before.
Write = Callable[[Cache, Sequence[int]], list[Marks]]


class Marking:
    """Marks the open posting, or that `of` an id, on which it was begun while it was open.

    Being seen and statuses go to all postings that `selected` names, where there are any.  Each
    answers whether it was kept; where it was not, the browser tells why.
    """

    def __init__(
        self, browser: Browser, selected: Callable[[], Sequence[int]] = lambda: ()
    ) -> None:
        self._browser, self._selected = browser, selected
        self._undo = UndoStack()

    def see(self) -> None:
        """Mark the open posting seen, if it is not and that can be kept; not a step to undo."""
        posting = self._browser.posting
        is_read_only = self._browser.ask(lambda cache: cache.is_read_only)
        if posting and posting.marks.seen is None and not is_read_only:
            self._mark([posting.id], lambda cache, ids: cache.mark(ids, seen=True))

    def meant(self) -> Sequence[int]:
        """The postings that a key marks: those selected, else the open one."""
        return self._selected() or self._one(None)

    def toggle_seen(self) -> bool | None:
        """Mark what is meant seen, or unseen where all is seen; which, None if not kept."""
        ids = self.meant()
        is_seen = any(marks.seen is None for marks in self._marks_of(ids))
        what = _of_several("seen" if is_seen else "unseen", ids)
        is_kept = self._mark(ids, lambda cache, ids: cache.mark(ids, seen=is_seen), what)
        return is_seen if is_kept else None

    def toggle_status(self, status: Status) -> Status | None:
        """Give what is meant this status, or take it away where all has it; which, None if not."""
        now = Status.NONE if self.status() is status else status
        what = _of_several(status.value, ids := self.meant())
        is_kept = self._mark(ids, lambda cache, ids: cache.mark(ids, status=now), what)
        return now if is_kept else None

    def status(self) -> Status | None:
        """The status that all of what is meant has, None where they differ."""
        found = {marks.status for marks in self._marks_of(self.meant())}
        return found.pop() if len(found) == 1 else None

    def set_status(self, status: Status, of: Sequence[int]) -> bool:
        """Give postings this status."""
        what = _of_several(status.value, of)
        return self._mark(of, lambda cache, ids: cache.mark(ids, status=status), what)

    def note(self, text: str, of: int | None = None) -> bool:
        """Set a posting's note, "" for none."""
        return self._mark(self._one(of), lambda cache, ids: cache.mark(ids, note=text), "note")

    def tag(self, tags: Sequence[str], of: int | None = None) -> bool:
        """Set a posting's tags."""
        return self._mark(self._one(of), lambda cache, ids: cache.mark(ids, tags=tags), "tags")

    def follow_up(self, day: date | None, of: int | None = None) -> bool:
        """Set the day on which the reader comes back to a posting, or none."""
        ids = self._one(of)
        return self._mark(ids, lambda cache, ids: cache.mark(ids, follow_up=day), "follow-up")

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

    def _one(self, of: int | None) -> Sequence[int]:
        """A posting by its id, None for the open one; none where none is open."""
        id = self._browser.open_id if of is None else of
        return () if id is None else (id,)

    def _marks_of(self, ids: Sequence[int]) -> list[Marks]:
        return self._browser.ask(lambda cache: cache.marks_of(ids)) or []

    def _mark(
        self,
        ids: Sequence[int],
        write: Callable[[Cache, Sequence[int]], list[Marks]],
        what: str = "",
    ) -> bool:
        """Change the marks of postings; a step to undo if `what` names it."""
        before = self._browser.ask(lambda cache: write(cache, ids)) if ids else None
        if not before:
            return False
        after = self._renew(ids, before)
        if what and after:
            self._undo.did(Step(ids, what, before, after))
        return True

    def _put(self, step: Step, marks: Sequence[Marks]) -> bool:
        """Give postings the marks that they had at one end of a step, and show the first."""
        before = self._marks_of(step.ids)
        if not self._browser.tell(lambda cache: cache.put_marks(step.ids, marks)):
            return False
        self._renew(step.ids, before)
        self._browser.refresh()
        if step.ids[0] in self._browser.hits:
            self._browser.open(step.ids[0])
        return True

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
