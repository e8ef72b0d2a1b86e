"""Blocks drawn into a document of Qt's: the formats of each kind, made once a theme and font."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
)

from desktop.ui.detail.blocks import Block, Style
from desktop.ui.detail.columns import with_stops
from desktop.ui.detail.placing import MARKER_GAP
from desktop.ui.look import theme, typography
from desktop.ui.look.theme import Theme
from desktop.ui.look.typography import px

_ROWS = ("item", "row")
_AFTER_ROW = 4  # and below a heading
_AFTER_PARAGRAPH = 8
_BEFORE_HEADING = 16
_HANG = 24
_FURTHEST_HANG = 320  # half the measure
_EMPHASIS = QFont.Weight.Medium  # the look knows no italics
_STRONG = QFont.Weight.DemiBold


def draw_blocks(
    document: QTextDocument, blocks: Sequence[Block], colours: Theme | None = None
) -> None:
    """Write blocks into an empty document, each character where `Placing` says it stands.

    The colours are those of the theme in force, if no others are given.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    styled = _styles(colours or theme.current(), typography.font(typography.READING).toString())
    for number, (block, stops) in enumerate(with_stops(blocks)):
        goes_on = number + 1 < len(blocks) and blocks[number + 1].kind == block.kind
        form = styled.block(block, stops, is_first=number == 0, goes_on=goes_on)
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

    def block(
        self, block: Block, stops: tuple[int, ...], *, is_first: bool, goes_on: bool
    ) -> QTextBlockFormat:
        """The format of a block: its line height, the space around it, its indentation.

        `stops`: where a row's columns begin; `goes_on`: the next is of its kind, as in a list,
        whose last member ends a paragraph.
        """
        key = (
            *(block.kind, block.depth, block.is_quote, is_first, goes_on, bool(block.marker)),
            *(block.is_right_to_left, stops),
        )
        if key not in self._blocks:
            form = self._made_block(block, is_first=is_first, goes_on=goes_on)
            if stops:
                _stand(form, stops, is_right_to_left=block.is_right_to_left)
            self._blocks[key] = form
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
            _set_stops(form, (px(_HANG),), is_right_to_left=block.is_right_to_left)
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


def _stand(form: QTextBlockFormat, stops: Sequence[int], *, is_right_to_left: bool) -> None:
    """Let a row's columns begin at `stops`, and the last, if it is wide, go on below its words.

    A narrow one goes on below the whole row, a little to the right of where rows begin.
    """
    hang = stops[-1] if stops[-1] <= px(_FURTHEST_HANG) else px(_HANG)
    (form.setRightMargin if is_right_to_left else form.setLeftMargin)(hang)
    form.setTextIndent(-hang)
    _set_stops(form, stops, is_right_to_left=is_right_to_left)


def _set_stops(form: QTextBlockFormat, stops: Sequence[int], *, is_right_to_left: bool) -> None:
    tab = QTextOption.TabType  # Qt takes a left tab for nought in text to the left
    side = tab.RightTab if is_right_to_left else tab.LeftTab
    form.setTabPositions([QTextOption.Tab(stop, side) for stop in stops])


@cache
def _styles(colours: Theme, _font_key: str) -> _Styles:
    return _Styles(colours)


@cache
def _fixed_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
