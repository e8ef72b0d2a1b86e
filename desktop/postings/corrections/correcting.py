"""A field's value set right by the reader: as it stands in a correction, and put into a posting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final, get_args

from desktop.postings.pay.salary import Period, Salary
from desktop.postings.posting.kept import Kept
from desktop.postings.posting.marks import Correction
from desktop.postings.posting.posting import Posting, Remote

#: Corrections that say how the original is to be read, not what a field is: a codec's name, and
#: whether its text is mended (True or False).
ENCODING: Final = "encoding"
MENDING: Final = "mending"

#: The fields of several values, in the order of the guidelines.
LISTS: Final = (
    "locations", "countries", "employment_types", "seniority", "skills", "apply_urls", "emails",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manner:
    """How the reader wants an original read: in a codec (None: the one found), mended or not."""

    encoding: str | None = None
    is_mended: bool = True


def manner_of(corrections: Iterable[Correction]) -> Manner:
    """The manner that corrections ask for."""
    values = {one.field: one.value for one in corrections}
    encoding = values.get(ENCODING)
    return Manner(encoding if isinstance(encoding, str) else None, values.get(MENDING) is not False)


def correction(kept: Kept, field: str, value: object) -> Correction:
    """A field set right, or how the original is read, beside what stood there as it was read."""
    was: dict[str, object] = {ENCODING: kept.encoding, MENDING: True}
    was |= {one.field: one.was for one in kept.marks.corrections}
    return Correction(field, value, was[field] if field in was else stored(kept.posting, field))


def stored(posting: Posting, field: str) -> object:
    """A field's value as a correction keeps it: text, a number, a list, pay by its parts, None."""
    return as_stored(getattr(posting, field))


def as_stored(value: object) -> object:
    """A value of a posting as a JSON value."""
    if isinstance(value, Salary):
        return asdict(value)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def corrected(posting: Posting, corrections: Iterable[Correction]) -> Posting:
    """The posting with what the reader set right; a value that is none of its field's is left."""
    return _with(posting, {one.field: one.value for one in corrections})


def uncorrected(posting: Posting, corrections: Iterable[Correction]) -> Posting:
    """The posting with what had been read, where the reader set it right."""
    return _with(posting, {one.field: one.was for one in corrections})


def renewed(corrections: Iterable[Correction], read: Posting) -> tuple[Correction, ...]:
    """The corrections, saying what has been read now."""
    return tuple(
        replace(one, was=stored(read, one.field)) if one.field in _READERS else one
        for one in corrections
    )


def _with(posting: Posting, values: Mapping[str, object]) -> Posting:
    known: dict[str, Any] = {}
    for field, value in values.items():
        if field not in _READERS:
            continue
        try:
            known[field] = None if value is None else _READERS[field](value)
        except (TypeError, ValueError, KeyError):  # a marks file that another hand has edited
            continue
        if known[field] is None and field in LISTS:
            known[field] = ()
    return replace(posting, **known) if known else posting


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return tuple(map(_text, value))


def _remote(value: Any) -> str:
    if value not in get_args(Remote):
        raise ValueError(value)
    return str(value)


def _salary(value: Any) -> Salary:
    if value["period"] not in get_args(Period):
        raise ValueError(value)
    low, high = (None if value[end] is None else float(value[end]) for end in ("min", "max"))
    currency = None if value["currency"] is None else _text(value["currency"])
    return Salary(low, high, currency, value["period"])


_READERS: Final[Mapping[str, Callable[[Any], object]]] = {
    "title": _text,
    "company": _text,
    **dict.fromkeys(LISTS, _texts),
    "remote": _remote,
    "salary": _salary,
    "experience_years_min": float,
    "posted": date.fromisoformat,
    "closes": date.fromisoformat,
    "language": _text,
}
