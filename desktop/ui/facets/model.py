"""The facet pane's model: groups with their lines, changed in place so that nothing jumps."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from desktop.ui.controls.model_index import NO_INDEX, ModelIndex
from desktop.ui.facets.lines import GROUPS, Group, Line

#: The role under which the delegate asks for a Group or a Line.
LineRole: Final = int(Qt.ItemDataRole.UserRole)


class FacetModel(QAbstractItemModel):
    """Two levels: an index of a group has the internal id 0, one of a line its group's row + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups = [Group(name, label) for name, label in GROUPS]

    def row_of(self, name: str) -> int:
        """The row of a group."""
        return next(row for row, group in enumerate(self.groups) if group.name == name)

    def set_group(self, group: Group) -> None:
        """Show a group's lines anew; rows come and go at its end only."""
        row = self.row_of(group.name)
        before, after = len(self.groups[row].lines), len(group.lines)
        parent = self.index(row, 0)
        if after < before:
            self.beginRemoveRows(parent, after, before - 1)
        elif after > before:
            self.beginInsertRows(parent, before, after - 1)
        self.groups[row] = group
        if after < before:
            self.endRemoveRows()
        elif after > before:
            self.endInsertRows()
        self.dataChanged.emit(parent, parent)
        if after:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(after - 1, 0, parent))

    def group_of(self, index: ModelIndex) -> Group | None:
        """The group that an index is, or is in."""
        if not index.isValid():
            return None
        return self.groups[(index.internalId() or index.row() + 1) - 1]

    def line_of(self, index: ModelIndex) -> Line | None:
        """The line at an index; None for a group, or where there is none any more."""
        group = self.group_of(index)
        if group is None or not index.internalId() or index.row() >= len(group.lines):
            return None
        return group.lines[index.row()]

    def index(self, row: int, column: int, parent: ModelIndex = NO_INDEX) -> QModelIndex:
        """The index of a group, or of a line in one."""
        if not self.hasIndex(row, column, parent):
            return NO_INDEX
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: ModelIndex = NO_INDEX) -> Any:
        """The group of a line."""
        number = child.internalId() if child.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else NO_INDEX

    def rowCount(self, parent: ModelIndex = NO_INDEX) -> int:
        """How many groups, or lines in one."""
        if not parent.isValid():
            return len(self.groups)
        return 0 if parent.internalId() else len(self.groups[parent.row()].lines)

    def columnCount(self, _parent: ModelIndex = NO_INDEX) -> int:
        """One."""
        return 1

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The Group or Line, its label, or the sentence that says it."""
        found = self.line_of(index) or (None if index.internalId() else self.group_of(index))
        if found is None or role == LineRole:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return found.sentence() if isinstance(found, Line) else found.label
        return None
