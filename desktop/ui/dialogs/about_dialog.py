"""Says what Shortlist is, and whose work stands in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import __version__
from desktop.ui.controls.buttons import Button
from desktop.ui.controls.focus_ring import FocusRing
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.said import PRIVACY

_SAYS: Final = (
    "Turns a folder of job postings into the few worth applying to.",
    PRIVACY,
    "MIT licence. Places from GeoNames (CC BY 4.0), names of countries from Unicode CLDR "
    "(Unicode License v3). Built on Qt for Python (LGPL).",
)
_WIDTH: Final = 400


class AboutDialog(QDialog):
    """Name, version, what it does, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Shortlist")
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = Button("Close", "plain")
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(Label(f"Shortlist {__version__}", typography.DIALOG_HEAD))
        for sentence in _SAYS:
            said = Label(sentence, typography.VALUE)
            said.setWordWrap(True)
            said.setFixedWidth(px(_WIDTH))
            column.addWidget(said)
        column.addSpacing(px(4))
        column.addLayout(buttons)
        self._ring = FocusRing(self)
        close.setFocus()
