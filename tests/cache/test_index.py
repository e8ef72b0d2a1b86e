"""The index beside the cache gives what SQL gives, whatever happened, and heals by itself."""

import random
import sqlite3
import subprocess
import sys
import threading
from array import array
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cache import Cache
from desktop.cache.find import facet, find
from desktop.cache.index import base, bits, build, evaluate, index, phrases, words
from desktop.cache.index.halves import in_halves
from desktop.cache.index.hits import Listed
from desktop.cache.index.places import Places
from desktop.cache.index.store import Writer, path_of
from desktop.cache.rows import read_totals
from desktop.postings import (
    Correction,
    Document,
    Evidence,
    Found,
    Original,
    Posting,
    Salary,
    Source,
    Status,
    parse_query,
)
from desktop.postings.unseen import as_seen

ROOT = Path(__file__).parents[2]
TODAY = datetime.now().astimezone().date()
WORDS = (
    "python", "pythonic", "java", "senior", "engineer", "data", "remote", "berlin", "zürich",
    "c++", "co-op", "软件", "the", "a", "py\u00adthon", "co-\u200bop", "软\u200b件",
)  # fmt: skip
TERMS = (
    "python", "pyth", "p", "java", "senior", "the", "a", "zürich", "zurich", "c++", "co-op", "软件",
    "title:py", "title:senior", "company:b", "company:=beta", "company:^be", "location:ber",
    "location:=berlin", "level:senior", "skill:py", "skill:java", "country:de", "type:contract",
    "remote:remote", "remote:hybrid,onsite", "salary:>=50k", "salary:30k..60k", "salary:<40k/y",
    "currency:EUR", "experience:>=3", "copies:>1", "posted:>=-30d", "posted:2026",
    "closes:today..+9d", "imported:lastimport", "imported:today", "is:new", "is:seen", "is:unseen",
    "is:copy", "is:latest", "is:open", "is:closed", "is:marked", "is:corrected", "is:hidden",
    "status:shortlist", "status:none", "tag:dream", "tag:d", "note:call", "note:*", "followup:9d",
    "seen:1d", "missing:salary", "has:company", "missing:location", "has:tag", "no:posted",
    "body:java", "language:en", "id:3", "source:jobs", "report:1/new", '"senior engineer"',
    '"the python"', "req:python", "req:pyth", "req:c++,java", "benefits:软件", '-req:"the a"',
    "missing:req", "has:benefits", "salary:>=52kEUR", "salary:40k..70kUSD", "-salary:<50kEUR",
)  # fmt: skip
SORTS = ("", "", "", " sort:salary", " sort:-posted,title", " sort:company", " sort:-experience",
         " sort:relevance", " sort:-seen", " sort:location,-imported", " in:EUR sort:-salary",
         " in:USD")  # fmt: skip
FACETS = ("remote", "language", "currency", "company", "location", "country", "type", "level",
          "skill", "status", "source", "tag", "salary", "posted")  # fmt: skip

TERM = st.sampled_from(TERMS)
QUERY = st.recursive(
    TERM,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} {two[1]} )"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]} )"),
        inner.map(lambda one: f"NOT ({one} )"),
    ),
    max_leaves=5,
)


def posting(chance: random.Random) -> Posting:
    def some(values: tuple[str, ...], most: int = 2) -> tuple[str, ...]:
        return tuple(chance.sample(values, chance.randint(0, most)))

    body = " ".join(chance.choices(WORDS, k=12))
    low = chance.choice((None, 30_000, 45_000, 60_000))
    pay = Salary(low, chance.choice((None, 62_000, 90_000)), chance.choice(("EUR", "USD")), "year")
    return Posting(
        body,
        "Untitled",
        title=chance.choice((None, "Senior Engineer", "Python Engineer", "Data Java")),
        company=chance.choice((None, "Beta", "beta", "Block Systems", "Zürich AG")),
        locations=some(("Berlin, Germany", "berlin", "Zürich", "Remote, US")),
        countries=some(("DE", "CH", "US")),
        remote=chance.choice((None, "remote", "hybrid", "onsite")),
        salary=chance.choice((None, pay)),
        employment_types=some(("full-time", "contract")),
        seniority=some(("senior", "mid")),
        experience_years_min=chance.choice((None, 0.5, 3, 7)),
        skills=some(("Python", "Java", "C++", "pytest"), 3),
        posted=chance.choice((None, TODAY - timedelta(days=chance.randint(0, 400)))),
        closes=chance.choice((None, TODAY + timedelta(days=chance.randint(-20, 20)))),
        language=chance.choice((None, "en", "de")),
        evidence=tuple(sections(chance, body)),
    )


