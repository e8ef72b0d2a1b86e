"""Turns a query into SQL: a condition on `postings` and its values; pure, so that it tests alone.

Words go to the index as one question (`matching.py`).  Nothing correlates with the outer row but
sort keys, so a condition costs what its sets cost.  `functions.py` holds the functions used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, get_args

from desktop.cache.finding.days import Bounds, bounds
from desktop.cache.finding.matching import (
    INDEXED,
    as_typed,
    found_by,
    in_sections,
    match_of,
    needs_reading,
    ranking,
)
from desktop.cache.finding.met import HELD_KEYS, LAST_IMPORT, met_in
from desktop.cache.finding.pieces import EVERYTHING, Sql, joined, negated
from desktop.postings import FIELD_OF, Outcome, Query, fold
from desktop.postings.fields.fields import SECTIONS
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Flag,
    Node,
    Not,
    Or,
    Scalar,
    Stated,
    Text,
)
from desktop.postings.query.scalars import a_year
from desktop.postings.words.words import has_token

#: Fields held as rows of `lists`, under the guidelines' names.
LISTED_AS: Final = {
    name: FIELD_OF[name].guideline
    for name in ("location", "country", "type", "level", "skill", "url", "email")
}
#: Fields held as columns of `postings`, under the query's names.
COLUMN_OF: Final = {
    "title": "postings.title",
    "company": "postings.company",
    "remote": "postings.remote",
    "currency": "postings.salary_currency",
    "language": "postings.language",
    "salary": "coalesce(postings.year_max, postings.year_min)",
    "experience": "postings.experience_years_min",
    "posted": "postings.posted",
    "closes": "postings.closes",
}
_ALWAYS: Final = {
    "date": "postings.date",
    "imported": "postings.first_imported",
    "copies": "postings.copies",
    "id": "postings.id",
    "report": "postings.first_import",
}
_MARKED: Final = {
    "status": "nullif(status, 'none')",
    "note": "nullif(note, '')",
    "followup": "follow_up",
    "seen": "seen",
}
_FLAGS: Final[Mapping[str, str]] = {
    "new": "postings.key NOT IN (SELECT key FROM marks WHERE seen IS NOT NULL OR status <> 'none')",
    "seen": "postings.key IN (SELECT key FROM marks WHERE seen IS NOT NULL)",
    "unseen": "postings.key NOT IN (SELECT key FROM marks WHERE seen IS NOT NULL)",
    "copy": "postings.copies > 1",
    "latest": f"postings.first_import = {LAST_IMPORT}",
    "marked": f"postings.key IN ({HELD_KEYS})",
    "corrected": "postings.key IN (SELECT key FROM corrections)",
    "open": "(postings.closes IS NULL OR postings.closes >= ?)",
    "closed": "postings.closes < ?",
}


def condition(node: Node | None, today: date) -> Sql:
    """The condition on `postings` that the node means; spans of days count from `today`."""
    match node:
        case None:
            return EVERYTHING
        case Text():
            return _text(node)
        case FieldText():
            return _field_text(node)
        case FieldRange():
            return _range(node, today)
        case Stated():
            stated = _stated(node.field)
            return stated if node.is_stated else negated(stated)
        case Flag():
            values = (today.isoformat(),) if "?" in _FLAGS[node.name] else ()
            return Sql(_FLAGS[node.name], values)
        case Not():
            return negated(condition(node.part, today))
        case And():
            return _several(node.parts, "AND", today)
        case Or():
            return _several(node.parts, "OR", today)


def order(query: Query) -> Sql:
    """What to sort by: newest first, in the order they came in; unstated values come last."""
    is_ranked = ranking(query) is not None
    keys = [
        (_pay_key(query) if field == "salary" else Sql(_sort_key(field)), is_descending)
        for field, is_descending in query.sort
        if field != "relevance" or is_ranked
    ]
    texts = [f"{key.text} {'DESC' if is_down else 'ASC'} NULLS LAST" for key, is_down in keys]
    values = tuple(value for key, _ in keys for value in key.values)
    return Sql(", ".join([*texts, "postings.date DESC, postings.id"]), values)


def _pay_key(query: Query) -> Sql:
    """A year's pay as stated, or in the currency that the query compares in.

    That is NULL where there is no rate for the currency stated.
    """
    if not query.factors:
        return Sql(_sort_key("salary"))
    cases = " ".join("WHEN ? THEN ?" for _ in query.factors)
    values = tuple(value for pair in query.factors for value in pair)
    return Sql(f"{COLUMN_OF['salary']} * CASE postings.salary_currency {cases} END", values)


def _several(parts: Sequence[Node], word: str, today: date) -> Sql:
    """The parts tied by the word; those that are for the index go to it as one question."""
    asked = [match_of(part) for part in parts]
    texts = [p for p in parts if isinstance(p, Text) and needs_reading(p)] if word == "AND" else []
    matches = [match for match in asked if match]
    pieces = []
    if texts:
        pieces.append(as_typed([(text.text, text.is_prefix) for text in texts], None, matches))
    elif matches:
        pieces.append(found_by(f" {word} ".join(f"({match})" for match in matches)))
    rest = [part for part, match in zip(parts, asked, strict=True) if not (match or part in texts)]
    return joined([*pieces, *(condition(part, today) for part in rest)], word)


def _text(node: Text) -> Sql:
    match = match_of(node)
    return found_by(match) if match else as_typed([(node.text, node.is_prefix)], None)


def _field_text(node: FieldText) -> Sql:
    if node.field in SECTIONS:
        return in_sections(node)
    if node.field in INDEXED and node.match == "contains":
        match = match_of(node)
        if match:
            return found_by(match)
        values = [(v, is_open) for v, is_open in node.openness if has_token(v)]
        return joined([as_typed([value], node.field) for value in values], "OR")
    return joined([_valued(node, *value) for value in node.openness], "OR")


def _valued(node: FieldText, value: str, is_open: bool) -> Sql:
    """One value of a field that the index does not hold, or that is compared as a whole."""
    compare = _comparison(node, is_open)
    field = node.field
    if field in LISTED_AS:
        test = compare("folded", "value", value)
        text = f"postings.id IN (SELECT posting_id FROM lists WHERE field = ? AND {test.text})"
        return Sql(text, (LISTED_AS[field], *test.values))
    if field in ("title", "company"):
        stated = "coalesce(postings.title, fallback_title)" if field == "title" else "company"
        return compare(f"postings.{field}_folded", stated, value)
    if field in ("remote", "currency", "language"):
        return compare(f"lower({COLUMN_OF[field]})", COLUMN_OF[field], value)
    return _elsewhere(field, value, compare)


def _elsewhere(field: str, value: str, compare: Callable[[str, str, str], Sql]) -> Sql:
    """One value of a field that other tables hold: the reader's marks, files, texts."""
    if field == "report":
        return _met(value)
    if field == "search":
        raise AssertionError("saved queries are put in before a query is asked")
    if field == "status" and fold(value) == "none":
        return Sql("postings.key NOT IN (SELECT key FROM marks WHERE status <> 'none')")
    table, key, folded, stated = {
        "status": ("marks", "key", "status", "status"),
        "note": ("marks", "key", "fold(note)", "note"),
        "tag": ("tags", "key", "folded", "tag"),
        "source": ("sources", "posting_id", "fold(path)", "path"),
        "body": ("bodies", "posting_id", "fold(body)", "body"),
    }[field]
    test = compare(folded, stated, value)
    outer = "postings.key" if key == "key" else "postings.id"
    return Sql(f"{outer} IN (SELECT {key} FROM {table} WHERE {test.text})", test.values)


