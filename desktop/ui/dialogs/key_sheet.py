"""The ? sheet: every key, drawn from the key table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.key_caps import KeyCaps
from desktop.ui.controls.label import Label
from desktop.ui.keys import KeyedAction, key_table
from desktop.ui.look import typography
from desktop.ui.look.typography import px

#: The lines of the key table by group.
Groups = Mapping[str, Sequence[KeyedAction]]

#: The groups of the key table, by column of the sheet: in fewer where the screen is narrow.
ARRANGED = (
    (("Find", "Move"), ("Read", "Decide"), ("Select", "Import", "Saved", "Window")),
    (("Find", "Move", "Select", "Import"), ("Read", "Decide", "Saved", "Window")),
    (("Find", "Move", "Read", "Select", "Decide", "Import", "Saved", "Window"),),
)


class KeySheet(Dialog):
    """All actions that have a key, by group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Keys", "Keys", parent)
        self.setObjectName("keySheet")
        lines = sorted((line for line in key_table() if _keys(line)), key=lambda line: line.group)
        groups = {name: list(lines) for name, lines in groupby(lines, key=lambda line: line.group)}
        self.rows.setSpacing(px(16))
        self.rows.addWidget(_scrolled(groups))
        hint = "Letters act in the list and the posting, never while you type."
        self.rows.addWidget(Label(hint, typography.SMALL, "second"))


def _scrolled(groups: Groups) -> QScrollArea:
    """As many columns as the screen is wide enough for, and as high as there is room."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName("Keys")
    bar = QSize(area.verticalScrollBar().sizeHint().width(), 0)
    screen = QGuiApplication.primaryScreen().availableSize() - QSize(px(96), px(240))
    for arranged in ARRANGED:
        columns = _columns(arranged, groups)
        wanted = columns.sizeHint() + bar
        if wanted.width() <= screen.width():
            break
    area.setWidget(columns)
    area.setWidgetResizable(True)
    area.setMinimumSize(wanted.boundedTo(screen))
    return area


def _columns(arranged: Sequence[Sequence[str]], groups: Groups) -> QWidget:
    columns_widget = QWidget()
    columns = QHBoxLayout(columns_widget)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(px(32))
    for names in arranged:
        column = QVBoxLayout()
        column.setSpacing(px(16))
        for name in names:
            column.addLayout(_group(name, groups[name]))
        column.addStretch()
        columns.addLayout(column)
    return columns_widget


def _keys(line: KeyedAction) -> tuple[str, ...]:
    """The keys to show, Shift+? being how ? is typed."""
    both = dict.fromkeys((*line.keys, *line.native))
    return tuple(key for key in both if key not in ("Shift+?", "Enter"))


def _group(name: str, lines: Sequence[KeyedAction]) -> QVBoxLayout:
    group = QVBoxLayout()
    group.setSpacing(px(4))
    group.addWidget(Label(name, typography.READING_HEAD))
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    grid.setColumnStretch(0, 1)
    for row, (_, alike) in enumerate(groupby(lines, key=_unnumbered)):
        first, *others = alike
        title = first.plain_title.rstrip("…")
        last = others[-1:]
        said = f"{title} to {last[0].plain_title.split()[-1]}" if last else title
        grid.addWidget(Label(said), row, 0)
        grid.addWidget(_caps(first, *last), row, 1, Qt.AlignmentFlag.AlignRight)
    group.addLayout(grid)
    return group


def _unnumbered(line: KeyedAction) -> str:
    """The title without a number at its end: numbered actions are one line of the sheet."""
    return line.plain_title.rstrip("0123456789")


def _caps(*lines: KeyedAction) -> QWidget:
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addStretch()
    for line in lines:
        if line is not lines[0]:
            row.addWidget(Label("to", typography.SMALL, "third"))
        for key in _keys(line):
            row.addWidget(KeyCaps(key))
    return caps
