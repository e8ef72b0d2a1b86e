"""A cache of any size and of real shape, the same each time: `make corpus N=100000`.

The postings of the unlabelled corpus (else the seeds) are read once; their titles, employers,
places, skills, pay and paragraphs are put together anew, with names, numbers and addresses added so
that the vocabulary grows as a crawl's does.  Rows are written by the cache's own schema, in bulk.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from desktop.cache import Cache
from desktop.cache.kept.prepared import BODY_COLUMNS, FIELD_COLUMNS
from desktop.cache.store.indexing import rebuild_index
from desktop.importing import import_paths
from desktop.postings import fold
from desktop.postings.words.compounds import parts_text
from desktop.postings.words.unseen import as_seen, has_unseen
from tests.benches.figures import CHECKOUT, CORPUS

#: Length of a body in characters.
LENGTH = 3000
TODAY = date(2026, 11, 20)
DAYS = 3 * 365
SHARE_COPIES, SHARE_MARKED = 0.2, 0.05
A_BATCH = 5000
AN_IMPORT = 20_000

_SYLLABLES = (
    "ba be bi bo bu da de di do du fa fe fi ga ge go gra ha hel hi jo ka ke kla ko la le li lo lu "
    "ma me mi mo na ne ni no nor pa pe po pra ra re ri ro sa se si so sta ta te ti to tra va ve vi "
    "vo wa we wi xa ya ze zo"
)
_TAILS = "Labs Systems GmbH Inc Group Health Bank Energy Robotics Media Foods Logistics"
_KINDS = ("about", "responsibilities", "requirements", "nice_to_have", "benefits", "how_to_apply")
_STREETS = "Street Road Avenue Lane Way Square Allee Platz"


@dataclass(frozen=True, slots=True)
class Source:
    """What there is to put together: rows of postings, their lists, and paragraphs."""

    postings: list[dict[str, Any]]
    lists: list[dict[str, list[str]]]
    paragraphs: list[str]


def make(count: int, file: Path) -> None:
    """Write a cache of `count` postings into a new file, which is there when it is whole."""
    source = _source()
    file.parent.mkdir(parents=True, exist_ok=True)
    for old in file.parent.glob(file.name + "*"):
        old.unlink()
    unfinished = file.with_name(file.name + ".part")
    with Cache.open(unfinished):
        pass
    connection = sqlite3.connect(unfinished, isolation_level=None)
    for pragma in (
        "journal_mode = OFF", "synchronous = OFF", "cache_size = -200000", "foreign_keys = OFF",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    for first in range(1, count + 1, A_BATCH):
        _write(connection, source, range(first, min(first + A_BATCH, count + 1)))
    connection.execute("DELETE FROM changes")
    connection.execute("COMMIT")
    rebuild_index(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    unfinished.replace(file)


def _source() -> Source:
    folder = CORPUS / "unlabelled"
    with TemporaryDirectory() as scratch, Cache.open(Path(scratch) / "read.db") as cache:
        real = folder if folder.is_dir() else CHECKOUT / "seeds"
        import_paths([str(real)], cache, progress=lambda _: True)
        connection = sqlite3.connect(cache.path)
        connection.row_factory = sqlite3.Row
        rows = connection.execute(
            "SELECT * FROM postings JOIN bodies ON posting_id = id ORDER BY key"
        ).fetchall()
        lists: dict[int, dict[str, list[str]]] = {row["id"]: {} for row in rows}
        for id_, field, value in connection.execute(
            "SELECT posting_id, field, value FROM lists ORDER BY posting_id, field, position"
        ):
            lists[id_].setdefault(field, []).append(value)
        connection.close()
    parts = (part.strip() for row in rows for part in row["body"].split("\n\n")[1:])
    paragraphs = [part for part in parts if 40 < len(part) < 1200]
    return Source([dict(row) for row in rows], [lists[row["id"]] for row in rows], paragraphs)


def _write(connection: sqlite3.Connection, source: Source, ids: range) -> None:
    made = [_posting(source, id_) for id_ in ids]
    for table, columns, rows in (
        ("imports", 5, _imports(ids)),
        ("folders", 3, [(1, "/home/reader/jobs", 1)] if ids[0] == 1 else []),
        ("originals", 4, (one["original"] for one in made)),
        ("postings", 0, (one["posting"] for one in made)),
        ("bodies", 0, (one["body"] for one in made)),
        ("lists", 5, (row for one in made for row in one["lists"])),
        ("sections", 4, (row for one in made for row in one["sections"])),
        ("sources", 9, (row for one in made for row in one["sources"])),
        ("marks", 0, (one["marks"] for one in made if one["marks"])),
        ("tags", 3, (one["tag"] for one in made if one["tag"])),
    ):
        names = {
            "postings": ("id", "key", "original_id", *FIELD_COLUMNS, "date", "first_imported",
                         "first_import", "copies"),
            "bodies": ("posting_id", *BODY_COLUMNS),
            "marks": ("key", "seen", "status", "status_since"),
        }.get(table, ())  # fmt: skip
        marks = ", ".join("?" * (len(names) or columns))
        into = f"{table} ({', '.join(names)})" if names else table
        connection.executemany(f"INSERT INTO {into} VALUES ({marks})", rows)


def _imports(ids: range) -> Iterator[tuple[object, ...]]:
    for id_ in ids:
        if id_ % AN_IMPORT == 1:
            number = id_ // AN_IMPORT + 1
            started = datetime(2023, 11, 20, tzinfo=UTC) + timedelta(days=number)
            report = {
                "import_id": number, "folders": ["/home/reader/jobs"], "files": AN_IMPORT,
                "started": started.isoformat(), "seconds": 1.0, "new": AN_IMPORT, "changed": 0,
                "same": 0, "copies": 0, "refused": [],
            }  # fmt: skip
            yield (number, started.isoformat(), '["/home/reader/jobs"]', "finished",
                   json.dumps(report))  # fmt: skip


def _posting(source: Source, id_: int) -> dict[str, Any]:
    """All rows of one posting; a copy repeats an earlier one but for its last words."""
    chance = random.Random(id_)
    is_copy = id_ > 1 and chance.random() < SHARE_COPIES
    text = random.Random(chance.randrange(1, id_)) if is_copy else chance
    head, spots, pay, skills = (text.choice(source.postings) for _ in range(4))
    lists = dict(zip(("place", "skill", "level"), text.choices(source.lists, k=3), strict=True))
    fields = dict(head) | {
        name: pay[name]
        for name in ("salary_min", "salary_max", "salary_currency", "salary_period",
                     "year_min", "year_max")
    }  # fmt: skip
    fields["company"] = _company(text, head["company"])
    fields["company_folded"] = fold(fields["company"] or "")
    fields["remote"], fields["language"] = spots["remote"], skills["language"]
    taken = {
        "locations": lists["place"].get("locations", []),
        "countries": lists["place"].get("countries", []),
        "employment_types": lists["level"].get("employment_types", []),
        "seniority": lists["level"].get("seniority", []),
        "skills": lists["skill"].get("skills", []),
        "apply_urls": [f"https://jobs.example/{id_:x}"],
    }
    fields["place"] = (taken["locations"] or [""])[0]
    fields["link"] = taken["apply_urls"][0]
    posted = TODAY - timedelta(days=int(DAYS * chance.random() ** 1.5))
    is_dated = chance.random() < 0.8
    fields["posted"] = posted.isoformat() if is_dated else None
    fields["closes"] = (posted + timedelta(days=30)).isoformat() if chance.random() < 0.3 else None
    imported = datetime(2023, 11, 20, tzinfo=UTC) + timedelta(
        days=id_ // AN_IMPORT + 1, seconds=id_
    )
    key = hashlib.sha256(b"%d" % id_).hexdigest()[:20]
    body = _body(source, text, fields, chance)
    copies = chance.choice((1, 1, 2, 3)) if is_copy else 1
    title = fields["title"] or fields["fallback_title"]
    parts = [parts_text(one, fields["language"]) for one in (title, body)]
    seen = as_seen(body) if has_unseen(body) else None
    rest = (1, "markdown", "[]", "[]", "[]", 1)
    return {
        "original": (id_, hashlib.sha256(key.encode()).hexdigest(), "utf-8", None),
        "posting": (id_, key, id_, *(fields[name] for name in FIELD_COLUMNS),
                    fields["posted"] or imported.date().isoformat(), imported.isoformat(),
                    (id_ - 1) // AN_IMPORT + 1, copies),
        "body": (id_, body, seen, "\n".join(taken["locations"]), *parts, *rest),
        "lists": [(id_, name, n, value, fold(value)) for name, values in taken.items()
                  for n, value in enumerate(values)],
        "sections": _sections(id_, body),
        "sources": [(id_ * 4 + n, id_, 1, f"jobs/{id_ // 1000}/{id_}-{n}.md", 0, len(body), 1, 1, 0)
                    for n in range(copies)],
        **_marks(chance, key, imported),
    }  # fmt: skip


def _company(text: random.Random, real: str | None) -> str | None:
    """An employer: a real name, or one of very many made ones, a few of them frequent."""
    if text.random() < 0.3:
        return real
    name = random.Random(int(text.paretovariate(0.35)) % 100_000)
    return f"{_name(name)} {name.choice(_TAILS.split())}"


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES.split(), k=chance.randint(2, 4))).capitalize()


def _body(source: Source, text: random.Random, fields: dict[str, Any], own: random.Random) -> str:
    title, company = fields["title"] or fields["fallback_title"], fields["company"] or ""
    parts, length = [f"# {title}\n{company} · {fields['place']}"], 0
    while length < LENGTH - 300:
        parts.append(text.choice(source.paragraphs))
        length += len(parts[-1])
    parts.append(
        f"Contact: {_name(own)} {_name(own)}, {own.randint(1, 300)} {_name(own)} "
        f"{own.choice(_STREETS.split())}, {own.randint(1000, 99999)} {_name(own)}. "
        f"Phone {own.randint(10**5, 10**7)}. Reference {own.choice('abcdefgh')}"
        f"{own.randrange(36**4):x}-{own.randint(1, 999)}."
    )
    return "\n\n".join(parts)


def _sections(id_: int, body: str) -> list[tuple[int, str, int, int]]:
    """The paragraphs as sections, as many and as long as real postings have them on average."""
    edges = [found.start() for found in re.finditer("\n\n", body)]
    cuts = [*edges[:: max(1, len(edges) // len(_KINDS))][: len(_KINDS)], len(body)]
    return [
        (id_, kind, start, end) for kind, (start, end) in zip(_KINDS, pairwise(cuts), strict=False)
    ]


def _marks(chance: random.Random, key: str, when: datetime) -> dict[str, Any]:
    if chance.random() >= SHARE_MARKED:
        return {"marks": None, "tag": None}
    status = chance.choice(("none", "none", "none", "shortlist", "applied", "hidden"))
    since = None if status == "none" else when.isoformat()
    tag = chance.choice(("dream", "near", "maybe")) if chance.random() < 0.1 else None
    return {"marks": (key, when.isoformat(), status, since), "tag": tag and (key, tag, tag)}


def main() -> int:
    """`N=` postings into `build/corpus-N.db`, or the file given."""
    count = int(os.environ.get("N", "100000"))
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else CHECKOUT / "build" / f"corpus-{count}.db"
    start = perf_counter()
    make(count, file)
    took, size = perf_counter() - start, file.stat().st_size / 1e6
    print(f"{count:,} postings in {took:.0f} s, {size:,.0f} MB: {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
