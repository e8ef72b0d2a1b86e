"""Type and lengths are factors of one base size, which zoom changes."""

import pytest
from PySide6.QtGui import QFont, QFontInfo

from desktop.ui.look import typography
from desktop.ui.look.typography import TypeStyle, px


def test_lengths_and_sizes_grow_together(appearance, qapp):
    base = QFontInfo(qapp.font()).pixelSize()
    appearance.set_zoom(2.0)
    doubled = QFontInfo(qapp.font()).pixelSize()
    assert doubled == 2 * base
    assert px(60) == round(60 * doubled / typography.BASE)
    assert typography.font(typography.DETAIL_TITLE).pixelSize() == px(22)


@pytest.mark.parametrize("style", [typography.ROW_TITLE, typography.READING_HEAD, TypeStyle(9, 12)])
def test_a_style_has_its_size_and_weight(appearance, style):
    font = typography.font(style)
    assert font.pixelSize() == px(style.size)
    assert font.weight() == QFont.Weight(style.weight)


def test_tabular_figures_are_of_one_width(appearance):
    font = typography.font(typography.SMALL_FIGURE)
    assert QFont.Tag("tnum") in font.featureTags()
    assert QFont.Tag("tnum") not in typography.font(typography.SMALL).featureTags()
