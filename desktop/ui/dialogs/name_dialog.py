"""Asks for the name of a saved query, in a small window of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.controls.buttons import Button
from desktop.ui.controls.dialog import Dialog, button_row
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.typography import px


class NameDialog(Dialog):
    """Signal `named(str)` with the name, once it is one that can be taken.

    `trouble` says in a sentence why a name can't be, or what taking it means.
    """

    named = Signal(str)

    def __init__(
        self,
        head: str,
        says: str,
        name: str,
        trouble: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(head, head, parent)
        self.setObjectName("nameDialog")
        self._trouble = trouble
        self.line = QLineEdit(name)
        self.line.setFont(typography.font(typography.VALUE))
        self.line.setAccessibleName("Name")
        self.line.setMaxLength(80)
        self.line.selectAll()
        self.problem = Label("", typography.SMALL, "bad")
        self.save = Button("Save", "main", least_width=88)
        self.save.setDefault(True)
        cancel = Button("Cancel", "plain")
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.line.textChanged.connect(self._check)
        said = Label(says, typography.SMALL, "second")
        said.setWordWrap(True)
        for widget in (said, self.line, self.problem):
            self.rows.addWidget(widget)
        self.rows.addLayout(button_row(cancel, self.save))
        self.setMinimumWidth(px(400))
        self._check(name)

    def accept(self) -> None:
        """Take the name, if it can be."""
        name = self.line.text().strip()
        if self._trouble(name):
            return
        super().accept()
        self.named.emit(name)

    def _check(self, name: str) -> None:
        problem = self._trouble(name.strip())
        self.problem.setText(problem if name else "")
        self.save.setEnabled(not problem)
