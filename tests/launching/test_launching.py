"""Starting on a machine: what is missing is said with what to do, and set-up is done once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.launching import desktop_entry, environment, machine, telling
from desktop.launching.starting import make_ready
from desktop.launching.telling import SetupError, Teller

CHECKOUT = Path(__file__).resolve().parents[2]


def start(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    known = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    known.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=CHECKOUT, env=known | variables, capture_output=True, text=True, encoding="utf-8",
        check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


linux = pytest.mark.skipif(not machine.is_linux(), reason="displays and libraries are Linux's")


@linux
def test_without_a_display_it_names_the_commands_that_need_none() -> None:
    started = start()
    assert started.returncode == 1
    assert "no display" in started.stderr
    assert "main.py import" in started.stderr


@linux
def test_a_display_that_does_not_answer_is_named() -> None:
    started = start(DISPLAY=":97")
    assert started.returncode == 1
    assert "The display :97 does not answer." in started.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["search", "--help"]])
def test_help_needs_no_display(arguments: list[str]) -> None:
    started = start(*arguments)
    assert started.returncode == 0, started.stderr
    assert "hortlist" in started.stdout


def test_missing_libraries_are_named_with_what_installs_them() -> None:
    said = machine.install_sentence([machine.X_LIBRARIES[0], machine.QT_LIBRARIES[0]])
    for words in (
        "libxcb-cursor.so.0, libGL.so.1",
        "sudo apt-get install libxcb-cursor0 libgl1",
        "sudo dnf install xcb-util-cursor libglvnd-glx",
        "sudo pacman -S xcb-util-cursor libglvnd",
    ):
        assert words in said


@linux
def test_a_library_that_no_machine_has_is_missing() -> None:
    made_up = machine.Library("libshortlist-none.so.7", "a", "b", "c")
    assert machine.missing_libraries((made_up,)) == [made_up]


def test_the_environment_asks_for_what_pyproject_names() -> None:
    wanted = environment.requirements(("test",))
    assert any(line.startswith("PySide6-Essentials") for line in wanted)
    assert any(line.startswith("pytest-qt") for line in wanted)
    assert len(environment.requirements()) < len(wanted)


def test_it_runs_here_where_packages_and_machine_are_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert make_ready([]) is None


@linux
def test_the_desktop_entry_starts_this_checkout_with_its_icon(tmp_path: Path) -> None:
    (tmp_path / "Desktop").mkdir()
    written = desktop_entry.install(tmp_path)
    assert [file.name for file in written] == ["shortlist.svg", *["shortlist.desktop"] * 2]
    entry = written[-1].read_text(encoding="utf-8")
    assert f'"{CHECKOUT / "main.py"}" --open %F' in entry
    assert f"Icon={written[0]}" in entry
    assert os.access(written[-1], os.X_OK)


@pytest.mark.parametrize(
    ("platform", "is_x"),
    [(None, True), ("xcb", True), ("wayland;xcb", False), ("offscreen", False)],
)
def test_the_window_is_shown_by_x_unless_told_another_way(
    platform: str | None, is_x: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    if platform is not None:
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert machine.shows_by_x() is is_x


@linux
def test_the_entry_on_the_desktop_is_one_that_gnome_trusts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Desktop").mkdir()
    (tmp_path / "gio").write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {tmp_path / "asked"}\n')
    (tmp_path / "gio").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    entry = desktop_entry.install(tmp_path)[-1]
    assert (tmp_path / "asked").read_text() == f"set|{entry}|metadata::trusted|true|"


@linux
@pytest.mark.parametrize("box", ["zenity", "xmessage"])
def test_where_nobody_reads_what_is_printed_a_box_says_it(
    box: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / box).write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {tmp_path / "said"}\n')
    (tmp_path / box).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    telling.tell("There is no bread.")
    assert capsys.readouterr().err == "There is no bread.\n"
    assert "There is no bread.|" in (tmp_path / "said").read_text()


@pytest.fixture
def teller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Teller:
    monkeypatch.setattr(telling, "BUILD_FOLDER", tmp_path / "build")
    return Teller("setup.log")


def test_what_set_up_tried_stands_in_its_log(teller: Teller) -> None:
    teller.say("Fetching …")
    teller.run([sys.executable, "-c", "print('Collecting bread')"], "There is no bread.")
    assert teller.log.read_text("utf-8") == "Fetching …\nCollecting bread\n"


@pytest.mark.parametrize(
    ("command", "words"),
    [([sys.executable, "-c", "print('mouldy'); exit(3)"], "setup.log"), (["/no/baker"], "No such")],
)
def test_a_step_of_set_up_that_fails_says_so(
    teller: Teller, command: list[str], words: str
) -> None:
    with pytest.raises(SetupError, match="There is no bread") as failure:
        teller.run(command, "There is no bread.")
    assert words in str(failure.value)
    assert command[0] == "/no/baker" or "mouldy" in teller.log.read_text("utf-8")


@linux
@pytest.mark.parametrize("for_tests", [False, True])
def test_without_apt_get_only_libraries_that_are_missing_stop_set_up(
    for_tests: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = machine.missing_libraries(machine.QT_LIBRARIES + machine.X_LIBRARIES)
    monkeypatch.setenv("PATH", str(tmp_path))
    if missing:
        with pytest.raises(SetupError, match=missing[0].soname):
            machine.install_on_debian(for_tests=for_tests)
    else:
        machine.install_on_debian(for_tests=for_tests)


def test_what_may_be_prepared_is_said_to_who_asks_for_another() -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "desktop.launching", "bake"],
        cwd=CHECKOUT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert asked.returncode == 2
    assert "run, test or check" in asked.stderr


def test_an_environment_is_ready_until_what_it_needs_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "FOLDER", tmp_path)
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    asked = tmp_path / "pyproject.toml"
    asked.write_text(
        '[project]\ndependencies = ["bread"]\noptional-dependencies = {test = ["rye"], lint = []}\n'
    )
    assert not environment.is_ready()
    environment.python().parent.mkdir()
    environment.python().touch()
    assert not environment.is_ready()
    environment.note_made(("test",))
    assert environment.is_ready()
    assert environment.is_ready(("test",))
    assert not environment.is_ready(("test", "lint"))
    environment.make(("test",))  # has nothing to do
    asked.write_text(asked.read_text().replace("bread", "butter"))
    assert not environment.is_ready()


def test_modules_are_kept_as_bytecode_and_what_is_none_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "baker.py").write_text("BREAD = 1\n")
    (tmp_path / "broken.py").write_text("def\n")
    environment.compile_modules(tmp_path)
    assert [file.name.partition(".")[0] for file in tmp_path.rglob("*.pyc")] == ["baker"]
    environment.compile_modules(tmp_path / "missing")
