"""Saved pages become the posting that they show, or the teasers that they list."""

import json
from pathlib import Path

import pytest

from desktop.extracting import extract
from desktop.postings.posting import Unreadable
from desktop.postings.salary import Salary
from desktop.reading import read_bytes

PROSE = (
    "We mill rye and wheat for forty bakeries on the coast, and bake for three shops of our own. "
    "You knead and shape by hand, keep the ovens, and teach our two apprentices. "
    "You have baked for at least two years and like to rise early. "
)
STATED = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Baker",
    "hiringOrganization": {"@type": "Organization", "name": "Rye & Sons"},
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Ghent",
            "addressRegion": "East Flanders",
            "addressCountry": "BE",
        },
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"minValue": 2400, "maxValue": "2900.00", "unitText": "MONTH"},
    },
    "employmentType": ["FULL_TIME", "PART_TIME"],
    "datePosted": "2026-10-02",
    "validThrough": "2026-12-01T23:59",
    "description": f"<p>{PROSE}</p>",
    "url": "https://rye.example/jobs/7",
}  # fmt: skip


def page(body, *stated, head=""):
    scripts = "".join(
        f'<script type="application/ld+json">{one if isinstance(one, str) else json.dumps(one)}'
        "</script>"
        for one in stated
    )
    return f"<!DOCTYPE html><html><head>{head}{scripts}</head><body>{body}</body></html>"


SHOWN = f"<main><h1>Baker</h1><p>Rye &amp; Sons, Ghent</p><p>{PROSE}</p><p>{PROSE}</p></main>"


def read(text, name="a.html"):
    found = read_bytes(text.encode(), name)
    assert not isinstance(found, Unreadable), found
    return found


def only(text):
    (document,) = read(text)
    return document


def pairs(document, *keys):
    return [value for key, value in document.metadata if key in keys]


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


EMPLOYERS = [
    ("Baker at Rye & Sons", "", "Rye & Sons"),
    ("Job Application for Baker at Rye & Sons | Board", "", "Rye & Sons"),
    ("Rye & Sons hiring Baker in Ghent, Belgium | Network", "", "Rye & Sons"),
    ("Rye & Sons - Baker", "", "Rye & Sons"),
    (
        "Baker (Ghent), Rye & Sons",
        '<span class="company-name">at Rye &amp; Sons</span>',
        "Rye & Sons",
    ),
    ("Baker, Rye & Sons", '<img alt="Rye &amp; Sons logo">', "Rye & Sons"),
    ("Baker | Board", '<span class="company-name">Rye &amp; Sons</span>', None),
    ("Baker", "", None),
]


@pytest.mark.parametrize(("title", "marked", "employer"), EMPLOYERS)
def test_an_employer_is_told_by_the_pages_title_and_marks(title, marked, employer):
    head = f"<title>{title}</title>"
    document = only(page(f"{marked}<main><h1>Baker</h1><p>{PROSE}</p></main>", head=head))
    assert pairs(document, "company") == ([] if employer is None else [employer])


def test_one_posting_stated_once_a_place_is_one_with_all_places():
    other = {**STATED, "jobLocation": {"address": {"addressLocality": "Bruges"}}}
    document = only(page(SHOWN, STATED, other))
    assert pairs(document, "location") == ["Ghent, East Flanders, BE", "Bruges"]


def test_several_postings_stated_on_a_bare_page_are_one_each():
    stated = [{**STATED, "title": title} for title in ("Baker", "Miller", "Brewer")]
    found = read(page('<div id="app"></div>', *stated))
    assert [pairs(document, "title") for document in found] == [["Baker"], ["Miller"], ["Brewer"]]
    assert [document.index for document in found] == [0, 1, 2]
    for document in found:
        again = only(document.original.data.decode())
        assert (again.text, again.metadata) == (document.text, document.metadata)


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


def test_microdata_states_the_same():
    document = only(page(MICRODATA))
    keys = ("title", "company", "location", "salary", "employment_type", "posted")
    assert pairs(document, *keys) == [
        "Baker", "Rye & Sons", "Ghent", "2600 EUR per month", "full-time", "2026-10-02",
    ]  # fmt: skip
    assert "- Knead\n- Bake" in document.text


