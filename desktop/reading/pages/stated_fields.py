"""What a JobPosting of schema.org states, as the pairs of metadata that extraction reads."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, Final

from desktop.postings import Pairs
from desktop.reading.pages.given import Stated

_LONGEST: Final = 400
_MOST_RAW: Final = 60
_DEEPEST: Final = 8
#: Below so much, a figure for pay fills in a form and states nothing.
_LEAST_PAY: Final = 2
#: `Wed Aug 05 02:00:00 UTC 2026`, and a day of ISO without its noughts.
_PRINTED: Final = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) \d\d:\d\d:\d\d \S+ (20\d\d)$")
_LOOSE: Final = re.compile(r"(20\d\d)-(\d\d?)-(\d\d?)(?!\d)")
_MONTHS: Final = "janfebmaraprmayjunjulaugsepoctnovdec"
_TAG: Final = re.compile(r"<[^<>]{1,300}>")
#: Properties of an address, which some pages give the posting itself.
_PARTS_OF_PLACE: Final = ("addressLocality", "addressRegion", "addressCountry", "streetAddress")
_UNITS: Final = {
    "HOUR": "hour",
    "DAY": "day",
    "WEEK": "week",
    "MONTH": "month",
    "YEAR": "year",
    "ANNUAL": "year",
    "ANN": "year",
    "MON": "month",
    "HUR": "hour",
}


def stated_pairs(stated: Stated) -> Pairs:
    """The canonical keys first, then every property as written, under `jsonld.`."""
    return (*_canonical(stated), *list(_raw(stated, "jsonld", 0))[:_MOST_RAW])


def text_of(value: object, *names: str) -> str:
    """A value's words: of an object its name, of a list its first member's; tags left out."""
    if isinstance(value, list):
        return next((text for member in value if (text := text_of(member, *names))), "")
    if isinstance(value, dict):
        return next(
            (
                text
                for name in (*names, "name", "@value", "value")
                if (text := text_of(value.get(name)))
            ),
            "",
        )
    if value is None or isinstance(value, bool):
        return ""
    words = html.unescape(_TAG.sub(" ", html.unescape(storable(str(value))[: 8 * _LONGEST])))
    return " ".join(storable(words).split())[:_LONGEST]


def storable(text: str) -> str:
    """A text without halves of characters and NULs, which escapes can write but no file holds."""
    return text.encode("utf-8", "replace").decode().replace("\0", "")


def _canonical(stated: Stated) -> Iterator[tuple[str, str]]:
    """The pairs that say something."""
    pairs = (
        ("title", text_of(stated.get("title")) or text_of(stated.get("name"))),
        ("company", text_of(stated.get("hiringOrganization"), "name", "legalName")),
        *(("location", place) for place in _places(stated)),
        (
            "remote",
            "remote" if "TELECOMMUTE" in _all_text(stated.get("jobLocationType")).upper() else "",
        ),
        ("salary", _pay(stated)),
        ("employment_type", _all_text(stated.get("employmentType")).replace("_", "-").lower()),
        ("posted", _day(text_of(stated.get("datePosted")))),
        ("closes", _day(text_of(stated.get("validThrough")))),
        ("url", text_of(stated.get("url"), "@id")),
        ("experience", _experience(stated.get("experienceRequirements"))),
        ("skills", _all_text(stated.get("skills")) or _all_text(stated.get("skillsRequired"))),
        ("email", text_of(stated.get("applicationContact"), "email")),
        ("description_language", text_of(stated.get("inLanguage"), "alternateName")),
    )
    return (pair for pair in pairs if pair[1])


def _day(words: str) -> str:
    """A day as ISO writes it, of one that programs write otherwise; any other as it stands."""
    if found := _PRINTED.match(words):
        return f"{found[3]}-{_MONTHS.index(found[1].lower()) // 3 + 1:02}-{int(found[2]):02}"
    if found := _LOOSE.match(words):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    return words


def _all_text(value: object) -> str:
    members = value if isinstance(value, list) else [value]
    return ", ".join(text for member in members[:40] if (text := text_of(member)))[:_LONGEST]


def _members(value: object) -> list[Any]:
    return value[:60] if isinstance(value, list) else [] if value is None else [value]


def _places(stated: Stated) -> list[str]:
    """The places of work, and for remote work the regions that applicants may live in."""
    found: list[str] = []
    for place in _members(stated.get("jobLocation")):
        for address in _members(place.get("address", place) if isinstance(place, dict) else place):
            found.extend(_address(address))
    if not any(found):
        found = _address({name: stated.get(name) for name in _PARTS_OF_PLACE})
    for region in _members(stated.get("applicantLocationRequirements")):
        found.append(text_of(region))
    return list(dict.fromkeys(one for one in found if one))


def _address(address: object) -> list[str]:
    """`Lyon, Rhône, FR`; towns listed in one property are places of their own."""
    if not isinstance(address, dict):
        return [text_of(address)]
    town, region, country = (
        text_of(address.get(name))
        for name in ("addressLocality", "addressRegion", "addressCountry")
    )
    towns = [part.strip() for part in town.split(",") if part.strip()]
    if len(towns) > 2 or (len(towns) == 2 and region.count(",") == 1):
        return towns
    parts = [part for part in (town, region, country) if part]
    street = text_of(address.get("streetAddress"))
    placed = "" if any(map(str.isdigit, street)) else street
    return [", ".join(dict.fromkeys(parts)) or text_of(address) or placed]


def _pay(stated: Stated) -> str:
    """Pay in words, such as `50000-60000 EUR per year`; "" for none, zero or a mere placeholder."""
    for name in ("baseSalary", "estimatedSalary", "salary"):
        for pay in _members(stated.get(name)):
            if words := _amount(pay, text_of(stated.get("salaryCurrency"))):
                return words
    return ""


def _amount(pay: object, currency: str) -> str:
    if not isinstance(pay, dict):
        return _one_figure(text_of(pay), currency, "")
    currency = text_of(pay.get("currency")) or text_of(pay.get("priceCurrency")) or currency
    value = pay.get("value", pay)
    value = value[0] if isinstance(value, list) and value else value
    figures = value if isinstance(value, dict) else pay
    unit = (
        text_of(figures.get("unitText"))
        or text_of(figures.get("unitCode"))
        or text_of(pay.get("unitText"))
    ).upper()
    period = _UNITS.get(unit, unit.lower() if unit.isalpha() else "")
    if not isinstance(value, dict) and value is not None:
        return _one_figure(text_of(value), currency, period)
    low, high = (_figure(text_of(figures.get(name))) for name in ("minValue", "maxValue"))
    if not low and not high:
        return _one_figure(text_of(figures.get("value")), currency, period)
    per = f" per {period}" if period else ""
    if low and high and low != high:
        return f"{low}-{high} {currency}{per}"
    return f"{'' if low == high else 'from ' if low else 'up to '}{low or high} {currency}{per}"


def _one_figure(words: str, currency: str, period: str) -> str:
    """One value as written: a sentence or a range stays, a bare figure gets currency and period."""
    if figure := _figure(words):
        return f"{figure} {currency}{f' per {period}' if period else ''}"
    if not re.search(r"[1-9]", words) or _number(words) is not None:
        return ""
    signed = re.search(r"[^\W\d]{2,}|[$€£¥₹]", words)
    return words if signed else f"{words} {currency}{f' per {period}' if period else ''}"


def _figure(words: str) -> str:
    """A number as a plain one; "" where there is none, or no more than a placeholder."""
    number = _number(words)
    if number is None or number < _LEAST_PAY:
        return ""
    return str(int(number)) if number == int(number) else str(number)


def _number(words: str) -> float | None:
    bare = words.replace(" ", "").replace("\xa0", "")
    bare = re.sub(r"[,.'](?=\d{3}(?:\D|$))", "", bare).replace(",", ".")
    return float(bare) if re.fullmatch(r"-?\d{1,12}(?:\.\d{1,6})?", bare) else None


def _experience(value: object) -> str:
    """Years or months asked for, in words."""
    first = next(iter(_members(value)), None)
    months = _number(text_of(first.get("monthsOfExperience"))) if isinstance(first, dict) else None
    if months:
        return f"{months / 12:g} years" if months >= 12 else f"{months:g} months"
    return text_of(first)


def _raw(value: object, key: str, depth: int) -> Iterator[tuple[str, str]]:
    """Every property but the description, nested keys joined by dots."""
    if isinstance(value, dict) and depth < _DEEPEST:
        for name, member in value.items():
            if name not in ("@context", "description", "responsibilities", "qualifications"):
                yield from _raw(member, f"{key}.{name}", depth + 1)
    elif isinstance(value, list) and depth < _DEEPEST:
        for member in value:
            yield from _raw(member, key, depth + 1)
    elif text := text_of(value):
        yield storable(key)[:_LONGEST], text
