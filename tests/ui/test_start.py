"""What the first paint needs not is made later, and nothing is the poorer for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.cache import Cache
from desktop.ui.settings import Settings
from desktop.ui.starting.waiting import WAITING
from desktop.ui.window import MainWindow
from tests.ui.reader import press


@pytest.fixture
def fresh(qtbot: QtBot, seeded: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window that was shown and has done nothing in an idle moment yet."""
    with Cache.open(seeded) as cache:
        window = app.build(cache, seeded, Settings(tmp_path / "settings.ini"))
        window.show()
        window.activateWindow()
        yield window
        window.close()
        window.deleteLater()


def test_a_window_that_is_not_painted_yet_has_its_rows_and_none_of_the_parts_that_wait(
    fresh: MainWindow,
) -> None:
    assert fresh.list.model().rowCount() == 5
    assert [part for part, _ in WAITING if fresh.is_made(part)] == []


def test_all_parts_are_made_in_idle_moments_and_the_first_posting_is_shown(
    fresh: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(fresh.settled):
        pass
    assert [part for part, _ in WAITING if not fresh.is_made(part)] == []
    assert fresh.detail.text.toPlainText()


@pytest.mark.parametrize(("key", "row"), [("J", 1), ("Shift+G", 4)])
def test_a_key_pressed_before_the_first_idle_moment_acts(
    fresh: MainWindow, key: str, row: int
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier if "+" in key else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(fresh.list, key[-1], shift)
    assert fresh.list.currentIndex().row() == row
    assert fresh.browser.posting is not None
    assert fresh.browser.posting.id == fresh.list.current_id()


@pytest.mark.parametrize(("key", "is_new"), [("Return", True), ("Escape", False)])
def test_a_start_on_a_damaged_cache_offers_a_new_one(
    qapp: QApplication, tmp_path: Path, key: str, is_new: bool
) -> None:
    file = tmp_path / "cache.db"
    file.write_bytes(b"\xa5" * 4096)
    told = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        told.append(box.text() + box.informativeText())
        press(box.focusWidget() or box, key)

    QTimer.singleShot(0, answer)
    found = app.opened(file)
    assert str(file) in told[0]
    assert [one.name for one in tmp_path.glob("*.damaged")] == (["cache.db.damaged"] * is_new)
    assert (found is not None) is is_new
    if found:
        found[0].close()


def test_a_window_closed_before_the_first_idle_moment_has_nothing_to_end(
    fresh: MainWindow,
) -> None:
    fresh.close()
    assert not fresh.is_made("desk")
