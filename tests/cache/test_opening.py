import json
import os
import sqlite3
import subprocess
import sys
import threading
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.cache import Cache, CacheError
from desktop.cache.kept.evidence import WORDS_TOLD
from desktop.cache.store.errors import speaking
from desktop.cache.store.schema import VERSION
from desktop.postings import EVERYTHING, Evidence, Status, parse_query

ROOT = Path(__file__).parents[2]


def make(file, *statements):
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_new_cache_is_made_with_its_folder(tmp_path):
    file = tmp_path / "deep" / "er" / "cache.db"
    with Cache.open(file) as cache:
        assert cache.totals().postings == 0
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_known_cache_opens_without_sqlite_utils(file_of_cache, cache):
    script = (
        "import sys; from pathlib import Path; from desktop.cache import Cache; "
        "from desktop.postings import EVERYTHING; cache = Cache.open(Path(sys.argv[1])); "
        "cache.find(EVERYTHING); cache.totals(); cache.close(); "
        "assert not {'sqlite_utils', 'ftfy', 'yaml'} & sys.modules.keys()"
    )
    command = [sys.executable, "-c", script, str(file_of_cache)]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)})


def test_a_cache_of_before_sections_learns_them_from_its_evidence(file_of_cache, write, read):
    write("a", "Cook: bakes rye bread, gets cake.")
    (found,) = read("a")
    spans = ("requirements", 0, 21), ("benefits", 22, 33)
    sections = tuple(Evidence("sections", "heading", a, b, value=kind) for kind, a, b in spans)
    with Cache.open(file_of_cache) as cache:
        posting = replace(found.posting, evidence=sections)
        cache.save(cache.begin_import([]), [replace(found, posting=posting)])
    as_text = json.dumps(sections)  # as it was kept then
    make(
        file_of_cache,
        f"UPDATE bodies SET evidence = '{as_text}'",
        "DROP TABLE sections",
        "DELETE FROM _sqlite_migrations WHERE name = '004_sections'",
        "PRAGMA user_version = 3",
    )
    with Cache.open(file_of_cache) as cache:
        assert list(cache.find(parse_query("req:rye benefits:cake")).ids) == [1]
        assert list(cache.find(parse_query("req:cake")).ids) == []
        assert cache.get(1).posting.evidence == sections


@pytest.mark.parametrize(
    ("version", "migration", "words"),
    [(5, "006_packed_evidence", b""), (10, "011_numbered_evidence", WORDS_TOLD)],
)
def test_a_cache_of_before_numbered_evidence_is_read_as_it_is(
    file_of_cache, write, read, version, migration, words
):
    write("a", "Cook\n\nBakes rye bread.")
    (found,) = read("a")
    evidence = (Evidence("title", "header", 0, 4), Evidence("remote", "metadata", key="é"))
    with Cache.open(file_of_cache) as cache:
        posting = replace(found.posting, evidence=evidence)
        cache.save(cache.begin_import([]), [replace(found, posting=posting)])
        assert cache.get(1).posting.evidence == evidence
    packer = zlib.compressobj(zdict=words) if words else zlib.compressobj()  # as it was kept then
    packed = packer.compress(json.dumps(evidence).encode()) + packer.flush()
    make(
        file_of_cache,
        f"UPDATE bodies SET evidence = x'{packed.hex()}'",
        f"DELETE FROM _sqlite_migrations WHERE name = '{migration}'",
        f"PRAGMA user_version = {version}",
    )
    with Cache.open(file_of_cache) as cache:
        assert cache.get(1).posting.evidence == evidence


