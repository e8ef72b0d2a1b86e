"""Completing a query: what is begun at the caret, what fits it, and the text it makes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import SavedQuery
from desktop.postings.rewriting.completing import Suggestion, asked_at, completed, suggestions

COUNTED = [("DE", 9), ("US", 4), ("DK", 1)]


@pytest.mark.parametrize(
    ("typed", "field", "begun"),
    [
        ("level:", "level", ""),
        ("python -lang:ge", "language", "ge"),
        ("(country:de,", "country", ""),
        ("country:de,u", "country", "u"),
        ('company:"Cast & C', "company", "Cast & C"),
        ('company:="A, B",Wo', "company", "Wo"),
        ("without:sal", "missing", "sal"),
        ("IS:n", "is", "n"),
        ("sal", "", "sal"),
        ("python ", "", ""),
        ("https://x", None, None),
        ("10:30", None, None),
    ],
)
def test_what_is_begun_at_the_end_is_told(typed, field, begun):
    asked = asked_at(typed, len(typed))
    assert (asked and (asked.field, asked.begun)) == ((field, begun) if field is not None else None)


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("country:", ["Germany", "United States", "Denmark"]),
        ("country:d", ["Germany", "Denmark"]),
        ("country:stat", ["United States"]),
        ("country:de", ["Germany", "Denmark"]),
        ("country:zz", []),
        ("search:m", ["My own"]),
        ("missing:sal", ["salary"]),
        ("sort:-sal", ["-salary"]),
        ("sort:-salary", []),
        ("in:", ["EUR", "USD", "GBP", "CHF", "AED", "ARS", "AUD", "BGN"]),
        ("in:us", ["USD"]),
        ("in:usd", []),
        ("requirem", ["requirements:"]),
        ("missing:nic", ["nice"]),
        ("compa", ["company:"]),
        ("experience:3", ["3..5"]),
    ],
)
def test_what_fits_is_suggested(typed, labels):
    asked = asked_at(typed, len(typed))
    found = suggestions(asked, COUNTED, [SavedQuery("My own", "x"), SavedQuery("Other", "y")])
    assert [one.label for one in found] == labels


@pytest.mark.parametrize(
    ("typed", "caret", "taken", "after"),
    [
        ("country:d", 9, "de", "country:de |"),
        ("country:d python", 9, "de", "country:de |python"),
        ("sal python", 3, "salary:", "salary:| python"),
        ("country:us,d", 12, "de", "country:us,de |"),
        ('company:"Ca', 11, '"Cast & Crew"', 'company:"Cast & Crew" |'),
    ],
)
def test_a_suggestion_takes_the_place_of_what_was_begun(typed, caret, taken, after):
    text, place = completed(typed, asked_at(typed, caret), Suggestion(taken, taken))
    assert f"{text[:place]}|{text[place:]}" == after


@given(st.text(alphabet='level:co,"( -=abc', max_size=30), st.integers(0, 30))
def test_every_caret_in_every_text_has_an_answer(typed, caret):
    asked = asked_at(typed, min(caret, len(typed)))
    if asked is not None:
        assert asked.start <= asked.end
        suggestions(asked, COUNTED)
