"""A note is typed beside what is being read, and what was typed of it stays with its posting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.importing import import_paths
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.reader import button_saying, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("end", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
@pytest.mark.parametrize("key", ["E", "T", "F"])
def test_what_is_being_read_stays_where_it_is_while_something_is_said_of_it(
    window: MainWindow, qtbot: QtBot, key: str, end: Qt.Key
) -> None:
    window.attention.to_detail()
    press(window.detail, "Space")
    read = window.detail.travel.below_top()
    assert read
    press(window.detail, key)
    editor = window.detail.edits.editor
    assert window.detail.travel.below_top() == read
    assert window.detail.rect().contains(editor.mapTo(window.detail, QPoint(0, 0)))
    typed = editor.note if key == "E" else editor.line
    QTest.keyClicks(typed, "7d")
    QTest.keyClick(typed, end, CTRL if end == Qt.Key.Key_Return else Qt.KeyboardModifier(0))
    assert not editor.is_open
    assert bool(window.detail.head.noted.isVisible()) is (end == Qt.Key.Key_Return)
    qtbot.wait(20)
    assert window.detail.travel.below_top() == read


@pytest.mark.parametrize(("end", "taken_up"), [("Escape", "Ask for more"), ("Cancel", "")])
def test_a_note_left_by_esc_is_taken_up_again_and_one_that_was_cancelled_is_not(
    window: MainWindow, end: str, taken_up: str
) -> None:
    window.attention.to_detail()
    press(window.detail, "E")
    editor = window.detail.edits.editor
    QTest.keyClicks(editor.note, "Ask for more")
    if end == "Cancel":
        button_saying(editor, "Cancel").click()
    else:
        press(editor.note, end)
    assert not editor.is_open
    assert window.browser.posting.marks.note == ""
    for _ in range(2):  # looked at and left again, it stays
        press(window.detail, "E")
        assert editor.note.toPlainText() == taken_up
        assert editor.said.text().startswith("Not saved yet") is bool(taken_up)
        press(editor.note, "Escape")


def test_the_original_gives_the_posting_back_where_it_was_being_read(window: MainWindow) -> None:
    window.attention.to_detail()
    for key in ("Space", "V"):
        press(window.detail, key)
    assert window.detail.is_original_shown
    assert window.detail.travel.top == 0
    press(window.detail, "V")
    assert window.detail.travel.below_top()
    for key in ("V", "J", "V"):  # another posting begins at its top
        press(window.detail, key)
    assert not window.detail.is_original_shown or window.detail.travel.top == 0


def test_what_is_typed_stands_under_its_name_whatever_was_asked_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.attention.to_detail()
    editor = window.detail.edits.editor
    heights = []
    for key in ("T", "F", "E", "F", "T"):
        press(window.detail, key)
        qtbot.wait(20)
        heights.append(editor.height())
        press(editor.note if key == "E" else editor.line, "Escape")
    assert heights[0] == heights[1] == heights[3] == heights[4] < heights[2]


@pytest.mark.parametrize("left_by", ["Escape", "another posting"])
def test_a_note_left_half_written_waits_until_the_next_start(
    open_window: OpenWindow, seeded: Path, left_by: str
) -> None:
    window = open_window(seeded)
    written_of = window.browser.posting.id
    press(window.list, "E")
    QTest.keyClicks(window.detail.edits.editor.note, "Ask for more")
    if left_by == "Escape":
        press(window.detail.edits.editor.note, "Escape")
    else:
        press(window.list, "J")
    assert window.close()
    window = open_window(seeded)
    window.browser.open(written_of)
    assert window.browser.posting.marks.note == ""
    press(window.list, "E")
    editor = window.detail.edits.editor
    assert editor.note.toPlainText() == "Ask for more"
    QTest.keyClick(editor.note, Qt.Key.Key_Return, CTRL)
    assert window.browser.posting.marks.note == "Ask for more"
    assert window.detail.edits.drafts == {}


def test_a_note_half_written_is_not_taken_for_one_of_another_posting_of_that_number(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    def bring(name: str, text: str) -> int:
        (tmp_path / name).write_text(f"{text}\n\nWe look for somebody who bakes good rye bread.\n")
        report = window.browser.ask(
            lambda cache: import_paths([str(tmp_path / name)], cache, progress=lambda _: True)
        )
        window.browser.refresh()
        return report.import_id

    window = open_window(tmp_path / "cache.db")
    first = bring("a.txt", "Baker")
    number = window.browser.posting.id
    window.do("edit_note")
    QTest.keyClicks(window.detail.edits.editor.note, "Ask about the oven")
    window.browser.take_back(first)
    bring("b.txt", "Clerk")
    assert window.browser.posting.id == number
    window.do("edit_note")
    assert window.detail.edits.editor.note.toPlainText() == ""
