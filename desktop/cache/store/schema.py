"""The cache's tables as it began: what lies where in SQLite; `migrations.py` changes them since.

The world's words (postings, lists, bodies, originals, sources, files, folders, imports) are read
from files and can be read again; the reader's (marks, tags, corrections, searches) can't, so they
stand in tables of their own, keyed by a posting's key without a foreign key (searches by name): no
import, take-back or rebuild reaches them.

`PRAGMA user_version` repeats the number of the last migration, so that an up-to-date cache opens
with the standard library alone: importing sqlite-utils costs 100 to 200 ms at start.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from desktop.cache.store.errors import CacheError

#: The number of the last migration, as `PRAGMA user_version` keeps it.
VERSION: Final = 11
#: "SHLT": marks a database as ours, so that another program's is never written to.
APPLICATION_ID: Final = 0x53484C54
#: Parts of the search index that are merged at once: FTS5's most.  Of eight, an import writes 7 %
#: more pages, and among 100,000 postings a phrase is found at most 0.2 ms sooner.
MERGED: Final = 16

#: The words that are searched; a view, so that the index keeps no second copy of them.
_SEARCHABLE: Final = """
CREATE VIEW searchable AS
SELECT postings.id AS id, coalesce(title, fallback_title) AS title,
       coalesce(company, '') AS company,
       bodies.places AS places, bodies.body AS body
FROM postings JOIN bodies ON bodies.posting_id = postings.id
"""

_SEARCH: Final = """
CREATE VIRTUAL TABLE search USING fts5(
    title, company, places, body,
    content = 'searchable', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
)
"""

_WORLD: Final = (
    """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        started TEXT NOT NULL,      -- UTC, ISO 8601
        folders TEXT NOT NULL,      -- JSON list of absolute paths
        state TEXT NOT NULL CHECK (state IN ('started', 'finished', 'taken back')),
        report TEXT                 -- JSON, once finished
    )""",
    """
    CREATE TABLE folders (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,  -- absolute
        import_id INTEGER NOT NULL REFERENCES imports(id)   -- the last that read it
    )""",
    """
    CREATE TABLE originals (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,    -- SHA-256 of the bytes, hexadecimal
        encoding TEXT NOT NULL,
        data BLOB                       -- zlib; NULL where encoding the body gives the bytes back
    )""",
    """
    CREATE TABLE postings (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,       -- given at the first meeting, kept for good
        original_id INTEGER NOT NULL REFERENCES originals(id),
        title TEXT,
        fallback_title TEXT NOT NULL,
        title_folded TEXT NOT NULL,     -- of the shown title: without case and accents
        company TEXT,
        company_folded TEXT NOT NULL,
        place TEXT NOT NULL,            -- the first location as stated, '' where none is
        remote TEXT,
        salary_min REAL, salary_max REAL, salary_currency TEXT, salary_period TEXT,
        year_min REAL, year_max REAL,   -- a year's pay in salary_currency
        experience_years_min REAL,
        posted TEXT, closes TEXT,       -- ISO days
        language TEXT,
        link TEXT,                      -- its own: the first of apply_urls
        date TEXT NOT NULL,             -- ISO day: posted, else first imported
        first_imported TEXT NOT NULL,   -- UTC, ISO 8601
        first_import INTEGER NOT NULL REFERENCES imports(id),
        copies INTEGER NOT NULL DEFAULT 1   -- the places it stands in, at least 1
    )""",
    "CREATE INDEX postings_by_date ON postings(date DESC, id)",
    "CREATE INDEX postings_by_link ON postings(link) WHERE link IS NOT NULL",
    "CREATE INDEX postings_by_original ON postings(original_id)",
    "CREATE INDEX postings_by_import ON postings(first_import)",
    """
    CREATE TABLE bodies (
        posting_id INTEGER PRIMARY KEY REFERENCES postings(id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        places TEXT NOT NULL,           -- all locations, a line each, for the index
        header_end INTEGER NOT NULL,
        format TEXT NOT NULL,
        mends TEXT NOT NULL,            -- JSON list
        metadata TEXT NOT NULL,         -- JSON list of [key, value]
        evidence TEXT NOT NULL,         -- JSON list of [field, rule, start, end, key, value, sure],
                                        --   packed (`evidence.py`)
        rules_version INTEGER NOT NULL
    )""",
    """
    CREATE TABLE lists (
        posting_id INTEGER NOT NULL REFERENCES postings(id) ON DELETE CASCADE,
        field TEXT NOT NULL,            -- locations countries employment_types seniority skills
        position INTEGER NOT NULL,      --   apply_urls emails
        value TEXT NOT NULL,
        folded TEXT NOT NULL,
        PRIMARY KEY (posting_id, field, position)
    ) WITHOUT ROWID""",
    "CREATE INDEX lists_by_value ON lists(field, folded, posting_id)",
    """
    CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES postings(id) ON DELETE CASCADE,
        folder_id INTEGER NOT NULL REFERENCES folders(id),
        path TEXT NOT NULL,             -- relative to the folder's parent, with /
        position INTEGER NOT NULL,      -- among the postings of the file, from 0
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports(id),   -- the last that met it here
        is_gone INTEGER NOT NULL DEFAULT 0                   -- another posting stands here now
    )""",
    "CREATE UNIQUE INDEX sources_standing ON sources(folder_id, path, position) WHERE NOT is_gone",
    "CREATE INDEX sources_by_posting ON sources(posting_id)",
    """
    CREATE TABLE files (
        folder_id INTEGER NOT NULL REFERENCES folders(id),
        path TEXT NOT NULL,             -- as in sources
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('read', 'refused', 'not a posting')),
        reason TEXT NOT NULL,           -- '' where it was read
        rules_version INTEGER NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports(id),
        PRIMARY KEY (folder_id, path)
    ) WITHOUT ROWID""",
    """
    CREATE TABLE import_postings (
        import_id INTEGER NOT NULL REFERENCES imports(id),
        posting_id INTEGER NOT NULL REFERENCES postings(id) ON DELETE CASCADE,
        outcome TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'copy')),
        PRIMARY KEY (import_id, outcome, posting_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX import_postings_by_posting ON import_postings(posting_id)",
)

