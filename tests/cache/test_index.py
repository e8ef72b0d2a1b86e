"""The index beside the cache gives what SQL and plain scans give, whatever was changed since."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cache import Cache
from desktop.cache.finding.find import facet
from desktop.cache.finding.rows import read_totals
from desktop.cache.index import evaluate
from desktop.postings import Status, parse_query
from desktop.postings.words.unseen import as_seen
from tests.cache.making import SORTS, TERMS, TODAY, assert_same, bring, mark

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


@pytest.mark.parametrize(
    "typed", ['"senior engineer"', '"the python"', 'title:"data java"', '"a a"']
)
def test_a_phrase_found_in_halves_is_found_as_whole(indexed, monkeypatch, typed):
    monkeypatch.setattr(evaluate, "_HALVED", 0)
    monkeypatch.setattr(evaluate.Evaluator, "known", lambda *_: None)
    assert_same(indexed, typed)
