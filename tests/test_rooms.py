"""The house rules that a machine can hold: rooms, libraries' homes, what the start may load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_rooms_import_only_rooms_below_them() -> None:
    linter = run(
        sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"
    )
    assert linter.returncode == 0, linter.stdout


@pytest.mark.parametrize(
    "slow",
    ["ftfy", "chardet", "yaml", "sqlite_utils", "markdown_it", "desktop.extracting", "numpy"],
)
def test_the_window_starts_without_what_is_slow_to_load(slow: str) -> None:
    loaded = run(sys.executable, "-c", f"import sys, desktop.app; print({slow!r} in sys.modules)")
    assert loaded.stdout.strip() == "False", loaded.stderr


def test_a_null_pointer_from_qt_takes_no_reference_of_none() -> None:
    """PySide6 6.12.0 did, and aborted Python 3.11 after some thousand calls."""
    from PySide6.QtCore import QObject

    lonely = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        lonely.parent()
    assert sys.getrefcount(None) > before - 500


@pytest.mark.parametrize("file", ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE"])
def test_what_a_newcomer_reads_is_there(file: str) -> None:
    assert (CHECKOUT / file).stat().st_size > 200
