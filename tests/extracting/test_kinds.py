"""Of several patterns those are tried that a text may fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.text.kinds import Kinds
from desktop.extracting.text.patterns import Pattern

PATTERNS = {
    "bound": Pattern(r"\b(?:pay|pa(?:id|yment)s?|(?:base )?rate)\b|rat\w+"),
    "asserted": Pattern(r"(?<!a )pay|^(?:day|yes)|\b(?:(?<=a |s )two|rate)|[ -]?das"),
    "within words": Pattern(r"\b(?:days|\w*work\b)|zeit"),
    "far": Pattern("läkare|医"),
}


@pytest.mark.parametrize("kind", PATTERNS)
@given(st.data())
def test_a_pattern_that_fits_is_near(kind: str, data: st.DataObject) -> None:
    around = st.text(alphabet="padysrtwoe $1ä医\ud800", max_size=12)
    words = data.draw(around) + data.draw(st.from_regex(PATTERNS[kind].source)) + data.draw(around)
    if PATTERNS[kind].search(words):
        assert (kind, PATTERNS[kind]) in Kinds(PATTERNS).near(words)


def test_those_near_come_in_their_order_and_no_others():
    near = Kinds(PATTERNS).near("overworked, 医, and paid by the day")
    assert [kind for kind, _ in near] == ["bound", "asserted", "within words", "far"]
    assert not list(Kinds(PATTERNS).near("Nurse in Lyon"))
