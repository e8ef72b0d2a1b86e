import pytest

from desktop.extracting.applying.links import read_apply_urls
from tests.extracting.making import layout_of


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("# [Baker](https://b.example/apply/1)\n### Crumb\n", ["https://b.example/apply/1"]),
        ("### Link to apply\n\n* https://x.example/jobs#1\n", ["https://x.example/jobs#1"]),
        ("Apply here: https://x.example/jobs/1.", ["https://x.example/jobs/1"]),
        ("Fill in the application form [here](https://x.example/f).", ["https://x.example/f"]),
        ("Before you apply, read our book [here](https://x.example/f).", []),
        ("To apply, visit:\n\nhttps://x.example/j?i=1\n", ["https://x.example/j?i=1"]),
        ("[Apply now](https://x.example/a?b=1)", ["https://x.example/a?b=1"]),
        ("[Jetzt bewerben](https://x.example/stelle/1)", ["https://x.example/stelle/1"]),
        ("[Postuler](https://x.example/offre/1)", ["https://x.example/offre/1"]),
        ("More at https://boards.greenhouse.io/x/jobs/1", ["https://boards.greenhouse.io/x/jobs/1"]),
        ("[<img src='https://i.example/b.png?t=More'>](https://x.example/job/baker)",
         ["https://x.example/job/baker"]),
        ("Apply (https://x.example/jobs/a_(b))", ["https://x.example/jobs/a_(b)"]),
        ("For full details please see:\nhttps://x.example/jobs/1", ["https://x.example/jobs/1"]),
        ("Job Advertisement: https://x.example/hr/1.", ["https://x.example/hr/1"]),
        ("* Link to job description:https://x.example/n/1", ["https://x.example/n/1"]),
        ("Cook\n\nhttps://x.example/apply/1\n", ["https://x.example/apply/1"]),
        # not for applying
        ("- **Company logo:** https://cdn.welcomekit.co/x/y", []),
        ("- **Career Page Url:** https://crumb.gupy.io/eyJz", []),
        ("See https://x.example and https://x.example/blog/1.", []),
        ("Read our [privacy policy](https://x.example/privacy) before you apply.", []),
        ("Apply at https://x.example/", []),
        ("We host [meetups](https://www.meetup.com/x).", []),
        ("# [Baker](http://[bad/jobs/1)\n\nApply at http://[bad/jobs/2", []),
    ],
)  # fmt: skip
def test_only_addresses_for_applying_are_given(text, urls):
    reading = read_apply_urls(layout_of(text))
    assert list(reading.value) == urls
    assert [text[e.start : e.end] for e in reading.evidence] == urls


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("https://x.example/careers/1", True),
        ("https://jobs.x.example", True),
        ("https://x.example/", False),
        ("https://x.example", False),
        ("/en/jobs/Night-Baker_R1", True),
        ("/en/about", False),
        ("/fi/tyopaikat/leipuri-7/", True),
        ("/viewjob?jk=7", True),
        ("not a url", False),
    ],
)
def test_a_home_page_in_the_metadata_is_no_place_to_apply(url, given):
    reading = read_apply_urls(layout_of("We bake.", [("url", url)]))
    assert (list(reading.value) == [url]) is given


@pytest.mark.parametrize(
    "url", ["./baker.html", "baker.php?id=7", "nl/bakker/7", "/baker-at-rye-1051058"]
)
def test_a_teasers_link_is_kept_as_relative_as_it_is(url):
    assert not read_apply_urls(layout_of("We bake.", [("url", "./")])).value
    told = [("kind", "teaser"), ("url", url)]
    assert read_apply_urls(layout_of("We bake.", told)).value == (url,)


def test_the_same_address_is_given_once():
    text = (
        "# [Baker](https://b.example/apply/1)\n\nBake.\n\n## [APPLY](https://b.example/apply/1/)\n"
    )
    assert read_apply_urls(layout_of(text)).value == ("https://b.example/apply/1",)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("logo", "https://b.recruitee.com/crumb/logo.svg"),
        ("careerPageUrl", "https://crumb.gupy.io/home/7"),
        ("ref", "https://api.smartrecruiters.com/v1/postings/7"),
    ],
)
def test_what_is_the_employers_or_for_programs_is_no_place_to_apply(key, value):
    assert not read_apply_urls(layout_of("We bake.", [(key, value)])).value
    told = [(key, value), ("jobPage", "https://crumb.gupy.io/jobs/7")]
    assert read_apply_urls(layout_of("We bake.", told)).value == ("https://crumb.gupy.io/jobs/7",)
