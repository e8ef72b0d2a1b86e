"""The theme: its contrasts are those of the look's table, and the palette in force tells it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QToolTip

from desktop.ui.look.theme import DARK, LIGHT, current, from_palette, palette_of

# role, the ground it is measured on, the table's figures for light and dark (None: not given)
TABLE = [
    ("edge", "window", 3.05, None),
    ("edge", "button", None, 3.29),
    ("text", "selection", 14.15, 9.33),
    ("text", "base", 17.04, 13.40),
    ("second", "window", 6.23, None),
    ("second", "base", None, 7.48),
    ("third", "idle_selection", 4.72, 4.51),
    ("accent", "selection", 5.17, 4.91),
    ("accent", "base", 6.23, 7.05),
    ("on_accent", "accent", 6.23, 8.34),
    ("chip_text", "chip", 7.13, 7.31),
    ("new_chip_text", "new_chip", 6.73, 7.07),
    ("hit_text", "hit", 14.15, 7.62),
    ("current_hit_text", "current_hit", 11.08, 5.25),
    ("star", "selection", 3.31, 6.14),
    ("good", "selection", 4.44, 5.52),
    ("bad", "bad_ground", 5.59, 6.21),
]
MARKS = {"edge", "star", "good"}


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio (1 to 21) of two `#rrggbb` colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("role", "ground", "light", "dark"), TABLE)
def test_each_role_stands_out_from_its_ground_as_the_table_says(role, ground, light, dark):
    for colours, figure in ((LIGHT, light), (DARK, dark)):
        ratio = contrast(getattr(colours, role), getattr(colours, ground))
        assert ratio >= (3.0 if role in MARKS else 4.5)
        if figure is not None:
            assert ratio == pytest.approx(figure, abs=0.02)


@pytest.mark.parametrize(("one", "other", "ratio"), [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
])  # fmt: skip
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_the_palette_in_force_tells_the_theme(appearance):
    assert current() is LIGHT
    appearance.choose("dark")
    assert current() is DARK
    appearance.choose("light")
    assert current() is LIGHT


def test_the_selection_is_grey_where_the_window_is_not_active():
    palette = palette_of(LIGHT)
    grey = palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight)
    assert grey.name() == LIGHT.idle_selection
    assert palette.color(QPalette.ColorRole.Highlight).name() == LIGHT.selection


def test_a_palette_that_is_not_ours_gives_the_roles_its_own_colours(appearance, qapp):
    palette = palette_of(DARK)
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    qapp.setPalette(palette)
    worn = current()
    assert worn == from_palette(palette)
    assert (worn.window, worn.text, worn.is_dark) == ("#000000", "#ffff00", True)


def test_zoom_steps_through_its_table_and_stays_within(appearance):
    appearance.step_zoom(1)
    assert appearance.zoom == 1.1
    for _ in range(20):
        appearance.step_zoom(1)
    assert appearance.zoom == 2.0
    appearance.step_zoom(0)
    assert appearance.zoom == 1.0


def test_following_the_system_is_one_of_the_choices(appearance, qapp):
    appearance.choose("dark")
    appearance.choose("system")
    scheme = qapp.styleHints().colorScheme()
    assert current() is (DARK if scheme is Qt.ColorScheme.Dark else LIGHT)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_tip_bears_the_ground_and_the_edge_of_a_menu(appearance, qapp, theme):
    appearance.choose("dark" if theme.is_dark else "light")
    QToolTip.showText(QPoint(20, 20), "Germany, Estonia")
    (tip,) = (one for one in qapp.topLevelWidgets() if one.inherits("QTipLabel"))
    drawn = tip.grab().toImage()
    across = [drawn.pixelColor(at, drawn.height() // 2).name() for at in (0, 2)]
    QToolTip.hideText()
    assert across == [theme.edge.lower(), theme.field.lower()]
