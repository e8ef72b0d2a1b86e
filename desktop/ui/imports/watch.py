"""What the window shows of an import: progress in the status line, new postings in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.postings import Progress, Report, counted
from desktop.ui.browsing.browser import Browser
from desktop.ui.frame.status_line import StatusLine
from desktop.ui.imports.desk import ImportDesk

#: Milliseconds between two refreshes of the list while an import runs.
REFRESH_EVERY = 400


class ImportWatch(QObject):
    """Signals: `find_asked` (a query's text), `filled` (the first postings have come)."""

    find_asked = Signal(str)
    filled = Signal()

    def __init__(self, desk: ImportDesk, browser: Browser, status: StatusLine) -> None:
        super().__init__(desk)
        self._desk, self._browser, self._status = desk, browser, status
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_EVERY)
        self._timer.timeout.connect(self._refresh)
        desk.progressed.connect(self._show_progress)
        desk.finished.connect(self._show_finished)
        desk.read_anew.connect(self._show_read_anew)
        desk.said.connect(status.say)
        desk.failed.connect(self._show_failed)
        desk.show_asked.connect(self._show_outcome)

    def _show_progress(self, progress: Progress) -> None:
        doing = "reading again" if self._desk.is_reading_again else "importing"
        self._status.show_progress(f"{doing}, {progress.percent}%")
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        was_empty = not self._browser.totals.postings
        self._browser.refresh()
        if was_empty and self._browser.totals.postings:
            self.filled.emit()

    def _show_finished(self, report: Report) -> None:
        self._timer.stop()
        self._status.show_progress("")
        self._refresh()
        if not self._desk.is_in_view:
            refused = f", {len(report.refused):,} refused" if report.refused else ""
            self._status.say(f"{report.new:,} new{refused}; the Report is under Tools, Imports")

    def _show_read_anew(self, report: Report) -> None:
        self._timer.stop()
        self._status.show_progress("")
        self._browser.read_anew()
        stopped = "; stopped before the end" if report.cancelled else ""
        self._status.say(f"{counted(report.changed, 'posting')} read again{stopped}")

    def _show_failed(self, sentence: str) -> None:
        self._timer.stop()
        self._status.show_progress("")
        self._status.say(sentence)
        self._refresh()

    def _show_outcome(self, import_id: int, outcome: str) -> None:
        self.find_asked.emit(f"report:{import_id}/{outcome}")
