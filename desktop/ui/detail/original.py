"""The posting as its file gave it, beside the text it was mended to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.postings import Kept, Original
from desktop.reading import decode_as
from desktop.ui import theme, typography
from desktop.ui.detail.tall_text import TallText
from desktop.ui.label import Label
from desktop.ui.typography import px

#: More characters than this of an original are not drawn.
MOST_CHARACTERS: Final = 100_000
_NARROWEST_BESIDE: Final = 560
_UNCHANGED: Final = "Nothing was mended: the text reads as it stands in the file."


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines as they stood and as they were mended; equal where nothing differs."""

    original: str
    mended: str

    @property
    def differs(self) -> bool:
        """The lines were mended, or stand on one side only."""
        return self.original != self.mended


def passages(original: str, mended: str) -> list[Passage]:
    """Both texts cut into passages that are alike or differ, in order."""
    left, right = original.splitlines(), mended.splitlines()
    pairs = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    found: list[Passage] = []
    for kind, a, b, c, d in pairs:
        if kind == "replace" and b - a == d - c:
            found += [Passage(*pair) for pair in zip(left[a:b], right[c:d], strict=True)]
        else:
            found.append(Passage("\n".join(left[a:b]), "\n".join(right[c:d])))
    return found


def said_mends(kept: Kept, encoding: str) -> str:
    """How the bytes were read and mended, in a sentence or two."""
    read = f"Read as {encoding.upper().replace('_', ' ')}. "
    return read + ("; ".join(kept.mends).capitalize() + "." if kept.mends else _UNCHANGED)


class OriginalView(QWidget):
    """Original and mended text side by side, or one under the other where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passages: Sequence[Passage] = ()
        self._is_beside = True
        self._head = Label("Original", typography.DIALOG_HEAD)
        self._path = Label("", typography.SMALL, "third")
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._path.setWordWrap(True)
        self.said = Label("", typography.SMALL, "second")
        self.said.setWordWrap(True)
        self.text = TallText("Original and mended text")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(4))
        for widget in (self._head, self._path, self.said):
            rows.addWidget(widget)
        rows.addSpacing(px(12))
        rows.addWidget(self.text)
        rows.addStretch(1)

    def show_original(self, original: Original, kept: Kept) -> None:
        """Show how these bytes read before they were mended."""
        before = decode_as(original.data, original.encoding).text[:MOST_CHARACTERS]
        before = before.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        after = kept.posting.body[:MOST_CHARACTERS] if kept.mends else before
        self._passages = passages(before, after)
        self._head.setText("Original and mended text" if kept.mends else "Original")
        self._path.setText(kept.sources[0].path if kept.sources else "")
        self.said.setText(said_mends(kept, original.encoding))
        self._draw()

    def fit(self, width: int) -> None:
        """Take this width in pixels."""
        is_beside = width >= px(_NARROWEST_BESIDE)
        if is_beside != self._is_beside:
            self._is_beside = is_beside
            self._draw()
        self.text.fit(width)

    def _draw(self) -> None:
        made = self.text.new_document(typography.VALUE)
        are_two = any(passage.differs for passage in self._passages)
        if not are_two:
            _write(QTextCursor(made), self._passages[0].original if self._passages else "", "")
        elif self._is_beside:
            _draw_beside(made, self._passages)
        else:
            _draw_below(made, self._passages)
        self.text.show_document(made)


def _draw_beside(document: QTextDocument, passages: Sequence[Passage]) -> None:
    table = _table(document, len(passages) + 1, 2)
    _fill(table, 0, ("As it stood", "As mended"), role="third")
    for row, passage in enumerate(passages, start=1):
        ground = "bad_ground" if passage.differs else ""
        cursor = table.cellAt(row, 0).firstCursorPosition()
        _write(cursor, passage.original, ground)
        cursor = table.cellAt(row, 1).firstCursorPosition()
        _write(cursor, passage.mended, "new_chip" if passage.differs else "")


def _draw_below(document: QTextDocument, passages: Sequence[Passage]) -> None:
    cursor = QTextCursor(document)
    is_first = True
    for passage in passages:
        parts = [(passage.original, "bad_ground"), (passage.mended, "new_chip")]
        for text, ground in parts if passage.differs else [(passage.mended, "")]:
            if text:
                if not is_first:
                    cursor.insertBlock()
                is_first = False
                _write(cursor, text, ground)


def _table(document: QTextDocument, rows: int, columns: int) -> QTextTable:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(px(4))
    half = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    form.setColumnWidthConstraints([half] * columns)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return QTextCursor(document).insertTable(rows, columns, form)


def _fill(table: QTextTable, row: int, texts: Sequence[str], role: str) -> None:
    for column, text in enumerate(texts):
        form = QTextCharFormat()
        form.setForeground(QBrush(QColor(getattr(theme.current(), role))))
        table.cellAt(row, column).firstCursorPosition().insertText(text, form)


def _write(cursor: QTextCursor, text: str, ground: str) -> None:
    """Write lines at the cursor, on a ground where they differ."""
    colours = theme.current()
    line = QTextBlockFormat()
    line.setLineHeight(px(20), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    form = QTextCharFormat()
    form.setForeground(QBrush(QColor(colours.text)))
    if ground:
        form.setBackground(QBrush(QColor(getattr(colours, ground))))
    cursor.setBlockFormat(line)
    cursor.insertText(text, form)
