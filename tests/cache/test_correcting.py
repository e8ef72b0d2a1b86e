"""A corrected field holds everywhere, whatever happens to the posting, until it is taken back."""

import pytest

from desktop.cache import Cache
from desktop.postings import Correction, Posting, Salary, parse_query
from desktop.postings.corrections.correcting import stored

PAY = {"min": 60000.0, "max": 70000.0, "currency": "EUR", "period": "year"}
CASES = [
    ("title", "Head Cook", "title:head"),
    ("company", "Alder & Ash", "company:alder"),
    ("locations", ["Porto", "Oslo, Norway"], "location:oslo"),
    ("countries", ["PT"], "country:pt"),
    ("remote", "hybrid", "remote:hybrid"),
    ("salary", PAY, "salary:>=65k currency:EUR"),
    ("employment_types", ["part-time"], "type:part-time"),
    ("seniority", ["lead"], "level:lead"),
    ("experience_years_min", 3.0, "experience:3"),
    ("skills", ["Sauces"], "skill:sauces"),
    ("posted", "2026-10-01", "posted:2026-10-01"),
    ("closes", "2026-12-01", "closes:2026-12-01"),
    ("language", "de", "language:de"),
]
ANEW = Posting("Cook\nsoups", "Made of words", "Cook Again", salary=Salary(1, 2, "USD", "hour"))


@pytest.fixture
def cook(cache, write, bring):
    write("a", "Cook\nhttps://jobs.example/1\nsoups and stews")
    write("b", "Baker")
    bring()
    return cache


def ids(cache, query):
    return sorted(cache.find(parse_query(query)).ids)


def value(cache, field):
    return stored(cache.get(1).posting, field)


@pytest.mark.parametrize(("field", "right", "query"), CASES)
def test_a_corrected_field_is_shown_and_found(cook, field, right, query):
    was = value(cook, field)
    before = cook.mark([1], correction=Correction(field, right, was))
    assert value(cook, field) == right
    assert ids(cook, query) == [1]
    assert cook.check() == []
    cook.put_marks([1], before)
    assert value(cook, field) == was
    assert ids(cook, query) == []
    assert cook.check() == []


@pytest.mark.parametrize(("field", "right", "query"), CASES)
def test_a_correction_survives_reading_again_and_can_still_be_taken_back(cook, field, right, query):
    cook.mark([1], correction=Correction(field, right, value(cook, field)))
    cook.replace(1, ANEW, 2)
    assert value(cook, field) == right
    assert ids(cook, query) == [1]
    (correction,) = cook.marks(1).corrections
    assert correction.was == stored(ANEW, field)
    cook.mark([1], correction=Correction(field, correction.was, correction.was))
    assert value(cook, field) == stored(ANEW, field)
    assert cook.marks(1).corrections == ()
    assert cook.check() == []


@pytest.mark.parametrize(("field", "right", "query"), CASES)
def test_the_index_beside_the_cache_follows(cook, field, right, query):
    cook.make_index()
    assert ids(cook, query) == []
    cook.mark([1], correction=Correction(field, right, value(cook, field)))
    assert ids(cook, query) == [1]


def test_the_list_its_order_and_the_totals_have_the_corrected_values(cook):
    cook.mark([1], correction=Correction("title", "Zookeeper", "Cook"))
    cook.mark([1], correction=Correction("salary", PAY, None))
    row = cook.rows([1])[0]
    assert (row.title, row.salary) == ("Zookeeper", Salary(60000, 70000, "EUR", "year"))
    assert list(cook.find(parse_query("sort:title")).ids) == [2, 1]
    assert ids(cook, "zookeeper") == [1]
    assert ids(cook, "title:cook") == []
    assert ids(cook, "is:corrected") == [1]


def test_a_correction_survives_an_edited_file(cook, write, bring):
    cook.mark([1], correction=Correction("title", "Chef", "Cook"))
    write("a", "Kitchen Cook\nhttps://jobs.example/1\nsoups and stews and more")
    bring("a", rules_version=2)
    assert cook.totals().postings == 2
    assert cook.get(1).posting.title == "Chef"
    assert cook.marks(1).corrections == (Correction("title", "Chef", "Kitchen Cook"),)


def test_a_posting_with_a_corrected_title_is_known_by_link_and_stated_title(
    cook, write, bring, folder
):
    cook.mark([1], correction=Correction("title", "Chef", "Cook"))
    (folder / "a").unlink()
    write("c", "Cook\nhttps://jobs.example/1\nnothing of the old words")
    bring("c")
    assert cook.totals().postings == 2
    assert cook.get(1).posting.title == "Chef"


def test_a_correction_waits_for_its_posting(cook, tmp_path, write, read, folder):
    cook.mark([1], correction=Correction("company", "Alder & Ash", None))
    cook.keep_marks()
    file = next((cook.path.parent / f"{cook.path.name}.marks").iterdir())
    with Cache.open(tmp_path / "other.db") as other:
        other.restore(file)
        assert other.get(1).posting.company == "Alder & Ash"
        number = other.begin_import([str(folder)])
        other.save(number, read("a"), 1)
        assert other.get(1).posting.company == "Alder & Ash"
        assert other.marks(1).corrections == (Correction("company", "Alder & Ash", None),)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("salary", {"min": 1}),
        ("salary", "much"),
        ("posted", "soon"),
        ("remote", "maybe"),
        ("skills", "Python"),
        ("title", 7),
        ("height", "tall"),
        ("body", "another"),
    ],
)
def test_a_value_that_is_none_of_its_field_changes_nothing(cook, field, wrong):
    before = cook.get(1).posting
    cook.mark([1], correction=Correction(field, wrong, None))
    assert cook.get(1).posting == before


def test_compounds_are_parted_as_soon_as_a_posting_is_said_to_be_german(cook):
    cook.mark([1], correction=Correction("title", "Küchenleiter", None))
    assert ids(cook, "title:leiter ") == []
    cook.mark([1], correction=Correction("language", "de", None))
    assert ids(cook, "title:leiter ") == [1]
    cook.mark([1], correction=Correction("language", None, None))
    assert ids(cook, "title:leiter ") == []
    assert cook.check() == []
