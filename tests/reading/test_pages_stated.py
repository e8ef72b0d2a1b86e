"""What a page states in schema.org's words gives its posting's fields, if it is its own."""

import json

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from desktop.reading import read_bytes
from tests.reading.pages import PROSE, SHOWN, STATED, only, page, pairs

WRITTEN = {
    "an object": json.dumps(STATED),
    "in a list": json.dumps([{"@type": "WebSite", "name": "Rye"}, STATED]),
    "in a graph": json.dumps({"@graph": [{"@type": "Thing"}, STATED]}),
    "as one of several types": json.dumps({**STATED, "@type": ["JobPosting", "Thing"]}),
    "as a part of the page": json.dumps({"@type": "WebPage", "mainEntity": STATED}),
    "in a comment": f"<!--\n{json.dumps(STATED)}\n-->",
    "as character data": f"//<![CDATA[\n{json.dumps(STATED)}\n//]]>",
    "with a comma too many": json.dumps(STATED)[:-1] + ",}",
    "with line ends in its strings": json.dumps(STATED).replace("coast, ", "coast,\n"),
    "with entities for quotes": json.dumps(STATED).replace('"', "&quot;"),
    "in single quotes": json.dumps({**STATED, "description": "none"}).replace('"', "'"),
}  # fmt: skip


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_what_a_page_states_gives_the_fields_however_it_is_written(written):
    document = only(page(SHOWN, written))
    posting = extract(document)
    assert posting.title == "Baker"
    assert posting.company == "Rye & Sons"
    assert pairs(document, "location") == ["Ghent, East Flanders, BE"]
    assert posting.countries == ("BE",)
    assert posting.salary == Salary(2400, 2900, "EUR", "month")
    assert posting.employment_types == ("full-time", "part-time")
    assert str(posting.posted) == "2026-10-02"
    assert str(posting.closes) == "2026-12-01"
    assert "https://rye.example/jobs/7" in posting.apply_urls


PAY = [
    ({"currency": "USD", "value": {"minValue": 52000, "maxValue": 61000, "unitText": "YEAR"}},
     "52000-61000 USD per year"),
    ({"currency": "USD", "value": {"value": 21.5, "unitText": "HOUR"}}, "21.5 USD per hour"),
    ({"currency": "GBP", "value": "34,500", "unitText": "YEAR"}, "34500 GBP per year"),
    ({"currency": "EUR", "value": {"maxValue": 5000, "minValue": 0, "unitText": "MONTH"}},
     "up to 5000 EUR per month"),
    ({"currency": "EUR", "value": {"minValue": 4000, "unitText": "MONTH"}},
     "from 4000 EUR per month"),
    ({"currency": "EUR", "value": "3.100 € bis 3.600 € im Monat"}, "3.100 € bis 3.600 € im Monat"),
    ("2 800 euroa kuukaudessa", "2 800 euroa kuukaudessa"),
    ({"minValue": 90, "maxValue": 110, "currency": "CHF", "unitText": "HOUR"},
     "90-110 CHF per hour"),
    ({"currency": "USD", "value": {"minValue": 0, "maxValue": 0, "unitText": "YEAR"}}, None),
    ({"currency": "USD", "value": {"value": 1, "unitText": "YEAR"}}, None),
    ({"currency": "USD", "value": "0"}, None),
    ({"currency": "USD", "value": "Competitive"}, None),
    ([], None),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "words"), PAY)
def test_pay_is_told_in_words_and_zero_is_none(stated, words):
    found = pairs(only(page(SHOWN, {**STATED, "baseSalary": stated})), "salary")
    assert found == ([] if words is None else [words])


PLACES = [
    ("Ghent, Belgium", ["Ghent, Belgium"]),
    ({"@type": "Place", "address": "Ghent"}, ["Ghent"]),
    ([{"address": {"addressLocality": "Ghent"}}, {"address": {"addressLocality": "Bruges"}}],
     ["Ghent", "Bruges"]),
    ({"address": {"addressLocality": "Ghent", "addressCountry": {"name": "BE"}}},
     ["Ghent, BE"]),
    ({"address": {"addressLocality": "Ghent, Bruges, Namur"}}, ["Ghent", "Bruges", "Namur"]),
    ({"address": {"addressRegion": "Flanders"}}, ["Flanders"]),
    ({}, []),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "places"), PLACES)
