"""Rows to Documents: text and metadata of a posting, made of its row's cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from desktop.postings.posting import Document, Original
from desktop.reading.mending.mend import mend
from desktop.reading.offers.signs import offer_kinds
from desktop.reading.tables.cell_signs import HEADLINE, TERM
from desktop.reading.tables.cells import cell_text, company_name, is_zero
from desktop.reading.tables.columns import (
    HUMPS,
    LEAVES,
    LONG_FIELDS,
    OTHER,
    Keys,
    folded_name,
    is_of_postings,
    keys_of,
)
from desktop.reading.tables.days import day_text, is_day_first
from desktop.reading.tables.pay import pay_text, told_by_names

#: Rows looked at to tell what columns hold, and rows mended together at most.
SAMPLE: Final = 200
_TOGETHER: Final = 200
#: Characters mended together at most.
_MOST_TOGETHER: Final = 400_000
#: A cell of more characters is prose, shown below a heading.
_LONGEST_LABELLED: Final = 300
#: Fields in the order in which they stand below a posting's title.
_FACTS: Final[tuple[str, ...]] = (
    "company", "location", "remote", "salary", "employment_type", "level", "experience",
    "education", "skills", "language", "posted", "closes", "email", "url",
)  # fmt: skip
_DAYS: Final = ("posted", "closes")
_PLACES: Final[tuple[str, ...]] = ("city", "region", "country")
_PAY: Final[tuple[str, ...]] = ("salary", "salary_min", "salary_max")
_PAY_PARTS: Final[tuple[str, ...]] = ("salary_min", "salary_max", "currency", "period")
#: What stands alone in a row below a table's postings.
_SUMMED: Final = re.compile(
    r"(?:total|sum|summe|gesamt|source|quelle|somme|razem|suma|итого|всего|合计|总计|合計|page|\W*end)\b"
    r"|\d+ \w+$",
    re.I,
)
#: A property's name with those of the objects around it.
_NESTED: Final = re.compile(r"[^\s.]+(?:\.[^\s.]+)+")
#: Terms as programs name them: "FULL_TIME, PER_DIEM".
_CODED: Final = re.compile(r"[A-Za-z]+_[A-Za-z_, ]+")
#: Names of columns that tell how a row was searched for, and nothing of the posting, folded.
_OF_SEARCH: Final = frozenset({
    "search term", "keyword", "keywords", "query", "search query", "search keyword", "search",
    "search location", "search country", "suchbegriff", "termo de busca", "关键词",
})  # fmt: skip
#: How many more places stand behind the first: `Oulu ja 3 muuta`, `Paris et 2 autres`.
_MORE_PLACES: Final = re.compile(
    r"(?:,? (?:and|und|et|e|y|i|en|och|og|ja|\+)|(?<!\s)\s*\+) ?\d+ ?"
    r"(?:more|others?|weitere\w*|autres?|más|otr[oa]s?|outr[oa]s?|inn\w+|andere|till|andra"
    r"|flere|andre|muuta?)?(?: \w{4,12})?$",
    re.I,
)
#: A page's path on its own site, which says nothing to a reader.
_BARE_PATH: Final = re.compile(r"\.{0,2}/?[\w.~/-]+\.(?:html?|php|aspx?|jsp)", re.I)
#: An address that answers programs.
_FOR_PROGRAMS: Final = re.compile(r"://api\.|/api/", re.I)
#: What stands for a place that is yet to be settled.
_NO_PLACE: Final = re.compile(
    r"\b(?:location )?negotiable after selection\b|\bto be (?:determined|agreed|confirmed)\b", re.I
)
#: Names of columns that hold the address of a form.
_FOR_APPLYING: Final = re.compile(r"apply|application", re.I)
#: Names of columns that hold more places, and of those that hold a place's name as shown.
_FURTHER: Final = re.compile(r"secondary|additional|other|all_?locations|(?<![a-z])all\b", re.I)
_IS_WHOLE: Final = re.compile(r"name|label|format|text|display", re.I)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cell a column of its table, the bytes it was read from, and what mended it."""

    cells: tuple[str, ...]
    original: Original
    mends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that says something: its column's name as read, its field, and its text."""

    name: str
    key: str | None
    text: str


def documents_of(
    names: Sequence[str], rows: Iterable[Row], mends: tuple[str, ...] = ()
) -> Iterator[Document] | None:
    """The postings of a table in the order of its rows, empty ones left out; None of another table.

    `names` are as many as each row's cells; the rows are `mended`.  Reads no more of them at a time
    than it has to.
    """
    stream = iter(rows)
    sample = list(islice(stream, SAMPLE))
    texts = [[cell_text(cell) for cell in row.cells] for row in sample]
    keys = keys_of(names, texts)
    if not is_of_postings(names, keys, texts):
        return None
    days = [text for row in texts for key, text in zip(keys, row, strict=True) if key in _DAYS]
    return _documents(names, keys, chain(sample, stream), mends, is_day_first(days))


