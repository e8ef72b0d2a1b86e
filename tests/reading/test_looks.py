"""Looks for words in a whole text: all go together, and none misses a word of its own."""

import pytest

from desktop.reading.looks import look_for

may_be_bread = look_for("rye bread", "brot")
may_hold_a_day = look_for("0000-00-00", "年0月")


@pytest.mark.parametrize(
    ("text", "is_bread", "has_day"),
    [
        ("Rye Bread since 1904", True, False),
        ("Brötchen", False, False),
        ("Das BROT\nvom 2024-05-30", True, True),
        ("2024年5月，brot", True, True),
        ("2024-5-30, rye\nbread", False, False),
        ("half a character \ud83d, then brot", True, False),
        ("", False, False),
    ],
)
def test_each_look_meets_its_own_words_in_any_case_and_any_digits(text, is_bread, has_day):
    assert (may_be_bread(text), may_hold_a_day(text)) == (is_bread, has_day)


def test_words_within_one_another_are_all_met():
    may_hold_rule, may_hold_day = look_for("-" * 10), look_for("-mm-dd")
    assert may_hold_rule("-" * 10 + "mm-dd")
    assert may_hold_day("-" * 10 + "mm-dd")


def test_a_very_long_text_may_hold_anything():
    assert may_be_bread("wheat " * 50_000)