def _met(value: str) -> Sql:
    """The postings of an import ("12"), or those that it found so ("12/new")."""
    number, _, word = value.partition("/")
    outcome: Outcome | None = next((one for one in get_args(Outcome) if one == word), None)
    met = met_in(int(number), outcome)
    return Sql(f"postings.id IN ({met.text})", met.values)


def _comparison(node: FieldText, is_open: bool) -> Callable[[str, str, str], Sql]:
    """How a value is compared with a folded column and the column as stated."""
    if node.match == "regex":
        return lambda folded, stated, value: Sql(f"matches(?, {stated})", (value,))
    if node.match == "starts" or (is_open and FIELD_OF[node.field].kind == "name"):
        return _begins
    if node.match == "contains" and FIELD_OF[node.field].kind == "text":
        return lambda folded, stated, value: Sql(f"instr({folded}, ?) > 0", (fold(value),))
    return lambda folded, stated, value: Sql(f"{folded} = ?", (fold(value),))


def _begins(folded: str, stated: str, value: str) -> Sql:
    """A range of the index rather than LIKE, which would read it all."""
    start = fold(value)
    return Sql(f"({folded} >= ? AND {folded} < ?)", (start, start + "\U0010ffff"))


def _stated(field: str) -> Sql:
    """That the field has a value."""
    if field == "location":
        return Sql("postings.place <> ''")
    if field in SECTIONS:
        text = "postings.id IN (SELECT posting_id FROM sections WHERE kind = ?)"
        return Sql(text, (FIELD_OF[field].guideline,))
    if field in COLUMN_OF:
        return Sql(f"{COLUMN_OF[field]} IS NOT NULL")
    if field in LISTED_AS:
        text = "postings.id IN (SELECT posting_id FROM lists WHERE field = ?)"
        return Sql(text, (LISTED_AS[field],))
    if field in _MARKED:
        return Sql(f"postings.key IN (SELECT key FROM marks WHERE {_MARKED[field]} IS NOT NULL)")
    return Sql("postings.key IN (SELECT key FROM tags)") if field == "tag" else EVERYTHING


