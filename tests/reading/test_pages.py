"""Saved pages become the posting that they show, without what surrounds it, or are refused."""

import json
from pathlib import Path

import pytest

from desktop.extracting import extract
from desktop.postings import Unreadable
from desktop.reading import read_bytes
from tests.reading.pages import PROSE, SHOWN, only, page, pairs

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
    ("<pre>a\n  b</pre>", "a\n  b"),
    ("<pre>\n   Bake:\n\n\n\n\t- rye\n\t  dark\n\n</pre>", "Bake:\n\n - rye\n   dark"),
    ("<pre> - - - </pre><pre>a</pre>", "a"),
    ("<label>Place: <b>Ghent</b></label><label>Pay: <span>2,600</span></label>",
     "Place: **Ghent**\n\nPay: 2,600"),
    ("<label>Full</label> <label>time</label>", "Full time"),
    ("<table><tr><td>地点</td><td>上海<br>北京</td></tr></table>", "地点: 上海 / 北京"),
    ('<p>Write to <a href="mailto:a@rye.example?body=Hello (you)">us</a>.</p>',
     "Write to [us](mailto:a@rye.example)."),
    ("<p>Now<b>!</b></p>", "Now!"),
    (f"<dl><dt>Days</dt><dd>{'Knead and bake. ' * 20}</dd></dl>",
     f"Days\n\n{('Knead and bake. ' * 20).strip()}"),
    ("<dl><dt>Days</dt><dd><ul><li>Knead</li><li>Bake</li></ul></dd></dl>",
     "Days:\n\n- Knead\n- Bake"),
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


def test_a_greeting_in_a_menu_is_no_heading_of_the_page_that_has_one():
    menu = "<header><nav><h1>Welcome, Ann</h1></nav></header>"
    below = f"<p>Rye &amp; Sons</p><p>{PROSE}</p>"
    assert only(f"{menu}<main><h1>Baker</h1>{below}</main>").text.startswith("# Baker\n")
    assert only(f"{menu}<main>{below}</main>").text.startswith("# Welcome, Ann\n")


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
    "nested behind a quote in a value": '<a href=/x= ">' + "<div><a href=/>Baker" * 5_700,
    "nested behind a quote in a name": '<a ="=>' + "<div><a href=/>Baker" * 5_700,
    "many links": "".join(f'<div><a href="/{n}">Baker {n}</a> job</div>' for n in range(6_000)),
    "a logo's text": "".join(
        f'<div><a href="/{n}">Baker {n}</a><img alt="Rye{"-" * 60_000}x"> job</div>'
        for n in range(4)
    ),
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


def test_a_heading_above_the_text_is_kept_where_the_text_has_none():
    page = (
        "<section><div><h2>VACANCIES</h2><p>Rye School seeks a history teacher.</p></div>"
        f"<div><div><p>{PROSE}</p><p>{PROSE}</p></div></div></section>"
    )
    (document,) = read_bytes(page.encode(), "a.html")
    assert "history teacher" in document.text


def test_a_link_that_leads_nowhere_known_is_its_words():
    page = f'<body><h1>Baker</h1><p><a href="firm.html">Rye</a> Ghent</p><p>{PROSE}</p></body>'
    (document,) = read_bytes(page.encode(), "baker.html")
    assert "Rye Ghent" in document.text


def test_a_fragment_of_a_page_is_read_as_one():
    rows = "".join(f"<dl>\n<dt>{a}</dt>\n<dd>{b}</dd>\n</dl>\n" for a, b in (("A", "B"),) * 9)
    (document,) = read_bytes(
        f"  <section>\n<h2>Baker</h2>\n<p>{PROSE}</p>\n{rows}</section>".encode(), "a.html"
    )
    assert "<" not in document.text


def test_a_fragment_whose_tags_are_written_over_many_lines_is_a_page():
    tag = "div\nclass='card'\ndata-row='1'\ndata-column='2'\n"
    text = f"<{tag}>\n<h2>Baker</h2>\n<{tag}>\n<p\nid='a'\n>{PROSE}</p>\n</div>\n</div>\n"
    (document,) = read_bytes(text.encode(), "a.txt")
    assert "<" not in document.text
