"""Asks the index (FTS5) for words: exactly where it can tell them, else for candidates to read.

The index knows letters and figures only, so C++ is C to it and co-op is co op; `typed()` of
`functions.py` reads what it finds of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop.cache.finding.pieces import EVERYTHING, Sql, joined, negated
from desktop.postings import FIELD_OF, Query
from desktop.postings.query.query import And, FieldText, Node, Or, Text
from desktop.postings.words.words import LONGEST, has_symbols, has_token, is_token_char, is_unspaced

#: Fields whose words the index holds, and the column that it has for them.
INDEXED: Final = {
    "title": "title",
    "company": "company",
    "location": "places",
    "body": "body",
}


def needs_reading(node: Text) -> bool:
    """Whether the index gives only candidates for the text, and gives some at all."""
    return has_symbols(node.text) and not is_unspaced(node.text)


def found_by(match: str) -> Sql:
    """The postings that the index finds by a MATCH."""
    return Sql("postings.id IN (SELECT rowid FROM search WHERE search MATCH ?)", (match,))


def match_of(node: Node) -> str | None:
    """The node as a MATCH of the index, or None where that would not tell it exactly."""
    match node:
        case Text() if not (has_symbols(node.text) or is_unspaced(node.text)):
            return _words(node.text, is_prefix=node.is_prefix)
        case FieldText() if node.field in INDEXED and node.match == "contains":
            if any(has_symbols(value) or is_unspaced(value) for value in node.values):
                return None
            return _any_words(node)
        case And() | Or():
            asked = [match_of(part) for part in node.parts]
            word = "AND" if isinstance(node, And) else "OR"
            matches = [f"({match})" for match in asked if match]
            return f" {word} ".join(matches) if len(matches) == len(asked) else None
    return None


def _any_words(node: FieldText) -> str | None:
    words = [
        _words(value, is_prefix=is_open) for value, is_open in node.openness if has_token(value)
    ]
    return f"{INDEXED[node.field]} : ({' OR '.join(words)})" if words else None


def _words(text: str, *, is_prefix: bool) -> str:
    """The text as a phrase of the index; the last word by its beginning while it is typed."""
    quoted = text.replace('"', " ")
    return f'"{quoted}"' + (" *" if is_prefix and _is_begun(text) else "")


def _is_begun(text: str) -> bool:
    """Whether more letters may follow the text's last word: punctuation ends it."""
    return is_token_char(text[-1])


def as_typed(
    wanted: Sequence[tuple[str, bool]], field: str | None, matches: Sequence[str] = ()
) -> Sql:
    """Texts with their symbols (each with whether it is a prefix), and what else must match.

    They are looked for in the texts that the index finds by the words alone.
    """
    columns = INDEXED[field] if field else "title, company, places, body"
    read = " AND ".join(f"typed(?, ?, {columns})" for _ in wanted)
    values = tuple(
        value for text, is_prefix in wanted for value in (text, is_prefix and _is_begun(text))
    )
    if any(is_unspaced(text) for text, _ in wanted):
        return Sql(f"postings.id IN (SELECT id FROM searchable WHERE {read})", values)
    words = [_words(text, is_prefix=is_prefix) for text, is_prefix in wanted]
    words = [f"{columns} : {match}" for match in words] if field else words
    match = " AND ".join(f"({match})" for match in (*matches, *words))
    return Sql(
        f"postings.id IN (SELECT rowid FROM search WHERE search MATCH ? AND {read})",
        (match, *values),
    )


def in_sections(node: FieldText) -> Sql:
    """The postings that have one of the values in a section of the field's kind.

    The index gives the postings that have the words anywhere; in these the sections are read.
    """
    kind = FIELD_OF[node.field].guideline
    if node.match == "regex":
        return _reading_sections(kind, Sql("matches(?, {section})", node.values))
    tests = []
    for value, is_open in node.openness:
        if has_token(value) and len(value) <= LONGEST:
            is_begun = int(is_open and _is_begun(value))
            test = Sql("mentions(?, ?, {section}, language)", (value, is_begun))
            words = None if is_unspaced(value) else f"body : {_words(value, is_prefix=is_open)}"
            tests.append(_reading_sections(kind, test, words))
    return joined(tests, "OR") if tests else negated(EVERYTHING)


def _reading_sections(kind: str, test: Sql, match: str | None = None) -> Sql:
    """Where a test holds of a section's text, among the postings that a MATCH finds."""
    section = test.text.format(section="substr(body, begins + 1, ends - begins)")
    found = "posting_id IN (SELECT rowid FROM search WHERE search MATCH ?) AND " if match else ""
    return Sql(
        "postings.id IN (SELECT posting_id FROM sections JOIN bodies USING (posting_id) "
        f"JOIN postings AS read ON read.id = posting_id WHERE {found}kind = ? AND {section})",
        (*((match,) if match else ()), kind, *test.values),
    )


def ranking(query: Query) -> Sql | None:
    """How well postings fit, as rows (id, score), the best least; None where nothing ranks them.

    The index ranks by bm25, a word in the title before one in company, places or body.
    """
    wanted = _wanted_words(query.where)
    if not wanted or not any(field == "relevance" for field, _ in query.sort):
        return None
    return Sql(
        "SELECT rowid AS id, bm25(search, 8.0, 4.0, 2.0, 1.0) AS score "
        "FROM search WHERE search MATCH ?",
        (wanted,),
    )


def _wanted_words(node: Node | None) -> str | None:
    """Any of the words asked for, as a MATCH, to rank by."""
    match node:
        case Text() if has_token(node.text):
            return _words(node.text, is_prefix=node.is_prefix)
        case FieldText() if node.field in INDEXED and node.match == "contains":
            return _any_words(node)
        case And() | Or():
            words = [f"({words})" for words in map(_wanted_words, node.parts) if words]
            return " OR ".join(words) or None
    return None