def test_places_are_read_from_strings_objects_and_lists(stated, places):
    document = only(page(SHOWN, {**STATED, "jobLocation": stated}))
    assert pairs(document, "location") == places


def test_work_from_afar_is_stated_with_the_region_to_live_in():
    stated = {
        **STATED,
        "jobLocationType": "TELECOMMUTE",
        "jobLocation": None,
        "applicantLocationRequirements": [{"@type": "Country", "name": "Belgium"}],
    }
    document = only(page(SHOWN, stated))
    assert pairs(document, "remote", "location") == ["Belgium", "remote"]


def test_the_body_is_what_the_page_shows_and_raw_properties_stand_beside_it():
    document = only(page(SHOWN, {**STATED, "description": "Something else entirely."}))
    assert document.text.startswith("# Baker\n\nRye & Sons, Ghent\n\nWe mill rye")
    assert ("jsonld.baseSalary.value.minValue", "2400") in document.metadata
    assert document.format == "markdown"
    assert document.original.data.startswith(b"<!DOCTYPE html>")


def test_a_page_that_scripts_would_fill_tells_what_it_states():
    document = only(page('<div id="root"></div>', STATED))
    assert "We mill rye and wheat" in document.text
    assert extract(document).company == "Rye & Sons"


DECOYS = {
    "of another job": {**STATED, "title": "Astronaut", "description": "Fly to the moon and stay."},
    "a template": {**STATED, "title": "Job Title", "description": "string"},
    "a neighbour": {**STATED, "title": "Miller", "description": "Grind what others bake, alone."},
}  # fmt: skip


@pytest.mark.parametrize("decoy", DECOYS.values(), ids=DECOYS)
def test_a_posting_that_is_not_the_pages_own_does_not_count(decoy):
    document = only(page(SHOWN, decoy))
    assert not pairs(document, "title", "company", "salary")
    assert extract(document).title == "Baker"


def test_of_several_stated_the_one_that_the_page_shows_counts():
    document = only(page(SHOWN, DECOYS["a neighbour"], STATED, DECOYS["of another job"]))
    assert pairs(document, "title") == ["Baker"]


def test_an_employer_whom_the_page_does_not_know_is_left_out():
    stated = {**STATED, "hiringOrganization": {"name": "Template Holding Inc"}}
    document = only(page(SHOWN, stated))
    assert pairs(document, "title") == ["Baker"]
    assert not pairs(document, "company")


def test_one_posting_stated_once_a_place_is_one_with_all_places():
    other = {**STATED, "jobLocation": {"address": {"addressLocality": "Bruges"}}}
    document = only(page(SHOWN, STATED, other))
    assert pairs(document, "location") == ["Ghent, East Flanders, BE", "Bruges"]


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-9-3", "2026-09-03"), ("Wed Aug 05 02:00:00 UTC 2026", "2026-08-05"), ("soon", "soon")],
)
def test_a_day_that_a_page_states_is_written_as_iso_has_it(written, day):
    document = only(page(SHOWN, {**STATED, "datePosted": written}))
    assert pairs(document, "posted") == [day]


def test_a_posting_stated_in_other_words_than_shown_is_the_page_s_own():
    told = {**STATED, "title": "Baker of rye bread", "description": f"<p>{'Come to us. ' * 30}</p>"}
    shown = SHOWN.replace("<h1>Baker", "<h1>Rye bread baker in Ghent")
    assert pairs(only(page(shown, told)), "location") == ["Ghent, East Flanders, BE"]
    strange = {**told, "hiringOrganization": {"name": "Oats Ltd"}}
    assert not pairs(only(page(shown, strange)), "location")


def test_an_address_beside_the_posting_is_its_place():
    stated = '<meta itemprop="addressLocality" content="Ghent">'
    found = only(f'<div itemscope itemtype="http://schema.org/JobPosting">{stated}'
                 f'<h1 itemprop="title">Baker</h1><p>{PROSE}</p></div>')  # fmt: skip
    assert pairs(found, "location") == ["Ghent"]


