"""One posting's JSON object as cells: nested names joined by a dot, lists as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from desktop.reading.tables.cells import members_text
from desktop.reading.tables.column_names import folded_name, key_of

Value = Any
Record = dict[str, Value]

#: Objects within objects that are looked into at most.
DEEPEST: Final = 12
#: Cells of a posting at most, however deep its object.
_MOST_CELLS: Final = 200
#: Names of an object's figures and their currency, folded, by which it states pay.
_LEAST: Final = frozenset({"from", "min", "minimum", "low", "min value", "lower", "od", "от"})
_MOST: Final = frozenset({"to", "max", "maximum", "high", "max value", "upper", "do", "до"})
_CURRENCY: Final = frozenset({"currency", "currency code", "currencycode", "waluta"})
_PERIOD: Final = frozenset({"unit", "period", "interval", "unit text", "per", "frequency"})
#: Names of a place's whole name, best first, and of its parts from the least on.
_WHOLE: Final = (
    "display name", "location name", "formatted", "location", "name", "label", "text", "full name",
)  # fmt: skip
_PARTS: Final = ("city", "region", "country")
#: Names of a part's heading and of its text, folded.
_HEADINGS: Final = frozenset({"text", "title", "name", "label", "heading", "header"})
_TEXTS: Final = frozenset({"content", "html", "body", "description", "value", "text", "items"})


def record_cells(record: Record) -> dict[str, str]:
    """The cells of a posting's object by their names."""
    cells: dict[str, str] = {}
    for name, text in _cells(record, "", 0):
        if len(cells) >= _MOST_CELLS:
            break
        known = cells.get(name)
        if known and text != known and not known.startswith(f"{text}, "):
            cells[name] = f"{known}, {text}"
        else:
            cells[name] = known or text
    return cells


def _cells(value: Value, name: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth < DEEPEST:
        pay = dict(_pay_cells(value, name))
        yield from pay.items()
        for key, part in value.items():
            if not pay or folded_name(str(key)) not in _LEAST | _MOST | _CURRENCY | _PERIOD:
                yield from _named_cells(part, name, str(key), depth)
    elif isinstance(value, list):
        yield from _list_cells(value, name, depth)
    elif isinstance(value, bool):
        yield name, "yes" if value else "no"
    elif value is not None:
        yield name, str(value)


def _named_cells(part: Value, name: str, key: str, depth: int) -> Iterator[tuple[str, str]]:
    """The cells of one property; what a format says about the object itself is left out."""
    if not key.startswith(("@", "$", "__")) or key in ("@value", "__text"):
        yield from _cells(part, f"{name}.{key}" if name else key, depth + 1)


def _list_cells(values: list[Value], name: str, depth: int) -> Iterator[tuple[str, str]]:
    scalars = [one for one in values if not isinstance(one, dict | list) and one is not None]
    is_of_places = key_of(name.rpartition(".")[2]) == "location"
    if scalars:
        yield name, "; ".join(map(str, scalars)) if is_of_places else members_text(scalars)
    objects = [one for one in values if isinstance(one, dict)]
    if objects and (text := _sections(objects)):
        yield f"{name}.description", text
    elif len(objects) == len(values) and (pay := _pay_of_all(objects)):
        yield from pay
        if key_of(name) == "employment_type":
            yield name, members_text([one["type"] for one in objects if "type" in one])
    elif is_of_places and (text := _places(objects)):
        yield name, text
    else:
        for part in values:
            if isinstance(part, dict | list) and depth < DEEPEST:
                yield from _cells(part, name, depth + 1)


def _sections(objects: list[Record]) -> str:
    """Parts of a text, each with its heading, as HTML; "" where the objects are no such parts."""
    found: list[str] = []
    for one in objects:
        headed = [key for key in one if folded_name(key) in _HEADINGS and isinstance(one[key], str)]
        told = [key for key in one if key not in headed[:1] and folded_name(key) in _TEXTS]
        if not headed or not told or not isinstance(one[told[0]], str | list):
            return ""
        text = one[told[0]]
        items = "".join(f"<li>{item}</li>" for item in text) if isinstance(text, list) else text
        found.append(f"<h3>{one[headed[0]]}</h3>\n<div>{items}</div>")
    texts = "\n".join(found)
    return texts if "<li" in texts or len(texts) > 200 * len(found) else ""


def are_sections(values: Value) -> bool:
    """Whether a list holds the parts of one text, each with its heading."""
    return (
        isinstance(values, list)
        and all(isinstance(one, dict) for one in values)
        and bool(_sections(values))
    )


def _pay_cells(value: Record, name: str) -> Iterator[tuple[str, str]]:
    """The figures, currency and period of an object that states pay, whatever it is called."""
    names = {folded_name(str(key)): key for key in value}
    figures = [
        (f"{name}.salary {end}", value[names[one]])
        for end, ends in (("min", _LEAST), ("max", _MOST))
        for one in sorted(ends & names.keys())
        if re.fullmatch(r"-?\d+(?:[.,]\d+)?", str(value[names[one]]))
    ]
    if figures and _CURRENCY & names.keys():
        beside = [("currency", one) for one in sorted(_CURRENCY & names.keys())]
        beside += [("period", one) for one in sorted(_PERIOD & names.keys())]
        for at, figure in figures:
            yield at, str(figure)
        for what, one in beside:
            if isinstance(value[names[one]], str):
                yield f"{name}.salary {what}", value[names[one]]


def _pay_of_all(objects: list[Record]) -> list[tuple[str, str]]:
    """The pay of several terms as one: from the least to the most in the first one's currency."""
    paid = [cells for one in objects if (cells := dict(_pay_cells(one, "")))]
    alike = [one for one in paid if _units(one) == _units(paid[0])]
    if not alike or len(paid) < len(objects):
        return []
    ends = {
        end: [one[end] for one in alike if end in one] for end in (".salary min", ".salary max")
    }
    cells = {
        end: str(pick(figures, key=_amount))
        for (end, figures), pick in zip(ends.items(), (min, max), strict=True)
        if figures
    }
    return [(name[1:], text) for name, text in (paid[0] | cells).items()]


def _amount(figure: str) -> float:
    """What a figure counts, its decimals behind a comma or a point."""
    return float(figure.replace(",", "."))


def _units(pay: dict[str, str]) -> tuple[str | None, str | None]:
    return pay.get(".salary currency"), pay.get(".salary period")


def _places(objects: list[Record]) -> str:
    """Places of several objects, apart by semicolons; "" where one of them names none."""
    named = [_place(one) for one in objects]
    return "; ".join(dict.fromkeys(named)) if named and all(named) else ""


def _place(one: Record) -> str:
    """A place by its whole name, else by its town, region and country."""
    names = {folded_name(str(key)): part for key, part in one.items()}
    for whole in _WHOLE:
        part = names.get(whole)
        if isinstance(part, str) and part.strip():
            return part.strip()
    parts = [(key_of(str(key)), part) for key, part in one.items() if isinstance(part, str)]
    held = (max((part for of, part in parts if of == key), key=len, default="") for key in _PARTS)
    told = [part for part in held if part]
    if told:
        return ", ".join(told)
    inner = [part for part in one.values() if isinstance(part, dict)]
    return next((place for part in inner if (place := _place(part))), "")
