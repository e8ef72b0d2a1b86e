"""What the Makefile calls on a fresh machine: libraries, `.venv`, then the window or the tour."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from desktop.launching import environment, machine
from desktop.launching.telling import BUILD_FOLDER, SetupError, tell

#: What each make target needs of pyproject.toml's extras.
_EXTRAS: Final[dict[str, tuple[str, ...]]] = {
    "run": (),
    "test": ("test",),
    "check": ("test", "lint"),
}


def main(arguments: list[str]) -> int:
    """Prepare a checkout (`test`, `check`), or prepare and run it (`run`)."""
    what = arguments[0] if arguments else "run"
    if what not in _EXTRAS:
        tell("Say what to prepare: run, test or check.")
        return 2
    try:
        if machine.is_linux():
            machine.install_on_debian(for_tests=what != "run")
        environment.make(_EXTRAS[what])
    except SetupError as error:
        tell(str(error))
        return 1
    return _run_or_tour() if what == "run" else 0


def _run_or_tour() -> int:
    trouble = machine.display_trouble()
    if trouble is None:
        return environment.go_on_inside([])
    print(f"{trouble} So here is Shortlist without its window.", flush=True)
    return _tour()


def _tour() -> int:
    """Import the seeds, list them, draw the window into a file."""
    cache, picture = BUILD_FOLDER / "tour.db", BUILD_FOLDER / "tour.png"
    steps = (
        ["import", "seeds"],
        ["search", "engineer"],
        ["screenshot", str(picture)],
    )
    for step in steps:
        print(f"\n$ python main.py {' '.join(step)}", flush=True)
        command = [str(environment.python()), "main.py", "--cache", str(cache), *step]
        status = subprocess.run(command, cwd=environment.CHECKOUT, check=False).returncode
        if status:
            return status
    print(f"\nThe window, as it would look: {picture}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
