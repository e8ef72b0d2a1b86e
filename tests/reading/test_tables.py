"""Exports of every shape: each row is a posting, its cells told by name and by what they hold."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import Unreadable
from desktop.reading import read_bytes
from desktop.reading.tables.delimited import header_row
from tests.reading.making import rows, workbook

CASES = Path(__file__).parent / "cases" / "tables"


ANSWERS = json.loads((CASES / "answers.json").read_text(encoding="utf-8"))


SHARED = Path(__file__).parents[3] / "shared"


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
        (again,) = read_bytes(document.original.data, name)
        assert dict(again.metadata)["title"] == dict(document.metadata)["title"]


HEADER = ["Job Title", "Company Name", "Salary Estimate", "Job Description"]


def test_rows_of_sheets_that_tell_of_the_same_jobs_are_one_posting_each():
    damaged = "We’re baking – daily".encode().decode("cp1252")
    data = workbook(
        Clean=rows(
            ["Job Title", "Company Name", "Salary Min", "City", "Job Description"],
            ["Baker", "Crumb", 40, "Ghent", "we are baking"],
            ["Baker", "Rye", -1, "Bruges", ""],
        ),
        Raw=rows(
            HEADER,
            ["Baker", "Crumb\n3.9", "$40K-$55K", damaged],
            ["Baker", "Rye\n4.1", -1, "Mills."],
        ),
        Pivot=rows(["Company", "Count"], ["Crumb", 1]),
    )
    one, other = read_bytes(data, "a.xlsx")
    assert one.text.startswith("# Baker\n\n- **Company Name:** Crumb\n- **Location:** Ghent")
    assert "We’re baking – daily" in one.text
    assert dict(one.metadata)["salary"] == "$40K-$55K"
    assert one.mends == ("undid Windows-1252 read for UTF-8",)
    assert json.loads(one.original.data)["Job Title"] == "Baker"
    assert (dict(other.metadata)["company"], other.mends, other.index) == ("Rye", (), 1)


def test_rows_of_sheets_with_other_jobs_stay_apart_and_rows_of_one_sheet_always_do():
    data = workbook(
        January=rows(HEADER[:2], ["Baker", "Crumb"], ["Baker", "Crumb"]),
        February=rows(HEADER[:2], ["Miller", "Rye"], ["Brewer", "Hops"]),
    )
    found = read_bytes(data, "a.xlsx")
    assert [dict(one.metadata)["title"] for one in found] == ["Baker", "Baker", "Miller", "Brewer"]
    assert [one.index for one in found] == [0, 1, 2, 3]


def test_a_header_may_stand_below_a_heading_and_numbers_are_written_as_people_do():
    data = workbook(
        Jobs=rows(["Jobs of March"], [None], HEADER, ["Baker", "Crumb", 42000.0, "Bakes 2.5 t"])
    )
    (one,) = read_bytes(data, "jobs.xlsx")
    assert dict(one.metadata)["salary"] == "42000"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workbook(Sales=rows(["Month", "Flour"], ["May", 3])), "not of postings"),
        (workbook(Jobs=[(1, HEADER), (1048576, ["Baker"] * 10)]), "too large"),
        (workbook(Jobs=rows(HEADER))[:-200], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "damaged"),
    ],
)
def test_a_workbook_without_postings_or_beyond_bounds_is_refused(data, reason):
    found = read_bytes(data, "a.xls")
    assert isinstance(found, Unreadable)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sales.csv", "month,flour,water\n1,20,300\n2,25,310\n"),
        ("people.csv", "name,email,phone\nAnn,ann@example.org,123\nBob,bob@example.org,456\n"),
        ("books.csv", "title,url,date\nBread,https://a.example,2020-01-01\n"),
        ("words.tsv", "word\tcount\nbread\t3\n"),
        ("map.json", '{"type": "FeatureCollection", "features": [{"geometry": null}]}'),
        ("package.json", '{"name": "bread", "version": "1.0", "dependencies": {}}'),
        ("empty.json", "[]"),
        ("build.yml", "name: Build\njobs:\n  test:\n    name: Test\n    runs-on: ubuntu\n"),
        ("_config.yml", "title: Jobs\ndescription: All in town\nurl: https://jobs.example\n"),
        ("aliases.yml", "a: &a [b]\n" + "".join(f"- *a{n}\n" for n in range(9))),
    ],
)
def test_data_of_something_else_is_no_posting(name, text):
    found = read_bytes(text.encode(), name)
    assert isinstance(found, Unreadable)
    assert found.is_posting_free


@pytest.mark.parametrize(
    "text",
    [
        "Dear baker, miller, and brewer,\nwe are hiring, and look for you.\n\nCall us.",
        "Title: Baker, nights\nCompany: Crumb, Ghent\n\nWe bake.",
        "We need a title, a company, a location and salary\nin every posting, please.",
    ],
)
def test_prose_with_commas_is_no_table(text):
    (one,) = read_bytes(text.encode(), "a.txt")
    assert one.text == text


@given(
    st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=5), max_size=6),
    st.sampled_from(",;\t|"),
)
def test_any_rows_below_a_header_are_read_or_refused(lines, delimiter):
    text = delimiter.join(["title", "company", "url"]) + "\n"
    text += "\n".join(delimiter.join(line) for line in lines)
    found = read_bytes(text.encode("utf-8", "replace"), "a.csv")
    assert isinstance(found, Unreadable) or all(one.text for one in found)


@pytest.mark.parametrize(
    "text",
    [
        'title,company\n"' + "a,b\n" * 40_000,
        "title,company\n" + '"' * 99_999,
        "title,company\n" + "," * 200_000,
        '[{"title": "a", "company": ' * 20_000,
        '{"title": "x", ' * 30_000,
        "{'title': 'x'} " * 20_000,
        "title,company,location,description\nBaker,Rye,"
        + "Ghent"
        + " " * 300_000
        + "x,Bakes bread\n",
    ],
)
def test_no_broken_export_takes_long(text):
    assert read_bytes(text.encode(), "a.csv" if text.startswith("title") else "a.json")


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("labelled/br-indeed-json/vagas.json", 153),
        ("labelled/ru-hh-json/vacancies.json", 100),
        ("labelled/linkedin-csv/linkedin_jobs.csv", 483),
        ("labelled/cn-51job-gbk/51job.csv", 4922),
        ("unlabelled/cn-51job-csv/51job.csv", 395),
    ],
)
def test_collected_exports_give_as_many_postings_as_they_have_rows(source, count):
    file = SHARED / "corpus" / source
    if not file.exists():
        pytest.skip("the corpus is not here")
    assert len(read_bytes(file.read_bytes(), file.name)) == count


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people.csv", "First Name,Last Name,Company,Position\nAnn,Lee,Crumb,Baker\n"),
        ("firms.csv", "Name,Website,Location\nCrumb,https://crumb.example,Ghent\n"),
        ("users.json", '[{"name": "Ann", "company": {"name": "Crumb"}, "city": "Ghent"}]'),
        (
            "resume.json",
            '{"work": [{"name": "Crumb", "position": "Baker"}], "education": []}',
        ),
        ("team.yml", "- name: Ann\n  title: Baker\n  location: Ghent\n  github: ann\n  bio: x\n"),
        (
            "crew.yml",
            "- name: Ann\n  title: Chief Baker\n  bio: " + 40 * "Bread. " + "\n  tel: 1\n",
        ),
        ("cv.yml", "- title: Baker\n  company: Crumb\n  dates: 2014 - 2016\n"),
        ("jobs.yml", "- title: Baker\n  company: Crumb\n  start: May 2019\n  end: Present\n"),
        ("talks.yml", "- title: On Bread\n  speaker: Ann\n  location: Ghent\n  date: May 3\n"),
        (
            "seekers.json",
            '[{"name": "Ann", "salary": "2 Lacs", "skills": "Bread", "more": {"dob": "1 May"}}]',
        ),
        ("orders.csv", "id,title,price,date\n1,The Art of Bread,12,2024-01-01\n"),
    ],
)
def test_lists_of_people_firms_and_things_are_no_postings(name, text):
    found = read_bytes(text.encode(), name)
    assert isinstance(found, Unreadable)
    assert found.is_posting_free


INTERNSHIPS = """# Internships

