"""Cells that list facts of several kinds, as tags do: each kind is put where its field is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.reading.tables.cell_signs import is_degree, is_mode, is_money, is_terms, is_years
from desktop.reading.tables.row_fields import Cell

#: How the members of a list stand in its cell.
_APART: Final = re.compile(r"[,;] +")
#: A flag, made of two letters, before a country's name.
_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2} ?")
#: The most characters of a tag.
_LONGEST: Final = 60


def taken_apart(cells: Sequence[Cell]) -> list[Cell]:
    """A row's cells; facts that stand among others' tags or behind a town are cells of their own.

    What another column tells stays where it is.
    """
    told = {cell.key for cell in cells}
    found: list[Cell] = []
    for cell in cells:
        is_list = ", " in cell.text or "; " in cell.text
        if is_list and cell.key in ("skills", "city", "location"):
            found.extend(_parts(cell, told))
        else:
            found.append(cell)
    return found


def _parts(cell: Cell, told: set[str | None]) -> Iterator[Cell]:
    members = _APART.split(cell.text)
    kinds = [_kind(one, cell.key) if len(one) <= _LONGEST else None for one in members]
    others = {kind for kind in kinds if kind} - told
    if not others:
        yield cell
        return
    sign = "; " if "; " in cell.text else ", "
    rest = [one for one, kind in zip(members, kinds, strict=True) if kind not in others]
    if rest:
        yield Cell(cell.name, cell.key, sign.join(rest))
    for key in sorted(others):
        said = [one for one, kind in zip(members, kinds, strict=True) if kind == key]
        if key == "location":
            yield Cell(key, key, "; ".join(_FLAG.sub("", one) for one in said))
        else:
            yield Cell(key.replace("_", " "), key, ", ".join(said))


def _kind(member: str, key: str | None) -> str | None:
    """The field that a member of a list is of, if it is another one than the list's."""
    if is_years(member):
        return "experience"
    if key != "skills":
        return "education" if is_degree(member) else None
    if is_terms(member):
        return "employment_type"
    if is_mode(member):
        return "remote"
    if _FLAG.match(member):
        return "location"
    return "salary" if is_money(member) else None
