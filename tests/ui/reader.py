"""What a reader sees of widgets, and does with them: for tests that need not know their insides."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget

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
