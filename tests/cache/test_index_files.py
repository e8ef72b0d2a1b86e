"""The index's files, damaged, left half made or worn out, mislead nobody and are made anew."""

import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.cache.index import base, index
from desktop.cache.index.hits import Listed
from desktop.cache.index.store import Writer, path_of
from desktop.postings import parse_query
from tests.cache.making import TERMS, assert_same, bring, by_sql, index_files

ROOT = Path(__file__).parents[2]


def _scribble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for at in range(200, len(data), 97):
        data[at] ^= 0x5A
    file.write_bytes(data)


def _scribble_ids(file: Path) -> None:
    """Spoil what is read only when something found is listed."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE kept SET data = x'00' WHERE name = 'ids:0'")


@pytest.mark.parametrize(
    "damage",
    [
        *(Path.unlink, _scribble, _scribble_ids),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:9000]),
    ],
)
def test_a_damaged_index_is_done_without_and_made_anew(tmp_path, damage):
    chance = random.Random(3)
    path = tmp_path / "cache.db"
    with Cache.open(path) as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(1600)])
        assert cache.wants_index()
        cache.make_index()
        assert not cache.wants_index()
        for file in index_files(cache):
            damage(file)
    with Cache.open(path) as cache:
        for typed in ("", *TERMS[:20]):
            assert list(cache.find(parse_query(typed)).ids) == by_sql(cache, typed)
        assert cache.wants_index()
        cache.make_index()
        assert not cache.wants_index()
        assert isinstance(cache.find(parse_query("python")).ids, Listed)
        assert len(index_files(cache)) == 1


_MAKE = """
import sys
from pathlib import Path
from desktop.cache import Cache
with Cache.open(Path(sys.argv[1])) as cache:
    print("begun", flush=True)
    while True:
        cache.make_index()
