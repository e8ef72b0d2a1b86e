"""The places of the fields' stems, as the automata find them and as patterns do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting import extract  # noqa: F401 - has every field ask for its stems
from desktop.extracting.stems import held_by, lowered, places_of, stems_of

_TEXTS = st.text(alphabet="oneREMOT éłй十•’3_\n", max_size=40)


def places(text: str, stem: str) -> list[int]:
    return list(places_of(held_by(lowered(text)), [stem]))


@given(_TEXTS, _TEXTS)
def test_a_stem_stands_where_a_search_finds_it(before, after):
    text = f"{before}remote{after}"
    found = re.finditer("remote", lowered(text))
    assert places(text, "remote") == [one.start() for one in found]


@given(_TEXTS, _TEXTS)
def test_a_word_stands_where_no_letter_of_latin_1_or_digit_is_beside_it(before, after):
    text = f"{before}one{after}"
    found = re.finditer("(?<![a-z0-9é])one(?![a-z0-9é])", lowered(text))
    assert places(text, "_one_") == [one.start() for one in found]


def test_stems_that_overlap_are_all_found():
    held = held_by("a short-term position in our home office")
    assert stems_of(held, "employment") == {"term position"}
    assert stems_of(held, "remote culture") == {"office"}
    assert {"home office"} <= stems_of(held, "remote abroad")


def test_words_of_other_scripts_are_found_within_others():
    assert places("двух, сдвухмачтовый", "_двух_") == [0, 7]


@pytest.mark.parametrize(
    "text",
    [
        "$ 1",
        "900€",
        "50k",
        "50 K",
        "usd 50",
        "CHF50",
        "9 (eur)",
        "3 000 руб",
        "1.5万",
        "rs. 500",
        "a wage",
    ],
)
def test_money_and_words_of_pay_are_seen(text):
    assert stems_of(held_by(text.lower()), "pay")


@pytest.mark.parametrize("text", ["5 years", "in 2024", "401 knives", "try all 5", "it is 5 now"])
def test_other_figures_are_not_taken_for_money(text):
    assert not stems_of(held_by(text), "pay")
