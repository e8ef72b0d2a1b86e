"""A line of widgets set side by side; those that do not fit stand in a menu at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.controls.label import Label
from desktop.ui.controls.menu_button import MenuButton
from desktop.ui.look.typography import px

HEIGHT: Final = 36


class Piece(NamedTuple):
    """A widget in the line, the space before it, and its place in the overflow menu.

    A joint ("in", a comma) stands only before what it joins.  The currencies stand there `long`,
    each a link, or, where there is no room for all of the line, `short`, in one menu.
    """

    widget: QWidget
    space: int
    said: str = ""
    act: Callable[[], None] | None = None
    is_joint: bool = False
    length: Literal["", "long", "short"] = ""


class PieceLine(QWidget):
    """Sets its `pieces` from `left` (pixels at 100 %); behind `more` are those left over."""

    def __init__(self, left: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self.pieces: list[Piece] = []
        self.more = MenuButton("+1", "What did not fit", self)

    def arrange(self, end: int) -> None:
        """Set the pieces from the left up to `end`, and say in `more` how many do not fit."""
        pieces = self._of_length("long")
        shown = self._fitting(pieces, end)
        if shown < len(pieces):
            pieces = self._of_length("short")
            shown = self._fitting(pieces, end)
        for piece in self.pieces:
            piece.widget.setVisible(piece in pieces[:shown])
        left = px(self._left)
        for at, piece in enumerate(pieces[:shown]):
            left = self._set(piece.widget, left + (px(piece.space) if at else 0))
        self._fill_more(pieces[shown:], left + px(8))

    def _of_length(self, length: str) -> list[Piece]:
        return [piece for piece in self.pieces if piece.length in ("", length)]

    def _set(self, widget: QWidget, left: int) -> int:
        """Set a widget at `left`; gives where it ends."""
        size = widget.sizeHint()
        widget.setGeometry(left, self.top(size.height()), size.width(), size.height())
        return left + size.width()

    def _fitting(self, pieces: Sequence[Piece], end: int) -> int:
        """How many pieces fit before `end`, leaving room for the menu button where not all do."""
        ends, left = [], px(self._left)
        for at, piece in enumerate(pieces):
            left += (px(piece.space) if at else 0) + piece.widget.sizeHint().width()
            ends.append(left)
        if not ends or ends[-1] <= end:
            return len(ends)
        end -= self.more.sizeHint().width() + px(8)
        fitting = sum(one <= end for one in ends)
        while fitting and pieces[fitting - 1].is_joint:
            fitting -= 1
        return fitting

    def _fill_more(self, hidden: Sequence[Piece], left: int) -> None:
        self.more.setVisible(bool(hidden))
        if not hidden:
            return
        acting = [piece for piece in hidden if piece.act is not None]
        self.more.menu.clear()
        for piece in hidden:
            if piece.act is not None:
                offer(self.more.menu, piece.said, piece.act)
            elif isinstance(piece.widget, Label) and not piece.is_joint:
                self.more.menu.addAction(piece.widget.text()).setEnabled(False)
        self.more.set_text(f"+{len(acting)}" if acting else "…")
        self._set(self.more, left)

    def top(self, height: int) -> int:
        """Where something so high begins: the line's middle lies 4 above the widget's."""
        return (px(HEIGHT - 8) - height) // 2


def offer(menu: QMenu, said: str, act: Callable[[], None]) -> None:
    """Have a menu do one more thing, said so."""
    menu.addAction(said).triggered.connect(lambda: act())
