"""Tools ▸ Imports: what was imported when, each with its Report, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.postings import Imported, counted
from desktop.ui.controls.buttons import Button, LinkButton
from desktop.ui.controls.dialog import Dialog, button_row
from desktop.ui.controls.label import Label
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.imports.report_page import headline
from desktop.ui.look import typography
from desktop.ui.look.screen import fitting
from desktop.ui.look.typography import px
from desktop.ui.said import side_by_side


class PastImports(Dialog):
    """Signals: `report_asked` (Report) and `take_back_asked` (import id)."""

    report_asked = Signal(object)
    take_back_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Imports", "Imports", parent, stays=True)
        self.setObjectName("pastImports")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName("Imports")
        self._scroll.setProperty("ringRadius", 4)
        self.close_button = Button("Close", "plain")
        self.close_button.clicked.connect(self.close)
        says = "Taking an import back removes what it brought; marked postings stay."
        said = Label(says, typography.SMALL, "second")
        self.rows.addWidget(self._scroll, 1)
        self.rows.addLayout(button_row(self.close_button, beside=said))
        self.resize(fitting(640, 400))

    def show_imports(self, imports: Sequence[Imported]) -> None:
        """List these imports, the last one first."""
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(px(8), px(8), px(12), px(8))
        rows.setSpacing(px(12))
        for imported in sorted(imports, key=lambda one: one.id, reverse=True):
            rows.addLayout(self._row(imported))
        if not imports:
            rows.addWidget(Label("Nothing was imported yet.", typography.VALUE, "second"))
        rows.addStretch()
        self._scroll.setWidget(listed)
        tab_through([self._scroll, *listed.findChildren(LinkButton), self.close_button])

    def _row(self, imported: Imported) -> QHBoxLayout:
        when = imported.started.astimezone().strftime("%d %b %Y, %H:%M")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(headline(imported.report), typography.VALUE))
        words.addWidget(Label(side_by_side(when, _state(imported)), typography.SMALL, "second"))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        if imported.is_finished:
            report = LinkButton("Report")
            report.setAccessibleName(f"Report of the import of {when}")
            report.clicked.connect(lambda: self.report_asked.emit(imported.report))
            row.addWidget(report)
        if not imported.is_taken_back:
            back = LinkButton("Take back")
            back.setAccessibleName(f"Take back the import of {when}")
            back.clicked.connect(lambda: self._take_back(imported, back))
            row.addWidget(back)
        return row

    def _take_back(self, imported: Imported, link: LinkButton) -> None:
        """Take it back where nothing is lost by it, else at the second press: files may be gone."""
        new = imported.report.new
        sure = f"Remove {counted(new, 'posting')}?"
        if new == 0 or link.text() == sure:
            self.take_back_asked.emit(imported.id)
        else:
            link.setText(sure)
            link.setAccessibleName(sure)
            link.updateGeometry()


def _state(imported: Imported) -> str:
    if imported.is_taken_back:
        return "taken back"
    return "" if imported.is_finished else "was interrupted; what it saved is kept"
