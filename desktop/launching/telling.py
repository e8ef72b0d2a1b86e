"""Says a sentence to whoever started the program, terminal or not, before there is a window."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

#: Where a checkout keeps what it makes, logs among it.
BUILD_FOLDER: Final = Path(__file__).resolve().parents[2] / "build"

_BOXES: Final = (
    ("zenity", "--error", "--no-markup", "--title=Shortlist", "--width=480", "--text={}"),
    ("kdialog", "--title", "Shortlist", "--error", "{}"),
    ("xmessage", "-center", "{}"),
    ("notify-send", "Shortlist", "{}"),
)


def has_terminal() -> bool:
    """Whether somebody reads what is printed."""
    return sys.stderr is not None and sys.stderr.isatty()


def tell(sentence: str) -> None:
    """Print the sentence, and where nobody reads that, show it in a box of the system."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    if not has_terminal():
        _show_box(sentence)


def _show_box(sentence: str) -> None:
    import subprocess  # noqa: PLC0415 - a start that goes well need not wait for it

    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - windll stands on Windows alone

        ctypes.windll.user32.MessageBoxW(None, sentence, "Shortlist", 0x10)
        return
    if sys.platform == "darwin":
        script = 'on run argv\ndisplay alert "Shortlist" message (item 1 of argv)\nend run'
        subprocess.run(["osascript", "-e", script, sentence], check=False)
        return
    for box, *arguments in _BOXES:
        if shutil.which(box):
            words = [argument.replace("{}", sentence) for argument in arguments]
            subprocess.run([box, *words], check=False)
            return


class SetupError(Exception):
    """The machine cannot run Shortlist as it is: a sentence that says why and what to do."""


class Teller:
    """Says how set-up goes: in the terminal, and in a log file under `build/`."""

    def __init__(self, log_name: str) -> None:
        self.log = BUILD_FOLDER / log_name
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.log.write_text("", encoding="utf-8")

    def say(self, line: str) -> None:
        """Say one line."""
        if sys.stderr is not None:
            print(line, file=sys.stderr, flush=True)
        with self.log.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def run(self, command: list[str], failure: str) -> None:
        """Run a command, its output to terminal and log; SetupError with `failure` if it fails."""
        import subprocess  # noqa: PLC0415 - as above

        try:
            with subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                errors="replace",
            ) as process:  # fmt: skip
                for line in process.stdout or ():
                    self._pass_on(line.rstrip())
        except OSError as error:
            raise SetupError(f"{failure} ({error})") from error
        if process.returncode:
            raise SetupError(f"{failure} What was tried is written in {self.log}.")

    def _pass_on(self, line: str) -> None:
        with self.log.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        if has_terminal() and not line.startswith(
            ("Requirement already", "Selecting", "Preparing")
        ):
            print("  " + line[:100], file=sys.stderr, flush=True)
