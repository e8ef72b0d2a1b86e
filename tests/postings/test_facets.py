"""Ticking a facet's value rewrites the typed text, and the text alone says what is ticked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.postings import parse_query
from desktop.postings.rewriting.facets import BANDS, NOT_STATED, cleared, relaxed, ticked, ticks_of

STEPS = [
    ("", "level", "senior", "only", "level:senior"),
    ("level:senior", "level", "staff", "only", "level:senior,staff"),
    ("level:senior,staff", "level", "senior", "off", "level:staff"),
    ("level:staff", "level", "staff", "off", ""),
    ("level:staff", "level", NOT_STATED, "only", "(level:staff OR missing:level)"),
    ("(level:staff OR missing:level)", "level", "staff", "off", "missing:level"),
    ("level:staff", "level", NOT_STATED, "not", "level:staff has:level"),
    ("level:staff", "level", "staff", "not", "-level:staff"),
    ("is:senior python ", "level", "senior", "not", "-level:senior python"),
    ("python", "country", "CA", "not", "-country:CA python"),
    ("python ", "country", "CA", "not", "python -country:CA"),
    ("python -country:ca ", "country", "US", "not", "python -country:CA,US "),
    ("", "company", "Cast & Crew", "only", 'company:="Cast & Crew"'),
    ("company:=Wolt", "company", 'The "X"', "only", 'company:=Wolt,"The \\"X\\""'),
    ("company:wolt ", "company", "Wolt", "only", "company:wolt company:=Wolt"),
    ("skill:python skill:go ", "skill", "Go", "off", "skill:python"),
    ("a OR b ", "remote", "hybrid", "only", "(a OR b) remote:hybrid"),
    ("a sort:title", "remote", "hybrid", "only", "a sort:title remote:hybrid"),
    ('a "b c', "remote", "hybrid", "only", 'remote:hybrid a "b c'),
    ("", "salary", "60k..90k", "only", "salary:60k..90k"),
    ("salary:60k..90k", "salary", "200k..", "only", "salary:60k..90k,200k.."),
    ("", "posted", "..-1y", "not", "-posted:..-1y"),
    ("", "source", "job board", "only", 'source:^"job board/"'),
]


@pytest.mark.parametrize(("typed", "field", "value", "tick", "after"), STEPS)
def test_a_tick_rewrites_the_text(typed, field, value, tick, after):
    assert ticked(parse_query(typed), field, value, tick) == after


@pytest.mark.parametrize(
    ("typed", "field", "after"),
    [
        ("a level:senior b -level:staff ", "level", "a b"),
        ("salary:>=90k (salary:1k.. OR missing:salary)", "salary", ""),
        ("(level:senior OR python) ", "level", "(level:senior OR python) "),
        ("level:senior OR level:staff ", "level", ""),
    ],
)
def test_a_group_is_cleared_of_what_is_its_own(typed, field, after):
    assert cleared(parse_query(typed), field) == after


def test_counts_are_taken_under_the_rest_of_the_query():
    query = parse_query("python level:senior -level:staff company:wolt ")
    assert relaxed(query, "level").where == parse_query("python company:wolt ").where
    assert relaxed(query, "company") == query


VALUES = {
    "level": ["senior", "staff", "lead", NOT_STATED],
    "country": ["US", "CA", NOT_STATED],
    "company": ["Wolt", "Cast & Crew", 'A "b" C', "C++, Ltd (UK)", "Ärger:=x", NOT_STATED],
    "skill": ["C++", "Node.js", "R&D", ".NET", "a, b"],
    "salary": [*BANDS["salary"], NOT_STATED],
    "posted": [*BANDS["posted"], NOT_STATED],
    "source": ["jobs", "my jobs"],
}
CLICK = st.sampled_from([(f, v) for f, values in VALUES.items() for v in values]).flatmap(
    lambda pair: st.tuples(st.just(pair), st.sampled_from(["off", "only", "not"]))
)
TYPED = st.sampled_from(["", "python", "a OR b ", "-x level:senior (y", 'q "z', "sort:title a "])


@settings(max_examples=300)
@given(TYPED, st.lists(CLICK, max_size=6))
def test_the_text_says_what_was_clicked_last(typed, clicks):
    query = parse_query(typed)
    for (field, value), tick in clicks:
        others = {
            (f, v): ticks_of(query, f).tick(f, v)
            for f, values in VALUES.items()
            for v in values
            if (f, v) != (field, value)
        }
        query = parse_query(ticked(query, field, value, tick))
        assert ticks_of(query, field).tick(field, value) == tick
        for (f, v), known in others.items():
            assert ticks_of(query, f).tick(f, v) == known
