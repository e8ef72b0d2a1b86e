"""Answers of interfaces and feeds: read however they are laid out, and said as a reader says it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import Unreadable
from desktop.reading import read_bytes


def test_the_address_of_the_employers_own_form_goes_before_the_boards():
    row = {"title": "Baker", "company": "Crumb", "description": "Bake the bread."}
    urls = {"job_url": "https://b.example/1", "job_url_direct": "https://crumb.example/apply"}
    (document,) = read_bytes(json.dumps([row | urls]).encode(), "jobs.json")
    fields = dict(document.metadata)
    assert (fields["apply_url"], fields["url"]) == ("https://crumb.example/apply", urls["job_url"])


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


OPENING = """<?xml version='1.0' encoding='utf-8' ?>
<PositionOpening><PositionProfile>
<PositionDetail><Company><Name>Krume GbR</Name></Company>
<PhysicalLocation><PostalAddress><CountryCode>Deutschland</CountryCode>
<Municipality>Berlin</Municipality></PostalAddress></PhysicalLocation>
<PositionTitle>Bäcker (w/m/d)</PositionTitle></PositionDetail>
<FormattedPositionDescription><Name>Tasks</Name>
<Value><![CDATA[<ul><li>Teig kneten</li></ul>]]></Value></FormattedPositionDescription>
<FormattedPositionDescription><Name>Profile</Name>
<Value><![CDATA[<ul><li>Frühaufsteher</li></ul>]]></Value></FormattedPositionDescription>
</PositionProfile></PositionOpening>"""


def test_texts_in_several_languages_are_read_in_the_one_that_says_most():
    offer = {
        "offer": {
            "title": {"en": "Baker", "fi": "Leipuri"},
            "description": {"fi": "Leivomme.", "en": "We bake bread in Ghent every day."},
        },
        "owner": {"company": {"fi": "Ruis Oy", "en": "Rye Ltd"}},
        "application": {"published": "2026-05-03"},
    }
    (found,) = read_bytes(json.dumps(offer).encode(), "offer.json")
    told = dict(found.metadata)
    assert (told["title"], told["company"]) == ("Baker", "Rye Ltd")
    assert "We bake bread" in found.text


def test_offers_with_titles_in_one_language_beside_others_in_several_are_read():
    offers = [
        {"title": {"fi": "Leipuri", "en": "Baker"}, "publishDate": "2026-05-03"},
        {"title": {"fi": "Mylläri"}, "publishDate": "2026-05-04"},
    ]
    rows = [one | {"municipalities": [{"label": {"fi": "Espoo"}}]} for one in offers]
    found = read_bytes(json.dumps({"content": rows}).encode(), "offers.json")
    assert [dict(one.metadata)["title"] for one in found] == ["Leipuri", "Mylläri"]
    assert [dict(one.metadata)["location"] for one in found] == ["Espoo"] * 2


def test_a_place_called_by_how_one_works_is_told_by_its_town():
    place = {"Name": "Hybrid", "Address": "7 Mill Lane", "City": "Rye", "State": "NY"}
    row = {"JobTitle": "Baker", "LocationName": "Hybrid", "JobLocation": place}
    (found,) = read_bytes(json.dumps([row]).encode(), "jobs.json")
    assert dict(found.metadata)["location"] == "Rye, NY"


def test_parts_of_a_text_belong_to_the_posting_that_a_part_beside_them_names():
    (found,) = read_bytes(OPENING.encode(), "opening.xml")
    told = dict(found.metadata)
    assert (told["title"], told["company"]) == ("Bäcker (w/m/d)", "Krume GbR")
    assert told["location"] == "Berlin, Deutschland"
    assert "- Teig kneten" in found.text
    assert "- Frühaufsteher" in found.text


def test_a_lone_offer_in_xml_is_a_posting():
    offer = "<?xml version='1.0'?><job_offer><title>Bäcker</title><company>Rye</company>"
    offer += "<city>Berlin</city></job_offer>"
    (found,) = read_bytes(offer.encode(), "offer.xml")
    assert dict(found.metadata)["location"] == "Berlin"


def test_a_picture_s_address_is_not_the_posting_s():
    row = {"title": "Baker", "salary": "2000", "officeLogo": "https://a.example/o/logo%2F1?alt=x"}
    (found,) = read_bytes(json.dumps([row]).encode(), "a.json")
    assert "url" not in dict(found.metadata)


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
        ({"isRemote": True, "workplaceType": "Hybrid"}, "remote", "hybrid"),
        ({"isRemote": True, "workplaceType": "Remote"}, "remote", "yes"),
        ({"candidate_required_location": "Ghent"}, "remote", "yes"),
        ({"candidate_required_location": "Ghent", "remote": False}, "remote", "no"),
        ({"salaryNet": 2400}, "salary", "2400"),
        ({"yearsOfExperience": "1-2"}, "experience", "1-2 years"),
        ({"experience": "12"}, "experience", "12"),
        ({"experience_required": 2}, "experience", "2 years"),
        ({"work_style": "on_site"}, "remote", "on-site"),
        ({"type_job": "Remoto", "type_contract": "CLT"}, "remote", "Remoto"),
        ({"budget_min": 900, "budget_max": 1200}, "salary", "900 - 1200"),
        ({"location": "Ghent", "state": "VO", "country": "BE"}, "location", "Ghent, VO, BE"),
        ({"location": "Remote, BE", "country": "BE"}, "location", "Remote, BE"),
        (
            {"state": "published", "location": {"city": "Krum", "region": "Mala"}},
            "location",
            "Krum, Mala",
        ),
        ({"address": "北京", "dist": "海淀区"}, "location", "北京-海淀区"),
        ({"city": ["郑州", "3-5年", "本科"]}, "location", "郑州"),
        ({"city": ["郑州", "3-5年", "本科"]}, "experience", "3-5年"),
        ({"tags": ["Top 100", "Full-Time", "Bread"]}, "employment_type", "Full-Time"),
        ({"tags": ["Full-Time", "Anywhere in the World"]}, "remote", "Anywhere in the World"),
        ({"tags": ["Rye", "$50,000 - $74,999 USD"]}, "salary", "$50,000 - $74,999 USD"),
        ({"tags": ["Rye", "🇧🇪 Belgium", "🇱🇺 Luxembourg"]}, "location", "Belgium; Luxembourg"),
        ({"tags": ["Contract", "Rye"], "job_type": "Part-time"}, "skills", "Contract, Rye"),
        ({"location": "Belém - PA (3)"}, "location", "Belém - PA"),
        ({"location": "Paris (75)"}, "location", "Paris (75)"),
        ({"careerPageName": "Crumb", "careerPageUrl": "https://c.example"}, "company", "Crumb"),
    ],
)
def test_what_interfaces_answer_is_said_as_a_reader_says_it(more, field, value):
    row = {"title": "Baker", "description": "Bake the bread.", "url": "https://b.example/1"}
    (document,) = read_bytes(json.dumps([row | more]).encode(), "jobs.json")
    assert dict(document.metadata)[field] == value


def test_work_that_is_to_end_is_no_past_career():
    row = {"title": "Baker", "company": "Crumb", "startDate": "2026-05", "endDate": "2027-05"}
    assert len(read_bytes(json.dumps([row]).encode(), "jobs.json")) == 1


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


def test_pay_of_several_terms_with_decimals_behind_commas_is_one_span():
    terms = [
        {"type": "b2b", "from": "15,5", "to": "20,5", "currency": "PLN"},
        {"type": "permanent", "from": "12.5", "to": "18", "currency": "PLN"},
    ]
    row = {"title": "Baker", "company": "Crumb", "description": "Bake.", "employment_types": terms}
    (document,) = read_bytes(json.dumps([row]).encode(), "jobs.json")
    assert dict(document.metadata)["salary"] == "12.5 - 20,5 PLN"


@pytest.mark.parametrize(
    ("channel", "remote"),
    [("Acme Board: Remote Programming Jobs", "yes"), ("Jobs in remote Wales", None)],
)
def test_a_feed_of_remote_jobs_says_so_for_each(channel, remote):
    item = (
        "<item><title>Baker</title><link>https://b.example/1</link><company>Crumb</company></item>"
    )
    feed = f'<rss version="2.0"><channel><title>{channel}</title>{item}</channel></rss>'
    (found,) = read_bytes(feed.encode(), "feed.xml")
    assert dict(found.metadata).get("remote") == remote


@pytest.mark.parametrize(
    ("channel", "own", "company"),
    [
        ("Rye Bakers GmbH", "", "Rye Bakers GmbH"),
        ("Rye Bakers GmbH", "<company>Crumb</company>", "Crumb"),
        ("Jobs in Ghent", "", None),
    ],
)
def test_a_feed_called_like_a_firm_names_the_employer_of_each(channel, own, company):
    item = (
        f"<item><title>Baker</title><link>https://b.example/1</link>{own}<city>Ghent</city></item>"
    )
    feed = f'<rss version="2.0"><channel><title>{channel}</title>{item}</channel></rss>'
    (found,) = read_bytes(feed.encode(), "feed.xml")
    assert dict(found.metadata).get("company") == company


def test_of_pay_in_several_currencies_the_first_is_told():
    terms = [
        {"type": "b2b", "from": 15, "to": 20, "currency": "EUR"},
        {"type": "permanent", "from": 60, "to": 90, "currency": "PLN"},
    ]
    row = {"title": "Baker", "company": "Crumb", "description": "Bake.", "employment_types": terms}
    (document,) = read_bytes(json.dumps([row]).encode(), "jobs.json")
    assert dict(document.metadata)["salary"] == "15 - 20 EUR"


def test_what_a_program_says_of_an_object_itself_is_no_part_of_it():
    row = {
        "title": "Baker", "company": {"__CLASS__": "Board::Firm", "name": "Rye"},
        "description": "Bake.", "__typename": "Job",
    }  # fmt: skip
    (document,) = read_bytes(json.dumps([row]).encode(), "jobs.json")
    assert "Board" not in document.text
    assert {key for key, _ in document.metadata} == {"title", "company"}
