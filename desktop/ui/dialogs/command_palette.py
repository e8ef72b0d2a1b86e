"""Ctrl+K: every action by typing a part of its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.key_caps import caps_width, draw_caps, keys_of
from desktop.ui.controls.label import Label
from desktop.ui.controls.model_index import ModelIndex
from desktop.ui.controls.own_keys import ENTERS
from desktop.ui.keys import key_table
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

_KEY_ROLE = Qt.ItemDataRole.UserRole
_NAME_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 32
_MOST_ROWS: Final = 10


class CommandPalette(QDialog):
    """A line to type in, and the actions whose title holds all of its words."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._actions = actions
        self.setObjectName("commandPalette")
        self.setAccessibleName("Commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._line = QLineEdit()
        self._line.setPlaceholderText("What do you want to do?")
        self._line.setAccessibleName("Command")
        self._line.setFont(typography.font(typography.FILTER))
        self._line.setFrame(False)
        self._line.setMinimumHeight(px(36))
        self._list = QListWidget()
        self._list.setAccessibleName("Commands")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setProperty("look", "bare")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_ActionDelegate(self._list))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._nothing = Label("No command is called that.", typography.VALUE, "second")
        self._nothing.setContentsMargins(px(12), px(4), px(12), px(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(8))
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        layout.addStretch()
        self._line.textChanged.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list.currentItemChanged.connect(self._tell)
        self._list.itemActivated.connect(self._do)
        self._list.itemClicked.connect(self._do)
        self._narrow("")

    def open_over(self, window: QWidget) -> None:
        """Show it near the window's top, ready to type."""
        self.setFixedWidth(px(480))
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(top.x() + (window.width() - self.width()) // 2, top.y() + px(64))
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list and Return does, while the line keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
                return True
            if event.key() in ENTERS:
                self._do(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._list.clear()
        for line in key_table():
            action = self._actions.get(line.name)
            title = line.plain_title.rstrip("…")
            is_offered = action is not None and action.isVisible() and line.name != "palette"
            if is_offered and all(word in title.casefold() for word in words):
                shown = QListWidgetItem(title, self._list)
                shown.setData(_KEY_ROLE, next(iter((*line.keys, *line.native)), ""))
                shown.setData(_NAME_ROLE, line.name)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(min(self._list.count(), _MOST_ROWS) * px(_ROW))
        self._list.setVisible(self._list.count() > 0)
        self._nothing.setVisible(not self._list.count())
        self.adjustSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its edge, as menus have them."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setPen(QColor(colours.edge))
        painter.setBrush(QColor(colours.field))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _tell(self, now: QListWidgetItem | None) -> None:
        """Tell a screen reader, whose focus stays in the line, which command Return would do."""
        said = now.text() if now else self._nothing.text()
        self._line.setAccessibleDescription(said)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, said))

    def _do(self, chosen: QListWidgetItem | None) -> None:
        self.close()
        if chosen is not None:
            self._actions[chosen.data(_NAME_ROLE)].trigger()


class _ActionDelegate(QStyledItemDelegate):
    """The action's title, and its key at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: ModelIndex) -> QSize:
        return QSize(px(200), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        colours = theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(option.rect, px(4), px(4))
        rect = QRect(option.rect).adjusted(px(12), 0, -px(12), 0)
        painter.setPen(QColor(colours.text))
        painter.setFont(typography.font(typography.VALUE))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), index.data())
        key = index.data(_KEY_ROLE)
        if key:
            caps = keys_of(key)
            draw_caps(painter, rect.right() - caps_width(caps), rect.center().y() + 1, caps)
