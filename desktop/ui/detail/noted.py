"""What the reader has said of the open posting: corrections, note, tags and follow-up, quietly."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.postings import Kept
from desktop.postings.query.wording import day_said
from desktop.ui.controls.label import Label, link_html
from desktop.ui.detail.edits import said_corrections
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px
from desktop.ui.said import cut

_LONGEST_WAS = 80


class Noted(QWidget):
    """Shown only where there is something to say.

    Emits `action_asked` (the action that edits what was pressed) and `back_asked` (a field whose
    correction is to be taken back).
    """

    action_asked = Signal(str)
    back_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self.corrections = self._linked()
        self.corrections.linkActivated.connect(self.back_asked)
        self.marks = self._linked()
        self.marks.linkActivated.connect(self.action_asked)
        self.labels = (self.corrections, self.marks)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(px(4))
        for label in self.labels:
            self._rows.addWidget(label)
        self._rows.setContentsMargins(0, px(12), 0, 0)

    def show_marks(self, kept: Kept) -> None:
        """Show what the reader said of this posting."""
        self._kept = kept
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the links anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._kept is not None:
            self._draw()

    def _draw(self) -> None:
        if self._kept is None:
            return
        said = [
            f"{escape(label)} set by you, was {escape(cut(was, _LONGEST_WAS))} · "
            + link_html(field, "take back")
            for field, label, was in said_corrections(self._kept)
        ]
        marks = list(_said_marks(self._kept))
        for label, lines in zip(self.labels, (said, marks), strict=True):
            label.setText(f'<div style="line-height:130%">{"<br>".join(lines)}</div>')
            label.setVisible(bool(lines))
        self.setVisible(bool(said or marks))

    def _linked(self) -> Label:
        label = Label("", typography.SMALL, "second")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        label.setProperty("ringRadius", 4)
        return label


def _said_marks(kept: Kept) -> Sequence[str]:
    marks = kept.marks
    said = []
    if marks.follow_up:
        day = day_said(marks.follow_up)
        said.append(f"{link_html('follow_up', 'Follow up')} on {_ink(day)}")
    if marks.tags:
        said.append(f"{link_html('edit_tags', 'Tags')} {_ink(', '.join(marks.tags))}")
    if marks.note:
        said.append(f"{link_html('edit_note', 'Note')} {_ink(marks.note)}")
    return said


def _ink(text: str) -> str:
    shown = escape(text).replace("\n", "<br>")
    return f'<span style="color:{theme.current().text}">{shown}</span>'
