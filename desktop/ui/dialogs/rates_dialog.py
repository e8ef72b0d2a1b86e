"""Shows the rates by which pay is compared across currencies, and lets the reader change them."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.postings.pay.rates import (
    Rates,
    RatesError,
    current_rates,
    has_own_rates,
    keep_rates,
    own_trouble,
    rates_of,
)
from desktop.ui.controls.buttons import Button
from desktop.ui.controls.dialog import Dialog, button_row
from desktop.ui.controls.label import Label
from desktop.ui.look import typography
from desktop.ui.look.screen import fitting
from desktop.ui.look.typography import px

_SAYS: Final = "What one euro is worth. Approximate: for comparing pay, not for money."
_ROW: Final = 28


class RatesDialog(Dialog):
    """Signal `kept()`: other rates hold from now on."""

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Exchange Rates", "Exchange rates", parent)
        self.day = QLineEdit()
        self.day.setAccessibleName("Day of the rates")
        self.day.setFixedWidth(px(120))
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName("Rates")
        self.table.setHorizontalHeaderLabels(["Currency", "For one euro"])
        self.problem = Label("", typography.SMALL, "bad")
        self.problem.setWordWrap(True)
        self.save = Button("Save", "main", least_width=88)
        self.reset = Button("Bundled Rates", "quiet")
        self._lay_out()
        self._show(current_rates())
        self.problem.setText(own_trouble())
        self.reset.setEnabled(has_own_rates())
        self.table.itemChanged.connect(self._edited)
        self.day.textEdited.connect(self._check)

    def typed(self) -> Rates:
        """The rates as they stand in the dialog; `RatesError` says what is wrong."""
        lines = [(self._cell(row, 0), self._cell(row, 1)) for row in range(self.table.rowCount())]
        return rates_of(self.day.text().strip(), [line for line in lines if any(line)])

    def accept(self) -> None:
        """Keep the rates as the reader's own."""
        self._keep(self.typed())

    def take_bundled(self) -> None:
        """Let the reader's own rates go."""
        self._keep(None)

    def _keep(self, rates: Rates | None) -> None:
        try:
            keep_rates(rates)
        except OSError as error:
            self.problem.setText(f"{error.filename} could not be written: {error.strerror}.")
            return
        super().accept()
        self.kept.emit()

    def _show(self, rates: Rates) -> None:
        self.day.setText(rates.day.isoformat())
        self.table.setRowCount(0)
        for code, value in rates.per_euro:
            self._add(code, f"{value:g}")
        self._add("", "")

    def _add(self, code: str, value: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((code, value)):
            cell = QTableWidgetItem(text)
            if column:
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                cell.setTextAlignment(right)
            self.table.setItem(row, column, cell)

    def _edited(self, cell: QTableWidgetItem) -> None:
        """Date the rates today, leave a free line at the end, and say what is wrong."""
        self.day.setText(date.today().isoformat())
        if cell.row() == self.table.rowCount() - 1 and cell.text().strip():
            self.table.blockSignals(True)
            self._add("", "")
            self.table.blockSignals(False)
        self._check()

    def _check(self) -> None:
        try:
            self.typed()
        except RatesError as error:
            self.problem.setText(str(error))
        else:
            self.problem.setText("")
        self.save.setEnabled(not self.problem.text())

    def _cell(self, row: int, column: int) -> str:
        cell = self.table.item(row, column)
        return cell.text().strip() if cell else ""

    def _lay_out(self) -> None:
        dated = QHBoxLayout()
        dated.setSpacing(px(8))
        dated.addWidget(Label("Rates of", typography.VALUE))
        dated.addWidget(self.day)
        dated.addStretch()
        cancel = Button("Cancel", "plain")
        for button, act in (
            (self.reset, self.take_bundled),
            (cancel, self.reject),
            (self.save, self.accept),
        ):
            button.clicked.connect(act)
            button.setAutoDefault(False)
        self.save.setDefault(True)
        below = button_row(cancel, self.save)
        below.insertWidget(0, self.reset)
        for widget in (self.table, self.day):
            widget.setFont(typography.font(typography.VALUE))
        self._dress_table()
        self.rows.addWidget(Label(_SAYS, typography.SMALL, "second"))
        self.rows.addLayout(dated)
        self.rows.addWidget(self.table, 1)
        self.rows.addWidget(self.problem)
        self.rows.addLayout(below)
        self.resize(fitting(440, 520))

    def _dress_table(self) -> None:
        head = self.table.horizontalHeader()
        head.setFont(typography.font(typography.SMALL))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        for column, side in enumerate((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)):
            if (named := self.table.horizontalHeaderItem(column)) is not None:
                named.setTextAlignment(side)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
