"""Invented postings in the manner of many places, labelled as people read them.

`cases/expected.jsonl` has a line a file, with the keys of the labelling guidelines: of title and
company every acceptable spelling, of the others the one value. Known failures are strict xfails.
"""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.extracting import extract
from desktop.postings import Posting, Salary
from desktop.reading import read_file

CASES = Path(__file__).parent / "cases"
LABELLED = [json.loads(line) for line in (CASES / "expected.jsonl").read_text("utf-8").splitlines()]
FIELDS = (
    "title", "company", "locations", "countries", "remote", "salary", "employment_types",
    "seniority", "experience_years_min", "apply_urls", "emails", "posted", "closes", "language",
)  # fmt: skip
#: (file, field) pairs that are read wrong so far, and why.
KNOWN: dict[tuple[str, str], str] = {
    (
        "canada.md",
        "locations",
    ): "a region's name without its own entry is read as the towns in its brackets",
    ("tr.txt", "locations"): "two brackets behind a city are read as two places",
    ("lever_cs.txt", "locations"): "a market in a title's brackets is taken for a place of work",
    ("lever_cs.txt", "countries"): "a market in a title's brackets is taken for a place of work",
    (
        "stepstone_it.txt",
        "countries",
    ): "a town that no gazetteer knows gives no country, whatever the language",
    (
        "uni_phd.txt",
        "employment_types",
    ): "a position of so many years is not told from years of experience",
    (
        "no_barnehage.txt",
        "seniority",
    ): 'a Norwegian "leder" is a title of its own in kindergartens alone',
    ("fpt.txt", "company"): "inhabitants in brackets part a town's name from its verb",
    ("fpt.txt", "seniority"): '"responsable des" is director only of a department by its word',
    ("it_oss.txt", "locations"): "the seat of a cooperative is taken for a place of work",
    ("ngo_vol.md", "employment_types"): "hours a week beside the word volunteer are left",
    ("cl_dev.txt", "salary"): "a bare $ with millions is not taken for pesos",
    ("br_saude.txt", "salary"): "one amount within a line of facts, without the word for pay",
    ("cn_hr.txt", "title"): "a quarter behind a dot in a title's brackets is no known place",
    ("nl_gemeente.txt", "locations"): "a municipality that no gazetteer knows",
    ("nl_gemeente.txt", "remote"): '"deels vanuit huis" is not among the phrases',
    ("hn4.txt", "experience_years_min"): "years of nothing named",
    ("hugo.md", "countries"): "a small town of the country is taken for its namesake",
}
#: Spellings of skills differ from list to list; these shares of them are found at least.
LEAST_SKILLS = 0.9


@cache
def posting_of(file: str) -> Posting:
    documents = read_file(CASES / file)
    assert isinstance(documents, (list, tuple))
    (document,) = documents
    return extract(document)


def folded(value: object) -> str:
    plain = unicodedata.normalize("NFKC", str(value)).casefold()
    return re.sub(r"\s+", " ", plain).strip(" .,;:|*_\"'()[]")


def plain(value: object) -> Any:
    """A value as the labels write it."""
    if isinstance(value, Salary):
        return {"min": value.min, "max": value.max, "currency": value.currency,
                "period": value.period}  # fmt: skip
    if isinstance(value, date):
        return value.isoformat()
    return value


def cases() -> list[Any]:
    found = []
    for line in LABELLED:
        for field in FIELDS:
            reason = KNOWN.get((line["file"], field))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            found.append(
                pytest.param(line["file"], field, id=f"{line['file']}-{field}", marks=marks)
            )
    return found


@pytest.mark.parametrize(("file", "field"), cases())
def test_a_posting_of_any_place_is_understood(file: str, field: str) -> None:
    labelled = next(line for line in LABELLED if line["file"] == file)["postings"][0][field]
    found = plain(getattr(posting_of(file), field))
    if field in ("title", "company"):
        assert folded(found or "") in {folded(value) for value in labelled or [""]}
    elif isinstance(labelled, list):
        assert sorted(map(folded, found)) == sorted(map(folded, labelled))
    else:
        assert found == labelled


def test_most_skills_of_the_cases_are_found() -> None:
    wanted = met = 0
    for line in LABELLED:
        labelled = {folded(skill) for skill in line["postings"][0]["skills"]}
        found = {folded(skill) for skill in posting_of(line["file"]).skills}
        wanted += len(labelled)
        met += len(labelled & found)
    assert met >= LEAST_SKILLS * wanted


def test_every_case_is_labelled() -> None:
    files = {path.name for path in CASES.iterdir()} - {"expected.jsonl"}
    assert files == {line["file"] for line in LABELLED}
