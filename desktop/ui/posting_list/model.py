"""The list's model: ids in order, and of the rows only the pages that were looked at last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from desktop.postings import Hits, Row
from desktop.ui.controls.model_index import NO_INDEX, ModelIndex
from desktop.ui.posting_list.row import sentence

#: Gives the rows of these ids, in this order (ids that are gone left out).
Fetch = Callable[[Sequence[int]], list[Row]]


#: Rows fetched together: what a key shows is fetched before it is painted, so no more than that.
PAGE: Final = 16
_PAGES_KEPT: Final = 128
#: In a list of no more than so many it is looked at whether all are new.
_SHORT: Final = 64

#: The role under which the delegate asks for the Row itself: one call a row.
RowRole: Final = int(Qt.ItemDataRole.UserRole)


class PostingListModel(QAbstractTableModel):
    """One column; row n is the posting `ids[n]`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Sequence[int] = ()
        self._fetch: Fetch = lambda _ids: []
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._marks_new = True

    def show_hits(self, hits: Hits, fetch: Fetch, *, marks_new: bool = True) -> None:
        """List these postings; `marks_new` tells whether being new tells them apart."""
        self.beginResetModel()
        self._ids, self._fetch, self._marks_new = hits.ids, fetch, marks_new
        self._pages.clear()
        self.endResetModel()

    @property
    def marks_new(self) -> bool:
        """Whether rows show their "new" chip: not if all of a short list would bear it."""
        if not self._marks_new or len(self._ids) > _SHORT:
            return self._marks_new
        pages = range(0, len(self._ids), PAGE)
        return not all(
            row.is_latest for first in pages for row in self._page(first // PAGE).values()
        )

    def posting_id(self, position: int) -> int | None:
        """The id in row `position`, or None outside the list."""
        return self._ids[position] if 0 <= position < len(self._ids) else None

    def position(self, id: int) -> int | None:
        """The row of a posting, or None where it is not listed."""
        return Hits(self._ids).position(id)

    def row(self, position: int) -> Row | None:
        """The Row at a position; None where it is gone from the cache meanwhile."""
        return self._page(position // PAGE).get(self._ids[position])

    def row_changed(self, ids: Collection[int]) -> None:
        """Fetch again what is held of these postings, and tell the view."""
        changed = set(ids)
        for page in [n for n, rows in self._pages.items() if not changed.isdisjoint(rows)]:
            del self._pages[page]
            last = min((page + 1) * PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, 0))

    def rowCount(self, parent: ModelIndex = NO_INDEX) -> int:
        """How many postings are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: ModelIndex = NO_INDEX) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The Row, its title, or the sentence that says it."""
        wanted = (RowRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in wanted or not 0 <= index.row() < len(self._ids):
            return None
        row = self.row(index.row())
        if row is None or role == RowRole:
            return row
        return row.title if role == Qt.ItemDataRole.DisplayRole else sentence(row)

    def _page(self, page: int) -> dict[int, Row]:
        held = self._pages.get(page)
        if held is None:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            held = self._pages[page] = {row.id: row for row in self._fetch(ids)}
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return held
