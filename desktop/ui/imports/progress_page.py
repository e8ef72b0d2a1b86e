"""The import dialog while it reads: how far, how fast, which file, what came so far."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.postings import Progress, counted
from desktop.ui.controls.buttons import Button
from desktop.ui.controls.dialog import button_row
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.said import side_by_side


class ProgressPage(QWidget):
    """Signals: `cancelled`, and `left` (read on meanwhile)."""

    cancelled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = ""
        self._head = Label("", typography.DIALOG_HEAD)
        self._percent = Label("", typography.DIALOG_FIGURE)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress of the import")
        self._done = Label("", typography.VALUE_FIGURE, "second")
        self._pace = Label("", typography.VALUE_FIGURE, "second")
        self._now = Label("", typography.SMALL)
        self._counts = Label("", typography.VALUE_FIGURE, "second")
        self._counts.setTextFormat(Qt.TextFormat.RichText)
        self._stays = Label("What is read stays, also if you cancel.", typography.SMALL, "second")
        self.cancel = Button("Cancel", "plain")
        self.read_on = Button("Read on Meanwhile", "plain")
        self.cancel.clicked.connect(self._stop)
        self.read_on.clicked.connect(self.left)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(px(12))
        page.addLayout(_apart(self._head, self._percent))
        page.addWidget(self._bar)
        page.addLayout(_apart(self._done, self._pace))
        page.addWidget(self._now_box())
        page.addWidget(self._counts)
        page.addStretch()
        page.addSpacing(px(4))
        page.addLayout(button_row(self.cancel, self.read_on, beside=self._stays))

    def _now_box(self) -> QFrame:
        box = QFrame()
        box.setProperty("look", "box")
        inside = QHBoxLayout(box)
        inside.setContentsMargins(px(12), px(8), px(12), px(8))
        inside.setSpacing(px(12))
        inside.addWidget(Label("Now", typography.SMALL, "second"))
        inside.addWidget(self._now, 1)
        return box

    def begin(self, what: str) -> None:
        """Show an import that starts."""
        self._head.setText(f"Reading {what}")
        self._stays.setText("What is read stays, also if you cancel.")
        self.cancel.setEnabled(True)
        self._bar.setRange(0, 0)
        for label in (self._percent, self._done, self._pace, self._counts, self._now):
            label.setText("")
        self._file = ""
        self.read_on.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it has come."""
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.done)
        self._percent.setText(f"{progress.percent}%")
        self._done.setText(f"{progress.done:,} of {counted(progress.total, 'file')}")
        self._pace.setText(_pace(progress))
        self._file = progress.file
        self._elide()
        self._counts.setText(_counts(progress))

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self._stays.setText("Stopping …")
        self.cancelled.emit()

    def resizeEvent(self, event: QEvent) -> None:
        """Fit the file's name."""
        self._elide()

    def _elide(self) -> None:
        room = max(self._now.width(), px(120))
        metrics = QFontMetrics(self._now.font())
        self._now.setText(metrics.elidedText(self._file, Qt.TextElideMode.ElideMiddle, room))


def _pace(progress: Progress) -> str:
    left = progress.seconds_left
    if left is None:
        return ""
    seconds = max(1, round(left))
    time = counted(seconds, "second")
    if seconds > 90:
        time = f"{round(seconds / 60)} minutes"
    return side_by_side(f"{progress.rate:,.0f} files a second", f"about {time} left")


def _counts(progress: Progress) -> str:
    named = (
        (progress.new, "new"),
        (progress.changed, "changed"),
        (progress.same, "same"),
        (progress.copies, "copies"),
        (progress.refused, "refused"),
    )
    return "&nbsp;&nbsp;&nbsp;&nbsp;".join(
        f"<b>{count:,}</b> {what}" for count, what in named if count
    )


def _apart(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left)
    row.addStretch()
    row.addWidget(right)
    return row
