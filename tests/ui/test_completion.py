"""Completion in the filter line: what it suggests, the keys that take it, the focus that stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.filter_line.setFocus()
    return window


def type_text(window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.filter_line, text)


def test_a_field_suggests_its_values_with_counts(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window, "level:s")
    qtbot.waitUntil(window.completion.popup.isVisible)
    shown = window.completion.popup.suggestions
    assert all(one.label.startswith("s") and one.count for one in shown)
    QTest.keyClick(window.filter_line, Qt.Key.Key_Tab)
    assert window.filter_line.text() == f"level:{shown[0].typed} "
    assert window.filter_line.hasFocus()
    assert window.browser.hits.count == shown[0].count
    assert not window.completion.popup.isVisible()


def test_a_query_of_the_history_opens_nothing_until_it_is_changed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.filter_line.set_history(["level:s"])
    QTest.keyClick(window.filter_line, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert window.filter_line.text() == "level:s"
    qtbot.wait(20)
    assert not window.completion.popup.isVisible()
    type_text(window, "e")
    qtbot.waitUntil(window.completion.popup.isVisible)


def test_words_open_nothing_by_themselves(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window, "sal")
    qtbot.wait(20)
    assert not window.completion.popup.isVisible()
    QTest.keyClick(window.filter_line, Qt.Key.Key_Space, CONTROL)
    assert window.completion.popup.suggestions[0].typed == "salary:"
    QTest.keyClick(window.filter_line, Qt.Key.Key_Tab)
    assert window.filter_line.text() == "salary:"


def test_control_space_steps_on_and_escape_closes(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window, "is:")
    qtbot.waitUntil(window.completion.popup.isVisible)
    QTest.keyClick(window.filter_line, Qt.Key.Key_Space, CONTROL)
    assert window.completion.popup.current == 1
    QTest.keyClick(window.filter_line, Qt.Key.Key_Escape)
    assert not window.completion.popup.isVisible()
    assert window.filter_line.text() == "is:"


def test_a_click_takes_a_suggestion(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window, "missing:sal")
    qtbot.waitUntil(window.completion.popup.isVisible)
    place = window.completion.popup.row(0).center()
    QTest.mouseClick(window.completion.popup, Qt.MouseButton.LeftButton, pos=place)
    assert window.filter_line.text() == "missing:salary "


def test_leaving_the_line_closes_the_suggestions(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window, "skill:")
    qtbot.waitUntil(window.completion.popup.isVisible)
    QTest.keyClick(window.filter_line, Qt.Key.Key_Down)
    assert window.list.hasFocus()
    assert not window.completion.popup.isVisible()
