"""Makes `.venv` in a checkout, with the packages pyproject.toml names; touches no other Python."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path
from typing import Final

from desktop.launching.telling import SetupError, Teller

CHECKOUT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = CHECKOUT / ".venv"


def python() -> Path:
    """The interpreter of the environment in the checkout."""
    return FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def is_ready(extras: tuple[str, ...] = ()) -> bool:
    """Whether the environment was made, wholly, from the requirements as they are now."""
    stamp = _stamp(extras)
    return python().exists() and stamp.exists() and stamp.read_text() == _signature(extras)


def make(extras: tuple[str, ...] = ()) -> None:
    """Make the environment, or bring it up to date; quick when there is nothing to do.

    `extras` are those of pyproject.toml ("test", "lint").  SetupError where it cannot be made.
    """
    if is_ready(extras):
        return
    if not (CHECKOUT / "pyproject.toml").exists():
        raise SetupError(
            "Packages that Shortlist needs are missing from this Python. Install Shortlist again "
            "with pip, or start it from its checkout with python main.py."
        )
    teller = Teller("setup.log")
    if importlib.util.find_spec("pip") is None:
        raise SetupError(
            f"{sys.executable} has no pip, which Shortlist needs once to fetch its packages. "
            "On Debian: sudo apt-get install python3-pip. Elsewhere: python -m ensurepip."
        )
    if not python().exists():
        teller.say("Making .venv, Shortlist's own Python environment …")
        # Without pip: Debian keeps what venv would need for it in a package of its own.
        venv.EnvBuilder(clear=True, with_pip=False, symlinks=sys.platform != "win32").create(FOLDER)
    teller.say("Fetching Shortlist's packages into .venv (about 100 MB, once) …")
    teller.run(
        [sys.executable, "-m", "pip", "--python", str(python()), "install", "--no-input",
         "--disable-pip-version-check", "--no-warn-script-location", "--progress-bar", "off",
         *requirements(extras)],
        "The packages that Shortlist needs could not be fetched. Check the network connection, "
        "then start Shortlist again; it goes on where it stopped.",
    )  # fmt: skip
    compile_modules(CHECKOUT / "desktop")
    note_made(extras)
    teller.say("Ready.")


def compile_modules(folder: Path) -> None:
    """Keep a package's modules as bytecode beside them, as pip does with what it installs.

    Where Python is told not to, and at the first start, each process would compile all that it
    loads.  A folder that can't be written to stays as it is.
    """
    command = [sys.executable, "-m", "compileall", "-q", str(folder)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def note_made(extras: tuple[str, ...]) -> None:
    """Note that the environment has what these extras need, and what fewer of them do."""
    for count in range(len(extras) + 1):
        _stamp(extras[:count]).write_text(_signature(extras[:count]))


def requirements(extras: tuple[str, ...] = ()) -> list[str]:
    """What pyproject.toml asks for, as pip reads it."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    return [*project["dependencies"], *(line for name in extras for line in optional[name])]


def go_on_inside(arguments: list[str]) -> int:
    """Start main.py again with the environment's Python; answers its exit status."""
    command = [str(python()), str(CHECKOUT / "main.py"), *arguments]
    if sys.platform != "win32":
        os.execv(command[0], command)  # Windows would give the terminal back at once
    return subprocess.run(command, check=False).returncode


def _stamp(extras: tuple[str, ...]) -> Path:
    return FOLDER / "-".join(("shortlist", *extras, "ready"))


def _signature(extras: tuple[str, ...]) -> str:
    words = [*requirements(extras), sysconfig.get_python_version()]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()