def test_a_cache_of_before_compounds_learns_them_from_its_german_texts(file_of_cache, write, read):
    write("a", "Wir suchen Softwareentwickler.")
    write("b", "Softwareentwickler, said in English.")
    with Cache.open(file_of_cache) as cache:
        for found, language in zip(read("a") + read("b"), ("de", "en"), strict=True):
            posting = replace(found.posting, language=language)
            cache.save(cache.begin_import([]), [replace(found, posting=posting)])
    make(
        file_of_cache,
        *("DROP TRIGGER change_parts", "DROP VIEW searchable"),
        *(f"ALTER TABLE bodies DROP COLUMN {name}_parts" for name in ("title", "body")),
        "CREATE VIEW searchable AS SELECT id, coalesce(title, fallback_title) AS title, "
        "coalesce(company, '') AS company, places, body "
        "FROM postings JOIN bodies ON posting_id = id",
        "INSERT INTO search (search) VALUES ('rebuild')",
        "ALTER TABLE bodies DROP COLUMN body_seen",
        "DROP INDEX marks_by_follow_up",
        "DROP INDEX postings_by_company",
        "DELETE FROM _sqlite_migrations WHERE name >= '005'",
        "PRAGMA user_version = 4",
    )
    with Cache.open(file_of_cache) as cache:
        assert list(cache.find(parse_query("entwickler ")).ids) == [1]
        assert cache.check() == []


def test_a_cache_of_before_unseen_characters_finds_words_past_them(file_of_cache, write, read):
    write("a", "Cook\n\nBakes rye bread, soft\u00adly.")
    write("b", "Baker\n\nSoft rolls.")
    with Cache.open(file_of_cache) as cache:
        cache.save(cache.begin_import([]), read("a") + read("b"))
        cache.make_index()
    make(
        file_of_cache,
        "DROP VIEW searchable",
        "ALTER TABLE bodies DROP COLUMN body_seen",
        "CREATE VIEW searchable AS SELECT id, coalesce(title, fallback_title) || title_parts "
        "AS title, coalesce(company, '') AS company, places, body || body_parts AS body "
        "FROM postings JOIN bodies ON posting_id = id",
        "INSERT INTO search (search) VALUES ('rebuild')",
        "DELETE FROM _sqlite_migrations WHERE name = '007_seen_bodies'",
        "PRAGMA user_version = 6",
    )
    with Cache.open(file_of_cache) as cache:
        assert list(cache.find(parse_query("softly ")).ids) == [1]
        assert list(cache.find(parse_query("soft ")).ids) == [2]
        assert cache.get(1).posting.body.endswith("soft\u00adly.")
        assert cache.check() == []


def test_a_cache_of_before_notes_at_once_notes_each_posting_once_from_then_on(
    file_of_cache, write, read
):
    write("a", "Cook\n\nBakes rye bread.")
    Cache.open(file_of_cache).close()
    note = "INSERT INTO changes (posting_id) VALUES"
    make(
        file_of_cache,
        f"CREATE TRIGGER change_1 AFTER INSERT ON postings BEGIN {note} (new.id); END",
        f"CREATE TRIGGER change_6 AFTER INSERT ON sources BEGIN {note} (new.posting_id); END",
        "INSERT INTO search (search, rank) VALUES ('usermerge', 8)",
        "DELETE FROM _sqlite_migrations WHERE name = '010_quicker_saving'",
        "PRAGMA user_version = 9",
    )
    with Cache.open(file_of_cache) as cache:
        cache.save(cache.begin_import([]), read("a"))
        noted = cache._connection.execute("SELECT posting_id FROM changes").fetchall()
        merged = cache._connection.execute("SELECT v FROM search_config WHERE k = 'usermerge'")
        assert (noted, merged.fetchone()) == ([(1,)], (16,))


def test_two_programs_may_make_the_cache_at_once(tmp_path):
    file, errors = tmp_path / "cache.db", []

    def open_and_close():
        try:
            Cache.open(file).close()
        except CacheError as error:
            errors.append(error)

    threads = [threading.Thread(target=open_and_close) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        (lambda file: file.write_bytes(b"no database" * 100), "not a cache"),
        (lambda file: file.mkdir(), "could not be opened"),
        (lambda file: make(file, "CREATE TABLE theirs (x)"), "another program"),
        (
            lambda file: (Cache.open(file).close(), make(file, "PRAGMA user_version = 99")),
            "newer Shortlist",
        ),
    ],
)
def test_what_is_no_cache_of_ours_is_refused_in_a_sentence(tmp_path, prepare, sentence):
    file = tmp_path / "cache.db"
    prepare(file)
    with pytest.raises(CacheError, match=sentence):
        Cache.open(file)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CacheError, match="could not be made"):
        Cache.open(tmp_path / "file" / "cache.db")


