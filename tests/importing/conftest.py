"""What tests of importing share: a cache of the test's own, folders of invented postings."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from string import Template

import pytest

from desktop.cache import Cache

CASES = Path(__file__).parent / "cases"
WORDS = {
    "title": ["Boat Builder", "Data Engineer", "Senior Baker", "Bridge Painter", "Glass Tester"],
    "company": ["Nordwind", "Alder & Ash", "Quiet Machines", "Salt Lake Looms", "Übermorgen"],
    "product": ["sails", "looms", "weather maps", "ferry tickets", "paper"],
    "city": ["Berlin", "Lyon", "Porto", "Oslo", "Graz"],
    "country": ["Germany", "France", "Portugal", "Norway", "Austria"],
    "skill": ["Python", "Rust", "PostgreSQL", "AutoCAD", "Kubernetes"],
    "other": ["Go", "Excel", "Docker", "SAP", "Linux"],
    "currency": ["EUR", "USD", "NOK"],
}


def posting(number: int, seed: int) -> tuple[str, str]:
    """The name and text of an invented posting; the same for the same numbers."""
    pick = random.Random(f"{seed} {number}")
    words = {name: pick.choice(values) for name, values in WORDS.items()}
    words["bulletin_title"] = words["title"].upper()
    low = pick.randrange(30, 90) * 1000
    words |= {"low": f"{low:,}", "high": f"{low + 15000:,}", "code": str(pick.randrange(10000))}
    words |= {"years": str(pick.randrange(1, 9)), "year": str(pick.randrange(2020, 2027))}
    words |= {"slug": f"posting-{number}", "host": f"host-{number}"}
    case = pick.choice(sorted(CASES.iterdir()))
    text = Template(case.read_text("utf-8")).substitute(words)
    return f"{number % 7}/{number:04}{case.suffix}", f"{text}\nReference {number}.\n"


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.db") as opened:
        yield opened


@pytest.fixture
def make_folder() -> Callable[..., Path]:
    """Fills a folder with invented postings; a tenth is there twice, a tenth is no posting."""

    def make(folder: Path, count: int, seed: int = 1) -> Path:
        for number in range(count):
            name, text = posting(number, seed)
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            if number % 10 == 3:
                file.with_stem(file.stem + " copy").write_text(text, "utf-8", newline="\n")
            if number % 10 == 7:
                file.with_suffix(".bin").write_bytes(bytes(range(256)) * (number + 1))
            if number % 10 == 9:
                file.with_name(f"empty {number}.txt").touch()
        return folder

    return make


_DUMPS = {
    "postings": """
        SELECT key, digest, encoding, data, title, fallback_title, title_folded, company,
        company_folded, place, remote, salary_min, salary_max, salary_currency, salary_period,
        year_min, year_max, experience_years_min, posted, closes, language, link, copies,
        body, places, header_end, format, mends, metadata, evidence, rules_version
        FROM postings JOIN bodies ON posting_id = postings.id
        JOIN originals ON originals.id = original_id""",
    "lists": """
        SELECT key, field, position, value, folded
        FROM lists JOIN postings ON postings.id = posting_id""",
    "sources": """
        SELECT key, folders.path, sources.path, position, size, mtime_ns, is_gone
        FROM sources JOIN folders ON folders.id = folder_id
        JOIN postings ON postings.id = posting_id""",
    "files": """
        SELECT folders.path, files.path, size, mtime_ns, outcome, reason
        FROM files JOIN folders ON folders.id = folder_id""",
    "orphans": "SELECT digest FROM originals WHERE id NOT IN (SELECT original_id FROM postings)",
}


@pytest.fixture
def dump() -> Callable[[Path], dict[str, list[tuple[object, ...]]]]:
    """All that a cache holds of the world, without the numbers and times it gave itself."""

    def dump(cache_file: Path) -> dict[str, list[tuple[object, ...]]]:
        with closing(sqlite3.connect(cache_file)) as connection:
            return {
                name: sorted(connection.execute(sql).fetchall(), key=repr)
                for name, sql in _DUMPS.items()
            }

    return dump
