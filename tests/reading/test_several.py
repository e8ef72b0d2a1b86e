"""A plain text that lists several postings gives one for each, which reads the same alone."""

import pytest

from desktop.extracting import extract
from desktop.reading import read_bytes
from desktop.reading.plain.several import several_postings

TOLD = (
    "You bake bread and rolls for our three shops with two years of practice, and look after the "
    "ovens, the recipes and the two apprentices who learn with us."
)
BULLETS = """# Vacancies

Tell them where you saw it.

* [Night Cook](https://rye.example/1), Rye & Sons, Lyon, France - closes 22 March 2026

* [Flour Engineer](https://mill.example/2), The Mill, Ghent, Belgium - closes 25 March 2026

* [Data Analyst](https://crumb.example/3), Crumb Institute, UK - closes 8 April 2026
"""
SECTIONS = """# Work this week

Bakers, look here.

## 📍 Opportunity #1: Night Cook

- **Company:** Rye & Sons
- **Location:** Lyon
- **Experience:** 2-5 Years

---

## 📍 Opportunity #2: Data Analyst

- **Company:** Crumb
- **Location:** Ghent

## How to apply

Write to them.
"""


VACANCIES = """# Careers at Crumb

We bake for all of Rye, and have done so since 1988.

## Night Baker (Full-time, Lyon)

Bake bread all night, and go home early.

### Requirements

- Two years of baking

## Van Driver (Part-time, Ghent)

Drive our vans to the shops, and back again.

### Requirements

- A licence

## How to apply

Write to them.
"""


POSTS = """# Require Assistants at Rye Institute

The institute bakes, and engages assistants for it.

## Kitchen Assistant
Position Code : KA 1
Essential Qualification : None, but clean hands

## Flour Expert in Wheat
Position Code : FE 2
Essential Qualification : A degree in flour

## Bakery Assistant
Position Code : BA 3
Essential Qualification : A degree in bread
"""


OFFERS = """# Jobs of the week

You need no Python to add one.

### Night Baker – Rye & Sons Ltd
📍 Location: Leeds, ENG, GB
🔗 [Apply](https://board.example/1)

---

### Process Engineer – Crumb
📍 Location: Bath, ENG, GB
🔗 [Apply](https://board.example/2)
"""


CALLED = """# Крошка, Тверь

Крошка печёт хлеб в Твери.

## Вакансия Пекарь

Опыт работы у печи от 1 года и любовь к хлебу.

## Вакансия PM

Опыт участия в проектах пекарни и порядок в делах.
"""


def told(text):
    return [extract(document) for document in read_bytes(text.encode(), "jobs.md")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BULLETS,
            [
                ("Night Cook", "Rye & Sons", ("Lyon, France",), "2026-03-22"),
                ("Flour Engineer", "The Mill", ("Ghent, Belgium",), "2026-03-25"),
                ("Data Analyst", "Crumb Institute", ("UK",), "2026-04-08"),
            ],
        ),
        (
            SECTIONS,
            [
                ("Night Cook", "Rye & Sons", ("Lyon",), "None"),
                ("Data Analyst", "Crumb", ("Ghent",), "None"),
            ],
        ),
        (
            VACANCIES,
            [
                ("Night Baker", "Crumb", ("Lyon",), "None"),
                ("Van Driver", "Crumb", ("Ghent",), "None"),
            ],
        ),
        (
            OFFERS,
            [
                ("Night Baker", "Rye & Sons Ltd", ("Leeds, ENG, GB",), "None"),
                ("Process Engineer", "Crumb", ("Bath, ENG, GB",), "None"),
            ],
        ),
    ],
    ids=["bullets", "sections", "vacancies", "offers"],
)
def test_each_part_is_a_posting(text, expected):
    found = told(text)
    assert [(one.title, one.company, one.locations, str(one.closes)) for one in found] == expected


def test_headings_that_say_so_part_vacancies_of_whatever_name():
    assert [one.title for one in told(CALLED)] == ["Пекарь", None]


@pytest.mark.parametrize(
    "text",
    [BULLETS, SECTIONS, VACANCIES, OFFERS],
    ids=["bullets", "sections", "vacancies", "offers"],
)
def test_a_part_read_alone_is_the_same_posting(text):
    for document in read_bytes(text.encode(), "jobs.md"):
        (again,) = read_bytes(document.original.data, "jobs.md")
        assert extract(again) == extract(document)


@pytest.mark.parametrize(
    "text",
    [
        "# Baker\n\nCompany: Rye\nLocation: Lyon\n\n## About\n\nWe bake.\n\n## You\n\nYou bake.\n",
        "# Baker\n\nWe bake. See [a day](https://rye.example/b), here. Apply soon.\n"
        "\n* [Bread](https://rye.example/1), rye - our best\n",
    ],
)
def test_one_posting_stays_one(text):
    assert len(read_bytes(text.encode(), "job.md")) == 1


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("[Night Cook](https://rye.example/1)", "[Data Analyst](https://rye.example/2)", 2),
        ("Night Cook", "Data Analyst", 1),
        ("[Our story](https://rye.example/1)", "[Our ovens](https://rye.example/2)", 1),
    ],
)
def test_sections_that_name_an_employer_alone_are_one_each_where_they_link_to_a_job(
    first, second, count
):
    sections = (f"## {name}\n\nCompany: Rye\n\n{TOLD}\n" for name in (first, second))
    text = "\n".join(("# Work\n", *sections))
    assert len(read_bytes(text.encode(), "a.md")) == count


