"""A row's short fields, put together of its cells: one place, one pay, one address of several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.reading.tables.cell_signs import TERM
from desktop.reading.tables.column_names import OTHER, folded_name, key_of
from desktop.reading.tables.pay import pay_text, period_told, told_by_names

#: Fields in the order in which they stand below a posting's title.
FACTS: Final[tuple[str, ...]] = (
    "company", "location", "remote", "salary", "employment_type", "level", "experience",
    "education", "skills", "language", "posted", "closes", "email", "url",
)  # fmt: skip
_PLACES: Final[tuple[str, ...]] = ("city", "region", "country")
PAY: Final[tuple[str, ...]] = ("salary", "salary_min", "salary_max")
_PAY_PARTS: Final[tuple[str, ...]] = ("salary_min", "salary_max", "currency", "period")
#: How many more places stand behind the first: `Oulu ja 3 muuta`, `Paris et 2 autres`.
_MORE_PLACES: Final = re.compile(
    r"(?:,? (?:and|und|et|e|y|i|en|och|og|ja|\+)|(?<!\s)\s*\+) ?\d+ ?"
    r"(?:more|others?|weitere\w*|autres?|más|otr[oa]s?|outr[oa]s?|inn\w+|andere|till|andra"
    r"|flere|andre|muuta?)?(?: \w{4,12})?$",
    re.I,
)
#: How many places are open, behind a town and its state: `Belem - PA (3)`.
_OPENINGS: Final = re.compile(r"(?<=[,/ -][A-Z]{2}) \(\d{1,4}\)$")
#: What columns of years of work are called, and a number or a span of numbers alone.
_YEARS: Final = re.compile(
    r"\b(?:years|yrs|jahre|annees|anos|lat|required|min|minimum|minima|requise|requerida)\b"
)
_BARE_COUNT: Final = re.compile(r"\d{1,2}(?:\.\d)?(?: ?[-–] ?\d{1,2}|\+)?")
#: An address that answers programs.
_FOR_PROGRAMS: Final = re.compile(r"://api\.|/api/", re.I)
#: What stands for a place that is yet to be settled.
_NO_PLACE: Final = re.compile(
    r"\b(?:location )?negotiable after selection\b|\bto be (?:determined|agreed|confirmed)\b"
    r"|^ospecificerad arbetsort\b|^unspecified (?:location|place)\b",
    re.I,
)
#: What a mode between the office and home is called, alone in a cell.
_HYBRID: Final = re.compile(r"(?:hybrid[aeo]?|híbrid[oa]|ibrid[oa]|гибрид\w*|гібрид\w*)", re.I)
#: Names of columns that say where those who work from afar have to live, folded.
_OF_APPLICANTS: Final = re.compile(
    r"\b(?:candidate required location|applicant locations?|location restrictions?)\b"
)
#: Commas around what a place does not state: `Bursa, , Turkey`.
_EMPTY_PARTS: Final = re.compile(r",(?:\s*,)+\s*")
#: A town alone, without what it lies in.
_BARE_PLACE: Final = re.compile(r"[^\W\d_][^,;:/|()\n\d]{1,40}")
#: Names of columns that hold the address of a form.
_FOR_APPLYING: Final = re.compile(r"apply|application|partenaires?\b", re.I)
#: Names of columns that hold more places, and of those that hold a place's name as shown.
_FURTHER: Final = re.compile(r"secondary|additional|other|all_?locations|(?<![a-z])all\b", re.I)
_IS_WHOLE: Final = re.compile(r"name|label|format|text|display", re.I)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that says something: its column's name as read, its field, and its text."""

    name: str
    key: str | None
    text: str


#: A row's cells by their fields, in the order of the columns.
Known = dict[str, list[Cell]]


def fields_of(known: Known) -> dict[str, str]:
    """The short fields of a row: places of several columns and parts of the pay put together."""
    fields = {
        key: ", ".join(dict.fromkeys(cell.text for cell in known[key]))
        for key in ("title", *FACTS)
        if key in known
    }
    if "title" in known:
        fields["title"] = known["title"][0].text
    if mode := _mode_beside(known, fields.get("remote", "no")):
        fields["remote"] = mode
    if "experience" in known and _is_of_years(known["experience"][0]):
        fields["experience"] += " years"
    if "url" in known:
        fields |= _links(known["url"])
    place = _all_places(known) if "location" in known else _place_of_parts(known)
    if place is not None:
        fields["location"] = _EMPTY_PARTS.sub(", ", place)
    if len(known.get("employment_type", ())) > 1:
        fields["employment_type"] = _terms(cell.text for cell in known["employment_type"])
    parts = told_by_names(cell.name for key in PAY for cell in known.get(key, ())[:1])
    parts |= _period_beside(known)
    parts |= {key: known[key][0].text for key in _PAY_PARTS if key in known}
    if pay := pay_text(fields.get("salary", ""), parts):
        fields["salary"] = pay
    return fields


def _period_beside(known: Known) -> dict[str, str]:
    """The period that a column called after pay's states: `salary_1_description`."""
    paid = tuple(cell.name for key in PAY for cell in known.get(key, ())[:1])
    beside = (cell.text for cell in known.get(OTHER, ()) if paid and cell.name.startswith(paid))
    period = next(filter(None, map(period_told, beside)), "")
    return {"period": period} if period else {}


