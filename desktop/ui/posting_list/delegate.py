"""Paints a row of the list: marker, title and pay, company and place, chips and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.postings import Row
from desktop.ui import icons, theme, typography
from desktop.ui.chips import draw_chip
from desktop.ui.posting_list.model import PostingListModel, RowRole
from desktop.ui.posting_list.row import NEW_CHIP, RowWords, marker_said, words_of
from desktop.ui.theme import Theme
from desktop.ui.typography import TypeStyle, px

_Index = QModelIndex | QPersistentModelIndex

COMFORTABLE: Final = 60
COMPACT: Final = 44
_GUTTER: Final = 32
_RIGHT: Final = 16
_DAY: Final = 44
_GAP: Final = 12
_LEFT_TEXT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT_TEXT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class _Inks:
    """A row's colours, which its selection and focus decide."""

    ground: str
    bar: str
    title: str
    second: str
    third: str
    chip: str
    chip_text: str
    new_chip: str
    new_chip_text: str


@lru_cache(maxsize=16)
def _inks(colours: Theme, is_selected: bool, is_focused: bool, is_hovered: bool) -> _Inks:
    if not is_selected:
        return _Inks(
            ground=colours.hover if is_hovered else "",
            bar="",
            title=colours.text,
            second=colours.second,
            third=colours.third,
            chip=colours.chip,
            chip_text=colours.chip_text,
            new_chip=colours.new_chip,
            new_chip_text=colours.new_chip_text,
        )
    return _Inks(
        ground=colours.selection if is_focused else colours.idle_selection,
        bar=colours.accent if is_focused else colours.second,
        title=colours.text,
        second=colours.text,
        third=colours.text,
        chip=colours.base,
        chip_text=colours.text,
        new_chip=colours.base,
        new_chip_text=colours.new_chip_text,
    )


@lru_cache(maxsize=4096)
def _elided(text: str, width: int, style: TypeStyle, _font_key: str) -> str:
    metrics = QFontMetrics(typography.font(style))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=4096)
def _advance(text: str, style: TypeStyle, _font_key: str) -> int:
    return QFontMetrics(typography.font(style)).horizontalAdvance(text)