"""


def test_a_process_killed_while_it_makes_the_index_leaves_the_cache_sound(tmp_path):
    chance = random.Random(4)
    path = tmp_path / "cache.db"
    with Cache.open(path) as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(400)])
        for n in range(3):
            command = [sys.executable, "-c", _MAKE, str(path)]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
                child.stdout.readline()
                with pytest.raises(subprocess.TimeoutExpired):
                    child.wait(0.1 + n / 7)
                child.kill()
            for typed in ("", *TERMS[:20]):
                assert_same(cache, typed)
        cache.tidy_index()
        assert len(index_files(cache)) <= 1
        cache.make_index()
        assert len(index_files(cache)) == 1
        assert cache.check() == []


@pytest.mark.parametrize("name", ["cache.db", "cache[1].db", "c*.db"])
def test_only_what_is_left_of_the_cache_s_own_indexes_is_deleted(tmp_path, name):
    with Cache.open(tmp_path / name) as cache:
        bring(cache, random.Random(4), ["a.txt"])
        making = Writer(path_of(cache.path, "making"))
        path_of(cache.path, "left").write_bytes(b"half an index")
        others = path_of(tmp_path / "coffee.db", "others")
        others.touch()
        cache.tidy_index()
        assert index_files(cache) == [path_of(cache.path, "making")]
        assert others.exists()
        making.close()


def test_an_index_of_another_time_of_the_cache_is_not_taken_for_its_own(tmp_path):
    chance = random.Random(5)
    with Cache.open(tmp_path / "cache.db") as cache:
        bring(cache, chance, ["a.txt", "b.txt", "c.txt"])
        cache.make_index()
        cache.backup(tmp_path / "backup.db")
        bring(cache, chance, ["d.txt"])
        cache.make_index()
        (index,) = index_files(cache)
    index.rename(tmp_path / index.name.replace("cache.db", "other.db"))
    with Cache.open(tmp_path / "other.db") as other:
        other.restore(tmp_path / "backup.db")
        bring(other, chance, ["e.txt", "f.txt"])
        assert_same(other, "")
        assert_same(other, "python")


def test_many_changes_at_once_are_taken_in_by_parts(tmp_path):
    chance = random.Random(6)
    with Cache.open(tmp_path / "cache.db") as cache, Cache.open(tmp_path / "cache.db") as other:
        bring(cache, chance, [f"{n}.txt" for n in range(100)])
        cache.make_index()
        bring(other, chance, [f"{n}.txt" for n in range(100, 400)])
        assert_same(cache, "python ")
        while cache.follow():
            assert_same(cache, "java ")
        assert isinstance(cache.find(parse_query("java ")).ids, Listed)
        assert_same(cache, "java ")


def test_more_changes_than_are_copied_wear_the_index_out(tmp_path, monkeypatch):
    monkeypatch.setattr(index, "_MOST", 150)
    chance = random.Random(7)
    with Cache.open(tmp_path / "cache.db") as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(1600)])
        cache.make_index()
        bring(cache, chance, [f"{n}.txt" for n in range(1600, 2000)])
        for _ in range(6):
            cache.follow()
            assert_same(cache, "java ")
        assert not cache.is_quick(parse_query("java "))
        assert cache.wants_index()
        cache.make_index()
        assert cache.is_quick(parse_query("java "))
        assert not cache.wants_index()
        assert_same(cache, "java ")


def test_threads_find_by_one_open_index_and_the_last_closes_it(tmp_path):
    chance = random.Random(8)
    path = tmp_path / "cache.db"

    def open_files() -> list[Path]:
        return [file for file in base._OPEN if file.parent == tmp_path]

    with Cache.open(path) as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(1600)])
        cache.make_index()
        expected = [by_sql(cache, typed) for typed in TERMS]
        told: list[list[list[int]]] = []

        def ask() -> None:
            with Cache.open(path) as other:
                told.append([list(other.find(parse_query(typed)).ids) for typed in TERMS])

        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        assert [list(cache.find(parse_query(typed)).ids) for typed in TERMS] == expected
        for thread in threads:
            thread.join()
        assert told == [expected] * 3
        assert len(open_files()) == 1
    assert open_files() == []


def test_what_was_found_by_an_index_can_be_scrolled_after_another_took_its_place(tmp_path):
    chance = random.Random(6)
    with Cache.open(tmp_path / "cache.db") as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(1600)])
        cache.make_index()
        before = cache.find(parse_query("")).ids
        cache.make_index()
        now = cache.find(parse_query("")).ids
        assert isinstance(before, Listed)
        assert list(before) == list(now)
        assert before.position(now[7]) == 7


def test_an_index_found_damaged_while_scrolling_is_done_without_and_made_anew(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("desktop.cache.index.places.PART", 256)
    monkeypatch.setattr("desktop.cache.index.hits.PART", 256)
    path = tmp_path / "cache.db"
    with Cache.open(path) as cache:
        bring(cache, random.Random(6), [f"{n}.txt" for n in range(1600)])
        cache.make_index()
        _lose(cache, "ids:3", "table")
    with Cache.open(path) as cache, Cache.open(path) as other:
        hits, again = cache.find(parse_query("")), cache.find(parse_query("-is:hidden"))
        assert isinstance(hits.ids, Listed)
        expected = by_sql(cache, "")
        assert list(hits.ids[:256]) == expected[:256]
        assert list(hits.ids[700:900]) == expected[700:900]
        assert again.position(expected[1500]) == 1500
        assert list(hits.ids) == list(again.ids) == expected
        for one in (cache, other):  # the damage is told through the cache
            assert one.index_is_damaged()
            assert one.wants_index()
            assert list(one.find(parse_query("")).ids) == expected
        cache.make_index()
        assert not other.index_is_damaged()
        assert isinstance(other.find(parse_query("")).ids, Listed)


def _lose(cache, *names):
    """Overwrite what the index keeps under these names."""
    (file,) = index_files(cache)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany("UPDATE kept SET data = x'00' WHERE name = ?", [(n,) for n in names])