def _documents(
    names: Sequence[str],
    keys: Keys,
    rows: Iterable[Row],
    mends: tuple[str, ...],
    day_first: bool | None,
) -> Iterator[Document]:
    index = 0
    for row in rows:
        texts = (_told(key, cell, day_first) for key, cell in zip(keys, row.cells, strict=True))
        cells = [
            Cell(name, key, text)
            for name, key, text in zip(names, keys, texts, strict=True)
            if text
        ]
        if document := _document(cells, row, mends, index):
            yield document
            index += 1


def mended(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows of one table mended, many at a time: sure damage in one decides doubtful one in all."""
    for together in _portions(rows):
        whole = mend("\n".join(cell for row in together for cell in row.cells))
        if not whole.steps:
            yield from together
            continue
        lines = iter(whole.text.split("\n"))
        for row in together:
            cells = tuple("\n".join(islice(lines, cell.count("\n") + 1)) for cell in row.cells)
            steps = tuple(map(_uncounted, whole.steps)) if cells != row.cells else ()
            yield Row(cells, row.original, row.mends + steps)


def _uncounted(step: str) -> str:
    """A step's name without how often it was taken: that counts all rows mended together."""
    return step.partition(" (")[0]


def _portions(rows: Iterable[Row]) -> Iterator[list[Row]]:
    portion: list[Row] = []
    size = 0
    for row in rows:
        portion.append(row)
        size += sum(map(len, row.cells))
        if len(portion) >= _TOGETHER or size >= _MOST_TOGETHER:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _told(key: str | None, cell: str, day_first: bool | None) -> str:
    """What a cell of a field says, "" where that is nothing."""
    text = cell_text(cell)
    if not text:
        return ""
    if key in ("title", "company"):
        return company_name(text) if key == "company" else " ".join(text.split())
    if key in _DAYS:
        return day_text(text, day_first)
    if key == "employment_type" and _CODED.fullmatch(text):
        return text.replace("_", "-").lower()
    return "" if key in _PAY and is_zero(text) else text


def _document(
    cells: Sequence[Cell], row: Row, mends: tuple[str, ...], index: int
) -> Document | None:
    """A row's posting; None where the row names no job and describes none."""
    known: dict[str, list[Cell]] = {}
    for cell in cells:
        known.setdefault(cell.key or OTHER, []).append(cell)
    if known.keys().isdisjoint(("title", *LONG_FIELDS)):
        return None
    fields = _fields(known)
    if len(cells) < 2 and ("title" not in fields or _SUMMED.match(fields["title"])):
        return None
    if _is_answer(cells, fields):
        return None
    return Document(
        text=_text(known, fields),
        original=row.original,
        format="markdown",
        metadata=(*fields.items(), *_form(known, fields), *_raw(cells)),
        mends=mends + row.mends,
        index=index,
    )


def _is_answer(cells: Sequence[Cell], fields: dict[str, str]) -> bool:
    """Whether a row is a comment that offers no job, such as a question below an offer."""
    texts = [cell.text for cell in cells if cell.key == "description" and "comment" in cell.name]
    is_named = not fields.keys().isdisjoint(("title", "company", "location", "salary"))
    is_offer = (HEADLINE.match(text) or offer_kinds(text) > 1 for text in texts)
    return bool(texts) and not is_named and not any(is_offer)


def _fields(known: dict[str, list[Cell]]) -> dict[str, str]:
    """The short fields of a row: places of several columns and parts of the pay put together."""
    fields = {
        key: ", ".join(dict.fromkeys(cell.text for cell in known[key]))
        for key in ("title", *_FACTS)
        if key in known
    }
    if "url" in fields:
        fields["url"] = min(known["url"], key=_remoteness).text
        direct = next((cell.text for cell in known["url"] if cell.name.endswith("direct")), "")
        if direct not in ("", fields["url"]):
            fields["apply_url"] = direct
    if "location" in fields:
        fields["location"] = _all_places(known)
    else:
        keys = [key for key in _PLACES if key in known]
        if keys in ([], ["country"]) and "address" in known:
            is_code = keys and len(known["country"][0].text) == 2
            keys = ["address", *([] if is_code else keys)]
        if keys:
            fields["location"] = _composed_place([known[key][0].text for key in keys])
    if len(known.get("employment_type", ())) > 1:
        fields["employment_type"] = _terms(cell.text for cell in known["employment_type"])
    parts = told_by_names(cell.name for key in _PAY for cell in known.get(key, ())[:1])
    parts |= {key: known[key][0].text for key in _PAY_PARTS if key in known}
    if pay := pay_text(fields.get("salary", ""), parts):
        fields["salary"] = pay
    return fields


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


def _form(known: dict[str, list[Cell]], fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The address of the form for applying, where the posting's own page is another."""
    for cell in known.get("url", ()):
        if _FOR_APPLYING.search(cell.name) and cell.text != fields["url"]:
            yield "apply_url", cell.text
            return


def _remoteness(cell: Cell) -> tuple[bool, int]:
    """How far an address is from what a reader opens: of a program's interface, then nested."""
    return bool(_FOR_PROGRAMS.search(cell.text)), cell.name.count(".")


def _all_places(known: dict[str, list[Cell]]) -> str:
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
        return ", ".join((first.text, *(one.text for one in beside if one.text not in first.text)))
    stated = (_MORE_PLACES.sub("", cell.text) for cell in (first, *further))
    told = (_NO_PLACE.sub("", text).lstrip(", ") for text in stated)
    places = (place for text in told for place in text.split("; "))
    return "; ".join(dict.fromkeys(places))


def _raw(cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    """The short cells that no field was read from, by their columns' names as read."""
    for cell in cells:
        if cell.key in (None, OTHER, "address") and len(cell.text) <= _LONGEST_LABELLED:
            yield cell.name, cell.text


def _text(known: dict[str, list[Cell]], fields: dict[str, str]) -> str:
    """A row as a text to read: title, facts, the long texts, and what else the row states."""
    blocks = [f"# {fields['title']}"] if "title" in fields else _headlined(known)
    long_texts = [text for text in _long(known) if text not in blocks]
    facts = [
        (_label(known, key), fields[key])
        for key in _FACTS
        if key in fields and not (key == "url" and _BARE_PATH.fullmatch(fields[key]))
    ]
    short = [_labelled(label, text) for label, text in facts if not _is_prose(text)]
    blocks += ["\n".join(short)] if short else []
    blocks += [f"## {_said(label)}\n\n{text}" for label, text in facts if _is_prose(text)]
    blocks += long_texts
    unused = [cell for key in ("address", OTHER) for cell in known.get(key, [])]
    unused = [cell for cell in unused if folded_name(cell.name) not in _OF_SEARCH]
    rest = [cell for cell in unused if not _is_bare_number(cell.text)]
    blocks += [_prose(cell) for cell in rest if _is_prose(cell.text)]
    other = [_labelled(cell.name, cell.text) for cell in rest if not _is_prose(cell.text)]
    blocks += ["\n".join(other)] if other else []
    return "\n\n".join(blocks)


def _headlined(known: dict[str, list[Cell]]) -> list[str]:
    """The text that begins with who hires for what, as a thread's comment does."""
    texts = (cell.text for cell in known.get("description", ()))
    return [text for text in texts if HEADLINE.match(text)][:1]


def _label(known: dict[str, list[Cell]], key: str) -> str:
    """What a fact is called: as its column is, or plainly where it comes of several columns."""
    return known[key][0].name if key in known else key.replace("_", " ").capitalize()


def _labelled(label: str, text: str) -> str:
    return f"- **{_said(label)}:** " + " / ".join(filter(None, map(str.strip, text.split("\n"))))


def _said(name: str) -> str:
    """A column's name as a label: "salary_from" is "Salary from", "employer.name" "Employer"."""
    parts = name.split(".") if _NESTED.fullmatch(name) else [name]
    while len(parts) > 1 and parts[-1].lower() in LEAVES:
        parts.pop()
    apart = " ".join(HUMPS.sub(" ", part) for part in parts[-2:])
    words = apart.replace("_", " ").strip().rstrip(":：") or "?"
    return words[0].upper() + words[1:]


def _long(known: dict[str, list[Cell]]) -> Iterator[str]:
    """The texts of many lines; one that repeats most of those before it is left out."""
    cells = [
        cell
        for key in LONG_FIELDS
        for cell in sorted(known.get(key, []), key=lambda cell: -_richness(cell.text))
    ]
    said: set[str] = set()
    for cell in cells:
        words = _words(cell.text) if len(cells) > 1 else set()
        if not said or len(words & said) < 0.8 * len(words):
            yield cell.text if cell.key == "description" and not said else _prose(cell)
            said |= words


def _prose(cell: Cell) -> str:
    return f"## {_said(cell.name)}\n\n{cell.text}"


def _richness(text: str) -> int:
    """How much of a text's make-up is there: its length, its lines and its capitals."""
    return len(text) + 20 * text.count("\n") + 5 * sum(map(str.isupper, text))


def _words(text: str) -> set[str]:
    """Words, or pairs of signs where no spaces part words."""
    words = text.casefold().split()
    if len(text) > 20 * len(words):
        return {text[at : at + 3] for at in range(len(text) - 2)}
    return {word.strip(".,;:!?()[]'\"-•*") for word in words}


def _is_prose(text: str) -> bool:
    """Whether a text is too long to stand behind a label; an address never is."""
    return len(text) > _LONGEST_LABELLED and " " in text


def _is_bare_number(text: str) -> bool:
    return text.replace(".", "").isdigit()
