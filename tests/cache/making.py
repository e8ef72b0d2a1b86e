"""Postings made at random and brought into a cache, and queries to ask of its index and of SQL."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from desktop.cache import Cache
from desktop.cache.finding.find import find
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


def posting(chance: random.Random) -> Posting:
    """A posting of words that many share, any of its fields stated or not."""

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
    """Import a posting from each path; the import's number."""
    number = cache.begin_import(["/home/me/jobs"])
    cache.save(number, [found(chance, path) for path in paths], 1)
    return number


def by_sql(cache: Cache, typed: str) -> list[int]:
    """The ids that SQL finds, without the index, in order."""
    return list(find(cache._connection, cache._scoped(parse_query(typed)), TODAY).ids)


def assert_same(cache: Cache, typed: str) -> None:
    """The cache, by its index or not, finds what SQL finds, in the same order."""
    query = parse_query(typed)
    expected = by_sql(cache, typed)
    hits = cache.find(query)
    assert list(hits.ids) == expected, typed
    assert hits.count == len(expected)
    for position, id_ in enumerate(expected):
        assert hits.position(id_) == position
    cache.is_quick(query)


def mark(cache: Cache, chance: random.Random, id_: int) -> None:
    """Mark or correct a posting in one way of several."""
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


def index_files(cache: Cache) -> list[Path]:
    """The files of indexes beside the cache."""
    beside = cache.path.parent.iterdir()
    return [file for file in beside if file.name.startswith(f"{cache.path.name}-index-")]
