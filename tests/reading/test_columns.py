"""Columns of exports: known by their names, and by what all of their cells hold."""

import json

import pytest

from desktop.reading import read_bytes
from desktop.reading.tables.column_names import folded_name, key_of
from desktop.reading.tables.days import day_text, is_day_first


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
        ("seo_titel", "seo titel", "title"),
        ("budget", "budget", None),
        ("Budget max", "budget max", "salary_max"),
        ("WORKING_AREA", "working area", "location"),
        ("date of closing shop", "date of closing shop", None),
        ("Job posted at", "job posted at", "posted"),
        ("Flour", "flour", None),
        ("CITY_NM（工作地點）", "city nm", "location"),
        ("Flour (Bread)", "flour", None),
        ("lieuTexte", "lieu texte", "location"),
        ("nazov_pozicie", "nazov pozicie", "title"),
        ("Miesto práce", "miesto prace", "location"),
        ("JobAdName", "job ad name", "title"),
        ("fechapublicacion", "fechapublicacion", "posted"),
        ("fechafinpublicacion", "fechafinpublicacion", "closes"),
        ("tituloanuncio", "tituloanuncio", "title"),
    ],
)
def test_a_column_is_known_by_its_name_however_it_is_written(name, folded, key):
    assert folded_name(name) == folded
    assert key_of(name) == key


def test_the_first_of_several_numbered_names_that_a_row_states_is_its_title():
    table = "city,job1,job2,company\nGhent,,Miller,Crumb\nNamur,Baker,Miller,Crumb\n"
    found = read_bytes(table.encode(), "jobs.csv")
    assert [dict(one.metadata)["title"] for one in found] == ["Miller", "Baker"]


def test_a_row_that_states_a_field_elsewhere_than_the_others_is_read_there():
    rows = [
        {"title": "Baker", "company": "Rye", "employer": "Rye", "location": "Ghent"},
        {"title": "Miller", "employer": "Crumb", "location": "Ghent"},
    ]
    found = read_bytes(json.dumps(rows).encode(), "jobs.json")
    assert [dict(one.metadata)["company"] for one in found] == ["Rye", "Crumb"]


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({"company_jobs": "Baker, Cook", "company_name": "Crumb"}, {"company": "Crumb"}),
        (
            {"salary_1": "80 - 90 PLN", "salary_1_description": "net (B2B) per hour"},
            {"salary": "80 - 90 PLN / hour"},
        ),
        ({"remote_work": "", "remote_possible": "Fully remote"}, {"remote": "Fully remote"}),
        ({"posted": "", "first_seen": "2026-09-27", "location": "Lyon"}, {"posted": None}),
        ({"expire": "05.09.2026"}, {"closes": "05.09.2026"}),
        ({"area": "Bread", "estado": "SP"}, {"location": "Lyon, SP"}),
        ({"company": "Come #bake with us", "employer": ""}, {"company": None}),
        ({"type": "vacancy_type_effective"}, {"employment_type": "vacancy-type-effective"}),
        (
            {"url": "https://b.example/1", "partenaires.url": "https://crumb.example/f"},
            {"url": "https://b.example/1", "apply_url": "https://crumb.example/f"},
        ),
    ],
)
def test_columns_beside_each_other_are_told_apart(row, fields):
    rows = [{"title": "Baker", "city": "Lyon"} | row, {"title": "Cook", "posted": "2026-09-01"}]
    found = read_bytes(json.dumps(rows).encode(), "jobs.json")
    told = dict(reversed(found[0].metadata))
    assert {key: told.get(key) for key in fields} == fields


def test_what_else_a_row_states_stands_before_what_is_offered():
    row = {"title": "Baker", "company": "Crumb", "oven": "Rational", "benefits": "Free bread"}
    (found,) = read_bytes(json.dumps([row]).encode(), "jobs.json")
    assert found.text.index("Rational") < found.text.index("Free bread")


def test_a_country_s_name_goes_before_its_code():
    row = {"title": "Baker", "countryCode": "BE", "place": {"city": "Ghent", "country": "Belgium"}}
    (found,) = read_bytes(json.dumps([row]).encode(), "jobs.json")
    assert dict(found.metadata)["location"] == "Ghent, Belgium"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("45000", "2023-03-15"),
        ("45000.5", "2023-03-15"),
        ("1700000000", "2023-11-14"),
        ("20240405", "2024-04-05"),
        ("20241399", "20241399"),
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
