"""The line below a posting's title: who hires, how often it was met and where, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.postings import Kept, Status
from desktop.postings.query.wording import day_said
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.detail.value import PressedLabel
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.said import STATUS_SAID


class CompanyLine(QWidget):
    """Company, copies (a press shows their sources below), and the status that no button shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.company = PressedLabel(typography.BUTTON)
        self.company.setMinimumWidth(1)  # a long name is cut rather than the pane widened
        self.company.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dot = Label("·", typography.VALUE, "third")
        self._copies = LinkButton("", typography.VALUE)
        self._copies.clicked.connect(self._show_sources)
        self._state = Label("", typography.SMALL, "second")
        self._sources = Label("", typography.SMALL, "second")
        self._sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sources.setWordWrap(True)
        self._row = QHBoxLayout()
        for widget in (self.company, self._dot, self._copies, self._state):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._row)
        rows.addWidget(self._sources)
        self._measure()

    def show_posting(self, kept: Kept) -> None:
        """Show this posting's company, copies and status; hide where there is nothing of them."""
        company, copies, status = kept.posting.company, len(kept.sources), _status_said(kept)
        self.company.setText(company or "")
        self.company.setVisible(company is not None)
        self._copies.setText(f"{copies} copies")
        self._copies.setVisible(copies > 1)
        self._copies.updateGeometry()
        self._state.setText(status)
        self._state.setVisible(bool(status))
        has_more = copies > 1 or bool(status)
        self._dot.setVisible(company is not None and has_more)
        self._sources.setText("\n".join(source.path for source in kept.sources))
        self._sources.setVisible(False)
        self.setVisible(company is not None or has_more)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new lengths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.company.setFixedHeight(typography.line_height(typography.BUTTON))
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(0, px(2), 0, 0)

    def _show_sources(self) -> None:
        self._sources.setVisible(not self._sources.isVisible())


def _status_said(kept: Kept) -> str:
    """The status that no button shows, with its day."""
    status = kept.marks.status
    if status in (Status.NONE, Status.SHORTLIST, Status.HIDDEN):
        return ""
    since = kept.marks.status_since
    said = STATUS_SAID[status].capitalize()
    return f"{said}, {day_said(since.date())}" if since else said
