"""Lets the reader write skills and spellings of their own, and says what is wrong with them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.extracting import OwnSkillsError, check_own, keep_own, own_text
from desktop.ui.controls.buttons import Button
from desktop.ui.controls.dialog import Dialog, button_row
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.screen import fitting

_SAYS: Final = (
    "One skill a line, other spellings behind an equals sign. A ? before a spelling takes it only "
    "where it is meant (beside other skills, behind “experience with”), a ! only in these letters."
)
_EXAMPLE: Final = "Kubernetes = kube; k8\n?Salt = SaltStack\n!CAM"


class OwnSkillsDialog(Dialog):
    """Signal `kept(bool)`: another list holds, and whether postings are to be read again by it."""

    kept = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Skills of My Own", "Skills of my own", parent)
        self.text = QPlainTextEdit(own_text())
        self.text.setAccessibleName("Skills")
        self.text.setPlaceholderText(_EXAMPLE)
        self.text.setTabChangesFocus(True)
        self.problem = Label("", typography.SMALL, "bad")
        self.save = Button("Save", "plain")
        self.save_and_read = Button("Save and Read Again", "main")
        self._lay_out()
        self.text.textChanged.connect(self._check)
        self._check()

    def add(self, name: str) -> None:
        """Write one more skill at the end, for the reader to go on with."""
        written = self.text.toPlainText().rstrip("\n")
        self.text.setPlainText(f"{written}\n{name}" if written else name)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def keep(self, *, is_read_again: bool) -> None:
        """Keep the list as it stands."""
        try:
            keep_own(self.text.toPlainText())
        except OSError as error:
            self.problem.setText(f"{error.filename} could not be written: {error.strerror}.")
            return
        self.accept()
        self.kept.emit(is_read_again)

    def _check(self) -> None:
        try:
            check_own(self.text.toPlainText())
        except OwnSkillsError as error:
            self.problem.setText(str(error))
        else:
            self.problem.setText("")
        for button in (self.save, self.save_and_read):
            button.setEnabled(not self.problem.text())

    def _lay_out(self) -> None:
        says = Label(_SAYS, typography.SMALL, "second")
        says.setWordWrap(True)
        self.text.setFont(typography.font(typography.VALUE))
        cancel = Button("Cancel", "quiet")
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self.keep(is_read_again=False))
        self.save_and_read.clicked.connect(lambda: self.keep(is_read_again=True))
        buttons = (cancel, self.save, self.save_and_read)
        for button in buttons:
            button.setAutoDefault(False)
        self.rows.addWidget(says)
        self.rows.addWidget(self.text, 1)
        self.rows.addWidget(self.problem)
        self.rows.addLayout(button_row(*buttons))
        self.resize(fitting(520, 440))
        self.text.setFocus()
