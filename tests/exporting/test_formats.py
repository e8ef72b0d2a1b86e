import csv
import io
import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest

from desktop.exporting import FORMATS, write, write_file
from desktop.postings import Kept, Marks, Posting, Salary, Source, Status

POSTING = Posting(
    body="# Röster *Lead*\n\nWe roast.\n\n## Tasks\n\n```sh\n# not a heading\n```\n\n- roast\n",
    fallback_title="We roast",
    title="Röster *Lead*",
    company="=Kaffee & Co",
    locations=("Graz, Austria", "Wien"),
    countries=("AT",),
    remote="hybrid",
    salary=Salary(42000.0, None, "EUR", "year"),
    seniority=("lead",),
    experience_years_min=2.0,
    skills=("HACCP", "SAP"),
    apply_urls=("https://kaffee.example/apply",),
    posted=date(2026, 3, 1),
    language="en",
    header_end=17,
)
SOURCES = (
    Source("/home/a/jobs", "jobs/roaster.md", 0, 10, 1),
    Source("/home/a/more", "more/board.md", 3, 20, 2),
)


def kept(posting=POSTING, sources=SOURCES, form="markdown", number=7):
    marks = Marks(status=Status.SHORTLIST, tags=("dream", "near"), note="call\nthem")
    met = datetime(2026, 3, 2, tzinfo=UTC)
    return Kept(number, "k7", posting, marks, sources, met, form, "utf-8", (), ())


def written(format, postings, **options):
    out = io.StringIO(newline="")
    write(format, postings, out, **options)
    return out.getvalue()


def test_a_json_line_has_the_guidelines_keys_and_ours_and_no_others():
    (line,) = written("jsonl", [kept()]).splitlines()
    assert json.loads(line) == {
        "title": "Röster *Lead*",
        "company": "=Kaffee & Co",
        "locations": ["Graz, Austria", "Wien"],
        "countries": ["AT"],
        "remote": "hybrid",
        "salary": {"min": 42000.0, "max": None, "currency": "EUR", "period": "year"},
        "employment_types": [],
        "seniority": ["lead"],
        "experience_years_min": 2.0,
        "skills": ["HACCP", "SAP"],
        "apply_urls": ["https://kaffee.example/apply"],
        "emails": [],
        "posted": "2026-03-01",
        "closes": None,
        "language": "en",
        "id": 7,
        "key": "k7",
        "source_path": "jobs/roaster.md",
        "source_index": 0,
        "body": POSTING.body,
        "status": "shortlist",
        "tags": ["dream", "near"],
        "note": "call\nthem",
    }


def test_what_a_posting_does_not_state_is_null_even_where_a_fallback_is_shown():
    record = json.loads(written("jsonl", [kept(Posting("x", "A fallback"))]))
    nulls = ("title", "company", "remote", "salary", "experience_years_min", "posted", "closes")
    assert [record[key] for key in nulls] == [None] * len(nulls)


@pytest.mark.parametrize("format", FORMATS)
def test_occurrences_write_a_posting_for_each_of_its_sources(format):
    text = written(format, [kept()], occurrences=True)
    assert text.count("jobs/roaster.md") == text.count("more/board.md") == 1
    assert "more/board.md" not in written(format, [kept()])


def test_a_posting_without_a_source_left_is_still_written():
    for occurrences in (False, True):
        record = json.loads(written("jsonl", [kept(sources=())], occurrences=occurrences))
        assert (record["source_path"], record["source_index"]) == (None, None)


def test_a_table_opens_in_a_spreadsheet_with_lists_in_one_cell_and_no_formula():
    text = written("csv", [kept()])
    assert text.encode().startswith(b"\xef\xbb\xbfid,title")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert row["company"] == "'=Kaffee & Co"
    assert row["locations"] == "Graz, Austria; Wien"
    assert (row["salary_min"], row["salary_max"], row["salary_period"]) == ("42000", "", "year")
    assert row["body"] == POSTING.body


@pytest.mark.parametrize(
    ("note", "cell"),
    [("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-x", "'-x"), ("@me", "'@me"), ("a=b", "a=b")],
)
def test_no_cell_begins_like_a_formula(note, cell):
    posting = Posting("b", "f", company=note)
    (row,) = csv.DictReader(io.StringIO(written("csv", [kept(posting)]).removeprefix("\ufeff")))
    assert row["company"] == cell


def test_a_document_has_a_heading_the_facts_and_the_text_below_it():
    lines = written("md", [kept(), kept(number=8)]).splitlines()
    assert lines.count(r"## Röster \*Lead\*") == 2
    assert "- Pay: from €42,000 a year" in lines
    assert "- Note: call them" in lines
    assert lines.count("#### Tasks") == 2
    assert lines.count("# not a heading") == 2
    assert lines.count("---") == 1


@pytest.mark.parametrize(("years", "said"), [(1.0, "1 year"), (1.5, "1.5 years"), (2.0, "2 years")])
def test_one_year_of_experience_is_a_year(years, said):
    posting = Posting("We roast.", "We roast", experience_years_min=years)
    assert f"- Experience: {said}" in written("md", [kept(posting)]).splitlines()


def test_plain_text_keeps_its_lines_in_a_document():
    posting = Posting("ANNUAL SALARY\n```\n  $1", "f")
    lines = written("md", [kept(posting, form="text")]).splitlines()
    assert lines[-5:] == ["````", "ANNUAL SALARY", "```", "  $1", "````"]


@pytest.mark.parametrize(("path", "shown"), [("a.md", "`a.md`"), ("a`b``.md", "``` a`b``.md ```")])
def test_a_source_is_shown_as_it_is_called(path, shown):
    source = Source("/home/a", path, 0, 10, 1)
    assert f"- Source: {shown}" in written("md", [kept(sources=(source,))]).splitlines()


def test_an_unclosed_code_block_ends_with_its_posting():
    posting = Posting("~~~\n# code", "f")
    assert written("md", [kept(posting)]).endswith("~~~\n# code\n~~~\n")


@pytest.mark.parametrize(
    ("format", "text"), [("jsonl", ""), ("md", "# Postings\n"), ("csv", "\ufeffid,")]
)
def test_no_postings_give_a_valid_empty_file(format, text):
    assert written(format, []).startswith(text)


def test_a_file_holds_what_it_held_until_all_is_written(tmp_path):
    def breaking():
        yield kept()
        raise OSError(28, "No space left on device")

    file = tmp_path / "postings.jsonl"
    file.write_text("before")
    with pytest.raises(OSError, match="No space"):
        write_file("jsonl", breaking(), file)
    assert file.read_text() == "before"
    with pytest.raises(OSError, match="No space"):
        write_file("jsonl", breaking(), tmp_path / "new.jsonl")
    assert list(tmp_path.iterdir()) == [file]
    write_file("jsonl", [kept()], file)
    assert json.loads(file.read_text())["key"] == kept().key


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX's")
def test_a_pipe_is_written_to_as_it_stands(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_text, "utf-8")
        write_file("jsonl", [kept()], pipe)
        assert json.loads(read.result(10))["key"] == kept().key
    assert pipe.is_fifo()
