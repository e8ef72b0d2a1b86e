"""Threads and lists: each posting of a text with many is a Document, with what its comment says."""

import json
from pathlib import Path

import pytest

from desktop.postings import Unreadable
from desktop.reading import read_bytes
from desktop.reading.threads.headline import Headline, read_headline

CASES = Path(__file__).parent / "cases" / "threads"
ANSWERS = json.loads((CASES / "answers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ANSWERS)
def test_a_thread_gives_its_postings_in_order(name):
    found = read_bytes((CASES / name).read_bytes(), name)
    assert isinstance(found, list), found
    assert [document.index for document in found] == list(range(len(ANSWERS[name])))
    for document, answer in zip(found, ANSWERS[name], strict=True):
        fields = dict(document.metadata)
        for key, value in answer.items():
            if key == "text":
                assert value in document.text
            else:
                assert fields.get(key) == value, (key, fields)


@pytest.mark.parametrize("name", ["issue.md", "chinese-issue.md", "bars.md"])
def test_a_slice_read_alone_gives_the_same_posting(name):
    for document in read_bytes((CASES / name).read_bytes(), name):
        (again,) = read_bytes(document.original.data, name)
        assert dict(again.metadata) == dict(document.metadata)


@pytest.mark.parametrize(
    "text",
    [
        "# Engineer 2\n\nPosted: 2025-01-01T10:00:00Z\n\nWe need one more engineer in Ghent.",
        "# Baker\n\nAnn posted this on 1 May 2025.\n\n## Step 1\n\nKnead.\n\n## Step 2\n\nBake.",
        "# Baker\n\n| Day | Hours |\n|---|---|\n| Monday | 8 |\n| Tuesday | 8 |\n\nWe bake. "
        "Come and bake with us, every day of the week but Sunday, from four to noon.",
    ],
)
def test_a_posting_with_numbers_or_a_table_is_one_posting(text):
    (one,) = read_bytes(text.encode(), "a.md")
    assert one.text == text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Acme | Lyon | Data Engineer", Headline("Data Engineer", "Acme")),
        ("Acme (YC) | Bakers | Lyon", Headline("Bakers", "Acme")),
        ("**Job title: Baker**", Headline("Baker")),
        ("Acme招聘前端工程师", Headline("前端工程师", "Acme")),
        ("【北京】前端工程师（Acme科技）", Headline("前端工程师", "", "北京")),
        ("杭州面包有限公司 @ 西湖", Headline("", "杭州面包有限公司")),
        ("公司简介", Headline()),
    ],
)
def test_a_headline_names_who_hires_for_what_and_where(line, told):
    assert read_headline(line) == told


def test_a_thread_without_offers_is_no_posting():
    text = "".join(
        f"## Comment {n}\n\n- by: ann\n- at: 2025-01-0{n}T10:00:00Z\n\n> Is it open?\n\nYes.\n\n"
        for n in (1, 2, 3)
    )
    found = read_bytes(text.encode(), "a.md")
    assert isinstance(found, Unreadable)
    assert found.is_posting_free


@pytest.mark.parametrize(
    "piece",
    [
        "## Posting 1\n\n- at: 2025-01-01T10:00:00Z\n",
        "<table><tr><td>",
        "| a | b |\n",
        "**ann** commented on 2025\n",
        "# Engineer\n\n",
        "【北京】[",
        "招聘 招聘 (",
    ],
)
def test_no_broken_thread_takes_long(piece):
    assert read_bytes((piece * (60_000 // len(piece))).encode(), "a.md")
