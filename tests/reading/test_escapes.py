"""Halves of characters in JSON's escapes become U+FFFD, and nothing else changes."""

from __future__ import annotations

import json

import pytest

from desktop.reading import read_bytes
from desktop.reading.encodings.escapes import without_halves

CASES = {
    r"Registere\ud800d": "Registere\ufffdd",
    r"cut \uD83D": "cut \ufffd",
    r"\udc00\ud83d\ude00": "\ufffd\U0001f600",
    r"\ud83d\ud83d\ude00": "\ufffd\U0001f600",
    r"a \\ud800 is written so": r"a \ud800 is written so",
    r"\ud55c\uae00": "한글",
    r"C:\\users\ud83d": "C:\\users\ufffd",
}


@pytest.mark.parametrize(("written", "meant"), CASES.items())
def test_half_a_character_alone_is_replaced(written, meant):
    assert json.loads(without_halves(f'"{written}"')) == meant


FILES = {
    "jobs.json": r'[{"title": "Nurse \ud83d", "company": "Maple Hollow", "location": "Columbus"}]',
    "page.html": '<html><title>Nurse</title><script type="application/ld+json">'
    r'{"@type": "JobPosting", "title": "Nurse \ud83d", "description": "<p>Cares for \udc00.</p>",'
    r' "hiringOrganization": {"name": "Maple Hollow"}}</script><body><p>Cares.</p></body></html>',
}


@pytest.mark.parametrize("name", FILES)
def test_a_cut_export_gives_text_that_can_be_kept(name):
    (document,) = read_bytes(FILES[name].encode(), name)
    assert "Nurse \ufffd" in f"{document.text} {document.metadata}"
    assert f"{document.text} {document.metadata}".encode()
