"""Several postings selected by keys and mouse, marked at once, and unmarked by one undo."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.postings import Marks, Status
from desktop.ui.window import MainWindow
from tests.ui.reader import button_saying, press


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """The window on five seeds, the first of them current in the list."""
    window.list.setFocus()
    press(window.list, "G")
    return window


def selected(window: MainWindow) -> list[int]:
    """The places in the list of what is selected, where it is not the current one alone."""
    return [window.browser.hits.position(id) for id in window.list.selected_ids()]


def statuses(window: MainWindow) -> list[Status]:
    return [row.status for row in window.browser.rows(window.browser.hits.ids)]


def all_marks(window: MainWindow) -> list[Marks]:
    return window.browser.ask(lambda cache: cache.marks_of(window.browser.hits.ids))


def tags(window: MainWindow) -> list[tuple[str, ...]]:
    return [marks.tags for marks in all_marks(window)]


def type_over(window: MainWindow, text: str) -> None:
    """Type in the editor instead of what stands there, and save."""
    line = window.detail.edits.editor.line
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def click(
    window: MainWindow,
    row: int,
    held: Qt.KeyboardModifier,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    place = window.list.visualRect(window.list.model().index(row, 0)).topLeft() + QPoint(40, 8)
    QTest.mouseClick(window.list.viewport(), button, held, place)


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("keys", "rows", "current"),
    [
        (["J"], [], 1),
        (["Shift+Down"], [0, 1], 1),
        (["J", "Shift+Down", "Shift+Down"], [1, 2, 3], 3),
        (["Shift+Down", "Shift+Down", "Shift+Up"], [0, 1], 1),
        (["Shift+End"], [0, 1, 2, 3, 4], 4),
        (["Ctrl+A"], [0, 1, 2, 3, 4], 0),
        (["Shift+Down", "J"], [], 2),
        (["Shift+Down", "Down"], [], 2),
        (["X"], [0], 0),
        (["X", "J", "J", "X"], [0, 2], 2),
        (["X", "Down", "Down", "X", "Up"], [0, 2], 1),
        (["X", "J", "K", "J"], [0], 1),
        (["X", "J", "X", "K", "X"], [1], 0),
        (["X", "X"], [], 0),
        (["X", "J", "X", "Home"], [], 0),
        (["Shift+Down", "Escape"], [], 1),
        (["X", "J", "X", "Escape"], [], 1),
    ],
)
def test_keys_select_several(
    window: MainWindow, keys: list[str], rows: list[int], current: int
) -> None:
    for key in keys:
        press(window.list, key)
    assert (selected(window), window.list.currentIndex().row()) == (rows, current)
    assert window.browser.open_id == window.browser.hits.ids[current]
    assert (f"{len(rows)} selected" in window.status.text) is bool(rows)


@pytest.mark.parametrize(
    ("clicks", "rows"),
    [
        ([(2, NONE)], []),
        ([(0, NONE), (2, SHIFT)], [0, 1, 2]),
        ([(0, NONE), (2, CTRL), (4, CTRL)], [0, 2, 4]),
        ([(0, NONE), (2, CTRL), (2, CTRL)], [0]),
        ([(0, NONE), (2, SHIFT), (1, NONE)], []),
    ],
)
def test_clicks_select_several(
    window: MainWindow, clicks: list[tuple[int, Qt.KeyboardModifier]], rows: list[int]
) -> None:
    for row, held in clicks:
        click(window, row, held)
    assert selected(window) == rows


def test_a_key_marks_all_that_is_selected_and_one_undo_takes_all_back(window: MainWindow) -> None:
    press(window.list, "J")
    press(window.list, "S")
    press(window.list, "K")
    for key in ("Shift+Down", "Shift+Down", "A"):
        press(window.list, key)
    assert statuses(window)[:4] == [*[Status.APPLIED] * 3, Status.NONE]
    assert window.status.text.startswith("Applied  ·  3 postings")
    press(window.list, "Ctrl+Z")
    assert statuses(window)[:3] == [Status.NONE, Status.SHORTLIST, Status.NONE]
    assert window.status.text == "Taken back: applied, 3 postings"
    press(window.list, "Ctrl+Shift+Z")
    assert statuses(window)[:3] == [Status.APPLIED] * 3


def test_undo_selects_the_posting_it_leads_back_to_and_no_other(window: MainWindow) -> None:
    for held, key in ((NONE, "H"), (CTRL, "Z"), (NONE, "F4")):  # the last lets go of Ctrl
        QTest.keyClick(window.windowHandle(), getattr(Qt.Key, f"Key_{key}"), held)
    assert window.list.currentIndex().row() == 0
    assert [index.row() for index in window.list.selectionModel().selectedRows()] == [0]


def test_a_status_goes_to_all_first_and_is_taken_from_all_then(window: MainWindow) -> None:
    press(window.list, "S")
    press(window.list, "Shift+Down")
    press(window.list, "S")
    assert statuses(window)[:2] == [Status.SHORTLIST] * 2
    press(window.list, "S")
    assert statuses(window)[:2] == [Status.NONE] * 2


def test_what_was_hidden_together_is_left_for_the_row_below(window: MainWindow) -> None:
    for key in ("Shift+Down", "Shift+Down", "H"):
        press(window.list, key)
    assert statuses(window) == [*[Status.HIDDEN] * 3, Status.NONE, Status.NONE]
    assert (window.list.currentIndex().row(), selected(window)) == (3, [])


def test_more_than_can_be_marked_at_once_is_refused_in_a_sentence(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.browsing.marking.MOST_AT_ONCE", 4)
    press(window.list, "Ctrl+A")
    press(window.list, "S")
    assert set(statuses(window)) == {Status.NONE}
    assert window.status.text == "More than 4 are selected: narrow the list first"


def test_the_menu_of_statuses_is_of_all_that_is_selected(window: MainWindow) -> None:
    press(window.list, "Ctrl+A")
    menu = window.mark_actions.make_status_menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["&No Status"]
    next(one for one in menu.actions() if one.text() == "&Interview").trigger()
    assert set(statuses(window)) == {Status.INTERVIEW}


def test_the_panes_buttons_mark_the_posting_they_stand_by(window: MainWindow) -> None:
    press(window.list, "Shift+Down")
    button_saying(window.detail, "Shortlist").click()
    assert statuses(window)[:2] == [Status.NONE, Status.SHORTLIST]
    assert selected(window) == []


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_right_click_on_several_offers_what_goes_to_all_of_them(
    window: MainWindow, row: int
) -> None:
    for key in ("Shift+Down", "Shift+Down"):
        press(window.list, key)
    place = window.list.visualRect(window.list.model().index(row, 0)).center()
    viewport = window.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, NONE, place)
    there = viewport.mapToGlobal(place)
    QApplication.sendEvent(
        viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there)
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text().startswith("&Shortlist")).trigger()
    menu.close()
    assert statuses(window) == [*[Status.SHORTLIST] * 3, Status.NONE, Status.NONE]


def test_a_right_click_beside_what_is_selected_is_of_the_row_under_it(window: MainWindow) -> None:
    press(window.list, "Shift+Down")
    click(window, 3, NONE, Qt.MouseButton.RightButton)
    assert (selected(window), window.list.currentIndex().row()) == ([], 3)


@pytest.mark.parametrize("key", ["E", "Shift+E"])
def test_what_is_typed_of_one_posting_lets_go_of_the_others(window: MainWindow, key: str) -> None:
    press(window.list, "Shift+Down")
    press(window.list, key)
    assert selected(window) == []
    assert window.list.currentIndex().row() == 1


def test_tags_in_common_are_typed_of_all_and_those_of_some_stay(window: MainWindow) -> None:
    first, second, third = window.browser.hits.ids[:3]
    window.marking.tag(("near", "dream"), [first])
    window.marking.tag(("near",), [second, third])
    for key in ("Shift+Down", "Shift+Down", "T"):
        press(window.list, key)
    editor = window.detail.edits.editor
    assert (editor.line.accessibleName(), editor.line.text()) == ("Tags of 3 postings", "near")
    type_over(window, "big, late")
    assert tags(window) == [("big", "dream", "late"), *[("big", "late")] * 2, (), ()]
    assert window.status.text.startswith("Tags kept  ·  3 postings")
    press(window.list, "Ctrl+Z")
    assert tags(window) == [("dream", "near"), ("near",), ("near",), (), ()]


def test_a_day_to_come_back_on_goes_to_all_that_is_selected(window: MainWindow) -> None:
    for key in ("X", "J", "J", "X", "K", "F"):
        press(window.list, key)
    assert window.detail.edits.editor.line.accessibleName() == "Follow up on · 2 postings"
    type_over(window, "2031-02-03")
    day = date(2031, 2, 3)
    assert [marks.follow_up for marks in all_marks(window)] == [day, None, day, None, None]
    press(window.list, "F")
    assert window.detail.edits.editor.line.text() == "2031-02-03"
    type_over(window, "")
    assert {marks.follow_up for marks in all_marks(window)} == {None}


def test_many_are_marked_by_and_by_and_the_window_stays_alive(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.browsing.by_parts._PART", 2)
    press(window.list, "Ctrl+A")
    press(window.list, "S")
    assert statuses(window).count(Status.SHORTLIST) == 2
    assert window.status.text.startswith("On the shortlist  ·  5 postings")
    with qtbot.waitSignal(window.browser.counted):
        pass
    assert statuses(window).count(Status.SHORTLIST) == 5
    assert window.browser.totals.shortlist == 5
    press(window.list, "Ctrl+Z")
    assert statuses(window).count(Status.SHORTLIST) == 3
    with qtbot.waitSignal(window.browser.found):
        pass
    assert statuses(window).count(Status.SHORTLIST) == 0


@pytest.mark.parametrize(
    ("then", "left"),
    [
        (lambda window: press(window.list, "A"), [Status.APPLIED] * 5),
        (lambda window: press(window.list, "S"), [Status.NONE] * 5),
        (lambda window: press(window.list, "Ctrl+Z"), [Status.NONE] * 5),
        (lambda window: window.close(), [Status.SHORTLIST] * 5),
    ],
)
def test_what_follows_waits_until_all_are_marked(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, then, left: list[Status]
) -> None:
    monkeypatch.setattr("desktop.ui.browsing.by_parts._PART", 2)
    press(window.list, "Ctrl+A")
    press(window.list, "S")
    then(window)
    window.marking.finish()
    assert statuses(window) == left


def test_of_many_those_that_could_be_marked_can_be_taken_back(
    window: MainWindow, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.browsing.by_parts._PART", 2)
    window.browser.ask(lambda cache: cache.wait_at_most(20))
    press(window.list, "Ctrl+A")
    press(window.list, "S")
    other = sqlite3.connect(seeded, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    window.marking.finish()
    other.close()
    assert window.status.text.startswith("The cache is in use")
    assert (statuses(window).count(Status.SHORTLIST), window.browser.totals.shortlist) == (2, 2)
    press(window.list, "Ctrl+Z")
    assert set(statuses(window)) == {Status.NONE}


def test_what_is_selected_stays_so_when_the_list_is_asked_for_anew(window: MainWindow) -> None:
    for key in ("X", "J", "J", "X", "K"):
        press(window.list, key)
    window.browser.refresh()
    assert selected(window) == [0, 2]
    press(window.list, "J")
    press(window.list, "J")
    press(window.list, "X")
    assert selected(window) == [0, 2, 3]


def test_another_query_selects_nothing(window: MainWindow) -> None:
    press(window.list, "Ctrl+A")
    window.set_query("python ")
    assert selected(window) == []
    assert "selected" not in window.status.text


def test_of_several_the_current_one_bears_a_ring(window: MainWindow) -> None:
    ring = window.list.visualRect(window.list.currentIndex()).topRight() - QPoint(40, -1)
    before = window.list.viewport().grab().toImage().pixelColor(ring)
    press(window.list, "X")
    QApplication.processEvents()
    assert window.list.viewport().grab().toImage().pixelColor(ring) != before