def test_damage_is_told_while_reading_and_writing(file_of_cache, write, read):
    write("a", "Cook")
    with Cache.open(file_of_cache) as cache:
        cache.save(cache.begin_import([]), read("a"))
        pages = cache._connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name IN ('postings', 'marks')"
        ).fetchall()
        (size,) = cache._connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(file_of_cache.read_bytes())
    for (page,) in pages:
        data[(page - 1) * size : page * size] = b"\xa5" * size
    file_of_cache.write_bytes(data)
    with Cache.open(file_of_cache) as cache:
        with pytest.raises(CacheError, match="damaged"):
            cache.rows([1])
        with pytest.raises(CacheError, match="damaged"):
            cache.mark([1], status=Status.SHORTLIST)
        assert any("damaged" in problem for problem in cache.check())


def test_a_lock_held_too_long_is_told(cache, file_of_cache):
    cache._connection.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(file_of_cache, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CacheError, match="in use"):
            cache.begin_import([])
        assert cache.find(EVERYTHING).count == 0


def test_a_full_disk_is_told_and_undone(cache, write, read):
    pages = cache._connection.execute("PRAGMA page_count").fetchone()[0]
    cache._connection.execute(f"PRAGMA max_page_count = {pages}")
    write("a", "Cook\n\n" + "words " * 5000)
    number = cache.begin_import([])
    with pytest.raises(CacheError, match="disk is full"):
        cache.save(number, read("a"))
    cache._connection.execute("PRAGMA max_page_count = 1000000")
    assert cache.totals().postings == 0
    assert cache.check() == []


def test_a_posting_that_is_not_there_is_told(cache):
    with pytest.raises(CacheError, match="no posting 7"):
        cache.get(7)


def test_a_cache_where_nothing_may_be_written_is_read_and_takes_nothing(
    cache, file_of_cache, bring, write, protect
):
    write("a", "Cook\n\nBakes rye bread.")
    bring()
    cache.make_index()
    cache.close()
    protect(file_of_cache)
    with Cache.open(file_of_cache) as opened:
        assert opened.is_read_only
        assert list(opened.find(parse_query("rye bread")).ids) == [1]
        assert opened.get(1).posting.title == "Cook"
        assert opened.like("brad") == ["bread"]
        assert opened.facet(EVERYTHING, "language").not_stated == 1
        assert not opened.wants_index()
        for change in (
            lambda: opened.mark([1], status=Status.SHORTLIST),
            lambda: opened.save_query("Bread", "rye"),
            lambda: opened.begin_import([]),
        ):
            with pytest.raises(CacheError, match="may only be read"):
                change()
    assert [file.name for file in file_of_cache.parent.iterdir() if "-wal" in file.name] == []


def test_changes_that_only_the_log_holds_are_not_passed_over(
    cache, file_of_cache, bring, write, protect
):
    write("a", "Cook\n\nBakes rye bread.")
    bring()
    kept = file_of_cache.with_name("kept.db")
    for end in ("", "-wal"):
        kept.with_name(kept.name + end).write_bytes(Path(f"{file_of_cache}{end}").read_bytes())
    protect(kept)
    with pytest.raises(CacheError, match="in the file beside it that ends in -wal"):
        Cache.open(kept)


def test_an_older_cache_where_nothing_may_be_written_says_so(file_of_cache, cache, protect):
    cache.close()
    make(file_of_cache, "PRAGMA user_version = 3")
    protect(file_of_cache)
    with pytest.raises(CacheError, match="An older Shortlist made this cache"):
        Cache.open(file_of_cache)


def test_our_own_mistakes_stay_what_they_are(cache):
    with pytest.raises(sqlite3.OperationalError), speaking():
        cache._connection.execute("SELECT nothing FROM nowhere")
