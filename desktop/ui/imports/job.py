"""A running import as the window sees it: a child process, asked for news twenty times a second."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.postings import Progress, Report
from desktop.ui.starting.crash_log import crash_log

if TYPE_CHECKING:
    from desktop.importing.process import ReadingProcess

#: Milliseconds between two looks at the child process.
INTERVAL = 50


class ImportJob(QObject):
    """Signals: `progressed` (Progress), `finished` (Report), `failed` (a sentence)."""

    progressed = Signal(Progress)
    finished = Signal(Report)
    failed = Signal(str)

    def __init__(
        self, paths: Sequence[str], cache_file: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.paths = tuple(paths)
        self._process = self._made(cache_file)
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._look)

    def _made(self, cache_file: Path) -> ReadingProcess:
        # Only here: the start need not wait for multiprocessing.
        from desktop.importing import ImportProcess  # noqa: PLC0415

        return ImportProcess(self.paths, cache_file)

    def start(self) -> None:
        """Start reading, apart from the window."""
        self._process.start()
        self._timer.start()

    def cancel(self) -> None:
        """Stop soon; what was saved stays."""
        self._process.cancel()

    def close(self) -> None:
        """Stop now and wait for the child to end, as when the window closes."""
        self._timer.stop()
        self._process.close()

    def _look(self) -> None:
        for news in self._process.news():
            match news:
                case Progress():
                    self.progressed.emit(news)
                case Report():
                    self.close()
                    self.finished.emit(news)
                case _:
                    if news.details:
                        crash_log().critical("Reading broke\n%s", news.details)
                    self.close()
                    self.failed.emit(news.text)


class ReadAgainJob(ImportJob):
    """The same for reading all postings again."""

    def __init__(self, cache_file: Path, parent: QObject | None = None) -> None:
        super().__init__((), cache_file, parent)

    def _made(self, cache_file: Path) -> ReadingProcess:
        from desktop.importing import ReadAgainProcess  # noqa: PLC0415 - as above

        return ReadAgainProcess(cache_file)
