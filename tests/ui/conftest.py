"""What tests of the window share: the application wearing the light theme."""

import pytest

from desktop.ui.look.appearance import Appearance


@pytest.fixture
def appearance(qapp):
    """The application in light colours at 100 %; left so for the next test."""
    worn = Appearance(qapp, "light")
    yield worn
    worn.choose("light")
    worn.set_zoom(1.0)
    worn.deleteLater()
