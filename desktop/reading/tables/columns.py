"""What the columns of an export are: by their names, and by what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.reading.offers.role_names import names_role
from desktop.reading.tables.careers import is_of_career
from desktop.reading.tables.cell_signs import HEADLINE, LONG, TERM, TESTS, is_mode, share_of
from desktop.reading.tables.column_names import OTHER, folded_name, key_of, rank_of, readings
from desktop.reading.tables.composed_names import is_average_pay

#: A field's key for each column; None for a column that no field is read from.
Keys = tuple[str | None, ...]
#: Fields with a text of many lines, in the order in which they are shown.
LONG_FIELDS: Final = (
    "description",
    "responsibilities",
    "requirements",
    "benefits",
    "about",
)
#: Fields that have more than one column at times, each telling something more.
_JOINED: Final = frozenset({
    *LONG_FIELDS, "location", "skills", "url", "employment_type", OTHER,
})  # fmt: skip
#: Fields that a row may state in another column than the rows before it.
_FILLED: Final = frozenset({"company", "city", "posted", "closes"})
#: A column of places that says so often how one works is one of that.
_MOSTLY: Final = 0.9
#: Names of kinds of work rather than of a job: a title where no other column names one, or "name".
_WEAK_TITLES: Final = frozenset(
    {
        "beruf", "occupation", "profession", "metier", "профессия", "designation", "type of work",
        "role", "yrke", "berufsbezeichnung", "职称",
    }
)  # fmt: skip
#: Names of terms of employment that may as well be of something else: their cells have to tell.
_VAGUE_TERMS: Final = frozenset(
    {
        "type", "schedule", "hours", "contract", "commitment", "terms", "time type", "posting type",
        "listing type", "project type", "kind", "work", "график", "work time", "working time",
        "duration",
    }
)  # fmt: skip
#: Fields that only jobs have.
_OF_JOBS: Final = frozenset(
    {
        "company", "location", "salary", "salary_min", "employment_type", "level", "experience",
        "remote", "closes", "responsibilities", "requirements", "benefits",
    }
)  # fmt: skip
#: Fields that neither firms nor people have.
_OF_POSTINGS: Final = _OF_JOBS - {
    "company",
    "location",
    "remote",
    "level",
    "experience",
    "benefits",
}
#: Fields that the jobs of a person's career lack.
_OFFERED: Final = frozenset({"salary", "salary_min", "email", "requirements", "benefits", "posted"})
#: What a posting's own state is called, which no region is.
_STATE: Final = re.compile(
    r"published|unpublished|open|opened|closed|draft|active|inactive|archived|live|new|pending"
    r"|approved|internal|public|expired",
    re.I,
)
#: Names of pictures' addresses, folded.
_OF_PICTURES: Final = re.compile(
    r"\b(?:logo|image|img|icon|photo|picture|avatar|banner|thumbnail|cover)\b"
)
#: Names of columns of people's lists, folded.
_OF_PEOPLE: Final = frozenset(
    {
        "first name", "last name", "firstname", "lastname", "surname", "given name", "family name",
        "middle name", "vorname", "nachname", "prenom", "nom de famille", "apellidos", "apellido",
        "sobrenome", "imie", "nazwisko", "фамилия", "отчество", "date of birth", "birthday", "bio",
        "avatar", "headshot", "portrait", "github", "twitter", "tel", "mobile",
    }
)  # fmt: skip
#: Names of columns of when a person was born, folded: no posting has one.
_OF_BIRTH: Final = frozenset(
    {
        "dob", "date of birth", "birth date", "birthdate", "birthday", "geburtsdatum",
        "date de naissance", "fecha de nacimiento", "data de nascimento", "data urodzenia",
        "дата рождения", "出生日期", "出生年月", "生年月日",
    }
)  # fmt: skip
#: Names of columns of lists of talks, folded.
_OF_TALKS: Final = frozenset({"speaker", "speakers", "slides", "video", "talk", "abstract"})
#: Names of titles of anything, folded.
_VAGUE: Final = frozenset(
    {
        "title", "name", "titel", "titre", "titulo", "tytul", "nom", "nombre", "nome", "nazwa",
        "название", "наименование", "заголовок", "имя", "标题", "名称", "タイトル", "bezeichnung",
    }
)  # fmt: skip
#: Names of the job where nothing else is called its title, folded.
_OWN_NAMES: Final = frozenset({"name", "nom", "nombre", "nome", "nazwa", "имя", "名称", "naam"})


def keys_of(names: Sequence[str], sample: Sequence[Sequence[str]]) -> Keys:
    """The field of each column, by name where that is known and by what it holds elsewhere.

    `sample` is some of the rows, as wide as `names`.
    """
    columns = [[row[at] for row in sample if row[at]] for at in range(len(names))]
    keys: list[str | None] = []
    for name, values in zip(names, columns, strict=True):
        key = _by_path(name)
        keys.append(key if key is None or _may_hold(key, values, name) else _instead(key, values))
    _settle_names(keys, names, columns)
    _settle_pay(keys, names)
    _settle_company(keys, names)
    _settle_place(keys, names)
    _by_content(keys, names, columns)
    return _single(keys, names, columns)


def spares_of(names: Sequence[str], keys: Keys) -> Keys:
    """Of columns that stand back for others of their field that field, for rows without those."""
    told = (
        _by_path(name) if key == OTHER and folded_name(name) != "first seen" else None
        for name, key in zip(names, keys, strict=True)
    )
    return tuple(key if key in _FILLED and key in keys else None for key in told)


def _by_path(name: str) -> str | None:
    """A nested name by all of it, else by its last two parts, else by its last."""
    if key := key_of(name):
        return key
    parts = name.split(".")
    is_of_company = _is_of_company(name)
    for start in range(max(1, len(parts) - 2), len(parts)):
        last = parts[start:]
        if last not in (["name"], ["id"]) and (key := key_of(".".join(last))):
            if is_of_company and key not in ("about", "company"):
                return "about" if key == "description" else OTHER
            return OTHER if key == "url" and _is_of_place(name) else key
    return None


def _is_of_place(name: str) -> bool:
    """Whether a nested name is of something about a place or the like, and not the posting."""
    parents = [key_of(part) for part in name.split(".")[:-1]]
    return any(key in ("location", "city", "region", "country", "skills") for key in parents)


def _settle_names(
    keys: list[str | None], names: Sequence[str], columns: Sequence[Sequence[str]]
) -> None:
    """Name the job by "name", or by a short "text", where no column is called its title."""
    told = zip(keys, names, columns, strict=True)
    titled = [name for key, name, values in told if key == "title" and values]
    if any(folded_name(name) not in _WEAK_TITLES for name in titled):
        return
    for at, name in enumerate(names):
        is_brief = name == "text" and bool(columns[at]) and max(map(len, columns[at])) < LONG
        if folded_name(name) in _OWN_NAMES or is_brief:
            keys[at] = "title"
            return


def _settle_company(keys: list[str | None], names: Sequence[str]) -> None:
    """Take whoever wrote a posting that states terms for its employer, where none is named."""
    if "company" not in keys and not {"salary", "salary_min", "employment_type"}.isdisjoint(keys):
        for at, name in enumerate(names):
            if name.endswith("author.name"):
                keys[at] = "company"
                return


def _settle_place(keys: list[str | None], names: Sequence[str]) -> None:
    """Take an area for one of work, which a firm has as well, where a column names the town."""
    if "city" in keys:
        for at, name in enumerate(names):
            if keys[at] == "location" and folded_name(name) == "area":
                keys[at] = OTHER


def _settle_pay(keys: list[str | None], names: Sequence[str]) -> None:
    """Take an average for the pay where no column states it."""
    if {"salary", "salary_min", "salary_max"}.isdisjoint(keys):
        for at, name in enumerate(names):
            if keys[at] is None and is_average_pay(folded_name(name)):
                keys[at] = "salary"
                return


def _may_hold(key: str, values: Sequence[str], name: str) -> bool:
    """Whether a column's values can be those of a field ("position" may count rows)."""
    if not values:
        return True
    if key == "region" and share_of(values, lambda value: bool(_STATE.fullmatch(value))) > 0.5:
        return False
    if key == "location" and share_of(values, is_mode) > _MOSTLY:
        return False
    if key in ("title", "company", "description", "location", "region", "country"):
        return share_of(values, lambda value: any(map(str.isalpha, value))) > 0.5
    if key == "url":
        return share_of(values, lambda value: bool(re.search(r"/|\.\w|@", value))) > 0.3
    last = folded_name(name.rpartition(".")[2])
    if key == "employment_type" and not _VAGUE_TERMS.isdisjoint(readings(last)):
        return share_of(values, lambda value: bool(TERM.search(value))) > 0.3
    return True


