"""Queries over the labelled postings find what the labels themselves say."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.cache import Cache
from desktop.cli import main
from desktop.postings import (
    Document,
    Found,
    Original,
    Posting,
    Report,
    Salary,
    Source,
    parse_query,
)

LABELS = Path(__file__).parents[2].parent / "shared" / "gold" / "labels.jsonl"
CASES = Path(__file__).parent / "cases" / "labelled.toml"
ROWS = tomllib.loads(CASES.read_text("utf-8"))["labelled"]

pytestmark = pytest.mark.skipif(not LABELS.exists(), reason="the labels are not here")


def first(values: list[str] | None) -> str | None:
    return values[0] if values else None


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def labelled(number: int, label: dict[str, Any]) -> Posting:
    pay = label["salary"]
    lists = ("locations", "countries", "employment_types", "seniority", "skills", "apply_urls")
    return Posting(
        body=f"Posting number {number}.",
        fallback_title="Untitled",
        title=first(label["title"]),
        company=first(label["company"]),
        remote=label["remote"],
        salary=pay and Salary(pay["min"], pay["max"], pay["currency"], pay["period"]),
        experience_years_min=label["experience_years_min"],
        posted=day(label["posted"]),
        closes=day(label["closes"]),
        language=label["language"],
        emails=tuple(label["emails"]),
        **{name: tuple(label[name]) for name in lists},
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("labelled") / "cache.db"
    lines = LABELS.read_text("utf-8").splitlines()
    labels = [label for line in lines for label in json.loads(line)["postings"]]
    batch = []
    for number, label in enumerate(labels, 1):
        posting = labelled(number, label)
        data = posting.body.encode()
        document = Document(posting.body, Original(data, "utf-8"), "text")
        source = Source("/labelled", f"labelled/{number}.txt", 0, len(data), 1)
        batch.append(Found(document, posting, source))
    with Cache.open(file) as cache:
        number = cache.begin_import(["/labelled"])
        cache.save(number, batch)
        report = Report(number, ("/labelled",), datetime.now(UTC), 1, len(batch))
        cache.finish_import(number, report)
    return file


@pytest.mark.parametrize(("typed", "expected"), ROWS.items())
def test_a_query_finds_what_the_labels_say(
    file: Path, capsys: pytest.CaptureFixture[str], typed: str, expected: list[int]
) -> None:
    with Cache.open(file) as cache:
        shown = list(cache.find(parse_query(typed)).ids)
    assert sorted(shown) == expected
    assert main(["search", "--cache", str(file), "--json", "--", typed]) == 0
    printed = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert printed == shown
