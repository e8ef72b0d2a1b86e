"""The read-back: parts that go at a click, links that say where they lead, and what doesn't fit."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.postings import Part, Query
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.controls.menu_button import MenuButton
from desktop.ui.controls.part_button import PartButton
from desktop.ui.query_line.read_back import ReadBack

PARTS = (
    Part("mentions", "python", "", 0, 6),
    Part("mentions", "remote", "", 7, 13),
    Part("pays", "90,000 a year", "or more", 14, 26),
)
QUERY = Query("python remote salary:>=90k", parts=PARTS)


@pytest.fixture
def line(qtbot, appearance):
    """A read-back wide enough for all."""
    made = ReadBack()
    qtbot.addWidget(made)
    made.resize(1200, 36)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(line, kind):
    """What the visible widgets of a kind say, from the left."""
    found = sorted(line.findChildren(kind), key=lambda widget: widget.x())
    return [widget.text() for widget in found if widget.isVisible()]


def menu_button(line, tip):
    """The visible button of that tooltip which opens a menu."""
    found = line.findChildren(MenuButton)
    return next(one for one in found if one.toolTip() == tip and one.isVisible())


def test_without_a_filter_all_are_meant(line):
    assert texts(line, Label) == ["All postings"]
    assert texts(line, PartButton) == []


def test_the_query_is_read_back_in_parts_and_links(line):
    line.show_query(QUERY, ["USD", "EUR", "GBP"], [("salary", 37)])
    assert texts(line, PartButton) == [
        "mentions python", "mentions remote", "pays 90,000 a year or more",
    ]  # fmt: skip
    links = ["USD", "EUR", "GBP", "compare all in USD", "37 more state no pay"]
    assert texts(line, LinkButton) == links
    assert texts(line, Label) == ["in", ",", "or", "or", "·"]


@pytest.mark.parametrize(("unstated", "said"), [
    ([("salary", 1)], ["1 more states no pay"]),
    ([("salary", 1234), ("level", 5)], ["1,234 more state no pay", "5 more state no level"]),
    ([("remote", 2), ("closes", 1)], ["2 more say nothing of remote work",
                                      "1 more states no closing date"]),
])  # fmt: skip
def test_what_is_not_stated_is_counted_in_words(line, unstated, said):
    line.show_query(QUERY, [], unstated)
    assert texts(line, LinkButton) == said


def test_one_currency_needs_no_choice(line):
    line.show_query(QUERY, ["USD"])
    assert texts(line, LinkButton) == []


def test_the_cross_removes_and_the_words_do_not(line, qtbot):
    line.show_query(QUERY)
    button = line.findChildren(PartButton)[0]
    middle = button.height() // 2
    removed = []
    line.removed.connect(removed.append)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, middle))
    assert removed == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 12, middle))
    assert removed == [PARTS[0]]


@pytest.mark.parametrize("key", [
    Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
])  # fmt: skip
def test_keys_remove_the_part_that_has_the_focus(line, qtbot, key):
    line.show_query(QUERY)
    with qtbot.waitSignal(line.removed) as removed:
        qtbot.keyClick(line.findChildren(PartButton)[1], key)
    assert removed.args == [PARTS[1]]


def test_a_part_taken_out_by_key_hands_the_focus_to_its_neighbour(line, qtbot):
    line.show_query(QUERY)
    line.activateWindow()
    line.findChildren(PartButton)[0].setFocus()
    line.show_query(Query("remote", parts=PARTS[1:]))
    assert line.focusWidget().text() == "mentions remote"


def test_links_ask_for_what_they_say(line, qtbot):
    line.show_query(QUERY, ["USD", "EUR"], [("salary", 37)])
    terms, unstated = [], []
    line.term_asked.connect(terms.append)
    line.unstated_asked.connect(unstated.append)
    for link in sorted(line.findChildren(LinkButton), key=lambda link: link.x()):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert terms == ["currency:USD", "currency:EUR", "in:USD"]
    assert unstated == ["salary"]


def test_what_does_not_fit_stands_in_a_menu(line, qtbot):
    line.resize(480, 36)
    line.show_query(QUERY, [], [("salary", 37)])
    assert texts(line, PartButton) == ["mentions python", "mentions remote"]
    more = menu_button(line, "What did not fit")
    entries = [action.text() for action in more.menu.actions()]
    assert more.text() == "+2"
    assert entries == ["Remove “pays 90,000 a year or more”", "37 more state no pay: show them too"]
    with qtbot.waitSignal(line.removed) as removed:
        more.menu.actions()[0].trigger()
    assert removed.args == [PARTS[2]]
    with qtbot.waitSignal(line.unstated_asked) as unstated:
        more.menu.actions()[1].trigger()
    assert unstated.args == ["salary"]
    line.resize(1200, 36)
    assert not more.isVisible()


def test_currencies_make_room_for_what_is_left_out(line, qtbot):
    currencies = ["USD", "EUR", "GBP", "CAD", "PLN", "SEK"]
    line.show_query(QUERY, currencies, [("salary", 37)])
    links = [*currencies[:4], "compare all in USD", "37 more state no pay"]
    assert texts(line, LinkButton) == links
    end = max(link.geometry().right() for link in line.findChildren(LinkButton))
    line.resize(line.width() - (line.sort_button.x() - end), 36)
    assert texts(line, LinkButton) == ["37 more state no pay"]
    assert "in 6 currencies" in texts(line, MenuButton)
    menu = menu_button(line, "Choose a currency").menu
    with qtbot.waitSignal(line.term_asked) as asked:
        menu.actions()[5].trigger()
    assert asked.args == ["currency:SEK"]
    with qtbot.waitSignal(line.term_asked) as asked:
        menu.actions()[-1].trigger()
    assert asked.args == ["in:USD"]


def test_no_joint_stands_at_the_end(line):
    for width in range(300, 900, 20):
        line.resize(width, 36)
        line.show_query(QUERY, ["USD", "EUR", "GBP"], [("salary", 37)])
        shown = [w for w in line.findChildren(QWidget) if w.isVisible() and w != line.sort_button]
        last = max((w for w in shown if w.parent() is line), key=lambda widget: widget.x())
        assert not isinstance(last, Label), width


def test_notes_are_said(line):
    line.show_query(Query("(x", notes=("A parenthesis is not closed.",)))
    assert texts(line, Label) == ["A parenthesis is not closed."]


@pytest.mark.parametrize(("sort", "said"), [
    ((), "Newest first"),
    ((("posted", True),), "Newest first"),
    ((("salary", True),), "Highest pay first"),
    ((("location", False),), "By place"),
    ((("experience", True),), "By experience, descending"),
])  # fmt: skip
def test_the_order_is_named(line, sort, said):
    line.show_query(Query("x", sort=sort))
    assert line.sort_button.text() == said


def test_an_order_can_be_chosen(line, qtbot):
    with qtbot.waitSignal(line.sort_chosen) as chosen:
        line.sort_button.menu.actions()[2].trigger()
    assert chosen.args == ["-salary"]


def test_every_control_has_a_name_for_screen_readers(line):
    line.show_query(QUERY, ["USD", "EUR"], [("salary", 37)])
    for button in [*line.findChildren(PartButton), *line.findChildren(LinkButton)]:
        assert button.accessibleName()
    assert line.sort_button.accessibleName() == "Order: Newest first"
