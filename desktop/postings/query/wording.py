"""Says in words what a query means, so that what was understood stands under what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from desktop.postings.fields.choices import shown
from desktop.postings.fields.fields import FIELD_OF, SECTIONS
from desktop.postings.posting.listed import counted
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Flag,
    Node,
    Not,
    Or,
    Part,
    Query,
    Scalar,
    Stated,
    Text,
)

#: What stands before the values of a field, and before those that must not be.
_LEADS: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("title has", "title lacks"),
    "company": ("at", "not at"),
    "location": ("in", "not in"),
    "country": ("in", "not in"),
    "remote": ("is", "is not"),
    "salary": ("pays", "does not pay"),
    "currency": ("paid in", "not paid in"),
    "type": ("is", "is not"),
    "level": ("level is", "level is not"),
    "experience": ("asks for", "does not ask for"),
    "skill": ("skill is", "skill is not"),
    "language": ("written in", "not written in"),
    "posted": ("posted", "not posted"),
    "closes": ("closes", "does not close"),
    "url": ("link has", "link lacks"),
    "email": ("e-mail has", "e-mail lacks"),
    "body": ("text has", "text lacks"),
    "about": ("introduction mentions", "introduction does not mention"),
    "duties": ("duties mention", "duties do not mention"),
    "requirements": ("requirements mention", "requirements do not mention"),
    "nice": ("nice to have mentions", "nice to have does not mention"),
    "benefits": ("benefits mention", "benefits do not mention"),
    "process": ("process mentions", "process does not mention"),
    "how": ("how to apply mentions", "how to apply does not mention"),
    "legal": ("legal part mentions", "legal part does not mention"),
    "date": ("dated", "not dated"),
    "imported": ("first imported", "not first imported"),
    "source": ("file is", "file is not"),
    "copies": ("met in", "not met in"),
    "id": ("number is", "number is not"),
    "status": ("status is", "status is not"),
    "note": ("note has", "note lacks"),
    "tag": ("tagged", "not tagged"),
    "followup": ("follow up", "no follow-up"),
    "seen": ("seen", "not seen"),
    "report": ("", "not"),
    "search": ("fits", "does not fit"),
}
_UNITS: Final = {"experience": ("year", "years"), "copies": ("place", "places"), "id": ("", "")}
_NAMES: Final = {
    "salary": "pay", "url": "link", "closes": "closing day", "posted": "day posted",
    "date": "date", "id": "number", "body": "text", "source": "file", "seen": "day seen",
    "imported": "day imported", "location": "place", "email": "e-mail", "followup": "follow-up",
}  # fmt: skip
_FLAGS: Final = {
    "copy": "met more than once", "latest": "new in the last import", "marked": "marked",
    "open": "open", "closed": "closed",
}  # fmt: skip
_SPANS: Final = {"d": "day", "w": "week", "m": "month", "y": "year"}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
#: More values than these are only counted: a part stays one that is read at a glance.
_MOST_VALUES: Final = 4

Said = tuple[str, str, str]


def part_of(node: Node | None, start: int, end: int) -> Part:
    """The node as a part of the read-back, typed between the offsets."""
    lead, value, tail = _say(node) if node is not None else ("", "", "")
    return Part(lead, value, tail, start, end, node)


def sort_part(keys: tuple[tuple[str, bool], ...], start: int, end: int) -> Part:
    """The order as a part of the read-back."""
    return Part("sorted by", _order(keys), "", start, end)


def currency_part(currency: str, start: int, end: int) -> Part:
    """The currency that all pay is compared in, as a part of the read-back."""
    return Part("pay compared in", currency, "", start, end)


def explain(query: Query) -> str:
    """The whole query in a sentence, for those who read it without the window."""
    said = [" ".join(filter(None, (p.lead, p.value, p.tail))) for p in query.parts]
    return ", ".join(said) or "all postings"


def _order(keys: tuple[tuple[str, bool], ...]) -> str:
    return ", ".join(
        _name(field) + (_downwards(field) if is_descending else "") for field, is_descending in keys
    )


def _downwards(field: str) -> str:
    kind = FIELD_OF[field].kind if field in FIELD_OF else ""
    return {"date": " (latest first)", "text": " (Z first)"}.get(kind, " (highest first)")


def _name(field: str) -> str:
    return section_said(field) if field in SECTIONS else _NAMES.get(field, field)


def _say(node: Node, *, is_not: bool = False) -> Said:
    match node:
        case Text():
            return ("does not mention" if is_not else "mentions", _quoted(node), "")
        case FieldText():
            return _say_values(node, is_not)
        case FieldRange():
            return _say_range(node, is_not)
        case Stated():
            is_stated = node.is_stated != is_not
            verb = "has" if node.field in SECTIONS else "states"
            return (verb if is_stated else f"{verb} no", _name(node.field), "")
        case Flag():
            return ("is not" if is_not else "is", _FLAGS.get(node.name, node.name), "")
        case Not():
            return _say(node.part, is_not=not is_not)
        case And() | Or():
            return _say_several(node, is_not)


def section_said(field: str) -> str:
    """How a kind of section is called: "nice-to-have section"."""
    return f"{FIELD_OF[field].label.lower()} section"


def _quoted(node: Text) -> str:
    return f"“{node.text}”" if node.is_phrase else node.text


def _say_several(node: And | Or, is_not: bool) -> Said:
    """A group as one part; what its members share is said once (mentions a or b)."""
    word = "and" if isinstance(node, And) else "or"
    said = [_say(part) for part in node.parts]
    leads, tails = {lead for lead, _, _ in said}, {tail for _, _, tail in said}
    is_alike = len(leads) == 1 == len(tails) and not any(
        isinstance(part, (And, Or)) for part in node.parts
    )
    if is_alike:
        lead, _, tail = _say(node.parts[0], is_not=is_not)
        return (lead, f" {word} ".join(value for _, value, _ in said), tail)
    whole = f" {word} ".join(
        _clause(part, words) for part, words in zip(node.parts, said, strict=True)
    )
    return ("not" if is_not else "", f"({whole})" if is_not else whole, "")


def _clause(part: Node, words: Said) -> str:
    clause = " ".join(filter(None, words))
    return f"({clause})" if isinstance(part, (And, Or)) else clause


def _say_values(node: FieldText, is_not: bool) -> Said:
    lead = _lead(node.field, is_not)
    if node.field == "title" and node.match == "exact":
        lead = "title is not" if is_not else "title is"
    if node.match == "regex":
        lead = f"{_name(node.field)} {'does not match' if is_not else 'matches'}"
        return (lead, " ".join(node.values), "")
    if node.match == "starts":
        lead = f"{_name(node.field)} {'does not begin' if is_not else 'begins'} with"
    if node.field == "report":
        return (lead, _any_of([_outcome(value) for value in node.values]), "")
    if node.field == "search":
        return (lead, _any_of([f"“{value}”" for value in node.values]), "")
    return (lead, _any_of([shown(node.field, value) for value in node.values]), "")


def _outcome(value: str) -> str:
    number, _, word = value.partition("/")
    if word == "copy":
        return f"met again in import {number}"
    said = {"": "met", "same": "the same"}.get(word, word)
    return f"{said} in import {number}"


def _lead(field: str, is_not: bool) -> str:
    return _LEADS[field][is_not]


def _any_of(values: list[str]) -> str:
    if len(values) <= _MOST_VALUES:
        return " or ".join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)
    rest = len(values) - _MOST_VALUES + 1
    return f"{', '.join(values[: _MOST_VALUES - 1])} or {rest} others"


def _say_range(node: FieldRange, is_not: bool) -> Said:
    lead = _lead(node.field, is_not)
    if FIELD_OF[node.field].kind == "date":
        return (lead, _say_days(node), "")
    low, high = node.low, node.high
    unit = _unit(node, low or high)
    if low is not None and high is not None:
        figures = _figure(low) if low == high else f"{_figure(low)}–{_figure(high)}"
        return (lead, figures + unit, "")
    if low is not None:
        is_over = node.is_low_open
        return (
            lead,
            ("more than " if is_over else "") + _figure(low) + unit,
            "" if is_over else "or more",
        )
    if high is not None:
        is_under = node.is_high_open
        return (
            lead,
            ("less than " if is_under else "") + _figure(high) + unit,
            "" if is_under else "or less",
        )
    return (lead, "", "")


def _unit(node: FieldRange, bound: Scalar | None) -> str:
    if bound is None:
        return ""
    if node.field == "salary":
        period = "an hour" if bound.unit == "hour" else f"a {bound.unit or 'year'}"
        return f" {node.currency} {period}" if node.currency else f" {period}"
    one, many = _UNITS[node.field]
    is_one = bound.number == 1 and (node.high is None or node.high == bound)
    word = one if is_one else many
    return f" {word}" if word else ""


def _figure(bound: Scalar) -> str:
    return f"{bound.number:,.2f}".removesuffix("0").removesuffix(".0")


def _say_days(node: FieldRange) -> str:
    low, high = node.low, node.high
    if low is not None and high is not None:
        return _say_between(low, high)
    if low is not None:
        if low.kind == "span" and low.number < 0 and not node.is_low_open:
            return f"in the last {_span(low)}"
        return f"after {_day(low)}" if node.is_low_open else f"{_day(low)} or later"
    if high is not None:
        if high.kind == "span" and high.number > 0 and not node.is_high_open:
            return f"in the next {_span(high)} or before"
        return f"before {_day(high)}" if node.is_high_open else f"{_day(high)} or earlier"
    return ""


def _say_between(low: Scalar, high: Scalar) -> str:
    if low == high:
        return "in the last import" if low.text == "lastimport" else _day(low)
    if low.text == "today" and high.kind == "span" and high.number > 0:
        return f"in the next {_span(high)}"
    if high.text == "today" and low.kind == "span" and low.number < 0:
        return f"in the last {_span(low)}"
    return f"from {_day(low)} to {_day(high)}"


def _span(bound: Scalar) -> str:
    count = abs(int(bound.number))
    unit = _SPANS[bound.unit or "d"]
    return unit if count == 1 else counted(count, unit)


def _day(bound: Scalar) -> str:
    if bound.kind == "span":
        count = counted(abs(int(bound.number)), _SPANS[bound.unit or "d"])
        return f"{count} {'ago' if bound.number <= 0 else 'ahead'}"
    if bound.kind == "word":
        return "the last import" if bound.text == "lastimport" else bound.text
    return _iso_said(bound.text)


def day_said(day: date) -> str:
    """A day in words: "1 September 2025"."""
    return _iso_said(day.isoformat())


def _iso_said(text: str) -> str:
    year, *rest = text.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(filter(None, (day, month, year)))
