"""The colours of all that is seen, a frozen value for light and one for dark: only ui paints."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


class Theme(NamedTuple):
    """Each colour role's value as `#rrggbb`.

    `second` is for company, place and the status line; `third` for dates, labels and what is not
    stated; `edge` for the borders of controls; `hairline` and `soft_edge` only decorate.
    """

    is_dark: bool
    window: str
    base: str
    field: str
    button: str
    hover: str
    hairline: str
    soft_edge: str
    edge: str
    text: str
    second: str
    third: str
    accent: str
    on_accent: str
    selection: str
    idle_selection: str
    chip: str
    chip_text: str
    new_chip: str
    new_chip_text: str
    hit: str
    hit_text: str
    current_hit: str
    current_hit_text: str
    star: str
    good: str
    bad: str
    bad_ground: str

    @property
    def quiet_hover(self) -> str:
        """The ground of what has no edge, under the mouse."""
        return self.chip if self.is_dark else self.idle_selection


LIGHT: Final = Theme(
    is_dark=False,
    window="#f5f5f6",
    base="#ffffff",
    field="#ffffff",
    button="#ffffff",
    hover="#f4f5f7",
    hairline="#e3e3e6",
    soft_edge="#d2d3d8",
    edge="#8a8d95",
    text="#1b1c1f",
    second="#585b63",
    third="#656872",
    accent="#2f55d4",
    on_accent="#ffffff",
    selection="#e3eafc",
    idle_selection="#ececef",
    chip="#eeeff2",
    chip_text="#4c4f57",
    new_chip="#e3eafc",
    new_chip_text="#2846b0",
    hit="#ffe9a3",
    hit_text="#1b1c1f",
    current_hit="#ffc933",
    current_hit_text="#1b1c1f",
    star="#b86e00",
    good="#1e7a45",
    bad="#b3261e",
    bad_ground="#fce9e7",
)

DARK: Final = Theme(
    is_dark=True,
    window="#1b1c1f",
    base="#222327",
    field="#2a2b30",
    button="#2f3036",
    hover="#2a2b30",
    hairline="#36373d",
    soft_edge="#474951",
    edge="#7c7f88",
    text="#ecedef",
    second="#b0b3bb",
    third="#9a9da6",
    accent="#8fabff",
    on_accent="#10131c",
    selection="#2e3b63",
    idle_selection="#34353b",
    chip="#34353b",
    chip_text="#c6c8ce",
    new_chip="#2e3b63",
    new_chip_text="#bfcfff",
    hit="#5c4a12",
    hit_text="#fff1c2",
    current_hit="#7d6000",
    current_hit_text="#fff1c2",
    star="#f0b95a",
    good="#6ccb93",
    bad="#ff9a90",
    bad_ground="#4a2a29",
)

#: Which role fills which palette slot, in every group; what differs by group follows below.
_SLOTS: Final[dict[QPalette.ColorRole, str]] = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "base",
    _Role.AlternateBase: "hover",
    _Role.Text: "text",
    _Role.Button: "button",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.PlaceholderText: "third",
    _Role.ToolTipBase: "field",
    _Role.ToolTipText: "text",
    _Role.Light: "button",
    _Role.Midlight: "hairline",
    _Role.Mid: "soft_edge",
    _Role.Dark: "edge",
    _Role.Shadow: "edge",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "text",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Accent: "accent",
}

#: The slots that a system palette (high contrast) offers for the roles; the first of a role counts.
_FROM_SLOTS: Final[dict[str, QPalette.ColorRole]] = {
    "window": _Role.Window,
    "base": _Role.Base,
    "field": _Role.Base,
    "button": _Role.Button,
    "hover": _Role.AlternateBase,
    "hairline": _Role.Mid,
    "soft_edge": _Role.Mid,
    "edge": _Role.WindowText,
    "accent": _Role.Link,
    "on_accent": _Role.Base,
    "selection": _Role.Highlight,
    "idle_selection": _Role.AlternateBase,
    "chip": _Role.Button,
    "chip_text": _Role.ButtonText,
    "new_chip": _Role.Highlight,
    "new_chip_text": _Role.HighlightedText,
    "hit": _Role.Highlight,
    "hit_text": _Role.HighlightedText,
    "current_hit": _Role.Link,
    "current_hit_text": _Role.Base,
    "bad_ground": _Role.Base,
}


def palette_of(theme: Theme) -> QPalette:
    """The theme as the palette that every widget inherits."""
    palette = QPalette()
    for slot, role in _SLOTS.items():
        palette.setColor(slot, QColor(getattr(theme, role)))
    palette.setColor(_Group.Inactive, _Role.Highlight, QColor(theme.idle_selection))
    for slot in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        palette.setColor(_Group.Disabled, slot, QColor(theme.third))
    palette.setColor(_Group.Disabled, _Role.Highlight, QColor(theme.idle_selection))
    return palette


def colour(role: str) -> str:
    """A role's colour in the theme in force, `#rrggbb`."""
    found: str = getattr(current(), role)
    return found


def current() -> Theme:
    """The theme in force: the palette in force tells it, so that there is one truth."""
    return _theme_of(QGuiApplication.palette().cacheKey())


@lru_cache(maxsize=8)
def _theme_of(_palette_key: int) -> Theme:
    palette = QGuiApplication.palette()
    for theme in (LIGHT, DARK):
        if all(palette.color(slot).name() == getattr(theme, r) for slot, r in _SLOTS.items()):
            return theme
    return from_palette(palette)


def from_palette(palette: QPalette) -> Theme:
    """The roles read from a palette that is not ours: the system's high contrast is left alone."""
    text = palette.color(_Role.WindowText).name()
    roles = dict.fromkeys(Theme._fields[1:], text)
    roles |= {role: palette.color(slot).name() for role, slot in _FROM_SLOTS.items()}
    is_dark = palette.color(_Role.Window).lightness() < palette.color(_Role.WindowText).lightness()
    return Theme(is_dark=is_dark, **roles)
