"""Pages copied as text: the page's title and menu above a posting, and other postings below it."""

import pytest

from desktop.extracting.extract import extract
from tests.extracting.making import document

TOLD = "We bake bread by night and sell it in the morning.\n" * 12


def read(text):
    found = extract(document(text))
    return found.title, found.company, found.locations


@pytest.mark.parametrize(
    "above",
    [
        "Night Baker - Bread Board\n* Jobs\n* Blog\n+ Login / Signup\nHire With Us\n",
        "Night Baker – Crumb & Co\nSign in\nMy job alerts\n",
        "Crumb & Co hiring Night Baker in Lyon, France | Bread Board\nAccept\nReject\nJoin now\n",
        "Night Baker (m/f/d) - Lyon - breadboard.example\nStartseite\nJobs finden\n",
    ],
)
@pytest.mark.parametrize("line", ["", "===========\n"])
def test_a_posting_begins_where_the_name_in_a_pages_title_stands_again(above, line):
    name = "Night Baker (m/f/d)" if "(m/f/d)" in above else "Night Baker"
    text = f"{above}{name}\n{line}Crumb & Co\nLyon, France\nFull Time\n\n{TOLD}"
    assert read(text) == ("Night Baker", "Crumb & Co", ("Lyon, France",))


def test_who_hires_may_stand_above_the_name_told_again():
    text = f"Night Baker - Crumb\nCareers\nCrumb\nNight Baker\nJob Expired\nLyon, France\n\n{TOLD}"
    assert read(text) == ("Night Baker", "Crumb", ("Lyon, France",))


def test_a_name_told_again_only_by_a_picture_begins_no_posting():
    text = f"Baker logo | Crumb\n\nMenu\n\nBaker logo\n\n{TOLD}"
    assert read(text)[0] == "Baker logo | Crumb"


def test_a_fact_that_says_the_name_again_begins_no_posting():
    text = (
        "Night Baker - Bread and Rolls\nCrumb & Co\nApply before 2 June 2025\n\nJob grade\n"
        f"Night Baker\n\n{TOLD}"
    )
    assert read(text)[:2] == ("Night Baker - Bread and Rolls", "Crumb & Co")


def test_a_posting_begins_above_its_place_and_terms_below_a_menu():
    text = (
        "Jobs\nMy ads\nMy job alerts\nFind a job Career Tips Companies\nFind\n\n"
        f"Baker, rye bread\n\nLyon, France\nCrumb & Co\nPosted: 18 September\nFull-time\n\n{TOLD}"
    )
    assert read(text) == ("Baker, rye bread", "Crumb & Co", ("Lyon, France",))


def test_a_line_of_a_name_and_a_place_may_stand_last():
    text = f"Job Description\n\n{TOLD}\nNight Baker • Lyon, FR\n"
    assert read(text) == ("Night Baker", None, ("Lyon, FR",))


@pytest.mark.parametrize(
    "heading",
    ["Similar jobs", "Related Jobs", "People also viewed", "More jobs like this",
     "Jobs you may be interested in", "Similar Baker jobs near Lyon", "Ähnliche Stellenangebote",
     "Offres similaires", "Ofertas de empleo similares", "Vagas semelhantes",
     "Похожие вакансии", "相似职位", "Simi\u00adlar jobs"],
)  # fmt: skip
def test_a_posting_ends_where_its_page_lists_others(heading):
    others = "Planet\nCook\nBerlin, Germany\nSalary: 50,000 EUR per year\nPython, Java\n"
    text = f"# Night Baker\n\nLocation: Lyon\n\n{TOLD}\n## {heading}\n\n{others}"
    found = extract(document(text))
    assert (found.locations, found.salary, found.skills) == (("Lyon",), None, ())
    assert found.body == text


