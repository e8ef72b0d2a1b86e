"""A small panel over the pane in which one value is typed, where that value stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.postings import fold
from desktop.postings.query.scalars import NotAValueError
from desktop.ui.controls.buttons import Button, LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.controls.own_keys import is_claimed
from desktop.ui.detail.typed import TypedLine, TypedNote
from desktop.ui.look import typography
from desktop.ui.look.typography import px

_WIDTH: Final = 336
_NOTE_HEIGHT: Final = 120
_STEPS: Final = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_MOST_OFFERED: Final = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be typed: its name, the text to begin with, how it is written.

    `read` turns the text into the value and raises `NotAValueError` with what to write instead;
    `offered` are values to complete to, members divided by `divider` each by itself; `was` is what
    had been read, where the value was set right before.
    """

    label: str
    text: str
    hint: str
    read: Callable[[str], object]
    offered: Sequence[str] = ()
    divider: str = ""
    was: str | None = None
    is_long: bool = False


class Editor(QFrame):
    """Signals: `saved` (the value), `taken_back`, and `closed`, by which the focus is given up
    where what had it before is gone; `placed` when it stands somewhere, as large as it is now;
    `escaped` before Esc closes it.
    """

    placed = Signal()
    saved = Signal(object)
    taken_back = Signal()
    closed = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = Asked("", "", "", str)
        self._over = parent
        self._at = QPoint()
        self._came_from: QWidget | None = None
        self.setProperty("look", "panel")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._head = Label("", typography.SMALL_STRONG)
        self.line = TypedLine()
        self.note = TypedNote()
        self.said = Label("", typography.LABEL, "third")
        self.said.setWordWrap(True)
        self._was = Label("", typography.SMALL, "second")
        self._was.setWordWrap(True)
        self._was.setTextFormat(Qt.TextFormat.PlainText)
        self._back = LinkButton("Take back", typography.SMALL)
        self._back.clicked.connect(self._take_back)
        self._save_button = Button("Save", "main", height=28)
        self._save_button.clicked.connect(self.save)
        self._cancel_button = Button("Cancel", "quiet", height=28)
        self._cancel_button.clicked.connect(self.leave)
        self.line.textEdited.connect(self._say)
        for typed in (self.line, self.note):
            typed.entered.connect(self.save)
            typed.escaped.connect(self._escape)
        self._ring = (self.line, self.note, self._back, self._cancel_button, self._save_button)
        for widget in (*self._ring, parent):
            widget.installEventFilter(self)
        self._lay_out()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Something is being typed."""
        return not self.isHidden()

    def ask(self, asked: Asked, at: QPoint) -> None:
        """Open at a place of the parent's, with the text selected."""
        if not self.is_open:
            self._came_from = QApplication.focusWidget()
        self._asked = asked
        self._measure()
        self._head.setText(asked.label)
        self.line.setVisible(not asked.is_long)
        self.note.setVisible(asked.is_long)
        self.line.setText(asked.text)
        self.line.setAccessibleName(asked.label)
        self.note.setPlainText(asked.text)
        self.note.setAccessibleName(asked.label)
        self._was.setText(f"Read: {asked.was or 'not stated'}")
        for widget in (self._was, self._back):
            widget.setVisible(asked.was is not None)
        self._say()
        self.show()
        self.raise_()
        self._place(at)
        typed = self.note if asked.is_long else self.line
        typed.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.selectAll()

    def save(self) -> None:
        """Give the value up, or say why it is none."""
        asked = self._asked
        try:
            value = asked.read(self.note.toPlainText() if asked.is_long else self.line.text())
        except NotAValueError as error:
            self._say_wrong(f"{str(error)[:1].upper()}{str(error)[1:]}")
            return
        self._close()
        self.saved.emit(value)

    def resume(self) -> None:
        """Open again with what was typed, which could not be kept."""
        self._came_from = QApplication.focusWidget()
        self.show()
        self.raise_()
        self._say_wrong("Not kept yet. The line below says why.")
        (self.note if self._asked.is_long else self.line).setFocus()

    def leave(self) -> None:
        """Close without a word."""
        if self.is_open:
            self._close()

    def _escape(self) -> None:
        self.escaped.emit()
        self.leave()

    def event(self, event: QEvent) -> bool:
        """Claim Esc from the window's actions, for the buttons too."""
        return is_claimed(event, {Qt.Key.Key_Escape}) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc from the buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes round within the panel, which lies over what would come next.

        Where what is below becomes narrower, the panel moves with its edge.
        """
        if watched is self._over:
            if event.type() is QEvent.Type.Resize and self.is_open:
                self._place(self._at)
            return False
        step = 0
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and not (watched is self.line and step > 0 and self._complete()):
            ring = [one for one in self._ring if one.isVisible()]
            here = next(at for at, one in enumerate(ring) if one is watched)
            ring[(here + step) % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(step) or super().eventFilter(watched, event)

    def typed_note(self) -> str:
        """A note as far as it is typed, "" where none is, or nothing was changed in it."""
        text = self.note.toPlainText() if self.is_open and self._asked.is_long else ""
        return "" if text == self._asked.text else text

    def _close(self) -> None:
        """Hide, and give the focus back to where the reader came from, if it is still here."""
        has_focus = self.isAncestorOf(self.window().focusWidget() or self._over)
        came_from, self._came_from = self._came_from, None
        self.hide()
        if not has_focus:
            return
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.closed.emit()

    def _take_back(self) -> None:
        self._close()
        self.taken_back.emit()

    def _lay_out(self) -> None:
        rows = self._rows = QVBoxLayout(self)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._back)
        below.addStretch(1)
        below.addWidget(self._cancel_button)
        below.addWidget(self._save_button)
        for widget in (self._head, self.line, self.note, self.said, self._was):
            rows.addWidget(widget)
        rows.addSpacing(px(4))
        rows.addLayout(below)

    def _measure(self) -> None:
        """Take all lengths, which grow with zoom and the system font."""
        self._rows.setContentsMargins(px(12), px(8), px(12), px(12))
        self._rows.setSpacing(px(4))
        for typed in (self.line, self.note):
            typed.setFont(typography.font(typography.VALUE))

    def _place(self, at: QPoint) -> None:
        self._at = at
        room = self._over.width() - 2 * px(8)
        self.setFixedWidth(min(px(_WIDTH), room))
        self.note.setFixedHeight(px(_NOTE_HEIGHT))
        layout = self.layout()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()) if layout else 0)
        left = max(px(8), min(at.x(), self._over.width() - self.width() - px(16)))
        top = max(px(8), min(at.y(), self._over.height() - self.height() - px(8)))
        self.move(left, top)
        self.placed.emit()

    def _say_wrong(self, sentence: str) -> None:
        self.said.set_role("bad")
        self.said.setText(sentence)
        self._place(self._at)

    def _say(self, _text: str = "") -> None:
        """Show what Tab completes to, else how the value is written."""
        self.said.set_role("third")
        fitting = self._fitting()
        offers = f"Tab: {fitting[0]}" if fitting else ""
        if len(fitting) > 1:
            offers += "   or " + ", ".join(fitting[1:_MOST_OFFERED])
        self.said.setText(offers or self._asked.hint)

    def _typed(self) -> tuple[str, str]:
        """What stands before the member being typed, and that member."""
        text, divider = self.line.text(), self._asked.divider
        before, found, member = text.rpartition(divider) if divider else ("", "", text)
        return before + found, member.strip()

    def _fitting(self) -> list[str]:
        before, member = self._typed()
        if not member:
            return []
        wanted = fold(member)
        taken = {fold(one) for one in before.split(self._asked.divider or None)}
        fitting = [one for one in self._asked.offered if wanted in fold(one)]
        fitting.sort(key=lambda one: not fold(one).startswith(wanted))
        if any(fold(one) == wanted for one in fitting):
            return []
        return [one for one in fitting if fold(one) not in taken]

    def _complete(self) -> bool:
        """Complete what is typed; whether there was anything to complete it to."""
        fitting = self._fitting()
        if fitting:
            before, _ = self._typed()
            self.line.setText(f"{before.rstrip()}{' ' if before.strip() else ''}{fitting[0]}")
            self._say()
        return bool(fitting)
