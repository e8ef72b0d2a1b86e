"""The import dialog at its end: what came of it, with links that show just these postings."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.postings import Outcome, Refused, Report, counted
from desktop.ui.controls.buttons import Button, LinkButton
from desktop.ui.controls.dialog import button_row
from desktop.ui.controls.hairline import Hairline
from desktop.ui.controls.label import Label
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.imports.table import FigureTable, Line
from desktop.ui.look import typography
from desktop.ui.look.typography import px

#: Refused files beyond these are counted; "Copy list" has them all.
SHOWN_REFUSED = 200

_COPIES: Final = (
    ("copies", "of other postings; shown once"),
    ("copy", "of another posting; shown once"),
)


class ReportPage(QWidget):
    """Signals: `show_asked` (import id, outcome), `file_asked` (a refused file's path, and the
    folders that were imported), `closed`.
    """

    show_asked = Signal(int, str)
    file_asked = Signal(str, tuple)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._head = Label("", typography.DIALOG_HEAD)
        self._say = Label("", typography.VALUE, "second")
        self._say.setWordWrap(True)
        self._say.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._table = FigureTable()
        self._refused_head = Label("Refused", typography.READING_HEAD)
        self._copy = LinkButton("Copy list")
        self._refused = QScrollArea()
        self._refused.setWidgetResizable(True)
        self._refused.setProperty("look", "box")
        self._refused.setProperty("ringRadius", 6)
        self._refused.setAccessibleName("Refused files")
        self.close_button = Button("Close", "plain")
        self.show_new = Button("Show New", "main")
        self._copy.clicked.connect(self._copy_list)
        self.close_button.clicked.connect(self.closed)
        self.show_new.clicked.connect(lambda: self._ask("new"))
        self._lay_out()

    def _lay_out(self) -> None:
        refused_head = QHBoxLayout()
        refused_head.addWidget(self._refused_head)
        refused_head.addStretch()
        refused_head.addWidget(self._copy)
        stays = Label("This report stays under Tools, Imports.", typography.SMALL, "second")
        stays.setWordWrap(True)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(px(4))
        page.addWidget(self._head)
        page.addWidget(self._say)
        page.addSpacing(px(8))
        page.addWidget(self._table)
        page.addSpacing(px(12))
        page.addLayout(refused_head)
        page.addSpacing(px(4))
        page.addWidget(self._refused, 100)
        page.addStretch(1)
        page.addSpacing(px(16))
        page.addLayout(button_row(self.close_button, self.show_new, beside=stays))

    def show_report(self, report: Report) -> None:
        """Show what came of an import."""
        self._report = report
        self._head.setText(headline(report))
        self._say.setText(_how_long(report))
        names: dict[str, Outcome] = {
            "new": "new", "changed": "changed", "same": "same", "copy": "copy", "copies": "copy"
        }  # fmt: skip
        links = {what: (f"Show {what}", partial(self._ask, out)) for what, out in names.items()}
        self._table.show_rows(_lines(report), links)
        for widget in (self._refused_head, self._copy, self._refused):
            widget.setVisible(bool(report.refused))
        listed = self._refused_list(report.refused)
        self._refused.setWidget(listed)
        self.show_new.setText(f"Show {report.new:,} New")
        self.show_new.updateGeometry()
        self.show_new.setVisible(report.new > 0)
        shown = [link for link in self._table.findChildren(LinkButton) if not link.isHidden()]
        files = listed.findChildren(LinkButton)
        tab_through([*shown, self._copy, self._refused, *files, self.close_button, self.show_new])
        (self.show_new if report.new else self.close_button).setFocus()

    def _refused_list(self, refused: tuple[Refused, ...]) -> QWidget:
        listed = QWidget()
        listed.setAutoFillBackground(True)
        listed.setBackgroundRole(QPalette.ColorRole.Base)
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(px(12), px(4), px(12), px(4))
        rows.setSpacing(px(4))
        for number, file in enumerate(refused[:SHOWN_REFUSED]):
            if number:
                rows.addWidget(Hairline())
            rows.addLayout(self._refused_row(file))
        if len(refused) > SHOWN_REFUSED:
            more = len(refused) - SHOWN_REFUSED
            rows.addWidget(Label(f"and {more:,} more: see Copy list", typography.SMALL, "second"))
        rows.addStretch()
        return listed

    def _refused_row(self, file: Refused) -> QHBoxLayout:
        path = Label("", typography.SMALL)
        path.setFixedWidth(px(240))
        metrics = QFontMetrics(path.font())
        path.setText(metrics.elidedText(file.path, Qt.TextElideMode.ElideMiddle, px(236)))
        path.setToolTip(file.path)
        reason = Label(file.reason, typography.SMALL, "second")
        reason.setWordWrap(True)
        link = LinkButton("Show file", typography.SMALL)
        link.setAccessibleName(f"Show file {file.path}")
        link.clicked.connect(lambda: self._ask_for_file(file.path))
        above = max(0, (link.sizeHint().height() - metrics.height()) // 2)
        for label in (path, reason):  # on the link's line, of however many the reason has
            label.setContentsMargins(0, above, 0, above)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(path, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(reason, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _ask(self, outcome: Outcome) -> None:
        if self._report:
            self.show_asked.emit(self._report.import_id, outcome)

    def _ask_for_file(self, path: str) -> None:
        if self._report:
            self.file_asked.emit(path, self._report.folders)

    def _copy_list(self) -> None:
        if self._report:
            lines = (f"{file.path}\t{file.reason}" for file in self._report.refused)
            QGuiApplication.clipboard().setText("\n".join(lines))


def headline(report: Report) -> str:
    """What came of it, in a line."""
    names = [Path(folder).name or folder for folder in report.folders or report.paths]
    source = names[0] if len(names) == 1 else f"{len(names)} folders"
    what = f"{counted(report.new, 'new posting')} from {source}"
    return f"{what}, cancelled" if report.cancelled else what


def _how_long(report: Report) -> str:
    files = f"{counted(report.files, 'file')}"
    said = f"{files} in {report.seconds:,.1f} seconds."
    passed = report.hidden + report.outside + report.too_large
    if passed:
        said += f" {passed:,} passed over: hidden, links that lead outside, or over 256 MiB."
    if report.cancelled:
        said += " What was read until then is kept; import again to go on."
    return said


def _lines(report: Report) -> list[Line]:
    return [
        (report.new, "new", "not met before"),
        (report.changed, "changed", "known, but the text is different now; your marks are kept"),
        (report.same, "same", "known, and left as they were"),
        (report.copies, *_COPIES[report.copies == 1]),
        (len(report.refused), "refused", "could not be read, or hold no posting"),
    ]
