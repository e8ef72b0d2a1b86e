"""The buttons: main, plain and quiet ones with icon and key cap, links, and buttons of one icon."""

from __future__ import annotations

from typing import Final, Literal

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.controls.key_caps import caps_width, draw_caps, keys_of
from desktop.ui.controls.painted_button import PaintedButton
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import TypeStyle, px

Look = Literal["main", "plain", "quiet"]

_ICON: Final = 14  # within a button of words
_ICON_ALONE: Final = 16
_GAP: Final = 8
_PADDING: Final = 13  # 12 and the edge


class Button(QPushButton):
    """A button of 32: an icon before the words, one after them, and the cap of its key.

    `look` is "main" (filled; one a page), "plain" (with an edge) or "quiet" (words alone).
    """

    def __init__(
        self,
        text: str,
        look: Look = "plain",
        *,
        icon: str = "",
        icon_after: str = "",
        key: str = "",
        height: int = 32,
        least_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # given above, PySide would make QIcon to tell what is meant
        self._look = look
        self._height, self._least_width = height, least_width
        self._keys = keys_of(key) if key else ()
        self._icon, self._icon_after = icon, icon_after
        self._icon_role = ""  #: the icon's own colour role, "" for the words'
        self.setProperty("look", look)
        self.setAutoDefault(True)  # else Enter presses it in dialogs only
        self.setProperty("ringRadius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if key:
            self.setToolTip(f"{self.plain_text} ({' '.join(self._keys)})")

    @property
    def plain_text(self) -> str:
        """The words without their mnemonic."""
        return self.text().replace("&", "")

    def set_icon(self, icon: str, role: str = "") -> None:
        """Draw another icon before the words, in a colour role of its own or as the words."""
        self._icon, self._icon_role = icon, role
        self.updateGeometry()
        self.update()

    def set_icon_only(self, is_icon_only: bool) -> None:
        """Show the icon without the words, where the window is narrow; the name stays."""
        self.setProperty("iconOnly", is_icon_only)
        self.setToolTip(self.plain_text if is_icon_only else "")
        self.setAccessibleName(self.plain_text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as what stands in it."""
        if self.property("iconOnly"):
            return QSize(px(self._height), px(self._height))
        width = self._content_width() + 2 * px(_PADDING if self._look != "quiet" else 9)
        return QSize(max(width, px(self._least_width)), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never less than what stands in it."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and edge by style sheet, what stands on it by hand."""
        painter = QPainter(self)
        if self._look != "quiet" or self.underMouse() or self.isDown():
            self._draw_ground(painter)
        if self.property("iconOnly"):
            self._draw_icon(painter, self._icon, (self.width() - px(_ICON)) // 2)
        else:
            self._draw_content(painter, (self.width() - self._content_width()) // 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _content_width(self) -> int:
        width = self._text_width()
        width += (px(_ICON) + px(_GAP)) * (bool(self._icon) + bool(self._icon_after))
        return width + (caps_width(self._keys) + px(_GAP) if self._keys else 0)

    def _text_width(self) -> int:
        metrics = QFontMetrics(typography.font(typography.BUTTON))
        return metrics.horizontalAdvance(self.plain_text)

    def _draw_ground(self, painter: QPainter) -> None:
        # By the module's name, as PySide makes a class when it is named, and QStyle takes 5 ms.
        option = QtWidgets.QStyleOptionButton()
        self.initStyleOption(option)
        bevel = QtWidgets.QStyle.ControlElement.CE_PushButtonBevel
        self.style().drawControl(bevel, option, painter, self)

    def _draw_content(self, painter: QPainter, left: int) -> None:
        if self._icon:
            self._draw_icon(painter, self._icon, left)
            left += px(_ICON) + px(_GAP)
        painter.setFont(typography.font(typography.BUTTON))
        painter.setPen(QColor(self._ink()))
        words = QRect(left, 0, self._text_width() + 2, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, int(flags), self.text())
        left += self._text_width() + px(_GAP)
        if self._icon_after:
            self._draw_icon(painter, self._icon_after, left)
            left += px(_ICON) + px(_GAP)
        if self._keys:
            draw_caps(painter, left, self.height() // 2, self._keys)

    def _draw_icon(self, painter: QPainter, name: str, left: int) -> None:
        ink = theme.colour(self._icon_role) if self._icon_role else self._icon_ink()
        size = px(_ICON)
        drawn = icons.pixmap(name, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, drawn)

    def _ink(self) -> str:
        colours = theme.current()
        if not self.isEnabled():
            return colours.third
        return colours.on_accent if self._look == "main" else colours.text

    def _icon_ink(self) -> str:
        is_plain = self._look != "main" and self.isEnabled()
        return theme.current().second if is_plain else self._ink()


class LinkButton(PaintedButton):
    """Words in accent that do something; underlined under the mouse."""

    def __init__(
        self, text: str, style: TypeStyle = typography.VALUE, parent: QWidget | None = None
    ) -> None:
        super().__init__(4, parent)
        self._style = style
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As large as the words."""
        metrics = QFontMetrics(typography.font(self._style))
        return QSize(metrics.horizontalAdvance(self.text()), px(self._style.line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        font = typography.font(self._style)
        if self.underMouse():
            font = QFont(font)
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.current().accent))
        text = self.text()
        if self.width() < self.sizeHint().width():
            elide = Qt.TextElideMode.ElideRight
            text = QFontMetrics(font).elidedText(text, elide, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)


class IconButton(PaintedButton):
    """A button of one icon; `says` is its tooltip and its accessible name."""

    def __init__(self, icon: str, says: str, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        self._name = icon
        self._size = size
        self.setAccessibleName(says)
        self.setToolTip(says)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, where there is any, and the icon in the theme's colour."""
        painter = QPainter(self)
        ground = self._ground()
        if ground:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(self.rect(), px(6), px(6))
        size = px(_ICON_ALONE)
        middle = QRectF(0, 0, size, size)
        middle.moveCenter(QRectF(self.rect()).center())
        drawn = icons.pixmap(self._name, self._ink(), size, self.devicePixelRatioF())
        painter.drawPixmap(middle.toRect().topLeft(), drawn)

    def _ground(self) -> str:
        colours = theme.current()
        if self.isChecked():
            return colours.selection
        is_pointed_at = self.isEnabled() and self.underMouse()
        return colours.quiet_hover if is_pointed_at else ""

    def _ink(self) -> str:
        colours = theme.current()
        if not self.isEnabled():
            return colours.soft_edge
        return colours.accent if self.isChecked() else colours.second
