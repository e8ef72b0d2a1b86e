"""The list of postings as a widget: shows hits, moves through them, tells which is opened."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop.postings import Hits
from desktop.ui.controls.model_index import NO_INDEX, ModelIndex
from desktop.ui.controls.overlay_bar import OverlayBar
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px
from desktop.ui.posting_list.delegate import PostingDelegate
from desktop.ui.posting_list.model import Fetch, PostingListModel
from desktop.ui.posting_list.row_look import RowState
from desktop.ui.posting_list.selecting import Selecting

_Move = QAbstractItemView.CursorAction
_EMPTY: Final = "No posting matches."


class PostingList(QTableView):
    """A table of one column: unlike a QListView it does not lay out every row at each reset.

    Signals: `opened(id)`, the reader moved to another posting (not: another was set by call);
    `menu_asked` (where on the screen): what can be done to the current one; `copy_asked`;
    `selected(count)`: how many rows are selected, 0 where it is the current one alone.
    """

    opened = Signal(int)
    menu_asked = Signal(QPoint)
    copy_asked = Signal()
    selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PostingListModel(self)
        self._delegate = PostingDelegate(self._state_of, self)
        self._is_told = False
        self._selecting = Selecting(self)
        self._selecting.changed.connect(self.selected)
        self._pointed_at = QPersistentModelIndex()
        self.entered.connect(self._point_at)
        self.viewportEntered.connect(self._point_at)
        self._set_up()
        self.setModel(self._model)
        self.selectionModel().selectionChanged.connect(self._take_selection)
        self.setItemDelegate(self._delegate)
        self._bar = OverlayBar(self)
        self._size_rows()

    def show_hits(
        self, hits: Hits, fetch: Fetch, *, marks_new: bool = True, stays: bool = False
    ) -> None:
        """List these postings; the current one stays current, and in its place, if listed.

        With `stays`, as when the same query was asked again, the list is not scrolled to it: what
        is in sight stays in its place, whatever came or went above.
        """
        current = self.current_id()
        places = self._places_in_sight(current, is_any=stays)
        selected, is_picking = self.selected_ids() if stays else [], self._selecting.is_picking
        self._is_told = True
        self._model.show_hits(hits, fetch, marks_new=marks_new)
        self._is_told = False
        self.updateGeometries()
        kept = ((self._model.position(id), top) for id, top in places)
        place = next(((row, top) for row, top in kept if row is not None), None)
        position = None if current is None else self._model.position(current)
        if place is not None:
            row, top = place
            self.verticalScrollBar().setValue(row * self._delegate.row_height - top)
        elif position is None:
            self.verticalScrollBar().setValue(0)
        if position is not None:
            self.setAutoScroll(place is None)
            self._select(position)
            self.setAutoScroll(True)
        if self._selecting.count:
            rows = (self._model.position(id) for id in selected)
            self._is_told = True
            self._selecting.restore([row for row in rows if row is not None], is_picking)
            self._is_told = False

    def _places_in_sight(self, current: int | None, *, is_any: bool) -> list[tuple[int, int]]:
        """Postings in sight and where their rows begin: the current one first, then any."""
        height, value = self._delegate.row_height, self.verticalScrollBar().value()
        end = min(-(-(value + self.viewport().height()) // height), self._model.rowCount())
        rows = range(value // height, end)
        seen = [(self._model.posting_id(row), row * height - value) for row in rows]
        known = [(id, top) for id, top in seen if id is not None]
        return sorted(
            (one for one in known if is_any or one[0] == current), key=lambda one: one[0] != current
        )

    def select_id(self, id: int | None) -> None:
        """Make a posting current without `opened`; one that is not listed leaves none current."""
        position = None if id is None else self._model.position(id)
        self._select(-1 if position is None else position)

    def current_id(self) -> int | None:
        """The current posting, or None."""
        return self._model.posting_id(self.currentIndex().row())

    def step(self, count: int) -> None:
        """Move on by `count` rows (back if negative), to the first or the last at most."""
        rows = self._model.rowCount()
        if not rows:
            return
        here = self.currentIndex().row()
        self._selecting.move(min(max(here + count, 0), rows - 1) if here >= 0 else 0)

    # what is selected

    @property
    def selected_count(self) -> int:
        """How many postings are selected; 0 where it is the current one alone."""
        return self._selecting.count

    def selected_ids(self) -> list[int]:
        """The postings selected, from above; none where it is the current one alone."""
        rows = self._selecting.rows if self._selecting.count else []
        return [id for row in rows if (id := self._model.posting_id(row)) is not None]

    def toggle_selected(self) -> None:
        """Select the current posting beside others, or no more."""
        self._selecting.toggle()

    def extend(self, key: Qt.Key) -> None:
        """Select on to where a key leads, as Qt does it with Shift."""
        shift = Qt.KeyboardModifier.ShiftModifier
        self.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, shift))

    def step_past(self) -> None:
        """Move on to the row below all that is selected, and let go of that."""
        if self._selecting.count:
            rows, last = self._selecting.rows, self._model.rowCount() - 1
            self._selecting.is_picking = False
            self._selecting.move(min(max(rows[-1:], default=-1) + 1, last))
        else:
            self.step(1)

    def unselect(self) -> bool:
        """Select the current posting alone again; whether others were."""
        is_several = self._selecting.count > 0
        if is_several:
            self._selecting.end()
        return is_several

    def row_changed(self, ids: Collection[int]) -> None:
        """Fetch again and draw again what is shown of these postings."""
        self._model.row_changed(ids)

    @property
    def is_compact(self) -> bool:
        """Whether rows are 44 high rather than 60."""
        return self._delegate.is_compact

    def set_compact(self, is_compact: bool) -> None:
        """Draw rows compact or comfortable."""
        self._delegate.is_compact = is_compact
        self._size_rows()

    def currentChanged(self, current: ModelIndex, previous: ModelIndex) -> None:
        """Tell that the reader moved, unless the move was told us."""
        super().currentChanged(current, previous)
        if self._is_told:
            return
        self._selecting.follow()
        id = self._model.posting_id(current.row())
        if id is not None:
            self.opened.emit(id)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row; sideways there is nothing."""
        last = self._model.rowCount() - 1
        if action is _Move.MoveHome:
            return self._model.index(0, 0)
        if action is _Move.MoveEnd:
            return self._model.index(last, 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what is worth copying of a posting: Qt would copy what the list shows of it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not (self._selecting.is_picking and self._stepped(event)):
            super().keyPressEvent(event)

    def _stepped(self, event: QKeyEvent) -> bool:
        """Move by an arrow as `step` does: Qt would select nothing but the row it leads to."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS sends that too
        count = 0 if held else steps.get(Qt.Key(event.key()), 0)
        if count:
            self.step(count)
        return count != 0

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the key table here, not a search."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say that there are none."""
        super().paintEvent(event)
        if self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(typography.font(typography.VALUE))
        painter.setPen(QColor(theme.current().third))
        place = self.viewport().rect().adjusted(px(32), px(24), -px(16), 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), _EMPTY)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row that was pressed, by the menu key of the current one."""
        current = self.currentIndex()
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if current.isValid() and (is_by_key or self.indexAt(event.pos()) == current):
            below = self.viewport().mapToGlobal(self.visualRect(current).bottomLeft())
            self.menu_asked.emit(below if is_by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bar at the edge."""
        super().resizeEvent(event)
        self._bar.settle()

    def viewportEvent(self, event: QEvent) -> bool:
        """Where the mouse leaves the rows, none is under it."""
        if event.type() is QEvent.Type.Leave:
            self._point_at()
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_bar"):
            self._size_rows()

    def _set_up(self) -> None:
        # Of a viewport that Qt made, PySide would look for the class among all widgets: 20 ms.
        rows = QWidget()
        rows.setBackgroundRole(QPalette.ColorRole.Base)
        rows.setAutoFillBackground(True)
        self.setViewport(rows)
        self.setAccessibleName("Postings")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _size_rows(self) -> None:
        header = self.verticalHeader()
        header.setMinimumSectionSize(1)
        header.setDefaultSectionSize(self._delegate.row_height)
        self.verticalScrollBar().setSingleStep(self._delegate.row_height)
        self._bar.settle()
        self.viewport().update()

    def _point_at(self, index: ModelIndex = NO_INDEX) -> None:
        self._pointed_at = QPersistentModelIndex(index)
        self.viewport().update()

    def _state_of(self, index: ModelIndex) -> RowState:
        # Of the view, since for an option's state PySide makes all of QStyle: 5 ms of a start.
        is_selected = self.selectionModel().isSelected(index)
        is_current = index.row() == self.currentIndex().row()
        is_focused = self.hasFocus() and self.isActiveWindow()
        return RowState(
            is_selected,
            is_focused and (is_current or is_selected),
            self._pointed_at == index,
            is_current,
            is_alone=is_selected and not self._selecting.count,
        )

    def _take_selection(self) -> None:
        if not self._is_told:
            self._selecting.take_change()
        elif self._selecting.count:
            self._selecting.follow()

    def _select(self, position: int) -> None:
        current = self.currentIndex()
        is_there = position >= 0 and position == current.row()
        if is_there and (self._selecting.count or self.selectionModel().isSelected(current)):
            return  # it was the reader who moved there: what is selected beside it stays
        self._is_told = True
        self._selecting.move(position)
        if position < 0:
            self.clearSelection()
        self._is_told = False
