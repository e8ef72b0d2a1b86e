"""What tests of the window share: the light theme, the window of the seeds, parts by themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.cache import Cache
from desktop.ui.browsing.browser import Browser
from desktop.ui.detail.pane import DetailPane
from desktop.ui.look.appearance import Appearance
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow


@pytest.fixture
def appearance(qapp):
    """The application in light colours at 100 %; left so for the next test."""
    worn = Appearance(qapp, "light")
    yield worn
    worn.choose("light")
    worn.set_zoom(1.0)
    worn.deleteLater()


@pytest.fixture
def pane(appearance):
    """The detail pane by itself, as wide as in a window of the usual size."""
    made = DetailPane()
    made.resize(820, 684)
    made.show()
    yield made
    delete(made)  # at once: each theme chosen by a later test would dress it again


@pytest.fixture
def browser(qtbot: QtBot, seeded: Path) -> Iterator[Browser]:
    """The browser by itself, all five seeds listed."""
    with Cache.open(seeded) as cache:
        browser = Browser(cache)
        browser.search("")
        yield browser


@pytest.fixture
def window(open_window: OpenWindow, seeded: Path) -> MainWindow:
    """The window on a cache of the five seeds, all listed."""
    return open_window(seeded)
