"""Marks without widgets: given, taken away, and walked along forth and back."""

from __future__ import annotations

import pytest

from desktop.postings import Status
from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.marking import Marking


@pytest.fixture
def marking(browser: Browser) -> Marking:
    return Marking(browser)


@pytest.mark.parametrize("status", [Status.SHORTLIST, Status.APPLIED, Status.HIDDEN])
def test_a_status_given_twice_is_taken_away(marking: Marking, status: Status) -> None:
    assert marking.toggle_status(status) is status
    assert marking.toggle_status(status) is Status.NONE


def test_undo_and_redo_walk_along_the_marks(browser: Browser, marking: Marking) -> None:
    marking.toggle_status(Status.SHORTLIST)
    marking.toggle_seen()
    assert marking.undo() == "seen"
    assert marking.undo() == "shortlist"
    assert marking.undo() == ""
    assert browser.posting.marks.status is Status.NONE
    assert marking.redo() == "shortlist"
    assert browser.posting.marks.status is Status.SHORTLIST
    assert marking.redo() == "seen"
    assert marking.redo() == ""


def test_a_new_step_forgets_what_was_taken_back(marking: Marking) -> None:
    marking.toggle_status(Status.SHORTLIST)
    marking.undo()
    marking.toggle_seen()
    assert marking.redo() == ""


def test_marks_on_postings_that_went_with_their_import_are_no_steps(
    browser: Browser, marking: Marking
) -> None:
    marking.toggle_seen()
    browser.take_back(browser.imports()[0].id)
    assert marking.undo() == ""
    assert browser.totals.postings == 0


def test_a_posting_seen_stays_listed_until_the_query_changes(
    browser: Browser, marking: Marking
) -> None:
    browser.search("is:unseen")
    seen = browser.posting.id
    marking.see()
    assert seen in browser.hits
    browser.search("is:unseen ")
    assert seen not in browser.hits
