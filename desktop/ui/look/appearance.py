"""What the application wears: it follows the system, the reader's choice and the zoom."""

from __future__ import annotations

from typing import Final, Literal, get_args

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.look.stylesheet import stylesheet
from desktop.ui.look.theme import DARK, LIGHT, Theme, current, palette_of
from desktop.ui.look.typography import system_font, zoomed

#: What the reader may choose to wear: what the system wears, or one of the themes.
ThemeChoice = Literal["system", "light", "dark"]
THEME_CHOICES: Final[tuple[ThemeChoice, ...]] = get_args(ThemeChoice)

ZOOMS: Final = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Appearance(QObject):
    """Sets palette, font and style sheet on the application, and again when one changes."""

    def __init__(
        self, app: QApplication, choice: ThemeChoice = "system", zoom: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._font = system_font()
        self._choice: ThemeChoice = choice
        self._zoom = _within(zoom)
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._tell_platform()
        self._wear()

    @property
    def zoom(self) -> float:
        """The zoom, 1.0 being 100 %."""
        return self._zoom

    def choose(self, choice: ThemeChoice) -> None:
        """Wear light or dark, or follow the system."""
        self._choice = choice
        self._tell_platform()
        self._wear()

    def set_zoom(self, zoom: float) -> None:
        """Show everything larger or smaller; 1.0 is 100 %."""
        within = _within(zoom)
        if within != self._zoom:
            self._zoom = within
            self._wear()

    def step_zoom(self, steps: int) -> None:
        """The next larger (1) or smaller (-1) zoom; 0 gives 100 %."""
        if steps == 0:
            self.set_zoom(1.0)
            return
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self._zoom))
        self.set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._wear()

    def _tell_platform(self) -> None:
        """Ask for a window frame that fits, where the platform can."""
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self._choice)
        if wanted is None:
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(wanted)

    def _theme(self) -> Theme | None:
        """The theme to wear; None leaves the system's palette (high contrast) alone."""
        if self._choice != "system":
            return DARK if self._choice == "dark" else LIGHT
        if self._is_high_contrast():
            return None
        return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _is_high_contrast(self) -> bool:
        ask = getattr(self._hints, "accessibility", None)  # since Qt 6.10
        if ask is None:
            return False
        accessibility = ask()
        return bool(accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast)

    def _wear(self) -> None:
        theme = self._theme()
        font = zoomed(self._font, self._zoom)
        if font != self._app.font():
            self._app.setFont(font)
        self._app.setPalette(QPalette() if theme is None else palette_of(theme))
        self._app.setStyleSheet(stylesheet(current()))


def _within(zoom: float) -> float:
    """The zoom, or the end of the table that it lies beyond."""
    return min(max(ZOOMS[0], zoom), ZOOMS[-1])