MARKDOWN = [
    ("<h2>Tasks</h2><ul><li>Knead</li><li>Bake<ul><li>rye</li></ul></li></ul>",
     "## Tasks\n\n- Knead\n- Bake\n  - rye"),
    ("<p>You <b>bake</b> and <i>knead</i>.</p>", "You **bake** and *knead*."),
    ('<p>Write to <a href="mailto:a@rye.example">us</a> or <a href="/apply">apply</a>.</p>',
     "Write to [us](mailto:a@rye.example) or [apply](https://rye.example/apply)."),
    ("<p>one<br>two</p>", "one\ntwo"),
    ("<table><tr><td>Place</td><td>Ghent</td></tr><tr><th>Pay</th><td>2,600 EUR</td></tr></table>",
     "Place: Ghent\n\nPay: 2,600 EUR"),
    ("<dl><dt>Place</dt><dd>Ghent</dd></dl>", "Place: Ghent"),
    ("<p>R&amp;D &lt;C++&gt; caf&eacute;</p>", "R&D <C++> café"),
    ("<div><span>Full</span><span>Ghent</span></div>", "Full Ghent"),
    ("<p>shown</p><p style='display: none'>hidden</p><script>x()</script><p hidden>no</p>",
     "shown"),
    ("<pre>a\n  b</pre>", "a\nb"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "text"), MARKDOWN)
def test_headings_bullets_links_and_rows_are_kept(written, text):
    head = '<base href="https://rye.example/jobs/">'
    document = only(page(f"<article><p>{PROSE}</p>{written}<p>{PROSE}</p></article>", head=head))
    assert document.text == f"{PROSE.strip()}\n\n{text}\n\n{PROSE.strip()}"


def test_what_surrounds_a_posting_is_left_out():
    body = f"""
    <nav><a href="/a">Home</a><a href="/b">Jobs</a></nav>
    <div class="cookie-banner">We use cookies.</div>
    {SHOWN}
    <aside><h3>Similar jobs</h3><ul><li><a href="/1">Miller</a> Bruges</li>
      <li><a href="/2">Brewer</a> Namur</li><li><a href="/3">Cook</a> Mons</li></ul></aside>
    <footer>Imprint and privacy</footer>"""
    document = only(page(body))
    for words in ("Home", "cookies", "Miller", "Imprint"):
        assert words not in document.text
    assert document.text.startswith("# Baker")


def test_a_box_of_facts_beside_a_posting_is_kept_and_facts_on_one_line_stand_apart():
    body = f"""<h1>Baker</h1>
    <div><span class="job-company">Rye &amp; Sons</span> <span class="job-city">Ghent</span></div>
    <p>{PROSE}</p>
    <aside class="sidebar"><h3>Salary</h3><p>2100 € a month</p><h3>Location</h3><p>Ghent</p></aside>
    <aside class="sidebar"><h3>News</h3><ul><li><a href="/1">We won</a></li>
      <li><a href="/2">We moved</a></li></ul></aside>"""
    document = only(page(body))
    assert "Rye & Sons\nGhent" in document.text
    assert "2100 € a month" in document.text
    assert "We won" not in document.text


def test_the_declared_encoding_decides_where_the_bytes_leave_it_open():
    head = '<meta charset="windows-1250">'
    body = "<h1>Piekarz</h1><p>Zażółć gęślą jaźń, pieczemy chleb w Łodzi.</p>" + f"<p>{PROSE}</p>"
    (document,) = read_bytes(page(body, head=head).encode("cp1250"), "a.html")
    assert "Zażółć gęślą jaźń, pieczemy chleb w Łodzi." in document.text
    assert document.original.encoding == "cp1250"


TITLES = ["Baker", "Miller", "Brewer", "Cook"]
TOWNS = ["Ghent", "Bruges", "Namur", "Mons"]
LISTS = {
    "boxes": "".join(
        f'<div class="c"><h2><a href="/jobs/{n}">{t}</a></h2><div>Rye &amp; Sons</div>'
        f"<div>{p}</div><div>2{n}00 € a month</div></div>"
        for n, (t, p) in enumerate(zip(TITLES, TOWNS, strict=True))
    ),
    "whole links": "<ul>" + "".join(
        f'<li><a href="/jobs/{n}"><div><h3>{t}</h3><p>Rye &amp; Sons</p><p>{p}</p></div></a></li>'
        for n, (t, p) in enumerate(zip(TITLES, TOWNS, strict=True))
    ) + "</ul>",
    "rows": "<table><tr><th>Job</th><th>Employer</th><th>Place</th></tr>" + "".join(
        f'<tr><td><a href="/jobs/{n}">{t}</a></td><td>Rye &amp; Sons</td><td>{p}</td></tr>'
        for n, (t, p) in enumerate(zip(TITLES, TOWNS, strict=True))
    ) + "</table>",
    "with logos above and buttons below": "".join(
        f'<article><a href="/company/rye"><img alt="Rye &amp; Sons"></a>'
        f'<a href="/company/rye">Rye &amp; Sons</a><a href="/jobs/{n}">{t}</a><span>{p}</span>'
        f'<a href="/jobs/{n}">Apply now</a></article>'
        for n, (t, p) in enumerate(zip(TITLES, TOWNS, strict=True))
    ),
    "in groups": "".join(
        f'<section><h2>Day {n}</h2><div class="row"><a href="/jobs/{n}">{t}</a>'
        f"<p>Rye &amp; Sons</p><p>{p}</p></div></section>"
        for n, (t, p) in enumerate(zip(TITLES, TOWNS, strict=True))
    ),
}  # fmt: skip
AROUND = (
    '<nav><a href="/">Home</a><a href="/about">About</a><a href="/help">Help</a></nav>'
    "<h1>4 jobs in Belgium</h1>{}<footer><a href='/p'>Privacy</a><a href='/t'>Terms</a></footer>"
)


