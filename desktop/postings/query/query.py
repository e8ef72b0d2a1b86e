"""A query as a value: what the typed text means, before any store is asked.

Its nodes are dataclasses, which compare by kind; tuples, made in a third of the time as the program
starts, are what never stands where another kind might.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

#: Currencies, and by what an amount in each is multiplied to compare it in another.
Factors = tuple[tuple[str, float], ...]
Match = Literal["contains", "exact", "regex", "starts"]
#: What an import met a posting as (`report:12/new`).
Outcome = Literal["new", "changed", "same", "copy"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words to be found in title, company, places or body.

    `is_phrase` where the words stood in quotes; `is_prefix` for the word being typed (the last,
    with no space behind it), which also matches longer words.
    """

    text: str
    is_phrase: bool = False
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field holds any of the values (`field:a,b`).

    `field` is a name of `fields.py`.  Of a choice the values are its own ("DE", "full-time") and
    `match` is "exact".  `is_prefix` where the last value is still being typed.
    """

    field: str
    values: tuple[str, ...]
    match: Match = "contains"
    is_prefix: bool = False

    @property
    def openness(self) -> list[tuple[str, bool]]:
        """The values, each with whether it is still being typed: the last may be."""
        last = len(self.values) - 1
        return [(value, self.is_prefix and n == last) for n, value in enumerate(self.values)]


class Scalar(NamedTuple):
    """A bound of a range: a number, a date, or a span of days relative to today.

    `kind` tells which: "number" (with `unit` a Period or None), "date" (`text` is ISO, possibly
    shortened to a month or a year), "span" (`number` of `unit` "d", "w", "m" or "y", signed,
    before or after today), or a "word" ("today", "yesterday", "tomorrow", "lastimport").
    `currency` is that of an amount of pay, where one was typed.
    """

    kind: Literal["number", "date", "span", "word"]
    text: str
    number: float = 0.0
    unit: str | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class FieldRange:
    """A field lies between two bounds, either open (`field:low..high`, `field:>=low`).

    Pay is compared in its own currency, unless `factors` tell by what to multiply it before.
    """

    field: str
    low: Scalar | None = None
    high: Scalar | None = None
    is_low_open: bool = False  #: > rather than >=
    is_high_open: bool = False  #: < rather than <=
    factors: Factors = ()

    @property
    def currency(self) -> str:
        """The currency that the bounds are amounts in; "" where none was typed."""
        return next((one.currency for one in (self.low, self.high) if one and one.currency), "")


@dataclass(frozen=True, slots=True)
class Stated:
    """A field has a value, or (`is_stated` False) is not stated (`missing:salary`, `salary:?`)."""

    field: str
    is_stated: bool = True


@dataclass(frozen=True, slots=True)
class Flag:
    """A yes-or-no property of `fields.FLAGS`: `is:new`, `is:seen`, `is:copy` …

    (`is:remote`, `is:applied` and other values of a choice are a `FieldText`.)
    """

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """Everything the part does not match."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """Every part matches."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part matches."""

    parts: tuple[Node, ...]


Node = Text | FieldText | FieldRange | Stated | Flag | Not | And | Or


class Part(NamedTuple):
    """One part of the query as it reads back: `lead` **`value`** `tail`, and where it was typed.

    `start` and `end` are offsets in the typed text: cutting them out removes the part.
    """

    lead: str
    value: str
    tail: str
    start: int
    end: int
    node: Node | None = None


class Query(NamedTuple):
    """What was typed and what it means.

    `where` None finds all; `sort` names fields, True for descending; `notes` are sentences on what
    was not understood.  `currency` is the one that all pay is compared in (`in:EUR`), and `factors`
    how, once the rates are known; "" for each posting's own.
    """

    text: str = ""
    where: Node | None = None
    sort: tuple[tuple[str, bool], ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    currency: str = ""
    factors: Factors = ()


EVERYTHING = Query()


class SavedQuery(NamedTuple):
    """A query that the reader keeps under a name; `search:"name"` asks for it in other queries."""

    name: str
    text: str


class Facet(NamedTuple):
    """How often each value of a field occurs, most first, and how many postings state none."""

    field: str
    values: tuple[tuple[str, int], ...] = ()
    not_stated: int = 0


def narrowed_field(node: Node | None) -> str | None:
    """The one field that a part narrows by; None for words, negations and groups of several."""
    match node:
        case FieldText() | FieldRange():
            return node.field
        case Or():
            fields = {narrowed_field(part) for part in node.parts}
            return fields.pop() if len(fields) == 1 else None
    return None
