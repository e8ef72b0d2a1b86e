"""What stands in the facet pane, as values: its groups in their order, and a group's lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from desktop.postings import FIELD_OF, Facet, fold, shown
from desktop.postings.fields.fields import BANDS
from desktop.postings.rewriting.facets import NOT_STATED, Tick, Ticks

#: The group of the saved queries, which is no field's.
SAVED: Final = "saved"
#: The groups from the top: field (or `SAVED`) and heading.
GROUPS: Final = (
    (SAVED, "Saved"),
    ("level", "Level"),
    ("country", "Country"),
    ("remote", "Remote"),
    ("skill", "Skill"),
    ("salary", "Pay a year"),
    ("type", "Type"),
    ("posted", "Posted"),
    ("location", "Place"),
    ("company", "Company"),
    ("language", "Language"),
    ("status", "Status"),
    ("tag", "Tag"),
    ("source", "Folder"),
)
#: Values of a group that has more; and the most that it shows when all are asked for.
FEW: Final = 5
MOST: Final = 300

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "remote": {"remote": "Fully remote", "hybrid": "Hybrid", "onsite": "On site"},
    "salary": {"..30k": "Up to 30k", "200k..": "200k and more"},
    "posted": {
        "1d": "Since yesterday", "1w": "Last week", "1m": "Last month", "3m": "Last 3 months",
        "1y": "Last year", "..-1y": "Earlier",
    },
    "status": {NOT_STATED: "No status"},
    "tag": {NOT_STATED: "No tag"},
}  # fmt: skip
_TICKS_SAID: Final[Mapping[Tick, str]] = {
    "off": "", "only": "must be", "not": "must not be",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line under a heading: a value with its box, a saved query, or "8 more" ("more").

    `count` postings have the value (of a saved query: it finds; `new` of them are new); None until
    they are counted.
    """

    kind: Literal["value", "saved", "more"]
    value: str
    label: str
    count: int | None = None
    tick: Tick = "off"
    new: int = 0
    key: str = ""  #: of a saved query: the key that opens it

    def sentence(self) -> str:
        """The line as a screen reader says it."""
        counted = "" if self.count is None else f"{self.count:,}"
        fresh = f"{self.new:,} new" if self.new else ""
        said = (self.label, counted, fresh, _TICKS_SAID[self.tick])
        return ", ".join(filter(None, said))


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its lines; `is_used` where the query narrows by the field."""

    name: str
    label: str
    lines: tuple[Line, ...] = ()
    is_used: bool = False


def value_lines(facet: Facet, ticks: Ticks, *, is_whole: bool) -> tuple[Line, ...]:
    """The lines of a counted field: the most frequent values, those ticked, "Not stated", more."""
    field = facet.field
    values: list[tuple[str, int | None]] = [one for one in facet.values[:MOST] if one[1]]
    is_cut = len(facet.values) > MOST
    values += [(value, None if is_cut else 0) for value in _missing(facet, ticks)]
    room = MOST if is_whole else len(values) if len(values) <= FEW + 1 else FEW
    lines = []
    for at, (value, count) in enumerate(values):
        tick = ticks.tick(field, value)
        if at < room or tick != "off":
            lines.append(Line("value", value, value_said(field, value), count, tick))
    left = len(values) - len(lines)
    if _can_miss(field) and (lines or facet.not_stated):
        tick = ticks.tick(field, NOT_STATED)
        said = value_said(field, NOT_STATED)
        lines.append(Line("value", NOT_STATED, said, facet.not_stated, tick))
    if not is_whole and left:
        lines.append(Line("more", "more", f"{left:,} {'and more' if is_cut else 'more'}"))
    elif is_whole and len(values) > FEW + 1:
        lines.append(Line("more", "fewer", "Fewer"))
    return tuple(lines)


def value_said(field: str, value: str) -> str:
    """A value as the pane names it: "Germany" for DE, "60–90k" for a band of pay."""
    named = _WORDS.get(field, {}).get(value)
    if named is not None or not value:
        return named or "Not stated"
    if field == "salary":
        return value.replace("k..", "–")
    if FIELD_OF[field].kind != "choice":
        return value
    said = shown(field, value)
    return said[:1].upper() + said[1:]


def _missing(facet: Facet, ticks: Ticks) -> list[str]:
    """Ticked values that no posting found has, so that they can be let go of."""
    if not ticks.only and not ticks.never:
        return []
    present = {fold(value) for value, count in facet.values[:MOST] if count}
    known = [value for value in BANDS.get(facet.field, ()) if value in ticks.only + ticks.never]
    wanted = known if facet.field in BANDS else [*ticks.only, *ticks.never]
    return [value for value in wanted if value and fold(value) not in present]


def _can_miss(field: str) -> bool:
    return FIELD_OF[field].can_miss
