"""What front matter's compound keys tell: `job_tags` are read as an export's columns are."""

from __future__ import annotations

import re
from typing import Final

from desktop.postings import Pairs

#: Fields that a key put together of words may tell; titles and links have names of their own.
_FIELDS: Final = frozenset(
    {
        "company",
        "location",
        "employment_type",
        "experience",
        "skills",
        "remote",
        "posted",
        "closes",
        "expires",
    }
)
_PAY: Final = frozenset({"salary_min", "salary_max", "currency", "period"})
#: Under which names the parts of a pay stand that is an object.
_PAID: Final = re.compile(r"(?:base_?)?salary\.(?:.*\.)?(\w+)", re.IGNORECASE)
_PAID_PARTS: Final = {
    "value": ("salary_min", "salary_max"), "minvalue": ("salary_min",), "min": ("salary_min",),
    "maxvalue": ("salary_max",), "max": ("salary_max",), "currency": ("currency",),
    "unittext": ("period",), "unit": ("period",), "period": ("period",),
}  # fmt: skip
#: Words behind a key that only say in what form its value stands.
_FORMS: Final = ("_list", "_text", "-list", "-text")


def told_fields(pairs: Pairs) -> Pairs:
    """The fields that compound keys tell, under their plain names where these are not given."""
    compound = [(name, value) for name, value in pairs if _is_compound(name)]
    if not compound:
        return _pay_of(pairs)
    from desktop.reading.tables.column_names import key_of  # noqa: PLC0415 - loads a long list of names
    from desktop.reading.tables.pay import pay_text  # noqa: PLC0415 - with it

    given = {name.casefold() for name, _ in pairs}
    keyed = [
        ("expires" if key == "closes" and "expir" in name.casefold() else key, value)
        for name, value in compound
        for key in (key_of(_plain(name)),)
    ]
    fields = [(key, value) for key, value in keyed if key in _FIELDS and key not in given]
    parts = {key: value for key, value in reversed(keyed) if key in _PAY}
    stated = next((value for key, value in keyed if key == "salary"), "")
    if "salary" not in given and (pay := pay_text(stated, parts)):
        fields.append(("salary", pay))
    told = tuple((key, value) for key, value in fields if key)
    return told if any(key == "salary" for key, _ in told) else told + _pay_of(pairs)


def _pay_of(pairs: Pairs) -> Pairs:
    """The pay in one line, where an object holds its figures, as schema.org has it."""
    inner = [(_PAID.fullmatch(key), value) for key, value in pairs if "." in key]
    told = [(found[1].lower(), value) for found, value in inner if found]
    if not told:
        return ()
    from desktop.reading.tables.pay import pay_text  # noqa: PLC0415 - loads a long list of names

    parts: dict[str, str] = {}
    for name, value in sorted(told, key=lambda pair: pair[0] != "value"):
        parts |= dict.fromkeys(_PAID_PARTS.get(name, ()), value)
    pay = pay_text("", parts)
    return (("salary", pay),) if pay else ()


def _is_compound(name: str) -> bool:
    return "_" in name or "-" in name


def _plain(name: str) -> str:
    return next((name.removesuffix(form) for form in _FORMS if name.endswith(form)), name)