def test_a_heading_with_the_same_facts_as_those_of_jobs_is_one_too():
    assert [one.fallback_title for one in told(POSTS)] == [
        "Kitchen Assistant", "Flour Expert in Wheat", "Bakery Assistant",
    ]  # fmt: skip


def test_elements_of_a_site_s_own_are_one_posting_each():
    cards = "".join(
        f'<job-card title="{title}" company="Rye GmbH" location="{place}" href="/jobs/{at}" '
        'class="card"></job-card>'
        for at, (title, place) in enumerate((("Baker", "Lyon"), ("Van Driver", "Ghent")))
    )
    base = '<base href="https://rye.example/">'
    page = f"<html><head>{base}</head><body><h1>Jobs</h1><job-list>{cards}</job-list></body>"
    found = [extract(one) for one in read_bytes(page.encode(), "jobs.html")]
    assert [(one.title, one.company, one.locations) for one in found] == [
        ("Baker", "Rye GmbH", ("Lyon",)),
        ("Van Driver", "Rye GmbH", ("Ghent",)),
    ]
    assert found[1].apply_urls == ("https://rye.example/jobs/1",)


def test_what_a_stated_posting_refers_to_is_spelt_out():
    graph = (
        '{"@context": "https://schema.org", "@graph": ['
        '{"@type": "Organization", "@id": "#rye", "name": "Rye & Sons"},'
        '{"@type": "JobPosting", "title": "Baker", "hiringOrganization": {"@id": "#rye"},'
        f'"description": "{TOLD}"}}]}}'
    )
    page = f'<script type="application/ld+json">{graph}</script><body><h1>Baker</h1><p>{TOLD}</p>'
    (document,) = read_bytes(page.encode(), "baker.html")
    assert extract(document).company == "Rye & Sons"


def test_the_place_that_a_pin_marks_is_the_block_s():
    told = "".join(
        f'<div class="vacancy"><h3 class="vacancy-title">{title}</h3>'
        f'<span class="vacancy-location">{place}</span><p>{TOLD}</p><p>{TOLD}</p></div>'
        for title, place in (("Baker", "Lyon"), ("Van Driver", "Ghent"))
    )
    page = f"<body><h1>Careers</h1><p>We bake in Oslo.</p>{told}</body>"
    found = [extract(one) for one in read_bytes(page.encode(), "careers.html")]
    assert [(one.title, one.locations) for one in found] == [
        ("Baker", ("Lyon",)),
        ("Van Driver", ("Ghent",)),
    ]


RULED = """SOUDEUR
Nous recherchons un soudeur motivé, qui sait lire un plan et souder à l'arc des portes de fours,
des étagères et des grilles pour nos boulangeries.
--------------------------------------------

BOULANGER
Vous pétrissez, vous façonnez et vous cuisez le pain de nos trois boutiques, seul ou avec deux
apprentis que vous formez chaque matin.
--------------------------------------------
FOUR
À la cuisson, vous surveillez la chaleur et le temps, vous tenez le journal du four et vous le
nettoyez chaque soir avant de partir, en veillant aux règles d'hygiène.
--------------------------------------------
Chauffeur livreur
Vous livrez le pain de nuit aux boutiques, aux cantines et aux hôtels de la ville, et vous tenez
le camion propre et en état de rouler chaque jour.
"""


def test_lines_of_dashes_part_postings_each_below_its_name():
    documents = read_bytes(RULED.encode(), "offres.txt")
    assert [extract(one).title for one in documents][:2] == ["Soudeur", "Boulanger"]
    assert len(documents) == 4


@pytest.mark.parametrize(
    "text",
    [
        RULED.replace("BOULANGER", "MISSIONS").replace("Chauffeur livreur", "PROFIL"),
        RULED.partition("-")[0],
        RULED.replace("-" * 44, "---"),
    ],
)
def test_rules_between_the_parts_of_one_posting_part_none(text):
    assert len(read_bytes(text.encode(), "offre.txt")) == 1


def test_headings_with_chinese_facts_below_are_vacancies_too():
    text = (
        "# 加入我们\n\n我们烤面包。\n\n### 开放职位\n\n#### 1. 烘焙工程师 (远程)\n\n"
        "**职责：** 负责每日面包的揉制、烘烤和品尝，以及新配方的研发工作，并记录所有结果。\n\n"
        "#### 2. 前端开发工程师 (兼职)\n\n"
        "**职责：** 维护面包网站及相关数字产品，熟悉网页技术，能独立完成页面开发并与烘焙师合作。\n"
    )
    assert len(read_bytes(text.encode(), "jobs.md")) == 2


def test_a_heading_said_twice_heads_one_posting():
    head = "# We hire a Night Baker at Crumb & Co in Lyon (Remote)\n\n"
    text = f"{head}ann · description · 2026\n{head}{TOLD}\n\n## Facts\n\n**Location:** Lyon\n"
    assert len(read_bytes(text.encode(), "a.md")) == 1


def test_a_department_is_no_employer_where_its_university_stands_behind_it():
    bullet = "* [{}](https://rye.example/jobs/{}), {}, UK - closes 3 May 2016\n"
    text = "Jobs\n\n" + "\n".join(
        bullet.format(job, at, house)
        for at, (job, house) in enumerate(
            (
                ("Software Engineer", "Department of Bread, University of Rye"),
                ("Data Analyst", "Rye Mills"),
                ("Research Assistant", "School of Food, Rye College"),
            )
        )
    )
    told = several_postings(text, ())
    assert [dict(one.metadata)["company"] for one in told] == [
        "University of Rye", "Rye Mills", "Rye College",
    ]  # fmt: skip
