"""Skills of the reader's own: their list is checked, wins over the vocabulary, and is followed."""

from __future__ import annotations

import os

import pytest

from desktop import paths
from desktop.extracting import (
    OwnSkillsError,
    check_own,
    extract,
    keep_own,
    own_text,
    rules_version,
)
from tests.extracting.making import document

LIST = """# mine
kubernetes = kube; Kubernetes platform
?Salt = SaltStack
!OXO of ours
[data]
DuckDB
Grumblefish=grumble;grumble fish
"""


def skills(text: str) -> list[str]:
    return list(extract(document(text)).skills)


def keep(text: str, milliseconds: int) -> None:
    """Write the list as if at a moment of its own, since stamps tell milliseconds apart."""
    keep_own(text)
    moment = milliseconds * 1_000_000
    os.utime(paths.own_skills_file(), ns=(moment, moment))


def test_a_list_of_ones_own_is_read_from_the_next_posting_on() -> None:
    text = "Experience with kube, Grumblefish and the OXO of ours."
    assert skills(text) == []
    keep(LIST, 1_000)
    assert skills(text) == ["Kubernetes", "Grumblefish", "OXO of ours"]
    keep("!OXO of ours", 2_000)
    assert skills(text) == ["OXO of ours"]
    paths.own_skills_file().unlink()
    assert skills(text) == []


def test_of_several_postings_all_are_read_by_the_list_of_the_version_asked_for_before() -> None:
    posting = document("Grumblefish and the OXO of ours.")
    keep(LIST, 4_000)
    rules = rules_version()
    assert extract(posting, rules).skills == ("Grumblefish", "OXO of ours")
    keep("!OXO of ours", 5_000)
    assert extract(posting, rules).skills == ("Grumblefish", "OXO of ours")
    assert extract(posting, rules_version()).skills == ("OXO of ours",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salt and pepper.", []),
        ("Experience with Salt and Python.", ["Salt", "Python"]),
        ("The oxo of ours.", []),
        ("Our Kubernetes platform on AWS.", ["Kubernetes", "AWS"]),
        ("SALTSTACK", ["Salt"]),
        ("We know grumble fish.", ["Grumblefish"]),
    ],
)
def test_marks_and_known_names_mean_what_they_mean_in_the_vocabulary(
    text: str, found: list[str]
) -> None:
    keep(LIST, 3_000)
    assert skills(text) == found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Go\n++", "Line 2: “++” has no letter or figure."),
        ("=", "Line 1: the skill's own name stands before the =."),
        ("= kube", "Line 1: the skill's own name stands before the =."),
        ("A = one\n\nB = One", "Line 3: “One” stands for A already."),
        ("x" * 81, "Line 1: a name is longer than 80 characters."),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, wrong: str) -> None:
    with pytest.raises(OwnSkillsError) as error:
        check_own(text)
    assert str(error.value) == wrong
    with pytest.raises(OwnSkillsError):
        keep_own(text)
    assert own_text() == ""


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a comment", LIST, "C++ = cpp\n  Go  \n", "Go ="]
)
def test_a_list_that_can_be_taken_is_kept_as_it_is_written(text: str) -> None:
    keep_own(text)
    assert own_text() == text


def test_a_list_that_cannot_be_read_counts_for_none() -> None:
    file = paths.own_skills_file()
    file.write_bytes(b"\xff\xfe\x00")
    assert (own_text(), skills("Experience with Python")) == ("", ["Python"])
    file.write_text("++\n= x\nGrumblefish", encoding="utf-8")
    os.utime(file, ns=(9_000_000_000, 9_000_000_000))
    assert skills("++ Grumblefish") == ["Grumblefish"]


def test_a_changed_list_makes_what_was_read_before_outdated() -> None:
    before = rules_version()
    keep(LIST, 4_000)
    between = rules_version()
    keep("", 5_000)
    assert before < between < rules_version() < 2**63