@pytest.mark.parametrize("shown", LISTS.values(), ids=LISTS)
def test_a_list_is_a_posting_a_teaser(shown):
    head = '<link rel="canonical" href="https://board.example/search?q=x">'
    found = read(page(AROUND.format(shown), head=head))
    postings = [extract(document) for document in found]
    assert [posting.title for posting in postings] == TITLES
    assert [posting.company for posting in postings] == ["Rye & Sons"] * 4
    assert [posting.locations for posting in postings] == [(town,) for town in TOWNS]
    assert [posting.apply_urls for posting in postings] == [
        (f"https://board.example/jobs/{n}",) for n in range(4)
    ]
    assert [document.index for document in found] == [0, 1, 2, 3]


@pytest.mark.parametrize("shown", LISTS.values(), ids=LISTS)
def test_a_teasers_original_is_read_again_as_the_same(shown):
    for document in read(page(AROUND.format(shown))):
        (again,) = read(document.original.data.decode())
        assert (again.text, again.metadata) == (document.text, document.metadata)


def test_what_a_list_states_of_its_teasers_goes_with_them():
    stated = [{**STATED, "title": title, "url": f"https://r.example/{title}"} for title in TITLES]
    found = read(page(AROUND.format(LISTS["boxes"]), *stated))
    assert [pairs(document, "posted") for document in found] == [["2026-10-02"]] * 4
    assert [pairs(document, "url") for document in found] == [[one["url"]] for one in stated]


