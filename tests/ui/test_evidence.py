"""A value that is pointed at, by mouse or focus, lights exactly its own characters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.postings import Evidence, Salary, parse_query
from desktop.ui.controls.chips import Chip
from desktop.ui.detail.body import MOST_CHARACTERS
from tests.ui.reader import before_lit, leave, named, point_at
from tests.ui.shown import ALL, BODY, HEADER, LONG, evidence, kept


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_of_words_that_stand_more_than_once_only_those_that_were_read(pane, nth):
    found = evidence("locations", "Berlin", nth + 1)
    pane.show_posting(kept(locations=("Berlin",), evidence=(found,)), ALL)
    value = pane.head.anchor("locations").value
    point_at(value)
    assert pane.text.lit == ["Berlin"]
    assert [before.count("Berlin") for before in before_lit(pane.text)] == [nth]
    leave(value)
    assert pane.text.lit == []


def test_a_skill_lights_each_place_it_was_read_in_and_no_other(pane):
    proofs = (
        evidence("skills", "Python", 0, "Python"),
        evidence("skills", "Python", 2, "Python"),
        evidence("skills", "Go", 0, "Go"),
    )
    pane.show_posting(kept(skills=("Python", "Go"), evidence=proofs), ALL)
    python, go = (named(pane.head.skills, Chip, name) for name in ("Python", "Go"))
    point_at(python)
    assert pane.text.lit == ["Python", "Python"]
    assert [before.count("Python") for before in before_lit(pane.text)] == [0, 2]
    leave(python)
    point_at(go)
    assert pane.text.lit == ["Go"]


def test_the_focus_lights_as_the_mouse_does(pane, qtbot):
    found = evidence("company", "We")
    pane.show_posting(kept(evidence=(found,)), ALL)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.head.anchor("company").setFocus()
    assert pane.text.lit == ["We"]
    pane.setFocus()
    assert pane.text.lit == []


def test_leaving_brings_back_what_was_pressed(pane):
    proofs = (evidence("locations", "Berlin", 1), evidence("remote", "team"))
    pane.show_posting(kept(locations=("Berlin",), remote="remote", evidence=proofs), ALL)
    QTest.mouseClick(pane.head.anchor("locations").value, Qt.MouseButton.LeftButton)
    assert pane.text.lit == ["Berlin"]
    point_at(pane.head.anchor("remote").value)
    assert pane.text.lit == ["team"]
    leave(pane.head.anchor("remote").value)
    assert pane.text.lit == ["Berlin"]
    pane.show_posting(kept(number=2), ALL)
    assert pane.text.lit == []


def test_pointing_does_not_scroll_and_pressing_does(pane):
    body = HEADER + LONG + "Berlin at last.\n"
    start = body.rindex("Berlin")
    found = Evidence("locations", "a rule", start, start + 6)
    pane.show_posting(kept(body, locations=("Berlin",), evidence=(found,)), ALL)
    point_at(pane.head.anchor("locations").value)
    assert (pane.text.lit, pane.travel.top) == (["Berlin"], 0)
    QTest.mouseClick(pane.head.anchor("locations").value, Qt.MouseButton.LeftButton)
    assert pane.travel.top > 0


def test_evidence_beyond_what_is_drawn_is_drawn_first(pane):
    body = HEADER + LONG * 15 + "Berlin at last.\n"
    start = body.rindex("Berlin")
    assert start > MOST_CHARACTERS
    found = Evidence("locations", "a rule", start, start + 6)
    pane.show_posting(kept(body, locations=("Berlin",), evidence=(found,)), ALL)
    point_at(pane.head.anchor("locations").value)
    assert pane.text.lit == ["Berlin"]


def test_metadata_says_its_key_in_the_tooltip(pane):
    found = Evidence("salary", "a rule", key="base <salary>")
    pay = Salary(190_800, 267_100, "USD", "year")
    pane.show_posting(kept(salary=pay, evidence=(found,)), ALL)
    value = pane.head.anchor("salary").value
    point_at(value)
    assert value.toolTip().endswith("Read from “base &lt;salary&gt;” in the file’s metadata")
    assert not pane.title_block.isVisible()
    value.setFocus()
    assert "“base <salary>”" in pane.title_block.said


def test_the_title_block_is_shown_in_the_tooltip_with_the_words_lit(pane):
    pane.show_posting(kept(evidence=(evidence("locations", "Berlin"),), locations=("x",)), ALL)
    value = pane.head.anchor("locations").value
    point_at(value)
    assert "Read from the title block" in value.toolTip()
    assert ">Berlin</span>" in value.toolTip()
    assert "Acme" not in value.toolTip()
    assert not pane.title_block.isVisible()


def test_a_link_below_the_skills_and_the_apply_button_light_too(pane):
    start = BODY.index("https://jobs.example/apply")
    url = "https://jobs.example/apply"
    found = Evidence("apply_urls", "a rule", start, start + len(url), None, url)
    pane.show_posting(kept(apply_urls=(url,), emails=("me@x.example",), evidence=(found,)), ALL)
    point_at(pane.head.buttons.apply)
    assert pane.text.lit == ["us"]
    leave(pane.head.buttons.apply)
    links = next(one for one in pane.head.findChildren(QLabel) if "mailto:" in one.text())
    links.linkHovered.emit("mailto:me@x.example")
    assert pane.text.lit == []
    links.linkHovered.emit(url)
    assert pane.text.lit == ["us"]
    links.linkHovered.emit("")
    assert pane.text.lit == []


def test_a_long_pay_leaves_room_before_the_next_column(pane):
    pane.resize(1200, 684)
    pay = Salary(190_800, 267_100, "USD", "year")
    pane.show_posting(kept(salary=pay, seniority=("staff",)), parse_query(""))
    value = pane.head.anchor("salary").value
    shown = value.fontMetrics().horizontalAdvance(value.text())
    assert value.text().startswith("$190")
    assert "…" not in value.text()
    assert shown <= pane.head.anchor("salary").width() - 16
