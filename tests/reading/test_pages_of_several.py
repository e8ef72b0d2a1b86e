"""A page of several postings gives each: of a list's teasers, a thread's offers, rows and cards."""

import pytest

from desktop.extracting import extract
from desktop.reading import read_bytes
from tests.reading.pages import APPLY, PROSE, STATED, only, page, pairs, read


def test_several_postings_stated_on_a_bare_page_are_one_each():
    stated = [{**STATED, "title": title} for title in ("Baker", "Miller", "Brewer")]
    found = read(page('<div id="app"></div>', *stated))
    assert [pairs(document, "title") for document in found] == [["Baker"], ["Miller"], ["Brewer"]]
    assert [document.index for document in found] == [0, 1, 2]
    for document in found:
        again = only(document.original.data.decode())
        assert (again.text, again.metadata) == (document.text, document.metadata)


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


def test_a_number_that_is_linked_is_no_teaser_s_name():
    cards = "".join(
        f"<p>• <strong>{job}</strong><br/>Place: {town}<br/>Deadline: 10 May 2030<br/>See the "
        f"offer, code <a href='https://jobs.example/job/{number}'>{number}</a></p>"
        for job, town, number in (
            ("Baker", "Ghent", "L424-29959"),
            ("Cook", "Lyon", "H816-29042"),
            ("Driver", "Namur", "I403-29958"),
        )
    )
    found = read_bytes(f"<html><body><div>{cards}</div></body></html>".encode(), "a.html")
    assert [pairs(one, "title") for one in found] == [["Baker"], ["Cook"], ["Driver"]]
    assert not any(pairs(one, "company") for one in found)


def test_what_a_list_states_of_its_teasers_goes_with_them():
    stated = [{**STATED, "title": title, "url": f"https://r.example/{title}"} for title in TITLES]
    found = read(page(AROUND.format(LISTS["boxes"]), *stated))
    assert [pairs(document, "posted") for document in found] == [["2026-10-02"]] * 4
    assert [pairs(document, "url") for document in found] == [[one["url"]] for one in stated]


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


def test_links_within_a_sentence_are_no_teasers():
    page = (
        '<h1>Job</h1><p><a href="/o-nas">Rozvíjející se firma</a>, působící v oblasti tvorby '
        '<a href="/chleb">kvalitního chleba</a>, hledá nové kolegy do <a href="/tym">týmu</a> na '
        f"pozice pekařů:</p><h2>Pekař</h2><p>{PROSE}</p>"
    )
    assert len(read_bytes(page.encode(), "job.html")) == 1


TOLD = [
    ('<span class="jobLocation">Ghent am See, BE</span><span>Finance</span>', None),
    ("<span>Ghent am See, BE</span>", None),
    ('<span class="sr-only">Job Locations</span><span>BE</span>', None),
    ('<p class="job-regions">Area | Ghent, Namur</p>', None),
    ('<span class="jobDepartment">Ovens</span>', None),
    ("<span>Employer:</span><span>Rye &amp; Sons</span><span>Ghent</span>", "Rye & Sons"),
    ("<span>Rye &amp; Sons - Ghent, BE</span>", "Rye & Sons"),
    ("<span>Closing: 3 May</span><span>Sector: Ovens</span><span>View job</span>", None),
    ("<span>School: Rye Academy</span>", "Rye Academy"),
    ("<span>United States - NY New York</span><span>Ovens</span>", None),
    ("<span>Old Town, Rye, TN31 7AB</span>", None),
    ("<span>9000 Ghent</span>", None),
    ('<span data-company="Rye &amp; Sons">Ovens</span>', "Rye & Sons"),
    ("<p>Vaga em destaque</p><p>(all areas)</p><p>Rye &amp; Sons</p>", "Rye & Sons"),
    ('<p><i class="fa fa-tags"></i> Ovens</p><p>Rye &amp; Sons</p>', "Rye & Sons"),
    ('<p><i class="fa fa-map-marker-alt"></i> Old Rye</p><p>Rye &amp; Sons</p>', "Rye & Sons"),
    ('<span class="location">Rye, Ohio</span> <i>2 days ago</i>', None),
]


