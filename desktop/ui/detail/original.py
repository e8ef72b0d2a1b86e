"""The posting as its file gave it, beside the text it was mended to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.postings import Kept, Original
from desktop.ui.controls.buttons import Button, LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.detail.tall_text import REDRAWING, TallText, worn
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

#: More characters than this of an original are not drawn.
MOST_CHARACTERS: Final = 60_000
#: Words left times words right up to which words are compared, else whole lines.
_MOST_COMPARED: Final = 40_000
_WORDS: Final = re.compile(r"\s+|\S+")
_NARROWEST_BESIDE: Final = 560
_BETWEEN: Final = 24
_GROUNDS: Final = ("bad_ground", "new_chip")
_BINARY: Final = "The text as found in a file of a format of its own. "
_UNCHANGED: Final = "Nothing was mended: the text reads as it stands in the file."

Piece = tuple[str, bool]  # characters, and whether they differ from the other side's


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines as they stood and as they were mended; equal where nothing differs."""

    original: str
    mended: str

    @property
    def differs(self) -> bool:
        """The lines were mended; what stands on one side only (front matter) was not."""
        return bool(self.original and self.mended) and self.original != self.mended


def passages(original: str, mended: str) -> list[Passage]:
    """Both texts cut into passages that are alike or differ, in order."""
    left, right = original.splitlines(), mended.splitlines()
    pairs = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    found: list[Passage] = []
    for kind, a, b, c, d in pairs:
        if kind == "equal":
            found.append(Passage("\n".join(left[a:b]), "\n".join(right[c:d])))
            continue
        # Lines on one side only (front matter) stand before those that were mended.
        shared = min(b - a, d - c)
        found.append(Passage("\n".join(left[a : b - shared]), "\n".join(right[c : d - shared])))
        both = zip(left[b - shared : b], right[d - shared : d], strict=True)
        found += [Passage(*lines) for lines in both]
    return [passage for passage in found if passage.original or passage.mended]


def pieces(passage: Passage) -> tuple[list[Piece], list[Piece]]:
    """Both sides of a passage cut into words that are alike and words that differ."""
    left, right = _WORDS.findall(passage.original), _WORDS.findall(passage.mended)
    if len(left) == len(right):  # as mending leaves it, mostly: no need to look for what moved
        alike = [one == other for one, other in zip(left, right, strict=True)]
        return _joined(left, alike), _joined(right, alike)
    if not passage.differs or len(left) * len(right) > _MOST_COMPARED:
        return [(passage.original, passage.differs)], [(passage.mended, passage.differs)]
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        sides[0].append(("".join(left[a:b]), kind != "equal"))
        sides[1].append(("".join(right[c:d]), kind != "equal"))
    return sides


def _joined(words: Sequence[str], alike: Sequence[bool]) -> list[Piece]:
    pairs = groupby(zip(words, alike, strict=True), key=itemgetter(1))
    return [("".join(word for word, _ in group), not is_alike) for is_alike, group in pairs]


def said_mends(kept: Kept, encoding: str) -> str:
    """How the bytes were read and mended, in a sentence or two; "" is that of a binary file."""
    from desktop.reading import encoding_name  # noqa: PLC0415 - all of reading is behind it

    read = f"Read as {encoding_name(encoding)}. " if encoding else _BINARY
    steps = "; ".join(kept.mends)
    return read + (f"{steps[:1].upper()}{steps[1:]}." if steps else _UNCHANGED)


def text_of(original: Original, kept: Kept) -> str:
    """The original as decoded; of a binary file the text as it was found there."""
    if not original.encoding:
        return kept.posting.body
    from desktop.reading import decode_as  # noqa: PLC0415 - as above

    return decode_as(original.data, original.encoding).text


