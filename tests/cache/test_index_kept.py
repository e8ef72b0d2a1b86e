"""What the index keeps (sets of places, frequent words and phrases) comes back as it went in."""

import random
import sqlite3
from array import array
from contextlib import closing
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cache import Cache
from desktop.cache.index import bits, build, phrases, words
from desktop.cache.index.halves import in_halves
from desktop.cache.index.hits import Listed
from desktop.cache.index.places import Places
from desktop.postings import parse_query
from tests.cache.making import assert_same, bring, index_files


@given(st.sets(st.integers(0, 20_000)), st.integers(1, 20_001))
def test_a_set_gives_its_places_back(places, size):
    wanted = sorted(place for place in places if place < size)
    made = bits.of_places(wanted, size)
    assert bits.places_of(made, size) == wanted
    assert [n for n, flag in enumerate(bits.flags_of(made, size)) if flag] == wanted
    assert made.bit_count() == len(wanted)


@given(
    st.lists(st.tuples(st.integers(0, 900), st.booleans()), max_size=60),
    st.lists(st.integers(0, 900), max_size=8),
)
def test_listed_ids_come_in_order_with_others_between(days, others):
    days = sorted(days, key=lambda one: -one[0])
    places = Places.of(
        bits.numbers(range(10, 10 + len(days))),
        array("i", [-d for d, _ in days]),
    )
    made = bits.of_places([n for n, (_, is_in) in enumerate(days) if is_in], len(days) + 1)
    late = sorted(others, reverse=True)
    pairs = [
        (
            places.before(date.fromordinal(day).isoformat() if day else "0001-01-01", 1000 + n),
            1000 + n,
        )
        for n, day in enumerate(late)
    ]
    listed = Listed(made, places, pairs)
    keyed = [(-d, 10 + n) for n, (d, is_in) in enumerate(days) if is_in]
    keyed += [(-(day or 1), 1000 + n) for n, day in enumerate(late)]
    expected = [id_ for _, id_ in sorted(keyed)]
    assert list(listed) == expected
    assert [listed.position(id_) for id_ in expected] == list(range(len(expected)))
    assert list(listed[3:9]) == expected[3:9]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text("ab", min_size=1, max_size=4), st.sets(st.integers(0, 99)))))
def test_words_and_their_beginnings_are_kept_where_frequent(tmp_path_factory, given_words):
    from desktop.cache.index.store import IndexFile, Writer

    file = tmp_path_factory.mktemp("words") / "kept"
    kept = {word: places for word, places in given_words if places}
    writer = Writer(file)
    words.write_words(writer, "text", sorted((w, sorted(p)) for w, p in kept.items()), 100)
    writer.close()
    kept_in = IndexFile(file)
    for word in {w[:n] for w in kept for n in range(1, 5)}:
        begun = set().union(*(p for w, p in kept.items() if w.startswith(word)))
        for told, expected in (
            (words.kept_beginning(kept_in, "text", word), begun),
            (words.kept_word(kept_in, "text", word), kept.get(word, set())),
        ):
            least = words.least_of(100)
            assert (told is None) == (len(expected) < least)
            if told is not None:
                assert set(bits.places_of(told, 100)) == expected


def test_frequent_phrases_are_kept_and_found_as_sql_finds_them(tmp_path, monkeypatch):
    monkeypatch.setattr(build, "FROM", 0)
    monkeypatch.setattr(phrases, "_WORD_SHARE", 40)
    chance = random.Random(4)
    with Cache.open(tmp_path / "cache.db") as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(1600)])
        cache.make_index()
        bring(cache, chance, [f"{n}.txt" for n in range(1500, 1650)])
        (file,) = index_files(cache)
        with closing(sqlite3.connect(file)) as connection:
            kept = connection.execute(
                "SELECT substr(name, 8) FROM kept WHERE name LIKE 'phrase:%'"
            ).fetchall()
        assert len(kept) > 50
        for (phrase,) in kept:
            assert_same(cache, f'"{phrase}"')
            assert cache.is_quick(parse_query(f'"{phrase.title()}!" python -"{phrase}"'))
        for typed in (
            '"Data, engineer"',
            '"senior-engineer"',
            '"data_engineer"',
            'title:"data java"',
        ):
            assert_same(cache, typed)


def test_a_half_of_another_moment_of_the_cache_is_asked_anew(tmp_path):
    ask = "SELECT group_concat(rowid) FROM search WHERE search MATCH ?"
    chance = random.Random(9)
    with Cache.open(tmp_path / "cache.db") as cache, Cache.open(tmp_path / "cache.db") as other:
        bring(cache, chance, [f"{n}.txt" for n in range(50)])
        here = cache._connection
        here.execute("BEGIN")
        expected = here.execute(ask, ('"python java"',)).fetchone()[0]
        bring(other, chance, [f"{n}.txt" for n in range(50)])
        upper, lower = in_halves(here, ask, ('"python java"',), 25)
        here.execute("COMMIT")
        assert ",".join(filter(None, (lower, upper))) == expected


def test_a_phrase_is_kept_where_one_text_in_fifty_has_it_and_one_in_ten_its_words():
    few = ["We make it. Data engineer, odd thing", "data  engineer: make it (odd thing)"]
    words = [*["data"] * 24, *["engineer"] * 16, *["make"] * 16, *["it"] * 8]
    texts = [*few, *words, *["we bake"] * 34]
    assert phrases.frequent_phrases(texts) == ["we bake", "data engineer", "make it"]


def test_of_phrases_as_frequent_those_of_frequent_words_are_kept_first():
    texts = [*["a b", "c d"] * 2, *["a", "b", "c"] * 12, *["d"] * 20]
    assert phrases.frequent_phrases([*texts, "c d"]) == ["c d", "a b"]
    assert phrases.frequent_phrases([*texts, *["a", "b"] * 8]) == ["a b", "c d"]
