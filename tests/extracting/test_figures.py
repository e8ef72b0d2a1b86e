"""The runs of digits that fields begin with."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.text.figures import figures_in, figures_of
from tests.extracting.making import layout_of

_TEXTS = st.text(alphabet="a ٣,.\n029５", max_size=40)


@given(_TEXTS)
def test_runs_are_those_that_a_pattern_of_digits_finds(text):
    expected = [found.span() for found in re.finditer(r"\d+", text)]
    assert list(figures_in(text)) == expected
    layout = layout_of(text)
    assert list(figures_of(layout)) == expected
