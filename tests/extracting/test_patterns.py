"""Patterns led by letters find what the sources that they are made of find."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import extracting
from desktop.extracting.text.patterns import Pattern, led_by_letters

SOURCES = [
    r"\b(?:pay|pa(?:id|yment)s?|(?:base )?rate)\b|rat\w+",
    r"(?:(?:one|two|three) )?(?:days?|das)\b|per (?:day|week)$",
    r"\b[dp]a(?:y|ys)?|x?yes|\bt(?:wo|hree)?\b",
    r"\$ ?\d|per\b|(?:\bday|pa)s",
    r"\b(?:pay|rate|days?|two) (?:pays|days)\b|pa",  # which letters would make much longer
    r"\bp\.?a\b|\bp(?:ay|ad)|\bt\w|(?<!a )pa\b",
    r"pa(?: d(?:ay)?)?|r(?:ate (?:two )?)?|w(?:as)??",
    r"(?<!a )pay|^(?:day|yes)|\b(?:(?<=a |s )two|rate)|[ -]?das",
]


@pytest.mark.parametrize("source", SOURCES)
@given(st.data())
def test_what_is_found_stays_the_same(source: str, data: st.DataObject) -> None:
    around = st.text(alphabet="padysrtwoe $1", max_size=12)
    words = data.draw(around) + data.draw(st.from_regex(source)) + data.draw(around)
    expected = [found.span() for found in re.finditer(source, words)]
    assert [found.span() for found in Pattern(source).finditer(words)] == expected


def test_branches_that_begin_alike_stand_together():
    assert led_by_letters("pay|salary|paid") == "p(?:ay|aid)|salary"
    assert led_by_letters(r"(?:one|two|ten) days|a day") == "one days|t(?:wo|en) days|a day"


def test_what_follows_the_only_group_is_written_once():
    assert led_by_letters(r"(?:one|two|ten) days") == "(?:one|t(?:wo|en)) days"


def test_what_is_asserted_of_a_place_stands_behind_two_letters():
    assert led_by_letters(r"\b(?:pay|paid|p\.?a)") == r"p(?:a(?<!\wpa)(?:y|id)|(?<!\wp)\.?a)"


def test_beginnings_are_bound_where_words_begin_and_end():
    pattern = Pattern(r"\bpay\b|rates?\b|(?:loon|gage)\b|\bbase (?:day|rate)|p\.a\.\b")
    assert pattern.beginnings == {"_pay_", "rate", "loon_", "gage_", "_base ", "p.a."}


@pytest.mark.parametrize(
    "source", [r"\w+ed|pay", r"(?:pay)+|rate", r"pay|", r"[a-f]1|rate", r"\b\$"]
)
def test_a_source_with_a_branch_led_by_no_letter_stays_as_it_is(source: str) -> None:
    assert led_by_letters(source) == source


#: Patterns that are matched where they must begin, or with a branch that any word may begin.
UNLED = {"STATED temporary", "_LEVELS lead", "_PEOPLE", "BY_PIECE", "AND_UP", "TERMS_BEHIND"}


def test_no_other_pattern_of_the_rules_stays_as_it_is() -> None:
    """Such a pattern is tried at each character, which nothing else tells."""
    unled = {
        name
        for name, pattern in rules()
        # of which a branch that is led is written anew
        if led_by_letters(source := f"{pattern.source}|(?:led|letter)") == source
    }
    assert unled == UNLED


def rules() -> Iterator[tuple[str, Pattern]]:
    """The patterns of the fields' modules, by their names and keys."""
    for module in pkgutil.walk_packages(extracting.__path__, f"{extracting.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for key, one in value.items() if isinstance(value, dict) else [("", value)]:
                if isinstance(one, Pattern):
                    yield f"{name} {key}".strip(), one
