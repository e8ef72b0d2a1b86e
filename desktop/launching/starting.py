"""What happens between `main.py` and the command line: is this Python, is this machine fit?"""

from __future__ import annotations

import importlib.util
from typing import Final

from desktop.launching import machine
from desktop.launching.telling import SetupError, tell

#: One module of each package without which no command works.
_NEEDED: Final = (
    "PySide6", "ftfy", "sqlite_utils", "platformdirs", "yaml", "chardet", "ahocorasick_rs",
)  # fmt: skip

#: The commands that need no display; with anything else a window opens.
COMMANDS = frozenset(
    {"import", "search", "show", "export", "screenshot", "backup", "restore", "check", "rebuild"}
)

HEADLESS = """Without a window, these work:
  python main.py import FOLDER        bring postings in
  python main.py search QUERY         list them
  python main.py show ID              read one
  python main.py screenshot FILE.png  a picture of the window
  python main.py --help               all of them"""


def make_ready(arguments: list[str]) -> int | None:
    """None where Shortlist can run here; else an exit status: it ran elsewhere, or cannot."""
    try:
        if not _has_packages():
            # Only here: what makes an environment would delay every other start.
            from desktop.launching import environment  # noqa: PLC0415

            environment.make()
            return environment.go_on_inside(arguments)
        _check_machine(arguments)
    except SetupError as error:
        tell(str(error))
        return 1
    return None


def _has_packages() -> bool:
    """Whether this very Python has the packages."""
    return all(importlib.util.find_spec(name) is not None for name in _NEEDED)


def _check_machine(arguments: list[str]) -> None:
    """SetupError where this machine cannot do what is asked: libraries, then the display."""
    asks_help = bool({"-h", "--help", "--version"} & set(arguments))
    asks_window = not asks_help and not COMMANDS & set(arguments)
    draws = asks_window or "screenshot" in arguments
    missing = machine.missing_libraries(machine.QT_LIBRARIES) if draws else []
    if asks_window:
        trouble = machine.display_trouble()
        if trouble:
            raise SetupError(f"{trouble}\n{HEADLESS}")
        if machine.shows_by_x():
            missing += machine.missing_libraries(machine.X_LIBRARIES)
    if missing:
        raise SetupError(machine.install_sentence(missing))
