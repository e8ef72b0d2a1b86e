"""Which rows of the list are selected beside the current one, so that a key marks them all.

Qt selects; here is what it lacks: rows picked one by one that stay so while the reader moves on.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from desktop.ui.controls.model_index import ModelIndex


class Selecting(QObject):
    """The selected rows of a table.  Signal `changed(count)`: how many are, 0 where it is usual."""

    changed = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.is_picking = False  #: rows are picked one by one, so that moving selects none
        self.count = 0  #: how many rows are selected; 0 where the current one is, and no other

    @property
    def rows(self) -> list[int]:
        """The selected rows, from above."""
        return sorted(row for part in self._parts() for row in part)

    def follow(self) -> None:
        """Count what is selected, after that or the current row changed."""
        parts = self._parts()
        count = sum(len(part) for part in parts)
        is_current = all(self._table.currentIndex().row() in part for part in parts)
        count = 0 if count <= 1 and is_current and not self.is_picking else count
        if count != self.count:
            self.count = count
            self.changed.emit(count)

    def take_change(self) -> None:
        """The reader selected something else than by `toggle`: one row alone ends picking."""
        self.is_picking = self.is_picking and len(self.rows) > 1
        self.follow()

    def toggle(self) -> None:
        """Pick the current row, or drop it; what is picked stays so while the reader moves."""
        if self.is_picking or self.count:
            self._select(self._table.currentIndex().row(), is_toggled=True)
        self.is_picking = bool(self.rows)
        if not self.is_picking:
            self._make_current(self._table.currentIndex())
        self.follow()

    def restore(self, rows: Sequence[int], is_picking: bool) -> None:
        """Select these rows again, or none beside the current one, in a list asked for anew."""
        self.is_picking = is_picking and bool(rows)
        for row in rows:
            self._select(row)
        self.follow()

    def end(self) -> None:
        """Select the current row, and no other."""
        self.is_picking = False
        self._make_current(self._table.currentIndex())
        self.follow()

    def move(self, row: int) -> None:
        """Make a row current; it alone is selected then, unless rows are being picked."""
        index = self._table.model().index(row, 0)
        if self.is_picking and index.isValid():
            flags = QtCore.QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        else:
            self._make_current(index)

    def _make_current(self, index: ModelIndex) -> None:
        """Make a row current, which alone is selected."""
        # Qt asks which keys are held: while it is Ctrl, as for undo, it would add to what is
        # selected.
        self._table.clearSelection()
        self._table.setCurrentIndex(index)

    def _parts(self) -> list[range]:
        """Rows that are selected side by side."""
        parts = self._table.selectionModel().selection().toList()
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def _select(self, row: int, *, is_toggled: bool = False) -> None:
        # By the module's name: PySide makes a class when it is named, and no start needs this one.
        flags = QtCore.QItemSelectionModel.SelectionFlag
        index = self._table.model().index(row, 0)
        self._table.selectionModel().select(index, flags.Toggle if is_toggled else flags.Select)
