"""The runs of digits that fields begin with."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.figures import figures_in, figures_of
from desktop.extracting.layout import read_layout
from desktop.postings.posting import Document, Original

_TEXTS = st.text(alphabet="a ٣,.\n029５", max_size=40)


@given(_TEXTS)
def test_runs_are_those_that_a_pattern_of_digits_finds(text):
    expected = [found.span() for found in re.finditer(r"\d+", text)]
    assert list(figures_in(text)) == expected
    layout = read_layout(Document(text, Original(b"", "utf-8"), "markdown", ()))
    assert list(figures_of(layout)) == expected
