import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cache import Cache
from desktop.cache.connection import connect
from desktop.cache.find import currencies, facet, find, unstated
from desktop.postings import (
    Correction,
    Document,
    Evidence,
    Found,
    Original,
    Posting,
    Report,
    Salary,
    Source,
    Status,
    parse_query,
    with_unstated,
)

TODAY = date(2026, 11, 22)


def posting(body: str, fallback_title: str = "Untitled", **fields: object) -> Posting:
    return Posting(body=body, fallback_title=fallback_title, **fields)  # type: ignore[arg-type]


POSTINGS = {
    "backend": posting(
        "We write Python and C++ in Zürich. Nice-to-have: F#. Write to jobs@alpha.example or see "
        "https://alpha.example/jobs/1?x=2. Start at 10:30.",
        title="Senior Backend Engineer",
        company="Alpha Systèmes",
        locations=("Zürich, Switzerland", "Berlin, Germany"),
        countries=("CH", "DE"),
        remote="remote",
        salary=Salary(90_000, 120_000, "EUR", "year"),
        employment_types=("full-time",),
        seniority=("senior",),
        experience_years_min=5,
        skills=("Python", "C++", "Kubernetes"),
        apply_urls=("https://alpha.example/jobs/1?x=2",),
        emails=("jobs@alpha.example",),
        posted=date(2026, 11, 20),
        closes=date(2026, 11, 24),
        language="en",
    ),
    "data": posting(
        "A data engineer for our R&D. We use JavaScript, ASP and Node.js; a co-op student helps. "
        "The net result counts. Our cafés are open.",
        title="Data Engineer",
        company="Wolt",
        locations=("New York, NY, USA",),
        countries=("US",),
        remote="hybrid",
        salary=Salary(60_000, 80_000, "USD", "year"),
        employment_types=("contract", "freelance"),
        seniority=("mid",),
        experience_years_min=2,
        skills=("JavaScript", "Node.js"),
        posted=date(2026, 10, 31),
        closes=date(2026, 12, 24),
        language="en",
    ),
    "german": posting(
        "Wir suchen eine Führungskraft für unser Büro in München. C# und .NET sind Pflicht. "
        "Wir lieben Café-Kultur.",
        title="Leiter Datenbanken (m/w/d)",
        company="Groß & Söhne",
        locations=("München",),
        countries=("DE",),
        remote="onsite",
        salary=Salary(400, 500, "EUR", "day"),
        employment_types=("full-time",),
        seniority=("director",),
        skills=("C#", ".NET", "Java"),
        posted=date(2025, 5, 1),
        language="de",
    ),
    "co op": posting(
        "Co op programme; the operator is at node js level. See also net income, c and f. "
        "Data, engineer!",
        title="Programmer",
        company="Wolt Market",
        experience_years_min=0.5,
        language="en",
        closes=date(2026, 11, 1),
    ),
    "pay from": posting("Pay from 5000 a month.", salary=Salary(5_000, None, "EUR", "month")),
    "pay to": posting("Pay up to 70k.", salary=Salary(None, 70_000, "CAD", "year")),
    "chinese": posting(
        "我们正在招聘软件工程师。", title="软件工程师", locations=("上海",), language="zh"
    ),
    "copied": posting("The same twice.", title="Twice met", company="Beta"),
}
NAMES = list(POSTINGS)


def found(name: str, folder: str, path: str) -> Found:
    wanted = POSTINGS[name]
    original = Original(wanted.body.encode(), "utf-8")
    return Found(
        Document(wanted.body, original, "text"),
        wanted,
        Source(folder, path, 0, len(wanted.body), 1),
    )


def fill(cache: Cache) -> None:
    """Two imports: all but the last two in the first; the reader's marks on some."""
    first, second = NAMES[:-2], NAMES[-2:]
    for names in (first, second):
        number = cache.begin_import(["/home/me/jobs"])
        for name in names:
            cache.save(number, [found(name, "/home/me/jobs", f"jobs/{name}.txt")])
        if names is second:
            cache.save(number, [found("copied", "/home/me/jobs", "jobs/Kopie.txt")])
        cache.finish_import(number, Report(number, ("/home/me/jobs",), datetime.now(UTC), 1, 1))
    number_of = {name: n for n, name in enumerate(NAMES, 1)}
    seen = datetime(2026, 11, 21, 9, tzinfo=UTC)
    cache.mark([number_of["backend"]], seen=seen, status=Status.SHORTLIST, tags=["Dream", "near"])
    cache.mark([number_of["data"]], seen=seen, note="Ask Zoë about it")
    cache.mark([number_of["german"]], status=Status.HIDDEN, follow_up=date(2026, 11, 24))
    cache.mark([number_of["pay to"]], correction=Correction("title", "Clerk", None))


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = tmp_path_factory.mktemp("find") / "cache.db"
    with Cache.open(path) as cache:
        fill(cache)
    with closing(connect(path)) as opened:
        yield opened


