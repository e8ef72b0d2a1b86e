"""Progress on a terminal: one line of standard error, written over; none where there is no one."""

from __future__ import annotations

import shutil
from time import monotonic
from types import TracebackType
from typing import Final, TextIO

from desktop.postings import Progress

#: Seconds between two paintings of the line.
_BETWEEN: Final = 0.1


class Meter:
    """Shows progress while a command runs and leaves a clean line behind."""

    def __init__(self, terminal: TextIO | None) -> None:
        self._terminal = terminal if terminal is not None and terminal.isatty() else None
        self._painted = 0.0

    def __enter__(self) -> Meter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._painted:
            self._write("")

    def show(self, now: Progress) -> None:
        """Paint how far it is, if the last painting is long enough ago."""
        if self._terminal is not None and monotonic() - self._painted >= _BETWEEN:
            columns = shutil.get_terminal_size().columns - 1
            self._write(_words(now)[:columns])
            self._painted = monotonic()

    def _write(self, line: str) -> None:
        if self._terminal is not None:
            self._terminal.write(f"\r\x1b[K{line}")
            self._terminal.flush()


def _words(now: Progress) -> str:
    left = now.seconds_left
    rest = "" if left is None else f", {left:.0f} s left"
    return f"{now.done:,} of {now.total:,} · {now.rate:.0f} a second{rest} · {now.file}"
