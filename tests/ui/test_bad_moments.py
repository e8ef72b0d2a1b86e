"""Bad moments of the window: what cannot be kept is never said to be, and nothing typed is lost."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.cache import GONE, READ_ONLY, Cache
from desktop.postings import Marks, Status
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.following.attention import SEEN_AFTER
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.reader import button_saying, press

BUSY = "The cache is in use by another program for too long."


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.browser.ask(lambda cache: cache.wait_at_most(20))
    window.attention.to_list()
    return window


@pytest.fixture
def other(seeded: Path, window: MainWindow) -> Iterator[sqlite3.Connection]:
    """Another program that writes to the cache, without end."""
    connection = sqlite3.connect(seeded, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def marks(window: MainWindow) -> Marks:
    return window.browser.ask(lambda cache: cache.marks(window.browser.open_id))


def save_a_query(window: MainWindow, qtbot: QtBot) -> None:
    window.do("save_query")
    dialog = window.findChild(NameDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.line, "Snakes")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)


def give_a_status(window: MainWindow, _qtbot: QtBot) -> None:
    menu = window.mark_actions.make_status_menu()
    next(action for action in menu.actions() if action.text() == "&Offer").trigger()


def take_an_import_back(window: MainWindow, _qtbot: QtBot) -> None:
    window.do("show_imports")
    link = button_saying(window.findChild(QDialog, "pastImports"), "Take back")
    link.click()
    link.click()


@pytest.mark.parametrize(
    "mark",
    [
        *(lambda window, _qtbot, key=key: press(window.list, key) for key in "SAHM"),
        give_a_status,
        save_a_query,
        take_an_import_back,
    ],
)
def test_what_is_not_kept_is_told_and_never_said_to_be(
    window: MainWindow, qtbot: QtBot, other: sqlite3.Connection, mark
) -> None:
    window.set_query("python")
    before = marks(window)
    mark(window, qtbot)
    assert window.status.text.startswith(BUSY)
    assert marks(window) == before
    assert window.browser.totals.postings == 5


@pytest.mark.parametrize(
    ("begin", "name"),
    [
        (lambda window: window.do("edit_note"), "note"),
        (lambda window: window.do("edit_tags"), "tags"),
        (lambda window: window.detail.correct("company"), "corrections"),
    ],
)
def test_what_was_typed_stays_where_it_cannot_be_kept(
    window: MainWindow, other: sqlite3.Connection, begin, name: str
) -> None:
    begin(window)
    editor = window.detail.edits.editor
    QTest.keyClicks(QApplication.focusWidget(), "Ask for Ada")
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert editor.is_open
    assert editor.isAncestorOf(QApplication.focusWidget())
    assert editor.said.text().startswith("Not kept yet")
    assert window.status.text.startswith(BUSY)
    other.execute("ROLLBACK")
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert not editor.is_open
    assert "Ada" in str(getattr(marks(window), name))
    assert QApplication.focusWidget() is window.list


def test_a_mark_that_could_not_be_taken_back_can_be_later(
    window: MainWindow, other: sqlite3.Connection
) -> None:
    other.execute("ROLLBACK")
    press(window.list, "S")
    other.execute("BEGIN IMMEDIATE")
    press(window.list, "Ctrl+Z")
    assert window.status.text.startswith(BUSY)
    other.execute("ROLLBACK")
    press(window.list, "Ctrl+Z")
    assert window.status.text == "Taken back: shortlist"
    press(window.list, "Ctrl+Z")
    assert window.status.text == "Nothing to take back"


def test_the_window_closes_on_a_note_that_cannot_be_kept_only_when_asked_again(
    window: MainWindow, other: sqlite3.Connection
) -> None:
    window.do("edit_note")
    QTest.keyClicks(QApplication.focusWidget(), "Ask for Ada")
    assert not window.close()
    assert window.detail.edits.editor.typed_note() == "Ask for Ada"
    assert window.status.text.endswith("Close again to leave without the note.")
    assert window.close()


def test_what_went_wrong_stays_until_the_reader_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    window.browser.failed.emit("The disk is full.")
    assert not any(timer.isActive() for timer in window.status.findChildren(QTimer))
    press(window.list, "/")
    QTest.keyClicks(window.filter_line, "python")
    assert "The disk" not in window.status.text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_cache_that_was_deleted_takes_no_mark_and_says_so(
    window: MainWindow, seeded: Path, qtbot: QtBot, is_replaced: bool
) -> None:
    moved = seeded.rename(seeded.with_name("moved.db"))
    if is_replaced:
        Cache.open(seeded).close()
    press(window.list, "S")
    assert window.status.text == GONE
    QApplication.clipboard().setText("Cook\n\nBakes rye bread, eight hours a day.")
    for bring_in in (
        lambda: press(window.list, "F5"),
        lambda: press(window.list, "Ctrl+I"),
        lambda: press(window.list, "Ctrl+V"),
        lambda: window.open_paths([str(paths.seeds_folder())]),
        lambda: window.do("read_again"),
    ):
        window.status.be_quiet()
        bring_in()
        assert window.status.text == GONE
    assert not window.desk.is_running
    assert not window.desk.is_in_view
    assert seeded.exists() == is_replaced
    window.set_query("python")
    qtbot.waitUntil(lambda: window.status.text == GONE)
    if not is_replaced:
        moved.rename(seeded)
        press(window.list, "S")
        assert window.status.text.startswith("On the shortlist")


def test_a_cache_that_may_only_be_read_is_read_and_says_so(
    open_window: OpenWindow, seeded: Path, protect: Callable[[Path], None], qtbot: QtBot
) -> None:
    protect(seeded)
    window = open_window(seeded)
    assert window.status.text == READ_ONLY
    window.set_query("python")
    assert window.browser.hits.count == 4
    qtbot.wait(SEEN_AFTER + 200)  # what is not kept unasked is not complained of
    assert window.browser.totals.unseen == 5
    assert window.status.text != READ_ONLY
    press(window.list, "S")
    assert window.status.text == READ_ONLY
    assert marks(window).status is Status.NONE


def test_cancel_leaves_the_panel_and_keeps_nothing(window: MainWindow) -> None:
    window.do("edit_tags")
    editor = window.detail.edits.editor
    QTest.keyClicks(editor.line, "dream")
    button_saying(editor, "Cancel").click()
    assert not editor.is_open
    assert marks(window).tags == ()


def test_tab_goes_round_in_the_panel_and_escape_leaves_it_from_its_buttons(
    window: MainWindow,
) -> None:
    window.do("edit_tags")
    editor = window.detail.edits.editor
    focused = [QApplication.focusWidget()]
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused.append(QApplication.focusWidget())
    cancel, save = button_saying(editor, "Cancel"), button_saying(editor, "Save")
    assert focused == [editor.line, cancel, save, editor.line]
    QTest.keyClick(editor.line, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is save
    QTest.keyClick(save, Qt.Key.Key_Escape)
    assert not editor.is_open
    assert QApplication.focusWidget() is window.list
