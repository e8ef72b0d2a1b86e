"""Line icons from resources as paths, drawn once per size, colour and ratio: only ui paints."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from desktop.paths import resource
from desktop.postings import Status

#: A status' marker: icon and colour role.  Unread is a dot of 8, drawn as `dot` in accent.
STATUS_MARKERS: Final[dict[Status, tuple[str, str]]] = {
    Status.SHORTLIST: ("star-filled", "star"),
    Status.APPLIED: ("check", "good"),
    Status.INTERVIEW: ("speech", "good"),
    Status.OFFER: ("gift", "good"),
    Status.REJECTED: ("cross", "third"),
    Status.HIDDEN: ("eye-off", "third"),
}
UNREAD_MARKER: Final = ("dot", "accent")
DUE_MARKER: Final = ("clock", "second")

_APP_ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_COMMAND = re.compile(r"([MLHVCZmlhvcz])([^MLHVCZmlhvcz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.\d+|\.\d+|\d+)")
_ELEMENT = re.compile(r"<path\b[^>]*>")
_DATA = re.compile(r'\bd="([^"]*)"')
_GRID = re.compile(r'viewBox="0 0 (\d+) \d+"')
_STROKE = re.compile(r'stroke-width="([\d.]+)"')


class Drawing(NamedTuple):
    """An icon as drawn: its grid (16 or 48), stroke width, and the paths to stroke or to fill."""

    grid: int
    stroke: float
    strokes: tuple[QPainterPath, ...]
    fills: tuple[QPainterPath, ...]


@lru_cache(maxsize=128)
def drawing(name: str) -> Drawing:
    """The icon `resources/icons/<name>.svg`; ValueError where it names no grid or stroke width."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    grid, stroke = _GRID.search(text), _STROKE.search(text)
    if grid is None or stroke is None:
        raise ValueError(f"{name}.svg names no grid or no stroke width")
    strokes: list[QPainterPath] = []
    fills: list[QPainterPath] = []
    for element in _ELEMENT.findall(text):
        data = _DATA.search(element)
        if data is not None:
            (fills if 'fill="currentColor"' in element else strokes).append(path_of(data[1]))
    return Drawing(int(grid[1]), float(stroke[1]), tuple(strokes), tuple(fills))


def path_of(data: str) -> QPainterPath:
    """SVG path data (M L H V C Z, absolute or relative) as a path."""
    path = QPainterPath()
    for command, arguments in _COMMAND.findall(data):
        numbers = [float(number) for number in _NUMBER.findall(arguments)]
        _add(path, command, numbers)
    return path


def _add(path: QPainterPath, command: str, numbers: list[float]) -> None:
    if command in "Zz":
        path.closeSubpath()
        return
    step = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6}[command.upper()]
    for at in range(0, len(numbers), step):
        here = path.currentPosition()
        points = _points(command, numbers[at : at + step], here)
        if command in "Mm" and at == 0:
            path.moveTo(points[0])
        elif command in "Cc":
            path.cubicTo(*points)
        else:
            path.lineTo(points[0])


def _points(command: str, numbers: list[float], here: QPointF) -> list[QPointF]:
    """The absolute points of one step of a command."""
    origin = here if command.islower() else QPointF()
    if command in "Hh":
        return [QPointF(origin.x() + numbers[0], here.y())]
    if command in "Vv":
        return [QPointF(here.x(), origin.y() + numbers[0])]
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [QPointF(origin.x() + x, origin.y() + y) for x, y in pairs]


def draw(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Draw an icon into a square of the painter's."""
    drawn = drawing(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / drawn.grid, rect.height() / drawn.grid)
    pen = QPen(QColor(colour), drawn.stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for path in drawn.strokes:
        painter.strokePath(path, pen)
    for path in drawn.fills:
        painter.fillPath(path, QColor(colour))
    painter.restore()


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon in one colour (`#rrggbb`), `size` logical pixels square at a device pixel ratio."""
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    draw(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return drawn


def app_icon() -> QtGui.QIcon:
    """Shortlist's own icon, from its SVG, in the sizes that desktops ask for."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only this needs it, after the start

    renderer = QSvgRenderer(str(resource("shortlist.svg")))
    made = QtGui.QIcon()
    for size in _APP_ICON_SIZES:
        drawn = QPixmap(size, size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        renderer.render(painter)
        painter.end()
        made.addPixmap(drawn)
    return made
