"""Tools, Read Again: in a child process, without the folders, with progress; it can be stopped."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.cache import Cache
from desktop.extracting import rules_version
from desktop.importing import import_paths
from desktop.ui.imports.rules import OFFER, RulesWatch
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow


@pytest.fixture
def orphaned(tmp_path: Path) -> Path:
    """A cache of the seeds, read by older rules, whose folder is gone."""
    folder = Path(shutil.copytree(paths.seeds_folder(), tmp_path / "in"))
    file = tmp_path / "cache.db"
    with Cache.open(file) as cache:
        import_paths([str(folder)], cache, progress=lambda _progress: True)
        for id in range(1, 6):
            old = replace(cache.get(id).posting, company="Old rules read this")
            cache.replace(id, old, 0)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE files SET rules_version = 0")
    shutil.rmtree(folder)
    return file


def test_all_postings_are_read_again_without_their_folder(
    orphaned: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    whole = orphaned.with_name("whole.db")
    with Cache.open(whole) as cache:
        import_paths([str(paths.seeds_folder())], cache, progress=lambda _progress: True)
        companies = {cache.get(id).posting.company for id in range(1, 6)}
    window = open_window(orphaned)
    assert window.browser.posting.posting.company == "Old rules read this"
    with qtbot.waitSignal(window.desk.read_anew, timeout=30_000) as read:
        window.window_actions.read_again()
        assert window.desk.is_reading_again
    assert (read.args[0].changed, read.args[0].cancelled) == (5, False)
    assert window.status.text == "5 postings read again"
    assert window.browser.posting.posting.company in companies
    with Cache.open(orphaned) as cache:
        assert {cache.get(id).posting.company for id in range(1, 6)} == companies
        assert not cache.is_outdated(rules_version())


def test_asked_twice_it_stops(orphaned: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(orphaned)
    with qtbot.waitSignal(window.desk.read_anew, timeout=30_000) as read:
        window.window_actions.read_again()
        window.window_actions.read_again()
    assert read.args[0].cancelled
    assert not window.desk.is_running
    with Cache.open(orphaned) as cache:
        assert cache.is_outdated(rules_version())


def test_no_import_begins_while_postings_are_read_again(
    orphaned: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(orphaned)
    window.window_actions.read_again()
    window.desk.start([str(paths.seeds_folder())])
    assert "being read again" in window.status.text
    with qtbot.waitSignal(window.desk.read_anew, timeout=30_000):
        window.desk.cancel()


def test_no_look_begins_once_the_window_closes(
    orphaned: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("desktop.ui.imports.rules.LOOK_AFTER", 0)
    rules = RulesWatch(orphaned, window.status)
    with qtbot.assertNotEmitted(rules.looked, wait=300):
        rules.start()
        rules.stop()
    with qtbot.waitSignal(rules.looked, timeout=10_000):
        rules.start()


@pytest.mark.parametrize("is_old", [True, False])
def test_it_is_offered_where_rules_have_improved(
    orphaned: Path, seeded: Path, open_window: OpenWindow, qtbot: QtBot, is_old: bool
) -> None:
    window = open_window(orphaned if is_old else seeded)
    with qtbot.waitSignal(window.rules.looked, timeout=10_000):
        window.rules.look()
    assert (window.status.text == OFFER) is is_old
