"""The list: what a row says, how it moves, that it fetches by the page, what a search keeps."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QCursor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.postings import Hits, Row, Salary, Status
from desktop.ui.look.theme import LIGHT
from desktop.ui.posting_list import PostingList, PostingListModel
from desktop.ui.posting_list.model import PAGE
from desktop.ui.posting_list.row import sentence, words_of
from desktop.ui.said import long_day, short_day

WOLT = Row(
    id=1,
    title="Staff Backend Engineer (Node.js or Python)",
    company="Wolt",
    place="Stockholm, Sweden",
    remote="remote",
    salary=Salary(65_000, 95_000, "USD", "year"),
    date="2024-10-28",
    is_posted=True,
    copies=3,
    is_seen=False,
    status=Status.NONE,
    is_latest=False,
)
BARE = Row(1, "Clerk", "", "", None, None, "2024-10-28", False, 1, True, Status.NONE, False)


def fetch(ids):
    """Rows for any ids: every third one bare."""
    return [replace(BARE if id % 3 == 0 else WOLT, id=id, title=f"Posting {id}") for id in ids]


TODAY = date(2024, 11, 2)


@pytest.fixture
def shown(qtbot, appearance):
    """A list of 500 postings, wide and high enough for about ten rows."""
    view = PostingList()
    qtbot.addWidget(view)
    view.resize(460, 600)
    view.show_hits(Hits.of(range(1, 501)), fetch)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_a_row_tells_that_there_are_more_places():
    row = replace(WOLT, more_places=2)
    words = words_of(row, TODAY)
    assert (words.where, words.more) == ("Wolt · Stockholm, Sweden", "+2")
    assert "in Stockholm, Sweden, and 2 more places," in sentence(row)


def test_the_model_holds_what_qt_asks_of_models(qtmodeltester, appearance):
    model = PostingListModel()
    model.show_hits(Hits.of(range(1, 200)), fetch)
    qtmodeltester.check(model)


@pytest.mark.parametrize(("iso", "short", "long"), [
    ("2024-10-28", "28 Oct", "28 October 2024"),
    ("2024-01-01", "1 Jan", "1 January 2024"),
    ("2023-10-28", "Oct ’23", "28 October 2023"),
    ("2009-05-03", "May ’09", "3 May 2009"),
    ("2024-10-28T10:00:00", "28 Oct", "28 October 2024"),
    ("", "", ""), ("soon", "", ""),
])  # fmt: skip
def test_a_day_reads_short_in_the_list_and_long_aloud(iso, short, long):
    assert (short_day(iso, TODAY), long_day(iso)) == (short, long)


@pytest.mark.parametrize(("changes", "chips"), [
    ({}, ("Remote", "3 copies")),
    ({"remote": "hybrid"}, ("Hybrid", "3 copies")),
    ({"remote": "onsite", "copies": 1}, ()),
    ({"is_latest": True}, ("Remote", "new", "3 copies")),
    ({"is_latest": True, "is_seen": True}, ("Remote", "3 copies")),
    ({"is_latest": True, "status": Status.HIDDEN}, ("Remote", "3 copies")),
])  # fmt: skip
def test_a_row_bears_at_most_three_chips(changes, chips):
    assert words_of(replace(WOLT, **changes), TODAY).chips == chips


def test_what_is_not_stated_is_left_out():
    words = words_of(BARE, TODAY)
    assert (words.pay, words.where, words.chips, words.day) == ("", "", (), "")


def test_a_row_reads_aloud_as_a_sentence():
    assert sentence(WOLT) == (
        "Unread, Staff Backend Engineer (Node.js or Python), at Wolt, in Stockholm, Sweden, "
        "fully remote, pays $65,000–95,000 a year, posted 28 October 2024, 3 copies."
    )
    assert sentence(BARE) == "Clerk, first imported 28 October 2024."
    marked = replace(BARE, status=Status.SHORTLIST, salary=Salary(40, None, "GBP", "hour"))
    assert sentence(marked).startswith("On the shortlist, Clerk, pays from £40 an hour")


def test_new_is_left_out_where_all_would_bear_it(appearance):
    def all_new(ids):
        return [replace(row, is_latest=True) for row in fetch(ids)]

    def one_old(ids):
        return [replace(row, is_latest=row.id != 2) for row in fetch(ids)]

    model = PostingListModel()
    model.show_hits(Hits.of((1, 2, 3)), all_new)
    assert not model.marks_new
    model.show_hits(Hits.of((1, 2, 3)), one_old)
    assert model.marks_new
    model.show_hits(Hits.of((1, 2, 3)), one_old, marks_new=False)
    assert not model.marks_new


def test_the_readers_moves_are_told_and_set_ones_are_not(shown, qtbot):
    told = []
    shown.opened.connect(told.append)
    shown.select_id(7)
    assert (shown.current_id(), told) == (7, [])
    shown.step(1)
    shown.step(-3)
    shown.step(10_000)
    shown.step(-10_000)
    assert told == [8, 5, 500, 1]


@pytest.mark.parametrize(("key", "opened"), [
    (Qt.Key.Key_Down, 11), (Qt.Key.Key_Up, 9), (Qt.Key.Key_End, 500), (Qt.Key.Key_Home, 1),
])  # fmt: skip
def test_keys_move_through_the_list(shown, qtbot, key, opened):
    shown.select_id(10)
    qtbot.keyClick(shown, key)
    assert shown.current_id() == opened


def test_a_letter_is_no_search(shown, qtbot):
    shown.select_id(10)
    qtbot.keyClick(shown, Qt.Key.Key_P)
    assert shown.current_id() == 10


def test_the_open_posting_stays_current_and_in_its_place(shown):
    shown.select_id(100)
    shown.scrollTo(shown.currentIndex(), shown.ScrollHint.PositionAtCenter)
    before = shown.visualRect(shown.currentIndex()).top()
    told = []
    shown.opened.connect(told.append)
    shown.show_hits(Hits.of(range(2, 501, 2)), fetch)
    assert shown.current_id() == 100
    assert shown.visualRect(shown.currentIndex()).top() == before
    assert told == []


@pytest.mark.parametrize("current", [3, 100, 104, None])
def test_what_is_in_sight_stays_in_its_place_when_the_same_query_is_asked_again(shown, current):
    shown.select_id(current)
    shown.scrollTo(shown.model().index(100, 0), shown.ScrollHint.PositionAtTop)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().value() + 7)
    seen = shown.model().posting_id(shown.rowAt(200))
    top = shown.visualRect(shown.indexAt(QPoint(50, 200))).top()
    came = Hits.of((*range(900, 930), *range(1, 90), *range(95, 501)))
    shown.show_hits(came, fetch, stays=True)
    assert shown.model().posting_id(shown.rowAt(200)) == seen
    assert shown.visualRect(shown.indexAt(QPoint(50, 200))).top() == top
    assert shown.current_id() == current


def test_a_posting_found_no_more_leaves_none_current(shown):
    shown.select_id(100)
    shown.show_hits(Hits.of((1, 2, 3)), fetch)
    assert shown.current_id() is None
    shown.select_id(999)
    assert shown.current_id() is None
    shown.step(1)
    assert shown.current_id() == 1


def test_only_pages_in_sight_are_fetched(shown, qtbot):
    asked = []

    def count(ids):
        asked.append(len(ids))
        return fetch(ids)

    shown.show_hits(Hits.of(range(1, 100_001)), count)
    shown.grab()
    assert asked == [PAGE]
    shown.step(100_000)
    shown.step(50_000)
    shown.grab()
    assert len(asked) <= 3


def test_a_changed_row_is_fetched_and_drawn_again(shown):
    rows = {row.id: row for row in fetch(range(1, 501))}
    shown.show_hits(Hits.of(range(1, 501)), lambda ids: [rows[id] for id in ids])
    before = shown.grab().toImage()
    rows[2] = replace(rows[2], title="Another title", status=Status.SHORTLIST)
    assert shown.grab().toImage() == before
    shown.row_changed([2])
    assert shown.grab().toImage() != before


def test_a_posting_gone_from_the_cache_leaves_a_blank_row(shown):
    shown.show_hits(Hits.of((1, 2, 3)), lambda ids: fetch(id for id in ids if id != 2))
    shown.grab()
    assert shown.model().index(1, 0).data() is None


def test_of_a_million_postings_only_the_rows_in_sight_are_fetched(shown):
    asked = []

    def fetch_and_note(ids):
        asked.extend(ids)
        return fetch(ids)

    shown.show_hits(Hits.of(range(1_000_000)), fetch_and_note)
    shown.grab()
    assert shown.model().rowCount() == 1_000_000
    assert 0 < len(set(asked)) < 200


def test_rows_are_60_high_or_44_and_grow_with_zoom(shown, appearance):
    assert shown.rowHeight(0) == 60
    shown.set_compact(True)
    assert shown.rowHeight(3) == 44
    appearance.set_zoom(1.5)
    assert shown.rowHeight(3) > 60


def test_pay_is_never_cut_and_the_title_is(shown):
    long = replace(WOLT, title="A very long title " * 9)
    shown.show_hits(Hits.of((1,)), lambda ids: [replace(long, id=id) for id in ids])
    narrow = shown.grab().toImage()
    shown.show_hits(Hits.of((1,)), lambda ids: [replace(WOLT, id=id, title="") for id in ids])
    short = shown.grab().toImage()
    pay = (390, 10, 54, 20)
    assert narrow.copy(*pay) == short.copy(*pay)


def test_the_selected_row_is_tinted_and_bears_a_bar(shown, appearance, qtbot):
    shown.select_id(1)
    image = shown.grab().toImage()
    row = shown.visualRect(shown.currentIndex())
    bar, ground = (image.pixelColor(x, row.top() + 2) for x in (1, 200))
    assert bar != ground
    assert ground != QColor("#ffffff")


def test_an_empty_list_says_so(shown):
    shown.show_hits(Hits.of(()), fetch)
    image = shown.grab().toImage()
    inks = [{image.pixelColor(x, y).name() for x in range(32, 160)} for y in range(24, 100)]
    assert [len(line) > 1 for line in inks].count(True) in range(8, 20)  # a line of letters


def test_the_row_under_the_mouse_is_tinted(shown, qtbot):
    row = shown.visualRect(shown.model().index(2, 0))

    def is_tinted():
        return shown.grab().toImage().pixelColor(200, row.top() + 2).name() == LIGHT.hover

    assert not is_tinted()
    for x in (100, 101):  # the first move enters
        qtbot.mouseMove(shown.viewport(), QPoint(x, row.center().y()))
    qtbot.waitUntil(is_tinted)
    QCursor.setPos(5000, 5000)  # or it points at what the next test shows here


@pytest.mark.parametrize(
    ("below", "said"),
    [(15, WOLT.title), (40, "Wolt · Stockholm, Sweden +2")],
)
def test_what_is_cut_in_a_narrow_row_is_told_where_it_is_pointed_at(qtbot, appearance, below, said):
    view = PostingList()
    qtbot.addWidget(view)
    view.resize(330, 300)
    view.show_hits(Hits.of([1]), lambda ids: [replace(WOLT, more_places=2)])
    with qtbot.waitExposed(view):
        view.show()
    place = QPoint(60, below)
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), asked)
    assert QToolTip.text() == said
    QToolTip.hideText()