@pytest.mark.parametrize(("told", "company"), TOLD)
def test_places_departments_and_what_stands_for_a_label_are_no_employers(told, company):
    rows = "".join(
        f'<tr><td><a href="/jobs/{n}">{title}</a></td><td>{told}</td></tr>'
        for n, title in enumerate(TITLES)
    )
    found = read(page(AROUND.format(f"<table>{rows}</table>")))
    stated = [dict(document.metadata).get("company") for document in found]
    if "Finance" in told:
        assert "Ghent am See, BE" not in stated
    else:
        assert stated == [company] * 4


PLACED = [
    ('<b data-location="Old Rye">Full-time</b>', "Old Rye"),
    ("<p>9000 Ghent</p>", "Ghent"),
    ("<p>Old Town, Rye, TN31 7AB</p>", "Old Town, Rye"),
    ("<p>9000 Mitarbeitende</p>", None),
    ('<p>Full-time</p><p><i class="flaticon-pin"></i> Old Rye</p>', "Old Rye"),
    ("<p>2027 Summer</p>", None),
]


@pytest.mark.parametrize(("told", "place"), PLACED)
def test_a_teaser_s_place_stands_with_its_post_code_or_in_an_attribute(told, place):
    rows = "".join(
        f'<li><a href="/jobs/{n}">{title}</a>{told}</li>' for n, title in enumerate(TITLES)
    )
    found = read(page(AROUND.format(f"<ul>{rows}</ul>")))
    assert [dict(document.metadata).get("location") for document in found] == [place] * 4


def test_the_parts_of_a_teaser_s_title_are_no_facts_beside_it():
    rows = "".join(
        f'<div><h3><a href="/jobs/{n}">{title} - Ovens | Ghent</a></h3><h4>Rye Ltd</h4></div>'
        for n, title in enumerate(TITLES)
    )
    found = read(page(AROUND.format(rows)))
    assert [dict(document.metadata).get("company") for document in found] == ["Rye Ltd"] * 4
    assert extract(found[0]).title == "Baker - Ovens"


TWO_TEASERS = {
    "below their count": (
        "<h1>2 jobs found</h1>",
        '<article><h2>{0}</h2><p>Place: Ghent</p><a href="/jobs/{0}">View job</a></article>',
    ),
    "below a count of what was sought": (
        "<h1>2 Treffer für Bäcker Jobs in Rostock und Umgebung</h1>",
        '<article><h2><a href="/stellenangebote--{0}-7.html">{0}</a></h2><p>Mehl AG</p>'
        "<p>Du bäckst jede Nacht von Hand Brot und Brötchen für Rostock.</p></article>",
    ),
    "whose buttons show an offer": (
        '<h2>Hola</h2><a href="/mine">Gestionar mis alertas</a><a href="/off">Darse de baja</a>',
        '<div><a href="/gent/of-{0}">{0}</a><p>Pan S.L.</p><p>Horneamos pan a mano de noche.</p>'
        '<a href="/gent/of-{0}">Ver oferta</a></div>',
    ),
    "of a class that tells of jobs": (
        "<title>Job offers</title>",
        '<article><a class="jobad-url" href="/{0}-7">{0}</a><p>Rye Ltd, Ghent</p></article>',
    ),
}


@pytest.mark.parametrize("case", TWO_TEASERS)
def test_two_teasers_alone_are_postings(case):
    above, card = TWO_TEASERS[case]
    cards = "".join(map(card.format, ("Baker", "Miller")))
    found = read_bytes(f"{above}<body>{cards}</body>".encode(), "jobs.html")
    assert [dict(document.metadata)["title"] for document in found] == ["Baker", "Miller"]


OFFER = f"<p>{PROSE}</p><p>Pay: 2,600 EUR.</p>{APPLY}"
BRIEF = "<p>Ghent, soon</p>"
BLOCKS = {
    "a block a job": ("Rye House", [("Baker", OFFER), ("Cook", OFFER)], ["Baker", "Cook"]),
    "short ones": ("Rye House", [("Baker", BRIEF)] * 2, [None]),
    "short ones of different jobs": (
        "Rye House", [("Baker", BRIEF), ("Cook", BRIEF)], ["Baker", "Cook"]),
    "one block of its own": ("Work with us", [("Baker", OFFER)], ["Baker"]),
    "jobs beside the page's own": ("Baker", [("Miller", OFFER), ("Cook", OFFER)], [None]),
    "questions": ("Work with us", [("Where?", OFFER), ("When?", OFFER)], [None]),
    "other things": ("Rye House", [("Bread", BRIEF)] * 3, [None]),
}  # fmt: skip


