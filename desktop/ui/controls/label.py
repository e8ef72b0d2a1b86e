"""Words on a ground: one line of the type table and one colour role, whatever theme is worn."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.look import theme, typography
from desktop.ui.look.typography import TypeStyle


def link_html(address: str, text: str) -> str:
    """A link in a label of rich text, in the accent in force; both are escaped."""
    look = f"text-decoration:none; color:{theme.current().accent}"
    return f'<a href="{escape(address)}" style="{look}">{escape(text)}</a>'


class Label(QLabel):
    """Plain text in `style`, coloured by the theme's `role`; follows zoom and theme."""

    def __init__(
        self,
        text: str = "",
        style: TypeStyle = typography.VALUE,
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._style, self._role = style, role
        self._is_dressing = False
        # On a ground in base Qt would take the role Text, which is not dressed.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._dress()

    def set_role(self, role: str) -> None:
        """Colour the words by another role."""
        self._role = role
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and palette."""
        super().changeEvent(event)
        changes = {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}
        if event.type() in changes and not (self._is_dressing or self._is_dressed()):
            self._dress()

    def _is_dressed(self) -> bool:
        """Whether it wears what it should: most changes, as of a style, change nothing."""
        ink = self.palette().color(QPalette.ColorRole.WindowText).name()
        font = typography.font(self._style)
        return ink == theme.colour(self._role) and self.font() == font

    def _dress(self) -> None:
        self._is_dressing = True  # setting font and palette says so by events
        self.setFont(typography.font(self._style))
        palette = QPalette()  # all other roles stay the application's
        ink = QColor(theme.colour(self._role))
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(palette)
        self._is_dressing = False
