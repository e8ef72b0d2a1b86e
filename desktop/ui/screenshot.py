"""The real window drawn into a file: README's pictures, and a look at it without a display."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from desktop import paths
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px
from desktop.ui.window import MainWindow

#: Milliseconds at most until an import tells its first progress, or a slow search its answer.
PATIENCE = 20_000


class NoPictureError(Exception):
    """There is nothing to draw: a sentence that says why and what to do."""


def draw(window: MainWindow, view: str, query: str, size: tuple[int, int]) -> QPixmap:
    """The window at `size` (logical pixels), showing a view of `VIEWS` and a query's hits."""
    window.resize(*size)
    window.set_query(query)
    window.show()
    window.activateWindow()
    window.waiting.finish()
    VIEWS[view](window)
    _settle(window)
    dialog = window.desk.dialog
    picture = window.grab()
    return _over(picture, dialog) if dialog.isVisible() else picture


def _list(window: MainWindow) -> None:
    window.list.setFocus()


def _facets(window: MainWindow) -> None:
    window.panes.show_facets(True)
    window.list.setFocus()


def _empty(window: MainWindow) -> None:
    window.show_empty_page()


def _import(window: MainWindow) -> None:
    loop = QEventLoop()
    window.desk.progressed.connect(loop.quit)
    window.desk.finished.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop.quit)
    window.desk.start(window.browser.known_paths() or [str(paths.seeds_folder())])
    loop.exec()


def _report(window: MainWindow) -> None:
    imports = [one for one in window.browser.imports() if one.is_finished]
    if not imports:
        raise NoPictureError("Nothing was imported into this cache yet: import a folder first.")
    window.desk.show_report(max(imports, key=lambda one: one.id).report)


#: What can be drawn, by the name that `screenshot --view` takes.
VIEWS: dict[str, Callable[[MainWindow], None]] = {
    "empty": _empty,
    "list": _list,
    "facets": _facets,
    "import": _import,
    "report": _report,
}


def _settle(window: MainWindow) -> None:
    """Let what is looked for off the window's thread come, and what waits for an idle moment."""
    until = QDeadlineTimer(PATIENCE)
    while window.browser.is_waiting and not until.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    for _ in range(5):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _over(picture: QPixmap, dialog: QDialog) -> QPixmap:
    """The dialog above the window, in a plain frame where the system would draw its own."""
    colours, title = theme.current(), px(36)
    inside = dialog.grab()
    width, height = dialog.width(), dialog.height() + title
    whole = picture.deviceIndependentSize()
    left, top = (whole.width() - width) / 2, (whole.height() - height) / 2
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(left, top, width, height)
    for spread in range(px(16), 0, -2):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 5))
        shade = frame.adjusted(-spread, -spread + px(4), spread, spread + px(4))
        painter.drawRoundedRect(shade, px(10) + spread, px(10) + spread)
    painter.setPen(QColor(colours.soft_edge))
    painter.setBrush(QColor(colours.window))
    painter.drawRoundedRect(frame.adjusted(-0.5, -0.5, 0.5, px(8)), px(10), px(10))
    painter.setPen(QColor(colours.text))
    painter.setFont(typography.font(typography.ROW_TITLE_UNSEEN))
    head = QRectF(left, top, width, title)
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.setPen(QColor(colours.hairline))
    painter.drawLine(head.bottomLeft(), head.bottomRight())
    painter.drawPixmap(QPoint(round(left), round(top + title)), inside)
    painter.end()
    return picture


def save(picture: QPixmap, file: Path) -> None:
    """Write the picture; NoPictureError where that is not possible."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(file)):
        raise NoPictureError(f"{file} could not be written. Choose another place, ending in .png.")
