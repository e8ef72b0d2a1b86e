"""Counts in a table: the figure, what it counts, a word of explanation, a link; plan and Report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

#: A figure, what it counts, and what that means.
Line = tuple[int, str, str]


def clear_layout(layout: QLayout) -> None:
    """Remove all widgets of a layout."""
    while (line := layout.takeAt(0)) is not None:
        widget = line.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class FigureTable(QWidget):
    """Lines of 34 between hairlines, their figures one above the other; long words wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def clear(self) -> None:
        """Show nothing."""
        clear_layout(self._rows)

    def show_rows(
        self,
        lines: Sequence[Line],
        links: Mapping[str, tuple[str, Callable[[], None]]] | None = None,
    ) -> None:
        """Show these lines; `links` gives what is counted a link's words and what it does."""
        self.clear()
        for index, line in enumerate(lines):
            link = (links or {}).get(line[1])
            self._rows.addWidget(_FigureRow(line, link, is_first=index == 0))


class _FigureRow(QWidget):
    def __init__(
        self, line: Line, link: tuple[str, Callable[[], None]] | None, *, is_first: bool
    ) -> None:
        super().__init__()
        self._is_first = is_first
        figure, what, meaning = line
        number = Label(f"{figure:,}", typography.VALUE_STRONG)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setFixedWidth(px(64))
        name = Label(what, typography.VALUE)
        name.setMinimumWidth(px(60))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(12))
        row.addWidget(number)
        row.addWidget(name)
        told = Label(meaning, typography.SMALL, "second")
        told.setWordWrap(True)
        row.addWidget(told, 1)
        if link and figure:
            words, do = link
            button = LinkButton(words)
            button.clicked.connect(lambda _=False: do())
            row.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.current().hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._is_first:
            painter.drawLine(0, 0, self.width(), 0)
