"""Makes the index of a cache: one walk over FTS5's vocabulary, one over each field."""

from __future__ import annotations

import sqlite3
from array import array
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from desktop.cache.finding.sql import condition
from desktop.cache.index import bits
from desktop.cache.index.columns import write_column, write_ranks
from desktop.cache.index.names import COLUMNS, ORDERS, SETS, VALUES, WORDS
from desktop.cache.index.phrases import FROM, SAMPLE, write_phrases
from desktop.cache.index.places import Places, arrays_of
from desktop.cache.index.store import Writer, path_of
from desktop.cache.index.typed import write_typed
from desktop.cache.index.values import write_values
from desktop.cache.index.words import LEAST, SHARE, write_words

#: Words that one posting in so many has are searched for.
_SEARCHED: Final = 400


def build(connection: sqlite3.Connection, cache: Path) -> tuple[str, int]:
    """Write an index file beside the cache, of the cache as it is now; its token and last change.

    What other connections write meanwhile is not in it.  The caller names the token in the cache.
    """
    token = token_hex(8)
    file = path_of(cache, token)
    connection.execute("BEGIN")
    try:
        last = _last_change(connection)
        writer = Writer(file)
        places = _write_places(connection, writer)
        # SQLite walks over its words while Python reads the texts, then finds phrases.
        with ThreadPoolExecutor(1, "Index") as other:
            read = other.submit(_write_read, cache, writer, places)
            for write in (_write_texts, _write_heads, _write_values, _write_columns, _write_sets):
                write(connection, writer, places)
            read.result()
        writer.close(size=places.size, last=last)
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    finally:
        connection.execute("ROLLBACK")
    return token, last


def _last_change(connection: sqlite3.Connection) -> int:
    """The number of the last change that there ever was."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'changes'").fetchone()
    return 0 if row is None else int(row[0])


def _write_places(connection: sqlite3.Connection, writer: Writer) -> Places:
    ids, days = array("I"), array("i")
    ordinal = _Ordinals()
    for id_, day in connection.execute("SELECT id, date FROM postings ORDER BY date DESC, id"):
        ids.append(id_)
        days.append(-ordinal[day])
    arrays = arrays_of(ids, days)
    for name, values in arrays.items():
        writer.put_array(name, values)
    return Places(len(ids), arrays.__getitem__)


class _Ordinals(dict[str, int]):
    """Ordinals of ISO days, each reckoned once."""

    def __missing__(self, day: str) -> int:
        self[day] = date.fromisoformat(day).toordinal()
        return self[day]


def _write_texts(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    """The words of all searched texts."""
    write_words(writer, "text", _vocabulary(connection, "main", "search", places), places.size)


def _write_heads(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    """The words of title, company and places, each alone: all of them, frequent or not."""
    for name, column in WORDS.items():
        connection.execute(
            "CREATE VIRTUAL TABLE temp.head USING fts5("
            "words, content = '', detail = none, tokenize = 'unicode61 remove_diacritics 2')"
        )
        connection.execute(
            f"INSERT INTO temp.head (rowid, words) SELECT id, {column} FROM searchable "
            f"WHERE {column} <> ''"
        )
        rows = (
            (word, word, found) for word, found in _vocabulary(connection, "temp", "head", places)
        )
        words = write_values(
            writer, f"words:{name}", rows, places.size, share=SHARE, keeps_dense=False
        )
        write_words(writer, name, words, places.size)
        connection.execute("DROP TABLE temp.head")


def _write_phrases(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    """The most frequent phrases of all searched texts."""
    if places.size <= FROM:
        return
    ask = "SELECT body FROM searchable WHERE id = ?"
    sample = places.ids[:: max(1, places.size // SAMPLE)]
    write_phrases(
        writer,
        places,
        (connection.execute(ask, (id_,)).fetchone()[0] for id_ in sample),
        lambda phrase: _searched(connection, "main.search", phrase, places),
    )


def _write_read(cache: Path, writer: Writer, places: Places) -> None:
    """What only reading the texts can tell: signs, scripts that write no blanks, and phrases.

    Of a moment not before that of the rest; what changed between is not looked up in the index.
    """
    with closing(sqlite3.connect(cache)) as connection:
        rows = connection.execute("SELECT id, title, company, places, body FROM searchable")
        write_typed(writer, rows)
        _write_phrases(connection, writer, places)


def _vocabulary(
    connection: sqlite3.Connection, schema: str, table: str, places: Places
) -> Iterator[tuple[str, Iterator[int]]]:
    """Each word of an FTS5 table, ascending, with its places.

    FTS5 lists where each word stands, once for each time; of frequent words it finds the postings
    three to thirty times as quick by a search for the word.
    """
    for name, kind in (("counted", "row"), ("listed", "instance")):
        made = f"fts5vocab({schema}, {table}, '{kind}')"
        connection.execute(f"CREATE VIRTUAL TABLE temp.{name} USING {made}")
    many = max(LEAST, places.size // _SEARCHED)
    rare: list[str] = []
    for word, count in connection.execute("SELECT term, doc FROM temp.counted"):
        if count < many:
            rare = [*rare[:1], word]
            continue
        yield from _listed(connection, rare, places)
        rare = []
        yield word, _searched(connection, f"{schema}.{table}", word, places)
    yield from _listed(connection, rare, places)
    for name in ("counted", "listed"):
        connection.execute(f"DROP TABLE temp.{name}")


def _listed(
    connection: sqlite3.Connection, ends: list[str], places: Places
) -> Iterator[tuple[str, Iterator[int]]]:
    """The words from the first to the last of `ends` with their places, as FTS5 lists them."""
    if ends:
        ask = (
            f"SELECT term, {places.gather('doc')} FROM temp.listed "
            "WHERE term >= ? AND term <= ? GROUP BY term ORDER BY term"
        )
        for word, text in connection.execute(ask, (ends[0], ends[-1])):
            yield word, places.gathered(text)


def _searched(
    connection: sqlite3.Connection, table: str, word: str, places: Places
) -> Iterator[int]:
    """The places that a search for a word finds."""
    name = table.rpartition(".")[2]
    ask = f"SELECT {places.gather('rowid')} FROM {table} WHERE {name} MATCH ?"
    return places.gathered(connection.execute(ask, (f'"{word}"',)).fetchone()[0])


def _write_values(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    for name, ask in VALUES.items():
        found = connection.execute(ask.format(ids=places.gather("posting")))
        rows = ((folded, shown, places.gathered(text)) for folded, shown, text in found)
        deque(write_values(writer, f"values:{name}", rows, places.size), maxlen=0)


def _write_columns(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    for name, expression in {**COLUMNS, **ORDERS}.items():
        stated = _stated(connection, expression, places)
        ranks = write_ranks(writer, name, stated)
        if name in COLUMNS:
            write_column(writer, name, stated, ranks)


def _stated(connection: sqlite3.Connection, expression: str, places: Places) -> list[Any]:
    """For each place what the expression on `postings` says.

    Read in the order in which SQLite has the postings: looking each up costs five times as much.
    """
    stated: list[Any] = [None] * places.size
    table = places.table
    for id_, value in connection.execute(f"SELECT id, {expression} FROM postings"):
        stated[table[id_]] = value
    return stated


def _write_sets(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    for name, node in SETS.items():
        sql = condition(node, date.min)
        ask = f"SELECT {places.gather('postings.id')} FROM postings WHERE {sql.text}"
        found = places.gathered(connection.execute(ask, sql.values).fetchone()[0])
        writer.put(f"set:{name}", bits.pack(bits.of_places(list(found), places.size)))
