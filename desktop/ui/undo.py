"""The reader's steps, forth and back: what undo and redo walk along."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a posting's marks, by the names of `Cache.mark`."""

    id: int
    what: str
    changes: dict[str, object]


@dataclass(slots=True)
class UndoStack:
    """Pairs of a step and the step that takes it back."""

    _done: list[tuple[Step, Step]] = field(default_factory=list)
    _undone: list[tuple[Step, Step]] = field(default_factory=list)

    def did(self, step: Step, back: Step) -> None:
        """Remember a step and the step that takes it back."""
        self._done.append((step, back))
        self._undone.clear()

    def undo(self) -> Step | None:
        """The step that takes the last one back."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1][1]

    def redo(self) -> Step | None:
        """The step taken back last."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1][0]
