"""Offers to read postings again where the rules have improved since they were read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.background import Background
from desktop.ui.frame.status_line import StatusLine

#: Milliseconds after the start at which is looked: nobody waits for the answer.
LOOK_AFTER: Final = 3000
OFFER: Final = "Rules or skills have changed: Tools, Read Again reads your postings by them"
_SECONDS: Final = 20


class RulesWatch(QObject):
    """Looks once, off the window's thread, and says so in the status line."""

    looked = Signal(bool)

    def __init__(self, cache_file: Path, status: StatusLine) -> None:
        super().__init__(status)
        self._cache_file, self._status = cache_file, status
        self._timer = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._timer.timeout.connect(self.look)
        self._question = Background[bool](self)
        self._question.answered.connect(self.looked.emit)
        self.looked.connect(self._offer)

    def start(self) -> None:
        """Look in a while."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more, as when the window closes."""
        self._timer.stop()

    def look(self) -> None:
        """Look now."""
        cache_file = self._cache_file
        self._question.ask(lambda: _is_outdated(cache_file))

    def _offer(self, is_outdated: bool) -> None:
        if is_outdated:
            self._status.say(OFFER, _SECONDS)


def _is_outdated(cache_file: Path) -> bool:
    from desktop.importing import is_outdated  # noqa: PLC0415 - its rules are slow to load

    return is_outdated(cache_file)