_READERS: Final = (
    """
    CREATE TABLE marks (
        key TEXT PRIMARY KEY,           -- postings.key; the posting may be unknown
        seen TEXT,                      -- UTC, ISO 8601
        status TEXT NOT NULL DEFAULT 'none',
        status_since TEXT,              -- UTC, ISO 8601
        note TEXT NOT NULL DEFAULT '',
        follow_up TEXT,                 -- ISO day
        link TEXT, title TEXT, path TEXT, digest TEXT   -- traces: find the posting in another cache
    ) WITHOUT ROWID""",
    "CREATE INDEX marks_by_status ON marks(status)",
    """
    CREATE TABLE tags (
        key TEXT NOT NULL, tag TEXT NOT NULL, folded TEXT NOT NULL,
        PRIMARY KEY (key, tag)
    ) WITHOUT ROWID""",
    "CREATE INDEX tags_by_tag ON tags(folded, key)",
    """
    CREATE TABLE corrections (
        key TEXT NOT NULL, field TEXT NOT NULL,
        value TEXT NOT NULL, was TEXT NOT NULL,     -- JSON
        PRIMARY KEY (key, field)
    ) WITHOUT ROWID""",
)


def create_first_tables(connection: sqlite3.Connection) -> None:
    """Make the empty tables that a cache began with, and their search index."""
    for statement in (*_WORLD, *_READERS, _SEARCHABLE):
        connection.execute(statement)
    create_search(connection)


def create_search(connection: sqlite3.Connection) -> None:
    """Make the empty search index (FTS5; external content, so text is stored once).

    Without FTS5's own prefix index, which is 2.5 times as large and takes twice the time to write:
    beginnings of words are the part of the index beside the cache.

    It does not merge its parts by itself while writing, which holds the write lock for 30 ms and
    more every few transactions: `indexing.merge_some` does, a little at a time, of `MERGED` parts.
    """
    connection.execute(_SEARCH)
    for option, value in (("automerge", 0), ("crisismerge", 1000), ("usermerge", MERGED)):
        connection.execute("INSERT INTO search (search, rank) VALUES (?, ?)", (option, value))


def version_of(connection: sqlite3.Connection) -> int:
    """The cache's version, 0 for a new file; `CacheError` for a newer one or another program's."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    is_empty = connection.execute("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)").fetchone()[0]
    if application != APPLICATION_ID and not is_empty:
        raise CacheError(
            "This database belongs to another program. Choose another file for Shortlist's cache."
        )
    if version > VERSION:
        raise CacheError(
            f"This cache was made by a newer Shortlist (cache version {version}, this one knows "
            f"{VERSION}). Start the newer Shortlist, or choose another cache."
        )
    return version