def _range(node: FieldRange, today: date) -> Sql:
    """Pay compares as a year's: from below with the highest figure, from above with the lowest."""
    kind = FIELD_OF[node.field].kind
    if kind == "date":
        return _days(node, today)
    if node.factors:
        each = [_in_currency(node, *one) for one in in_each_currency(node)]
        return joined(each, "OR") if each else negated(EVERYTHING)
    return _between_amounts(node, *amounts(node))


def _in_currency(node: FieldRange, code: str, low: float | None, high: float | None) -> Sql:
    paid = Sql("postings.salary_currency = ?", (code,))
    return joined([paid, _between_amounts(node, low, high)], "AND")


def _between_amounts(node: FieldRange, low: float | None, high: float | None) -> Sql:
    column = {**COLUMN_OF, **_ALWAYS}[node.field]
    is_money = FIELD_OF[node.field].kind == "money"
    lowest = "coalesce(postings.year_min, postings.year_max)" if is_money else column
    pieces = []
    if low is not None:
        pieces.append(Sql(f"{column} {'>' if node.is_low_open else '>='} ?", (low,)))
    if high is not None:
        pieces.append(Sql(f"{lowest} {'<' if node.is_high_open else '<='} ?", (high,)))
    return joined(pieces, "AND")


def amounts(node: FieldRange) -> tuple[float | None, float | None]:
    """The bounds of a range of numbers, pay as a year's, the lower first."""
    kind = FIELD_OF[node.field].kind
    low, high = _amount(node.low, kind), _amount(node.high, kind)
    is_turned = low is not None and high is not None and low > high
    return (high, low) if is_turned else (low, high)


def in_each_currency(node: FieldRange) -> list[tuple[str, float | None, float | None]]:
    """The bounds of a range of pay as amounts in each currency that it is compared with."""
    low, high = amounts(node)
    return [(code, low and low / factor, high and high / factor) for code, factor in node.factors]


def _amount(bound: Scalar | None, kind: str) -> float | None:
    if bound is None:
        return None
    return a_year(bound) if kind == "money" else bound.number


def _days(node: FieldRange, today: date) -> Sql:
    found = bounds(node, today)
    if node.field == "imported" and found.names_import:
        return _imported(node)
    if node.field in ("seen", "followup"):
        test = _between(_MARKED[node.field], found)
        return Sql(f"postings.key IN (SELECT key FROM marks WHERE {test.text})", test.values)
    return _between({**COLUMN_OF, **_ALWAYS}[node.field], found)


def _between(column: str, found: Bounds) -> Sql:
    pieces = []
    if found.start is not None:
        pieces.append(Sql(f"{column} >= {found.start}", found.start_values))
    if found.end is not None:
        pieces.append(Sql(f"{column} < {found.end}", found.end_values))
    return joined(pieces, "AND")


def _imported(node: FieldRange) -> Sql:
    """Against the last import itself, not its day: several imports may share one."""
    if node.low is not None and node.high is not None:
        sign = "=" if node.low == node.high else ">="
    elif node.low is not None:
        sign = ">" if node.is_low_open else ">="
    else:
        sign = "<" if node.is_high_open else "<="
    return Sql(f"postings.first_import {sign} {LAST_IMPORT}")


def _sort_key(field: str) -> str:
    if field == "relevance":
        return "ranking.score"
    if field in ("title", "company"):
        return f"nullif(postings.{field}_folded, '')"
    if field == "location":
        return "nullif(fold(postings.place), '')"
    if field in COLUMN_OF:
        return COLUMN_OF[field]
    if field in _ALWAYS:
        return _ALWAYS[field]
    if field in LISTED_AS:
        listed = f"posting_id = postings.id AND field = '{LISTED_AS[field]}'"
        return f"(SELECT min(folded) FROM lists WHERE {listed})"
    if field in _MARKED:
        return f"(SELECT {_MARKED[field]} FROM marks WHERE marks.key = postings.key)"
    if field == "tag":
        return "(SELECT min(folded) FROM tags WHERE tags.key = postings.key)"
    if field == "source":
        return "(SELECT min(path) FROM sources WHERE posting_id = postings.id)"
    return "(SELECT length(body) FROM bodies WHERE posting_id = postings.id)"
