"""The import dialog's first page: what to bring in, and the plan before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.postings import Plan, counted
from desktop.ui.controls.buttons import Button, LinkButton
from desktop.ui.controls.dialog import button_row
from desktop.ui.controls.label import Label
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.imports.table import FigureTable, Line, clear_layout
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.said import shortened

#: How many of the folders used last are offered.
RECENT = 4
#: Lines that kinds of files take at most.
_KINDS: Final = 6
_CLOSED: Final = "that could not be looked into"


class PlanPage(QWidget):
    """Signals: `chosen` (paths to plan for), `folder_asked`, `files_asked`, `started` (paths),
    `closed`.
    """

    chosen = Signal(list)
    folder_asked = Signal()
    files_asked = Signal()
    started = Signal(list)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[str, ...] = ()
        self._head = Label("Bring in your postings", typography.DIALOG_HEAD)
        self._say = Label("", typography.SMALL, "second")
        self._say.setWordWrap(True)
        self._say.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(px(4))
        self._table = FigureTable()
        self._passed_over = Label("", typography.SMALL, "second")
        self._passed_over.setWordWrap(True)
        self.choose = Button("&Choose Folder…", "plain")
        self.choose_files = Button("Choose &Files…", "plain")
        self.close_button = Button("Close", "plain")
        self.start = Button("Import", "main")
        self._lay_out()
        self.choose.clicked.connect(self.folder_asked)
        self.choose_files.clicked.connect(self.files_asked)
        self.close_button.clicked.connect(self.closed)
        self.start.clicked.connect(lambda: self.started.emit(list(self._paths)))
        self.show_nothing_chosen(())

    def _lay_out(self) -> None:
        chooser = QHBoxLayout()
        chooser.setSpacing(px(8))
        chooser.addWidget(self.choose)
        chooser.addWidget(self.choose_files)
        chooser.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(px(4))
        page.addWidget(self._head)
        page.addWidget(self._say)
        page.addSpacing(px(12))
        page.addLayout(self._recent)
        page.addWidget(self._table)
        page.addWidget(self._passed_over)
        page.addSpacing(px(12))
        page.addLayout(chooser)
        page.addStretch()
        page.addSpacing(px(12))
        page.addLayout(button_row(self.close_button, self.start))

    def show_nothing_chosen(self, recent: Sequence[str]) -> None:
        """Offer the folders used last; nothing is chosen yet."""
        self._paths = ()
        self._head.setText("Bring in your postings")
        self._say.setText("Choose a folder, or files. You see a plan before anything is written.")
        self._table.clear()
        self._passed_over.hide()
        self._let_choose(True)
        self._show_recent(recent[:RECENT])
        self.choose.setFocus()

    def _show_recent(self, folders: Sequence[str]) -> None:
        clear_layout(self._recent)
        links: list[QWidget] = []
        for folder in folders:
            link = LinkButton(shortened(folder))
            link.setToolTip(folder)
            link.setAccessibleName(f"Import {folder} again")
            link.clicked.connect(lambda _=False, path=folder: self.chosen.emit([path]))
            self._recent.addWidget(link)
            links.append(link)
        tab_through([*links, self.choose, self.choose_files, self.close_button, self.start])

    def show_planning(self, paths: Sequence[str]) -> None:
        """Say that the folder is looked through."""
        self._paths = tuple(paths)
        self._show_recent(())
        self._head.setText(named(paths))
        self._head.setToolTip("\n".join(paths))
        self._say.setText("Looking through names, sizes and times …")
        self._let_choose(False)
        self.setFocus()  # Enter waits for the plan; Esc leaves

    def _let_choose(self, is_on: bool) -> None:
        """Let folders and files be chosen, or not; nothing can be imported without a plan."""
        self._offer(0)
        self.start.setEnabled(False)
        for button in (self.choose, self.choose_files):
            button.setEnabled(is_on)

    def show_plan(self, plan: Plan) -> None:
        """Show what an import would do."""
        self._let_choose(True)
        self._paths = plan.paths
        self._head.setText(named(plan.paths))
        self._say.setText(_where(plan))
        self._table.show_rows(_kinds(plan))
        self._passed_over.setText(_passed_over(plan))
        self._passed_over.setVisible(bool(self._passed_over.text()))
        to_read = plan.new + plan.changed
        self._offer(to_read)
        self.start.setEnabled(to_read > 0)
        known_all = self.close_button if plan.files else self.choose
        (self.start if to_read else known_all).setFocus()

    def _offer(self, files: int) -> None:
        """Say on the button how many files would be read, where it is known."""
        self.start.setText(f"Import {counted(files, 'File')}" if files else "Import")
        self.start.updateGeometry()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no plan."""
        self._let_choose(True)
        self._say.setText(sentence)
        self.choose.setFocus()


def named(paths: Sequence[str]) -> str:
    """What is brought in, in few words: the folder's name, or how many files."""
    if len(paths) == 1:
        return Path(paths[0]).name or paths[0]
    return f"{len(paths)} files and folders"


def _where(plan: Plan) -> str:
    if plan.missing:
        return f"{shortened(plan.missing[0])} does not exist any more."
    if not plan.files and plan.refused:
        return f"{plan.refused[0].path}: {plan.refused[0].reason}"
    if not plan.files:
        return "There are no files in it that could hold postings."
    parts = [f"{plan.new:,} new"]
    parts += [f"{plan.changed:,} changed"] if plan.changed else []
    parts += [f"{plan.same:,} known and unchanged"] if plan.same else []
    return f"{counted(plan.files, 'file')}: {', '.join(parts)}."


def _kinds(plan: Plan) -> list[Line]:
    """How many files there are of each kind, the rarest together in the last line."""
    said = [(count, kind, "") for kind, count in plan.kinds_said]
    if len(said) <= _KINDS:
        return said
    rare = said[_KINDS - 1 :]
    names = ", ".join(kind for _, kind, _ in rare)
    return [*said[: _KINDS - 1], (sum(count for count, _, _ in rare), "Others", names)]


def _passed_over(plan: Plan) -> str:
    parts = [
        counted(count, one, many)
        for count, one, many in (
            (plan.hidden, "hidden", "hidden"),
            (plan.outside, "link that leads outside", "links that lead outside"),
            (plan.too_large, "over 256 MiB", "over 256 MiB"),
            (len(plan.refused), _CLOSED, _CLOSED),
        )
        if count
    ]
    return f"Passed over: {', '.join(parts)}." if parts else ""
