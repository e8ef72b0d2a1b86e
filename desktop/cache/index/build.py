"""Makes the index of a cache: one walk over FTS5's vocabulary, one over each field."""

from __future__ import annotations

import sqlite3
from array import array
from collections import deque
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from secrets import token_hex

from desktop.cache.index import bits
from desktop.cache.index.columns import write_column, write_ranks
from desktop.cache.index.names import COLUMNS, ORDERS, SETS, VALUES, WORDS
from desktop.cache.index.places import Places
from desktop.cache.index.store import Writer, path_of
from desktop.cache.index.values import write_values
from desktop.cache.index.words import SHARE, write_words
from desktop.cache.sql import condition


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
        for write in (_write_texts, _write_heads, _write_values, _write_columns, _write_sets):
            write(connection, writer, places)
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
    places = Places.of(ids, days)
    writer.put_array("ids", ids)
    writer.put_array("days", days)
    return places


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


def _vocabulary(
    connection: sqlite3.Connection, schema: str, table: str, places: Places
) -> Iterator[tuple[str, Iterator[int]]]:
    """Each word of an FTS5 table, ascending, with its places."""
    connection.execute(
        f"CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab({schema}, {table}, 'instance')"
    )
    ask = f"SELECT term, {places.gather('doc')} FROM temp.vocabulary GROUP BY term ORDER BY term"
    for word, text in connection.execute(ask):
        yield word, places.gathered(text)
    connection.execute("DROP TABLE temp.vocabulary")


def _write_values(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    for name, ask in VALUES.items():
        found = connection.execute(ask.format(ids=places.gather("posting")))
        rows = ((folded, shown, places.gathered(text)) for folded, shown, text in found)
        deque(write_values(writer, f"values:{name}", rows, places.size), maxlen=0)


def _write_columns(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    for name, expression in {**COLUMNS, **ORDERS}.items():
        ask = f"SELECT {expression} FROM postings ORDER BY postings.date DESC, postings.id"
        stated = [row[0] for row in connection.execute(ask)]
        ranks = write_ranks(writer, name, stated)
        if name in COLUMNS:
            write_column(writer, name, stated, ranks)


def _write_sets(connection: sqlite3.Connection, writer: Writer, places: Places) -> None:
    for name, node in SETS.items():
        sql = condition(node, date.min)
        ask = f"SELECT {places.gather('postings.id')} FROM postings WHERE {sql.text}"
        found = places.gathered(connection.execute(ask, sql.values).fetchone()[0])
        writer.put(f"set:{name}", bits.pack(bits.of_places(list(found), places.size)))
