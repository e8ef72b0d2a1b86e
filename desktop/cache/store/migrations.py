"""The numbered migrations: how a new cache gets its tables, and an older one what came since."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from desktop.cache.store.schema import APPLICATION_ID, MERGED, create_first_tables
from desktop.postings.words.unseen import as_seen, has_unseen

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

#: Which postings changed, in what order, whoever changed them: the index beside the cache follows.
#: `number` only grows; what an index already holds is deleted when that index is made.
_CHANGES: Final = (
    """
    CREATE TABLE changes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        posting_id INTEGER NOT NULL         -- new, changed or gone
    )""",
    """
    CREATE TABLE index_beside (
        token TEXT NOT NULL                 -- of the index file that is this cache's own
    )""",
)
#: The reader's too; `name` is unique whatever its case and accents.
_SEARCHES: Final = """
CREATE TABLE searches (
    name TEXT NOT NULL,
    folded TEXT PRIMARY KEY,
    text TEXT NOT NULL,             -- the query as typed
    position INTEGER NOT NULL       -- in the reader's order
) WITHOUT ROWID"""
#: Where in `bodies.body` each section stands, in characters; the evidence has them too, as read.
_SECTIONS: Final = """
CREATE TABLE sections (
    posting_id INTEGER NOT NULL REFERENCES postings(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    begins INTEGER NOT NULL, ends INTEGER NOT NULL,
    PRIMARY KEY (posting_id, kind, begins)
) WITHOUT ROWID"""
_SECTIONS_READ: Final = """
INSERT OR IGNORE INTO sections
SELECT posting_id, json_extract(value, '$[5]'), json_extract(value, '$[2]'),
       json_extract(value, '$[3]')
FROM bodies, json_each(evidence) WHERE json_extract(value, '$[0]') = 'sections'"""
#: The parts of German compounds, which the index takes as one word; "" or after a line's end.
_PARTS: Final = (
    "ALTER TABLE bodies ADD COLUMN title_parts TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bodies ADD COLUMN body_parts TEXT NOT NULL DEFAULT ''",
    "DROP VIEW searchable",
    """
    CREATE VIEW searchable AS
    SELECT postings.id AS id, coalesce(title, fallback_title) || bodies.title_parts AS title,
           coalesce(company, '') AS company,
           bodies.places AS places, bodies.body || bodies.body_parts AS body
    FROM postings JOIN bodies ON bodies.posting_id = postings.id
    """,
)
_PARTED: Final = """
CREATE TRIGGER change_parts AFTER UPDATE OF title_parts, body_parts ON bodies
WHEN old.title_parts <> new.title_parts OR old.body_parts <> new.body_parts
BEGIN INSERT INTO changes (posting_id) VALUES (new.posting_id); END"""
_GERMAN: Final = """
SELECT id, coalesce(title, fallback_title), body FROM postings JOIN bodies ON posting_id = id
WHERE language = 'de' AND id > ? ORDER BY id LIMIT 500"""
#: The text as it is searched where that is another than the body: without unseen characters.
_SEEN: Final = (
    "ALTER TABLE bodies ADD COLUMN body_seen TEXT",
    "DROP VIEW searchable",
    """
    CREATE VIEW searchable AS
    SELECT postings.id AS id, coalesce(title, fallback_title) || bodies.title_parts AS title,
           coalesce(company, '') AS company, bodies.places AS places,
           coalesce(bodies.body_seen, bodies.body) || bodies.body_parts AS body
    FROM postings JOIN bodies ON bodies.posting_id = postings.id
    """,
)
_DUE: Final = "CREATE INDEX marks_by_follow_up ON marks(follow_up) WHERE follow_up IS NOT NULL"
#: For `finding/alike.py`.
_BY_COMPANY: Final = (
    "CREATE INDEX postings_by_company ON postings(company_folded, title_folded) "
    "WHERE company IS NOT NULL"
)
_INDEX: Final = (
    "INSERT INTO search (rowid, title, company, places, body) "
    "SELECT id, title, company, places, body FROM searchable WHERE id = ?"
)
_NOTE: Final = "INSERT INTO changes (posting_id) "
_WORDS_OF_POSTINGS: Final = (
    "key, title, fallback_title, title_folded, company, company_folded, place, remote, salary_min, "
    "salary_max, salary_currency, salary_period, year_min, year_max, experience_years_min, posted, "
    "closes, language, link, date, first_imported, first_import"
)
_MADE_OF_KEY: Final = "SELECT id FROM postings WHERE key = {row}.key"
#: When what happens to which table, and which posting (SQL) is noted.
_WATCHED: Final = (
    ("INSERT ON postings", "VALUES (new.id)"),
    ("DELETE ON postings", "VALUES (old.id)"),
    (f"UPDATE OF {_WORDS_OF_POSTINGS} ON postings", "VALUES (new.id)"),
    ("UPDATE OF copies ON postings WHEN old.copies <> new.copies", "VALUES (new.id)"),
    ("UPDATE OF body, places ON bodies", "VALUES (new.posting_id)"),
    ("INSERT ON sources", "VALUES (new.posting_id)"),
    *(
        (f"{what} ON {table}", _MADE_OF_KEY.format(row="old" if what == "DELETE" else "new"))
        for table in ("marks", "tags", "corrections")
        for what in ("INSERT", "UPDATE", "DELETE")
    ),
)
#: Of these what an import adds: two triggers a posting took a tenth of the time of saving, so
#: `note_met` in `saving/writing.py` notes all of a transaction at once.
_NOTED_AT_ONCE: Final = ("INSERT ON postings", "INSERT ON sources")


def migrate(database: Database) -> None:
    """Bring a cache to `VERSION`, each step in one transaction with its record."""
    _migrations().apply(database)


def _migrations() -> Migrations:
    from sqlite_utils import Migrations  # noqa: PLC0415 - slow; only a new or old cache needs it

    migrations = Migrations("shortlist")
    migrations(name="001_first_tables")(_first_tables)
    migrations(name="002_changes")(_changes)
    migrations(name="003_searches")(_searches)
    migrations(name="004_sections")(_sections)
    migrations(name="005_compounds")(_compounds)
    migrations(name="006_packed_evidence")(_packed_evidence)
    migrations(name="007_seen_bodies")(_seen_bodies)
    migrations(name="008_due")(_due)
    migrations(name="009_by_company")(_by_company)
    migrations(name="010_quicker_saving")(_quicker_saving)
    migrations(name="011_numbered_evidence")(_numbered_evidence)
    return migrations


def create_tables(connection: sqlite3.Connection) -> None:
    """Make the empty tables of postings and marks and their search index."""
    create_first_tables(connection)
    connection.execute(_SECTIONS)
    for statement in (*_PARTS, *_SEEN):
        connection.execute(statement)


def _first_tables(database: Database) -> None:
    create_first_tables(database.conn)
    database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.conn.execute("PRAGMA user_version = 1")


def _changes(database: Database) -> None:
    for statement in _CHANGES:
        database.conn.execute(statement)
    for number, (event, posting) in enumerate(_WATCHED, 1):
        database.conn.execute(
            f"CREATE TRIGGER change_{number} AFTER {event} BEGIN {_NOTE}{posting}; END"
        )
    database.conn.execute("PRAGMA user_version = 2")


def _searches(database: Database) -> None:
    database.conn.execute(_SEARCHES)
    database.conn.execute("PRAGMA user_version = 3")


def _sections(database: Database) -> None:
    database.conn.execute(_SECTIONS)
    database.conn.execute(_SECTIONS_READ)
    database.conn.execute("PRAGMA user_version = 4")


def _compounds(database: Database) -> None:
    from desktop.postings.words.compounds import parts_text  # noqa: PLC0415 - only an old cache needs it

    connection = database.conn
    for statement in (*_PARTS, _PARTED):
        connection.execute(statement)
    rows = connection.execute(_GERMAN, (0,)).fetchall()
    while rows:
        for id_, title, body in rows:
            _part(connection, id_, parts_text(title, "de"), parts_text(body, "de"))
        rows = connection.execute(_GERMAN, (rows[-1][0],)).fetchall()
    connection.execute("PRAGMA user_version = 5")


def _packed_evidence(database: Database) -> None:
    """Only says that older programs can no longer unpack what is written from now on."""
    database.conn.execute("PRAGMA user_version = 6")


def _seen_bodies(database: Database) -> None:
    """The index takes what it holds of a posting out by the view that it was put in by."""
    connection = database.conn
    texts = connection.execute("SELECT posting_id, body FROM bodies")
    seen = [(as_seen(body), id_) for id_, body in texts if has_unseen(body)]
    for _, id_ in seen:
        connection.execute("DELETE FROM search WHERE rowid = ?", (id_,))
    for statement in _SEEN:
        connection.execute(statement)
    for body, id_ in seen:
        connection.execute("UPDATE bodies SET body_seen = ? WHERE posting_id = ?", (body, id_))
        connection.execute(_INDEX, (id_,))
        connection.execute(f"{_NOTE}VALUES (?)", (id_,))
    connection.execute("PRAGMA user_version = 7")


def _due(database: Database) -> None:
    database.conn.execute(_DUE)
    database.conn.execute("PRAGMA user_version = 8")


def _by_company(database: Database) -> None:
    database.conn.execute(_BY_COMPANY)
    database.conn.execute("PRAGMA user_version = 9")


def _quicker_saving(database: Database) -> None:
    for number, (event, _) in enumerate(_WATCHED, 1):
        if event in _NOTED_AT_ONCE:
            database.conn.execute(f"DROP TRIGGER IF EXISTS change_{number}")
    option = "INSERT INTO search (search, rank) VALUES ('usermerge', ?)"
    database.conn.execute(option, (MERGED,))
    database.conn.execute("PRAGMA user_version = 10")


def _numbered_evidence(database: Database) -> None:
    """Only says that older programs cannot unpack what is written from now on."""
    database.conn.execute("PRAGMA user_version = 11")


def _part(connection: sqlite3.Connection, id_: int, *parts: str) -> None:
    """Give a posting the parts of its compounds, and the index with it."""
    if not any(parts):
        return
    connection.execute("DELETE FROM search WHERE rowid = ?", (id_,))
    connection.execute(
        "UPDATE bodies SET title_parts = ?, body_parts = ? WHERE posting_id = ?", (*parts, id_)
    )
    connection.execute(_INDEX, (id_,))
