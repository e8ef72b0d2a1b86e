"""The detail pane's head says a posting's title, fields and skills, and offers what to do."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from desktop.postings import Marks, Salary, Source, Status, parse_query
from desktop.ui.detail.fields import SHOWN_FIELDS, Said
from desktop.ui.detail.pane import DetailPane
from desktop.ui.detail.value import FieldView, PressedLabel
from desktop.ui.look.typography import px
from tests.ui.reader import button_saying, said
from tests.ui.shown import ALL, evidence, kept


def values(pane):
    labels = [field.label for field in SHOWN_FIELDS]
    return dict(zip(labels, [view.value.text() for view in pane.head.fields], strict=True))


def test_a_posting_without_anything_stated_says_so_in_all_eight_places(pane):
    pane.show_posting(kept(), ALL)
    assert list(values(pane)) == [
        "Place", "Remote", "Pay", "Level", "Type", "Experience", "Posted", "Closes",
    ]  # fmt: skip
    assert set(values(pane).values()) == {"Not stated"}


def test_a_title_of_one_long_word_goes_to_the_next_line(pane):
    pane.show_posting(kept(title="Gesellschaft" * 10), ALL)
    label = pane.findChild(PressedLabel, "detailTitle")
    assert label.height() >= 2 * px(28)


def test_values_read_as_people_say_them(pane):
    stated = kept(
        locations=("Stockholm, Sweden", "Berlin"),
        countries=("DE", "DK", "EE", "FI", "SE"),
        remote="remote",
        salary=Salary(65000, 95000, "USD", "year"),
        seniority=("staff",),
        employment_types=("full-time",),
        experience_years_min=4,
        posted=date(2024, 10, 28),
        closes=date(2024, 12, 1),
    )
    pane.show_posting(stated, ALL)
    assert values(pane) == {
        "Place": "Stockholm, Sweden +1",
        "Remote": "Fully, from 5 countries",
        "Pay": "$65,000–95,000 a year",
        "Level": "Staff",
        "Type": "Full-time",
        "Experience": "4 years or more",
        "Posted": "28 October 2024",
        "Closes": "1 December 2024",
    }


@pytest.mark.parametrize(
    ("years", "said"),
    [(1, "1 year or more"), (0.5, "6 months or more"), (2.5, "2.5 years or more")],
)
def test_experience_is_said_in_years_or_months(pane, years, said):
    pane.show_posting(kept(experience_years_min=years), ALL)
    assert values(pane)["Experience"] == said


@pytest.mark.parametrize(
    ("places", "short"),
    [
        (("Amsterdam, the Kingdom of the Netherlands",), "Amsterdam"),
        (("Rio de Janeiro, Federative Republic of Brazil", "Berlin"), "Rio de Janeiro +1"),
    ],
)
def test_a_place_too_long_for_its_column_is_told_by_its_first_part(pane, places, short):
    pane.show_posting(kept(locations=places), ALL)
    assert values(pane)["Place"] == short


def test_a_made_title_says_so(pane):
    made = "Title made from the text’s first words"
    pane.show_posting(kept(title=None), ALL)
    assert {"We use Python", made} <= set(said(pane.head))
    pane.show_posting(kept(number=2), ALL)
    assert made not in said(pane.head)


def test_apply_opens_the_first_link_that_may_be_opened(pane, qtbot):
    pane.show_posting(kept(apply_urls=("apply.html", "https://www.jobs.example/1?a=b&c")), ALL)
    assert pane.head.buttons.apply.text() == "Apply at jobs.example"
    with qtbot.waitSignal(pane.link_asked) as asked:
        pane.head.buttons.apply.click()
    assert asked.args == ["https://www.jobs.example/1?a=b&c"]
    pane.show_posting(kept(number=2), ALL)
    assert not pane.head.buttons.apply.isVisible()


def test_of_a_hidden_posting_an_icon_tells_it_too(pane):
    button = pane.head.buttons.hide_button

    def beside_the_words() -> int:
        return button.sizeHint().width() - button.fontMetrics().horizontalAdvance(button.text())

    pane.show_posting(kept(), ALL)
    bare = beside_the_words()
    pane.show_posting(kept(marks=Marks(status=Status.HIDDEN)), ALL)
    assert beside_the_words() > bare + 8


@pytest.mark.parametrize(
    ("status", "shortlist", "hide"),
    [
        (Status.NONE, "Shortlist", "Hide"),
        (Status.SHORTLIST, "Shortlisted", "Hide"),
        (Status.HIDDEN, "Shortlist", "Hidden"),
    ],
)
def test_buttons_tell_the_status_and_ask_for_actions_by_name(pane, qtbot, status, shortlist, hide):
    pane.show_posting(kept(marks=Marks(status=status)), ALL)
    assert (pane.head.buttons.shortlist.text(), pane.head.buttons.hide_button.text()) == (
        shortlist,
        hide,
    )
    for button, name in (
        (pane.head.buttons.shortlist, "shortlist"),
        (pane.head.buttons.hide_button, "hide"),
    ):
        with qtbot.waitSignal(pane.action_asked) as asked:
            button.click()
        assert asked.args == [name]


def test_the_menu_asks_for_actions_by_name(pane, qtbot):
    pane.show_posting(kept(), ALL)
    menu = pane.head.buttons.make_menu()
    asked = []
    pane.action_asked.connect(asked.append)
    for action in menu.actions():
        action.trigger()
    assert {"open_original", "copy_reference", "toggle_original"} <= set(asked)


def test_copies_show_their_sources_when_pressed(pane):
    one = kept()
    twice = replace(one, sources=(one.sources[0], Source("/in", "in/2.md", 0, 1, 1)))
    pane.show_posting(twice, ALL)
    assert "board/1.md\nin/2.md" not in said(pane.head)
    button_saying(pane.head, "2 copies").click()
    assert "board/1.md\nin/2.md" in said(pane.head)


def test_skills_that_would_be_nice_to_have_stand_apart(pane):
    read = (
        evidence("sections", "### You\n\n- Python\n- Go", value="nice_to_have"),
        evidence("skills", "Python", value="Python"),
        evidence("skills", "Go", value="Go"),
    )
    pane.show_posting(kept(skills=("Python", "Go"), evidence=read), parse_query("go "))
    assert (pane.head.skills.names, pane.head.wishes.names) == (["Python"], ["Go"])
    assert pane.head.wishes.asked == ["Go"]
    pane.head.wishes.pressed.emit("Go")
    assert pane.text.lit == ["Go"]
    pane.show_posting(kept(skills=("Go",), evidence=read, number=2), ALL)
    assert (pane.head.skills.isHidden(), pane.head.wishes.isHidden()) == (True, False)
    assert pane.head.anchor("skills") is pane.head.wishes


def test_skills_that_the_query_names_are_hits(pane):
    pane.show_posting(kept(skills=("Python", "Go", "SQL")), parse_query("python skill:sql "))
    assert pane.head.skills.names == ["Python", "Go", "SQL"]
    assert pane.head.skills.asked == ["Python", "SQL"]
    pane.show_query(parse_query("go "))
    assert pane.head.skills.asked == ["Go"]


def test_nothing_is_shown_where_no_posting_is_open(pane):
    pane.show_posting(kept(), ALL)
    pane.show_posting(None, ALL)
    assert said(pane) == ["No posting is open"]
    assert not pane.body.isVisible()


@pytest.mark.parametrize(("width", "columns"), [(820, 4), (520, 2)])
def test_fields_stand_in_as_many_columns_as_there_is_room_for(pane, qtbot, width, columns):
    pane.show_posting(kept(), ALL)
    pane.resize(width, 684)
    lefts = {view.x() for view in pane.head.fields}
    assert len(lefts) == columns
    assert pane.text.width() <= min(640, width)
    qtbot.waitUntil(lambda: pane.head.parentWidget().width() <= width)


def test_all_lengths_grow_with_the_zoom(pane, appearance):
    pane.resize(1200, 684)
    pane.show_posting(kept(), ALL)
    assert pane.text.width() == 640
    appearance.set_zoom(1.5)
    assert pane.text.width() > 900
    assert pane.head.maximumWidth() > 900
    assert pane.text.document().defaultFont().pixelSize() > 20


def test_a_window_under_1024_shows_two_columns_though_the_pane_is_wide(appearance):
    window = QWidget()
    made = DetailPane(window)
    for width, columns in ((1280, 4), (1000, 2)):
        window.resize(width, 700)
        made.resize(660, 600)
        made.show_posting(kept(number=width), ALL)
        made.head.layout().activate()
        assert len({view.x() for view in made.head.fields}) == columns
    delete(window)


def test_a_value_in_arabic_begins_where_all_values_begin(qtbot, appearance):
    view = FieldView("Place")
    qtbot.addWidget(view)
    view.resize(200, 40)
    view.say(Said("دبي"))
    view.show()
    drawn = view.value.grab().toImage()
    ground = drawn.pixelColor(drawn.width() - 1, 0)
    inked = [
        x
        for x in range(drawn.width())
        if any(drawn.pixelColor(x, y) != ground for y in range(drawn.height()))
    ]
    assert inked
    assert max(inked) < drawn.width() // 2
