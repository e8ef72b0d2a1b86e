"""`make shots`: README's pictures, drawn by `main.py screenshot` from the five seeds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

CHECKOUT = Path(__file__).resolve().parents[1]
PICTURES = CHECKOUT / "docs" / "pictures"

#: Each picture's name, and what `screenshot` is told besides.
SHOTS = (
    ("empty.png", "--view", "empty"),
    ("list-light.png", "--query", "python salary:>=60k"),
    ("list-dark.png", "--query", "python salary:>=60k", "--theme", "dark"),
    ("report.png", "--view", "report"),
    ("facets.png", "--view", "facets"),
)


def run(cache: Path, command: str, what: str, *options: str) -> None:
    """Run a command of `main.py`; what `screenshot` draws goes among the pictures."""
    given = str(PICTURES / what) if command == "screenshot" else what
    words = [sys.executable, "main.py", "--cache", str(cache), command, given, *options]
    subprocess.run(words, cwd=CHECKOUT, check=True)


def main() -> int:
    """Draw them all anew."""
    with TemporaryDirectory() as scratch:
        run(Path(scratch) / "new.db", "screenshot", "import.png", "--view", "import")
        cache = Path(scratch) / "seeds.db"
        run(cache, "import", "seeds")
        for name, *options in SHOTS:
            run(cache, "screenshot", name, *options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
