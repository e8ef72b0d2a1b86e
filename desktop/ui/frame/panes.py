"""Facets, list and posting side by side, or fewer at a time where the window is narrow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.look.screen import NARROW
from desktop.ui.look.typography import px

#: Below this width (pixels at 100 %) one pane shows at a time.
_SINGLE: Final = 720
_LIST_WIDTH, _LIST_BESIDE_FACETS, _LIST_NARROW = 460, 400, 340
_LIST_LEAST, _LIST_MOST = 320, 640
_FACETS_WIDTH, _FACETS_LEAST, _FACETS_MOST = 232, 180, 360
#: A length (pixels at 100 %) that tells how much the font has grown.
_UNIT: Final = 100
#: The most that Qt lets a widget measure (its QWIDGETSIZE_MAX): no bound.
_ANY: Final = 16_777_215


class Panes(QSplitter):
    """Three panes; `is_single` where only one of them is shown.

    The list stands from the start, room is kept for the others.  The facets, when open, take the
    posting's place where the window is narrow.  Signal `facets_changed(is_shown)` when they were
    opened or closed.
    """

    facets_changed = Signal(bool)

    def __init__(self, left: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.facets, self._left, self._right = QWidget(), left, QWidget()
        self._right.setBackgroundRole(QPalette.ColorRole.Base)
        self._right.setAutoFillBackground(True)
        for pane in (self.facets, self._left, self._right):
            self.addWidget(pane)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.facets.hide()
        self._was_placed = False
        self._unit = px(_UNIT)
        self._sizes: list[int] | None = None  #: before the font grew, till they have grown too
        self.is_single = False
        self._is_narrow = False
        self.splitterMoved.connect(self._take_moved)
        self._bound()

    def put_facets(self, facets: QWidget) -> None:
        """Put the facets into the room kept for them."""
        self.facets = self._replace(self.facets, facets)

    def put_right(self, right: QWidget) -> None:
        """Put the posting into the room kept for it."""
        self._right = self._replace(self._right, right)

    def _replace(self, room: QWidget, pane: QWidget) -> QWidget:
        is_hidden = room.isHidden()
        self.replaceWidget(self.indexOf(room), pane)
        pane.setHidden(is_hidden)
        room.deleteLater()
        self._bound()
        return pane

    @property
    def has_facets(self) -> bool:
        """Whether the facets are open."""
        return not self.facets.isHidden()

    @property
    def _is_without_right(self) -> bool:
        return self.is_single or (self._is_narrow and self.has_facets)

    def show_facets(self, is_shown: bool) -> None:
        """Open or close the facets; the posting makes room for them."""
        if is_shown == self.has_facets:
            return
        width = self._left.width()
        self.facets.setVisible(is_shown)
        self._arrange()
        if not self._is_narrow and self.isVisible():
            beside = px(_FACETS_WIDTH) if is_shown else 0
            wanted = min(width, px(_LIST_BESIDE_FACETS)) if is_shown else self._list_width(width)
            self.setSizes([beside, wanted, max(self.width() - beside - wanted, 1)])
        self.facets_changed.emit(is_shown)

    def show_left(self) -> None:
        """Bring the list into view, where only one pane fits."""
        if self.is_single:
            self.show_facets(False)
            self._left.show()
            self._right.hide()

    def show_found(self) -> None:
        """Bring what is asked for into view in place of the posting, where only one pane fits."""
        if self.is_single and not self._right.isHidden():
            is_left = self._right.isAncestorOf(self.window().focusWidget() or self)
            self._left.show()
            if is_left:
                self._left.setFocus()
            self._right.hide()

    def show_right(self) -> None:
        """Bring the detail pane into view, where there is no room for it beside the others."""
        if self._is_narrow:
            self.show_facets(False)
            self._right.show()
            self._left.setVisible(not self.is_single)
            self.refresh()  # at once: an editor may open at a place in it

    def place(self, state: QByteArray) -> None:
        """Put the handles where they were, or where the look wants them."""
        is_shown = self.has_facets
        self._was_placed = not state.isEmpty() and self.restoreState(state)
        self.facets.setVisible(is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between three panes, two and one, wide list and narrow."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            if self._sizes is None and px(_UNIT) != self._unit:
                self._sizes = [] if self.is_single else self.sizes()
                # Then only: till what stands in the panes has its new size, they are held open.
                QTimer.singleShot(0, self._grow)
            self._bound()

    def _grow(self) -> None:
        """Grow the panes with the font, and show as many of them as there is room for now."""
        sizes, grown = self._sizes, px(_UNIT) / self._unit
        self._sizes, self._unit = None, px(_UNIT)
        self._fit()
        if self._was_placed and not self.is_single:
            own = px(_FACETS_WIDTH) if self.has_facets else 0, self._list_width(0)
            facets, left = (round(size * grown) for size in sizes[:2]) if sizes else own
            self.setSizes([facets, left, max(self.width() - facets - left, 1)])

    def _bound(self) -> None:
        self.setStretchFactor(0, 0)
        self.setStretchFactor(2, 1)
        self._left.setMinimumWidth(px(_LIST_LEAST))
        self.facets.setMinimumWidth(px(_FACETS_LEAST))
        self._let_grow()

    def _let_grow(self) -> None:
        """Bound how wide panes become, but for the one that fills the window."""
        self._left.setMaximumWidth(_ANY if self._is_without_right else px(_LIST_MOST))
        self.facets.setMaximumWidth(_ANY if self.is_single else px(_FACETS_MOST))

    def _fit(self) -> None:
        is_single, is_narrow = self.width() < px(_SINGLE), self.width() < px(NARROW)
        if (is_single, is_narrow) != (self.is_single, self._is_narrow):
            self.is_single, self._is_narrow = is_single, is_narrow
            self._arrange()
        self._was_placed = self._was_placed and not self._is_of_look()
        if not is_single and not self._was_placed:
            beside = px(_FACETS_WIDTH) if self.has_facets else 0
            wanted = self._list_width(0)
            self.setSizes([beside, wanted, max(self.width() - wanted - beside, 1)])

    def _take_moved(self) -> None:
        self._was_placed = True

    def _is_of_look(self) -> bool:
        """Whether the list is as wide as the look has it in some window: no reader set that."""
        return self.sizes()[1] in map(px, (_LIST_WIDTH, _LIST_BESIDE_FACETS, _LIST_NARROW))

    def _arrange(self) -> None:
        """Show those panes for which there is room."""
        self._let_grow()
        self._left.setVisible(not (self.is_single and self.has_facets))
        self._right.setVisible(not self._is_without_right)

    def _list_width(self, now: int) -> int:
        """The list's width where the reader has not set one; `now` if that is no default."""
        if self._is_narrow:
            return px(_LIST_NARROW)
        if self._was_placed and now not in (0, px(_LIST_BESIDE_FACETS), px(_LIST_NARROW)):
            return now
        return px(_LIST_BESIDE_FACETS if self.has_facets else _LIST_WIDTH)
