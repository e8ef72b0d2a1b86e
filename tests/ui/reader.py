"""What a reader sees of widgets, and does with them: for tests that need not know their insides."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget

from desktop.ui.look import theme

W = TypeVar("W", bound=QWidget)


def said(within: QWidget) -> list[str]:
    """The words on all visible labels and buttons."""
    found = [*within.findChildren(QLabel), *within.findChildren(QAbstractButton)]
    return [one.text() for one in found if one.isVisible() and one.text()]


def button_saying(within: QWidget, text: str) -> QAbstractButton:
    """The visible button of these words."""
    found = within.findChildren(QAbstractButton)
    return next(one for one in found if one.isVisible() and one.text() == text)


def named(within: QWidget, kind: type[W], name: str) -> W:
    """The widget of a kind that a screen reader calls by this name."""
    return next(one for one in within.findChildren(kind) if one.accessibleName() == name)


def press(widget: QWidget, key: str) -> None:
    """Press a key of the key table on a widget, as the window system would."""
    combination = QKeySequence(key)[0]
    modifiers, code = combination.keyboardModifiers(), combination.key()
    text = chr(code) if 32 <= code < 127 and not modifiers & ~Qt.ShiftModifier else ""
    QTest.sendKeyEvent(QTest.KeyAction.Click, widget, code, text, modifiers)


def point_at(widget: QWidget) -> None:
    """Let the mouse come over a widget."""
    here = QPointF(2, 2)
    QApplication.sendEvent(widget, QEnterEvent(here, here, here))


def leave(widget: QWidget) -> None:
    """Let the mouse go from a widget."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def before_lit(text: QTextEdit) -> list[str]:
    """What stands before each stretch that is lit as evidence."""
    whole = text.toPlainText().encode("utf-16-le")  # Qt counts in units of UTF-16
    starts = [one.cursor.selectionStart() for one in _on(text, theme.current().selection)]
    return [whole[: 2 * start].decode("utf-16-le") for start in starts]


def hits(text: QTextEdit) -> list[str]:
    """The words in hit colours, in the order of the text."""
    found = sorted(_on(text, theme.current().hit), key=lambda one: one.cursor.selectionStart())
    return [one.cursor.selectedText() for one in found]


def _on(text: QTextEdit, ground: str) -> list[QTextEdit.ExtraSelection]:
    marked = text.extraSelections()
    return [one for one in marked if one.format.background().color().name() == ground]
