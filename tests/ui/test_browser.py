"""The browser without widgets: what it lists and opens, and what it tells of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.postings import Status
from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.marking import Marking


def test_a_search_opens_the_first_posting_found(browser: Browser, qtbot: QtBot) -> None:
    with qtbot.waitSignals([browser.found, browser.opened]):
        browser.search("title:staff")
    assert browser.hits.count == 1
    assert browser.posting is not None
    assert browser.posting.id == browser.hits.ids[0]


def test_the_open_posting_stays_open_while_it_is_found(browser: Browser, qtbot: QtBot) -> None:
    browser.open(browser.hits.ids[3])
    with qtbot.assertNotEmitted(browser.opened):
        browser.search("engineer")
    assert browser.posting is not None


def test_nothing_found_opens_nothing(browser: Browser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(browser.opened):
        browser.search("xylophone")
    assert browser.posting is None


def test_next_unseen_passes_over_what_was_seen(browser: Browser) -> None:
    ids = list(browser.hits.ids)
    for id in (ids[1], ids[2]):
        browser.open(id)
        Marking(browser).see()
    browser.open(ids[0])
    assert browser.next_unseen(1) == ids[3]
    browser.open(ids[3])
    assert browser.next_unseen(-1) == ids[0]


def test_pasted_text_is_imported_and_opened(browser: Browser) -> None:
    text = "# Lighthouse Keeper\n\nWe look for a keeper in Bergen, Norway. Two years at sea. " * 3
    report = browser.paste(text)
    assert report is not None
    assert report.new == 1
    assert browser.posting.posting.shown_title.startswith("Lighthouse Keeper")


def test_an_import_taken_back_leaves_marked_postings(browser: Browser) -> None:
    Marking(browser).toggle_status(Status.SHORTLIST)
    kept = browser.posting.id
    removed = browser.take_back(browser.imports()[0].id)
    assert removed == 4
    assert list(browser.hits.ids) == [kept]


def test_a_cache_that_cannot_answer_is_told_in_a_sentence(browser: Browser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(browser.failed) as told:
        browser.open(999_999)
        assert browser.posting is None
    assert "999" in told.args[0]
