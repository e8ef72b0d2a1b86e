"""Every icon draws something in the colour asked for, and is drawn once."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from desktop.paths import resource
from desktop.postings import Status
from desktop.ui.look import icons
from desktop.ui.look.theme import LIGHT

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def inked(pixmap):
    """How many pixels are opaque, and their colour."""
    image = pixmap.toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    opaque = [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() == 255]
    return len(opaque), {colour.name() for colour in opaque}


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_draws_in_the_colour_asked_for(qapp, name):
    count, colours = inked(icons.pixmap(name, "#b3261e", 32, 2.0))
    assert count > 60
    assert colours == {"#b3261e"}


def test_an_icon_is_drawn_once(qapp):
    assert icons.pixmap("star", "#000000", 16, 1.0) is icons.pixmap("star", "#000000", 16, 1.0)


def test_each_status_but_none_has_a_marker_of_a_role(qapp):
    for status in set(Status) - {Status.NONE}:
        name, role = icons.STATUS_MARKERS[status]
        assert name in NAMES
        assert QColor(getattr(LIGHT, role)).isValid()
    names = [name for name, _ in icons.STATUS_MARKERS.values()]
    assert len(set(names)) == len(names), "shape tells them apart, not colour alone"


def test_the_app_icon_has_every_size_down_to_16(qapp):
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
    count, _ = inked(icons.app_icon().pixmap(16, 16))
    assert count > 100


@pytest.mark.parametrize(("data", "end"), [
    ("M1 2L3 4", (3, 4)), ("m1 2l3 4", (4, 6)), ("M1 2H5V6", (5, 6)), ("M1 2h5v6", (6, 8)),
    ("M0 0C1 1 2 2 3 3", (3, 3)), ("M1 1c1 1 2 2 3 3", (4, 4)), ("M1 1L2 2 3 5", (3, 5)),
    ("M1-1L2-3", (2, -3)), ("M2 2H8V8Z", (2, 2)),
])  # fmt: skip
def test_path_data_is_read_as_svg_says(data, end):
    assert icons.path_of(data).currentPosition() == QPointF(*end)
