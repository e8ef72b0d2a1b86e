"""Ties the filter line to its suggestions: what is typed, what fits, and what was taken."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.postings import parse_query
from desktop.postings.rewriting.completing import COUNTED, Asked, asked_at, completed, suggestions
from desktop.ui.browsing.browser import Browser
from desktop.ui.completion.popup import CompletionPopup
from desktop.ui.look.typography import px
from desktop.ui.query_line.filter_line import FilterLine

#: Values of a field that are looked through at most.
_MOST: Final = 2000


class Completion(QObject):
    """Opens by itself after `field:`, by Ctrl+Space anywhere; Tab or a click takes a suggestion.

    The focus stays in the filter line throughout.
    """

    def __init__(self, browser: Browser, line: FilterLine, window: QWidget) -> None:
        super().__init__(window)
        self._browser, self._line = browser, line
        self.popup = CompletionPopup(window)
        self._known: tuple[object, list[tuple[str, int]]] = (None, [])
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._follow)
        self.popup.picked.connect(self._take)
        line.typed.connect(lambda _text: self._idle.start())
        line.left.connect(self.popup.hide)
        line.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The line's keys that belong to the suggestions."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.popup.hide()
        if not isinstance(event, QKeyEvent):
            return False
        is_press = event.type() is QEvent.Type.KeyPress
        if event.type() is QEvent.Type.ShortcutOverride and self._is_own(event):
            event.accept()
            return True
        return is_press and self._is_own(event) and self._press(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Space:
            return is_control
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_for_popup = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        return is_for_popup and is_plain and self.popup.isVisible()

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.popup.hide()
        elif event.key() == Qt.Key.Key_Tab:
            self._take(self.popup.current)
        elif self.popup.isVisible():
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.popup.step(-1 if is_back else 1)
        else:
            self._open(self._asked())
        return True

    def _follow(self) -> None:
        """Once the list has painted: suggest where a field's value is being typed."""
        asked = None if self._line.is_recalled else self._asked()
        if asked is not None and asked.field and self._line.hasFocus():
            self._open(asked)
        else:
            self.popup.hide()

    def _asked(self) -> Asked | None:
        return asked_at(self._line.text(), self._line.cursorPosition())

    def _open(self, asked: Asked | None) -> None:
        fitting = []
        if asked is not None:
            saved = self._browser.ask(lambda cache: cache.saved_queries()) or []
            fitting = suggestions(asked, self._counted(asked), saved)
        if not fitting:
            self.popup.hide()
            return
        corner = self._line.mapTo(self._line.window(), QPoint(0, self._line.height() + px(4)))
        caret = self._line.cursorRect().center().x()
        self.popup.show_at(corner + QPoint(caret, 0), fitting)

    def _counted(self, asked: Asked) -> list[tuple[str, int]]:
        """The field's values under the rest of the query; counted once while a value is typed."""
        if asked.field not in COUNTED:
            return []
        key = (asked.field, asked.rest.strip(), self._browser.totals)
        if self._known[0] != key:
            query = parse_query(asked.rest)
            facet = self._browser.ask(lambda cache: cache.facet(query, asked.field, _MOST))
            self._known = (key, list(facet.values) if facet else [])
        return self._known[1]

    def _take(self, number: int) -> None:
        asked, suggestion = self._asked(), self.popup.suggestions[number]
        self.popup.hide()
        if asked is None:
            return
        text, caret = completed(self._line.text(), asked, suggestion)
        self._line.setText(text)
        self._line.setCursorPosition(caret)
        self._line.typed.emit(text)
