"""A second start hands what it was given to the window that is open, and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.starting.server_name import may_be_open, server_name
from desktop.ui.starting.single_instance import SingleInstance, hand_over
from tests.conftest import OpenWindow

CHECKOUT = Path(__file__).resolve().parents[2]


def test_nobody_answers_where_no_window_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    name = server_name(tmp_path / "cache.db")
    assert not may_be_open(name) or sys.platform != "linux"
    assert not hand_over(name, [])


def test_a_second_start_raises_the_window_and_plans_its_folder(
    open_window: OpenWindow, qtbot: QtBot, seeded: Path, tmp_path: Path
) -> None:
    window = open_window(seeded)
    instance = SingleInstance(server_name(seeded))
    assert may_be_open(server_name(seeded))
    instance.called.connect(window.open_paths)
    folder = tmp_path / "dropped"
    folder.mkdir()
    command = [sys.executable, "main.py", "--cache", str(seeded), "--open", str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with (
        qtbot.waitSignal(instance.called, timeout=20_000) as called,
        subprocess.Popen(command, cwd=CHECKOUT, env=environment) as second,
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert called.args[0] == [str(folder)]
    qtbot.waitUntil(window.desk.dialog.isVisible)
    instance.close()


def test_two_caches_have_two_windows(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a.db") != server_name(tmp_path / "b.db")
