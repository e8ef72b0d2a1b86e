"""Everything is reached by Tab in the order in which it stands, has a name, and is left by Esc."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.postings import Plan, Refused, Report
from desktop.ui.frame.empty_page import EmptyPage
from desktop.ui.look.appearance import Appearance
from desktop.ui.look.screen import fitting
from desktop.ui.said import PRIVACY
from desktop.ui.window import MainWindow
from tests.ui.reader import press

#: The actions that open a dialog over the window.
DIALOGS = (
    *("choose_encoding", "exchange_rates", "own_skills", "show_keys", "save_query"),
    *("show_imports", "import_folder", "about"),
)
_Role = QAccessible.Role
#: Roles of what holds other things, or moves them.
_HOLDERS = frozenset({
    *(_Role.Client, _Role.Pane, _Role.LayeredPane, _Role.Splitter, _Role.Grip, _Role.ScrollBar),
    *(_Role.Grouping, _Role.Separator, _Role.Border, _Role.TitleBar),
})  # fmt: skip
#: Things that stand in one line, though not quite at one height.
_ALIKE = 14


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.set_query("title:staff")
    qtbot.waitUntil(lambda: window.detail.shown_id == window.browser.open_id)
    window.attention.to_list()
    return window


def opened(window: MainWindow, qtbot: QtBot, name: str) -> QDialog:
    window.do(name)
    shown = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(shown) == 1
    qtbot.waitUntil(shown[0].isActiveWindow)
    return shown[0]


def tabbed() -> list[QWidget]:
    """What Tab comes to, beginning where the focus is."""
    found: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in found:
        assert focus is not None
        found.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return found


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def unnamed(root: QWidget) -> list[str]:
    """What a screen reader meets within, and has no name for; what only holds others needs none."""
    found: list[str] = []
    left = [QAccessible.queryAccessibleInterface(root)]
    while left:
        one = left.pop()
        if one.isValid() and not one.state().invisible:
            is_empty = one.role() is QAccessible.Role.StaticText  # there to say something later
            if not (one.text(QAccessible.Text.Name) or one.role() in _HOLDERS or is_empty):
                found.append(f"{one.role()} {one.object()}")
            left += [one.child(at) for at in range(min(one.childCount(), 40))]
    return found


def stand_in_order(widgets: Sequence[QWidget]) -> bool:
    """Whether each stands below or beside the one before, wherever in the round it begins."""
    places = [widget.mapTo(widget.window(), QPoint(0, 0)) for widget in widgets]
    lines = sorted({place.y() for place in places})
    line_of = {y: sum(b - a > _ALIKE for a, b in pairwise(lines) if b <= y) for y in lines}
    keys = [(line_of[place.y()], place.x()) for place in places]
    first = keys.index(min(keys))
    return keys[first:] + keys[:first] == sorted(keys)


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_through_a_dialog_as_it_stands_and_all_of_it_has_a_name(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    dialog = opened(window, qtbot, name)
    reached = tabbed()
    assert stand_in_order(reached)
    buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    assert all(name_of(one) for one in (*reached, *buttons))
    assert {one for one in buttons if one.isEnabled()} <= set(reached)


@pytest.mark.parametrize("name", [*DIALOGS, "palette"])
def test_a_screen_reader_has_a_name_for_all_of_a_dialog(window: MainWindow, name: str) -> None:
    window.do(name)
    (dialog,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    assert unnamed(dialog) == []
    dialog.close()


@pytest.mark.parametrize(
    "come_to",
    [
        lambda window: None,
        lambda window: window.do("toggle_facets"),
        lambda window: window.do("toggle_original"),
        lambda window: window.do("edit_note"),
        lambda window: (window.do("select_all"), window.do("edit_tags")),
        lambda window: window.set_query("engineer xylophone "),
        lambda window: window.show_empty_page(),
        lambda window: window.desk.show_report(window.browser.imports()[0].report),
    ],
)
def test_a_screen_reader_has_a_name_for_all_of_the_window(window: MainWindow, come_to) -> None:
    window.resize(1400, 800)
    come_to(window)
    QApplication.processEvents()
    assert unnamed(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_leaves_a_dialog_and_gives_the_focus_back(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    dialog = opened(window, qtbot, name)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.activateWindow()  # as a window manager does
    qtbot.waitUntil(window.list.hasFocus)


@pytest.mark.parametrize("name", [*DIALOGS, "palette"])
def test_a_dialog_that_was_left_is_not_left_behind(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    for _ in range(3):
        window.do(name)
        for dialog in window.findChildren(QDialog):
            dialog.close()
    qtbot.waitUntil(lambda: len(window.findChildren(QDialog)) <= 1)


def test_the_sheet_of_keys_opens_once(window: MainWindow) -> None:
    window.do("show_keys")
    window.do("show_keys")
    assert len(window.findChildren(QDialog)) == 1


def test_tab_goes_through_plan_and_report_as_they_stand(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.desk.dialog
    dialog.show_choice(["/a", "/b"])
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [name_of(one) for one in tabbed()][-2:] == ["Import /a again", "Import /b again"]
    dialog.show_plan(Plan(("/a",), (("Markdown", 3),), new=3))
    assert stand_in_order(tabbed())
    refused = tuple(Refused(f"{name}.md", "The file is empty.") for name in "abc")
    now = window.browser.imports()[0].report
    dialog.show_report(
        Report(now.import_id, ("/a",), now.started, 1.0, 9, new=5, same=1, refused=refused)
    )
    reached = tabbed()
    assert stand_in_order(reached)
    assert [name_of(one) for one in reached if "Show file" in name_of(one)] == [
        "Show file a.md",
        "Show file b.md",
        "Show file c.md",
    ]


def test_tab_goes_through_the_window_from_the_filter_to_the_posting(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.set_query("python salary:>=60k")
    window.do("toggle_facets")
    qtbot.waitUntil(lambda: bool(window.read_back.findChildren(QAbstractButton)))
    window.filter_line.setFocus()
    names = [name_of(one) for one in tabbed()]
    expected = (
        *("Filter", "Import", "Menu", "Remove: mentions python"),
        *("Remove: pays 60,000 a year or more", "Order: Newest first", "Facets", "Postings"),
    )
    assert [name for name in names if name in expected] == list(expected)
    assert all(names)


def test_where_nothing_is_found_tab_goes_from_the_list_to_the_ways_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.set_query("engineer xylophone ")
    qtbot.waitUntil(window.no_hits.isVisible)
    QTest.keyClick(window.list, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.no_hits.links()[0]


def type_a_query(window: MainWindow) -> None:
    press(QApplication.focusWidget(), "/")
    QTest.keyClicks(window.filter_line, "xylophone ")


@pytest.mark.parametrize(
    ("ask", "focus"),
    [
        (type_a_query, "filter_line"),
        (lambda _window: press(QApplication.focusWidget(), "Alt+C"), "list"),
        (lambda window: window.narrow("-java"), "list"),
    ],
)
def test_where_one_pane_fits_what_is_asked_for_takes_the_postings_place(
    window: MainWindow, ask, focus: str
) -> None:
    window.resize(640, 600)
    press(window.list, "Return")
    assert (window.list.isVisible(), window.attention.is_in_detail()) == (False, True)
    ask(window)
    assert (window.list.isVisible(), window.detail.isVisible()) == (True, False)
    assert QApplication.focusWidget() is getattr(window, focus)


def test_where_one_pane_fits_and_nothing_is_found_the_ways_out_stay(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(640, 600)
    type_a_query(window)
    press(window.filter_line, "Return")
    press(window.list, "Return")
    assert (window.list.isVisible(), window.detail.isVisible()) == (True, False)
    qtbot.waitUntil(window.no_hits.isVisible)
    window.do("next_pane")
    assert QApplication.focusWidget() is window.filter_line


def test_where_one_pane_fits_what_is_typed_takes_the_facets_place_and_a_tick_does_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(640, 600)
    window.do("toggle_facets")
    window.narrowing.find_asked.emit("title:engineer")
    assert (window.list.isVisible(), window.facets.isVisible()) == (False, True)
    type_a_query(window)
    assert (window.list.isVisible(), window.facets.isVisible()) == (True, False)
    assert QApplication.focusWidget() is window.filter_line


def test_a_value_is_told_with_its_name_and_where_it_was_read(window: MainWindow) -> None:
    values = [view.value for view in window.detail.head.fields]
    posting = window.browser.posting.posting
    assert name_of(values[0]) == f"Place: {', '.join(posting.locations)}"
    for value in values:
        value.setFocus()
        told = QAccessible.queryAccessibleInterface(value).text(QAccessible.Text.Description)
        assert "<" not in told


@pytest.mark.parametrize("with_facets", [False, True])
def test_a_zoom_by_keys_gives_each_pane_its_room_and_takes_it_back(
    window: MainWindow, appearance: Appearance, qtbot: QtBot, with_facets: bool
) -> None:
    window.resize(1280, 800)
    if with_facets:
        press(window.list, "F9")
    qtbot.wait(20)
    whole = window.panes.sizes(), window.bar.filter_line.geometry()
    for keys, is_single in ((["Ctrl+="] * 6, True), (["Ctrl+0"], False)):
        for key in keys:
            press(QApplication.focusWidget(), key)
        qtbot.waitUntil(lambda: window.panes.is_single is is_single)  # noqa: B023
        assert window.detail.isVisible() is not is_single
    assert (window.panes.sizes(), window.bar.filter_line.geometry()) == whole


@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_no_dialog_is_larger_than_the_screen(
    window: MainWindow, qtbot: QtBot, appearance: Appearance, zoom: float
) -> None:
    appearance.set_zoom(zoom)
    room = QGuiApplication.primaryScreen().availableSize()
    for width, height in ((520, 400), (640, 568), (1280, 800)):
        size = fitting(width, height)
        assert size.boundedTo(room) == size
    report = window.browser.imports()[0].report
    window.desk.show_report(report)
    assert window.desk.dialog.size().boundedTo(room) == window.desk.dialog.size()


@pytest.mark.parametrize("size", [(400, 240), (560, 400), (1280, 720)])
def test_nothing_of_the_empty_page_lies_over_another_thing(
    qtbot: QtBot, appearance: Appearance, size: tuple[int, int]
) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    promise = next(one for one in page.findChildren(QLabel) if one.text() == PRIVACY)
    shown = [page.import_button, page.samples_button, promise]
    tops = [widget.mapTo(page, QPoint(0, 0)).y() for widget in shown]
    bottoms = [top + widget.height() for top, widget in zip(tops, shown, strict=True)]
    assert bottoms[0] <= tops[1]
    assert bottoms[1] <= tops[2]
    assert isinstance(page.import_button, QPushButton)


@pytest.mark.parametrize(("size", "is_single"), [((640, 600), True), ((1000, 360), False)])
@pytest.mark.parametrize("name", ["edit_note", "edit_tags"])
def test_a_panel_opens_in_sight_where_one_pane_has_room_or_the_window_is_low(
    window: MainWindow, size: tuple[int, int], is_single: bool, name: str
) -> None:
    window.resize(*size)
    assert window.panes.is_single is is_single
    window.do(name)
    editor = window.detail.edits.editor
    assert editor.width() > 300
    seen = window.rect()
    corner = editor.mapTo(window, QPoint(0, 0))
    assert seen.contains(corner)
    assert seen.contains(corner + QPoint(editor.width() - 1, editor.height() - 1))
