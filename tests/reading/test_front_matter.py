"""Front matter becomes plain pairs, and what only looks like it stays text."""

import pytest

from desktop.reading import read_bytes
from desktop.reading.plain.front_fields import told_fields
from desktop.reading.plain.front_matter import has_front_matter, split_front_matter

SHAPES = {
    "scalars as written": (
        "---\ntitle: Baker\nposted: !!timestamp '2016-02-01'\nremote: no\nzip: 01234\n---\nBody\n",
        [("title", "Baker"), ("posted", "2016-02-01"), ("remote", "no"), ("zip", "01234")],
        "Body\n",
    ),
    "nested keys and lists": (
        "---\ncontact:\n    name: Ann\n    mail:\n        work: ann@example.org\n"
        "tags:\n  - a\n  - b: c\n---\n",
        [
            ("contact.name", "Ann"),
            ("contact.mail.work", "ann@example.org"),
            ("tags", "a"),
            ("tags.b", "c"),
        ],
        "",
    ),
    "empty values are left out": (
        "---\ntitle: Baker\nphone:\nfax: ~\nnote: null\n---\nBody",
        [("title", "Baker")],
        "Body",
    ),
    "folded text": (
        '---\ntitle: >-\n  Head\n  baker\nquoted: "a\n  b"\n---\n\n\nBody',
        [("title", "Head baker"), ("quoted", "a b")],
        "Body",
    ),
    "comments and blank lines first": (
        "\n---\n# a comment\n\ntitle: Baker\n...\nBody",
        [("title", "Baker")],
        "Body",
    ),
    "bad YAML is read line by line": (
        '---\ntitle: Baker: head of the oven\ncompany: "Crumb" & Sons\n'
        "contact:\n    name: @ann\n    mail: 'ann@example.org'\n"
        "tags:\n  - rye\n  - %spelt\n---\nBody",
        [
            ("title", "Baker: head of the oven"),
            ("company", 'Crumb" & Sons'),
            ("contact.name", "@ann"),
            ("contact.mail", "ann@example.org"),
            ("tags", "rye"),
            ("tags", "%spelt"),
        ],
        "Body",
    ),
    "tabs are bad YAML": (
        "---\ntitle:\tBaker\ncontact:\n\tname: Ann\n---\n",
        [("title", "Baker"), ("contact.name", "Ann")],
        "",
    ),
    "keys of any language": (
        "---\n标题: 面包师\nÉtat: ouvert\nJob Type: full-time\n---\n",
        [("标题", "面包师"), ("État", "ouvert"), ("Job Type", "full-time")],
        "",
    ),
    "a key met twice gives both": (
        "---\ntitle: Baker\ntitle: Miller\n---\n",
        [("title", "Baker"), ("title", "Miller")],
        "",
    ),
}

NO_FRONT_MATTER = {
    "two rules around prose": "---\nWe bake.\n---\nCome and bake with us: it is warm.\n",
    "a rule and a list": "---\n- salary: good\n---\n",
    "a rule further down": "Title\n---\nkey: value\n---\n",
    "no second fence": "---\ntitle: Baker\n\nBody\n",
    "a link in the first line": "---\nhttps://example.org/jobs\n---\n",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "pairs", "body"), SHAPES.values(), ids=SHAPES)
def test_the_block_becomes_pairs_and_the_rest_is_the_body(text, pairs, body):
    assert split_front_matter(text) == (tuple(pairs), body)
    assert has_front_matter(text)


@pytest.mark.parametrize("text", NO_FRONT_MATTER.values(), ids=NO_FRONT_MATTER)
def test_what_only_looks_like_front_matter_stays_text(text):
    assert split_front_matter(text) == ((), text)
    assert not has_front_matter(text)


@pytest.mark.parametrize(
    "block",
    [
        "a: &a [1, 2]\n" + "".join(f"{key}: &{key} [*a, *a]\n" for key in "bcdefgh"),
        "a: &a\n  b: *a",
        "a: " + "[" * 3000,
        "a: " + "{b: " * 3000,
        "a:\n" + " - " * 3000 + "b",
        "a: !!python/object/apply:os.system [exit]",
        "? [a, b]\n: c",
        "a: [\n" + ("s" + " " * 60_000 + "s\n") * 3,
    ],
)
def test_a_hostile_block_harms_nothing(block):
    pairs, body = split_front_matter(f"---\nkey: value\n{block}\n---\nBody")
    assert len(pairs) < 100
    assert body == "Body"


def test_toml_between_pluses_is_front_matter_too():
    pairs, text = split_front_matter(
        '+++\ntitle = "Baker"\ntags = ["rye", "oven"]\n+++\n\nWe bake.\n'
    )
    assert pairs == (("title", "Baker"), ("tags", "rye"), ("tags", "oven"))
    assert text == "We bake.\n"


def test_broken_toml_stays_text():
    text = "+++\nno toml at all\n+++\nWe bake.\n"
    assert split_front_matter(text) == ((), text)


def test_comments_under_a_fence_take_no_time_that_doubles_with_each() -> None:
    assert not has_front_matter("---\n" + "## a note\n\n" * 400)


def test_escaped_signs_are_read():
    assert split_front_matter("---\ntitle: Baker&#58; nights\n---\n")[0] == (
        ("title", "Baker: nights"),
    )


@pytest.mark.parametrize(
    ("pairs", "fields"),
    [
        ((("title", "Baker"), ("city", "Riga")), ()),
        (
            (("company_name", "Crumb"), ("location_list", "Riga"), ("location_list", "Turku")),
            (("company", "Crumb"), ("location", "Riga"), ("location", "Turku")),
        ),
        ((("job_tags", "rye"), ("skills", "oven")), ()),
        (
            (("salary_min", "40"), ("salary_max", "60"), ("salary_currency", "EUR")),
            (("salary", "40 - 60 EUR"),),
        ),
    ],
)
def test_compound_keys_are_read_as_columns_are(pairs, fields):
    assert told_fields(pairs) == fields


def test_postings_listed_in_front_matter_are_several():
    text = (
        "---\ntitle: Jobs\njobs:\n"
        "  - job_title: Pekař\n    job_location: Praha\n    job_description: Pečeme chléb.\n"
        "  - job_title: Kuchař\n    job_location: Brno\n    job_description: Vaříme polévku.\n"
        "---\n"
    )
    found = read_bytes(text.encode(), "jobs.md")
    assert [dict(one.metadata)["title"] for one in found] == ["Pekař", "Kuchař"]


def test_what_a_blog_sets_above_a_text_without_a_fence_is_front_matter():
    pairs, body = split_front_matter("title: Baker\nslug: baker\ndate: 2020-03-29\n\nWe bake.\n")
    assert dict(pairs) == {"title": "Baker", "slug": "baker", "date": "2020-03-29"}
    assert body == "We bake.\n"


def test_facts_above_a_text_stay_text():
    text = "Title: Baker\nLocation: Rye\nSalary: 20,000\n\nWe bake.\n"
    assert split_front_matter(text) == ((), text)
