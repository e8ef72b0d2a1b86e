"""The facet pane: its counts, its three states by mouse and keys, its folds, the saved queries."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.facets.delegate import clear_rect
from desktop.ui.facets.tree import FacetTree, SavedLine
from desktop.ui.frame.panes import Panes
from desktop.ui.look.appearance import Appearance
from desktop.ui.look.typography import px
from desktop.ui.window import MainWindow
from tests.ui.reader import press

Left, Right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.actions_by_name["toggle_facets"].trigger()
    return window


def lines(window: MainWindow, field: str) -> dict[str, int | None]:
    model = window.facets.model()
    return {line.value: line.count for line in model.groups[model.row_of(field)].lines}


def groups_shown(window: MainWindow) -> list[str]:
    tree, groups = window.facets, window.facets.model().groups
    shown = [row for row in range(len(groups)) if not tree.isRowHidden(row, QModelIndex())]
    return [groups[row].name for row in shown]


def index_of(window: MainWindow, field: str, value: str | None = None) -> QModelIndex:
    model = window.facets.model()
    heading = model.index(model.row_of(field), 0)
    if value is None:
        return heading
    return model.index(list(lines(window, field)).index(value), 0, heading)


def click(window: MainWindow, index: QModelIndex, button: Qt.MouseButton = Left) -> None:
    window.facets.scrollTo(index)
    place = window.facets.visualRect(index).center()
    QTest.mouseClick(window.facets.viewport(), button, pos=place)


def counted(window: MainWindow, qtbot: QtBot, field: str) -> dict[str, int | None]:

    def is_counted() -> bool:
        window.facets.scrollTo(index_of(window, field))
        return window.facets.is_counted(field)

    qtbot.waitUntil(is_counted)
    return lines(window, field)


def test_counts_follow_the_query(window: MainWindow, qtbot: QtBot) -> None:
    assert sum(filter(None, counted(window, qtbot, "remote").values())) == 5
    window.set_query("title:staff ")
    qtbot.waitUntil(lambda: sum(filter(None, lines(window, "remote").values())) == 1)


def test_groups_come_back_after_a_query_that_finds_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 3000)
    counted(window, qtbot, "source")
    shown = groups_shown(window)
    QTest.keyClicks(window.filter_line, "xylophone ")
    qtbot.waitUntil(lambda: not groups_shown(window))
    window.resize(1280, 600)
    QTest.keyClick(window.filter_line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: groups_shown(window) == shown)
    assert lines(window, "remote") == {"remote": 3, "onsite": 1, "": 1}


@pytest.mark.parametrize("field", ["level", "country", "skill", "company", "salary", "source"])
def test_the_count_beside_a_value_is_what_ticking_it_lists(
    window: MainWindow, qtbot: QtBot, field: str
) -> None:
    for value, count in counted(window, qtbot, field).items():
        if count is None:
            continue
        window.set_query("")
        window.facets.ticked.emit(field, value, "only")
        assert window.browser.hits.count == count, (field, value, window.filter_line.text())
        window.facets.ticked.emit(field, value, "not")
        assert window.browser.hits.count == 5 - count
        window.facets.ticked.emit(field, value, "off")
        assert window.filter_line.text() == ""


def test_space_steps_through_the_three_states_and_back(window: MainWindow, qtbot: QtBot) -> None:
    counted(window, qtbot, "level")
    window.facets.setFocus()
    window.facets.setCurrentIndex(index_of(window, "level", "senior"))
    texts = []
    for modifier in [Qt.KeyboardModifier.NoModifier] * 3 + [Qt.KeyboardModifier.ShiftModifier]:
        QTest.keyClick(window.facets, Qt.Key.Key_Space, modifier)
        texts.append(window.filter_line.text())
    assert texts == ["level:senior", "-level:senior", "", "-level:senior"]


def test_the_mouse_ticks_refuses_clears_and_folds(window: MainWindow, qtbot: QtBot) -> None:
    counted(window, qtbot, "level")
    click(window, index_of(window, "level", "senior"))
    assert window.filter_line.text() == "level:senior"
    window.facets.ticked.emit("country", "CA", "not")
    assert window.filter_line.text() == "level:senior -country:CA"
    index = index_of(window, "level")
    model = window.facets.model()
    qtbot.waitUntil(lambda: model.groups[model.row_of("level")].is_used)
    window.facets.scrollTo(index)
    place = clear_rect(window.facets.visualRect(index)).center()
    QTest.mouseClick(window.facets.viewport(), Left, pos=place)
    assert window.filter_line.text() == "-country:CA"
    click(window, index)
    assert window.facets.folds() == ["level"]
    assert window.settings.folds == ["level"]
    click(window, index_of(window, "country", "CA"), Right)


def test_what_is_typed_is_ticked(window: MainWindow, qtbot: QtBot) -> None:
    counted(window, qtbot, "level")
    window.set_query("is:senior -level:staff ")
    model = window.facets.model()
    qtbot.waitUntil(lambda: model.groups[model.row_of("level")].is_used)
    ticks = {line.value: line.tick for line in model.groups[model.row_of("level")].lines}
    assert (ticks["senior"], ticks.get("staff", "not")) == ("only", "not")


def test_more_values_are_listed_on_a_click(window: MainWindow, qtbot: QtBot) -> None:
    few = counted(window, qtbot, "skill")
    click(window, index_of(window, "skill", "more"))
    assert len(lines(window, "skill")) > len(few)
    click(window, index_of(window, "skill", "fewer"))
    assert lines(window, "skill") == few


def test_only_groups_in_sight_are_counted(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.facets.is_counted("level"))
    assert not window.facets.is_counted("source")
    window.actions_by_name["toggle_facets"].trigger()
    window.set_query("python ")
    assert not window.facets.isVisible()


def test_escape_goes_to_the_list_and_f6_walks_through(window: MainWindow) -> None:
    assert window.facets.hasFocus()
    QTest.keyClick(window.facets, Qt.Key.Key_Escape)
    assert window.list.hasFocus()
    window.filter_line.setFocus()
    window.actions_by_name["next_pane"].trigger()
    assert window.facets.hasFocus()
    window.actions_by_name["next_pane"].trigger()
    assert window.list.hasFocus()


@pytest.mark.parametrize(
    ("width", "shown"),
    [(1280, (True, True, True)), (1000, (True, True, False)), (600, (True, False, False))],
)
def test_narrow_windows_give_the_facets_the_postings_place(
    window: MainWindow, width: int, shown: tuple[bool, bool, bool]
) -> None:
    window.resize(width, 700)
    panes = (window.facets, window.list, window.detail)
    assert tuple(pane.isVisible() for pane in panes) == shown
    window.actions_by_name["toggle_facets"].trigger()
    assert not window.facets.isVisible()
    assert window.list.isVisible()
    assert window.detail.isVisible() is (width >= 720)


@pytest.mark.parametrize(
    ("left_at", "set_to", "widths"),
    [(1280, 0, (460, 340, 460)), (960, 0, (460, 340, 460)), (1280, 500, (500, 500, 500))],
)
def test_the_list_is_as_wide_as_the_look_has_it_or_as_the_reader_left_it(
    qtbot: QtBot, appearance: Appearance, left_at: int, set_to: int, widths: tuple[int, ...]
) -> None:
    left, again = Panes(QWidget()), Panes(QWidget())
    for panes in (left, again):
        qtbot.addWidget(panes)
    left.resize(left_at, 600)
    left.show()
    if set_to:
        left.setSizes([0, set_to, left_at - set_to])
    again.resize(1280, 600)
    again.place(left.saveState())
    again.show()
    for width, wanted in zip((1280, 960, 1280), widths, strict=True):
        again.resize(width, 600)
        assert again.sizes()[1] == wanted


def test_what_the_mouse_sets_stays_so_when_the_window_is_resized(window: MainWindow) -> None:
    window.resize(1280, 700)
    window.narrowing.toggle_facets()
    handle, held = window.panes.handle(2), Qt.MouseButton.LeftButton
    here, there = QPoint(0, 100), QPoint(40, 100)
    QTest.mousePress(handle, held, Qt.KeyboardModifier.NoModifier, here)
    QTest.mouseMove(handle, there)
    QTest.mouseRelease(handle, held, Qt.KeyboardModifier.NoModifier, there)
    set_to = window.panes.sizes()[1]
    assert set_to > px(460)
    window.resize(1200, 700)
    assert window.panes.sizes()[1] == set_to


@pytest.mark.parametrize(("width", "keys"), [(1000, ["F9"]), (640, ["F9", "Return"])])
def test_the_posting_is_seen_again_where_it_had_given_up_its_place(
    window: MainWindow, qtbot: QtBot, width: int, keys: list[str]
) -> None:
    window.resize(width, 700)
    for key in keys:
        press(QApplication.focusWidget(), key)
    qtbot.waitUntil(lambda: not window.detail.head.visibleRegion().isEmpty())


def save(window: MainWindow, query: str, name: str) -> None:
    window.set_query(query)
    window.actions_by_name["save_query"].trigger()
    dialog = window.findChildren(NameDialog)[-1]
    dialog.line.setText(name)
    dialog.save.click()
    assert not dialog.isVisible()


def test_a_query_is_saved_opened_by_its_key_and_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    save(window, "title:staff ", "Staff")
    save(window, "python ", "Snakes")
    qtbot.waitUntil(lambda: lines(window, "saved").get("Staff") == 1)
    window.actions_by_name["saved_2"].trigger()
    assert window.filter_line.text() == "python"
    window.set_query("search:staff ")
    assert window.browser.hits.count == 1
    click(window, index_of(window, "saved", "Snakes"))
    assert window.filter_line.text() == "python"
    window.actions_by_name["saved_9"].trigger()
    assert "Ctrl+9" in window.status.text


def test_a_saved_querys_name_is_seen_beside_what_is_new_and_all_is_told_where_it_is_pointed_at(
    qtbot: QtBot, appearance: Appearance
) -> None:
    tree = FacetTree()
    qtbot.addWidget(tree)
    tree.resize(232, 300)
    with qtbot.waitExposed(tree):
        tree.show()

    def row(new: int) -> QRect:
        tree.show_saved([SavedLine("Remote engineers", 1251, new, "Ctrl+1")])
        model = tree.model()
        return tree.visualRect(model.index(0, 0, model.index(model.row_of("saved"), 0)))

    name = row(0).adjusted(px(40), 0, -px(72), 0)
    alone = tree.viewport().grab(name).toImage()
    place = row(1248).center()
    assert tree.viewport().grab(name).toImage() == alone
    asked = QHelpEvent(QEvent.Type.ToolTip, place, tree.viewport().mapToGlobal(place))
    QApplication.sendEvent(tree.viewport(), asked)
    assert QToolTip.text() == "Remote engineers, 1,251, 1,248 new"
    QToolTip.hideText()


def test_a_saved_query_is_renamed_and_deleted(window: MainWindow) -> None:
    save(window, "title:staff ", "Staff")
    window.narrowing.rename_query("Staff")
    dialog = window.findChildren(NameDialog)[-1]
    dialog.line.setText("Big")
    dialog.save.click()
    assert list(lines(window, "saved")) == ["Big"]
    window.facets.saved_dropped.emit("Big")
    assert not lines(window, "saved")
    assert "title:staff" in window.filter_line.history()


@pytest.mark.parametrize("name", ["", "  ", '"', "Ring"])
def test_a_name_that_can_not_be_is_refused_in_words(window: MainWindow, name: str) -> None:
    window.set_query("search:ring ")
    window.actions_by_name["save_query"].trigger()
    dialog = window.findChildren(NameDialog)[-1]
    dialog.line.setText(name)
    assert not dialog.save.isEnabled()
    assert bool(dialog.problem.text()) is bool(name)


@pytest.mark.parametrize(("name", "said"), [
    ("staff", ""),
    ('"snakes"', "“Snakes” is taken."),
    ("Ring", "It asks for “Ring” itself, so it can't have this name."),
    ('"', "A saved query needs a name."),
])  # fmt: skip
def test_a_saved_query_is_not_renamed_to_what_can_not_be(
    window: MainWindow, name: str, said: str
) -> None:
    save(window, "search:ring ", "Staff")
    save(window, "python ", "Snakes")
    window.narrowing.rename_query("Staff")
    dialog = window.findChildren(NameDialog)[-1]
    dialog.line.setText(name)
    assert dialog.problem.text() == said
    assert dialog.save.isEnabled() is (said == "")


def test_the_menu_lists_saved_queries_with_their_counts(window: MainWindow) -> None:
    save(window, "title:staff ", "Staff")
    (menu,) = window.findChildren(QMenu, "Queries")
    window.narrowing.fill_menu(menu)
    window.narrowing.fill_menu(menu)
    assert [a.text() for a in menu.actions()][-1] == "Staff  (1, 1 new)\tCtrl+1"
    assert len([a for a in menu.actions() if a.data() == "saved"]) == 1
