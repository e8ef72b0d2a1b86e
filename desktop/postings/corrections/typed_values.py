"""A field's value as the reader types it into the detail pane: each kind's own small parser."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final

from desktop.postings.corrections.correcting import LISTS, as_stored
from desktop.postings.fields.choices import choices, resolve, shown
from desktop.postings.fields.fields import FIELD_OF
from desktop.postings.pay.salary import Period, Salary
from desktop.postings.pay.wording import pay_long
from desktop.postings.posting.posting import Posting
from desktop.postings.query.scalars import NotAValueError

#: Fields whose members are divided by semicolons, since a place's own name may hold a comma.
_DIVIDED_BY: Final = {"locations": ";"}
#: What divides the members of a closed set, as the window says them: "Senior or staff".
_OR: Final = r",|\bor\b"
_PERIODS: Final[Mapping[str, Period]] = {"h": "hour", "d": "day", "w": "week", "m": "month"}
_PERIOD: Final = re.compile(
    r"(?:/|\b(?:per|an?)\b)\s*(h|d|w|m|y)(?:ou)?(?:rs?|ays?|ks?|eeks?|ont?hs?|o|ears?)?\b"
    r"|\b(h)ourly\b|\b(d)aily\b|\b(w)eekly\b|\b(m)onthly\b|\b(y)early\b|\b(?:annual(?:ly)?|p\.?a\b\.?)",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(
    r"(\d+(?:[.,'’\u00a0\u202f ]\d+)*)\s?([km])?(?:(?![^\W\d_])|(?=[a-z]{3}\b))", re.IGNORECASE
)
_FROM: Final = re.compile(r"\A(?:from|at least|min\.?|>=?)\s*|\+", re.IGNORECASE)
_UP_TO: Final = re.compile(r"\A(?:up to|at most|max\.?|<=?)\s*", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:-|–|—|\.\.|\bto\b)\s*", re.IGNORECASE)
_SPAN: Final = re.compile(r"([-+]?)\s*(\d{1,4})\s*(d|w|m)(?:ays?|eeks?|o|onths?)?\Z")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_DOTS: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\Z")
_IN_WORDS: Final = re.compile(
    r"(?:(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s*(\d{4})?|([a-z]{3,9})\.?\s+(\d{1,2}),?\s*(\d{4})?)\Z"
)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_YEARS: Final = re.compile(
    r"(\d{1,2}(?:[.,]\d+)?)\s*\+?\s*(?:(m)(?:os?|onths?)?|y(?:rs?|ears?)?)?(?: or more)?\Z",
    re.IGNORECASE,
)


def read_typed(field: str, text: str) -> object:
    """What the reader typed for a field, by its guideline name, as a correction keeps it.

    "" means not stated.  Raises `NotAValueError` with a sentence that says how it is written.
    """
    text = " ".join(text.split())
    return as_stored(_READERS[field](text)) if text else ([] if field in LISTS else None)


def written(posting: Posting, field: str) -> str:
    """A field's value as it would be typed; `read_typed` reads the same from it."""
    value = getattr(posting, field)
    if value is None or value == ():
        return ""
    if isinstance(value, Salary):
        return pay_long(value)
    if isinstance(value, tuple):
        return f"{_DIVIDED_BY.get(field, ',')} ".join(_said(field, one) for one in value)
    if isinstance(value, float | int):
        return f"{value:g}"
    return _said(field, str(value))


def offered(field: str) -> tuple[str, ...]:
    """The values that completion offers for a field of a closed set, in words."""
    name = FIELD_OF[field].name
    return tuple(shown(name, value) for value in choices(name)) if field in _CHOICES else ()


def divider(field: str) -> str:
    """What stands between the members of a list as typed; "" for a field of one value."""
    return _DIVIDED_BY.get(field, ",") if field in LISTS else ""


def read_day(text: str, today: date, *, is_ahead: bool = True) -> date:
    """A day as typed: 2026-11-30, 30.11.2026, 30 Nov, today, 7d (ahead or ago).

    Raises `NotAValueError`, a sentence.
    """
    text = text.strip().lower()
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(text)
    if days is not None:
        return today + timedelta(days)
    try:
        found = _span(text, today, is_ahead) or _calendar_day(text, today)
    except (ValueError, OverflowError):
        raise NotAValueError("There is no such day.") from None
    if found is None:
        raise NotAValueError("A day is written 2026-11-30, 30 Nov 2026 or 7d.")
    return found


def _said(field: str, value: str) -> str:
    return shown(FIELD_OF[field].name, value)