REFUSED = {
    "no text": ("<div></div>", "no text"),
    "an index": (
        "".join(f'<li><a href="https://a.example/{n}">Page {n}</a></li>' for n in range(9)),
        "index",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_page_without_a_posting_gives_a_reason(body, reason):
    found = read_bytes(page(body).encode(), "a.html")
    assert isinstance(found, Unreadable)
    assert reason in found.reason


HOSTILE = {
    "nested": "<div>" * 200_000 + "Baker",
    "nested formats": "<b a=1>" * 50_000 + "<p>x" * 20_000,
    "nested links": '<a href="/x">' * 50_000,
    "nested tables": "<table><tr><td>" * 50_000 + "Baker",
    "nested lists": "<ul><li>" * 100_000,
    "open tags": "<" * 500_000,
    "open comment": "<!--" * 200_000,
    "open scripts": "<script>" * 100_000,
    "open quotes": '<a href="' * 100_000,
    "many links": "".join(f'<div><a href="/{n}">Baker {n}</a> job</div>' for n in range(6_000)),
    "attributes": "<p " + " ".join(f'a{n}="{n}"' for n in range(100_000)) + ">Baker</p>",
    "entities": "&amp;" * 300_000,
    "stated deeply": '<script type="application/ld+json">' + '{"@type":"JobPosting","a":' * 50_000,
    "stated in lists": '<script type="application/ld+json">"JobPosting"' + "[" * 99_000,
    "microdata named twice": '<div itemscope itemprop="a b" itemtype="JobPosting">' * 240,
    "microdata": '<div itemscope itemtype="http://schema.org/JobPosting" itemprop="a">' * 240,
}  # fmt: skip


@pytest.mark.timeout(60)  # they take a second or less, or, were a pattern bad, for ever
@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_no_page_takes_for_ever(body):
    found = read_bytes(f"<!DOCTYPE html><html><body>{body}".encode(), "a.html")
    assert isinstance(found, list | Unreadable)


CASES = Path(__file__).parent / "cases" / "pages"
ANSWERS = json.loads((CASES / "answers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ANSWERS)
def test_a_saved_page_gives_its_postings_in_order(name):
    found = read_bytes((CASES / name).read_bytes(), name)
    assert not isinstance(found, Unreadable), found
    assert len(found) == len(ANSWERS[name])
    for document, answer in zip(found, ANSWERS[name], strict=True):
        posting = extract(document)
        told = {
            "title": posting.title,
            "company": posting.company,
            "locations": list(posting.locations),
            "closes": str(posting.closes),
            "remote": posting.remote,
        }
        assert {key: told[key] for key in answer} == answer


@pytest.mark.parametrize("name", ANSWERS)
def test_a_page_s_slice_read_alone_gives_the_same_posting(name):
    for document in read_bytes((CASES / name).read_bytes(), name):
        (again, *_) = read_bytes(document.original.data, name)
        assert dict(again.metadata).get("title") == dict(document.metadata).get("title")


def comment(number, margin, words):
    return (
        f"<tr class='athing comtr' id='{number}'><td><table><tr>"
        f"<td class='ind'><img src='s.gif' width='{margin}'></td><td class='default'>"
        f"<a href='user?id=u{number}' class='hnuser'>u{number}</a>"
        f"<div class='comment'><span class='commtext c00'>{words}</span></div>"
        "</td></tr></table></td></tr>"
    )


THREAD = (
    "<html><head><title>Who is hiring? (May 2026)</title></head><body>"
    "<table class='comment-tree'>"
    + comment(1, 0, f"Rye | Night Baker | Lyon | ONSITE<p>{PROSE}<p>Apply: jobs@rye.example")
    + comment(2, 40, f"Do you still look for one? {PROSE}")
    + comment(3, 0, "Thanks!")
    + comment(4, 0, f"Crumb | Miller | REMOTE<p>{PROSE}<p>Apply: jobs@crumb.example")
    + "</table></body></html>"
)


def test_a_thread_s_offers_are_one_posting_each_and_its_answers_none():
    found = read_bytes(THREAD.encode(), "thread.html")
    told = [extract(document) for document in found]
    assert [(one.title, one.company) for one in told] == [
        ("Night Baker", "Rye"),
        ("Miller", "Crumb"),
    ]
    assert [document.index for document in found] == [0, 1]
    for document, posting in zip(found, told, strict=True):
        (again,) = read_bytes(document.original.data, "a.html")
        assert extract(again) == posting


def test_a_heading_above_the_text_is_kept_where_the_text_has_none():
    page = (
        "<section><div><h2>VACANCIES</h2><p>Rye School seeks a history teacher.</p></div>"
        f"<div><div><p>{PROSE}</p><p>{PROSE}</p></div></div></section>"
    )
    (document,) = read_bytes(page.encode(), "a.html")
    assert "history teacher" in document.text


APPLY = '<a href="https://rye.example/apply">Apply for this job</a>'


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


def test_a_link_that_leads_nowhere_known_is_its_words():
    page = f'<body><h1>Baker</h1><p><a href="firm.html">Rye</a> Ghent</p><p>{PROSE}</p></body>'
    (document,) = read_bytes(page.encode(), "baker.html")
    assert "Rye Ghent" in document.text


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


def test_elements_named_titles_by_their_class_are_one_posting_each():
    told = "".join(
        f'<div class="item"><div class="vacancy-title">{name}</div><p>Обязанности:</p>'
        f"<ul><li>Печь хлеб и булки для трёх магазинов: {name}</li><li>Следить за печами</li></ul>"
        "<p>Требования:</p><ul><li>Опыт работы не менее 2 лет</li><li>Медицинская книжка и "
        "желание вставать рано утром</li><li>Умение учить двух учеников и вести журнал смены"
        "</li></ul></div>"
        for name in ("Пекарь", "Кондитер", "Водитель")
    )
    found = read_bytes(f"<body><p>Вакансии</p>{told}</body>".encode(), "vacancy.php.html")
    assert len(found) == 3
    assert [extract(document).title for document in found] == ["Пекарь", "Кондитер", "Водитель"]


def test_a_fragment_of_a_page_is_read_as_one():
    rows = "".join(f"<dl>\n<dt>{a}</dt>\n<dd>{b}</dd>\n</dl>\n" for a, b in (("A", "B"),) * 9)
    (document,) = read_bytes(
        f"  <section>\n<h2>Baker</h2>\n<p>{PROSE}</p>\n{rows}</section>".encode(), "a.html"
    )
    assert "<" not in document.text


def test_links_within_a_sentence_are_no_teasers():
    page = (
        '<h1>Job</h1><p><a href="/o-nas">Rozvíjející se firma</a>, působící v oblasti tvorby '
        '<a href="/chleb">kvalitního chleba</a>, hledá nové kolegy do <a href="/tym">týmu</a> na '
        f"pozice pekařů:</p><h2>Pekař</h2><p>{PROSE}</p>"
    )
    assert len(read_bytes(page.encode(), "job.html")) == 1
