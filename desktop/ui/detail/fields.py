"""A posting's eight fields as people read them: words only, the head draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop.postings import FIELD_OF, Posting, shown
from desktop.postings.pay.wording import pay_long, pay_short
from desktop.postings.query.wording import day_said

NOT_STATED: Final = "Not stated"

_REMOTE: Final = {"remote": "Fully", "hybrid": "Hybrid", "onsite": "On site"}


@dataclass(frozen=True, slots=True)
class Said:
    """One field's value in words; `short` ones, each shorter than the last, where the column is too
    narrow; `full` for a tooltip.
    """

    value: str
    short: tuple[str, ...] = ()
    full: str = ""


@dataclass(frozen=True, slots=True)
class ShownField:
    """One of the eight fields: `names` are those that its evidence is kept under."""

    names: tuple[str, ...]
    label: str
    say: Callable[[Posting], Said]


def _place(posting: Posting) -> Said:
    places = posting.locations or tuple(shown("country", code) for code in posting.countries)
    first = places[0] if places else ""
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    short = f"{first.split(', ')[0]}{more}"
    return Said(f"{first}{more}", (short,), ", ".join(places) if more else "")


def _remote(posting: Posting) -> Said:
    how = _REMOTE.get(posting.remote or "", "")
    countries = [shown("country", code) for code in posting.countries]
    if posting.remote != "remote" or not countries:
        return Said(how)
    if len(countries) == 1:
        return Said(f"{how}, from {countries[0]}", (f"{how}, {countries[0]}", how))
    count = f"{len(countries)} countries"
    return Said(f"{how}, from {count}", (f"{how}, {count}", how), ", ".join(countries))


def _pay(posting: Posting) -> Said:
    salary = posting.salary
    short = pay_short(salary)
    is_a_year = salary is not None and salary.period == "year"
    return Said(pay_long(salary), (f"{short} a year", short) if short and is_a_year else (short,))


def _level(posting: Posting) -> Said:
    return Said(_capital(" or ".join(posting.seniority)))


def _type(posting: Posting) -> Said:
    return Said(_capital(" or ".join(posting.employment_types)))


def _experience(posting: Posting) -> Said:
    years = posting.experience_years_min
    if years is None:
        return Said("")
    if years < 1:
        months = round(years * 12)
        return Said(f"{months} month{'s' * (months != 1)} or more")
    return Said(f"{years:g} year{'s' * (years != 1)} or more")


def _posted(posting: Posting) -> Said:
    return Said(day_said(posting.posted) if posting.posted else "")


def _closes(posting: Posting) -> Said:
    return Said(day_said(posting.closes) if posting.closes else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _field(word: str, say: Callable[[Posting], Said], *also: str) -> ShownField:
    field = FIELD_OF[word]
    return ShownField((field.guideline, *also), field.label, say)


#: In the order of the head: two lines of four, so that the eye learns the places.
SHOWN_FIELDS: Final = (
    _field("location", _place, "countries"),
    _field("remote", _remote),
    _field("salary", _pay),
    _field("level", _level),
    _field("type", _type),
    _field("experience", _experience),
    _field("posted", _posted),
    _field("closes", _closes),
)
