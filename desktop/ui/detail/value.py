"""A value in the head that can be selected, and that shows where it was read when pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.label import Label
from desktop.ui.controls.own_keys import ENTERS
from desktop.ui.controls.pointed import Pointed
from desktop.ui.detail.fields import NOT_STATED, Said
from desktop.ui.look import typography
from desktop.ui.look.typography import TypeStyle, px

#: Between a value and the next column's.
_GAP = 16
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class PressedLabel(Pointed, Label):
    """Selectable words; `pressed` says that they were clicked, or Enter pressed on them.

    `edit_asked` says that they were clicked twice, `menu_asked` that a menu is wanted at a place
    of the screen.
    """

    pressed = Signal()
    edit_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, style: TypeStyle = typography.VALUE, parent: QWidget | None = None) -> None:
        super().__init__("", style, "text", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(_SELECTABLE)
        self.setProperty("ringRadius", 4)
        self._pressed_at = QPointF()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected nothing presses the value."""
        super().mouseReleaseEvent(event)
        is_click = (event.position() - self._pressed_at).manhattanLength() < 4
        if is_click and event.button() is Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.pressed.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask to set the value right."""
        self.edit_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the value's menu."""
        event.accept()
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the value."""
        if event.key() in ENTERS:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class FieldView(QWidget):
    """One field: its label over its value, or "Not stated"; always in the same place."""

    pressed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label
        self._label = Label(label, typography.LABEL, "third")
        self.value = PressedLabel(typography.VALUE_FIGURE)
        self._said = Said("")
        self._set_heights()
        self.value.pressed.connect(self._press)
        # Arabic and Hebrew begin where all values begin, not at the next column.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self.value.setAlignment(left | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self.value)
        # The columns are equal whatever stands in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, said: Said, *, is_corrected: bool = False) -> None:
        """Show a value, and whether the reader set it right."""
        self._label.setText(f"{self._name} · set by you" if is_corrected else self._name)
        if said == self._said and self.value.text():
            return
        self._said = said
        is_stated = bool(said.value)
        self.value.set_role("text" if is_stated else "third")
        self.value.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stated else Qt.FocusPolicy.NoFocus)
        self.value.setCursor(
            Qt.CursorShape.PointingHandCursor if is_stated else Qt.CursorShape.ArrowCursor
        )
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what no longer fits."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._set_heights()
            self._fit()

    def _set_heights(self) -> None:
        self._label.setFixedHeight(typography.line_height(typography.LABEL))
        self.value.setFixedHeight(typography.line_height(typography.VALUE))

    def _press(self) -> None:
        if self._said.value:
            self.pressed.emit()

    def _fit(self) -> None:
        said, metrics = self._said, QFontMetrics(self.value.font())
        width = self.width() - px(_GAP)
        fitted = ""
        for shown in (said.value or NOT_STATED, *filter(None, said.short)):
            fitted = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)
            if fitted == shown:
                break
        if fitted != self.value.text():
            self.value.setText(fitted)
        tip = said.full or (said.value if said.value and fitted != said.value else "")
        self.value.setProperty("said", tip)
        self.value.setToolTip(tip)
        self.value.setAccessibleName(
            f"{self._label.text()}: {said.full or said.value or NOT_STATED}"
        )