def _span(text: str, today: date, is_ahead: bool) -> date | None:
    match = _SPAN.match(text)
    if not match:
        return None
    sign = -1 if match[1] == "-" or (not match[1] and not is_ahead) else 1
    return today + timedelta(sign * int(match[2]) * {"d": 1, "w": 7, "m": 30}[match[3]])


def _calendar_day(text: str, today: date) -> date | None:
    if match := _ISO.match(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTS.match(text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    if match := _IN_WORDS.match(text):
        day, name, year = match[1] or match[5], match[2] or match[4], match[3] or match[6]
        if name[:3] not in _MONTHS:
            return None
        return date(int(year or today.year), _MONTHS.index(name[:3]) + 1, int(day))
    return None


def _day(text: str) -> date:
    return read_day(text, date.today(), is_ahead=False)


def _members(field: str, text: str) -> list[str]:
    divider = _OR if field in _CHOICES else re.escape(_DIVIDED_BY.get(field, ","))
    members = (member.strip() for member in re.split(divider, text))
    return list(dict.fromkeys(member for member in members if member))


def _names(field: str, text: str) -> tuple[str, ...]:
    return tuple(_members(field, text))


def _chosen(field: str, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_one(field, member) for member in _members(field, text)))


def _one(field: str, text: str) -> str:
    known = FIELD_OF[field]
    found = resolve(known.name, text)
    if len(found) != 1:
        why = "is called" if not found else "alone is meant by"
        raise NotAValueError(f"No {known.label.lower()} {why} “{text}”.")
    return found[0]


def _years(text: str) -> float:
    match = _YEARS.match(text)
    if not match:
        raise NotAValueError("Experience is written 4, 2.5 or 6 months.")
    number = float(match[1].replace(",", "."))
    return number / 12 if (match[2] or "").lower() == "m" else number


def _pay(text: str) -> Salary:
    """Pay as people write it: "65k-95k USD", "€400/d", "from £50,000", "up to 9000 PLN a month"."""
    period = _PERIOD.search(text)
    letter = next(filter(None, period.groups()), "y").lower() if period else "y"
    rest = _PERIOD.sub(" ", text)
    is_least, is_most = bool(_FROM.search(rest)), bool(_UP_TO.search(rest))
    rest = _UP_TO.sub("", _FROM.sub("", rest.strip()))
    figures = _AMOUNT.findall(rest)
    if not 1 <= len(figures) <= 2 or (len(figures) == 2 and (is_least or is_most)):
        raise NotAValueError("Pay is written 65k-95k USD, €400/d or from 50,000.")
    low, high = _ends(figures)
    currency = _currency(_BETWEEN.sub(" ", _AMOUNT.sub(" ", rest)).split())
    ends = (None if is_most else low, None if is_least else high)
    return Salary(*ends, currency, _PERIODS.get(letter, "year"))


def _ends(figures: list[tuple[str, str]]) -> tuple[float, float]:
    """Least and most; a k behind the second figure is the first one's too ("65-95k")."""
    (first, scale), (last, last_scale) = figures[0], figures[-1]
    low, high = _number(first), _number(last)
    if not scale and low <= high:
        scale = last_scale
    times = {"": 1, "k": 1_000, "m": 1_000_000}
    ends = (low * times[scale.lower()], high * times[last_scale.lower()])
    lowest, highest = sorted(round(end, 4) for end in ends)  # 32.7 times 1,000 is a hair more
    return lowest, highest


def _number(text: str) -> float:
    """A number in any locale's dividers; behind the last one stand decimals, unless three."""
    plain = re.sub(r"['’\s]", "", text)
    decimals = re.search(r"[.,](\d{1,2}|\d{4,})\Z", plain)
    whole = plain[: decimals.start()] if decimals else plain
    return float(re.sub(r"\D", "", whole) + (f".{decimals[1]}" if decimals else ""))


def _currency(words: list[str]) -> str | None:
    found = {}
    for word in words:
        values = resolve("currency", word.strip("()"))
        if len(values) != 1:
            raise NotAValueError(f"No currency is called “{word}”.")
        found[values[0]] = word
    codes = [code for code, word in found.items() if word.upper() == code]
    return next(iter([*codes, *found]), None)


_CHOICES: Final = ("remote", "countries", "employment_types", "seniority", "language")
_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "title": str,
    "company": str,
    "locations": partial(_names, "locations"),
    "countries": partial(_chosen, "countries"),
    "remote": partial(_one, "remote"),
    "salary": _pay,
    "employment_types": partial(_chosen, "employment_types"),
    "seniority": partial(_chosen, "seniority"),
    "experience_years_min": _years,
    "skills": partial(_names, "skills"),
    "apply_urls": partial(_names, "apply_urls"),
    "emails": partial(_names, "emails"),
    "posted": _day,
    "closes": _day,
    "language": partial(_one, "language"),
}
