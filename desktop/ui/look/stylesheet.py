"""The little that a palette cannot say, as a Qt style sheet: edges and radii, never a font."""

from __future__ import annotations

from string import Template
from typing import Final

from desktop.ui.look.theme import Theme
from desktop.ui.look.typography import px

# Selectors name the dynamic property `look`, which the widgets' own modules set.
_SHEET: Final = Template("""
QPushButton { background: $button; color: $text; border: 1px solid $edge;
  border-radius: ${r6}px; padding: 0 ${s12}px; min-height: ${s30}px; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $idle_selection; }
QPushButton:disabled { color: $third; border-color: $soft_edge; }
QPushButton[look="main"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="main"]:disabled { background: $chip; color: $third; border-color: $chip; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; }
QPushButton[look="quiet"]:hover { background: $quiet_hover; }
QLineEdit { background: $field; border: 1px solid $edge; border-radius: ${r6}px;
  padding: 0 ${s8}px; min-height: ${s30}px; }
QLineEdit:focus { border-color: $accent; }
QLineEdit[look="filter"] { border-radius: ${r8}px; padding: 0 1px;
  min-height: ${s34}px; }
QLineEdit[look="filter"]:focus { border: 2px solid $accent; padding: 0;
  min-height: ${s32}px; }
QFrame[look="box"] { background: $field; border: 1px solid $hairline; border-radius: ${r6}px; }
QFrame[look="panel"] { background: $base; border: 1px solid $edge; border-radius: ${r8}px; }
QPlainTextEdit { background: $field; border: 1px solid $edge; border-radius: ${r6}px;
  padding: ${s4}px; }
QPlainTextEdit:focus { border-color: $accent; }
QListWidget { background: $field; border: 1px solid $hairline; border-radius: ${r6}px;
  padding: ${s4}px; outline: none; }
QListWidget:focus, QTableWidget:focus { border-color: $accent; }
QListWidget[look="bare"] { background: transparent; border: none; padding: 0; }
QListWidget::item { padding: ${s4}px; border-radius: ${s4}px; color: $text; }
QListWidget::item:selected { background: $selection; color: $text; }
QTableWidget { background: $field; border: 1px solid $hairline; border-radius: ${r6}px;
  padding: ${s4}px; outline: none; selection-background-color: $selection;
  selection-color: $text; }
QTableWidget QLineEdit { border-radius: 0; padding: 0 ${s4}px; min-height: 0; }
QHeaderView::section { background: $field; color: $second; border: none; padding: ${s4}px; }
QMenu { background: $field; border: 1px solid $edge; padding: ${s4}px; }
QMenu::item { padding: ${s4}px ${s24}px ${s4}px ${s8}px; border-radius: ${s4}px; color: $text; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $third; }
QMenu::separator { height: 1px; background: $hairline; margin: ${s4}px ${s8}px; }
QToolTip { background: $field; color: $text; border: 1px solid $edge; }
QProgressBar { background: $soft_edge; border: none; border-radius: ${r3}px;
  min-height: ${r6}px; max-height: ${r6}px; }
QProgressBar::chunk { background: $accent; border-radius: ${r3}px; }
QScrollBar:vertical { background: transparent; width: ${s14}px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: $soft_edge; border-radius: ${r3}px;
  min-height: ${s32}px; margin: ${s4}px ${s4}px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar:horizontal { background: transparent; height: ${s14}px; margin: 0; border: none; }
QScrollBar::handle:horizontal { background: $soft_edge; border-radius: ${r3}px;
  min-width: ${s32}px; margin: ${s4}px ${s4}px; }
QScrollBar::handle:horizontal:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $hairline; }
""")


def stylesheet(theme: Theme) -> str:
    """The sheet in the theme's colours, its lengths grown with the application's font."""
    lengths = {f"r{length}": px(length) for length in (3, 6, 8)}
    lengths |= {f"s{length}": px(length) for length in (4, 8, 12, 14, 24, 30, 32, 34)}
    return _SHEET.substitute(theme._asdict(), quiet_hover=theme.quiet_hover, **lengths)