class OriginalView(QWidget):
    """Original and mended text side by side, or one under the other where there is little room.

    Emits `action_asked` with the name of the action that leads back.
    """

    action_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passages: Sequence[Passage] = ()
        self._is_beside = True
        self._worn = worn()
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
        back = Button("Back to the posting", "plain", key="v")
        back.clicked.connect(lambda: self.action_asked.emit("toggle_original"))
        top = QHBoxLayout()
        self.choose = LinkButton("Another encoding…", typography.SMALL)
        self.choose.clicked.connect(lambda: self.action_asked.emit("choose_encoding"))
        top.setSpacing(px(16))
        top.addWidget(self._head, 1)
        top.addWidget(self.choose)
        top.addWidget(back)
        rows.addLayout(top)
        for widget in (self._path, self.said):
            rows.addWidget(widget)
        rows.addSpacing(px(12))
        rows.addWidget(self.text)
        rows.addStretch(1)

    def show_original(self, original: Original, kept: Kept) -> None:
        """Show how these bytes read before they were mended."""
        whole = text_of(original, kept)
        before = whole[:MOST_CHARACTERS].removeprefix("\ufeff")
        after = kept.posting.body[:MOST_CHARACTERS] if kept.mends else before
        self._passages = passages(before, after)
        self._head.setText("Original and mended text" if kept.mends else "Original")
        self._path.setText(kept.sources[0].path if kept.sources else "")
        cut = f" Shown are the first {MOST_CHARACTERS:,} characters."
        is_cut = len(whole) > MOST_CHARACTERS
        self.said.setText(said_mends(kept, original.encoding) + (cut if is_cut else ""))
        self.choose.setVisible(bool(original.encoding))
        self._draw()

    def fit(self, width: int) -> None:
        """Take this width in pixels."""
        is_beside = width >= px(_NARROWEST_BESIDE)
        if is_beside != self._is_beside:
            self._is_beside = is_beside
            self._draw()
        self.text.fit(width)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in another font or in other colours."""
        super().changeEvent(event)
        if event.type() in REDRAWING and self._worn != worn():
            self._draw()

    def _draw(self) -> None:
        self._worn = worn()
        made = self.text.new_document(typography.VALUE)
        are_two = any(passage.differs for passage in self._passages)
        if not are_two:
            whole = self._passages[0].original if self._passages else ""
            _write(QTextCursor(made), [(whole, False)], "")
        elif self._is_beside:
            _draw_beside(made, self._passages)
        else:
            _draw_below(made, self._passages)
        self.text.show_document(made)


def _draw_beside(document: QTextDocument, passages: Sequence[Passage]) -> None:
    table = _table(document, len(passages) + 1, 2)
    for column, text in enumerate(("As it stood", "As mended")):
        _write(table.cellAt(0, column).firstCursorPosition(), [(text, False)], "", "third")
    for row, passage in enumerate(passages, start=1):
        for column, (side, ground) in enumerate(zip(pieces(passage), _GROUNDS, strict=True)):
            _write(table.cellAt(row, column).firstCursorPosition(), side, ground)


def _draw_below(document: QTextDocument, passages: Sequence[Passage]) -> None:
    cursor = QTextCursor(document)
    for passage in passages:
        sides = zip(pieces(passage), _GROUNDS, strict=True)
        for side, ground in sides if passage.differs else [*sides][:1]:
            if any(text for text, _ in side):
                if not document.isEmpty():
                    cursor.insertBlock()
                _write(cursor, side, ground)


def _table(document: QTextDocument, rows: int, columns: int) -> QTextTable:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    half = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    form.setColumnWidthConstraints([half] * columns)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table = QTextCursor(document).insertTable(rows, columns, form)
    for column in range(columns):
        cell = QTextTableCellFormat()
        cell.setTopPadding(px(4))
        cell.setBottomPadding(px(4))
        cell.setRightPadding(0 if column == columns - 1 else px(_BETWEEN))
        for row in range(rows):
            table.cellAt(row, column).setFormat(cell)
    return table


def _write(cursor: QTextCursor, side: Sequence[Piece], ground: str, ink: str = "text") -> None:
    """Write one side of a passage at the cursor, what differs on a ground."""
    line = QTextBlockFormat()
    line.setLineHeight(px(20), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    alike, different = QTextCharFormat(), QTextCharFormat()
    for form in (alike, different):
        form.setForeground(QBrush(QColor(theme.colour(ink))))
    if ground:
        different.setBackground(QBrush(QColor(theme.colour(ground))))
    cursor.setBlockFormat(line)
    for text, differs in side:
        cursor.insertText(text, different if differs else alike)
