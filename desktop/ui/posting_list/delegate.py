"""Paints a row of the list: marker, title and pay, company and place, chips and the day."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6 import QtGui
from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.postings import Row
from desktop.ui.controls.model_index import ModelIndex
from desktop.ui.look import icons, theme, typography
from desktop.ui.posting_list.model import PostingListModel, RowRole
from desktop.ui.posting_list.row import NEW_CHIP, RowWords, marker_said, words_of
from desktop.ui.posting_list.row_look import (
    Inks,
    Lettering,
    Measures,
    RowState,
    advance,
    elided,
    inks,
    measures,
)

#: Rows kept as drawn: a key that narrows mostly lists what stood there before.
_KEPT: Final = 64


class PostingDelegate(QStyledItemDelegate):
    """Draws rows of one height: comfortable, or compact."""

    is_compact = False

    def __init__(self, state_of: Callable[[ModelIndex], RowState], parent: QObject) -> None:
        super().__init__(parent)
        self._state_of = state_of
        self._drawn: OrderedDict[object, QPixmap] = OrderedDict()

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        return self._measures().height

    def sizeHint(self, option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        """As wide as the list, one height."""
        return QSize(option.rect.width(), self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw one row."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        words, colours, state = _words(row, index), theme.current(), self._state_of(index)
        look = (colours, state, self.is_compact, typography.font_key())
        size = option.rect.size()
        key = (words, row.is_seen, row.status, look, size.toTuple(), ratio)
        drawn = self._drawn.get(key)
        if drawn is None:
            made, ink = self._measures(), inks(colours, state)
            drawn = _draw(row, words, made, ink, size, ratio)
            self._keep(key, drawn)
        else:
            self._drawn.move_to_end(key)
        painter.drawPixmap(option.rect.topLeft(), drawn)

    def _keep(self, key: object, drawn: QPixmap) -> None:
        self._drawn[key] = drawn
        if len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: ModelIndex,
    ) -> bool:
        """Say what the marker means, and the title, or company and place, where they are cut."""
        row = index.data(RowRole)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(row, Row):
            return False
        is_on_marker = event.pos().x() < self._measures().gutter
        below = event.pos().y() - option.rect.top()
        said = marker_said(row) if is_on_marker else self._cut(option.rect, row, index, below)
        QToolTip.showText(event.globalPos(), said[:1].upper() + said[1:], view)
        return True

    def _cut(self, rect: QRect, row: Row, index: ModelIndex, below: int) -> str:
        """What is cut of the line so far below the row's top; "" where nothing is."""
        made, words = self._measures(), _words(row, index)
        width = rect.width() - made.gutter - made.right
        if below >= made.first + made.line:
            whole = f"{words.where} {words.more}".rstrip()
            shown = _where_as_shown(words, width, made)
        else:
            letters = made.title if row.is_seen else made.unseen_title
            whole, shown = row.title, _title_as_shown(words, width, letters, made)
        return "" if shown == whole else whole

    def _measures(self) -> Measures:
        return measures(self.is_compact, typography.font_key())


def _draw(
    row: Row, words: RowWords, made: Measures, look: Inks, size: QSize, ratio: float
) -> QPixmap:
    """The row as a picture."""
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(look.ground)
    painter = QPainter(drawn)
    pen = _Pen(painter, made, look, size)
    pen.draw_edges()
    pen.draw_marker(row, ratio)
    pen.draw_first(words, is_unseen=not row.is_seen)
    pen.draw_second(words)
    painter.end()
    return drawn