Add yours by a pull request.

| Company | Role | Location | Application | Date |
|---|---|---|---|---|
| **[Crumb](https://crumb.example)** | Baker | Ghent</br>Bruges | <a href="https://crumb.example/1"><img src="a.png" alt="Apply"></a> | May 3 |
| ↳ | Miller | Namur | [Apply](https://crumb.example/2) | May 2 |
"""  # noqa: E501 - as such tables are written


def test_a_table_of_links_gives_each_row_its_address_and_the_company_above():
    found = [dict(one.metadata) for one in read_bytes(INTERNSHIPS.encode(), "README.md")]
    assert [one["company"] for one in found] == ["Crumb", "Crumb"]
    assert [one["url"] for one in found] == ["https://crumb.example/1", "https://crumb.example/2"]
    assert found[0]["location"] == "Ghent; Bruges"


def test_titles_that_are_linked_give_their_address_where_no_column_does():
    row = "| [Bäcker](https://a.example/1) | Crumb | Gent |\n"
    (one,) = read_bytes(f"| Stelle | Firma | Ort |\n|---|---|---|\n{row}".encode(), "liste.md")
    assert dict(one.metadata)["url"] == "https://a.example/1"


def test_a_row_with_a_quote_that_never_ends_is_read_line_by_line():
    text = 'title,company\n"Baker,Rye\n' + f"{' ' * 999}\n" * 16_900 + "Miller,Rye\n"
    found = read_bytes(text.encode(), "a.csv")
    assert [dict(document.metadata).get("title") for document in found] == ['"Baker', "Miller"]


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ([["Naam", "Waar"], ["Bakker", "Gent 9000"], ["Kok", "Aalst 9300"]], 0),
        ([["Naam", "Waar"], ["Bakker", "Gent 9000"], ["Kok", ""], ["Ober"]], 0),
        ([["Naam", "Waar"], ["Bakker", "Gent"], ["Kok"]], None),
        ([["Naam", "Naam"], ["Bakker", "Gent 9000"]], None),
    ],
)
def test_a_first_row_of_unknown_names_is_told_by_the_figures_below_it(rows, header):
    assert header_row(rows) == header
