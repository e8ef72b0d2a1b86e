"""Rates of exchange: how they are written, whose hold, and what amounts with a currency mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.postings import explain, parse_query
from desktop.postings.pay.rates import (
    Rates,
    RatesError,
    bundled_rates,
    current_rates,
    has_own_rates,
    keep_rates,
    own_trouble,
    rates_of,
    read_rates,
    written_rates,
)
from desktop.postings.query.scope import compares_currencies

OWN = Rates(date(2026, 10, 1), (("GBP", 0.8), ("USD", 1.25)))
CODES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3).filter("EUR".__ne__)
VALUES = st.floats(1e-4, 1e8).map(lambda value: float(f"{value:g}"))


def test_the_bundled_rates_are_many_and_dated() -> None:
    assert len(bundled_rates().codes) >= 30
    assert bundled_rates().day > date(2025, 1, 1)


def test_factors_bring_an_amount_into_another_currency() -> None:
    assert dict(OWN.factors("USD")) == {"EUR": 1.25, "GBP": 1.25 / 0.8, "USD": 1.0}
    assert OWN.factors("XYZ") == ()


@given(st.dates(), st.dictionaries(CODES, VALUES))
def test_written_rates_read_back_the_same(day: date, values: dict[str, float]) -> None:
    rates = Rates(day, tuple(sorted(values.items())))
    assert read_rates(written_rates(rates)) == rates
    assert rates_of(day.isoformat(), [(code, f"{value:g}") for code, value in values.items()]) == (
        rates
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("date = ", "cannot be read"),
        ("[per_euro]\nUSD = 1.2\n", "need a line date"),
        ("date = 2026-10-01\n", "a table [per_euro]"),
        ("date = 2026-10-01\n[per_euro]\nUSD = 0\n", "USD is no number above 0"),
        ("date = 2026-10-01\n[per_euro]\nUSD = 'x'\n", "USD is no number above 0"),
        ("date = 2026-10-01\n[per_euro]\nDollar = 1.2\n", "“Dollar” is no currency"),
        ("date = 2026-10-01\n[per_euro]\nEUR = 1\n", "“EUR” is no currency"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(text: str, wrong: str) -> None:
    with pytest.raises(RatesError) as error:
        read_rates(text)
    assert wrong in str(error.value)


@pytest.mark.parametrize(
    ("day", "lines", "wrong"),
    [
        ("today", [], "“today” is no day"),
        ("2026-10-01", [("USD", "")], "USD is no number above 0"),
        ("2026-10-01", [("usd", "1,2"), ("USD", "1.3")], "USD stands here twice"),
        ("2026-10-01", [("", "1.3")], "no currency"),
    ],
)
def test_what_is_wrong_as_typed_is_said(day: str, lines: list[tuple[str, str]], wrong: str) -> None:
    with pytest.raises(RatesError) as error:
        rates_of(day, lines)
    assert wrong in str(error.value)


def test_the_readers_own_rates_hold_until_they_are_let_go() -> None:
    assert current_rates() == bundled_rates()
    keep_rates(OWN)
    assert (current_rates(), has_own_rates()) == (OWN, True)
    assert own_trouble() == ""
    for unreadable in (b"no rates", b"\xff\xfe"):
        paths.rates_file().write_bytes(unreadable)
        assert current_rates() == bundled_rates()
        assert own_trouble().startswith("Your own rates do not hold: ")
    keep_rates(None)
    assert (current_rates(), has_own_rates()) == (bundled_rates(), False)


@pytest.mark.parametrize(
    ("typed", "said", "notes"),
    [
        ("salary:>=90kEUR", "pays 90,000 EUR a year or more", ()),
        ("salary:>=90k€", "pays 90,000 EUR a year or more", ()),
        ("salary:>=€90k", "pays 90,000 EUR a year or more", ()),
        ('salary:"≥ 90k EUR"', "pays 90,000 EUR a year or more", ()),
        ('salary:>="90 000 usd"', "pays 90,000 USD a year or more", ()),
        ("salary:60k..90kusd", "pays 60,000–90,000 USD a year", ()),
        ("salary:$60k-90k", "pays 60,000–90,000 USD a year", ()),
        ("salary:>=400GBP/d", "pays 400 GBP a day or more", ()),
        ("salary:5000zł/mo", "pays 5,000 PLN a month", ()),
        ("salary:90MXN", "pays 90 MXN a year", ()),
        ("salary:>=90kE", "all postings", ()),
        ("in:EUR salary:>=90k", "pays 90,000 a year or more, pay compared in EUR", ()),
        ("in:$ sort:-pay", "pay compared in USD, sorted by pay (highest first)", ()),
        ("in:EUR in:GBP ", "pay compared in GBP", ()),
        ("in:", "all postings", ()),
        ("in:E", "all postings", ()),
    ],
)
def test_amounts_and_comparisons_name_their_currency(
    typed: str, said: str, notes: tuple[str, ...]
) -> None:
    query = parse_query(typed)
    assert (explain(query), query.notes) == (said, notes)
    assert compares_currencies(query) == ("all" not in said)


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("in:berlin ", "there is no rate of exchange for BERLIN"),
        ("salary:>=90kXYZ ", "there is no rate of exchange for XYZ"),
        ("salary:90kEUR..100kUSD ", "both ends of a range are in one currency"),
        ("(in:EUR a)", "stand outside parentheses"),
    ],
)
def test_what_cannot_be_compared_is_said(typed: str, note: str) -> None:
    (told,) = parse_query(typed).notes
    assert note in told
    assert not compares_currencies(parse_query(typed))