class _Pen:
    """Draws the pieces of one row, its left top corner at 0."""

    def __init__(self, painter: QPainter, made: Measures, look: Inks, size: QSize) -> None:
        self._painter, self._made, self._ink = painter, made, look
        self._size = size
        self._left = made.gutter
        self._right = size.width() - made.right
        self._font_key = typography.font_key()

    def draw_edges(self) -> None:
        size, painter = self._size, self._painter
        # No fillRect: to choose among its kinds, PySide makes 180 names of gradients first, 3 ms.
        painter.setPen(Qt.PenStyle.NoPen)
        ink = self._ink
        if ink.bar is not None:
            painter.setBrush(ink.bar)
            painter.drawRect(0, 0, self._made.bar, size.height())
        if ink.hairline is not None:
            painter.setBrush(ink.hairline)
            painter.drawRect(self._left, size.height() - 1, size.width(), 1)
        if ink.ring is not None:
            painter.setPen(QtGui.QPen(ink.ring, 2))  # no start names this class
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(1, 1, size.width() - 2, size.height() - 2)

    def draw_marker(self, row: Row, ratio: float) -> None:
        unread = None if row.is_seen else icons.UNREAD_MARKER
        marker = icons.STATUS_MARKERS.get(row.status, unread)
        if marker is None:
            return
        name, role = marker
        size = self._made.dot if name == "dot" else self._made.marker
        drawn = icons.pixmap(name, theme.colour(role), size, ratio)
        middle = self._made.first + (self._made.line + 1) // 2
        self._painter.drawPixmap((self._made.gutter - size) // 2, middle - size // 2, drawn)

    def draw_first(self, words: RowWords, *, is_unseen: bool) -> None:
        """Title and pay."""
        made = self._made
        self._painter.setPen(self._ink.title)
        if words.pay:
            self._write_before(self._right, made.first, words.pay, made.pay)
        letters = made.unseen_title if is_unseen else made.title
        title = _title_as_shown(words, self._right - self._left, letters, made)
        self._write(self._left, made.first, title, letters)

    def draw_second(self, words: RowWords) -> None:
        """Company and place, chips, the day."""
        made, painter, top = self._made, self._painter, self._made.first + self._made.line
        right = self._right
        if words.day:
            painter.setPen(self._ink.third)
            self._write_before(right, top, words.day, made.figure)
            right -= made.day
        self._draw_chips(right, top, words.chips)
        painter.setPen(self._ink.second)
        where = _where_as_shown(words, self._right - self._left, made)
        self._write(self._left, top, where, made.small)

    def _draw_chips(self, right: int, line: int, chips: tuple[str, ...]) -> None:
        """Draw the chips, the last one ending at `right`."""
        made, painter, ink = self._made, self._painter, self._ink
        top = line + (made.line + 1) // 2 - made.chip // 2
        for chip in reversed(chips):
            width = advance(chip, made.label.style, self._font_key) + 2 * made.chip_side
            is_new = chip == NEW_CHIP
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.new_chip if is_new else ink.chip)
            corner = made.chip_gap
            painter.drawRoundedRect(QRectF(right - width, top, width, made.chip), corner, corner)
            painter.setPen(ink.new_chip_text if is_new else ink.chip_text)
            self._write(right - width + made.chip_side, top, chip, made.label)
            right -= width + made.chip_gap

    def _write_before(self, right: int, top: int, text: str, letters: Lettering) -> None:
        width = advance(text, letters.style, self._font_key)
        self._write(right - width, top, text, letters)

    def _write(self, left: int, top: int, text: str, letters: Lettering) -> None:
        self._painter.setFont(letters.font)
        self._painter.drawText(left, top + letters.baseline, text)


def _title_as_shown(words: RowWords, width: int, letters: Lettering, made: Measures) -> str:
    key = typography.font_key()
    pay = advance(words.pay, made.pay.style, key) + made.right if words.pay else 0
    return elided(words.title, width - pay, letters.style, key)


def _where_as_shown(words: RowWords, width: int, made: Measures) -> str:
    """Company and place before chips and day; that there are more places is never cut."""
    key = typography.font_key()
    room = width - (made.day if words.day else 0) - (made.before_chips if words.chips else 0)
    for chip in words.chips:
        room -= advance(chip, made.label.style, key) + 2 * made.chip_side + made.chip_gap
    more = f" {words.more}" if words.more else ""
    room -= advance(more, made.small.style, key) if more else 0
    return elided(words.where, room, made.small.style, key) + more


def _words(row: Row, index: ModelIndex) -> RowWords:
    model = index.model()
    marks_new = model.marks_new if isinstance(model, PostingListModel) else True
    return words_of(row, date.today(), marks_new)
