import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.cache.finding.matching import ranking
from desktop.cache.finding.pieces import bindable
from desktop.cache.finding.sql import condition, order
from desktop.cache.store.functions import add_functions
from desktop.postings import parse_query
from desktop.postings.words.words import found_source

TODAY = date(2026, 11, 22)
POSTED = "(postings.posted >= ? AND postings.posted < ?)"
FOUND = "postings.id IN (SELECT rowid FROM search WHERE search MATCH ?)"


@pytest.mark.parametrize(
    ("typed", "text", "values"),
    [
        ("", "1", ()),
        ("a b", FOUND, ('("a") AND ("b" *)',)),
        ("a OR b c ", FOUND, ('("a") OR (("b") AND ("c"))',)),
        ("title:a,b", FOUND, ('title : ("a" OR "b" *)',)),
        ('"say \\"a\\" or OR ^ *"', FOUND, ('"say  a  or OR ^ *"',)),
        ("-a ", f"(({FOUND}) IS NOT TRUE)", ('"a"',)),
        (
            "salary:60k..90k",
            "(coalesce(postings.year_max, postings.year_min) >= ? "
            "AND coalesce(postings.year_min, postings.year_max) <= ?)",
            (60_000, 90_000),
        ),
        ("salary:>400/d", "coalesce(postings.year_max, postings.year_min) > ?", (104_000,)),
        ("posted:2024-02", POSTED, ("2024-02-01", "2024-03-01")),
        ("posted:2024", POSTED, ("2024-01-01", "2025-01-01")),
        ("posted:>=-1m", "postings.posted >= ?", ("2026-10-22",)),
        ("posted:>=-9m", "postings.posted >= ?", ("2026-02-22",)),
        ("posted:>=-99999y", "postings.posted >= ?", ("0001-01-01",)),
        ("posted:<=+99999y", "postings.posted < ?", ("9999-12-31",)),
        ("posted:>yesterday", "postings.posted >= ?", ("2026-11-22",)),
        ("experience:..5", "postings.experience_years_min <= ?", (5,)),
    ],
)  # fmt: skip
def test_a_query_becomes_a_condition(typed, text, values):
    found = condition(parse_query(typed).where, TODAY)
    assert (found.text, found.values) == (text, values)


def test_a_month_counts_to_the_last_day_of_a_shorter_one():
    found = condition(parse_query("posted:>=-1m").where, date(2026, 3, 31))
    assert found.values == ("2026-02-28",)


def test_many_terms_nest_no_deeper_than_sqlite_allows():
    typed = " ".join(f"-skill:s{n}" for n in range(200))
    text = condition(parse_query(typed).where, TODAY).text
    deepest = depth = 0
    for char in text:
        depth += {"(": 1, ")": -1}.get(char, 0)
        deepest = max(deepest, depth)
    assert deepest < 20


def test_every_typed_value_is_bound_and_never_part_of_the_sql():
    typed = "x'); DROP TABLE marks;-- title:=x'y skill:o'z note:x'\" tag:'t"
    assert "'x" not in condition(parse_query(typed).where, TODAY).text
    assert "DROP" not in condition(parse_query(typed).where, TODAY).text


def test_values_are_made_fit_to_be_bound():
    assert bindable(("a\0b", "\ud800", 1)) == ("a b", "?", 1)


def test_newest_come_first_unless_sorted():
    newest = "postings.date DESC, postings.id"
    assert order(parse_query("a")).text == newest
    assert order(parse_query("sort:-posted")).text == f"postings.posted DESC NULLS LAST, {newest}"


def test_only_words_are_ranked_by_relevance():
    assert ranking(parse_query("a sort:relevance")) is not None
    assert ranking(parse_query("remote:remote sort:relevance")) is None
    assert ranking(parse_query("a")) is None


PIECES = st.sampled_from(
    ("go", "Go", "gopher", "C++", "é", "ß", "ñ", "’s", "-", " ", "\n", "1", "²")
)
WANTED = st.sampled_from(("go", "GO", "go 1", "c", "C++", "s", "gopher-go", "né"))


@given(WANTED, st.booleans(), st.lists(PIECES, max_size=12).map("".join))
def test_a_part_of_a_text_mentions_what_the_highlights_find_in_it(wanted, is_prefix, text):
    with closing(sqlite3.connect(":memory:")) as connection:
        add_functions(connection)
        asked = (wanted, is_prefix, text, None)
        (told,) = connection.execute("SELECT mentions(?, ?, ?, ?)", asked).fetchone()
    source = found_source(wanted, is_prefix=is_prefix)
    assert bool(told) == (re.search(source, text, re.IGNORECASE) is not None)
