"""Fields as the reader types them: many ways to write a value; what is none says so."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import Correction, Posting, Salary
from desktop.postings.corrections.correcting import corrected, stored
from desktop.postings.corrections.typed_values import (
    divider,
    offered,
    read_day,
    read_typed,
    written,
)
from desktop.postings.query.scalars import NotAValueError

EMPTY = Posting("text", "Made of words")
TODAY = date(2026, 11, 22)


def pay(low, high, currency=None, period="year"):
    return {"min": low, "max": high, "currency": currency, "period": period}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("65k-95k USD", pay(65000, 95000, "USD")),
        ("65-95k", pay(65000, 95000)),
        ("95k to 65k", pay(65000, 95000)),
        ("$65k-95k USD", pay(65000, 95000, "USD")),
        ("$120,000–150,000 a year", pay(120000, 150000, "USD")),
        ("C$60/hour", pay(60, 60, "CAD", "hour")),
        ("€400/d", pay(400, 400, "EUR", "day")),
        ("9000 PLN a month", pay(9000, 9000, "PLN", "month")),
        ("9k pln monthly", pay(9000, 9000, "PLN", "month")),
        ("500 a week", pay(500, 500, None, "week")),
        ("from £50,000", pay(50000, None, "GBP")),
        ("50k+ eur", pay(50000, None, "EUR")),
        ("up to 90k", pay(None, 90000)),
        ("1.234,56 EUR", pay(1234.56, 1234.56, "EUR")),
        ("12 345 SEK", pay(12345, 12345, "SEK")),
        ("CHF 100'000 p.a.", pay(100000, 100000, "CHF")),
        ("1.5m JPY", pay(1500000, 1500000, "JPY")),
        ("", None),
    ],
)
def test_pay_is_typed_in_many_ways(typed, read):
    assert read_typed("salary", typed) == read


@pytest.mark.parametrize(
    ("field", "typed", "read"),
    [
        ("title", "  Head   Cook ", "Head Cook"),
        ("title", "", None),
        ("locations", "Berlin; Stockholm, Sweden;", ["Berlin", "Stockholm, Sweden"]),
        ("skills", "Python, Go, Python", ["Python", "Go"]),
        ("skills", "", []),
        ("countries", "Germany, us", ["DE", "US"]),
        ("remote", "fully", "remote"),
        ("employment_types", "ft, contractor", ["full-time", "contract"]),
        ("seniority", "sr, staff", ["senior", "staff"]),
        ("language", "German", "de"),
        ("experience_years_min", "4+ years", 4.0),
        ("experience_years_min", "6 months", 0.5),
        ("experience_years_min", "2,5", 2.5),
        ("experience_years_min", "3 years or more", 3.0),
        ("posted", "30 nov 2026", "2026-11-30"),
        ("closes", "30.11.2026", "2026-11-30"),
    ],
)
def test_other_fields_are_typed_as_people_write_them(field, typed, read):
    assert read_typed(field, typed) == read


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("salary", "plenty"),
        ("salary", "5k of gold"),
        ("salary", "1-2-3 EUR"),
        ("remote", "sometimes"),
        ("countries", "Germany, Atlantis"),
        ("experience_years_min", "long"),
        ("experience_years_min", "4 men"),
        ("posted", "2026-02-30"),
        ("closes", "soon"),
        ("language", "tongues of angels"),
    ],
)
def test_what_is_no_value_of_the_field_says_how_one_is_written(field, typed):
    with pytest.raises(NotAValueError, match=r"\w.*\."):
        read_typed(field, typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 22)),
        ("tomorrow", date(2026, 11, 23)),
        ("7d", date(2026, 11, 29)),
        ("2w", date(2026, 12, 6)),
        ("-1d", date(2026, 11, 21)),
        ("3 Dec", date(2026, 12, 3)),
        ("Dec 3, 2027", date(2027, 12, 3)),
        ("2027-1-5", date(2027, 1, 5)),
    ],
)
def test_days_are_typed_by_date_or_span(typed, day):
    assert read_day(typed, TODAY) == day


CURRENCIES = st.sampled_from(["USD", "EUR", "GBP", "SEK", "PLN", "CAD", "JPY", "CHF", None])
AMOUNTS = st.integers(1, 2_000_000).map(float)
PERIODS = st.sampled_from(["year", "month", "week", "day", "hour"])
SALARIES = st.builds(
    lambda a, b, keep, currency, period: Salary(
        min(a, b) if keep != "high" else None,
        max(a, b) if keep != "low" else None,
        currency,
        period,
    ),
    AMOUNTS,
    AMOUNTS,
    st.sampled_from(["both", "low", "high"]),
    CURRENCIES,
    PERIODS,
)
POSTINGS = st.builds(
    Posting,
    body=st.just("text"),
    fallback_title=st.just("Made of words"),
    company=st.sampled_from([None, "Alder & Ash", "C++ Ltd."]),
    locations=st.sampled_from([(), ("Berlin",), ("Oslo, Norway", "Porto")]),
    countries=st.sampled_from([(), ("DE",), ("US", "CA")]),
    remote=st.sampled_from([None, "remote", "hybrid", "onsite"]),
    salary=st.none() | SALARIES,
    employment_types=st.sampled_from([(), ("full-time", "contract")]),
    seniority=st.sampled_from([(), ("senior",), ("staff", "principal")]),
    experience_years_min=st.none() | st.integers(0, 30).map(float),
    skills=st.sampled_from([(), ("C++", ".NET", "Node.js")]),
    posted=st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    language=st.sampled_from([None, "en", "de", "zh"]),
)


@given(POSTINGS)
def test_what_the_editor_shows_reads_as_the_value_it_shows(posting):
    bare = replace(EMPTY, fallback_title=posting.fallback_title, evidence=posting.evidence)
    typed = [
        Correction(field, read_typed(field, written(posting, field)), None)
        for field in (
            "company", "locations", "countries", "remote", "salary", "employment_types",
            "seniority", "experience_years_min", "skills", "posted", "language",
        )
    ]  # fmt: skip
    assert corrected(bare, typed) == posting
    assert all(one.value == stored(posting, one.field) for one in typed)


def test_closed_sets_are_offered_in_words():
    assert "full-time" in offered("employment_types")
    assert "Germany" in offered("countries")
    assert offered("title") == ()
    assert (divider("skills"), divider("locations"), divider("title")) == (",", ";", "")
