"""Typed queries and what they find: the same postings in window, command line and export."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.cache import Cache
from desktop.cli import main
from desktop.importing import import_paths
from desktop.postings import (
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
)
from desktop.ui.browsing.browser import Browser

TODAY = datetime.now().astimezone().date()
TABLE = tomllib.loads((Path(__file__).parent / "cases" / "queries.toml").read_text("utf-8"))
ROWS = [
    pytest.param(
        *(typed, set(found.split())),
        id=typed,
        marks=[pytest.mark.xfail(strict=True)] if group == "known_failures" else [],
    )
    for group, rows in TABLE.items()
    for typed, found in rows.items()
]
SEEDS = ("wonders", "wonder", "wolt", "rockit", "button")

SECTIONS = {
    "turm": (
        "requirements",
        "Leuchtturmwärter für unser Büro in München. C# und .NET sind "
        "Pflicht, F# und R&D von Vorteil",
    ),
    "nippon": ("responsibilities", "東京のエンジニアを募集しています。"),
}


def with_section(posting: Posting, kind: str, words: str) -> Posting:
    start = posting.body.index(words)
    evidence = Evidence("sections", "heading", start, start + len(words), value=kind)
    return replace(posting, evidence=(evidence,))


OWN = {
    "turm": Posting(
        "Wir suchen Softwareentwickler und Leuchtturmwärter für unser Büro in München. C# und .NET "
        "sind Pflicht, F# und R&D von Vorteil; auch co-op. Schreiben Sie an post@turm.example oder "
        "sehen Sie https://turm.example/jobs/1?x=2. Beginn ist um 10:30 Uhr.",
        "Leuchtturmwärter",
        title="Leuchtturmwärter (m/w/d)",
        company="Groß & Söhne",
        locations=("München, Germany",),
        countries=("DE",),
        remote="hybrid",
        salary=Salary(400, 500, "EUR", "day"),
        employment_types=("contract", "part-time"),
        seniority=("lead",),
        experience_years_min=3,
        skills=("C#", ".NET", "F#"),
        apply_urls=("https://turm.example/jobs/1?x=2",),
        emails=("post@turm.example",),
        posted=TODAY - timedelta(days=3),
        closes=TODAY + timedelta(days=2),
        language="de",
    ),
    "nippon": Posting(
        "我们正在招聘软件工程师。東京のエンジニアを募集しています。",
        "软件工程师",
        title="软件工程师",
        locations=("上海",),
        posted=date(2025, 5, 1),
        language="zh",
    ),
}
SAVED = {
    "Pythons at work": "python docker",
    "both": 'search:"pythons AT work" OR .net ',
    "dollars": "in:USD salary:>=140k",
    "ring": "search:other",
    "other": "search:ring",
}


def fill(cache: Cache, folder: Path) -> dict[int, str]:
    """The seeds, then another import with a copy of one and the test's own; the reader's marks."""
    import_paths([str(paths.seeds_folder())], cache, progress=lambda _progress: True)
    copyfile(sorted(paths.seeds_folder().glob("*.txt"))[4], folder / "copy.txt")
    number = cache.begin_import([str(folder)])
    button = sorted(paths.seeds_folder().glob("*.txt"))[4].read_bytes()
    known = cache.get(5)
    original = Original(button, "utf-8")
    again = Document(known.posting.body, original, "text")
    source = Source(str(folder), f"{folder.name}/copy.txt", 0, len(button), 1)
    cache.save(number, [Found(again, known.posting, source)])
    for name, plain in OWN.items():
        posting = with_section(plain, *SECTIONS[name])
        data = posting.body.encode()
        source = Source(str(folder), f"{folder.name}/{name}.txt", 0, len(data), 1)
        cache.save(
            number,
            [Found(Document(posting.body, Original(data, "utf-8"), "text"), posting, source)],
        )
    cache.finish_import(number, Report(number, (str(folder),), datetime.now(UTC), 1, 3))
    mark(cache)
    return dict(enumerate((*SEEDS, *OWN), 1))


def mark(cache: Cache) -> None:
    seen = datetime(2026, 11, 1, 9, tzinfo=UTC)
    cache.mark([1], seen=seen, status=Status.SHORTLIST, tags=["Dream", "near"])
    cache.mark([2], seen=True, note="Ask Zoë about Berlin")
    cache.mark([3], status=Status.APPLIED, follow_up=TODAY + timedelta(days=2))
    cache.mark([4], status=Status.HIDDEN)
    for name, text in SAVED.items():
        cache.save_query(name, text)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("finding") / "cache.db"


@pytest.fixture(scope="module")
def names(file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    folder = tmp_path_factory.mktemp("second", numbered=False)
    with Cache.open(file) as cache:
        return fill(cache, folder)


@pytest.fixture(scope="module")
def browser(file: Path, names: dict[int, str], qapp: QApplication) -> Iterator[Browser]:
    with Cache.open(file) as cache:
        yield Browser(cache)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[int]:
    assert main(list(arguments)) == 0
    return [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 120


@pytest.mark.parametrize(("typed", "expected"), ROWS)
def test_a_query_finds_the_same_in_window_command_line_and_export(
    browser: Browser,
    file: Path,
    names: dict[int, str],
    capsys: pytest.CaptureFixture[str],
    typed: str,
    expected: set[str],
) -> None:
    browser.search(typed)
    shown = list(browser.hits.ids)
    assert {names[number] for number in shown} == expected, parse_query(typed)
    found = printed(capsys, "search", "--cache", str(file), "--json", "--", typed)
    exported = printed(capsys, "export", "--cache", str(file), "--format", "jsonl", "--", typed)
    assert found == exported == shown
