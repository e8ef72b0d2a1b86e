"""The facet pane as a widget: counts what is in sight once idle, tells which value was ticked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from desktop.postings import Facet, Query
from desktop.postings.rewriting.facets import Ticks, ticks_of
from desktop.ui.controls.model_index import NO_INDEX, ModelIndex
from desktop.ui.controls.overlay_bar import OverlayBar
from desktop.ui.controls.own_keys import ENTERS, is_claimed
from desktop.ui.facets.delegate import FacetDelegate, clear_rect
from desktop.ui.facets.lines import GROUPS, SAVED, Group, Line, value_lines
from desktop.ui.facets.model import FacetModel
from desktop.ui.look.typography import px

#: Counts a field's values under a query, less what its own boxes say.
Count = Callable[[str], Facet]

_PRESSING: Final = frozenset({Qt.Key.Key_Space}) | ENTERS
_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OWN: Final = frozenset({Qt.Key.Key_Escape}) | _PRESSING | _REMOVING


@dataclass(frozen=True, slots=True)
class SavedLine:
    """A saved query as the pane lists it; `total` None until it is counted."""

    name: str
    total: int | None = None
    new: int = 0
    key: str = ""


class FacetTree(QTreeView):
    """Groups of values with three-state boxes over the saved queries.

    Signals: `stepped(field, value, step)` to the next of the three states, or back;
    `ticked(field, value, tick)` to one of them; `cleared(field)` lets the whole field go;
    `saved_opened(name)`, `saved_asked(name, global point)` for a saved query's menu,
    `saved_dropped(name)`; `escaped()`; `folded()` when groups were folded or unfolded.
    """

    stepped = Signal(str, str, int)
    ticked = Signal(str, str, object)
    cleared = Signal(str)
    saved_opened = Signal(str)
    saved_asked = Signal(str, QPoint)
    saved_dropped = Signal(str)
    escaped = Signal()
    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FacetModel(self)
        self._query = Query()
        self._count: Count | None = None
        self._facets: dict[str, Facet] = {}
        self._says: dict[str, Ticks] = {}  #: what the query said of the groups as they stand
        self._stale: set[str] = set()
        self._whole: set[str] = set()
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._set_up()
        self.setModel(self._model)
        self.setItemDelegate(FacetDelegate(self))
        self._bar = OverlayBar(self)
        self.expandAll()
        self._show_rows()
        self._idle.timeout.connect(self._count_next)
        self.verticalScrollBar().valueChanged.connect(lambda: self._idle.start())
        self.expanded.connect(self._take_fold)
        self.collapsed.connect(self._take_fold)

    # what is shown

    def show_query(self, query: Query, count: Count) -> None:
        """Show what the query says of each value; the counts in sight follow when idle."""
        self._query, self._count = query, count
        self._stale = {name for name, _ in GROUPS if name != SAVED}
        for field, facet in self._facets.items():
            if ticks_of(query, field) != self._says[field]:
                self._show(facet, field)
        self._idle.start()

    def show_saved(self, saved: Sequence[SavedLine]) -> None:
        """List the saved queries."""
        lines = tuple(
            Line("saved", one.name, one.name, one.total, new=one.new, key=one.key) for one in saved
        )
        self._model.set_group(Group(SAVED, dict(GROUPS)[SAVED], lines))
        self._show_rows()

    def folds(self) -> list[str]:
        """The groups that are folded."""
        rows = range(self._model.rowCount())
        shut = [row for row in rows if not self.isExpanded(self._model.index(row, 0))]
        return [self._model.groups[row].name for row in shut]

    def set_folds(self, names: Collection[str]) -> None:
        """Fold these groups, unfold the others."""
        for row, group in enumerate(self._model.groups):
            self.setExpanded(self._model.index(row, 0), group.name not in names)

    # counting

    def is_counted(self, name: str) -> bool:
        """Whether a group shows the counts of the query that is shown."""
        return name not in self._stale

    def _count_next(self) -> None:
        """Count one group that is in sight and out of date; the next when idle again."""
        if self._count is None or not self.isVisible():
            return
        name = next((name for name in self._in_sight() if not self.is_counted(name)), None)
        if name is None:
            return
        self._stale.discard(name)
        self._facets[name] = self._count(name)
        self._show(self._facets[name], name)
        self._idle.start()

    def _in_sight(self) -> list[str]:
        """The unfolded groups of which a part is in the viewport, from the top.

        Behind them those that are hidden since they stood empty, which they may do no more.
        """
        in_sight, hidden = [], []
        below = height = self.viewport().height()
        for index, group in reversed(self._headings()):
            if self.isRowHidden(index.row(), NO_INDEX):
                hidden.append(group.name)
                continue
            top, bottom = self.visualRect(index).top(), below
            below = top
            if self.isExpanded(index) and top < height and bottom > 0:
                in_sight.append(group.name)
        return in_sight[::-1] + hidden[::-1]

    def _headings(self) -> list[tuple[QModelIndex, Group]]:
        return [(self._model.index(row, 0), g) for row, g in enumerate(self._model.groups)]

    def _show(self, facet: Facet, field: str) -> None:
        says = self._says[field] = ticks_of(self._query, field)
        lines = value_lines(facet, says, is_whole=field in self._whole)
        label = dict(GROUPS)[field]
        here = self._model.line_of(self.currentIndex())
        is_here = self._model.group_of(self.currentIndex())
        self._model.set_group(Group(field, label, lines, says.is_used))
        self._show_rows()
        if here is not None and is_here is not None and is_here.name == field:
            self._stand_on(field, here.value)

    def _stand_on(self, field: str, value: str) -> None:
        """Keep the current line current, wherever its count has put it."""
        row = self._model.row_of(field)
        values = [line.value for line in self._model.groups[row].lines]
        if value in values:
            index = self._model.index(values.index(value), 0, self._model.index(row, 0))
            if index != self.currentIndex():
                self.selectionModel().setCurrentIndex(
                    index, self.selectionModel().SelectionFlag.NoUpdate
                )

    def _show_rows(self) -> None:
        """Hide the groups in which nothing stands, once that is known."""
        for row, group in enumerate(self._model.groups):
            is_counted = group.name == SAVED or group.name in self._facets
            is_empty = is_counted and not group.lines and not group.is_used
            if is_empty != self.isRowHidden(row, NO_INDEX):
                self.setRowHidden(row, NO_INDEX, is_empty)

    # pressing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space steps through the three states, Shift+Space back; Enter opens or folds."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key is Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in _PRESSING:
            self._press(index, -1 if is_back else 1)
        elif key in _REMOVING:
            self._remove(index)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the tree's own keys from the window's actions."""
        return is_claimed(event, _OWN) or super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what lies under the mouse; the right button refuses a value at once."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        group = self._model.group_of(index)
        if event.button() is not Qt.MouseButton.LeftButton or group is None:
            return
        is_heading = not index.internalId()
        if is_heading and group.is_used and clear_rect(self.visualRect(index)).contains(place):
            self.cleared.emit(group.name)
        else:
            self._press(index, 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A saved query has a menu; a value is refused, or let go, by the right button."""
        index = self.indexAt(event.pos())
        group, line = self._model.group_of(index), self._model.line_of(index)
        if group is None or line is None:
            return
        if line.kind == "saved":
            self.saved_asked.emit(line.value, event.globalPos())
        elif line.kind == "value":
            tick = "off" if line.tick == "not" else "not"
            self.ticked.emit(group.name, line.value, tick)

    def _press(self, index: ModelIndex, step: int) -> None:
        group, line = self._model.group_of(index), self._model.line_of(index)
        if group is None:
            return
        if line is None:
            heading = self._model.index(index.row(), 0)
            self.setExpanded(heading, not self.isExpanded(heading))
        elif line.kind == "saved":
            self.saved_opened.emit(line.value)
        elif line.kind == "more":
            self._whole ^= {group.name}
            self._show(self._facets[group.name], group.name)
        else:
            self.stepped.emit(group.name, line.value, step)

    def _remove(self, index: ModelIndex) -> None:
        group, line = self._model.group_of(index), self._model.line_of(index)
        if line is not None and line.kind == "saved":
            self.saved_dropped.emit(line.value)
        elif group is not None and group.is_used:
            self.cleared.emit(group.name)

    def _take_fold(self, _index: QModelIndex) -> None:
        self._idle.start()
        self.folded.emit()

    # what Qt asks of a view

    def drawBranches(self, _painter: QPainter, _rect: QRect, _index: ModelIndex) -> None:
        """The delegate draws the arrows."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bar at the edge, and count what came into sight."""
        super().resizeEvent(event)
        self._bar.settle()
        self._idle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what is in sight."""
        super().showEvent(event)
        self._idle.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_bar"):
            self.scheduleDelayedItemsLayout()
            self._bar.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a line, so that keys have something to act on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = next((i for i, g in self._headings() if g.lines), None)
            if first is not None:
                self.setCurrentIndex(self._model.index(0, 0, first))

    def _set_up(self) -> None:
        self.setAccessibleName("Facets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().setSingleStep(px(26))