def _is_of_years(cell: Cell) -> bool:
    """Whether a cell has the bare number, or a span, of the years that its column is called."""
    return bool(_YEARS.search(folded_name(cell.name)) and _BARE_COUNT.fullmatch(cell.text))


def _mode_beside(known: Known, told: str) -> str:
    """The way of working that other columns tell where its own only says `told`; "" for none.

    One that names the mode tells more than yes, one that asks where applicants live says remote.
    """
    others = known.get(OTHER, ())
    if told in ("no", "yes") and any(map(_names_hybrid, others)):
        return "hybrid"
    if told == "no" and any(map(_is_hybrid, others)):
        return "hybrid"
    is_asked = any(
        _OF_APPLICANTS.search(folded_name(one.name)) for one in known.get("location", ())
    )
    return "yes" if is_asked and "remote" not in known else ""


def _names_hybrid(cell: Cell) -> bool:
    """Whether a cell of another column of the way of working names a hybrid one."""
    return bool(_HYBRID.fullmatch(cell.text)) and key_of(cell.name) == "remote"


def _is_hybrid(cell: Cell) -> bool:
    """Whether a cell answers that the work is hybrid."""
    return cell.text == "yes" and folded_name(cell.name).split(" ")[-1] == "hybrid"


def _links(cells: Sequence[Cell]) -> dict[str, str]:
    """The posting's own address, and beside it the employer's where a column is named so."""
    own = min(cells, key=_remoteness).text
    direct = next((cell.text for cell in cells if cell.name.endswith("direct")), "")
    return {"url": own} if direct in ("", own) else {"url": own, "apply_url": direct}


def _place_of_parts(known: Known) -> str | None:
    """The place that columns of town, region and country tell, or an address; None for none."""
    keys = [key for key in _PLACES if key in known]
    if "city" not in known and any(map(_is_town, known.get("address", ())[:1])):
        keys = ["address", *keys]
    elif keys in ([], ["country"]) and "address" in known:
        is_code = keys and len(known["country"][0].text) == 2
        keys = ["address", *([] if is_code else keys)]
    parts = [text for key in keys if not _NO_PLACE.search(text := known[key][0].text)]
    return _composed_place(parts) if parts else None


def _is_town(cell: Cell) -> bool:
    """Whether a cell of an address has a town alone, and not the employer's."""
    is_own = "company" not in folded_name(cell.name)
    return is_own and _BARE_PLACE.fullmatch(cell.text) is not None


def _composed_place(parts: Sequence[str]) -> str:
    """A town, its region and country as one place: `Lyon, France`, `上海-徐汇区`."""
    first, *others = dict.fromkeys(parts)
    further = [one for one in others if first not in one.split("/")]
    is_chinese = all(part[:1] > "\u2e80" for part in (first, *further))
    return ("-" if is_chinese else ", ").join((first, *further))


def _terms(cells: Iterable[str]) -> str:
    """Of several cells of terms those that state some; the first where none does."""
    told = list(dict.fromkeys(cells))
    terms = [text for text in told if TERM.search(text) and not text.isdecimal()]
    return ", ".join(terms or told[:1])


def address_of_form(known: Known, fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The address of the form for applying, where the posting's own page is another."""
    for cell in known.get("url", ()):
        if _FOR_APPLYING.search(cell.name) and cell.text != fields["url"]:
            yield "apply_url", cell.text
            return


def _remoteness(cell: Cell) -> tuple[bool, int]:
    """How far an address is from what a reader opens: of a program's interface, then nested."""
    return bool(_FOR_PROGRAMS.search(cell.text)), cell.name.count(".")


def _all_places(known: Known) -> str:
    """The least nested place, and those that columns named so have beside it.

    A nested one that names a town alone goes on with the region and country beside it.
    """
    least = min(cell.name.count(".") for cell in known["location"])
    cells = [cell for cell in known["location"] if cell.name.count(".") == least]
    first = min(cells, key=lambda cell: not _IS_WHOLE.search(cell.name))
    further = [cell for cell in known["location"] if _FURTHER.search(cell.name)]
    if not further and "." in first.name:
        parent = first.name.rpartition(".")[0]
        beside = [cell for key in ("region", "country") for cell in known.get(key, ())]
        beside = [cell for cell in beside if cell.name.rpartition(".")[0] == parent]
        around = [one.text for one in beside if one.text not in first.text]
        town = next((c.text for c in known.get("city", ()) if c.name.startswith(f"{parent}.")), "")
        is_named = town and town not in first.text and not any(map(str.isdigit, town))
        if is_named:  # of a street, or of what the place is called
            return _composed_place([town, *(one.text for one in beside)])
        is_whole = first.text.count(",") > 1
        return first.text if is_whole else ", ".join((first.text, *around))
    if not further and len(cells) == 1 and _BARE_PLACE.fullmatch(first.text):
        beside = [known[key][0] for key in ("region", "country") if key in known]
        wider = (one.text for one in beside if "." not in one.name)
        return _composed_place([first.text, *(one for one in wider if one not in first.text)])
    stated = (_OPENINGS.sub("", _MORE_PLACES.sub("", cell.text)) for cell in (first, *further))
    told = (_NO_PLACE.sub("", text).lstrip(", ") for text in stated)
    places = (place for text in told for place in text.split("; "))
    return "; ".join(dict.fromkeys(places))
