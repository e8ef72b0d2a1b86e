"""Where nothing is found: the term that costs most, words that are like, hidden postings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.postings import Status
from desktop.ui.window import MainWindow


def offered(window: MainWindow, qtbot: QtBot, query: str) -> list[str]:
    window.set_query(query)
    qtbot.waitUntil(window.no_hits.isVisible)
    return [link.text() for link in window.no_hits.links()]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("python 61k+ ", "Did you mean “pays 61,000 a year or more”? 2 postings"),
        ("python >=61k ", "Did you mean “pays 61,000 a year or more”?"),
        ("$61,000 python ", "Did you mean “pays 61,000 USD a year or more”?"),
        ("python 61k ", "Did you mean “pays 61,000 a year or more”?"),
        ("engineer python xylophone ", "Without “mentions xylophone”"),
        ("engineer company:nobody level:intern,senior ", "Without “at nobody”"),
        ("xylophone ", "Show all 5 postings"),
        ("title:enginer ", "Did you mean “engineer”?"),
        ("pythn ", "Did you mean “python”?"),
        ("sacle ", "Did you mean “scale”? 5 postings"),  # and not first the one with "sale"
        ("compny:wolt ", "Did you mean “company”? 1 posting"),
        ("python sallary:>=61k ", "Did you mean “salary”? 2 postings"),
    ],
)
def test_a_way_out_is_offered_and_taken(
    window: MainWindow, qtbot: QtBot, query: str, expected: str
) -> None:
    said = offered(window, qtbot, query)
    assert said[0].startswith(expected)
    window.no_hits.links()[0].click()
    assert window.browser.hits.count
    qtbot.waitUntil(lambda: not window.no_hits.isVisible())


def test_hidden_postings_that_match_are_told(window: MainWindow, qtbot: QtBot) -> None:
    window.set_query("title:staff ")
    window.marking.toggle_status(Status.HIDDEN)
    window.set_query("")
    assert "1 hidden" in offered(window, qtbot, "title:staff ")
    window.no_hits.links()[-1].click()
    assert window.browser.hits.count == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [("title:staff ", "1 hidden"), ("title:backend ", "1 hidden"), ("title:senior ", ""),
     ("is:shortlist ", ""), ("is:hidden ", "")],
)  # fmt: skip
def test_only_those_hidden_postings_are_counted_that_the_query_would_find(
    window: MainWindow, qtbot: QtBot, query: str, said: str
) -> None:
    window.set_query("title:staff ")
    window.marking.toggle_status(Status.HIDDEN)
    window.set_query(query)
    qtbot.waitUntil(lambda: said in window.status.text)
    qtbot.wait(20)  # what follows the list's painting has been said
    assert ("hidden" in window.status.text) is bool(said)


def test_hidden_postings_of_a_query_are_listed_where_they_are_counted(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.set_query("title:staff ")
    window.marking.toggle_status(Status.HIDDEN)
    window.set_query("wolt ")
    qtbot.waitUntil(lambda: window.status.text.endswith("1 hidden"))
    window.status.repaint()
    spot = next(spot for spot, query in window.status.spots if query == "is:hidden")
    QTest.mouseClick(window.status, Qt.MouseButton.LeftButton, pos=spot.center())
    assert (window.browser.query.text, window.browser.hits.count) == ("wolt is:hidden", 1)


def test_an_empty_query_has_no_way_out_to_offer(window: MainWindow) -> None:
    window.set_query("")
    assert not window.no_hits.isVisible()


def test_a_window_that_was_closed_looks_for_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.set_query("nowhere")
    pause = window.no_hits.findChild(QTimer)
    qtbot.waitUntil(pause.isActive)
    window.close()
    assert not pause.isActive()
