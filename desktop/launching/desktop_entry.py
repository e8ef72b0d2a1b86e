"""Puts Shortlist with its icon into a Linux desktop's menu and on the desktop itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.launching.environment import CHECKOUT
from desktop.launching.machine import is_linux

_ENTRY: Final = """[Desktop Entry]
Type=Application
Version=1.0
Name=Shortlist
GenericName=Job Postings
Comment=Turn a folder of job postings into the few worth applying to
Exec={command} --open %F
Icon={icon}
Terminal=false
Categories=Office;
Keywords=job;posting;career;
StartupWMClass=shortlist
"""


def install(home: Path | None = None) -> list[Path]:
    """Write the entry, for the person in whose `home` this is; answers the files written.

    OSError where a folder cannot be written.
    """
    home = home or Path.home()
    data = _folder("XDG_DATA_HOME", home / ".local/share", home)
    icon = data / "icons/hicolor/scalable/apps/shortlist.svg"
    icon.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(paths.resource("shortlist.svg"), icon)
    text = _ENTRY.format(command=_command(), icon=icon)
    written = [icon, _write(data / "applications/shortlist.desktop", text)]
    desktop = _desktop_folder(home)
    if desktop.is_dir():
        written.append(_write(desktop / "shortlist.desktop", text))
        _trust(written[-1])
    return written


def _folder(variable: str, default: Path, home: Path) -> Path:
    """A folder of the XDG base directory specification, for `home`."""
    named = os.environ.get(variable)
    return Path(named) if named and home == Path.home() else default


def _command() -> str:
    """What starts Shortlist, quoted as desktop entries want it."""
    script = CHECKOUT / "main.py"
    words = [sys.executable, str(script)] if script.exists() else [_installed_script()]
    return " ".join('"' + _escape(word) + '"' for word in words)


def _installed_script() -> str:
    beside = Path(sys.executable).with_name("shortlist")
    return str(beside) if beside.exists() else shutil.which("shortlist") or "shortlist"


def _escape(word: str) -> str:
    for character in '\\"`$':
        word = word.replace(character, "\\" + character)
    return word.replace("%", "%%")


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)
    return file


def _desktop_folder(home: Path) -> Path:
    if shutil.which("xdg-user-dir") and home == Path.home():
        asked = subprocess.run(
            ["xdg-user-dir", "DESKTOP"], capture_output=True, text=True, check=False
        )
        if asked.returncode == 0 and asked.stdout.strip():
            return Path(asked.stdout.strip())
    return home / "Desktop"


def _trust(file: Path) -> None:
    """Let GNOME start it at a double click; other desktops need only the executable bit."""
    if shutil.which("gio"):
        subprocess.run(
            ["gio", "set", str(file), "metadata::trusted", "true"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
        )  # fmt: skip


def main() -> int:
    """`python -m desktop.launching.desktop_entry`: install, and say what was written."""
    if not is_linux():
        print("Desktop entries are Linux's; here, make a shortcut to main.py.", file=sys.stderr)
        return 1
    for file in install():
        print(f"Wrote {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
