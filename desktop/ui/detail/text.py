"""The posting's text as it is read: its blocks, and what is lit, hit and mended in them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from desktop.postings import Highlight, Section
from desktop.ui.detail.blocks import Block
from desktop.ui.detail.drawing import draw_blocks
from desktop.ui.detail.hits import HitList
from desktop.ui.detail.mends import Mend
from desktop.ui.detail.placing import Placing, Stretch
from desktop.ui.detail.sections import Lead, leads
from desktop.ui.detail.tall_text import REDRAWING, TallText, worn
from desktop.ui.look import theme, typography

_LONGEST_SKILL = 60


class PostingText(TallText):
    """Draws blocks, the hits of the query in them, and what is lit as evidence.

    Emits `skill_asked` with selected words that the reader wants taken for a skill, `term_asked`
    with what narrows the list to postings that mention them, or do not.
    """

    skill_asked = Signal(str)
    term_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Posting", parent)
        self._blocks: Sequence[Block] = ()
        self.placing = Placing(())
        self.hits = HitList()
        self._lit: list[Stretch] = []
        self._highlights: Sequence[Highlight] = ()
        self._mends: Sequence[Mend] = ()
        self._mended: list[tuple[Stretch, str]] = []
        self._worn = worn()

    def show_blocks(self, blocks: Sequence[Block], highlights: Sequence[Highlight]) -> None:
        """Draw these blocks, with what the highlights find in hit colours."""
        self._blocks = blocks
        self._highlights = highlights
        self.placing = Placing(blocks)
        self._lit = []
        self._draw()

    def show_hits(self, highlights: Sequence[Highlight]) -> None:
        """Highlight what another query hits in the same text."""
        self._highlights = highlights
        self.hits = HitList.of(highlights, self.placing)
        self._mark()

    def light(self, stretches: Sequence[Stretch]) -> None:
        """Light these stretches as evidence, instead of those lit before."""
        self._lit = list(stretches)
        self._mark()

    @property
    def lit(self) -> list[str]:
        """The characters that are lit as evidence."""
        return [self._text_of(stretch) for stretch in self._lit]

    def show_mends(self, mends: Sequence[Mend]) -> None:
        """Mark quietly where the text was mended; what stood there is told on hovering."""
        if mends or self._mends:
            self._mends = mends
            self._place_mends()
            self._mark()

    @property
    def mended(self) -> list[tuple[str, str]]:
        """The characters that are marked as mended, and what stood there."""
        return [(self._text_of(stretch), was) for stretch, was in self._mended]

    def said_at(self, position: int) -> str:
        """What is told of the character at a position; "" where nothing is."""
        for stretch, was in self._mended:
            if stretch.position <= position < stretch.position + stretch.length:
                return f"Mended; in the file it reads “{was}”" if was else "Mended"
        return ""

    def step_hit(self, step: int, seen_from: int) -> Stretch | None:
        """Make the next or previous hit current and give its place."""
        stretch = self.hits.step(step, seen_from)
        self._mark()
        return stretch

    def leads(self, found: Sequence[Section]) -> list[Lead]:
        """What the sections are jumped to by, in order; `found` are those of the posting."""
        return leads(self._blocks, self.placing, found)

    def top_of(self, position: int) -> int:
        """The height in pixels at which the line of a position begins."""
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        above = self._layout().blockBoundingRect(block).top()
        return int(above + (line.y() if line.isValid() else 0))

    def position_at(self, height: int) -> int:
        """The position that is drawn at a height in pixels."""
        found = self._layout().hitTest(QPointF(0, height), Qt.HitTestAccuracy.FuzzyHit)
        return max(0, found)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what stood where the text was mended."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = QPointF(event.pos())
            said = self.said_at(self._layout().hitTest(spot, Qt.HitTestAccuracy.ExactHit))
            if said:
                QToolTip.showText(event.globalPos(), escape(said), self)
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, to narrow by the words that are selected, to take them for a skill."""
        menu = self.createStandardContextMenu(event.pos())
        words = " ".join(self.textCursor().selectedText().split())
        if words and len(words) <= _LONGEST_SKILL:
            self._offer(menu, words)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _offer(self, menu: QMenu, words: str) -> None:
        phrase, shown = words.replace('"', " ").join('""'), words.replace("&", "&&")
        menu.addSeparator()
        for said, asked, what in (
            (f"Only Postings with “{shown}”", self.term_asked, phrase),
            (f"Only Postings without “{shown}”", self.term_asked, f"-{phrase}"),
            (f"Take “{shown}” for a Skill…", self.skill_asked, words),
        ):
            menu.addAction(said).triggered.connect(lambda _on, a=asked, w=what: a.emit(w))

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in another font or in other colours."""
        super().changeEvent(event)
        if event.type() in REDRAWING and self._worn != worn():
            self._draw()

    def _draw(self) -> None:
        self._worn = worn()
        drawn = self.new_document(typography.READING)
        draw_blocks(drawn, self._blocks)
        self.show_document(drawn)
        self.hits = HitList.of(self._highlights, self.placing)
        self._place_mends()
        self._mark()

    def _place_mends(self) -> None:
        self._mended = [
            (stretch, mend.was)
            for mend in self._mends
            for stretch in self.placing.of_source(mend.start, mend.end)
        ]

    def _mark(self) -> None:
        colours = theme.current()
        hit = _ground(colours.hit, colours.hit_text)
        dotted = QTextCharFormat()
        dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        dotted.setUnderlineColor(QColor(colours.second))
        words = {self._word_around(stretch) for stretch, _ in self._mended}
        marked = [self._selection(stretch, dotted) for stretch in words]
        marked += [self._selection(stretch, hit) for stretch in self.hits.stretches]
        lit = _ground(colours.selection, colours.text)
        marked += [self._selection(stretch, lit) for stretch in self._lit]
        if self.hits.current is not None:
            current = _ground(colours.current_hit, colours.current_hit_text)
            marked.append(self._selection(self.hits.stretches[self.hits.current], current))
        self.setExtraSelections(marked)

    def _word_around(self, stretch: Stretch) -> Stretch:
        """The word that a stretch stands in: a dot under an apostrophe alone nobody would see."""
        document = self.document()
        start, end = stretch.position, stretch.position + stretch.length
        while start > 0 and not document.characterAt(start - 1).isspace():
            start -= 1
        while end < document.characterCount() - 1 and not document.characterAt(end).isspace():
            end += 1
        return Stretch(start, end - start)

    def _selection(self, stretch: Stretch, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = self._cursor_over(stretch)
        marked.format = form
        return marked

    def _text_of(self, stretch: Stretch) -> str:
        return self._cursor_over(stretch).selectedText().replace("\u2029", "\n")

    def _cursor_over(self, stretch: Stretch) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(stretch.position)
        cursor.setPosition(stretch.position + stretch.length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _layout(self) -> QAbstractTextDocumentLayout:
        return self.document().documentLayout()


def _ground(ground: str, ink: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QBrush(QColor(ground)))
    form.setForeground(QBrush(QColor(ink)))
    return form
