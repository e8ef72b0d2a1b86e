"""Where the columns of a table begin, so that its rows stand one above the other when drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.ui.detail.blocks import CELL_GAP, Block
from desktop.ui.look import typography
from desktop.ui.look.typography import px

_BETWEEN: Final = 24
#: Wider cells push what follows them in their row to a later column's place.
_WIDEST: Final = 200
#: No column begins further right: what is left of the measure would hold too few words.
_FURTHEST: Final = 480


def with_stops(blocks: Sequence[Block]) -> Iterator[tuple[Block, tuple[int, ...]]]:
    """Each block and, of a table's row, where its columns but the first begin, in pixels."""
    for kind, some in groupby(blocks, key=lambda block: block.kind):
        alike = list(some)
        stops = _stops(alike) if kind == "row" else ()
        yield from ((block, stops) for block in alike)


def _stops(rows: Sequence[Block]) -> tuple[int, ...]:
    letters = QFont(typography.font(typography.READING))
    letters.setWeight(QFont.Weight.DemiBold)  # as a head's: no row's letters are wider
    metrics = QFontMetricsF(letters)
    cells = [row.text.split(CELL_GAP)[:-1] for row in rows]
    stops, at = [], 0.0
    for column in zip_longest(*cells, fillvalue=""):
        widest = max(metrics.horizontalAdvance(cell) for cell in column)
        at += min(widest, px(_WIDEST)) + px(_BETWEEN)
        if at > px(_FURTHEST):
            break
        stops.append(round(at))
    return tuple(stops)
