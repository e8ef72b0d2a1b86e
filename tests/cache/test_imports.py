from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.postings import EVERYTHING, Correction, Refused, Report, Status

WORDS = " ".join(f"word{n}" for n in range(40))


def report(number, **values):
    return Report(number, ("/x",), datetime(2026, 11, 21, 10, tzinfo=UTC), 1.5, 3, **values)


def bodies(cache):
    return {cache.get(id_).posting.body for id_ in cache.find(EVERYTHING).ids}


def test_a_report_comes_back_as_it_was(cache):
    number = cache.begin_import(["/x"])
    made = report(number, new=2, refused=(Refused("x/a", "Empty.", True),), cancelled=True)
    cache.finish_import(number, made)
    (known,) = cache.imports()
    assert known.report == made
    assert (known.is_finished, known.is_taken_back) == (True, False)


def test_an_import_that_never_finished_is_listed_so(cache, write, bring):
    write("a", "Cook")
    bring()
    (known,) = cache.imports()
    assert not known.is_finished
    assert known.report.new == 1


def test_outcomes_are_told_apart(cache, write, bring):
    write("a", f"Cook\n\n{WORDS}")
    write("b", f"Baker\n\n{WORDS}")
    bring()
    write("a", f"Cook\n\n{WORDS} and more")
    write("c", f"Baker\n\n{WORDS}")
    write("d", "Smith")
    number = bring("a", "c", "d")
    outcomes = ("changed", "copy", "new", "same")
    found = {name: list(cache.import_ids(number, name)) for name in outcomes}
    assert found == {"changed": [1], "copy": [2], "new": [3], "same": []}
    assert list(cache.import_ids(bring(), "same")) == [1, 2, 3]


def test_latest_is_what_the_last_import_brought(cache, write, bring):
    write("a", "Cook")
    bring()
    write("b", "Baker")
    number = bring()
    assert [row.is_latest for row in cache.rows([1, 2])] == [False, True]
    cache.take_back(number)
    assert [row.is_latest for row in cache.rows([1])] == [True]


@pytest.mark.parametrize(
    ("mark", "stays"),
    [
        ({"status": Status.SHORTLIST}, True),
        ({"note": "call them"}, True),
        ({"tags": ("dream",)}, True),
        ({"correction": Correction("company", "Alpha", None)}, True),
        ({"seen": True}, False),
        ({}, False),
    ],
)
def test_taking_an_import_back_leaves_what_is_marked(cache, folder, write, bring, mark, stays):
    write("a", "Cook")
    write("b", "Baker")
    number = bring()
    cache.mark([1], **mark)
    assert cache.take_back(number) == (1 if stays else 2)
    assert bodies(cache) == ({"Cook"} if stays else set())
    assert cache.imports()[0].is_taken_back
    assert cache.known_files(str(folder)) == {}
    assert cache.check() == []


def test_a_mark_outlives_its_posting_and_holds_again(cache, write, bring):
    write("a", "Cook")
    number = bring()
    cache.mark([1], seen=True)
    cache.take_back(number)
    bring()
    (id_,) = cache.find(EVERYTHING).ids
    assert cache.marks(id_).seen is not None


def test_taking_back_leaves_what_others_brought(cache, write, bring):
    write("a", f"Cook\n\n{WORDS}")
    bring()
    write("a", f"Cook\n\n{WORDS} and more")
    write("copy", f"Cook\n\n{WORDS} and more")
    write("b", "Baker")
    number = bring()
    assert cache.rows([1])[0].copies == 2
    assert cache.take_back(number) == 1
    assert bodies(cache) == {f"Cook\n\n{WORDS} and more"}
    assert cache.rows([1])[0].copies == 1
    assert cache.check() == []


def test_what_is_taken_back_can_be_imported_again(cache, write, bring):
    write("a", "Cook")
    cache.take_back(bring())
    number = bring()
    assert len(cache.import_ids(number, "new")) == 1


def test_files_that_are_gone_leave_their_postings(cache, folder, write, bring):
    write("a", "Cook")
    bring()
    cache.leave_files(str(folder), ["postings/a", "postings/never"])
    assert bodies(cache) == {"Cook"}
    assert cache.get(1).sources[0].path == "postings/a"
    assert cache.known_files(str(folder)) == {}


def test_folders_are_listed_last_imported_first(cache, write, read, bring):
    write("a", "Cook")
    bring()
    (found,) = read("a")
    elsewhere = replace(found.source, folder="/elsewhere/jobs", path="jobs/a")
    cache.save(cache.begin_import([]), [replace(found, source=elsewhere)])
    assert [Path(folder).name for folder in cache.folders()] == ["jobs", "postings"]
