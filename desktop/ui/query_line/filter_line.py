"""The filter line: one line of query with its history; says what is typed and when it is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.key_caps import caps_width, draw_caps
from desktop.ui.controls.own_keys import ENTERS, is_claimed
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import px

PLACEHOLDER: Final = "Filter postings: words, or salary:>=60k"
#: The last queries kept for Alt+↑.
_HISTORY_KEPT: Final = 50
_HEIGHT: Final = 36
_ICON: Final = 16
_KEY: Final = ("/",)

#: Editing keys of some platforms' line edits that the window needs for its own actions.
_GIVEN_UP: Final = frozenset({Qt.Key.Key_E, Qt.Key.Key_K})
_OWN: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Down}) | ENTERS


class FilterLine(QLineEdit):
    """Where the reader says what to list.

    Signals: `typed(text)` at every change by the reader; `left()` when Down or Enter goes on to the
    list; `escaped()` when Esc is pressed in the empty line.
    """

    typed = Signal(str)
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history: list[str] = []
        self._at = 0  #: the place in the history that is shown; its length where none is
        self._draft = ""
        self.setProperty("look", "filter")
        self.setPlaceholderText(PLACEHOLDER)
        self.setAccessibleName("Filter")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._clear = IconButton("small-cross", "Clear the filter", size=24, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._clear_text)
        self._clear.hide()
        self.textEdited.connect(self._take_typed)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._dress()

    def set_text(self, text: str) -> None:
        """Show a query without `typed`."""
        if text != self.text():
            self.setText(text)
        self._at = len(self._history)

    def history(self) -> list[str]:
        """The queries kept, oldest first."""
        return list(self._history)

    def set_history(self, history: Sequence[str]) -> None:
        """Take the queries that were kept, oldest first."""
        self._history = list(history)[-_HISTORY_KEPT:]
        self._at = len(self._history)

    @property
    def is_recalled(self) -> bool:
        """Whether a query of the history is shown, as it was."""
        return self._at < len(self._history)

    def remember(self) -> None:
        """Keep the query shown as the newest of the history."""
        self.keep(self.text())

    def keep(self, text: str) -> None:
        """Keep a query as the newest of the history."""
        text = text.strip()
        if text:
            kept = [one for one in self._history if one != text]
            self._history = [*kept, text][-_HISTORY_KEPT:]
        self._at = len(self._history)

    def sizeHint(self) -> QSize:
        """36 high."""
        return QSize(px(480), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """36 high, with room for a few words."""
        return QSize(px(200), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, clear, or walk the history; else type."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self._walk(-1 if key is Qt.Key.Key_Up else 1)
        elif key is Qt.Key.Key_Escape:
            self._escape()
        elif key in _OWN:
            self.remember()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the line's own keys from the window's actions, and leave it those it needs."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_control and event.key() in _GIVEN_UP:
                event.ignore()
                return False
        return is_claimed(event, _OWN) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the search icon before it and the key that leads here after it."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = px(_ICON)
        drawn = icons.pixmap("search", theme.current().second, size, self.devicePixelRatioF())
        painter.drawPixmap(px(13), (self.height() - size) // 2, drawn)
        left = self.width() - px(11) - caps_width(_KEY)
        draw_caps(painter, left, self.height() // 2, _KEY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button in its place."""
        super().resizeEvent(event)
        self._place_clear()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        # A style sheet, set after the font, puts the font back that stood before.
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._dress()

    def _take_typed(self, text: str) -> None:
        self._at = len(self._history)
        self.typed.emit(text)

    def _escape(self) -> None:
        if self.text():
            self._clear_text()
        else:
            self.escaped.emit()

    def _clear_text(self) -> None:
        self.remember()
        self.clear()
        self.typed.emit("")

    def _walk(self, step: int) -> None:
        """Show an older (-1) or newer (1) query; after the newest comes what was being typed."""
        there = self._at + step
        if 0 < there < len(self._history) and self._history[there] == self.text():
            there += step  # it stands there already, as after coming back from the list
        if not 0 <= there <= len(self._history):
            return
        if self._at == len(self._history):
            self._draft = self.text()
        self._at = there
        self.setText(self._draft if there == len(self._history) else self._history[there])
        self.typed.emit(self.text())

    def _dress(self) -> None:
        self.setFont(typography.font(typography.FILTER))
        self.updateGeometry()
        cap = caps_width(_KEY)
        self.setTextMargins(px(36), 0, cap + px(24 + 16), 0)
        self._place_clear()

    def _place_clear(self) -> None:
        size = self._clear.sizeHint()
        left = self.width() - px(11) - caps_width(_KEY) - px(4) - size.width()
        self._clear.setGeometry(
            left, (self.height() - size.height()) // 2, size.width(), size.height()
        )