@pytest.mark.parametrize(("heading", "told", "titles"), BLOCKS.values(), ids=BLOCKS)
def test_elements_that_a_class_tells_of_jobs_are_one_posting_each(heading, told, titles):
    blocks = "".join(
        f'<div class="job-card"><b class="job-title">{title}</b>{below}</div>'
        for title, below in told
    )
    page = f"<title>Rye House</title><body><h1>{heading}</h1>{blocks}<p>We bake.</p></body>"
    found = read_bytes(page.encode(), "work.html")
    assert [dict(document.metadata).get("title") for document in found] == titles
    for document in found if titles != [None] else ():
        (again,) = read_bytes(document.original.data, "one.html")
        assert (again.text, again.metadata) == (document.text, document.metadata)


def test_rows_whose_classes_say_that_they_are_offers_need_no_addresses():
    rows = "".join(
        f'<div class="careers__offerRow"><a href="#" class="careers__offers-name">{title}</a>'
        '<a href="#" class="careers__offers-company">Rye &amp; Sons</a><p>Ghent</p></div>'
        for title in ("Night Nurse", "Truck Driver")
    )
    html = f"<html><body><h1>Careers</h1><h2>Open positions</h2>{rows}</body></html>"
    postings = [extract(document) for document in read_bytes(html.encode(), "careers.html")]
    assert [posting.title for posting in postings] == ["Night Nurse", "Truck Driver"]
    assert [posting.apply_urls for posting in postings] == [(), ()]


CARD = """<article><a href="/job/{0}"><h3><span class="flag"><span class="new">New</span></span>
<span class="source">Board</span> <span class="noctitle">{1}</span></h3>
<ul><li class="date">May 29, 2026</li><li class="business">Rye Ltd.</li></ul></a></article>"""
LOGO = """<div><a href="/job/{0}"><img src="a.png" alt="{2} logo"><h5>{1}</h5>
<p>Knead and bake…</p><p>Ghent</p></a></div>"""
BARE = '<li><a class="job" href="/job/{0}">{1}</a> <span>{2}</span></li>'


def _first(card, *said):
    cards = "".join(card.format(n, *(f"{one}" for one in said)) for n in range(4))
    found = read_bytes(f"<html><body><ul>{cards}</ul></body></html>".encode(), "jobs.html")
    assert len(found) == 4
    return dict(found[0].metadata), found[0].text


def test_badges_in_a_heading_are_no_part_of_the_title_and_titles_of_a_search_may_be_alike():
    assert _first(CARD, "software developer")[0]["title"] == "software developer"


def test_what_is_said_to_be_a_firm_s_logo_names_it_though_no_line_does():
    assert _first(LOGO, "Baker", "Rye & Sons")[0]["company"] == "Rye & Sons"


@pytest.mark.parametrize("place", ["Austin, TX", "Austin, TX; Remote", "Austin, TX | Rye, Belgium"])
def test_a_place_behind_a_title_is_no_employer(place):
    told, text = _first(BARE, "Software Engineer, New Grad", place)
    assert "company" not in told
    assert "- Austin, TX" in text


def test_a_marked_employer_is_told_from_the_facts_in_its_line():
    shown = "".join(
        f'<li><a href="/jobs/{n}"><span class="title">{title}</span> <span class="company">Rye Co'
        "</span></a> <span>Dough</span> <span>Ovens</span></li>"
        for n, title in enumerate(TITLES)
    )
    found = read(page(f"<ul>{shown}</ul>"))
    assert [pairs(one, "title", "company") for one in found] == [[t, "Rye Co"] for t in TITLES]


@pytest.mark.parametrize("mark", ["data-testid", "data-at", "data-qa", "data-automation"])
def test_what_a_board_s_tests_find_an_element_by_says_what_it_holds(mark):
    shown = "".join(
        f'<article><a href="/jobs/{n}">{title}</a><span>Baked</span>'
        f'<b {mark}="company-name">Rye Co</b><span {mark}="job-location">Krum</span></article>'
        for n, title in enumerate(TITLES)
    )
    found = read(page(shown))
    assert [pairs(one, "company", "location") for one in found] == [["Rye Co", "Krum"]] * 4
