"""Every key of the key table does its action, in its place, and no two actions fight for one."""

from __future__ import annotations

import ast
import re
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop import paths, ui
from desktop.postings import Status
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.dialogs.key_sheet import KeySheet
from desktop.ui.keys import KeyedAction, Where, key_table, of_posting
from desktop.ui.look.appearance import Appearance
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.reader import press

BOUND = [(line, key) for line in key_table() for key in line.keys]


def place_of(window: MainWindow, line: KeyedAction) -> QWidget:
    places = {"detail": window.detail, "filter": window.filter_line}
    return places.get(line.where, window.list)


@pytest.fixture
def triggered(window: MainWindow) -> list[str]:
    """The names of the actions that were triggered; they do nothing else."""
    names: list[str] = []
    for name, action in window.actions_by_name.items():
        action.triggered.disconnect()
        action.triggered.connect(lambda _on=False, name=name: names.append(name))
    return names


def test_each_key_triggers_its_action_once_and_no_other_where_the_table_says(
    window: MainWindow, triggered: list[str]
) -> None:
    done = {}
    for line, key in BOUND:
        triggered.clear()
        place = place_of(window, line)
        place.setFocus()
        press(QApplication.focusWidget() or place, key)
        done[line.name, key] = list(triggered)
    assert done == {(line.name, key): [line.name] for line, key in BOUND}


def test_letters_typed_in_the_filter_line_are_only_text(
    window: MainWindow, triggered: list[str]
) -> None:
    letters = "".join(
        key.lower() for line, key in BOUND if line.where == "reading" and len(key) == 1
    )
    window.filter_line.setFocus()
    QTest.keyClicks(window.filter_line, letters)
    assert len(letters) > 15
    assert window.filter_line.text() == letters
    assert triggered == []


def test_letters_that_were_switched_off_do_nothing(window: MainWindow) -> None:
    window.list.setFocus()
    window.actions_by_name["toggle_letters"].trigger()
    before = window.browser.posting
    press(window.list, "J")
    press(window.list, "S")
    assert window.browser.posting == before
    window.actions_by_name["shortlist"].trigger()  # as menus and palette do
    assert window.browser.posting.marks.status is Status.SHORTLIST
    window.actions_by_name["toggle_letters"].trigger()
    press(window.list, "S")
    assert window.browser.posting.marks.status is Status.NONE


def test_the_theme_in_force_bears_the_tick(window: MainWindow) -> None:
    actions = window.actions_by_name
    assert actions["theme_system"].isChecked()
    actions["theme_dark"].trigger()
    themes = ("theme_system", "theme_light", "theme_dark")
    assert [name for name in themes if actions[name].isChecked()] == ["theme_dark"]
    actions["theme_light"].trigger()


def test_esc_leads_from_the_original_to_the_posting_to_the_list_to_all_postings(
    window: MainWindow,
) -> None:
    window.set_query("engineer")
    window.detail.setFocus()
    press(QApplication.focusWidget(), "V")
    assert window.detail.is_original_shown
    press(QApplication.focusWidget(), "Escape")
    assert not window.detail.is_original_shown
    assert window.attention.is_in_detail()
    press(QApplication.focusWidget(), "Escape")
    assert window.list.hasFocus()
    press(window.list, "Escape")
    assert window.browser.query.text == ""


def test_a_passing_message_makes_room_for_the_counts_of_what_is_typed(window: MainWindow) -> None:
    press(window.list, "S")
    assert "Ctrl+Z" in window.status.text
    window.filter_line.setFocus()
    QTest.keyClicks(window.filter_line, "w")
    assert window.status.text.startswith("5 postings")


#: Places whose keys can be pressed at the same moment as those of the place named first.
OVERLAPS: dict[Where, frozenset[Where]] = {
    "window": frozenset({"window", "reading", "list", "detail", "filter"}),
    "reading": frozenset({"window", "reading", "list", "detail"}),
    "list": frozenset({"window", "reading", "list"}),
    "detail": frozenset({"window", "reading", "detail"}),
    "filter": frozenset({"window", "filter"}),
}


def test_every_place_of_keys_is_told_from_its_neighbours() -> None:
    assert set(OVERLAPS) == set(get_args(Where))


@pytest.mark.parametrize("where", OVERLAPS)
def test_no_two_actions_share_a_key_in_one_place(where: str) -> None:
    near = [line for line in key_table() if line.where in OVERLAPS[where]]
    for one, other in combinations(near, 2):
        assert not set(one.keys) & set(other.keys), (one.name, other.name)


def test_a_filter_cleared_from_the_list_is_brought_back_as_is_said(window: MainWindow) -> None:
    window.set_query("title:staff")
    window.attention.to_list()
    press(window.list, "Escape")
    assert window.browser.hits.count == 5
    assert window.status.text == "Filter cleared  ·  / and Alt+↑ bring it back"
    press(window.list, "/")
    press(window.filter_line, "Alt+Up")
    assert window.browser.query.text == "title:staff"


