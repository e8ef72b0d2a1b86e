"""Paints the facet pane's rows: headings, three-state boxes with names and counts, links."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from desktop.postings.rewriting.facets import NOT_STATED
from desktop.ui.controls.chips import draw_chip
from desktop.ui.controls.model_index import ModelIndex
from desktop.ui.facets.lines import Group, Line
from desktop.ui.facets.model import LineRole
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import px

ROW: Final = 26
_HEADING: Final = 36
_EDGE: Final = 16
_BOX: Final = 16
_TEXT: Final = 40
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CLEAR: Final = "clear"


class FacetDelegate(QStyledItemDelegate):
    """Draws one row of the tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        """Headings stand farther off than lines."""
        is_heading = not index.internalId()
        return QSize(option.rect.width(), px(_HEADING if is_heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Draw a heading or a line."""
        found = index.data(LineRole)
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(found, Group):
            rect = rect.adjusted(0, rect.height() - px(ROW), 0, 0)
            self._paint_ground(painter, option, rect)
            _paint_heading(painter, rect, found, is_open=_is_expanded(option, index))
        elif isinstance(found, Line):
            self._paint_ground(painter, option, rect)
            {"value": _paint_value, "saved": _paint_saved, "more": _paint_more}[found.kind](
                painter, rect, found
            )
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: ModelIndex,
    ) -> bool:
        """Say all of a line that is cut."""
        line = index.data(LineRole)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(line, Line):
            return False
        shown, chip = _fitted(option.rect, line)
        is_cut = shown != line or _is_cut(option.rect, line.label, shown, chip)
        QToolTip.showText(event.globalPos(), line.sentence() if is_cut else "", view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        """The hovered row's tint, and the focus ring around the current one."""
        colours = theme.current()
        inner = QRectF(rect).adjusted(px(7), px(1), -px(11), -px(1))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chip if colours.is_dark else colours.idle_selection))
            painter.drawRoundedRect(inner, px(6), px(6))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, px(6), px(6))


def clear_rect(row: QRect) -> QRect:
    """Where a heading's "clear" stands and can be pressed."""
    width = QFontMetrics(typography.font(typography.LABEL)).horizontalAdvance(CLEAR)
    left = row.right() + 1 - px(_EDGE) - width
    return QRect(left - px(4), row.bottom() + 1 - px(ROW), width + px(8), px(ROW))


def _is_expanded(option: QStyleOptionViewItem, index: ModelIndex) -> bool:
    view = option.widget
    here = index.model().index(index.row(), 0)
    return isinstance(view, QTreeView) and view.isExpanded(here)


