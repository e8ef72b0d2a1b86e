"""A page of vacancies gives a posting for each section that tells of one, by its headings."""

import pytest

from desktop.extracting import extract
from desktop.reading import read_bytes
from tests.reading.pages import APPLY, PROSE


def vacancies(heading, *sections):
    """A page that tells of several jobs in full, each below a heading of its own."""
    told = "".join(f"<div><h3>{title}</h3>{below}</div>" for title, below in sections)
    page = f"<html><head><title>Jobs</title></head><body><h1>{heading}</h1>{told}</body></html>"
    return read_bytes(page.encode(), "vacancies.html")


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Vacancies", f"<p>{PROSE}</p><p>Apply soon.</p>"),
        ("Store Manager", f"<p>{PROSE}</p>{APPLY}"),
    ],
)
def test_sections_below_the_names_of_jobs_are_one_posting_each(heading, below):
    documents = vacancies(heading, ("Night Nurse", below), ("Truck Driver", below))
    assert [extract(one).title for one in documents] == ["Night Nurse", "Truck Driver"]
    for one in documents:
        (again,) = read_bytes(one.original.data, "one.html")
        assert (again.text, again.metadata) == (one.text, one.metadata)


def test_sections_below_a_page_s_heading_of_vacancies_are_told_from_its_other_parts():
    jobs = "".join(f"<h3>{t}</h3><p>{PROSE}</p>{APPLY}" for t in ("Night Nurse", "Truck Driver"))
    about = "".join(f"<h3>{t}</h3><p>{PROSE}</p>" for t in ("Our Story", "Our House"))
    body = f"<h1>Rye House</h1><h2>About us</h2>{about}<h2>Vacancies</h2>{jobs}"
    html = f"<html><head><title>Jobs at Rye House</title></head><body>{body}</body></html>"
    documents = read_bytes(html.encode(), "work.html")
    assert [extract(one).title for one in documents] == ["Night Nurse", "Truck Driver"]


@pytest.mark.parametrize(
    ("heading", "sections"),
    [
        ("Store Manager", [("Assistant Manager", PROSE), ("Area Manager", PROSE)]),
        ("Vacancies", [("Night Nurse", PROSE), ("Who we are", PROSE), ("What we offer", PROSE)]),
        ("Vacancies", [("Night Nurse", "Soon."), ("Truck Driver", "Soon.")]),
    ],
)
def test_sections_of_one_posting_and_bare_names_stay_together(heading, sections):
    assert len(vacancies(heading, *sections)) == 1


def section_of(name, words):
    return (
        f"<div><h2>{name}</h2><h3>Ihr Aufgabengebiet:</h3><ul><li>{words} für die Backstube und "
        "die drei Läden</li><li>Pflege der Öfen und der Rezepte im Team</li></ul></div>"
    )


def test_headings_with_one_label_below_each_are_one_posting_each():
    names = ("Bäcker (m/w)", "Verkauf/Theke", "Konditor (m/w)", "Fahrer (w/m)")
    page = "<body>" + "".join(section_of(name, name[:4]) for name in names) + "</body>"
    found = read_bytes(page.encode(), "stellen.html")
    assert [document.text.split("\n")[0] for document in found] == [f"## {name}" for name in names]


def test_the_one_address_for_applications_is_that_of_each_section():
    apply = "<p>Send your CV to <a href='mailto:jobs@rye.example'>jobs@rye.example</a>.</p>"
    sections = "".join(
        f'<article class="job-card"><h3>{title}</h3><p>Full-time, Ghent</p></article>'
        for title in ("Night Nurse", "Truck Driver")
    )
    html = "<html><head><title>Jobs</title></head><body><h1>Jobs at Rye</h1>{}</body></html>"
    for told, emails in ((apply, ("jobs@rye.example",)), ("", ())):
        found = read_bytes(html.format(sections + told).encode(), "jobs.html")
        assert [extract(document).emails for document in found] == [emails] * 2


def test_headings_that_recur_below_each_title_part_no_posting_from_the_next():
    card = (
        "<div><h6>{}</h6><p><b>Posting Number:</b> {}</p><p><b>Posting Date:</b> 4 Jan 2021</p>"
        "<p><b>Employer:</b> Rye College</p><p><b>Location:</b> Rye</p><h6>Description</h6>"
        "<p>{} We bake bread, rolls and cakes for all of the town and for many others.</p></div>"
    )
    told = "Apply now: you need three years of experience in a bakery; the salary is good."
    jobs = ("Night Nurse", "Truck Driver", "Store Manager")
    cards = "".join(card.format(job, at, told if at else "") for at, job in enumerate(jobs))
    page = f"<html><body><h3>Job Postings</h3>{cards}</body></html>"
    found = read_bytes(page.encode(), "jobs.html")
    assert isinstance(found, list)
    assert [extract(one).title for one in found] == list(jobs)
