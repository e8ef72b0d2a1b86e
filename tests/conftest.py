"""What all tests share: no display needed, settings of their own, the real window."""

from __future__ import annotations

import ctypes
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app, paths
from desktop.cache import Cache
from desktop.importing import import_paths
from desktop.ui.settings import Settings
from desktop.ui.window import MainWindow

OpenWindow = Callable[[Path], MainWindow]

# No test is held to a time.  What CI checks is the same each time; elsewhere each run looks anew.
settings.register_profile(
    "ours",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
settings.load_profile("ours")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the reader's cache or settings."""
    monkeypatch.setenv(paths.CACHE_VARIABLE, str(tmp_path / "own.db"))
    monkeypatch.setenv(paths.SETTINGS_VARIABLE, str(tmp_path / "settings.ini"))


@pytest.fixture(scope="session")
def _seeded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("seeded") / "seeds.db"
    with Cache.open(file) as cache:
        import_paths([str(paths.seeds_folder())], cache, progress=lambda _progress: True)
    return file


@pytest.fixture
def seeded(_seeded_once: Path, tmp_path: Path) -> Path:
    """A cache of the five seeds, the test's own."""
    return Path(copyfile(_seeded_once, tmp_path / "seeds.db"))


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the real window on a cache; closed again after the test."""
    opened: list[tuple[MainWindow, Cache]] = []

    def open_window(cache_file: Path) -> MainWindow:
        cache = Cache.open(cache_file)
        window = app.build(cache, cache_file, Settings(tmp_path / "settings.ini"))
        opened.append((window, cache))
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.waiting.finish()
        return window

    yield open_window
    for window, cache in opened:
        window.close()
        window.deleteLater()
        cache.close()
    QApplication.processEvents()


@pytest.fixture
def protect() -> Iterator[Callable[[Path], None]]:
    """Takes the right to write to a file and its folder away, until the test's end."""
    if sys.platform == "win32":
        pytest.skip("Windows protects no folder so")
    folders: list[Path] = []

    def protect(file: Path) -> None:
        folders.append(file.parent)
        for one in (*file.parent.iterdir(), file.parent):
            one.chmod(0o555 if one.is_dir() else 0o444)
        _heed_rights(True)
        with suppress(OSError), file.open("ab"):
            pytest.skip("this user may write wherever")

    yield protect
    _heed_rights(False)
    for folder in folders:
        folder.chmod(0o755)


def _heed_rights(does: bool) -> None:
    """Have root heed files' rights as others do, or no more (Linux: CAP_DAC_OVERRIDE)."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3 of the call, this thread
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable, twice
    libc.capget(header, sets)
    sets[0] = sets[0] & ~2 if does else sets[1]
    libc.capset(header, sets)