class PostingDelegate(QStyledItemDelegate):
    """Draws rows of one height: comfortable, or compact."""

    is_compact = False

    @property
    def row_height(self) -> int:
        """The height of every row in pixels."""
        return px(COMPACT if self.is_compact else COMFORTABLE)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """As wide as the list, one height."""
        return QSize(option.rect.width(), self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        inks = _inks(theme.current(), *_state(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect, inks)
        self._paint_marker(painter, option.rect, row)
        first, second = self._lines(option.rect)
        words = _words(row, index)
        self._paint_first(painter, first, words, inks, is_unseen=not row.is_seen)
        self._paint_second(painter, second, words, inks)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Say what the marker means, and the title where it is cut."""
        row = index.data(RowRole)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(row, Row):
            return False
        first, _ = self._lines(option.rect)
        is_on_marker = event.pos().x() < px(_GUTTER)
        said = marker_said(row) if is_on_marker else self._cut_title(first, row, index)
        QToolTip.showText(event.globalPos(), said[:1].upper() + said[1:], view)
        return True

    def _cut_title(self, line: QRect, row: Row, index: _Index) -> str:
        style = typography.ROW_TITLE if row.is_seen else typography.ROW_TITLE_UNSEEN
        shown = self._title_as_shown(line, _words(row, index), style)
        return "" if shown == row.title else row.title

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        """The two lines of text, from gutter to right margin."""
        margin, height = (px(4), px(18)) if self.is_compact else (px(10), px(20))
        inner = rect.adjusted(px(_GUTTER), margin, -px(_RIGHT), 0)
        inner.setHeight(height)
        return inner, inner.translated(0, height)

    def _paint_ground(self, painter: QPainter, rect: QRect, inks: _Inks) -> None:
        if inks.ground:
            painter.fillRect(rect, QColor(inks.ground))
        if inks.bar:
            painter.fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), QColor(inks.bar))
            return
        hairline = QRect(rect.left() + px(_GUTTER), rect.bottom(), rect.width(), 1)
        painter.fillRect(hairline, QColor(theme.current().hairline))

    def _paint_marker(self, painter: QPainter, rect: QRect, row: Row) -> None:
        unread = None if row.is_seen else icons.UNREAD_MARKER
        marker = icons.STATUS_MARKERS.get(row.status, unread)
        if marker is None:
            return
        name, role = marker
        size = px(16 if name == "dot" else 14)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        drawn = icons.pixmap(name, getattr(theme.current(), role), size, ratio)
        first, _ = self._lines(rect)
        left = rect.left() + (px(_GUTTER) - size) // 2
        painter.drawPixmap(left, first.center().y() + 1 - size // 2, drawn)

    def _paint_first(
        self, painter: QPainter, line: QRect, words: RowWords, inks: _Inks, *, is_unseen: bool
    ) -> None:
        style = typography.ROW_TITLE_UNSEEN if is_unseen else typography.ROW_TITLE
        painter.setPen(QColor(inks.title))
        painter.setFont(typography.font(typography.ROW_PAY))
        painter.drawText(line, _RIGHT_TEXT, words.pay)
        painter.setFont(typography.font(style))
        painter.drawText(line, _LEFT_TEXT, self._title_as_shown(line, words, style))

    def _title_as_shown(self, line: QRect, words: RowWords, style: TypeStyle) -> str:
        key = typography.font_key()
        pay = _advance(words.pay, typography.ROW_PAY, key) + px(_RIGHT) if words.pay else 0
        return _elided(words.title, line.width() - pay, style, key)

    def _paint_second(self, painter: QPainter, line: QRect, words: RowWords, inks: _Inks) -> None:
        painter.setFont(typography.font(typography.SMALL_FIGURE))
        painter.setPen(QColor(inks.third))
        painter.drawText(line, _RIGHT_TEXT, words.day)
        right = line.right() + 1 - (px(_DAY) + px(_GAP) if words.day else 0)
        right = self._paint_chips(painter, line, right, words.chips, inks)
        painter.setFont(typography.font(typography.SMALL))
        painter.setPen(QColor(inks.second))
        where = _elided(words.where, right - line.left(), typography.SMALL, typography.font_key())
        painter.drawText(line, _LEFT_TEXT, where)

    def _paint_chips(
        self, painter: QPainter, line: QRect, right: int, chips: tuple[str, ...], inks: _Inks
    ) -> int:
        """Draw the chips, the last one ending at `right`; gives where the text before may end."""
        label = typography.font(typography.LABEL)
        for chip in reversed(chips):
            width = _advance(chip, typography.LABEL, typography.font_key()) + 2 * px(5)
            top = line.center().y() + 1 - px(16) / 2
            is_new = chip == NEW_CHIP
            ground = inks.new_chip if is_new else inks.chip
            ink = inks.new_chip_text if is_new else inks.chip_text
            rect = QRectF(right - width, top, width, px(16))
            draw_chip(painter, rect, chip, label, ground, ink, px(4))
            right -= width + px(4)
        return right - px(8) if chips else right


def _state(option: QStyleOptionViewItem) -> tuple[bool, bool, bool]:
    """Whether the row is selected, has the focus, is under the mouse."""
    flags = QStyle.StateFlag
    is_focused = bool(option.state & flags.State_HasFocus) and bool(
        option.state & flags.State_Active
    )
    is_selected = bool(option.state & flags.State_Selected)
    return is_selected, is_focused, bool(option.state & flags.State_MouseOver)


def _words(row: Row, index: _Index) -> RowWords:
    model = index.model()
    marks_new = model.marks_new if isinstance(model, PostingListModel) else True
    return words_of(row, date.today(), marks_new)
