"""What the head shows of a field is understood where it is typed, and so is every locale's pay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import Posting, Salary
from desktop.postings.corrections.correcting import stored
from desktop.postings.corrections.typed_values import read_typed
from desktop.ui.detail.fields import SHOWN_FIELDS

EMPTY = Posting("text", "Made of words")
LEVELS = ("junior", "mid", "senior", "staff", "lead", "principal")
TYPES = ("full-time", "part-time", "contract", "internship")
CURRENCIES = ("USD", "EUR", "GBP", "SEK", "PLN", "CAD", "JPY", "CHF", "BRL")
#: Pay whose figures the head may shorten to a tenth of a thousand and lose nothing.
ROUND = st.integers(101, 20_000).map(lambda hundreds: hundreds * 100.0)


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)


SALARIES = st.builds(
    lambda one, other, currency, period: Salary(min(one, other), max(one, other), currency, period),
    ROUND, ROUND, st.sampled_from(CURRENCIES),
    st.sampled_from(("year", "month", "week", "day", "hour")),
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(("remote", "hybrid", "onsite")).map(lambda how: {"remote": how}),
    some(LEVELS).map(lambda levels: {"seniority": levels}),
    some(TYPES).map(lambda types: {"employment_types": types}),
    st.sampled_from((0.25, 0.5, 1.0, 2.5, 4.0, 15.0)).map(
        lambda years: {"experience_years_min": years}
    ),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)).map(lambda day: {"posted": day}),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)).map(lambda day: {"closes": day}),
    SALARIES.map(lambda salary: {"salary": salary}),
)


@given(VALUES)
def test_what_the_head_shows_is_read_as_the_value_it_shows(value: dict[str, Any]) -> None:
    ((field, _),) = value.items()
    posting = replace(EMPTY, **value)
    (shown,) = [one for one in SHOWN_FIELDS if field in one.names]
    said = shown.say(posting)
    for words in filter(None, (said.value, *said.short)):
        assert read_typed(field, words) == stored(posting, field), words


def divided(thousands: str, decimals: str) -> Callable[[float], str]:
    def write(amount: float) -> str:
        plain = f"{amount:,.2f}" if amount % 1 else f"{amount:,.0f}"
        return plain.translate(str.maketrans({",": thousands, ".": decimals}))

    return write


LOCALES = {
    "English": divided(",", "."),
    "German": divided(".", ","),
    "French": divided("\u202f", ","),
    "Polish": divided("\u00a0", ","),
    "Russian": divided(" ", ","),
    "Swiss": divided("’", "."),
    "older Swiss": divided("'", "."),
    "undivided": divided("", "."),
    "undivided, with a comma": divided("", ","),
}
AMOUNTS = st.integers(1, 5_000_000).map(float) | st.integers(100, 999_999).map(
    lambda cents: cents / 100
)
FORMS = ("{} {code}", "{code} {}", "{} {code} a year", "{}{code}")


@pytest.mark.parametrize("locale", LOCALES)
@given(AMOUNTS, AMOUNTS, st.sampled_from(CURRENCIES), st.sampled_from(FORMS))
def test_pay_reads_the_same_in_every_locale(
    locale: str, one: float, other: float, code: str, form: str
) -> None:
    write = LOCALES[locale]
    alone = read_typed("salary", form.format(write(one), code=code))
    assert alone == {"min": one, "max": one, "currency": code, "period": "year"}
    low, high = sorted((one, other))
    both = read_typed("salary", form.format(f"{write(low)} – {write(high)}", code=code))
    assert both == {"min": low, "max": high, "currency": code, "period": "year"}
