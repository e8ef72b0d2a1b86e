"""The posting's text as it is read: blocks drawn into a document, with what is lit in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontDatabase,
    QHelpEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from desktop.postings import Highlight, Section
from desktop.ui.detail.blocks import Block, Style
from desktop.ui.detail.hits import HitList
from desktop.ui.detail.mends import Mend
from desktop.ui.detail.placing import MARKER_GAP, Placing, Stretch
from desktop.ui.detail.sections import Lead, leads
from desktop.ui.detail.tall_text import REDRAWING, TallText, worn
from desktop.ui.look import theme, typography
from desktop.ui.look.theme import Theme
from desktop.ui.look.typography import px

_ROWS = ("item", "row")
_AFTER_ROW = 4  # and below a heading
_AFTER_PARAGRAPH = 8
_BEFORE_HEADING = 16
_HANG = 24
_LONGEST_SKILL = 60
_EMPHASIS = QFont.Weight.Medium  # the look knows no italics
_STRONG = QFont.Weight.DemiBold


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
        cursor = QTextCursor(self.document())
        cursor.setPosition(stretch.position)
        cursor.setPosition(stretch.position + stretch.length, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor = cursor
        marked.format = form
        return marked

    def _text_of(self, stretch: Stretch) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(stretch.position)
        cursor.setPosition(stretch.position + stretch.length, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def _layout(self) -> QAbstractTextDocumentLayout:
        return self.document().documentLayout()


def draw_blocks(document: QTextDocument, blocks: Sequence[Block]) -> None:
    """Write blocks into an empty document, each character where `Placing` says it stands."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    styled = _styles(theme.current(), typography.font(typography.READING).toString())
    for number, block in enumerate(blocks):
        goes_on = number + 1 < len(blocks) and blocks[number + 1].kind == block.kind
        form = styled.block(block, is_first=number == 0, goes_on=goes_on)
        if number == 0:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form, styled.characters(block, Style()))
        if block.marker:
            cursor.insertText(block.marker + MARKER_GAP, styled.marker)
        for text, style in _same_styled(block):
            cursor.insertText(text, styled.characters(block, style))
    cursor.endEditBlock()


def _same_styled(block: Block) -> list[tuple[str, Style]]:
    """The texts of the block's runs, those of one style joined: Qt is asked less often."""
    joined: list[tuple[str, Style]] = []
    for run in block.runs:
        if joined and joined[-1][1] == run.style:
            joined[-1] = (joined[-1][0] + run.text, run.style)
        else:
            joined.append((run.text, run.style))
    return joined


class _Styles:
    """The formats of one theme and font, made once each."""

    def __init__(self, colours: Theme) -> None:
        self._colours = colours
        self._line = typography.line_height(typography.READING)
        self._formats: dict[tuple[object, ...], QTextCharFormat] = {}
        self._blocks: dict[tuple[object, ...], QTextBlockFormat] = {}
        self.marker = self._made(Style(), is_heading=False, is_code=False)
        self.marker.setForeground(QBrush(QColor(colours.second)))

    def block(self, block: Block, *, is_first: bool, goes_on: bool) -> QTextBlockFormat:
        """The format of a block: its line height, the space around it, its indentation.

        `goes_on`: the next is of its kind, as in a list, whose last member ends a paragraph.
        """
        key = (
            *(block.kind, block.depth, block.is_quote, is_first, goes_on, bool(block.marker)),
            block.is_right_to_left,
        )
        if key not in self._blocks:
            self._blocks[key] = self._made_block(block, is_first=is_first, goes_on=goes_on)
        return self._blocks[key]

    def characters(self, block: Block, style: Style) -> QTextCharFormat:
        """The format of a run within a block; shared between runs but for links."""
        key = (block.kind == "heading", block.kind == "code", style)
        if key in self._formats:
            return self._formats[key]
        form = self._made(style, is_heading=key[0] is True, is_code=key[1] is True)
        if not style.link:
            self._formats[key] = form
        return form

    def _made_block(self, block: Block, *, is_first: bool, goes_on: bool) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        is_heading, is_item = block.kind == "heading", block.kind == "item"
        form.setTopMargin(px(_BEFORE_HEADING) if is_heading and not is_first else 0)
        is_close = is_heading or (goes_on and block.kind in _ROWS)
        form.setBottomMargin(px(_AFTER_ROW if is_close else _AFTER_PARAGRAPH))
        if is_item or block.is_quote:
            margin = px(_HANG) * max(block.depth, 1)
            (form.setRightMargin if block.is_right_to_left else form.setLeftMargin)(margin)
        if is_item and block.marker:
            form.setTextIndent(-px(_HANG))
            tab = QTextOption.TabType  # Qt takes a left tab for nought in text to the left
            side = tab.RightTab if block.is_right_to_left else tab.LeftTab
            form.setTabPositions([QTextOption.Tab(px(_HANG), side)])
        if block.kind == "rule":
            width = QTextLength(QTextLength.Type.PercentageLength, 100)
            form.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, width)
            form.setBackground(QBrush(QColor(self._colours.hairline)))  # the rule's own colour
            form.setTopMargin(px(2 * _AFTER_PARAGRAPH))
            form.setBottomMargin(px(2 * _AFTER_PARAGRAPH))
            form.setLineHeight(px(1), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return form

    def _made(self, style: Style, *, is_heading: bool, is_code: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QBrush(QColor(self._colours.text)))
        if is_heading or style.is_bold:
            form.setFontWeight(_STRONG)
        elif style.is_italic:
            form.setFontWeight(_EMPHASIS)
        if style.is_code or is_code:
            form.setFontFamilies([_fixed_family()])
            form.setProperty(QTextFormat.Property.FontPixelSize, px(13))
        form.setFontStrikeOut(style.is_struck)
        if style.link:
            form.setAnchor(True)
            form.setAnchorHref(style.link)
            form.setForeground(QBrush(QColor(self._colours.accent)))
            form.setToolTip(style.link)
        return form


@cache
def _styles(colours: Theme, _font_key: str) -> _Styles:
    return _Styles(colours)


@cache
def _fixed_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()


def _ground(ground: str, ink: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QBrush(QColor(ground)))
    form.setForeground(QBrush(QColor(ink)))
    return form
