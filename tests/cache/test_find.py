"""Queries find, sort and count what they should, and whatever is typed raises no error."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cache import Cache
from desktop.cache.finding.find import currencies, facet, find, unstated
from desktop.cache.store.connection import connect
from desktop.postings import Document, Evidence, Found, Original, Source, parse_query, with_unstated
from tests.cache.cases import ALL, CASES, NAMES, TODAY, fill, posting


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = tmp_path_factory.mktemp("find") / "cache.db"
    with Cache.open(path) as cache:
        fill(cache)
    with closing(connect(path)) as opened:
        yield opened


def names(connection: sqlite3.Connection, typed: str) -> list[str]:
    return [NAMES[number - 1] for number in find(connection, parse_query(typed), TODAY).ids]


@pytest.mark.parametrize(("typed", "expected"), CASES.items())
def test_a_typed_query_finds(connection, typed, expected):
    assert set(names(connection, typed)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("engineer", ["co op", "backend", "data"]),
        ("has:posted sort:posted", ["german", "data", "backend"]),
        ("has:posted sort:-posted", ["backend", "data", "german"]),
        ("has:salary sort:-salary", ["german", "backend", "data", "pay to", "pay from"]),
        ("has:company sort:company,title", ["backend", "copied", "german", "data", "co op"]),
        ("has:company -title:twice sort:-company", ["co op", "data", "german", "backend"]),
        ("has:experience sort:experience", ["co op", "data", "backend"]),
        ("has:experience sort:title sort:-experience", ["backend", "data", "co op"]),
        ("sort:experience (wolt OR beta)", ["co op", "data", "copied"]),
        ("engineer sort:relevance", ["data", "backend", "co op"]),
        ("has:language sort:-seen,level -level:director -软件工程师", ["data", "backend", "co op"]),
        ("is:seen sort:tag,note,status,source,body,followup,location,url", ["backend", "data"]),
    ],
)
def test_postings_come_newest_first_or_as_sorted(connection, typed, expected):
    assert names(connection, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("salary:>=90k", [("salary", 3)]),
        ("engineer salary:>=90k", [("salary", 1)]),
        ("salary:>=90k currency:EUR", [("salary", 3)]),
        ("currency:EUR", [("currency", 3)]),
        ("language:en remote:remote", [("remote", 1)]),
        ("posted:7d", [("posted", 5)]),
        ("posted:today,yesterday", [("posted", 5)]),
        ("-country:de", []),
        ("python", []),
        ("", []),
    ],
)
def test_what_narrowing_hides_for_stating_nothing_is_counted(connection, typed, expected):
    assert unstated(connection, parse_query(typed), TODAY) == expected


def test_the_unstated_are_shown_by_the_widened_query(connection):
    query = parse_query("engineer salary:>=90k")
    widened = with_unstated(query, "salary")
    assert widened == "engineer (salary:>=90k OR missing:salary)"
    assert set(names(connection, widened)) == {"backend", "co op"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("salary:>=50k", ["EUR", "CAD", "USD"]),
        ("salary:>=50k currency:EUR", []),
        ("sort:-salary", ["EUR", "CAD", "USD"]),
        ("python", []),
    ],
)
def test_currencies_that_a_query_by_pay_mixes_are_named(connection, typed, expected):
    assert currencies(connection, parse_query(typed), TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "field", "values", "not_stated"),
    [
        ("", "language", (("en", 3), ("de", 1), ("zh", 1)), 3),
        ("", "country", (("DE", 2), ("CH", 1), ("US", 1)), 5),
        ("wolt ", "company", (("Wolt", 1), ("Wolt Market", 1)), 0),
        ("engineer", "level", (("mid", 1), ("senior", 1)), 1),
        ("", "status", (("hidden", 1), ("shortlist", 1)), 6),
        ("nothing like it", "skill", (), 0),
    ],
)
def test_a_facet_counts_values_and_the_unstated(connection, typed, field, values, not_stated):
    counted = facet(connection, parse_query(typed), field, TODAY)
    assert (counted.values, counted.not_stated) == (values, not_stated)


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("anforderungen ", True), ("infrastruktur ", True), ("entwickler ", True),
        ("c++ ", True), ("co-op ", True), ("数据分析", True), ("req:infrastruktur ", True),
        ("software ", True), ("body:~infrastruktur", True), ("Infra\u200bstruktur ", True),
        ("anforde ", False), ("rungen ", False), ("req:分析", False),
    ],
)  # fmt: skip
def test_words_are_found_past_characters_that_show_nothing(cache, typed, is_found):
    body = (
        "Anforde\u00adrungen: Infra\u200bstruktur, C\u2060++ und co\u00ad-op\ufeff. "
        "Software\u00adent\u00adwickler. 数据\u200b分析"
    )
    section = Evidence("sections", "heading", 0, body.index("数"), value="requirements")
    wanted = posting(body, evidence=(section,), language="de")
    document = Document(body, Original(body.encode(), "utf-8"), "text")
    source = Source("/home/me/jobs", "jobs/a.txt", 0, len(body), 1)
    cache.save(cache.begin_import(["/home/me/jobs"]), [Found(document, wanted, source)])
    assert cache.find(parse_query(typed)).count == is_found
    cache.make_index()
    assert cache.find(parse_query(typed)).count == is_found


def test_the_cache_finds_as_the_functions_do(tmp_path: Path):
    with Cache.open(tmp_path / "cache.db") as cache:
        fill(cache)
        assert len(cache.find(parse_query("C++ ")).ids) == 1
        assert cache.rows(cache.find(parse_query("is:copy")).ids)[0].title == "Twice met"
        assert cache.facet(parse_query(""), "country", most=2).values == (("CH", 1), ("DE", 1))


WORDS = """
    python C++ .NET ( ) OR AND NOT - | salary: title: posted: level: is: missing: sort: location: >=
    .. 90k /d 2026-10 -7d lastimport new senior,staff ~ ^ = * ? note: tag: seen: country: de
    relevance imported: source: 上海 "
"""
WORD = st.sampled_from([*WORDS.split(), '"data engineer"', " ", "\0", "\ud800"])
TYPED = st.one_of(st.lists(WORD, max_size=12).map("".join), st.text(max_size=40))


@settings(max_examples=1500)
@given(TYPED)
def test_whatever_is_typed_finds_without_an_error(connection, typed):
    query = parse_query(typed)
    found = find(connection, query, TODAY)
    assert len(set(found.ids)) == len(found.ids)
    unstated(connection, query, TODAY)
    currencies(connection, query, TODAY)


@settings(max_examples=300)
@given(st.lists(st.sampled_from([c for c in CASES if c.count("(") == c.count(")")]), max_size=3))
def test_a_query_and_its_negation_share_all_postings(connection, typed):
    inner = " ".join(f"({t.strip()} )" for t in typed if parse_query(f"({t.strip()} )").where)
    where = parse_query(inner).where
    if where is not None:
        kept, left = set(names(connection, inner)), set(names(connection, f"NOT ({inner})"))
        assert kept | left == ALL
        assert not kept & left