def names(connection: sqlite3.Connection, typed: str) -> list[str]:
    return [NAMES[number - 1] for number in find(connection, parse_query(typed), TODAY).ids]


ALL = set(NAMES)
LANGUAGE_UNSTATED = {"pay from", "pay to", "copied"}
CASES: dict[str, set[str]] = {
    # words, phrases, prefixes
    "": ALL,
    "python": {"backend"},
    "pyth": {"backend"},
    "pyth ": set(),
    "pyth* we": {"backend"},
    "PYTHON ": {"backend"},
    "engineer": {"backend", "data", "co op"},
    "data engineer": {"data", "co op"},
    '"data engineer"': {"data", "co op"},
    '"engineer data"': set(),
    "“data engineer”": {"data", "co op"},
    "zurich": {"backend"},
    "ZÜRICH ": {"backend"},
    "munchen ": {"german"},
    "cafe ": {"german"},
    "cafés ": {"data"},
    "wolt ": {"data", "co op"},
    "软件工程师 ": {"chinese"},
    "招聘 ": {"chinese"},
    "location:上海": {"chinese"},
    # as typed
    "C++ ": {"backend"},
    "c++": {"backend"},
    "C+": {"backend"},
    "C# ": {"german"},
    "F# ": {"backend"},
    ".NET ": {"german"},
    ".net": {"german"},
    "net ": {"german", "data", "co op"},
    "Node.js ": {"data"},
    "node js ": {"data", "co op"},
    "co-op ": {"data"},
    "co op ": {"data", "co op"},
    "R&D ": {"data"},
    "nice-to-have": {"backend"},
    "jobs@alpha.example": {"backend"},
    "https://alpha.example/jobs/1?x=2": {"backend"},
    "https://alpha.example/jobs/2": set(),
    "10:30 ": {"backend"},
    "café-kultur": {"german"},
    "cafe-kultur": {"german"},
    "engineer, ": {"backend", "data", "co op"},
    "-C++": ALL - {"backend"},
    "Data Engineer - R&D": {"data"},
    # and, or, not, parentheses
    "python OR wolt ": {"backend", "data", "co op"},
    "python | wolt ": {"backend", "data", "co op"},
    "python AND wolt ": set(),
    "engineer -python": {"data", "co op"},
    "engineer NOT python": {"data", "co op"},
    "-engineer -pay": {"german", "chinese", "copied"},
    "engineer (python OR wolt) -node.js": {"backend", "co op"},
    "python OR data engineer": {"backend", "data", "co op"},
    "-(python OR wolt)": ALL - {"backend", "data", "co op"},
    "NOT (engineer node.js)": ALL - {"data"},
    "--python": {"backend"},
    "((python)": {"backend"},
    "python)": {"backend"},
    # text fields
    "title:engineer": {"backend", "data"},
    "title:eng": {"backend", "data"},
    "title:eng ": set(),
    'title:"data engineer"': {"data"},
    "title: engineer": {"backend", "data"},
    "title:=dataEngineer": set(),
    'title:="data engineer"': {"data"},
    "title:^data": {"data"},
    "title:~^(sr|senior)\\b": {"backend"},
    "title:~[": ALL,
    "title:* -title:engineer": {"german", "co op", "chinese", "copied", "pay to"},
    "title:?": {"pay from"},
    "company:wolt ": {"data", "co op"},
    "company:=Wolt": {"data"},
    "company=wolt": {"data"},
    "company!=wolt": ALL - {"data"},
    "company:groß": {"german"},
    'company:="gross & sohne"': {"german"},
    "company:alpha,wolt ": {"backend", "data", "co op"},
    "company:systemes": {"backend"},
    "location:berlin,münchen": {"backend", "german"},
    'place:"new york"': {"data"},
    'location:berlin,"new york"': {"backend", "data"},
    "location:Berlin, python": {"backend"},
    "-location:berlin": ALL - {"backend"},
    "location:^mun": {"german"},
    "email:alpha.example": {"backend"},
    "url:/jobs/1": {"backend"},
    "source:kopie": {"copied"},
    "body:twice ": {"copied"},
    "note:zoe": {"data"},
    "note:*": {"data"},
    # choices and names
    "country:DE": {"backend", "german"},
    "country:germany": {"backend", "german"},
    "country:Deutschland": {"backend", "german"},
    "country:ch,us": {"backend", "data"},
    "-country:de": ALL - {"backend", "german"},
    "remote:remote,hybrid": {"backend", "data"},
    "remote:fully": {"backend"},
    "is:remote": {"backend"},
    "is:onsite": {"german"},
    "type:contract": {"data"},
    "type:fulltime": {"backend", "german"},
    "employment_types:full-time": {"backend", "german"},
    "level:senior,mid": {"backend", "data"},
    "seniority:sr": {"backend"},
    "level:se": {"backend"},
    "level:foo": set(),
    "skill:java": {"german", "data"},
    "skill:java ": {"german"},
    "-skill:java": ALL - {"german"},
    "skill:c++": {"backend"},
    "skill:.net": {"german"},
    "tech:kube*": {"backend"},
    "language:german": {"german"},
    "lang:en": {"backend", "data", "co op"},
    "currency:eur": {"backend", "german", "pay from"},
    "currency:$": {"data"},
    # pay
    "salary:>=90k": {"backend", "german"},
    "salary:>=90,000": {"backend", "german"},
    "salary>=90k": {"backend", "german"},
    "pay:>120k": {"german"},
    "salary:<=60k": {"data", "pay from"},
    "salary:<60k": set(),
    "salary:75k..95k": {"backend", "data"},
    "salary:75..95k": {"backend", "data"},
    "salary:75k-95k": {"backend", "data"},
    "salary:..70k": {"data", "pay from", "pay to"},
    "salary:100k": {"backend"},
    "salary:>=500/d": {"german"},
    "salary:6k..8k/mo": {"backend", "data"},
    "(contract OR freelance OR full-time) salary:>=400/d": set(),
    "type:contract,full-time salary:>=400/d": {"backend", "german"},
    "salary:>=90k currency:EUR": {"backend", "german"},
    "-salary:>=90k": ALL - {"backend", "german"},
    "salary:abc": set(),
    "salary:": ALL,
    "salary:>=": ALL,
    # numbers
    "experience:..2": {"data", "co op"},
    "yoe:5": {"backend"},
    "yoe:2+": {"backend", "data"},
    "experience:>2": {"backend"},
    "experience:1-3": {"data"},
    "copies:>=2": {"copied"},
    "id:2": {"data"},
    # days
    "posted:2026-11-20": {"backend"},
    "posted:2026": {"backend", "data"},
    "posted:2026-10": {"data"},
    "posted:<2026": {"german"},
    "posted:>2025": {"backend", "data"},
    "posted:7d": {"backend"},
    "posted:>=-7d": {"backend"},
    "posted:-1m..": {"backend", "data"},
    "posted:2026-11-01..2025-01-01": {"data", "german"},
    "closes:3d": {"backend"},
    "closes:today..+3d": {"backend"},
    "deadline:2w": {"backend"},
    "closes:>+3d": {"data"},
    "is:closed": {"co op"},
    "is:open closes:*": {"backend", "data"},
    "seen:yesterday": {"backend", "data"},
    "followup:3d": {"german"},
    "imported:lastimport": {"chinese", "copied"},
    "imported:<lastimport": ALL - {"chinese", "copied"},
    "is:latest": {"chinese", "copied"},
    # marks and flags
    "is:new": ALL - {"backend", "data", "german"},
    "is:seen": {"backend", "data"},
    "-is:seen": ALL - {"backend", "data"},
    "is:unseen": ALL - {"backend", "data"},
    "is:shortlist": {"backend"},
    "is:starred,hidden": {"backend", "german"},
    "status:shortlist": {"backend"},
    "status:none": ALL - {"backend", "german"},
    "-is:hidden": ALL - {"german"},
    "is:copy": {"copied"},
    "is:marked": {"backend", "data", "german", "pay to"},
    "is:corrected": {"pay to"},
    "is:foo": set(),
    "tag:dream": {"backend"},
    "tag:dr": {"backend"},
    "tag:dr ": set(),
    "has:tag": {"backend"},
    "has:note,tag": {"backend", "data"},
    # stated or not
    "missing:salary": ALL - {"backend", "data", "german", "pay from", "pay to"},
    "has:salary": {"backend", "data", "german", "pay from", "pay to"},
    "missing:language": LANGUAGE_UNSTATED,
    "no:company": {"pay from", "pay to", "chinese"},
    "has:skills": {"backend", "data", "german"},
    "missing:place": ALL - {"backend", "data", "german", "chinese"},
    "missing:tag": ALL - {"backend"},
    "has:status": {"backend", "german"},
    "salary:>=90k OR missing:salary": ALL - {"data", "pay from", "pay to"},
    # unfinished and odd
    "(": ALL,
    '"abc': ALL,
    "python OR": {"backend"},
    "python -": {"backend"},
    "python NOT": {"backend"},
    "- | && ()": ALL,
    "OR": {"backend"},
    "title:\0": set(),
}


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
