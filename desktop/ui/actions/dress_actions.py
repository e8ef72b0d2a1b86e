"""What the keys do to how the window looks and listens: zoom, theme, rows, single letters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.keys import key_table
from desktop.ui.look.appearance import THEME_CHOICES, Appearance, ThemeChoice
from desktop.ui.settings import Settings


class DressActions(QObject):
    """One method an action of the key table; what is on bears a tick in the menus.

    Signals: `said` (a passing message), `compact_chosen` (whether rows are compact).
    """

    said = Signal(str)
    compact_chosen = Signal(bool)

    def __init__(self, window: QWidget, appearance: Appearance, settings: Settings) -> None:
        super().__init__(window)
        self._appearance, self._settings = appearance, settings
        self._actions: Mapping[str, QAction] = {}

    def restore(self, actions: Mapping[str, QAction]) -> None:
        """Give the actions their ticks, and the window what the reader chose before."""
        self._actions = actions
        themes = QActionGroup(self)
        for theme in THEME_CHOICES:
            themes.addAction(actions[f"theme_{theme}"])
        for name in (
            "toggle_compact",
            "toggle_letters",
            *(f"theme_{theme}" for theme in THEME_CHOICES),
        ):
            actions[name].setCheckable(True)
        actions[f"theme_{self._settings.theme}"].setChecked(True)
        self._take_rows()
        self._take_letters()

    def zoom_in(self) -> None:
        """Show everything larger."""
        self._zoom(1)

    def zoom_out(self) -> None:
        """Show everything smaller."""
        self._zoom(-1)

    def zoom_reset(self) -> None:
        """Show everything in the system's size."""
        self._zoom(0)

    def _zoom(self, steps: int) -> None:
        self._appearance.step_zoom(steps)
        self._settings.zoom = self._appearance.zoom
        self.said.emit(f"{round(100 * self._appearance.zoom)} %")

    def theme_system(self) -> None:
        """Follow the system's light or dark."""
        self._wear("system")

    def theme_light(self) -> None:
        """Wear light."""
        self._wear("light")

    def theme_dark(self) -> None:
        """Wear dark."""
        self._wear("dark")

    def _wear(self, theme: ThemeChoice) -> None:
        self._settings.theme = theme
        self._appearance.choose(theme)

    def toggle_compact(self) -> None:
        """Draw rows compact or comfortable."""
        self._settings.is_compact = not self._settings.is_compact
        self._take_rows()

    def _take_rows(self) -> None:
        is_compact = self._settings.is_compact
        self._actions["toggle_compact"].setChecked(is_compact)
        self.compact_chosen.emit(is_compact)

    def toggle_letters(self) -> None:
        """Let single letters act, or not (WCAG 2.1.4)."""
        self._settings.has_letters = not self._settings.has_letters
        self._take_letters()
        said = "Single-letter keys act" if self._settings.has_letters else "Letters do nothing now"
        self.said.emit(said)

    def _take_letters(self) -> None:
        """Bind the letters or leave them out; menus and palette offer the actions all the same."""
        has_letters = self._settings.has_letters
        self._actions["toggle_letters"].setChecked(has_letters)
        for line in key_table():
            if line.is_letter and line.where != "window":
                bound = [QKeySequence(key) for key in line.keys if has_letters]
                self._actions[line.name].setShortcuts(bound)
