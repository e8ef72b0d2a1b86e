"""The same job met in several postings is told in the head, by what they differ in; D lists it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.cache import Cache
from desktop.importing import import_paths
from desktop.postings import Salary, Status, parse_query
from desktop.postings.posting.listed import Row
from desktop.ui.detail.also import also_said, also_told
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.reader import button_saying, press, said
from tests.ui.shown import kept

HEAD = (
    '# [Engineer "R&D"](https://jobs.example/{n})\n### {company}\n'
    "**Location:** {place}\n\n### About\n\n"
)
TEXT = "".join(f"We build thing number {n} for the people who need it most.\n\n" for n in range(9))
OTHER = "".join(f"You keep machine number {n} running in all of our halls.\n\n" for n in range(9))


def posting(n: int, place: str, text: str = TEXT, company: str = "Acme") -> str:
    return HEAD.format(n=n, company=company, place=place) + text


@pytest.fixture
def jobs(tmp_path: Path) -> Path:
    """A cache in which Acme has a job in four places, another, and Bolt the same text."""
    board = tmp_path / "board"
    board.mkdir()
    for n, place in enumerate(("Berlin", "Munich", "Berlin", "Hamburg")):
        (board / f"{n}.md").write_text(posting(n, place))
    (board / "4.md").write_text(posting(4, "Berlin", OTHER))
    (board / "5.md").write_text(posting(5, "Berlin", company="Bolt"))
    file = tmp_path / "jobs.db"
    with Cache.open(file) as cache:
        import_paths([str(board)], cache, progress=lambda _progress: True)
    return file


@pytest.fixture
def window(open_window: OpenWindow, jobs: Path) -> MainWindow:
    window = open_window(jobs)
    window.browser.open(numbered(window, 0))
    return window


def numbered(window: MainWindow, n: int) -> int:
    """The posting of a file."""
    (id_,) = window.browser.ask(lambda cache: cache.find(parse_query(f"source:{n}.md "))).ids
    return id_


def test_others_of_the_same_title_employer_and_text_are_found(jobs: Path) -> None:
    with Cache.open(jobs) as cache:
        found = {id_: cache.get(id_) for id_ in cache.find(parse_query("")).ids}
        alike = {id_: {one.id for one in cache.alike(id_)} for id_ in found}
        at_acme = {id_ for id_, one in found.items() if one.posting.company == "Acme"}
        same = {id_ for id_ in at_acme if found[id_].sources[0].path != "board/4.md"}
        assert len(same) == 4
        assert alike == {id_: same - {id_} if id_ in same else set() for id_ in found}


def test_the_head_tells_them_and_a_click_lists_them(window: MainWindow) -> None:
    also = button_saying(window.detail.head, next(s for s in said(window.detail) if "also" in s))
    assert set(also.text().removeprefix("also listed: ").split(" · ")) == {
        "Munich",
        "Hamburg",
        "1 more",
    }
    assert also.toolTip().count("\n") == 2
    QTest.mouseClick(also, Qt.MouseButton.LeftButton)
    assert window.filter_line.text() == r'title:="Engineer \"R&D\"" company:="Acme"'
    assert window.browser.hits.count == 5  # the other text of that title too
    assert window.browser.open_id == numbered(window, 0)


def test_d_lists_them_or_says_that_there_are_none(window: MainWindow) -> None:
    window.browser.open(numbered(window, 4))
    assert not any("also" in one for one in said(window.detail.head))
    press(window.list, "D")
    assert window.status.text == "No other posting tells of this job"
    assert window.filter_line.text() == ""
    window.browser.open(numbered(window, 1))
    press(window.list, "D")
    assert window.browser.hits.count == 5


def test_what_became_of_the_others_is_told(window: MainWindow) -> None:
    window.marking.toggle_status(Status.APPLIED)
    window.browser.open(numbered(window, 3))
    assert any("Berlin, applied" in one for one in said(window.detail.head))


def test_a_long_line_is_cut_where_the_pane_is_narrow(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(400, 700)
    window.attention.to_detail()
    qtbot.waitUntil(lambda: window.detail.width() <= 400)
    also = button_saying(window.detail.head, next(s for s in said(window.detail) if "also" in s))
    assert also.mapTo(window.detail, also.rect().topRight()).x() < window.detail.width()


def row(**said: object) -> Row:
    stated = {"place": "Berlin", "salary": None, "date": "2024-11-03", "is_posted": False}
    whole = {"remote": None, "copies": 1, "is_seen": False, "status": Status.NONE}
    return Row(7, "Engineer", "Acme", is_latest=False, **{**stated, **whole, **said})  # type: ignore[arg-type]


PAID = Salary(60_000, 80_000, "EUR", "year")


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ([], ""),
        ([row()], "listed 2 times"),
        ([row(), row(status=Status.HIDDEN)], "also listed: hidden · 1 more"),
        ([row(place="Ulm", salary=PAID)], "also listed: Ulm"),
        (
            [row(place="Ulm"), row(place="Ulm"), row(place="Bonn"), row()],
            "also listed: Ulm · Bonn · 1 more",
        ),
        ([row(salary=PAID)], "also listed: €60–80k"),
        ([row(is_posted=True)], "also listed: Nov ’24"),
        ([row(is_posted=True, date="2024-10-01")], "listed 2 times"),
    ],
)
def test_they_are_told_by_what_they_differ_in(others: list[Row], words: str) -> None:
    posting = kept(locations=("Berlin",), posted=date(2024, 10, 1)).posting
    assert also_said(posting, others) == words


def test_all_of_them_are_told_a_line_each() -> None:
    lines = also_told([row(salary=PAID, is_posted=True), row(status=Status.REJECTED)])
    assert lines.split("\n") == [
        "Engineer  ·  Berlin  ·  €60–80k  ·  3 November 2024",
        "Engineer  ·  Berlin  ·  rejected",
    ]
