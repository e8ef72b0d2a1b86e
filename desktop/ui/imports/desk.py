"""Where an import is asked for and watched: ties dialog, plan and job together for the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.postings import Plan, Progress, Report
from desktop.ui.browsing.browser import Browser
from desktop.ui.imports.job import ImportJob, ReadAgainJob
from desktop.ui.imports.planning import Planner

if TYPE_CHECKING:
    from desktop.ui.imports.dialog import ImportDialog


class ImportDesk(QObject):
    """Signals: `progressed` (Progress), `finished` (Report),
    `read_anew` (Report of what was read again), `failed` (a sentence), `show_asked`
    (import id, outcome), `said` (a passing message).
    """

    said = Signal(str)
    progressed = Signal(Progress)
    finished = Signal(Report)
    read_anew = Signal(Report)
    failed = Signal(str)
    show_asked = Signal(int, str)

    def __init__(self, cache_file: Path, browser: Browser, parent: QWidget) -> None:
        super().__init__(parent)
        self._cache_file, self._browser = cache_file, browser
        self._job: ImportJob | None = None
        self._window = parent
        self._planner = Planner(cache_file, self)
        self._planner.planned.connect(self._show_plan)
        self._planner.failed.connect(self._show_no_plan)

    @cached_property
    def dialog(self) -> ImportDialog:
        """The import dialog, made when first asked for: the start should not wait for it."""
        from desktop.ui.imports.dialog import ImportDialog  # noqa: PLC0415 - as said

        dialog = ImportDialog(self._window)
        dialog.plan_asked.connect(self.plan)
        dialog.start_asked.connect(self.start)
        dialog.cancel_asked.connect(self.cancel)
        dialog.show_asked.connect(self._show)
        dialog.file_asked.connect(self._show_file)
        return dialog

    @property
    def is_in_view(self) -> bool:
        """Whether the dialog is shown."""
        return "dialog" in self.__dict__ and self.dialog.isVisible()

    @property
    def is_running(self) -> bool:
        """Whether an import runs."""
        return self._job is not None

    @property
    def is_reading_again(self) -> bool:
        """Whether what runs reads known postings again."""
        return isinstance(self._job, ReadAgainJob)

    def is_refused(self) -> bool:
        """Whether the cache can take in nothing; then it is told why.

        What reads opens the file anew, which may be another by now.
        """
        trouble = self._browser.trouble
        if trouble:
            self._fail(trouble)
        return bool(trouble)

    def read_again(self) -> None:
        """Read all postings again from their kept originals; asked twice, stop."""
        if self.is_reading_again:
            self.cancel()
        elif self.is_running:
            self.choose()
        elif not self.is_refused():
            self._begin(ReadAgainJob(self._cache_file, self))

    def choose(self) -> None:
        """Ask the reader what to bring in, or show the import that runs."""
        if self.is_reading_again:
            self.said.emit("Postings are being read again: Tools, Read Again stops that")
            return
        if self.is_running:
            self.dialog.show()
            self.dialog.raise_()
            return
        if not self.is_refused():
            self.dialog.show_choice(self._browser.known_paths())

    def plan(self, paths: Sequence[str]) -> None:
        """Show what an import of these paths would do."""
        if self.is_running:
            self.choose()
        elif not self.is_refused():
            self.dialog.show_planning(paths)
            self._planner.plan(paths)

    def start(self, paths: Sequence[str], *, in_view: bool = True) -> None:
        """Import these paths; `in_view` shows the dialog meanwhile."""
        if self.is_running:
            self.choose()
        elif not self.is_refused():
            if in_view:
                self.dialog.begin(paths)
            self._begin(ImportJob(paths, self._cache_file, self))

    def _begin(self, job: ImportJob) -> None:
        self._job = job
        job.progressed.connect(self._pass_progress)
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.start()

    def cancel(self) -> None:
        """Stop the import that runs; what was saved stays."""
        if self._job:
            self._job.cancel()

    def close(self) -> None:
        """Stop whatever runs, as when the window closes."""
        if self._job:
            self._job.close()
            self._job = None
        self._put_away()

    def _put_away(self) -> None:
        if self.is_in_view:
            self.dialog.close()

    def show_report(self, report: Report) -> None:
        """Show the Report of a past import."""
        self.dialog.show_report(report)

    def _show_plan(self, plan: Plan) -> None:
        self.dialog.show_plan(plan)

    def _show_no_plan(self, sentence: str) -> None:
        self.dialog.show_no_plan(sentence)

    def _pass_progress(self, progress: Progress) -> None:
        if self.is_in_view:
            self.dialog.show_progress(progress)
        self.progressed.emit(progress)

    def _finish(self, report: Report) -> None:
        was_in_view = self.is_in_view and not self.is_reading_again
        is_import, self._job = not self.is_reading_again, None
        (self.finished if is_import else self.read_anew).emit(report)
        if was_in_view:
            self.dialog.show_report(report)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self._put_away()
        self.failed.emit(sentence)

    def _show(self, import_id: int, outcome: str) -> None:
        self._put_away()
        self.show_asked.emit(import_id, outcome)

    def _show_file(self, path: str, folders: Sequence[str]) -> None:
        """Open the folder that a refused file of one of these lies in."""
        for folder in folders:
            file = Path(folder).parent / path
            if file.exists():
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
                return
        self.failed.emit(f"{path} lies there no more.")
