"""Saved queries: kept, renamed, asked for in other queries, backed up, never going in circles."""

import json

import pytest

from desktop.cache import Cache
from desktop.postings import SavedQuery, parse_query, scoped
from desktop.postings.query.scope import has_cycle, renamed


@pytest.fixture
def filled(cache, write, bring):
    write("a.txt", "Python keeper\n\nA python in Berlin")
    write("b.txt", "Java keeper\n\nA java in Berlin")
    write("c.txt", "Cook\n\nSoup")
    bring()
    return cache


def found(cache, text):
    return sorted(cache.find(parse_query(text)).ids)


def test_saved_queries_stand_in_the_order_they_were_saved_in(cache):
    for name, text in (("B", "b"), ("a", "x"), ("b", "c")):
        cache.save_query(name, text)
    assert cache.saved_queries() == [SavedQuery("b", "c"), SavedQuery("a", "x")]
    cache.delete_query("B")
    assert cache.saved_queries() == [SavedQuery("a", "x")]


@pytest.mark.parametrize(
    ("asked", "same_as"),
    [
        ('search:"Berlin keepers"', "keeper berlin "),
        ("search:snakes keeper ", "python keeper "),
        ('-search:"berlin KEEPERS"', "-(keeper berlin )"),
        ("search:snakes,cooks", "python OR soup "),
        ("search:both", "keeper berlin  python "),
        ("search:everything python ", "python "),
        ("-search:everything", "report:0"),
        ("search:nobody", "report:0"),
        ("search:ring", "report:0"),
        ("cook OR search:ring", "cook "),
    ],
)
def test_a_saved_query_is_asked_for_by_its_name(filled, asked, same_as):
    for name, text in {
        "Berlin keepers": "keeper berlin ",
        "snakes": "python",
        "cooks": "soup",
        "both": 'search:"Berlin keepers" search:snakes',
        "everything": "sort:title",
        "ring": "search:other",
        "other": "search:ring",
    }.items():
        filled.save_query(name, text)
    assert found(filled, asked) == found(filled, same_as)


def test_a_rename_reaches_the_queries_that_ask_for_it(filled):
    filled.save_query("snakes", "python")
    filled.save_query("both", "search:Snakes OR keeper")
    filled.rename_query("snakes", "big snakes")
    assert filled.saved_queries()[1].text == 'search:"big snakes" OR keeper'


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('search:"a b" c', 'search:"n" c'),
        ("-search:A\\ b search:other", "-search:A\\ b search:other"),
        ('"search:a b"', '"search:a b"'),
    ],
)
def test_only_the_name_asked_for_is_renamed(text, after):
    assert renamed(text, "a b", "n") == after


@pytest.mark.parametrize(
    ("name", "text", "is_cycle"),
    [
        ("a", "search:a", True),
        ("a", "python", False),
        ("c", "search:a", True),
        ("C", "-(x OR search:B)", True),
        ("d", "search:a", False),
    ],
)
def test_a_query_that_leads_to_itself_is_told(name, text, is_cycle):
    assert has_cycle(name, text, {"a": "search:b", "b": "x search:c"}) is is_cycle


def test_a_marks_file_brings_the_saved_queries_back(filled, tmp_path):
    filled.save_query("snakes", "python")
    file = filled.keep_marks()
    assert json.loads(file.read_text().splitlines()[0]) == {"search": "snakes", "text": "python"}
    with Cache.open(tmp_path / "other.db") as other:
        assert other.restore(file) == 0
        assert other.saved_queries() == [SavedQuery("snakes", "python")]


@pytest.mark.parametrize(
    ("typed", "is_left_out"),
    [
        ("", True),
        ("python", True),
        ("is:hidden", False),
        ("status:none,hidden", False),
        ("missing:status", False),
        ("python (is:hidden OR java)", False),
        ("search:mine", False),
    ],
)
def test_hidden_postings_are_left_out_unless_the_query_names_the_status(typed, is_left_out):
    query = parse_query(typed)
    asked = scoped(query, {"mine": "-is:hidden"})
    is_added = "hidden" in str(asked.where) and "hidden" not in str(query.where)
    assert is_added is (is_left_out or typed == "search:mine")


def test_a_report_finds_what_an_import_found(cache, write, bring, folder):
    write("a.txt", "One\nhttps://x.example/1\n\nfirst text of one stands here")
    write("b.txt", "Two")
    first = bring()
    write("a.txt", "One\nhttps://x.example/1\n\nfirst text of one stands there")
    write("c.txt", "Three")
    (folder / "d.txt").write_bytes((folder / "b.txt").read_bytes())
    second = bring("a.txt", "c.txt", "d.txt")
    for outcome in ("new", "changed", "copy", "same"):
        for number in (first, second):
            told = cache.import_ids(number, outcome)
            assert found(cache, f"report:{number}/{outcome}") == told
    assert len(found(cache, f"report:{second}/new,{second}/changed,{second}/copies")) == 3
    assert len(found(cache, f"-report:{second}/new")) == 2
