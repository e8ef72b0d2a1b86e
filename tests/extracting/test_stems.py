"""The places of the fields' stems, as the automaton finds them and as patterns do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting import extract  # noqa: F401 - has every field ask for its stems
from desktop.extracting.pay.money import plain
from desktop.extracting.text.stems import ask_for_stems, held_by, lowered, lowered_with_others

_TEXTS = st.text(alphabet="oneREMOT éłй十•’3_\n", max_size=40)


ask_for_stems("test of letters", ["remote"])
ask_for_stems("test of words", ["_one_", "_двух_"])
ask_for_stems("test of signs", ["§"])
ask_for_stems("test of others", ["remote", "office"])


def places(text: str, field: str) -> list[int]:
    return held_by(lowered(text)).get(field, [])


@given(_TEXTS, _TEXTS)
def test_a_stem_stands_where_a_search_finds_it(before, after):
    text = f"{before}remote{after}"
    found = re.finditer("remote", lowered(text))
    assert places(text, "test of letters") == [one.start() for one in found]


@given(_TEXTS, _TEXTS)
def test_a_word_stands_where_no_letter_of_latin_1_or_digit_is_beside_it(before, after):
    text = f"{before}one{after}"
    found = re.finditer("(?<![a-z0-9é])one(?![a-z0-9é])", lowered(text))
    assert places(text, "test of words") == [one.start() for one in found]


def test_stems_that_overlap_are_all_found():
    held = held_by("a short-term position in our home office")
    assert held["employment term position"] == [8]
    assert held["remote culture"] == [34]
    assert set(held["remote abroad"]) == {29}


def test_a_stem_is_found_for_every_field_that_asks_for_it():
    assert places("an office", "test of others") == [3]
    assert places("remote", "test of others") == places("remote", "test of letters") == [0]


def test_a_sign_stands_where_it_is_written():
    assert places("§ 1, §2", "test of signs") == [0, 5]


def test_words_of_other_scripts_are_found_within_others():
    assert places("двух, сдвухмачтовый", "test of words") == [0, 7]


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
    assert "pay" in held_by(text.lower())


@pytest.mark.parametrize("text", ["5 years", "in 2024", "401 knives", "try all 5", "it is 5 now"])
def test_other_figures_are_not_taken_for_money(text):
    assert "pay" not in held_by(text)


@given(st.text(alphabet="remotE 5kÉİΣςł十’•€＄🌎\ud83d–５*_\n", max_size=40))
def test_what_a_text_has_beyond_ascii_need_not_be_sought_again(text):
    low, others = lowered_with_others(text)
    assert low == lowered(text)
    assert held_by(low, others) == held_by(low)
    assert plain(low, others) == plain(low)
