"""The order in which Tab goes through controls: as they stand, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each to the next; the first stays where Tab comes to it now."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
