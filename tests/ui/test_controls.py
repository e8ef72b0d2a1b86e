"""Buttons, chips, key caps, the flow layout, the focus ring, the status line, the empty page."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from desktop.postings import Totals
from desktop.ui.controls.buttons import Button, IconButton
from desktop.ui.controls.chips import Chip
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.focus_ring import FocusRing
from desktop.ui.controls.key_caps import KeyCaps, keys_of
from desktop.ui.detail.fields import Said
from desktop.ui.detail.value import FieldView
from desktop.ui.frame.empty_page import EmptyPage
from desktop.ui.frame.status_line import StatusLine
from desktop.ui.look.theme import LIGHT
from desktop.ui.look.typography import px


@pytest.mark.parametrize(("sequence", "keys"), [
    ("S", ("s",)), ("Ctrl+I", ("Ctrl", "I")), ("?", ("?",)), ("Ctrl++", ("Ctrl", "+")),
    ("Shift+N", ("Shift", "N")), ("F5", ("F5",)), ("/", ("/",)), ("+", ("+",)),
    ("Return", ("Enter",)), ("Alt+Up", ("Alt", "↑")), ("Escape", ("Esc",)),
])  # fmt: skip
def test_a_key_sequence_becomes_caps(qapp, sequence, keys):
    assert keys_of(sequence) == keys


@pytest.mark.parametrize("look", ["main", "plain", "quiet"])
def test_a_button_is_32_high_and_as_wide_as_what_stands_in_it(qtbot, appearance, look):
    bare, full = Button("Hide", look), Button("Hide", look, icon="star", key="H")
    for button in (bare, full):
        qtbot.addWidget(button)
    assert bare.sizeHint().height() == 32
    assert full.sizeHint().width() > bare.sizeHint().width()
    assert full.toolTip() == "Hide (h)"
    assert not full.grab().toImage().isNull()


def test_a_button_of_an_icon_alone_keeps_its_name(qtbot, appearance):
    button = Button("Import", "quiet", icon="import")
    qtbot.addWidget(button)
    button.set_icon_only(True)
    assert button.sizeHint().width() == 32
    assert (button.accessibleName(), button.toolTip()) == ("Import", "Import")


def test_every_control_names_itself(qtbot, appearance):
    controls = [IconButton("menu", "Menu"), chip("Python", is_hit=True), KeyCaps("Ctrl+I")]
    for control in controls:
        qtbot.addWidget(control)
    names = [control.accessibleName() for control in controls]
    assert names == ["Menu", "Python, asked for", "Ctrl I"]
    assert controls[0].toolTip() == "Menu"


def test_a_chip_of_the_query_wears_the_hit_colour(qtbot, appearance):
    plain, hit = chip("Python", is_hit=False), chip("Python", is_hit=True)
    for shown in (plain, hit):
        qtbot.addWidget(shown)
        shown.resize(shown.sizeHint())
    grounds = [shown.grab().toImage().pixelColor(5, 11).name() for shown in (plain, hit)]
    assert grounds == [LIGHT.chip, LIGHT.hit]


def chip(text, *, is_hit):
    made = Chip()
    made.show_value(text, is_hit=is_hit)
    return made


def test_the_flow_goes_to_the_next_line_where_it_must(qtbot, appearance):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    flow.setSpacing(4)
    for _ in range(5):
        label = QLabel()
        label.setFixedSize(40, 20)
        flow.addWidget(label)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(90) == 20 * 3 + 4 * 2
    flow.setGeometry(QRect(0, 0, 90, 100))
    assert flow.itemAt(2).geometry().topLeft().toTuple() == (0, 24)


def test_what_is_hidden_takes_no_room_in_the_flow(qtbot, appearance):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    flow.setSpacing(4)
    labels = [QLabel(box) for _ in range(2)]
    for label in labels:
        label.setFixedSize(40, 20)
        flow.addWidget(label)
    labels[0].hide()
    flow.setGeometry(QRect(0, 0, 200, 100))
    assert flow.itemAt(1).geometry().topLeft().toTuple() == (0, 0)


def test_the_ring_lies_around_the_control_that_has_the_focus(qtbot, appearance):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    one, other = Button("One"), Button("Other")
    row.addWidget(one)
    row.addWidget(other)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for button in (one, other):
        button.setFocus()
        qtbot.waitUntil(lambda button=button: button.hasFocus())
        assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    window.resize(window.width() + 200, window.height())
    assert ring.geometry() == other.geometry().adjusted(-4, -4, 4, 4)
    other.hide()
    assert not ring.geometry().intersects(one.geometry()) or one.hasFocus()
    window.setFocus()
    assert not ring.isVisible()


@pytest.mark.parametrize(("found", "total", "milliseconds", "said"), [
    (54, 12_480, 4.2, "54 of 12,480 postings  ·  4 ms"),
    (12_480, 12_480, 0.1, "12,480 postings  ·  1 ms"),
    (1, 1, None, "1 posting"),
    (0, 0, 3.0, "No postings yet"),
])  # fmt: skip
def test_the_status_line_counts(qtbot, appearance, found, total, milliseconds, said):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_counts(found, total, milliseconds)
    assert line.text == said


def test_a_message_passes_and_the_counts_return(qtbot, appearance):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_counts(862, 862)
    line.show_progress("importing, 57%")
    line.say("Copied.", seconds=0.01)
    assert line.text == "Copied."
    qtbot.waitUntil(lambda: line.text == "862 postings  ·  importing, 57%")
    line.show_progress("")
    assert line.text == "862 postings"


def test_a_count_that_is_pressed_asks_for_what_it_counts(qtbot, appearance):
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(600, 28)
    line.show_counts(5, 6)
    line.show_hidden(1)
    line.show_totals(Totals(6, unseen=3, shortlist=1, applied=2, due=1))
    with qtbot.waitExposed(line):
        line.show()
    line.grab()
    places = {query: spot.center() for spot, query in line.spots}
    expected = ["is:applied", "is:shortlist", "is:unseen", "followup:..today", "is:hidden"]
    assert list(places) == expected
    for query, place in places.items():
        QTest.mouseMove(line, place)
        assert line.cursor().shape() is Qt.CursorShape.PointingHandCursor
        with qtbot.waitSignal(line.asked) as asked:
            QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
        assert asked.args == [query]
    line.say("Copied.")
    line.grab()
    with qtbot.assertNotEmitted(line.asked):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=places["is:hidden"])


def test_marks_are_counted_in_words_too(qtbot, appearance):
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(600, 28)
    line.show_counts(5, 5)
    line.show_hints([("Ctrl+I", "Import")])
    hinted = line.grab().toImage()
    line.show_totals(Totals(5, unseen=3, shortlist=1, applied=0))
    assert line.accessibleName() == "5 postings, 3 unseen, 1 shortlist"
    assert line.grab().toImage() != hinted


def test_the_empty_page_offers_import_and_samples(qtbot, appearance):
    page = EmptyPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_import()
    with qtbot.waitSignal(page.import_pressed):
        qtbot.keyClick(page.import_button, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.samples_pressed):
        qtbot.keyClick(page.samples_button, Qt.Key.Key_Space)
    plain = page.grab().toImage()
    page.set_dropping(True)
    assert page.grab().toImage() != plain


def test_a_control_too_large_for_a_ring_has_a_bar_within_what_scrolls_it(qtbot, appearance):
    window = QWidget()
    qtbot.addWidget(window)
    area, tall = QScrollArea(window), QLabel()
    tall.setFixedSize(100, 2000)
    tall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tall.setProperty("focusBar", 0)
    area.setWidget(tall)
    QHBoxLayout(window).addWidget(area)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    tall.setFocus()
    assert ring.width() == px(3)
    seen = area.viewport()
    drawn = window.grab().toImage()
    accent = QColor(LIGHT.accent)
    left = tall.mapTo(window, QPoint(1, 0)).x()
    inside = seen.mapTo(window, QPoint(0, 0)).y() + seen.height() // 2
    assert drawn.pixelColor(left, inside) == accent
    assert drawn.pixelColor(left, window.height() - 2) != accent


def test_a_value_is_shown_by_the_longest_of_its_words_that_fit(appearance, qtbot):
    ways = ("$180,000–250,000 a year", "$180–250k a year", "$180–250k")
    view = FieldView("Pay")
    qtbot.addWidget(view)
    view.show()
    view.say(Said(ways[0], ways[1:]))
    shown = []
    for width in range(400, 90, -5):
        view.resize(width, view.height())
        shown.append(view.value.text())
    assert tuple(dict.fromkeys(shown)) == ways
    assert view.value.toolTip() == ways[0]
