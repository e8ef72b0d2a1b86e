"""Pay, days and places written as people of each language write them read back the same."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting import extract
from desktop.postings import Period, Posting, Salary
from desktop.postings.pay.wording import SIGNS, pay_long, pay_short
from tests.extracting.making import document


class Locale(NamedTuple):
    """How pay and days are written: `months` are as they stand in a date, January first."""

    pay: str
    currency: str
    thousands: str
    periods: dict[Period, str]
    closes: str
    months: str


LOCALES: Final = {
    "en": Locale(
        "Salary: £{0} - £{1} {2}", "GBP", ",",
        {"year": "per annum", "month": "per month"}, "Closing date: {d} {m} {y}",
        "January February March April May June July August September October November December",
    ),
    "de": Locale(
        "Gehalt: {0} bis {1} € {2}", "EUR", ".",
        {"year": "pro Jahr", "month": "pro Monat"}, "Bewerbungsfrist: {d}. {m} {y}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    "fr": Locale(
        "Salaire : {0} à {1} € {2}", "EUR", "\u202f",
        {"year": "par an", "month": "par mois"}, "Date limite : {d} {m} {y}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": Locale(
        "Salario: {0} - {1} euros {2}", "EUR", ".",
        {"year": "al año", "month": "al mes"}, "Fecha límite: {d} de {m} de {y}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "pt": Locale(
        "Salário: R$ {0} a R$ {1} {2}", "BRL", ".",
        {"year": "por ano", "month": "por mês"}, "Inscrições até {d} de {m} de {y}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "it": Locale(
        "Retribuzione: da {0} a {1} euro {2}", "EUR", ".",
        {"year": "all'anno", "month": "al mese"}, "Scadenza: {d} {m} {y}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
    ),
    "nl": Locale(
        "Salaris: € {0} tot € {1} {2}", "EUR", ".",
        {"year": "per jaar", "month": "per maand"}, "Sluitingsdatum: {d} {m} {y}",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
    "pl": Locale(
        "Wynagrodzenie: {0} - {1} zł {2}", "PLN", " ",
        {"year": "rocznie", "month": "miesięcznie"}, "Aplikuj do {d} {m} {y}",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia",
    ),
    "cs": Locale(
        "Mzda: {0} - {1} Kč {2}", "CZK", " ",
        {"year": "ročně", "month": "měsíčně"}, "Uzávěrka: {d}. {m} {y}",
        "ledna února března dubna května června července srpna září října listopadu prosince",
    ),
    "sv": Locale(
        "Lön: {0} - {1} SEK {2}", "SEK", " ",
        {"year": "per år", "month": "per månad"}, "Sista ansökningsdag {d} {m} {y}",
        "januari februari mars april maj juni juli augusti september oktober november december",
    ),
    "ru": Locale(
        "Зарплата: от {0} до {1} руб. {2}", "RUB", " ",
        {"year": "в год", "month": "в месяц"}, "Срок подачи заявок: до {d} {m} {y}",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    "zh": Locale(
        "薪资：{0}-{1}元{2}", "CNY", "",
        {"year": "/年", "month": "/月"}, "截止日期：{y}年{n}月{d}日", "",
    ),
    "ja": Locale(
        "給与：{2}{0}円～{1}円", "JPY", ",",
        {"year": "年収", "month": "月給"}, "応募締切：{y}年{n}月{d}日", "",
    ),
}  # fmt: skip

PLACES: Final = {
    "Location: {}": ("Leeds, United Kingdom", "Austin, TX", "Toronto, Canada"),
    "Standort: {}": ("München", "Wien, Österreich", "Zürich"),
    "Lieu : {}": ("Lyon", "Bruxelles, Belgique", "Nantes"),
    "Ubicación: {}": ("Sevilla", "Bogotá, Colombia", "Monterrey"),
    "Local: {}": ("Curitiba", "Porto, Portugal", "Recife"),
    "Sede: {}": ("Torino", "Bologna", "Palermo"),
    "Lokalizacja: {}": ("Wrocław", "Gdańsk", "Łódź"),
    "Город: {}": ("Казань", "Новосибирск", "Екатеринбург"),
    "工作地点：{}": ("上海", "深圳", "成都"),
    "勤務地：{}": ("東京", "大阪", "福岡"),
}
#: Of these currencies a year's pay has more figures: a short figure would be a month's.
WEAK: Final = {
    "KRW": 1_000_000, "INR": 40_000, "UAH": 30_000, "HKD": 6_000, "BRL": 4_000,
    "CNY": 5_000, "ILS": 3_000,
}  # fmt: skip


def read(text: str) -> Posting:
    return extract(document(text))


def grouped(figure: int, separator: str) -> str:
    return f"{figure:,}".replace(",", separator)


@given(
    st.sampled_from(sorted(LOCALES)),
    st.sampled_from(("year", "month")),
    st.integers(20, 90),
    st.integers(1, 9),
)
def test_pay_of_each_language_reads_back(name: str, period: Period, low: int, more: int) -> None:
    locale = LOCALES[name]
    unit = 1000 if period == "year" else 100
    figures = low * unit, (low + more) * unit
    written = locale.pay.format(
        *(grouped(figure, locale.thousands) for figure in figures), locale.periods[period]
    )
    assert read(written).salary == Salary(*map(float, figures), locale.currency, period)


@given(st.sampled_from(sorted(LOCALES)), st.dates(date(2010, 1, 1), date(2039, 12, 31)))
def test_days_of_each_language_read_back(name: str, day: date) -> None:
    locale = LOCALES[name]
    month = locale.months.split()[day.month - 1] if locale.months else ""
    written = locale.closes.format(d=day.day, m=month, y=day.year, n=day.month)
    assert read(written).closes == day


@given(
    st.sampled_from(sorted(SIGNS.keys() - {"JPY"})),  # ¥ is Japan's in Japanese texts alone
    st.sampled_from(("year", "month")),
    st.integers(30, 90),
    st.one_of(st.none(), st.integers(1, 9)),
    st.sampled_from((pay_long, pay_short)),
)
def test_pay_as_we_write_it_reads_back(
    currency: str, period: Period, low: int, more: int | None, write: object
) -> None:
    unit = WEAK.get(currency, 1000)
    most = None if more is None else float((low + more) * unit)
    salary = Salary(float(low * unit), most, currency, period)
    assert callable(write)
    assert read(f"Salary: {write(salary)}").salary == salary


@pytest.mark.parametrize(
    ("label", "place"), [(label, place) for label, places in PLACES.items() for place in places]
)
def test_places_of_each_language_read_back(label: str, place: str) -> None:
    posting = read(label.format(place))
    assert posting.locations == (place,)
    assert len(posting.countries) == 1
