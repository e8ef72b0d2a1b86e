"""The line below a posting's title: who hires, how often it was met and where, how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.postings import Kept, Row, Status
from desktop.postings.query.wording import day_said
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.detail.also import also_said, also_told
from desktop.ui.detail.value import PressedLabel
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.said import STATUS_SAID


class CompanyLine(QWidget):
    """Company, copies (a press shows their sources below), the status that no button shows, and
    the same job in other postings (`also_asked`: it was pressed).
    """

    also_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self.company = PressedLabel(typography.BUTTON)
        self.company.setMinimumWidth(1)  # a long name is cut rather than the pane widened
        self.company.setCursor(Qt.CursorShape.PointingHandCursor)
        self._copies = LinkButton("", typography.VALUE)
        self._copies.clicked.connect(self._show_sources)
        self._state = Label("", typography.SMALL, "second")
        self._also = LinkButton("", typography.VALUE)
        self._also.setMinimumWidth(1)  # cut as the company is
        self._also.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._also.clicked.connect(self.also_asked)
        self._sources = Label("", typography.SMALL, "second")
        self._sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sources.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.company)
        self._after = {
            widget: Label("·", typography.VALUE, "third")
            for widget in (self._copies, self._state, self._also)
        }
        for widget, dot in self._after.items():
            self._row.addWidget(dot)
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
        self._kept = kept
        company, copies, status = kept.posting.company, len(kept.sources), _status_said(kept)
        self.company.setText(company or "")
        self.company.setVisible(company is not None)
        self._copies.setText(f"{copies} copies")
        self._copies.setVisible(copies > 1)
        self._copies.updateGeometry()
        self._state.setText(status)
        self._state.setVisible(bool(status))
        self._also.setVisible(False)
        self._divide()
        self._sources.setText("\n".join(source.path for source in kept.sources))
        self._sources.setVisible(False)
        self.setVisible(company is not None or copies > 1 or bool(status))

    def show_alike(self, others: Sequence[Row]) -> None:
        """Show where else the posting's job was met."""
        said = also_said(self._kept.posting, others) if self._kept else ""
        self._also.setText(said)
        self._also.setToolTip(also_told(others))
        self._also.setVisible(bool(said))
        self._also.updateGeometry()
        self._divide()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new lengths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.company.setFixedHeight(typography.line_height(typography.BUTTON))
        self._row.setSpacing(px(8))
        self._row.setContentsMargins(0, px(2), 0, 0)

    def _divide(self) -> None:
        """A dot before each of what stands behind something."""
        is_behind = not self.company.isHidden()
        for widget, dot in self._after.items():
            dot.setVisible(is_behind and not widget.isHidden())
            is_behind = is_behind or not widget.isHidden()

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