def _instead(key: str, values: Sequence[str]) -> str:
    """What a column holds whose name misleads: where one works from, called a type or a place."""
    is_mixed_up = key in ("employment_type", "location") and share_of(values, is_mode) > 0.5
    return "remote" if is_mixed_up else OTHER


def _by_content(
    keys: list[str | None], names: Sequence[str], columns: Sequence[Sequence[str]]
) -> None:
    """Fill in the fields that no name gave, by what nameless or oddly named columns hold."""
    for key, is_one, least in TESTS:
        if key in keys or (key == "salary" and "salary_min" in keys):
            continue
        shares = [
            (share_of(column, is_one), -at)
            for at, column in enumerate(columns)
            if keys[at] is None
            and column
            and not _is_of_company(names[at])
            and not (key == "url" and _OF_PICTURES.search(folded_name(names[at])))
        ]
        if shares and max(shares)[0] >= least:
            keys[-max(shares)[1]] = key


def _is_of_company(name: str) -> bool:
    """Whether a nested name is of something about the employer."""
    return any(key_of(part) == "company" for part in name.split(".")[:-1])


def _single(
    keys: Sequence[str | None], names: Sequence[str], columns: Sequence[Sequence[str]]
) -> Keys:
    """Of several columns of a field with one value the least nested, then the one best named.

    One without any value stands back for those that have some.
    """
    best: dict[str, tuple[bool, int, bool, int, int]] = {}
    for at, (key, name) in enumerate(zip(keys, names, strict=True)):
        if key is not None:
            last = folded_name(name.rpartition(".")[2])
            is_weak = last in _WEAK_TITLES | _VAGUE_TERMS
            is_code = key == "country" and "code" in last
            depth = 2 * name.count(".") + 3 * is_code
            rank = (not columns[at], depth, is_weak, rank_of(name), at)
            best[key] = min(rank, best.get(key, rank))
    return tuple(
        key if key is None or key in _JOINED or _is_kept(key, at, best[key][-1], names) else OTHER
        for at, key in enumerate(keys)
    )


