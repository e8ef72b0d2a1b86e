"""The type sizes and lengths of everything seen, as factors of one base size: only ui sets type."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

#: The size all figures of the look are given for, in logical pixels.
BASE: Final = 13

#: Sizes from which letters stand a hundredth of the size closer, as large type wants.
_TIGHT_FROM: Final = 17

#: Families that a Linux without a desktop's settings falls back to; a better one goes before.
_BARE_FAMILIES: Final = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans", "Sans Serif"})
_BETTER_FAMILIES: Final = ("Inter", "Cantarell", "Noto Sans", "Open Sans", "Liberation Sans")


class TypeStyle(NamedTuple):
    """One line of the type table: size and line height at a base of 13, weight, tabular figures."""

    size: int
    line: int
    weight: int = 400
    is_tabular: bool = False


DETAIL_TITLE: Final = TypeStyle(22, 28, 600)
DIALOG_HEAD: Final = TypeStyle(17, 24, 600)
DIALOG_FIGURE: Final = TypeStyle(17, 24, 600, is_tabular=True)
READING: Final = TypeStyle(15, 24)
READING_HEAD: Final = TypeStyle(15, 24, 600)
FILTER: Final = TypeStyle(14, 20)
ROW_TITLE_UNSEEN: Final = TypeStyle(13, 20, 600)
ROW_TITLE: Final = TypeStyle(13, 20, 500)
VALUE: Final = TypeStyle(13, 18)
VALUE_FIGURE: Final = TypeStyle(13, 18, is_tabular=True)
VALUE_STRONG: Final = TypeStyle(13, 18, 600, is_tabular=True)
BUTTON: Final = TypeStyle(13, 18, 500)
SMALL: Final = TypeStyle(12, 18)
SMALL_FIGURE: Final = TypeStyle(12, 18, is_tabular=True)
SMALL_STRONG: Final = TypeStyle(12, 18, 600)
EMPTY_TEXT: Final = TypeStyle(14, 20)
SMALL_LINK: Final = TypeStyle(12, 18, 500)
LABEL: Final = TypeStyle(11, 16)
ROW_PAY: Final = SMALL_FIGURE


def system_font() -> QFont:
    """The platform's font for windows; where that is a bare fallback, a better one at 13 pixels."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if not sys.platform.startswith("linux") or QFontInfo(font).family() not in _BARE_FAMILIES:
        return font
    families = (name for name in _BETTER_FAMILIES if QFontDatabase.hasFamily(name))
    bare = QFont([next(families, QFontInfo(font).family())])
    bare.setPixelSize(BASE)
    bare.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return bare


def zoomed(base: QFont, zoom: float) -> QFont:
    """`base` in pixels, times `zoom`; the application's font, which every size follows."""
    font = QFont(base)
    font.setPixelSize(max(6, round(QFontInfo(base).pixelSize() * zoom)))
    return font


class _Known:
    """The application's font when it was last asked for, and its key."""

    font: QFont | None = None
    key = ""


_known = _Known()


def px(length: float) -> int:
    """A length of the look (logical pixels at 100 %), grown with zoom and the system font."""
    return round(length * _base_size() / BASE)


def font(style: TypeStyle) -> QFont:
    """The application's font in this style; shared, so copy it before changing it."""
    return _font(style, font_key())


def font_key() -> str:
    """Tells one application font from another, for what is cached per font."""
    now = QGuiApplication.font()
    if now != _known.font:  # asked hundreds of times a paint: writing the font out costs 2 us
        _known.font, _known.key = now, now.toString()
    return _known.key


def line_height(style: TypeStyle) -> int:
    """The style's line height in pixels."""
    return px(style.line)


def with_tabular_figures(plain: QFont) -> QFont:
    """A copy of the font whose figures are all of one width."""
    tabular = QFont(plain)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    return tabular


def _base_size() -> int:
    return _pixel_size(font_key())


@lru_cache(maxsize=16)
def _pixel_size(_font_key: str) -> int:
    return QFontInfo(QGuiApplication.font()).pixelSize()


@lru_cache(maxsize=256)
def _font(style: TypeStyle, _font_key: str) -> QFont:
    made = QFont(QGuiApplication.font())
    made.setPixelSize(px(style.size))
    made.setWeight(QFont.Weight(style.weight))
    if style.size >= _TIGHT_FROM:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -made.pixelSize() / 100)
    return with_tabular_figures(made) if style.is_tabular else made
