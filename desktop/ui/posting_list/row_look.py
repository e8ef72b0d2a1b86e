"""A row's measures, fonts and inks, reckoned once for each font, height and theme.

A paint draws a dozen rows of a dozen pieces: asking for each length and font anew took longer than
drawing them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF

from desktop.ui.look import typography
from desktop.ui.look.theme import Theme
from desktop.ui.look.typography import TypeStyle, px

COMFORTABLE: Final = 60
COMPACT: Final = 44
_GUTTER: Final = 32
_RIGHT: Final = 16
_DAY: Final = 44
_GAP: Final = 12


class Lettering(NamedTuple):
    """A font, and from a line's top to its baseline."""

    style: TypeStyle
    font: QFont
    baseline: int


class Measures(NamedTuple):
    """Lengths in pixels from the row's left, top and right edges, and its letterings."""

    height: int
    first: int  #: top of the first line
    line: int  #: height of a line
    gutter: int
    right: int
    day: int
    bar: int
    dot: int
    marker: int
    chip: int
    chip_side: int
    chip_gap: int
    before_chips: int
    title: Lettering
    unseen_title: Lettering
    pay: Lettering
    small: Lettering
    figure: Lettering
    label: Lettering


@lru_cache(maxsize=16)
def measures(is_compact: bool, _font_key: str) -> Measures:
    """The measures of compact or comfortable rows in the application's font."""
    line = px(18 if is_compact else 20)

    def lettering(style: TypeStyle, height: int = line) -> Lettering:
        font = typography.font(style)
        metrics = QFontMetricsF(font)
        return Lettering(style, font, round((height - metrics.height()) / 2 + metrics.ascent()))

    return Measures(
        height=px(COMPACT if is_compact else COMFORTABLE),
        first=px(4 if is_compact else 10),
        line=line,
        gutter=px(_GUTTER),
        right=px(_RIGHT),
        day=px(_DAY) + px(_GAP),
        bar=px(3),
        dot=px(16),
        marker=px(14),
        chip=px(16),
        chip_side=px(5),
        chip_gap=px(4),
        before_chips=px(8),
        title=lettering(typography.ROW_TITLE),
        unseen_title=lettering(typography.ROW_TITLE_UNSEEN),
        pay=lettering(typography.ROW_PAY),
        small=lettering(typography.SMALL),
        figure=lettering(typography.SMALL_FIGURE),
        label=lettering(typography.LABEL, px(16)),
    )


@lru_cache(maxsize=4096)
def elided(text: str, width: int, style: TypeStyle, _font_key: str) -> str:
    """The text as far as it fits."""
    metrics = QFontMetrics(typography.font(style))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=4096)
def advance(text: str, style: TypeStyle, _font_key: str) -> int:
    """How far a text reaches, in pixels."""
    return QFontMetrics(typography.font(style)).horizontalAdvance(text)


class RowState(NamedTuple):
    """What decides how a row is drawn beside its words."""

    is_selected: bool
    is_focused: bool  #: selected or current, in a list that has the focus
    is_hovered: bool
    is_current: bool
    is_alone: bool  #: selected, and no other is: so it is plain which one is current


class Inks(NamedTuple):
    """A row's colours, which its state decides; None draws nothing."""

    ground: QColor
    bar: QColor | None
    ring: QColor | None
    hairline: QColor | None
    title: QColor
    second: QColor
    third: QColor
    chip: QColor
    chip_text: QColor
    new_chip: QColor
    new_chip_text: QColor


@lru_cache(maxsize=16)
def inks(colours: Theme, state: RowState) -> Inks:
    """The inks of a row in a theme."""
    edge = QColor(colours.accent if state.is_focused else colours.second)
    ring = edge if state.is_current and not state.is_alone else None
    if not state.is_selected:
        return Inks(
            ground=QColor(colours.hover if state.is_hovered else colours.base),
            bar=None,
            ring=ring,
            hairline=QColor(colours.hairline),
            title=QColor(colours.text),
            second=QColor(colours.second),
            third=QColor(colours.third),
            chip=QColor(colours.chip),
            chip_text=QColor(colours.chip_text),
            new_chip=QColor(colours.new_chip),
            new_chip_text=QColor(colours.new_chip_text),
        )
    text = QColor(colours.text)
    return Inks(
        ground=QColor(colours.selection if state.is_focused else colours.idle_selection),
        bar=edge,
        ring=ring,
        hairline=None if state.is_alone else QColor(colours.hairline),
        title=text,
        second=text,
        third=text,
        chip=QColor(colours.base),
        chip_text=text,
        new_chip=QColor(colours.base),
        new_chip_text=QColor(colours.new_chip_text),
    )
