"""The import dialog: plan, progress and Report, one after the other, in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from desktop.postings import Plan, Progress, Report
from desktop.ui.controls.dialog import Dialog
from desktop.ui.imports.plan_page import PlanPage, named
from desktop.ui.imports.progress_page import ProgressPage
from desktop.ui.imports.report_page import ReportPage
from desktop.ui.look.screen import fitting


class ImportDialog(Dialog):
    """Signals: `plan_asked` (paths), `start_asked` (paths), `cancel_asked`, `show_asked` (import
    id, outcome), `file_asked` (a refused file's path, the folders imported).  It doesn't bar the
    window behind it; closed, it leaves a running import running.
    """

    plan_asked = Signal(list)
    start_asked = Signal(list)
    cancel_asked = Signal()
    show_asked = Signal(int, str)
    file_asked = Signal(str, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Import", "", parent, stays=True)
        self.setObjectName("importDialog")
        self.plan = PlanPage()
        self.progress = ProgressPage()
        self.report = ReportPage()
        self._beside = str(Path.home())  #: where what is chosen next may lie
        self._pages = QStackedWidget()
        for page in (self.plan, self.progress, self.report):
            self._pages.addWidget(page)
        self.rows.addWidget(self._pages)
        self._wire()

    def _wire(self) -> None:
        self.plan.chosen.connect(self.plan_asked)
        self.plan.folder_asked.connect(self._choose_folder)
        self.plan.files_asked.connect(self._choose_files)
        self.plan.started.connect(self.start_asked)
        self.progress.cancelled.connect(self.cancel_asked)
        self.report.show_asked.connect(self.show_asked)
        self.report.file_asked.connect(self.file_asked)
        for page in (self.plan, self.report):
            page.closed.connect(self.close)
        self.progress.left.connect(self.close)

    def show_choice(self, recent: Sequence[str]) -> None:
        """Let the reader choose what to bring in; `recent` folders are offered."""
        if recent:
            self._beside = str(Path(recent[0]).parent)
        self.plan.show_nothing_chosen(recent)
        self._show(self.plan, "Import", 520, 400)

    def show_planning(self, paths: Sequence[str]) -> None:
        """Say that a plan is made."""
        self.plan.show_planning(paths)
        self._show(self.plan, "Import", 520, 400)

    def show_plan(self, plan: Plan) -> None:
        """Show the plan."""
        self.plan.show_plan(plan)
        self._show(self.plan, "Import", 520, 400)

    def show_no_plan(self, sentence: str) -> None:
        """Say why there is no plan."""
        self.plan.show_failure(sentence)

    def begin(self, paths: Sequence[str]) -> None:
        """Show an import that starts."""
        self.progress.begin(named(paths))
        self._show(self.progress, "Import", 520, 300)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it has come, without coming to the front."""
        self.progress.show_progress(progress)

    def show_report(self, report: Report) -> None:
        """Show what came of it."""
        self.report.show_report(report)
        self._show(self.report, "Import Report", 640, 568 if report.refused else 400)

    def _show(self, page: QWidget, title: str, width: int, height: int) -> None:
        self.setWindowTitle(title)
        self._pages.setCurrentWidget(page)
        size = fitting(width, height)
        self.setMinimumSize(size)
        self.resize(size)
        self.show()
        self.raise_()
        self.activateWindow()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Choose a Folder of Postings", self._beside)
        if folder:
            self.plan_asked.emit([folder])

    def _choose_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, "Choose Files of Postings", self._beside)
        if files:
            self.plan_asked.emit(files)