def test_ctrl_c_copies_what_is_selected_or_else_says_what_posting_it_is(window: MainWindow) -> None:
    window.set_query("title:staff")
    window.attention.to_list()
    press(window.list, "Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Staff Backend Engineer")
    assert "https://" in copied
    text = window.detail.text
    text.setFocus()
    cursor = text.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    text.setTextCursor(cursor)
    press(text, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == cursor.selectedText()


@pytest.mark.qt_log_ignore("openUrl", "openDocument")
@pytest.mark.parametrize(
    ("key", "begins"), [("Shift+O", "https://"), ("O", str(paths.seeds_folder()))]
)
def test_what_no_program_opens_is_copied_and_said(
    window: MainWindow, key: str, begins: str
) -> None:
    if QGuiApplication.platformName() != "offscreen":
        pytest.skip("elsewhere a browser would open")
    window.set_query("title:staff")
    window.attention.to_list()
    press(window.list, key)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(begins)
    assert window.status.text == f"No program here opens this; copied: {copied}"


@pytest.mark.parametrize("place", ["list", "filter_line"])
def test_a_key_opens_the_menu_of_all_actions(window: MainWindow, place: str) -> None:
    getattr(window, place).setFocus()
    press(QApplication.focusWidget(), "F10")
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()][:2] == ["&File", "&Posting"]
    press(menu, "Escape")
    assert QApplication.activePopupWidget() is None


def test_no_two_mnemonics_of_a_menu_are_the_same() -> None:
    for menu in {line.menu for line in key_table()} - {None}:
        titles = [line.title for line in key_table() if line.menu == menu]
        letters = [title[title.index("&") + 1].lower() for title in titles if "&" in title]
        assert len(letters) == len(set(letters)), menu


def test_every_action_has_a_method_and_a_place_to_find_it(window: MainWindow) -> None:
    for line in key_table():
        if line.where != "filter":
            assert callable(window.method(line.name)), line.name
        assert line.keys or line.native or line.menu, line.name


@pytest.mark.parametrize(
    ("key", "shown"),
    [("S", "s"), ("Shift+O", "Shift+O"), ("Escape", "Esc"), ("Ctrl++", "Ctrl++"), ("Up", "↑")],
)
def test_keys_are_shown_as_people_know_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


@pytest.mark.parametrize(
    ("where", "key", "expected"),
    [
        ("list", "Down", 1),
        ("list", "End", 4),
        ("filter", "Down", 0),
        ("filter", "Return", 0),
    ],
)
def test_native_keys_move(
    window: MainWindow, qtbot: QtBot, where: str, key: str, expected: int
) -> None:
    place = window.list if where == "list" else window.filter_line
    place.setFocus()
    press(place, key)
    assert window.list.hasFocus()
    assert window.list.currentIndex().row() == expected


def test_tab_goes_from_fields_to_skills_to_the_text(window: MainWindow) -> None:
    window.detail.head.fields[0].value.setFocus()
    passed = []
    while not window.detail.text.hasFocus():
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(type(QApplication.focusWidget()).__name__)
    assert list(dict.fromkeys(passed)) == ["PressedLabel", "Chip", "PostingText"]


def test_what_a_key_did_is_said(window: MainWindow) -> None:
    press(window.list, "M")
    assert window.status.text.startswith("Seen")
    press(window.list, "M")
    assert window.status.text.startswith("Unseen")
    press(window.list, "F3")
    assert window.status.text == "No word of the filter stands in this text"


def test_typing_above_the_empty_page_keeps_the_focus(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "new.db")
    window.filter_line.setFocus()
    QTest.keyClicks(window.filter_line, "abc")
    assert window.filter_line.text() == "abc"
    assert window.filter_line.hasFocus()


def test_ctrl_v_imports_a_posting_on_the_empty_page_and_pastes_text_where_text_is_typed(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "new.db")
    QGuiApplication.clipboard().setText("too short")
    QTest.keyClick(window.filter_line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.filter_line.text() == "too short"
    window.filter_line.clear()
    window.empty_page.focus_import()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.status.text.startswith("Not imported: too few words")


@pytest.mark.parametrize("zoom", [1.0, 1.25, 1.5])
def test_the_sheet_of_keys_is_no_wider_than_the_screen(
    appearance: Appearance, qtbot: QtBot, zoom: float
) -> None:
    appearance.set_zoom(zoom)
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.show()
    area = sheet.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.viewport().width() >= area.widget().minimumSizeHint().width())
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", sorted(of_posting()))
def test_what_is_done_to_a_posting_says_that_none_is_open(window: MainWindow, name: str) -> None:
    window.set_query("xylophone")
    window.actions_by_name[name].trigger()
    assert window.status.text == "No posting is open"


def _texts(file: Path) -> list[str]:
    """The texts in a module, its docstrings left out."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [one.value for one in found if isinstance(one.value, str) and id(one) not in told]


def test_no_sentence_names_a_key_as_one_platform_alone_writes_it() -> None:
    written = re.compile(r"\b(?:Ctrl|Alt|Shift|Meta)\+(?!$)")
    modules = Path(ui.__file__).parent.rglob("*.py")
    said = {text for file in modules for text in _texts(file) if written.search(text)}
    assert {text for text in said if " " in text} == set()
