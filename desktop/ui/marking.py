"""What the reader says of postings, written down; each word but a look is a step to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from desktop.cache import Cache
from desktop.postings import EVERYTHING, Kept, Marks, Status
from desktop.postings.correcting import correction, manner_of
from desktop.ui.browser import Browser
from desktop.ui.undo import Step, UndoStack


class Marking:
    """Marks the open posting, or that `of` an id, on which it was begun while it was open.

    Each answers whether it was kept; where it was not, the browser tells why.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._undo = UndoStack()

    def see(self) -> None:
        """Mark the open posting seen, if it is not and that can be kept; not a step to undo."""
        posting = self._browser.posting
        is_read_only = self._browser.ask(lambda cache: cache.is_read_only)
        if posting and posting.marks.seen is None and not is_read_only:
            self._mark(lambda cache, id: cache.mark([id], seen=True))

    def toggle_seen(self) -> bool:
        """Mark the open posting seen or unseen."""
        posting = self._browser.posting
        if posting is None:
            return False
        is_seen = posting.marks.seen is None
        what = "seen" if is_seen else "unseen"
        return self._mark(lambda cache, id: cache.mark([id], seen=is_seen), what)

    def toggle_status(self, status: Status) -> Status | None:
        """Give the open posting this status, or take it away; what it has now, None if not kept."""
        posting = self._browser.posting
        if posting is None:
            return None
        now = Status.NONE if posting.marks.status is status else status
        is_kept = self._mark(lambda cache, id: cache.mark([id], status=now), status.value)
        return now if is_kept else None

    def set_status(self, status: Status, of: int | None = None) -> bool:
        """Give a posting this status."""
        return self._mark(lambda cache, id: cache.mark([id], status=status), status.value, of)

    def note(self, text: str, of: int | None = None) -> bool:
        """Set a posting's note, "" for none."""
        return self._mark(lambda cache, id: cache.mark([id], note=text), "note", of)

    def tag(self, tags: Sequence[str], of: int | None = None) -> bool:
        """Set a posting's tags."""
        return self._mark(lambda cache, id: cache.mark([id], tags=tags), "tags", of)

    def follow_up(self, day: date | None, of: int | None = None) -> bool:
        """Set the day on which the reader comes back to a posting, or none."""
        return self._mark(lambda cache, id: cache.mark([id], follow_up=day), "follow-up", of)

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
        return self._mark(lambda cache, id: cache.mark([id], correction=right), what, of)

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

    def _mark(
        self, write: Callable[[Cache, int], list[Marks]], what: str = "", of: int | None = None
    ) -> bool:
        """Change the marks of a posting; a step to undo if `what` names it."""
        id = self._browser.open_id if of is None else of
        before = None if id is None else self._browser.ask(lambda cache: write(cache, id))
        if id is None or not before:
            return False
        after = self._renew(id, before[0])
        if what and after:
            self._undo.did(Step(id, what, before[0], after))
        return True

    def _put(self, step: Step, marks: Marks) -> bool:
        """Give a posting the marks that it had at one end of a step, and show it."""
        before = self._browser.ask(lambda cache: cache.marks(step.id))
        if not self._browser.tell(lambda cache: cache.put_marks([step.id], [marks])):
            return False
        self._renew(step.id, before or marks)
        self._browser.refresh()
        if step.id in self._browser.hits:
            self._browser.open(step.id)
        return True

    def _renew(self, id: int, before: Marks) -> Marks | None:
        """What the marks are now; they may have changed how the original is to be read."""
        kept = self._browser.ask(lambda cache: cache.get(id))
        if kept and manner_of(kept.marks.corrections) != manner_of(before.corrections):
            from desktop.importing import read_one_again  # noqa: PLC0415 - its rules load slowly

            self._browser.tell(lambda cache: read_one_again(cache, id))
            kept = self._browser.ask(lambda cache: cache.get(id))
        self._browser.renew(id, kept)
        return kept.marks if kept else None
