"""What may be completed in a typed query: where the caret stands, which words would fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.postings.fields.choices import shown
from desktop.postings.fields.fields import BANDS, FIELD_OF, FIELDS, FLAGS
from desktop.postings.pay.rates import current_rates
from desktop.postings.query.query import SavedQuery
from desktop.postings.words.words import fold

#: A field, its sign, the values before the last comma, and the begun value up to the caret.
_VALUE: Final = re.compile(
    r"(?:^|(?<=[\s(]))-?(?P<field>[A-Za-z_][A-Za-z_-]*):(?P<sign>>=|<=|!=|[<>=~^])?"
    r'(?P<before>(?:(?:"[^"]*"|[^\s",()])*,)*)(?P<begun>"[^"]*|[^\s",()]*)\Z'
)
_NAME: Final = re.compile(r"(?:^|(?<=[\s(]))-?(?P<begun>[A-Za-z_-]*)\Z")
_PLAIN: Final = re.compile(r"[\w.+#/-]+\Z")
#: Fields whose values are counted in facets; the others are offered what is often typed.
COUNTED: Final = frozenset(
    {"location", "country", "remote", "type", "level", "skill", "language", "status", "company"}
    | {"currency", "tag", "source"}
)
_DAYS_BACK: Final = ("today", "yesterday", "7d", "1m", "3m", "1y")
_DAYS_AHEAD: Final = ("today", "7d", "1m", "..today")
_OFTEN: Final = {
    "salary": (*BANDS["salary"], ">=60k", ">=90k", ">=400/d"),
    "posted": _DAYS_BACK, "date": _DAYS_BACK, "seen": _DAYS_BACK,
    "imported": ("lastimport", *_DAYS_BACK), "closes": _DAYS_AHEAD, "followup": _DAYS_AHEAD,
    "experience": ("0", "..2", "3..5", "5.."), "copies": (">=2", ">=3"),
}  # fmt: skip
#: The currencies offered first to compare pay in.
_COMMON: Final = ("EUR", "USD", "GBP", "CHF")
#: So many suggestions are shown at most.
_MOST: Final = 8
_FLAG_VALUES: Final = ("remote", "hybrid", "shortlist", "applied", "interview", "offer", "hidden")


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands at the caret: the begun text from `start` to `end`, and the field before it.

    `field` is "" where the name of a field is begun, else the word before the colon as fields.py or
    the grammar names it.  `rest` is the text without the part that is being typed.
    """

    field: str
    begun: str
    start: int
    end: int
    rest: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A completion: what is shown, what is put in the place of what was begun, and its count."""

    label: str
    typed: str
    count: int | None = None


def asked_at(text: str, caret: int) -> Asked | None:
    """What may be completed at the caret; None where nothing may."""
    value = _VALUE.search(text, 0, caret)
    if value:
        name = value["field"].lower()
        field = FIELD_OF[name].name if name in FIELD_OF else _special(name)
        if not field:
            return None
        rest = f"{text[: value.start()]} {text[caret:]}"
        return Asked(field, value["begun"].lstrip('"'), value.start("begun"), caret, rest)
    name_begun = _NAME.search(text, 0, caret)
    if name_begun:
        start = name_begun.start("begun")
        return Asked("", name_begun["begun"].lower(), start, caret, text)
    return None


def completed(text: str, asked: Asked, suggestion: Suggestion) -> tuple[str, int]:
    """The text with the suggestion in place of what was begun, and where the caret then stands."""
    behind = text[asked.end :]
    gap = "" if not asked.field or behind.startswith(" ") else " "
    before = text[: asked.start] + suggestion.typed + gap
    return before + behind, len(before) + (bool(asked.field) and not gap)


def suggestions(
    asked: Asked,
    counted: Sequence[tuple[str, int]] = (),
    saved: Sequence[SavedQuery] = (),
) -> list[Suggestion]:
    """What fits what was begun; `counted` are the field's values with their counts."""
    if not asked.field:
        offered = _names()
    elif asked.field in COUNTED:
        offered = (Suggestion(*_value(asked.field, value), count) for value, count in counted)
    elif asked.field == "search":
        offered = (Suggestion(one.name, _quoted(one.name)) for one in saved)
    else:
        offered = (Suggestion(word, word) for word in _words(asked.field))
    begun = fold(asked.begun)
    fitting = [one for one in offered if _fits(one, begun)]
    if len(fitting) == 1 and fold(fitting[0].typed).strip('"') == begun:
        return []
    return fitting[:_MOST]


def _special(name: str) -> str:
    if name in ("missing", "without", "no"):
        return "missing"
    return name if name in ("is", "sort", "has", "in") else ""


def _names() -> Iterable[Suggestion]:
    for name in (*(field.name for field in FIELDS), "is", "has", "missing", "in", "sort"):
        yield Suggestion(f"{name}:", f"{name}:")


def _words(field: str) -> Iterable[str]:
    if field == "is":
        return (*FLAGS, *_FLAG_VALUES)
    if field == "in":
        return dict.fromkeys((*_COMMON, *current_rates().codes))
    if field in ("has", "missing"):
        return (one.name for one in FIELDS if one.can_miss)
    if field == "sort":
        sortable = ("posted", "salary", "title", "company", "location", "closes", "experience")
        return ("relevance", *(f"-{name}" for name in sortable), *sortable)
    return _OFTEN.get(field, ())


def _value(field: str, value: str) -> tuple[str, str]:
    """How a facet's value is shown, and typed."""
    if FIELD_OF[field].kind == "choice":
        return shown(field, value), value.lower()
    return value, _quoted(value)


def _quoted(value: str) -> str:
    return value if _PLAIN.match(value) else '"' + value.replace('"', "") + '"'


def _fits(suggestion: Suggestion, begun: str) -> bool:
    """Whether a word of the suggestion begins so."""
    label = fold(suggestion.label)
    typed = fold(suggestion.typed).strip('"')
    return label.startswith(begun) or typed.startswith(begun) or f" {begun}" in label
