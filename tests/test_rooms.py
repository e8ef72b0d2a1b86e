"""The house rules that a machine can hold: rooms, libraries' homes, what the start may load."""

from __future__ import annotations

import re
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


@pytest.fixture(scope="module")
def loaded_at_start() -> set[str]:
    """The modules that the window's entry loads."""
    code = "import sys, desktop.cli.window; print(*sys.modules)"
    return set(run(sys.executable, "-c", code).stdout.split())


@pytest.mark.parametrize(
    "slow",
    [
        *("ftfy", "chardet", "yaml", "sqlite_utils", "markdown_it", "numpy", "PySide6.QtSvg"),
        *("PySide6.QtNetwork", "desktop.ui.starting.single_instance"),
        *("tomllib", "subprocess", "logging.handlers", "json_repair", "selectolax"),
        "ahocorasick_rs",
        *("desktop.extracting", "desktop.reading", "desktop.importing", "desktop.exporting"),
        *("desktop.cache.index.build", "desktop.cache.caring.care", "desktop.cache.saving.saving"),
        *("desktop.ui.detail", "desktop.ui.facets", "desktop.ui.keys", "desktop.ui.completion"),
        *(
            "desktop.ui.imports",
            "desktop.ui.actions.window_actions",
            "desktop.ui.starting.crash_log",
        ),
        *(
            "desktop.postings.posting.posting",
            "desktop.postings.posting.kept",
            "desktop.postings.imports.report",
        ),
        *("desktop.cache.kept.whole", "desktop.cache.saving.imports", "desktop.cache.index.typed"),
    ],
)
def test_the_window_starts_without_what_is_slow_to_load(
    slow: str, loaded_at_start: set[str]
) -> None:
    assert "desktop.ui.window" in loaded_at_start
    assert slow not in loaded_at_start


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


@pytest.mark.parametrize("file", ["README.md", "ARCHITECTURE.md", "docs/mending.md"])
def test_what_the_documents_name_is_there(file: str) -> None:
    text = (CHECKOUT / file).read_text(encoding="utf-8")
    named = re.findall(r"`((?:[\w.-]+/)+(?:[\w.-]+\.\w+)?|[\w-]+\.(?:py|toml|md))`", text)
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    rooms = ("", "ui", "cache", "extracting", "reading", "postings")
    roots = [CHECKOUT, CHECKOUT / "resources", *(CHECKOUT / "desktop" / room for room in rooms)]
    roots += (folder for room in rooms[1:] for folder in (CHECKOUT / "desktop" / room).glob("*/"))
    lost = [name for name in named if not any((root / name).exists() for root in roots)]
    lost += [name for name in linked if not (CHECKOUT / file).parent.joinpath(name).exists()]
    assert named
    assert lost == []
