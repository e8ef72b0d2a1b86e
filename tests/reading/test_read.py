"""A file's bytes become Documents, or a reason for the reader why not."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.postings import Document, Unreadable
from desktop.reading import posting_files, read_bytes, read_file, read_stream, read_text
from desktop.reading.kinds import kind_by_name

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
CLEAN = sorted((Path(__file__).parent / "cases" / "clean").iterdir())

POSTING = """# Baker

We are looking for a baker with two years of experience. Apply by mail.

- Knead
- Bake
"""


def zipped(*names):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "content of the member, long enough")
    return buffer.getvalue()


def only(found):
    assert isinstance(found, list), found
    (document,) = found
    return document


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        ("a.md", "We bake bread in Ghent, and need help.", "markdown"),
        ("a.txt", "We bake bread in Ghent, and need help.", "text"),
        ("", "We bake bread in Ghent, and need help.", "text"),
        ("a.txt", "# Baker\nWe bake bread in Ghent.", "markdown"),
        ("a.txt", "We bake **bread** in Ghent, and need help.", "markdown"),
        ("a.txt", "Bakers [apply here](https://example.org) please.", "markdown"),
        ("a", "We need:\n\n* bakers\n* millers\n* brewers\n", "markdown"),
        ("a.html", "---\ntitle: Baker\n---\nWe bake bread.", "markdown"),
        ("a.txt", "Baker #3 wanted, 5 * 3 hours, salary 3 [gross]", "text"),
    ],
)
def test_text_is_markdown_where_its_marks_or_its_name_say_so(name, text, written):
    assert only(read_bytes(text.encode(), name)).format == written


def test_a_document_keeps_its_bytes_its_encoding_its_pairs_and_what_was_mended():
    data = "---\ntitle: Baker\n---\n\nWe’re baking, you’re eating".encode().replace(
        "’".encode(), "’".encode().decode("cp1252").encode()
    )
    document = only(read_bytes(b"\xef\xbb\xbf" + data, "a.md"))
    assert document.text == "We’re baking, you’re eating"
    assert document.metadata == (("title", "Baker"),)
    assert document.original.data == b"\xef\xbb\xbf" + data
    assert document.original.encoding == "utf-8-sig"
    assert document.mends == ("undid Windows-1252 read for UTF-8 (2 runs)",)
    assert document.index == 0


def test_entities_and_typography_stay_as_they_are_written():
    text = (
        "Bakers &amp; millers &nbsp;wanted: “flour”… ﬁne，１２３\n\n"
        "  indented\t- and\x0bmore e\u0301"
    )
    assert only(read_text(text)).text == text


def test_a_file_that_grew_too_large_since_the_walk_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_text(POSTING, encoding="utf-8")
    monkeypatch.setattr("desktop.reading.read.LARGEST_FILE", file.stat().st_size)
    assert only(read_file(file)).text
    monkeypatch.setattr("desktop.reading.read.LARGEST_FILE", file.stat().st_size - 1)
    assert "256 MiB" in read_file(file).reason


def test_front_matter_without_a_body_is_a_posting():
    assert only(read_text("---\ntitle: Baker\ncompany: Crumb\n---\n")).text == ""


REFUSED = {
    "nothing": ("a.md", b"", "empty", False),
    "white space": ("a.md", b" \n\t\r\n", "white space", False),
    "a PDF": ("a.txt", b"%PDF-1.7\nwhatever", "PDF", False),
    "a Word document": ("a", zipped("[Content_Types].xml", "word/document.xml"), "Word", False),
    "a workbook": ("a", zipped("[Content_Types].xml", "xl/workbook.xml"), "workbook", False),
    "a zip archive": ("a", zipped("a.md"), "zip archive", False),
    "an old Word document": ("a", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), ".doc", False),
    "rich text": ("a.txt", rb"{\rtf1\ansi }", "rich text", False),
    "a picture": ("a.md", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture", True),
    "sound": ("a", b"ID3\x03" + bytes(50), "Sound", True),
    "a film": ("a", b"\0\0\0\x18ftypmp42" + bytes(50), "film", True),
    "waves": ("a", b"RIFF\x24\0\0\0WAVEfmt " + bytes(50), "Sound", True),
    "a picture of the web": ("a", b"RIFF\x24\0\0\0WEBPVP8 " + bytes(50), "picture", True),
    "an OpenDocument sheet": (
        "a",
        zipped("x").replace(b"x", b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 1),
        "workbook",
        False,
    ),
    "a packed archive": ("a", b"\x1f\x8b\x08" + bytes(50), "unpack", False),
    "random bytes": ("a.md", bytes(range(256)) * 8, "binary", False),
    "a web page": ("a.txt", b"<!DOCTYPE html>\n<html><body>Baker</body></html>", "few words", True),
    "a page's part": ("a", b"<div>\n<p>Baker</p>\n<p>in Ghent</p></div>", "few words", True),
    "a web archive": (
        "a.mhtml",
        b"From: <Saved by a browser>\nSubject: Baker\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"\n\n<html>',
        "web archive",
        False,
    ),
    "a mail": (
        "a.txt",
        b"From: ann@example.org\nTo: bob@example.org\nSubject: Baker\nDate: Mon, 6 Jan 2025\n\nHi",
        "offers no job",
        True,
    ),
    "a mailbox": (
        "a",
        b"From ann@example.org Mon Jan  6 10:00:00 2025\nFrom: ann@example.org\n\nHi",
        "mailbox",
        True,
    ),
    "JSON of something else": ("a", json.dumps({"flour": [1, 2]}).encode(), "not of post", True),
    "nested without end": ("a.json", b"[" * 100_000, "broken", False),
    "a table of something else": (
        "a.csv",
        b"month,flour,water\n1,20,300\n2,25,310\n",
        "not of postings",
        True,
    ),
    "Python": ("a.py", b"import os\n\nprint('We are hiring bakers')\n", "code", True),
    "a script": ("run", b"#!/bin/sh\necho hello there everyone\n", "code", True),
    "broken YAML": ("a.yml", b"title: Baker\ncompany: [Crumb\nlocation: x: y\n", "line 3", False),
    "settings": ("a.yml", b"title: Bakery\nkey: value\n", "code", True),
    "a lock file": ("package-lock.json", b'{"lockfileVersion": 3}', "code", True),
    "a feed": ("a", b"<?xml version='1.0'?>\n<rss></rss>", "code", True),
    "a licence": (
        "LICENSE",
        b"MIT License\n\nPermission is hereby granted, free of charge, to any person\n",
        "licence",
        True,
    ),
    "a list of changes": (
        "CHANGELOG.md",
        b"# Changelog\n\n## 1.0.0\n\n- Bread is warmer\n",
        "changes",
        True,
    ),
    "versions": (
        "a.md",
        b"## 1.2.0\n- a new and larger oven\n## 1.1.0\n- flour\n## v1.0\n- first\n",
        "changes",
        True,
    ),
    "a read-me": (
        "README.md",
        b"# Breadlib\n\n![b](https://img.shields.io/x.svg)\n\nKneads dough in your programs.\n\n"
        b"## Installation\n\n```\npip install breadlib\n```\n",
        "read-me",
        True,
    ),
    "an index": (
        "README.md",
        b"# All our bakers\n\n"
        + b"".join(b"- [Baker %d](jobs/%d.md)\n" % (n, n) for n in range(9)),
        "index",
        True,
    ),
    "moved": ("a.md", b"This page has moved to https://example.org/jobs.\n", "another place", True),
    "a word": ("a.md", b"# Baker\n", "few words", True),
}


@pytest.mark.parametrize(("name", "data", "reason", "is_free"), REFUSED.values(), ids=REFUSED)
def test_what_gives_no_posting_gives_a_reason(name, data, reason, is_free):
    found = read_bytes(data, name)
    assert isinstance(found, Unreadable)
    assert reason in found.reason
    assert found.reason.endswith(".")
    assert found.is_posting_free == is_free


POSTINGS = {
    "a posting in a README": ("README.md", POSTING),
    "a posting with links to read-me matters": (
        "README.md",
        POSTING + "\n## Usage\n\ngit clone\n\n## License\nYou will open a pull request. Benefits.",
    ),
    "one line": ("", "Baker at Crumb in Ghent, 3000 EUR a month, mail ann@example.org"),
    "a posting with a table": (
        "a.md",
        POSTING + "\n| Day | Shift |\n|---|---|\n| Mon | 5–9 |\n| Tue | 5–9 |\n| Wed | 6–9 |\n",
    ),
    "lines that look like mail headers": (
        "a.txt",
        "Title: Baker\nCompany: Crumb\nFrom: January\nLocation: Ghent\n\nWe bake.",
    ),
    "a posting with many links": (
        "a.md",
        POSTING + "".join(f"- [Benefit {n}](https://example.org/{n})\n" for n in range(5)),
    ),
    "numbered steps": (
        "a.md",
        POSTING + "\n## Step 1\nWrite.\n\n## Step 2\nCome.\n\n## Step 3\nBake.\n",
    ),
    "a tabbed bulletin": (
        "a.txt",
        "BAKER\n\nClass Code:\t4711\nOpen:\t05-01-25\n\nANNUAL SALARY\n$1",
    ),
    "a few NULs": ("a.txt", POSTING + "\0\0\0"),
    "markup within Markdown": ("a.md", "<p align='center'>Crumb</p>\n\n" + POSTING + "<br>\n"),
}


@pytest.mark.parametrize(("name", "text"), POSTINGS.values(), ids=POSTINGS)
def test_a_posting_is_not_taken_for_anything_else(name, text):
    assert only(read_bytes(text.encode(), name))


@pytest.mark.parametrize("file", CLEAN, ids=lambda file: file.stem)
def test_a_posting_in_any_language_is_read_whole(file):
    text = file.read_text("utf-8")
    assert only(read_file(file)).text == text
    assert only(read_text(text)).text == text


def test_a_file_that_cannot_be_opened_is_refused_not_raised(tmp_path):
    missing = read_file(tmp_path / "nothing.md")
    assert isinstance(missing, Unreadable)
    assert "could not be opened" in missing.reason
    assert isinstance(read_file(tmp_path), Unreadable)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.MD", "Markdown"),
        ("b.txt", "Text"),
        ("c", "Text"),
        ("d.pdf", "PDF"),
        ("e.py", "Code or data"),
    ],
)
def test_a_name_alone_promises_a_kind(name, kind):
    assert kind_by_name(name) == kind


@settings(max_examples=300)
@given(
    st.binary(max_size=400)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(["", "a.md", "a.txt", "a.json", "a.csv", "a.html", "a.eml"]),
    st.sampled_from(
        [b"", b"---\n", b"---\na: ", b"<html>", b"PK\x03\x04", b"%PDF-", b"[{", b"From: a\n"]
    ),
)
def test_any_bytes_are_postings_or_a_reason(data, name, start):
    found = read_bytes(start + data, name)
    if isinstance(found, Unreadable):
        assert found.reason
    else:
        assert all(isinstance(document, Document) for document in found)
        assert "\r" not in found[0].text
        assert "\0" not in found[0].text


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["[a](", "**a", "# a 1\n", "|", "---\na: b\n", "â€™", "Ã© ", "<!--", "http://", "\t\n"]
)
def test_no_repetition_takes_long(piece):
    assert read_bytes((piece * (100_000 // len(piece))).encode(), "a.md")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus lies beside the checkout")
def test_each_labelled_posting_of_its_own_file_comes_out_as_one_document():
    lines = (SHARED / "gold" / "labels.jsonl").read_text("utf-8").splitlines()
    boards = ("remotewlb/", "pythonjobs/", "cds-canada/", "la-bulletins/")
    named = [name for line in lines if (name := json.loads(line)["file"]).startswith(boards)]
    files = [SHARED / "corpus" / "labelled" / name for name in named]
    files += [Path(found.file) for found in posting_files([ROOT / "seeds"]).files]
    assert len(files) == 80
    for file in files:
        only(read_file(file))


def test_the_reader_may_choose_another_encoding_for_text():
    data = "Bäcker gesucht in Nürnberg, ab sofort".encode("cp1252")
    document = only(list(read_stream(data, "a.md", "cp1251")))
    assert document.text == "Bдcker gesucht in Nьrnberg, ab sofort"
    assert document.original.encoding == "cp1251"
    with pytest.raises(LookupError):
        read_stream(data, "a.md", "no such codec")