def test_such_words_within_a_posting_end_nothing():
    text = f"{TOLD}Similar jobs held before are welcome.\n- Related roles\n\nLocation: Lyon\n"
    assert extract(document(text)).locations == ("Lyon",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Line Cooks - Crumb's Shops, Inc.\nDarien, GA\nAbout the Job\nWe bake.",
            ("Line Cooks", "Crumb's Shops, Inc.", ("Darien, GA",)),
        ),
        (
            "PhD Studentship in Rye at Crumb University, 2012 Sweden\n\nYou bake rye for a doctor.",
            ("PhD Studentship in Rye", "Crumb University", ("Sweden",)),
        ),
        (
            "Night Baker\n\nNot Interested\nBookmark\nReport This Job\n\nWe bake.",
            ("Night Baker", None, ()),
        ),
        ("Night Baker\nJob Introduction\nWe bake.", ("Night Baker", None, ())),
    ],
)
def test_what_stands_beside_a_name_is_told_apart(text, told):
    assert read(text) == told


def test_facts_that_a_page_runs_together_on_a_line_are_told_apart():
    text = (
        "Night Baker\n📍 Job Overview\nJob Title: Night Baker Company: Crumb Location: Lyon,"
        " France; Oslo, Norway Job Type: Part-time Category: Bread / Rolls Date Posted: 2025-10-05"
        " Experience Level: 4+ Years\n\nWe bake.\n"
    )
    found = extract(document(text))
    assert (found.title, found.company) == ("Night Baker", "Crumb")
    assert found.locations == ("Lyon, France", "Oslo, Norway")
    assert found.employment_types == ("part-time",)
    assert str(found.posted) == "2025-10-05"


def test_a_sentence_with_colons_holds_no_labels():
    text = "We ask for this: rye, for that: oats, and for more: wheat. Location: Lyon\n"
    assert extract(document(text)).company is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Skip to main content\n\nThis job has expired\n\nRye Person\n\nEmployer\nCrumb Ltd\n"
            "Location\nLyon, France\nSalary\n£20,000 per annum\n",
            ("Rye Person", "Crumb Ltd", ("Lyon, France",)),
        ),
        (
            "Cleaning Operative\n\nCrumb Council\n\nCleaning Operative\n\n£24702\n\nFull time\n",
            ("Cleaning Operative", "Crumb Council", ()),
        ),
        (
            "Sales Officer / Executive - Rye Trade\nSales Officer / Executive - Rye Trade\n"
            "Location: Mumbai\n",
            ("Sales Officer / Executive - Rye Trade", None, ("Mumbai",)),
        ),
        (
            "Local Consultant at the Rye Development Programme (RDP)\n\nLocation: Abuja\n",
            ("Local Consultant", "Rye Development Programme", ("Abuja",)),
        ),
        (
            "RQ1304786(SJ) – Gardener\n\nJob Details\n\nMain Purpose of Post\nGardens.\n",
            ("Gardener", None, ()),
        ),
        ("Job Openings Night Baker\n\nAbout the job Night Baker\n", ("Night Baker", None, ())),
        (
            "Job Description\nCPSB/2023/10/03\nRYE ASSISTANT II:\nNO. OF VACANCIES – ONE (1)\n",
            ("Rye Assistant II", None, ()),
        ),
        (
            ":orphan:\n\nJob Posting: Rye Baker\n====\n\n.. |role| replace:: baker\n\nWe bake.\n",
            ("Rye Baker", None, ()),
        ),
        (
            "Night baker required for our old shop. Must like rye.\n",
            ("Night baker", None, ()),
        ),
        ("Driver's licence required for the job. We bake.\n", (None, None, ())),
        (
            "Night Baker\n\nor Register to apply for this job\nCompany Details\nWe bake rye.\n",
            ("Night Baker", None, ()),
        ),
        (
            "Salary : $48,531.00 Annually\nLocation : Annapolis\nJob Summary\n"
            "The Night Baker for the Central Services Department provides bread.\n",
            ("Night Baker", None, ("Annapolis",)),
        ),
    ],
)
def test_a_name_is_told_from_what_pages_set_around_it(text, told):
    assert read(text) == told


def test_who_seeks_before_a_colon_in_the_same_letters_is_no_employer():
    text = "Nous recherchons pour notre tribu : **un·e dev front-end**\n\nOn code.\n"
    assert extract(document(text)).company is None