MICRODATA = f"""
<div itemscope itemtype="http://schema.org/JobPosting">
  <h1 itemprop="title">Baker</h1>
  <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
    <span itemprop="name">Rye &amp; Sons</span></span>
  <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
    <span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
      <span itemprop="addressLocality">Ghent</span></span></span>
  <meta itemprop="employmentType" content="FULL_TIME">
  <time itemprop="datePosted" datetime="2026-10-02">2 October</time>
  <span itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount">
    <meta itemprop="currency" content="EUR">
    <span itemprop="value" itemscope itemtype="http://schema.org/QuantitativeValue">
      <span itemprop="value">2600</span> a <span itemprop="unitText">MONTH</span></span></span>
  <div itemprop="description"><p>{PROSE}</p><ul><li>Knead</li><li>Bake</li></ul></div>
</div>"""


def test_microdata_may_state_several_of_one_property():
    place = '<div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">{}</div>'
    places = "".join(
        place.format(f'<b itemprop="name">{one}</b>') for one in ("Ghent", "Lyon", "Riga")
    )
    found = only(page(
        f'<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>'
        f'{places}<a itemprop="url" href="https://rye.example/jobs/7">here</a><p>{PROSE}</p></div>'
    ))  # fmt: skip
    assert pairs(found, "location") == ["Ghent", "Lyon", "Riga"]
    assert pairs(found, "url") == ["https://rye.example/jobs/7"]


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"monthsOfExperience": 30}, "2.5 years"),
        ({"monthsOfExperience": "6"}, "6 months"),
        ("Three years in a bakery", "Three years in a bakery"),
    ],
)
def test_experience_is_told_in_words(stated, words):
    document = only(page(SHOWN, {**STATED, "experienceRequirements": stated}))
    assert pairs(document, "experience") == [words]


def test_what_a_bare_page_states_of_qualifications_is_part_of_the_text():
    stated = {
        "@type": "JobPosting",
        "title": "Baker",
        "description": "We bake bread.",
        "qualifications": "You know rye.",
        "responsibilities": "We bake bread.",
    }
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    (found,) = read_bytes(f"<html><head>{script}</head></html>".encode(), "job.html")
    assert "## Qualifications\n\nYou know rye." in found.text
    assert found.text.count("We bake bread.") == 1


def test_a_description_that_microdata_states_out_of_sight_is_the_text_of_a_bare_page():
    told = "<p>We bake &amp; sell.</p>By hand:<ul><li>Knead at night</li><li>Bake bread</li></ul>"
    found = only(
        '<div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>'
        f'<div itemprop="description" hidden>{told}</div></div>'
    )
    assert found.text == (
        "# Baker\n\nWe bake & sell.\n\nBy hand:\n\n- Knead at night\n- Bake bread"
    )


def test_microdata_states_the_same():
    document = only(page(MICRODATA))
    keys = ("title", "company", "location", "salary", "employment_type", "posted")
    assert pairs(document, *keys) == [
        "Baker", "Rye & Sons", "Ghent", "2600 EUR per month", "full-time", "2026-10-02",
    ]  # fmt: skip
    assert "- Knead\n- Bake" in document.text


def test_what_a_template_holds_with_its_quotes_as_entities_is_the_page_s_data():
    state = {"view": {"name": "Baker", "description": "Bake.", "area": {"name": "Ghent"}}}
    held = json.dumps(state).replace('"', "&quot;")
    document = only(f'<html><body><template id="state">{held}</template></body></html>')
    assert pairs(document, "title") == ["Baker"]
    assert pairs(document, "location") == ["Ghent"]


def test_what_is_stated_below_hundreds_of_lists_is_not_looked_for():
    for depth, title in ((30, ["Baker"]), (900, [])):
        written = "[" * depth + json.dumps(STATED) + "]" * depth
        assert pairs(only(page(SHOWN, written)), "title") == title


def test_every_member_of_a_stated_list_stands_beside_the_posting():
    stated = {**STATED, "industry": {"names": ["Food", ["Bread"]]}}
    assert pairs(only(page(SHOWN, stated)), "jsonld.industry.names") == ["Food", "Bread"]
