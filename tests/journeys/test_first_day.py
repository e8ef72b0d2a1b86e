"""A reader's first day, by keyboard: start empty, samples, type, move, decide, close, come back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.postings import Status
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow


def press(key: str) -> None:
    """Press a key on whatever has the focus."""
    combination = QKeySequence(key)[0]
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())


def type_text(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def titles(window: MainWindow) -> list[str]:
    return [row.title for row in window.browser.rows(window.browser.hits.ids)]


def test_from_an_empty_window_to_a_shortlisted_posting_and_back(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    cache_file = tmp_path / "day.db"
    window = open_window(cache_file)
    assert window.empty_page.isVisible()
    assert not window.list.isVisible()

    press("Tab")  # from Import to the samples
    press("Space")
    qtbot.waitUntil(lambda: window.browser.hits.count == 5, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.is_running, timeout=20_000)
    assert window.list.isVisible()
    qtbot.waitUntil(window.list.hasFocus)

    press("/")
    assert window.filter_line.hasFocus()
    type_text("backend engineer python")
    narrowed = titles(window)
    assert 0 < len(narrowed) < 5
    assert window.browser.posting is not None

    press("Down")
    assert window.list.hasFocus()
    first = window.browser.posting
    press("J")
    press("J")
    assert window.browser.posting is not first
    assert window.detail.isVisible()

    chosen = window.browser.posting
    press("S")
    assert window.browser.posting.marks.status is Status.SHORTLIST
    press("Space")
    press("Escape")
    assert window.filter_line.text() == ""
    assert window.browser.hits.count == 5
    assert window.browser.posting.id == chosen.id

    press("/")
    type_text("status:shortlist")
    assert titles(window) == [chosen.posting.shown_title]
    window.close()

    again = open_window(cache_file)
    assert again.browser.open_id == chosen.id
    assert again.filter_line.text() == "status:shortlist"
    assert titles(again) == [chosen.posting.shown_title]


def test_reading_one_posting_without_the_mouse(
    open_window: OpenWindow, qtbot: QtBot, seeded: Path
) -> None:
    window = open_window(seeded)
    window.list.setFocus()
    press("/")
    type_text("title:staff")
    press("Return")
    press("Return")
    assert window.detail.isAncestorOf(QApplication.focusWidget()) or window.detail.hasFocus()
    press("V")
    assert window.detail.is_original_shown
    press("V")
    assert not window.detail.is_original_shown
    press("]")
    press("Escape")
    assert window.list.hasFocus()
    qtbot.waitUntil(lambda: window.browser.posting.marks.seen is not None, timeout=5000)
    press("M")
    assert window.browser.posting.marks.seen is None
    press("H")
    assert window.browser.totals.postings == 5
    press("Ctrl+Z")
    assert window.browser.posting.marks.status is Status.NONE


def test_the_focus_walks_through_the_panes(open_window: OpenWindow, seeded: Path) -> None:
    window = open_window(seeded)
    window.list.setFocus()
    press("F6")
    assert window.detail.isAncestorOf(QApplication.focusWidget()) or window.detail.hasFocus()
    press("F6")
    assert window.filter_line.hasFocus()
    press("F6")
    assert window.list.hasFocus()


def test_started_again_the_window_stands_at_the_posting_that_was_open(
    open_window: OpenWindow, seeded: Path, tmp_path: Path
) -> None:
    window = open_window(seeded)
    window.list.setFocus()
    for _ in range(3):
        press("J")
    left_at = window.browser.open_id
    assert left_at == window.browser.hits.ids[3]
    window.close()

    again = open_window(seeded)
    assert again.browser.open_id == again.list.current_id() == again.detail.shown_id == left_at
    row = again.list.visualRect(again.list.currentIndex())
    assert again.list.viewport().rect().contains(row)
    again.close()

    other = open_window(tmp_path / "other.db")  # where that number is no posting, or another
    assert other.browser.open_id is None
