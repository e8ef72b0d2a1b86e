"""Says what Shortlist is, and whose work stands in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from desktop import __version__
from desktop.ui.controls.buttons import Button
from desktop.ui.controls.dialog import Dialog, button_row
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


class AboutDialog(Dialog):
    """Name, version, what it does, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("About Shortlist", f"Shortlist {__version__}", parent)
        self.setObjectName("about")
        close = Button("Close", "plain")
        close.clicked.connect(self.close)
        for sentence in _SAYS:
            said = Label(sentence, typography.VALUE)
            said.setWordWrap(True)
            said.setFixedWidth(px(_WIDTH))
            self.rows.addWidget(said)
        self.rows.addSpacing(px(4))
        self.rows.addLayout(button_row(close))
        close.setFocus()