def sections(chance: random.Random, body: str) -> Iterator[Evidence]:
    """One section after the other, each of whole words."""
    blanks = [at for at, char in enumerate(body) if char == " "]
    edges = sorted(chance.sample(blanks, chance.choice((0, 2, 4))))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        kind = chance.choice(("requirements", "benefits"))
        yield Evidence("sections", "heading", start, end, value=kind)


def found(chance: random.Random, path: str, wanted: Posting | None = None) -> Found:
    wanted = wanted or posting(chance)
    data = f"{path} {wanted.body} {chance.random()}".encode()
    return Found(
        Document(wanted.body, Original(data, "utf-8"), "text"),
        wanted,
        Source("/home/me/jobs", f"jobs/{path}", 0, len(data), chance.randrange(10**9)),
    )


def bring(cache: Cache, chance: random.Random, paths: list[str]) -> int:
    number = cache.begin_import(["/home/me/jobs"])
    cache.save(number, [found(chance, path) for path in paths], 1)
    return number


def by_sql(cache: Cache, typed: str) -> list[int]:
    return list(find(cache._connection, cache._scoped(parse_query(typed)), TODAY).ids)


def assert_same(cache: Cache, typed: str) -> None:
    query = parse_query(typed)
    expected = by_sql(cache, typed)
    hits = cache.find(query)
    assert list(hits.ids) == expected, typed
    assert hits.count == len(expected)
    for position, id_ in enumerate(expected):
        assert hits.position(id_) == position
    cache.is_quick(query)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """A cache that was indexed when it had 300 postings and has changed since."""
    chance = random.Random(1)
    with Cache.open(tmp_path_factory.mktemp("index") / "cache.db") as cache:
        bring(cache, chance, [f"{n}.txt" for n in range(200)])
        second = bring(cache, chance, [f"{n}.txt" for n in range(200, 300)])
        for id_ in range(1, 300, 7):
            mark(cache, chance, id_)
        cache.make_index()
        bring(cache, chance, [f"{n}.txt" for n in range(290, 330)])
        for id_ in range(1, 300, 11):
            mark(cache, chance, id_)
        cache.take_back(second)
        yield cache


def mark(cache: Cache, chance: random.Random, id_: int) -> None:
    what = chance.randrange(6)
    if what == 0:
        cache.mark([id_], seen=chance.random() < 0.7)
    elif what == 1:
        cache.mark([id_], status=chance.choice(list(Status)))
    elif what == 2:
        cache.mark([id_], tags=chance.sample(["dream", "near", "Date"], chance.randint(0, 2)))
    elif what == 3:
        cache.mark([id_], note=chance.choice(("", "call them")))
    elif what == 4:
        cache.mark([id_], follow_up=chance.choice((None, TODAY + timedelta(days=5))))
    else:
        was = cache.get(id_).posting.company
        cache.mark([id_], correction=Correction("company", "Gamma Java", was))


@pytest.mark.parametrize("typed", ["", *TERMS])
def test_a_term_finds_what_sql_finds(indexed, typed):
    for sort in dict.fromkeys(SORTS):
        assert_same(indexed, typed + sort)
        assert_same(indexed, f"{typed} {sort}")


@settings(max_examples=400)
@given(QUERY, st.sampled_from(SORTS))
def test_any_query_finds_what_sql_finds(indexed, typed, sort):
    assert_same(indexed, typed + sort)


@pytest.mark.parametrize("field", FACETS)
@pytest.mark.parametrize("typed", ["", "python", "is:new", "salary:>=50k", "nothing"])
def test_a_facet_counts_what_sql_counts(indexed, typed, field):
    asked = indexed._scoped(parse_query(typed), with_hidden=field == "status")
    expected = facet(indexed._connection, asked, field, TODAY)
    told = indexed.facet(parse_query(typed), field)
    assert [count for _, count in told.values] == [count for _, count in expected.values]
    assert {v.lower() for v, _ in told.values} == {v.lower() for v, _ in expected.values}
    assert told.not_stated == expected.not_stated
    few = indexed.facet(parse_query(typed), field, most=2).values
    assert list(few) == list(told.values)[: len(few)]


def test_totals_are_what_sql_counts(indexed):
    assert indexed.totals() == read_totals(indexed._connection)


def scan(cache: Cache, typed: str) -> set[int]:
    """What a plain scan over all postings finds, of words and some narrowings."""
    kept = [cache.get(id_) for (id_,) in cache._connection.execute("SELECT id FROM postings")]
    return {one.id for one in kept if all(_holds(one, term) for term in typed.split())}


