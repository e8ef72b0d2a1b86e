"""Exports of every shape: each row is a posting, its cells are told by name and by what they hold."""

import io
import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings.posting import Unreadable
from desktop.reading import read_bytes

CASES = Path(__file__).parent / "cases" / "tables"
ANSWERS = json.loads((CASES / "answers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ANSWERS)
def test_an_export_gives_its_postings_in_order(name):
    found = read_bytes((CASES / name).read_bytes(), name)
    assert isinstance(found, list), found
    assert [document.index for document in found] == list(range(len(ANSWERS[name])))
    for document, answer in zip(found, ANSWERS[name], strict=True):
        fields = dict(reversed(document.metadata))
        for key, value in answer.items():
            if key == "text":
                assert value in document.text
            else:
                assert fields.get(key) == value, key
        assert document.text.startswith(f"# {answer['title']}\n")


@pytest.mark.parametrize("name", ANSWERS)
def test_a_slice_read_alone_gives_the_same_posting(name):
    for document in read_bytes((CASES / name).read_bytes(), name):
        again = read_bytes(document.original.data, name)
        assert isinstance(again, list), document.original.data
        assert dict(again[0].metadata).get("title") == dict(document.metadata)["title"]
        assert len(again) == 1
