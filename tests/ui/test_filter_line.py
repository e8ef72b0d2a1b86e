"""The filter line: what it tells, how Esc and the arrows work, and its history."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.buttons import IconButton
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.query_line.filter_line import FilterLine
from tests.ui.reader import named


@pytest.fixture
def window(qtbot, appearance):
    """A window, kept as long as the test runs."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def line(qtbot, window):
    """A filter line in a window, with the focus."""
    made = FilterLine()
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    return made


def listen(signal):
    """All that a signal says from now on."""
    heard = []
    signal.connect(lambda *said: heard.append(said[0] if said else None))
    return heard


def test_each_change_by_the_reader_is_told_and_none_by_call(line, qtbot):
    typed = listen(line.typed)
    line.set_text("python")
    qtbot.keyClicks(line, " r")
    assert typed == ["python ", "python r"]


def test_esc_clears_first_and_then_leaves(line, qtbot):
    typed, escaped = listen(line.typed), listen(line.escaped)
    line.set_text("python")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), typed, escaped) == ("", [""], [])
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert escaped == [None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_go_on_to_the_list(line, qtbot, key):
    left = listen(line.left)
    qtbot.keyClick(line, key)
    assert left == [None]


def test_the_history_walks_back_and_returns_to_the_draft(line, qtbot):
    line.set_history(["one", "two"])
    line.set_text("dra")
    alt = Qt.KeyboardModifier.AltModifier
    shown = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(line, key, alt)
        shown.append(line.text())
    assert shown == ["two", "one", "one", "two", "dra"]


def test_back_from_the_list_the_history_begins_with_another_query_than_stands_there(line, qtbot):
    line.set_history(["one", "two"])
    line.set_text("three")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    alt = Qt.KeyboardModifier.AltModifier
    shown = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(line, key, alt)
        shown.append(line.text())
    assert shown == ["two", "one", "two", "three"]


def test_a_query_is_kept_once_when_the_line_is_left(line, qtbot):
    for text in ("one", "two", "one", "   "):
        line.set_text(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.history() == ["two", "one"]


def test_the_history_keeps_the_newest_fifty(line):
    line.set_history([str(number) for number in range(80)])
    assert line.history() == [str(number) for number in range(30, 80)]


def test_the_cross_shows_with_text_and_clears(line, qtbot):
    cross = named(line, IconButton, "Clear the filter")
    assert not cross.isVisible()
    line.set_text("python")
    assert cross.isVisible()
    typed = listen(line.typed)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert (line.text(), typed) == ("", [""])


@pytest.mark.parametrize(("keys", "is_given"), [("Ctrl+K", True), ("Ctrl+E", True), ("J", False)])
def test_the_windows_keys_work_while_typing_and_letters_do_not(line, qtbot, keys, is_given):
    action = QAction(line.window(), shortcut=QKeySequence(keys))
    line.window().addAction(action)
    done = listen(action.triggered)
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(line, combination.key(), combination.keyboardModifiers())
    assert bool(done) is is_given


def test_it_has_a_name_for_screen_readers(line):
    assert line.accessibleName() == "Filter"


def test_it_is_36_high_with_and_without_the_focus(line, qtbot):
    qtbot.waitUntil(line.hasFocus)
    assert line.height() == 36
    line.clearFocus()
    assert line.height() == 36


def test_its_letters_grow_with_the_zoom(line, appearance):
    for zoom in (1.5, 1.0):
        appearance.set_zoom(zoom)
        assert line.fontInfo().pixelSize() == px(typography.FILTER.size)
