"""What the buttons that paint themselves share: hover, zoom, and Enter beside Space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop.ui.controls.own_keys import ENTERS


class PaintedButton(QAbstractButton):
    """A button of fixed size with a focus ring of `ring_radius`; its paintEvent is its own."""

    def __init__(self, ring_radius: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ringRadius", ring_radius)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def open_below(self, menu: QMenu) -> None:
        """Open a menu below, its right edge under the button's."""
        corner = self.mapToGlobal(self.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Paint as under the mouse."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Paint as at rest."""
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in ENTERS:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)
