"""The reader's steps, forth and back: what undo and redo walk along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.postings import Marks


class Step(NamedTuple):
    """One change of marks: of which postings, what to call it, and each one's marks."""

    ids: list[int]
    what: str
    before: list[Marks]
    after: list[Marks]

    def grow(self, ids: Sequence[int], before: Sequence[Marks], after: Sequence[Marks]) -> None:
        """More postings were changed by it."""
        self.ids.extend(ids)
        self.before.extend(before)
        self.after.extend(after)


class UndoStack:
    """Steps done, and steps taken back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def did(self, step: Step) -> None:
        """Remember a step; what was taken back before can't be made again."""
        self._done.append(step)
        self._undone.clear()

    def forget(self) -> None:
        """Forget all steps, as postings are gone that they were of: others may bear their ids."""
        self._done.clear()
        self._undone.clear()

    def undo(self) -> Step | None:
        """The step to take back, or None."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Step | None:
        """The step to make again, or None."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]
