"""Questions answered off the window's thread: the last one counts, and none outlives the window."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.background import Background
from desktop.ui.export_job import ExportJob


def test_an_answer_comes_in_the_windows_thread(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background[int](owner)
    threads: list[threading.Thread] = []
    background.answered.connect(lambda _answer: threads.append(threading.current_thread()))
    with qtbot.waitSignal(background.answered) as told:
        background.ask(lambda: 42)
    assert told.args == [42]
    assert threads == [threading.main_thread()]


def test_only_the_last_question_is_answered(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background[str](owner)
    told: list[str] = []
    background.answered.connect(told.append)
    first = threading.Event()
    background.ask(lambda: "first" if first.wait(5) else "late")
    background.ask(lambda: "second")
    qtbot.waitUntil(lambda: bool(told))
    first.set()
    qtbot.wait(60)
    assert told == ["second"]


def test_an_answer_to_a_window_that_is_gone_is_nobodys(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background[str](owner)
    told: list[str] = []
    background.answered.connect(told.append)
    going = threading.Event()
    background.ask(lambda: "too late" if going.wait(5) else "")
    owner.deleteLater()
    qtbot.wait(20)
    going.set()
    qtbot.wait(60)
    assert told == []


def test_what_is_listed_is_written_in_the_format_its_ending_says(
    qtbot: QtBot, seeded: Path, tmp_path: Path
) -> None:
    job = ExportJob(seeded)
    for ending, begins in ((".csv", "\ufeff"), (".JSONL", "{"), (".md", "#")):
        file = tmp_path / f"out{ending}"
        with qtbot.waitSignal(job.ended, timeout=10_000) as told:
            job.export([1, 2], file)
        assert told.args[0] == f"Wrote 2 postings to {file}"
        assert file.read_text(encoding="utf-8").startswith(begins)


def test_a_place_that_cannot_be_written_is_named(
    qtbot: QtBot, seeded: Path, tmp_path: Path
) -> None:
    job = ExportJob(seeded)
    with qtbot.waitSignal(job.ended, timeout=10_000) as told:
        job.export([1], tmp_path / "no such folder" / "out.csv")
    assert "could not be written" in told.args[0]