def _is_kept(key: str, at: int, best: int, names: Sequence[str]) -> bool:
    """Whether a column is its field's best, or one of several for the job's name."""
    return at == best or (key == "title" and _are_numbered(names[best], names[at]))


def _are_numbered(first: str, second: str) -> bool:
    """Whether names are one with different numbers at the end: "Job 1", "Job 2"."""
    bare = (re.sub(r"\s?\d+$", "", name) for name in (first, second))
    return first != second and first[-1:].isdigit() and len(set(bare)) == 1


def _are_headlined(keys: Keys, sample: Sequence[Sequence[str]]) -> bool:
    """Whether most texts begin as comments of a hiring thread do: `Acme | Baker | Lyon`."""
    at = keys.index("description")
    texts = [row[at] for row in sample if row[at]]
    return share_of(texts, lambda text: HEADLINE.match(text) is not None) > 0.5


def is_of_postings(names: Sequence[str], keys: Keys, sample: Sequence[Sequence[str]]) -> bool:
    """Whether a table with such columns lists postings: each names a job, and says more of it.

    Many things have a title (books, pages) and more have a name (people, firms): where nothing else
    tells of jobs, the titles have to.
    """
    called = [folded_name(name.rpartition(".")[2]) for name in names]
    known = {
        key
        for key, name in zip(keys, called, strict=True)
        if not (key == "description" and name in _OF_PEOPLE)
    } - {None, OTHER}
    if known.isdisjoint(_OFFERED) and is_of_career(called, sample):
        return False
    folded = set(called)
    if folded & _OF_BIRTH:
        return False
    if len(folded & _OF_PEOPLE) > 1 and known.isdisjoint(_OF_POSTINGS | {"description", "url"}):
        return False
    if folded & _OF_TALKS and known.isdisjoint(_OF_POSTINGS | {"company"}):
        return False
    if "title" not in known:
        is_told = not known.isdisjoint({"company", "salary", "location"})
        return "description" in known and (is_told or _are_headlined(keys, sample))
    at = keys.index("title")
    title = folded_name(names[at])
    telling = _OF_POSTINGS if title in _OWN_NAMES else _OF_JOBS
    if not known.isdisjoint(telling):
        return True
    if "company" in known and not known.isdisjoint({"posted", "url"}):
        return True
    if title not in _VAGUE:
        return len(known) > 1
    titles = [row[at] for row in sample if row[at]]
    return len(known) > 1 and share_of(titles, names_role) >= 0.3