def _paint_heading(painter: QPainter, rect: QRect, group: Group, *, is_open: bool) -> None:
    colours = theme.current()
    size = px(12)
    arrow = icons.pixmap("down" if is_open else "right", colours.second, size, _ratio(painter))
    painter.drawPixmap(px(11), rect.center().y() - size // 2 + 1, arrow)
    painter.setFont(typography.font(typography.SMALL_STRONG))
    painter.setPen(QColor(colours.second))
    painter.drawText(rect.adjusted(px(28), 0, 0, 0), _LEFT, group.label)
    if group.is_used:
        painter.setFont(typography.font(typography.LABEL))
        painter.setPen(QColor(colours.accent))
        painter.drawText(rect.adjusted(0, 0, -px(_EDGE), 0), _RIGHT, CLEAR)


def _paint_value(painter: QPainter, rect: QRect, line: Line) -> None:
    colours = theme.current()
    top = rect.center().y() - px(_BOX) // 2 + 1
    _paint_box(painter, QRect(px(_EDGE), top, px(_BOX), px(_BOX)), line)
    is_quiet = line.value == NOT_STATED or line.count == 0 or line.tick == "not"
    _paint_count(painter, rect, line)
    font = QFont(typography.font(typography.VALUE))
    font.setStrikeOut(line.tick == "not")
    painter.setFont(font)
    painter.setPen(QColor(colours.third if is_quiet else colours.text))
    _paint_label(painter, rect, line.label, _room(rect, line))


def _paint_saved(painter: QPainter, rect: QRect, line: Line) -> None:
    colours = theme.current()
    size = px(14)
    mark = icons.pixmap("search", colours.second, size, _ratio(painter))
    painter.drawPixmap(px(_EDGE) + px(1), rect.center().y() - size // 2 + 1, mark)
    shown, chip = _fitted(rect, line)
    right = _paint_count(painter, rect, shown)
    if chip:
        font = typography.font(typography.LABEL)
        width = _chip_width(chip)
        place = QRectF(right - px(8) - width, rect.center().y() - px(8) + 1, width, px(16))
        draw_chip(painter, place, chip, font, colours.new_chip, colours.new_chip_text, px(4))
    painter.setFont(typography.font(typography.VALUE))
    painter.setPen(QColor(colours.text))
    _paint_label(painter, rect, line.label, _room(rect, shown, chip))


def _fitted(rect: QRect, line: Line) -> tuple[Line, str]:
    """A line and what its chip says: without its count, and shorter, where the name needs room."""
    if not line.new or line.new == line.count:  # where all are new the chip would tell nothing
        return line, ""
    bare, chip = replace(line, count=None), f"{line.new:,} new"
    ways = ((line, chip), (bare, chip), (bare, f"{line.new:,}"))
    return next((way for way in ways if not _is_cut(rect, line.label, *way)), ways[-1])


def _is_cut(rect: QRect, label: str, shown: Line, chip: str) -> bool:
    metrics = QFontMetrics(typography.font(typography.VALUE))
    return metrics.horizontalAdvance(label) > _room(rect, shown, chip)


def _room(rect: QRect, line: Line, chip: str = "") -> int:
    """How wide a line's name can be beside its count and its chip."""
    taken = _chip_width(chip) + px(8) if chip else 0
    return _count_left(rect, line) - taken - px(8) - px(_TEXT)


def _chip_width(said: str) -> int:
    font = QFontMetrics(typography.font(typography.LABEL))
    return font.horizontalAdvance(said) + 2 * px(5)


def _paint_more(painter: QPainter, rect: QRect, line: Line) -> None:
    painter.setFont(typography.font(typography.SMALL_LINK))
    painter.setPen(QColor(theme.current().accent))
    painter.drawText(rect.adjusted(px(_TEXT), 0, 0, 0), _LEFT, line.label)


def _paint_box(painter: QPainter, box: QRect, line: Line) -> None:
    """Empty, accent with a tick, or the ground of bad with a minus: told by shape and colour."""
    colours = theme.current()
    inks = {
        "off": (colours.field, colours.edge),
        "only": (colours.accent, colours.accent),
        "not": (colours.bad_ground, colours.bad),
    }
    ground, edge = inks[line.tick]
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
    if line.tick == "only":
        size = px(12)
        tick = icons.pixmap("check", colours.on_accent, size, _ratio(painter))
        painter.drawPixmap(box.topLeft() + QPoint(px(2), px(2)), tick)
    elif line.tick == "not":
        pen = QPen(QColor(colours.bad), px(1.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QRectF(box).center()
        painter.drawLine(middle - QPoint(px(3), 0), middle + QPoint(px(3), 0))


def _paint_count(painter: QPainter, rect: QRect, line: Line) -> int:
    """Draw the count at the right; gives where it begins."""
    if line.count is not None:
        painter.setFont(typography.font(typography.SMALL_FIGURE))
        painter.setPen(QColor(theme.current().third))
        painter.drawText(rect.adjusted(0, 0, -px(_EDGE), 0), _RIGHT, f"{line.count:,}")
    return _count_left(rect, line)


def _count_left(rect: QRect, line: Line) -> int:
    said = "" if line.count is None else f"{line.count:,}"
    width = QFontMetrics(typography.font(typography.SMALL_FIGURE)).horizontalAdvance(said)
    return rect.right() + 1 - px(_EDGE) - width


def _paint_label(painter: QPainter, rect: QRect, label: str, room: int) -> None:
    elided = QFontMetrics(painter.font()).elidedText(label, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRect(px(_TEXT), rect.top(), room, rect.height()), _LEFT, elided)


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device else 1.0
