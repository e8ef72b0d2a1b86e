import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document

PIECES = """# [Baker](https://b.example) ### `🌎 Berlin` Location: Remote hybrid 65k EUR $ (m/w/d)
As a you will At Crumb, we ** * - About us jo@x.org 2024-01-02 5+ years Go C++
über l’équipe ( [ |"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n"])


def check(posting):
    assert posting.fallback_title
    assert 0 <= posting.header_end <= len(posting.body)
    for evidence in posting.evidence:
        if evidence.start is None:
            assert evidence.key is not None
        else:
            assert 0 <= evidence.start < evidence.end <= len(posting.body)


@settings(max_examples=150)
@given(st.text(max_size=400), st.lists(st.tuples(st.text(max_size=12), st.text(max_size=30))))
def test_no_text_makes_extracting_raise(text, metadata):
    check(extract(document(text, metadata)))


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_no_mixture_of_a_postings_words_makes_extracting_raise(text):
    check(extract(document(text, [("location", text[:50]), ("title", text[:40])])))


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "A " * 50_000, "(" * 50_000, "[" * 30_000 + "](" * 30_000, "remote " * 14_000],
    ids=["letters", "capitals", "brackets", "links", "remote"],
)
@pytest.mark.timeout(20)
def test_odd_texts_of_a_hundred_kilobytes_come_through(text):
    check(extract(document(text)))


def test_words_are_read_as_they_are_seen_and_their_places_are_as_written():
    text = (
        "# Senior Soft\u00adware Engi\u00adneer\n\n"
        "You know Kuber\u200bnetes\ufeff and earn 90,\u2060000 EUR a year in Ber\u00adlin."
    )
    posting = extract(document(text, [("company", "Crumb\u200b")]))
    assert posting.body == text
    assert (posting.title, posting.company) == ("Senior Software Engineer", "Crumb")
    assert posting.salary == Salary(90_000, 90_000, "EUR", "year")
    assert posting.skills == ("Kubernetes",)
    read = {one.field: one for one in posting.evidence if one.start is not None}
    shown = {field: text[one.start : one.end] for field, one in read.items()}
    assert shown["title"] == "Senior Soft\u00adware Engi\u00adneer"
    assert shown["skills"] == "Kuber\u200bnetes"
    assert "90,\u2060000 EUR" in shown["salary"]


def test_entities_are_read_as_they_are_seen_and_their_places_are_as_written():
    text = (
        "Rye &amp; Sons - Night Baker - Remote (US&#x2F;Canada) - Full-time\n\n"
        "You know R&amp;D and earn 90,000&nbsp;&euro; a year; &nothing; is lost &amp;amp; well."
    )
    posting = extract(document(text, []))
    assert posting.body == text
    assert (posting.title, posting.company) == ("Night Baker", "Rye & Sons")
    assert posting.locations == ("US", "Canada")
    assert posting.salary == Salary(90_000, 90_000, "EUR", "year")
    read = {one.field: one for one in posting.evidence if one.start is not None}
    shown = {field: text[one.start : one.end] for field, one in read.items()}
    assert shown["company"] == "Rye &amp; Sons"
    assert shown["salary"] == "90,000&nbsp;&euro;"


@settings(max_examples=60)
@given(st.text(st.sampled_from("a&;#x2f amp\n")))
def test_any_mixture_of_entities_comes_through(text):
    posting = extract(document(text, []))
    assert posting.body == text
    assert all(0 <= (one.start or 0) <= (one.end or 0) <= len(text) for one in posting.evidence)


def test_the_same_document_gives_the_same_posting():
    text = "# [Baker](https://b.example/1)\n### Crumb\n#### `🌎 Lyon`\n\nWe bake."
    assert extract(document(text)) == extract(document(text))
