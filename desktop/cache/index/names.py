"""What the index keeps, as one table of names and the SQL that each is made by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.postings import FIELD_OF
from desktop.postings.query.query import Flag, Stated

#: Fields whose words are kept each alone, and their columns in the view `searchable`.
WORDS: Final[Mapping[str, str]] = {"title": "title", "company": "company", "location": "places"}

#: Flags that hold or not whatever the day; what is not seen or new is the rest.
FLAGS: Final = ("seen", "new", "copy", "marked", "corrected")
#: Fields of which it is kept who states them.
STATED: Final = tuple(name for name in dict.fromkeys(f.name for f in FIELD_OF.values())
                      if FIELD_OF[name].can_miss)  # fmt: skip
#: Sets that are kept as they are asked for, each by a node of the query language.
SETS: Final[Mapping[str, Flag | Stated]] = {
    **{f"is {name}": Flag(name) for name in FLAGS},
    **{f"has {name}": Stated(name) for name in STATED},
}

#: Fields that are compared, as SQL on `postings`; pay from above compares with its lowest figure.
COLUMNS: Final[Mapping[str, str]] = {
    "salary": "coalesce(year_max, year_min)",
    "lowest": "coalesce(year_min, year_max)",
    "experience": "experience_years_min",
    "posted": "posted",
    "closes": "closes",
    "date": "date",
    "day_imported": "substr(first_imported, 1, 10)",
    "first_import": "first_import",
    "copies": "copies",
}

_LISTED: Final = (
    "SELECT folded, (SELECT value FROM lists AS one WHERE one.field = lists.field "
    "AND one.folded = lists.folded LIMIT 1), {ids} "
    "FROM (SELECT field, folded, posting_id AS posting FROM lists WHERE field = '%s') AS lists "
    "GROUP BY folded ORDER BY folded"
)
_COLUMN: Final = (
    "SELECT folded, shown, {ids} FROM (SELECT %s AS folded, %s AS shown, id AS posting "
    "FROM postings WHERE shown IS NOT NULL) GROUP BY folded, shown ORDER BY folded, shown"
)
_MARKED: Final = (
    "SELECT folded, min(shown), {ids} FROM (SELECT %s AS folded, %s AS shown, id AS posting "
    "FROM %s JOIN postings USING (key) WHERE folded <> 'none') GROUP BY folded ORDER BY folded"
)
#: Fields whose values are kept with their places: rows of value folded, value shown, ids.
VALUES: Final[Mapping[str, str]] = {
    "company": _COLUMN % ("company_folded", "company"),
    "remote": _COLUMN % ("lower(remote)", "remote"),
    "currency": _COLUMN % ("lower(salary_currency)", "salary_currency"),
    "language": _COLUMN % ("lower(language)", "language"),
    "location": _LISTED % "locations",
    "country": _LISTED % "countries",
    "type": _LISTED % "employment_types",
    "level": _LISTED % "seniority",
    "skill": _LISTED % "skills",
    "status": _MARKED % ("status", "status", "marks"),
    "source": (
        "SELECT folder, folder, {ids} FROM (SELECT posting_id AS posting, "
        "substr(path, 1, instr(path, '/') - 1) AS folder FROM sources WHERE folder <> '') "
        "GROUP BY folder ORDER BY folder"
    ),
    "tag": _MARKED % ("folded", "tag", "tags"),
}
#: Of these a facet tells values apart as they are stated, of the others folded.
BY_VALUE: Final = frozenset({"company", "remote", "currency", "language", "status", "source"})
#: Fields that found postings can be sorted by, as SQL on `postings`.
ORDERS: Final[Mapping[str, str]] = {
    **{name: COLUMNS[name] for name in ("salary", "experience", "posted", "closes", "date")},
    "title": "nullif(title_folded, '')",
    "company": "nullif(company_folded, '')",
    "location": "nullif(fold(place), '')",
    "remote": "remote",
    "currency": "salary_currency",
    "language": "language",
    "imported": "first_imported",
    "copies": "copies",
    "id": "id",
}
