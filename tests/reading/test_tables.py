"""Exports of every shape: each row is a posting, its cells told by name and by what they hold."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import Unreadable
from desktop.reading import read_bytes
from desktop.reading.tables.column_names import folded_name, key_of
from desktop.reading.tables.days import day_text, is_day_first
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


@pytest.mark.parametrize(
    ("name", "folded", "key"),
    [
        ("jobTitle", "job title", "title"),
        ("JOB_TITLE", "job title", "title"),
        ("Intitulé du poste ", "intitule du poste", "title"),
        ("Währung", "wahrung", "currency"),
        ("Płaca od", "placa od", "salary_min"),
        ("Зарплата (руб.)", "зарплата", "salary"),
        ("должность:", "должность", "title"),
        ("会社名", "会社名", "company"),
        ("データ", "データ", None),
        ("company.display_name", "company display name", "company"),
        ("Salary Estimate Min", "salary estimate min", "salary_min"),
        ("Job Description Cleaned", "job description cleaned", "description"),
        ("title_2", "title", "title"),
        ("closing date", "closing date", "closes"),
        ("lastDateToApply", "last date to apply", "closes"),
        ("apply date", "apply date", None),
        ("date of closing shop", "date of closing shop", None),
        ("Job posted at", "job posted at", "posted"),
        ("Flour", "flour", None),
    ],
)
def test_a_column_is_known_by_its_name_however_it_is_written(name, folded, key):
    assert folded_name(name) == folded
    assert key_of(name) == key


HEADER = ["Job Title", "Company Name", "Salary Estimate", "Job Description"]


def test_the_address_of_the_employers_own_form_goes_before_the_boards():
    row = {"title": "Baker", "company": "Crumb", "description": "Bake the bread."}
    urls = {"job_url": "https://b.example/1", "job_url_direct": "https://crumb.example/apply"}
    (document,) = read_bytes(json.dumps([row | urls]).encode(), "jobs.json")
    fields = dict(document.metadata)
    assert (fields["apply_url"], fields["url"]) == ("https://crumb.example/apply", urls["job_url"])


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


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["title", "name", "company", "jobs", "data", "columns", "x"]),
                inner,
                max_size=5,
            )
        ),
        max_leaves=25,
    )
)
def test_any_json_is_postings_or_a_reason(value):
    found = read_bytes(json.dumps(value).encode(), "a.json")
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


def test_a_posting_in_parts_is_one():
    parts = {
        "annons": {"annonsrubrik": "Bagare", "annonstext": "Vi bakar.", "kommunnamn": "Krumla"},
        "villkor": {"arbetstid": "Heltid"},
        "ansokan": {"sista_ansokningsdag": "2026-12-12", "webbplats": "https://x.example/1"},
        "arbetsplats": {"arbetsplatsnamn": "Krume AB", "epostadress": "bo@krume.example"},
        "tags": ["Bread"],
    }
    (found,) = read_bytes(json.dumps([{"platsannons": parts}]).encode(), "a.json")
    told = dict(found.metadata)
    assert (told["title"], told["company"], told["location"]) == ("Bagare", "Krume AB", "Krumla")
    assert (told["closes"], told["employment_type"]) == ("2026-12-12", "Heltid")
    assert told["email"] == "bo@krume.example"


@pytest.mark.parametrize("title", ["Estágio de TI", "Stolarz", "Sjuksköterska", "Fırın elemanı"])
def test_titles_of_many_languages_tell_postings_from_other_data(title):
    rows = [{"title": title, "description": "Krume krume.", "id": 1}]
    (found,) = read_bytes(json.dumps(rows).encode(), "a.json")
    assert dict(found.metadata)["title"] == title


def test_an_address_is_the_place_where_only_a_country_is_told():
    row = {"title": "Stolarz", "description": "…", "country": "BE", "address": "Belgia, Krum"}
    (found,) = read_bytes(json.dumps([row]).encode(), "a.json")
    assert dict(found.metadata)["location"] == "Belgia, Krum"


def test_comments_that_begin_with_who_hires_for_what_are_postings_and_answers_none():
    more = "The bakery stands by the river since 1911 and sells in two shops of its own. " * 3
    texts = (
        f"Rye | Night Baker | Lyon | ONSITE<p>{more}<p>Apply: jobs@rye.example",
        f"Crumb | Miller | REMOTE (EU)<p>{more}<p>Apply: jobs@crumb.example",
        "Do you still look for somebody? I baked for years and would like to.",
    )
    hits = [
        {"objectID": str(at), "comment_text": text, "created_at": "2026-07-01T10:00:00Z"}
        for at, text in enumerate(texts)
    ]
    found = read_bytes(json.dumps({"story_title": "Who hires?", "hits": hits}).encode(), "a.json")
    assert [one.text.partition("\n")[0] for one in found] == [
        "Rye | Night Baker | Lyon | ONSITE",
        "Crumb | Miller | REMOTE (EU)",
    ]


def test_the_address_of_the_form_stands_beside_the_posting_s_own():
    job = {
        "title": "Night Baker", "company": "Rye", "location": "Ghent",
        "url": "https://rye.example/jobs/1", "applyUrl": "https://rye.example/jobs/1/form",
    }  # fmt: skip
    jobs = [job, job | {"title": "Miller"}]
    (first, _) = read_bytes(json.dumps(jobs).encode(), "a.json")
    fields = dict(first.metadata)
    assert fields["url"] == "https://rye.example/jobs/1"
    assert fields["apply_url"] == "https://rye.example/jobs/1/form"


def test_an_offer_s_author_is_its_employer_and_thousands_keep_their_noughts():
    offer = {
        "title": "Panadera",
        "city": "Sevilla",
        "author": {"name": "Miga SL"},
        "salary": "8.000 - 12.000",
        "contractType": {"value": "Indefinido"},
    }
    (found,) = read_bytes(json.dumps({"offers": [offer]}).encode(), "offers.json")
    fields = dict(reversed(found.metadata))
    assert (fields["company"], fields["salary"]) == ("Miga SL", "8.000 - 12.000")


def test_the_day_work_begins_is_not_the_day_of_posting():
    offer = {
        "titel": "Bäcker",
        "arbeitgeber": "Krume GmbH",
        "arbeitsort": {"ort": "Berlin"},
        "eintrittsdatum": "2026-08-01",
        "aktuelleVeroeffentlichungsdatum": "2026-07-01",
    }
    (found,) = read_bytes(json.dumps({"stellenangebote": [offer]}).encode(), "stellen.json")
    assert dict(reversed(found.metadata))["posted"] == "2026-07-01"


@pytest.mark.parametrize(
    ("more", "field", "value"),
    [
        ({"remote": False, "hybrid": True}, "remote", "hybrid"),
        ({"remote": False, "location": {"hybrid": False}}, "remote", "no"),
        ({"salaryNet": 2400}, "salary", "2400"),
        ({"yearsOfExperience": "1-2"}, "experience", "1-2 years"),
        ({"experience": "12"}, "experience", "12"),
        ({"location": "Belém - PA (3)"}, "location", "Belém - PA"),
        ({"location": "Paris (75)"}, "location", "Paris (75)"),
        ({"careerPageName": "Crumb", "careerPageUrl": "https://c.example"}, "company", "Crumb"),
    ],
)
def test_what_interfaces_answer_is_said_as_a_reader_says_it(more, field, value):
    row = {"title": "Baker", "description": "Bake the bread.", "url": "https://b.example/1"}
    (document,) = read_bytes(json.dumps([row | more]).encode(), "jobs.json")
    assert dict(document.metadata)[field] == value


def test_the_first_of_several_numbered_names_that_a_row_states_is_its_title():
    table = "city,job1,job2,company\nGhent,,Miller,Crumb\nNamur,Baker,Miller,Crumb\n"
    found = read_bytes(table.encode(), "jobs.csv")
    assert [dict(one.metadata)["title"] for one in found] == ["Miller", "Baker"]


def test_work_that_is_to_end_is_no_past_career():
    row = {"title": "Baker", "company": "Crumb", "startDate": "2026-05", "endDate": "2027-05"}
    assert len(read_bytes(json.dumps([row]).encode(), "jobs.json")) == 1


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("45000", "2023-03-15"),
        ("45000.5", "2023-03-15"),
        ("1700000000", "2023-11-14"),
        ("1700000000000", "2023-11-14"),
        ("17", "17"),
        ("36525", "36525"),
        ("05/04/2024", "2024-04-05"),
        ("05/04-2024", "05/04-2024"),
        ("soon", "soon"),
    ],
)
def test_a_day_is_written_as_iso_has_it_whatever_it_counts(written, day):
    assert day_text(written, day_first=True) == day


@pytest.mark.parametrize(
    ("days", "is_first"),
    [
        (["13/04/2024", "05/04/2024"], True),
        (["04/13/2024", "04/05/2024"], False),
        (["04/05/2024"], None),
        (["13/04/2024", "04/13/2024"], None),
    ],
)
def test_which_figure_is_the_day_is_told_by_all_of_a_column(days, is_first):
    assert is_day_first(days) is is_first


BAKER = {"title": "Baker", "company": "Rye", "location": "Ghent"}
MILLER = BAKER | {"title": "Miller"}
CELLS = [["Baker", "Rye"], ["Miller", "Rye"]]
JSONS = {
    "values side by side": json.dumps(BAKER) + " " + json.dumps(MILLER),
    "values below each other, with commas": f"{json.dumps(BAKER)},\n{json.dumps(MILLER)},\n",
    "words around": f"var jobs = {json.dumps([BAKER, MILLER])};",
    "cut short": json.dumps([BAKER, MILLER, BAKER])[:-30],
    "long and cut short": json.dumps([BAKER, MILLER])[:-1] + ', {"title": "' + "x" * 20_000,
    "a text that holds it": json.dumps(json.dumps([BAKER, MILLER])),
    "columns beside rows": json.dumps(
        {"columns": ["title", "company"], "data": CELLS}),
    "columns with labels beside rows": json.dumps(
        {"fields": [{"label": "title"}, {"name": "company"}], "rows": CELLS}),
    "columns of cells": json.dumps({"title": ["Baker", "Miller"], "company": ["Rye", "Rye"]}),
    "columns of numbered cells": json.dumps(
        {"title": {"0": "Baker", "1": "Miller"}, "company": {"0": "Rye", "1": "Rye"}}),
    "rows below their header": json.dumps([["title", "company"], *CELLS]),
}  # fmt: skip


@pytest.mark.parametrize("text", JSONS.values(), ids=JSONS)
def test_json_is_read_however_it_is_laid_out_or_broken(text):
    found = read_bytes(text.encode(), "a.json")
    assert [dict(document.metadata)["title"] for document in found][:2] == ["Baker", "Miller"]


FEED = """<?xml version="1.0"?>
<rss><channel><item><title>{}</title><link>https://rye.example/1</link>
<description><p>We <b>bake</b> &amp; sell.</p><ul><li>Knead</li></ul></description></item>
<item><title>{}</title><link>https://rye.example/2</link>
<description><p>Mill &lt;rye&gt;.</p></description></item></channel></rss>"""


def test_a_feed_whose_texts_are_laid_out_within_it_is_a_feed():
    first, second = read_bytes(FEED.format("Rye: Baker", "Rye: Cook").encode(), "a")
    assert "We **bake** & sell.\n\n- Knead" in first.text
    assert "Mill <rye>." in second.text
    assert [dict(one.metadata)["company"] for one in (first, second)] == ["Rye", "Rye"]


@pytest.mark.parametrize("title", ["Cook", "Ghent: the town", "Baker: Cook"])
def test_titles_of_a_feed_name_employers_where_all_of_them_do(title):
    first, _ = read_bytes(FEED.format("Rye: Baker", title).encode(), "a")
    assert dict(first.metadata)["title"] == "Rye: Baker"


def test_a_row_with_a_quote_that_never_ends_is_read_line_by_line():
    text = 'title,company\n"Baker,Rye\n' + f"{' ' * 999}\n" * 16_900 + "Miller,Rye\n"
    found = read_bytes(text.encode(), "a.csv")
    assert [dict(document.metadata).get("title") for document in found] == ['"Baker', "Miller"]
