"""What windows beside the main one share: a margin, a head over rows, the focus ring."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.focus_ring import FocusRing
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.typography import px

_MARGIN = 24


class Dialog(QDialog):
    """A window of `rows`, the first of them a head where there is one.

    It goes when it is closed, unless it `stays` to be shown again.
    """

    def __init__(
        self, title: str, head: str, parent: QWidget | None = None, *, stays: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, not stays)
        self.rows = QVBoxLayout(self)
        margin = px(_MARGIN)
        self.rows.setContentsMargins(margin, margin, margin, margin)
        self.rows.setSpacing(px(12))
        if head:
            self.rows.addWidget(Label(head, typography.DIALOG_HEAD))
        self._ring = FocusRing(self)


def button_row(*buttons: QWidget, beside: QWidget | None = None) -> QHBoxLayout:
    """Buttons at the right end of a row; `beside` has the room before them."""
    row = QHBoxLayout()
    row.setSpacing(px(8))
    if beside is None:
        row.addStretch()
    else:
        row.addWidget(beside, 1)
    for button in buttons:
        row.addWidget(button)
    return row
