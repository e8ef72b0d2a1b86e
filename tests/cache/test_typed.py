"""The index's table of texts as typed finds what reading every text finds."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.cache.index.typed import TABLE, as_typed, question
from desktop.cache.store.functions import add_functions
from desktop.postings.words.words import has_symbols, is_unspaced

WORDS = ("c", "C", "f", "net", "node", "js", "co", "op", "op2", "r", "d", "é", "ß", "ı", "软", "件",
         "ジ", "シ", "17", "x")  # fmt: skip
SIGNS = ("+", "++", "#", ".", "-", "‑", "–", "&", "/", "@", "'", "’", "_", ",", "·", " ", " ", "\n",
         "", "\u0301", "%", "*", "--")  # fmt: skip
PIECES = st.lists(st.sampled_from(WORDS + SIGNS), min_size=1, max_size=9).map("".join)


def read(connection: sqlite3.Connection, wanted: str, is_prefix: bool, text: str) -> bool:
    return bool(
        connection.execute("SELECT typed(?, ?, ?)", (wanted, is_prefix, text)).fetchone()[0]
    )


def found(connection: sqlite3.Connection, match: str) -> bool:
    return bool(connection.execute("SELECT count(*) FROM typed(?)", (match,)).fetchone()[0])


@settings(max_examples=1500)
@given(PIECES, PIECES, PIECES, st.booleans())
@example("c++", "C++,", "", False)
@example("a.b@c", "a.b and b@c", "", False)
@example("a.b@c", "x a.b@c.d", "", False)
@example(".net", "asp.net", "(.NET)", False)
@example("件软", "软件 软", "件", False)
@example("c/c++", "C/C++/C#", "", False)
@example("co-o", "co‑op", "", True)
@example("cc&c", "écc&c", "", False)
@example("we're", "we’re", "", False)
@example("co-", "co- and op", "", True)
@example("co-", "(co‑op)", "", True)
@example("co-", "co op", "", True)
@example("r-d-", "r-d d-c", "", True)
@example("r-d-", "r-d-c", "", False)
@example("r-d-", "r--d-", "", False)
def test_the_table_tells_what_reading_tells(wanted, text, more, is_prefix):
    text = f"{text} {more}"
    if not (has_symbols(wanted) or is_unspaced(wanted)):
        return
    match = question(wanted, is_prefix=is_prefix)
    if match is None:
        return
    is_begun = is_prefix and wanted[-1].isalnum()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        add_functions(connection)
        connection.execute(TABLE)
        connection.execute("INSERT INTO typed (rowid, body) VALUES (1, ?)", (as_typed(text),))
        assert found(connection, match) == read(connection, wanted, is_begun, text), (
            match,
            as_typed(text),
        )


@pytest.mark.parametrize(
    "wanted",
    ["C++", "c#", "F#", ".NET", "Node.js", "co-op", "R&D", "a.b@c.example", "c/c++", "50%", "软件",
     "エンジニア", "m/w/d", "Entwickler*in", "東", "co-", "R&", "state-of-", "a@"],
)  # fmt: skip
def test_what_people_type_is_asked_of_the_table(wanted):
    assert question(wanted, is_prefix=False) is not None


@pytest.mark.parametrize(
    "wanted", ["c++17", "c++ developer", "=>", "软件c", "(x)", "a--b", "we’re"]
)
def test_what_it_cannot_tell_is_read(wanted):
    assert question(wanted, is_prefix=True) is None
