"""Making a plan off the window's thread: a board may hold a hundred thousand files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.cache import Cache, CacheError
from desktop.postings import Plan
from desktop.ui.background import Background


class Planner(QObject):
    """Makes one plan at a time; a plan that went stale is dropped.

    Signals: `planned` (Plan), `failed` (a sentence).
    """

    planned = Signal(Plan)
    failed = Signal(str)

    def __init__(self, cache_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache_file = cache_file
        self._question = Background[Plan | str](self)
        self._question.answered.connect(self._pass_on)

    def plan(self, paths: Sequence[str]) -> None:
        """Start making a plan for these paths."""
        cache_file = self._cache_file
        self._question.ask(lambda: _plan(paths, cache_file))

    def _pass_on(self, answer: Plan | str) -> None:
        if isinstance(answer, Plan):
            self.planned.emit(answer)
        else:
            self.failed.emit(answer)


def _plan(paths: Sequence[str], cache_file: Path) -> Plan | str:
    """The plan, or why there is none."""
    from desktop.importing import plan_import  # noqa: PLC0415 - its rules are slow to load

    try:
        with Cache.open_again(cache_file) as cache:
            return plan_import(paths, cache)
    except CacheError as error:
        return str(error)
    except OSError as error:
        return f"{error.filename} cannot be read: {error.strerror}."
