"""Puts the house together: cache, browser, window; nothing else builds."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Final

from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.cache import Cache, CacheError, DamagedCacheError
from desktop.ui.browsing.browser import Browser
from desktop.ui.look import icons
from desktop.ui.look.appearance import Appearance, ThemeChoice
from desktop.ui.settings import Settings
from desktop.ui.starting.garbage import collect_in
from desktop.ui.starting.server_name import may_be_open, server_name
from desktop.ui.window import MainWindow

#: Seconds after which a thread of Python's gives way to another.  One that searches waits for the
#: window's each time it comes back from SQLite; by Python's own 5 ms that adds up to a few frames.
_GIVES_WAY: Final = 0.001
#: How long a mark waits for another program's write: the window stands still meanwhile.
_PATIENCE_MS: Final = 2000
#: The style as if typed, since of what `setStyle` gives PySide makes a class: 6 ms of a start.
_ARGUMENTS: Final = [*sys.argv[:1], "-style", "Fusion"]


def run(cache_file: Path, open_paths: Sequence[str] = ()) -> int:
    """Open the window on a cache, or raise the one that is open; answers the exit status.

    With `open_paths` it offers to import them.
    """
    app = application()
    name = server_name(cache_file)
    given = [str(Path(path).resolve()) for path in open_paths]
    if may_be_open(name) and _hand_over(name, given):
        return 0
    _log_crashes()
    try:
        if (found := opened(cache_file)) is None:
            return 1
        cache, aside = found
        cache.wait_at_most(_PATIENCE_MS)
    except CacheError as error:
        with _dressed():
            QtWidgets.QMessageBox.critical(None, "Shortlist", str(error))
        return 1
    window = build(cache, cache_file, Settings(paths.settings_file()))
    window.show()
    window.activateWindow()  # where no window manager does
    if aside:
        window.status.say(f"A new cache is begun; the damaged one is called {aside.name} now")
    window.waiting.begun.connect(lambda: _listen(name, app, window))
    window.waiting.then(_last_steps(app, window, cache))
    if given:
        QTimer.singleShot(0, lambda: window.open_paths(given))
    status = app.exec()
    window.browser.close()
    try:
        cache.close()
    except CacheError as error:
        QtWidgets.QMessageBox.critical(None, "Shortlist", str(error))
    return status


def opened(cache_file: Path) -> tuple[Cache, Path | None] | None:
    """The cache in a file, or a new one if that is damaged and the reader wants it, else None.

    With a new one, where the damaged one lies now.  `CacheError` where there is none to open.
    """
    try:
        return Cache.open(cache_file), None
    except DamagedCacheError as error:
        sentence = str(error)
    from desktop.ui.starting.damaged import is_to_begin_anew  # noqa: PLC0415 - for this alone

    with _dressed():
        is_wanted = is_to_begin_anew(sentence, cache_file)
    return Cache.begin_anew(cache_file) if is_wanted else None


@contextmanager
def _dressed() -> Iterator[None]:
    """The application as the reader left it, for what is said while there is no window."""
    settings = Settings(paths.settings_file())
    worn = Appearance(application(), settings.theme, settings.zoom)
    yield
    worn.deleteLater()


def _hand_over(name: str, given: list[str]) -> bool:
    from desktop.ui.starting.single_instance import hand_over  # noqa: PLC0415 - see there

    return hand_over(name, given)


def _listen(name: str, app: QApplication, window: MainWindow) -> None:
    from desktop.ui.starting.single_instance import SingleInstance  # noqa: PLC0415 - see there

    instance = SingleInstance(name, app)
    instance.called.connect(window.open_paths)
    app.aboutToQuit.connect(instance.close)


def _last_steps(
    app: QApplication, window: MainWindow, cache: Cache
) -> Iterator[Callable[[], object]]:
    """What can wait until the window has all its parts."""
    yield lambda: app.setWindowIcon(icons.app_icon())
    yield from cache.writing_steps()
    yield lambda: window.rules.start()


def application() -> QApplication:
    """The one QApplication."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(_ARGUMENTS)
    app.setApplicationName("Shortlist")
    app.setDesktopFileName("shortlist")
    collect_in(app)
    sys.setswitchinterval(_GIVES_WAY)
    return app


def build(cache: Cache, cache_file: Path, settings: Settings) -> MainWindow:
    """The window on a cache, dressed as the reader left it; not shown yet."""
    appearance = Appearance(application(), settings.theme, settings.zoom)
    return MainWindow(Browser(cache), cache_file, settings, appearance)


def screenshot(
    file: Path, *, cache: Path, view: str, query: str, size: tuple[int, int], theme: ThemeChoice
) -> int:
    """Draw a view of the window into a file, needing no display; answers the exit status."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.ui.screenshot import NoPictureError, draw, save  # noqa: PLC0415 - for this alone

    with TemporaryDirectory() as folder, Cache.open(cache) as opened:
        settings = Settings(Path(folder) / "settings.ini")
        settings.theme = theme
        window = build(opened, cache, settings)
        try:
            save(draw(window, view, query, size), file)
        except NoPictureError as error:
            print(error, file=sys.stderr)
            return 1
        finally:
            window.close()
    return 0


def _log_crashes() -> None:
    """Write our own faults to the log and say so: crash loudly, lose nothing."""

    def crash(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        from desktop.ui.starting.crash_log import crash_log  # noqa: PLC0415 - for this alone

        crash_log().critical("A fault of Shortlist's own", exc_info=(kind, fault, trace))
        said = "Shortlist met a fault of its own and closes. Nothing is lost."
        said += f"\n\nThe log: {paths.log_file()}"
        QtWidgets.QMessageBox.critical(None, "Shortlist", said)
        QApplication.exit(70)

    sys.excepthook = crash
