"""The reader sets fields right and says things of postings, in the real window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.cache import Cache
from desktop.postings import Marks, Status
from desktop.ui.look.typography import px
from desktop.ui.window import MainWindow
from tests.ui.reader import point_at, press


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.set_query("title:staff")
    posting = window.browser.posting
    qtbot.waitUntil(lambda: window.detail.shown_id == posting.id)  # it follows the list's painting
    return window


def editor(window: MainWindow):
    return window.detail.edits.editor


def type_in(window: MainWindow, field: str, text: str) -> None:
    window.detail.correct(field)
    line = editor(window).line
    assert QApplication.focusWidget() is line
    line.clear()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("field", "text", "said", "query"),
    [
        ("salary", "70k-80k EUR", "€70,000–80,000 a year", "salary:>=80k currency:EUR"),
        ("locations", "Porto; Oslo, Norway", "Porto +1", "location:oslo"),
        ("remote", "hybrid", "Hybrid", "remote:hybrid"),
        ("seniority", "jr, lead", "Junior or lead", "level:junior"),
        ("experience_years_min", "3", "3 years or more", "experience:3"),
        ("posted", "1 oct 2026", "1 October 2026", "posted:2026-10"),
        ("employment_types", "", "Not stated", "missing:type"),
    ],
)
def test_a_field_typed_right_is_shown_listed_and_taken_back(
    window: MainWindow, field: str, text: str, said: str, query: str
) -> None:
    view = window.detail.head.anchor(field)
    before, open_id = view.value.text(), window.browser.posting.id
    type_in(window, field, text)
    assert view.value.text() == said
    assert not editor(window).is_open
    window.set_query(query)
    assert open_id in window.browser.hits.ids
    window.browser.open(open_id)
    assert window.marking.undo() == f"set {field} right" or before == said
    assert view.value.text() == before


def test_a_title_set_right_stands_in_its_row_and_says_what_was_read(window: MainWindow) -> None:
    was = window.browser.posting.posting.title
    type_in(window, "title", "Principal Cook")
    assert window.browser.rows([window.browser.posting.id])[0].title == "Principal Cook"
    assert f"Title set by you, was {was}" in window.detail.head.noted.corrections.text()
    window.detail.head.noted.corrections.linkActivated.emit("title")
    assert window.browser.posting.posting.title == was
    assert not window.detail.head.noted.isVisible()


def test_what_is_no_value_is_said_and_nothing_is_saved(window: MainWindow) -> None:
    before = window.browser.posting
    type_in(window, "salary", "plenty")
    assert editor(window).is_open
    assert "65k-95k USD" in editor(window).said.text()
    QTest.keyClick(editor(window).line, Qt.Key.Key_Escape)
    assert not editor(window).is_open
    assert window.browser.posting == before


@pytest.mark.parametrize("end", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_focus_goes_back_to_where_the_reader_typed_from(
    window: MainWindow, end: Qt.Key
) -> None:
    window.list.setFocus()
    press(window.list, "T")
    assert QApplication.focusWidget() is editor(window).line
    QTest.keyClick(editor(window).line, end)
    assert window.list.hasFocus()


def test_what_is_typed_meanwhile_keeps_the_focus_and_a_note_half_written_waits(
    window: MainWindow,
) -> None:
    noted = window.browser.posting.id
    press(window.list, "E")
    QTest.keyClicks(editor(window).note, "Ask abo")
    window.filter_line.setFocus()
    window.filter_line.selectAll()
    QTest.keyClicks(window.filter_line, "title:run")
    assert window.browser.posting.id != noted
    assert window.filter_line.hasFocus()
    window.browser.open(noted)
    press(window.list, "E")
    editor(window).note.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor(window).note, "ut the team")
    QTest.keyClick(editor(window).note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.browser.posting.marks.note == "Ask about the team"


def test_where_one_pane_fits_what_is_said_of_a_posting_leaves_the_focus_on_it(
    window: MainWindow,
) -> None:
    window.resize(500, 600)
    window.attention.to_list()
    press(window.list, "C")
    window.mark_actions.make_status_menu().close()
    assert window.detail.isVisible()
    assert window.attention.is_in_detail()


def test_a_note_half_written_is_kept_when_the_window_closes(
    window: MainWindow, seeded: Path
) -> None:
    press(window.list, "E")
    QTest.keyClicks(editor(window).note, "Ask")
    window.close()
    with Cache.open(seeded) as cache:
        assert cache.get(window.browser.posting.id).marks.note == "Ask"


def test_tab_completes_the_member_that_is_typed(window: MainWindow) -> None:
    window.detail.correct("seniority")
    line = editor(window).line
    line.clear()
    QTest.keyClicks(line, "senior, prin")
    assert editor(window).said.text() == "Tab: principal"
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "senior, principal"


def test_letters_typed_in_the_editor_are_only_text(window: MainWindow) -> None:
    window.detail.correct("company")
    line = editor(window).line
    line.clear()
    QTest.keyClicks(line, "shack jkn me")
    assert line.text() == "shack jkn me"
    assert window.browser.posting.marks.status is Status.NONE


def test_a_double_click_on_a_value_sets_it_right(window: MainWindow) -> None:
    value = window.detail.head.anchor("closes").value
    QTest.mouseDClick(value, Qt.MouseButton.LeftButton)
    assert editor(window).is_open
    assert editor(window).line.accessibleName() == "Closes"


def test_the_menu_of_a_value_offers_to_set_it_right_and_to_take_it_back(
    window: MainWindow,
) -> None:
    head = window.detail.head
    type_in(window, "company", "Alder & Ash")
    titles = [action.text() for action in head.value_menu("company").actions()]
    assert titles == ["&Correct Company…", "&Take Back the Correction", "C&opy Company"]
    head.value_menu("company").actions()[1].trigger()
    assert window.browser.posting.marks.corrections == ()


def test_shift_e_asks_which_field_unless_one_has_the_focus(window: MainWindow) -> None:
    window.detail.setFocus()
    press(window.detail.focusWidget() or window.detail, "Shift+E")
    menus = [menu for menu in window.detail.findChildren(QMenu) if menu.isVisible()]
    assert "P&ay…" in [action.text() for action in menus[0].actions()]
    menus[0].close()
    value = window.detail.head.anchor("salary").value
    value.setFocus()
    press(value, "Shift+E")
    assert editor(window).line.accessibleName() == "Pay"


def test_a_field_is_chosen_by_its_letter(window: MainWindow) -> None:
    press(window.list, "Shift+E")
    menu = next(one for one in window.detail.findChildren(QMenu) if one.title() == "Correct")
    titles = [action.text() for action in menu.actions()]
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(titles)
    QTest.keyClick(menu, Qt.Key(ord(letters[titles.index("&Place…")].upper())))
    assert editor(window).line.accessibleName() == "Place"


def test_the_editor_stays_in_the_pane_when_that_becomes_narrower(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.do("edit_note")
    window.do("toggle_facets")
    page = editor(window).parentWidget()
    qtbot.waitUntil(lambda: editor(window).geometry().right() < page.width())
    window.do("toggle_facets")
    qtbot.waitUntil(lambda: editor(window).geometry().right() > page.width() - px(40))


def test_a_right_click_on_a_row_offers_what_can_be_done_to_it(window: MainWindow) -> None:
    window.set_query("")
    rows = window.list.viewport()
    second = window.list.visualRect(window.list.model().index(1, 0)).center()
    QTest.mouseClick(rows, Qt.MouseButton.RightButton, pos=second)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        asked = QContextMenuEvent(reason, second, rows.mapToGlobal(second))
        QApplication.sendEvent(
            rows if reason is QContextMenuEvent.Reason.Mouse else window.list, asked
        )
        menu = window.detail.head.buttons.findChildren(QMenu)[-1]
        assert menu.actions()[0].text() == "&Shortlist\ts"
        chosen = next(one for one in menu.actions() if one.text().startswith("&Note"))
        menu.close()
        chosen.trigger()
        assert editor(window).is_open
        editor(window).leave()
    assert window.browser.open_id == window.browser.hits.ids[1]


def test_a_correction_survives_the_window(window: MainWindow, seeded: Path) -> None:
    type_in(window, "company", "Alder & Ash")
    with Cache.open(seeded) as cache:
        kept = cache.get(window.browser.posting.id)
        assert kept.posting.company == "Alder & Ash"


def test_a_note_is_typed_shown_and_kept(window: MainWindow) -> None:
    window.detail.setFocus()
    press(QApplication.focusWidget(), "E")
    note = editor(window).note
    QTest.keyClicks(note, "Ask about the team")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.browser.posting.marks.note == "Ask about the team"
    assert "Ask about the team" in window.detail.head.noted.marks.text()


def test_tags_are_completed_to_those_in_use(window: MainWindow) -> None:
    window.marking.tag(("dream",), window.marking.meant())
    window.browser.open(next(id for id in (1, 2, 3) if id != window.browser.posting.id))
    press(window.list, "T")
    QTest.keyClicks(editor(window).line, "near, dr")
    QTest.keyClick(editor(window).line, Qt.Key.Key_Tab)
    QTest.keyClick(editor(window).line, Qt.Key.Key_Return)
    assert window.browser.posting.marks.tags == ("dream", "near")


def test_a_follow_up_is_a_day_ahead(window: MainWindow) -> None:
    press(window.list, "F")
    QTest.keyClicks(editor(window).line, "2030-11-05")
    QTest.keyClick(editor(window).line, Qt.Key.Key_Return)
    assert str(window.browser.posting.marks.follow_up) == "2030-11-05"
    assert "5 November 2030" in window.detail.head.noted.marks.text()


def test_what_is_to_be_followed_up_by_now_is_counted_and_listed(window: MainWindow) -> None:
    press(window.list, "F")
    QTest.keyClicks(editor(window).line, date.today().isoformat())
    QTest.keyClick(editor(window).line, Qt.Key.Key_Return)
    assert "1 to follow up" in window.status.accessibleName()
    window.set_query("")
    window.status.asked.emit("followup:..today")
    assert window.browser.hits.count == window.browser.totals.due == 1
    press(window.list, "H")
    assert "follow up" not in window.status.accessibleName()


def test_any_status_is_chosen_from_a_menu(window: MainWindow) -> None:
    menu = window.mark_actions.make_status_menu()
    next(action for action in menu.actions() if action.text() == "&Interview").trigger()
    assert window.browser.posting.marks.status is Status.INTERVIEW
    checked = [
        action.text()
        for action in window.mark_actions.make_status_menu().actions()
        if action.isChecked()
    ]
    assert checked == ["&Interview"]
    window.marking.undo()
    assert window.browser.posting.marks == Marks(seen=window.browser.posting.marks.seen)


def test_pointing_at_a_value_lights_it_until_the_mouse_leaves(window: MainWindow) -> None:
    detail = window.detail
    field = next(
        view
        for view, one in zip(detail.head.fields, _shown(), strict=True)
        if any(
            e.field == one.names[0] and e.start is not None and e.start >= _head_end(window)
            for e in window.browser.posting.posting.evidence
        )
    )
    point_at(field.value)
    lit = detail.text.lit
    assert lit
    QApplication.sendEvent(field.value, QEvent(QEvent.Type.Leave))
    assert detail.text.lit == []
    field.value.setFocus()
    assert detail.text.lit == lit
    detail.setFocus()
    assert detail.text.lit == []


def _shown():
    from desktop.ui.detail.fields import SHOWN_FIELDS

    return SHOWN_FIELDS


def _head_end(window: MainWindow) -> int:
    return window.browser.posting.posting.header_end


def test_the_editor_is_left_when_another_posting_opens(window: MainWindow, qtbot: QtBot) -> None:
    window.set_query("")
    window.detail.correct("company")
    assert editor(window).is_open
    window.browser.open(
        next(id for id in window.browser.hits.ids if id != window.browser.posting.id)
    )
    assert not editor(window).is_open


def opened_late(window: MainWindow) -> tuple[int, int]:
    """The posting that the pane still shows, and the one that is open after another query."""
    shown = window.detail.shown_id
    window.set_query("title:run")
    assert window.browser.open_id != shown == window.detail.shown_id
    return shown, window.browser.open_id


def marks_of(window: MainWindow, id: int) -> Marks:
    return window.browser.ask(lambda cache: cache.marks(id))


@pytest.mark.parametrize(
    ("begin", "type_value", "field"),
    [
        (lambda window: window.detail.correct("company"), "Alder & Ash", "corrections"),
        (lambda window: window.mark_actions.edit_tags(), "dream", "tags"),
        (lambda window: window.mark_actions.follow_up(), "2030-11-05", "follow_up"),
    ],
)
def test_what_was_begun_on_a_posting_is_said_of_it_though_another_opened_meanwhile(
    window: MainWindow, begin, type_value: str, field: str
) -> None:
    begin(window)
    editor(window).line.setText(type_value)
    shown, open_id = opened_late(window)
    QTest.keyClick(editor(window).line, Qt.Key.Key_Return)
    assert getattr(marks_of(window, shown), field)
    assert not getattr(marks_of(window, open_id), field)


def test_a_status_is_given_to_the_posting_that_its_menu_was_opened_for(window: MainWindow) -> None:
    menu = window.mark_actions.make_status_menu()
    shown, open_id = opened_late(window)
    next(action for action in menu.actions() if action.text() == "&Interview").trigger()
    assert marks_of(window, shown).status is Status.INTERVIEW
    assert marks_of(window, open_id).status is Status.NONE
    assert window.marking.undo() == "interview"
    assert marks_of(window, shown).status is Status.NONE


def test_a_key_pressed_before_the_pane_followed_shows_what_it_acts_on(window: MainWindow) -> None:
    shown, open_id = opened_late(window)
    press(window.list, "S")
    assert window.detail.shown_id == open_id
    assert marks_of(window, open_id).status is Status.SHORTLIST
    assert marks_of(window, shown).status is Status.NONE


def test_a_button_pressed_for_a_posting_does_nothing_to_another(window: MainWindow) -> None:
    shown, open_id = opened_late(window)
    QTest.mouseClick(window.detail.head.buttons.shortlist, Qt.MouseButton.LeftButton)
    assert marks_of(window, shown).status is marks_of(window, open_id).status is Status.NONE
    assert window.detail.shown_id == open_id
    QTest.mouseClick(window.detail.head.buttons.shortlist, Qt.MouseButton.LeftButton)
    assert marks_of(window, open_id).status is Status.SHORTLIST


def test_a_button_held_down_is_let_go_when_another_posting_comes(
    window: MainWindow, qtbot: QtBot
) -> None:
    button = window.detail.head.buttons.shortlist
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    _, open_id = opened_late(window)
    qtbot.waitUntil(lambda: window.detail.shown_id == open_id)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert marks_of(window, open_id).status is Status.NONE