def _holds(one, term: str) -> bool:
    if term.startswith("-"):
        return not _holds(one, term[1:])
    read, marks = one.posting, one.marks
    if ":" not in term:
        texts = (read.shown_title, read.company or "", *read.locations, read.body)
        tokens = "".join(
            c if c.isalnum() else " " for c in as_seen(" ".join(texts)).lower()
        ).split()
        return term in tokens
    return {
        "is:seen": marks.seen is not None,
        "status:shortlist": marks.status is Status.SHORTLIST,
        "tag:dream": "dream" in marks.tags,
        "remote:remote": read.remote == "remote",
        "level:senior": "senior" in read.seniority,
        "salary:>=50k": read.salary is not None
        and (read.salary.year_max or read.salary.year_min or 0) >= 50_000,
        "missing:company": read.company is None,
        "req:python": any(
            "python" in as_seen(read.body[one.start : one.end]).split()
            for one in read.sections
            if one.kind == "requirements"
        ),
    }[term]


SCANNED = (
    "python ", "java senior ", "engineer -python ", "is:seen ", "-is:seen the ", "remote:remote a ",
    "status:shortlist ", "tag:dream ", "salary:>=50k -senior ", "level:senior java ",
    "missing:company python ", "req:python ", "-req:python engineer ",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_after_random_edits_a_search_gives_what_a_plain_scan_gives(tmp_path, seed):
    edit_and_scan(tmp_path, seed, 150)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_after_ten_thousand_edits_a_search_gives_what_a_plain_scan_gives(tmp_path):
    edit_and_scan(tmp_path, 9, 10_000)


def edit_and_scan(folder: Path, seed: int, edits: int) -> None:
    chance = random.Random(seed)
    with Cache.open(folder / "cache.db") as cache, Cache.open(folder / "cache.db") as other:
        bring(cache, chance, [f"{n}.txt" for n in range(60)])
        cache.make_index()
        for count in range(edits):
            _edit(chance.choice((cache, other)), chance)
            if count % 10 == 9:
                typed = chance.choice(SCANNED)
                hits = cache.find(parse_query(f"{typed}(is:hidden OR NOT is:hidden)"))
                assert set(hits.ids) == scan(cache, typed), (seed, count, typed)
                assert_same(cache, chance.choice(TERMS) + chance.choice(SORTS))


def _edit(cache: Cache, chance: random.Random) -> None:
    ids = [row[0] for row in cache._connection.execute("SELECT id FROM postings")]
    what = chance.random()
    if what < 0.75 and ids:
        mark(cache, chance, chance.choice(ids))
    elif what < 0.9:
        bring(cache, chance, [f"{chance.randrange(80)}.txt" for _ in range(chance.randint(1, 3))])
    elif what < 0.95:
        last = cache.imports()[0]
        cache.take_back(last.id)
    elif what < 0.97:
        cache.make_index()
    elif what < 0.98:
        cache.rebuild_index()


def index_files(cache: Cache) -> list[Path]:
    return list(cache.path.parent.glob(f"{cache.path.name}-index-*"))


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


def test_an_index_that_is_being_made_is_no_left_over(tmp_path):
    with Cache.open(tmp_path / "cache.db") as cache:
        bring(cache, random.Random(4), ["a.txt"])
        making = Writer(path_of(cache.path, "making"))
        left = path_of(cache.path, "left")
        left.write_bytes(b"half an index")
        cache.tidy_index()
        assert index_files(cache) == [path_of(cache.path, "making")]
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
    monkeypatch.setattr(index, "MOST", 150)
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
    from desktop.cache.index.store import Reader, Writer

    file = tmp_path_factory.mktemp("words") / "kept"
    kept = {word: places for word, places in given_words if places}
    writer = Writer(file)
    words.write_words(writer, "text", sorted((w, sorted(p)) for w, p in kept.items()), 100)
    writer.close()
    reader = Reader(file)
    for word in {w[:n] for w in kept for n in range(1, 5)}:
        begun = set().union(*(p for w, p in kept.items() if w.startswith(word)))
        for told, expected in (
            (words.kept_beginning(reader, "text", word), begun),
            (words.kept_word(reader, "text", word), kept.get(word, set())),
        ):
            least = words.least_of(100)
            assert (told is None) == (len(expected) < least)
            if told is not None:
                assert set(bits.places_of(told, 100)) == expected


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


@pytest.mark.parametrize(
    "typed", ['"senior engineer"', '"the python"', 'title:"data java"', '"a a"']
)
def test_a_phrase_found_in_halves_is_found_as_whole(indexed, monkeypatch, typed):
    monkeypatch.setattr(evaluate, "_HALVED", 0)
    monkeypatch.setattr(evaluate.Evaluator, "known", lambda *_: None)
    assert_same(indexed, typed)


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
