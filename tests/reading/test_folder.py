"""Which files of a folder are read, in which order, and what is passed over."""

import os
import socket
import sys
import unicodedata
from pathlib import Path

import pytest

from desktop.reading import Known, posting_files
from desktop.reading.files.folder import LARGEST_FILE


def lay(folder, *names):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")


def paths(walk):
    return [file.path for file in walk.files]


@pytest.fixture
def board(tmp_path):
    folder = tmp_path / "board"
    folder.mkdir()
    return folder


def test_paths_begin_with_the_folder_and_come_in_one_order(board):
    lay(board, "b.md", "a/z.txt", "a/b.txt", "c/d/e.md")
    walk = posting_files([board])
    assert paths(walk) == ["board/a/b.txt", "board/a/z.txt", "board/b.md", "board/c/d/e.md"]
    first = walk.files[0]
    found = Path(first.file).stat()
    assert (first.size, first.mtime_ns) == (found.st_size, found.st_mtime_ns)
    assert first.folder == str(board)


def test_hidden_files_and_folders_are_passed_over_and_counted(board):
    lay(board, "a.md", ".hidden.md", ".git/config", ".git/HEAD", "b/.DS_Store", "b/Thumbs.db")
    walk = posting_files([board])
    assert paths(walk) == ["board/a.md"]
    assert walk.hidden == 4


def test_a_hidden_folder_that_is_given_is_read(tmp_path):
    lay(tmp_path, ".board/a.md")
    assert paths(posting_files([tmp_path / ".board"])) == [".board/a.md"]


def test_links_outside_are_counted_and_links_inside_give_a_file_once(board, tmp_path):
    lay(board, "a.md", "in/b.md")
    lay(tmp_path, "elsewhere/c.md")
    (board / "again.md").symlink_to(board / "a.md")
    (board / "loop").symlink_to(board)
    (board / "in" / "up").symlink_to("..")
    (board / "out").symlink_to(tmp_path / "elsewhere")
    (board / "out.md").symlink_to(tmp_path / "elsewhere" / "c.md")
    (board / "dead.md").symlink_to(board / "nothing.md")
    walk = posting_files([board])
    assert paths(walk) == ["board/a.md", "board/in/b.md"]
    assert walk.outside == 2
    assert [(refused.path, refused.reason) for refused in walk.refused] == [
        ("board/dead.md", "A link that leads nowhere.")
    ]


def test_a_link_that_is_given_is_followed(board, tmp_path):
    lay(board, "a.md")
    (tmp_path / "link").symlink_to(board)
    assert paths(posting_files([tmp_path / "link"])) == ["link/a.md"]


def test_files_over_256_mebibytes_are_passed_over(board):
    with (board / "large.txt").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with (board / "just.txt").open("wb") as file:
        file.truncate(LARGEST_FILE)
    walk = posting_files([board])
    assert paths(walk) == ["board/just.txt"]
    assert walk.too_large == 1


def test_the_parts_of_saved_pages_are_passed_over(board):
    lay(board, "page.html", "page_files/a.js", "seite.htm", "seite-Dateien/b.js", "my_files/c.md")
    walk = posting_files([board])
    assert paths(walk) == ["board/my_files/c.md", "board/page.html", "board/seite.htm"]
    assert walk.page_parts == 2


def test_a_single_file_is_named_by_its_folder_and_no_file_comes_twice(board):
    lay(board, "a.md", "b/c.md")
    walk = posting_files([board / "a.md", board, board / "b", board / "b" / "c.md"])
    assert paths(walk) == ["board/a.md", "board/b/c.md"]


def test_what_is_not_there_is_named(board):
    missing = str(board / "nowhere")
    walk = posting_files([missing])
    assert (walk.files, walk.missing) == ((), (missing,))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems write names in Unicode only")
def test_names_are_told_in_nfc_and_bytes_that_are_no_text_as_numbers(board):
    lay(board, unicodedata.normalize("NFD", "é.md"))
    (board / os.fsdecode(b"caf\xe9.md")).write_text("x")
    walk = posting_files([board])
    assert paths(walk) == ["board/caf\\xe9.md", "board/é.md"]
    assert all(Path(file.file).exists() for file in walk.files)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems write names in Unicode only")
def test_two_names_that_are_one_in_nfc_stay_two(board):
    lay(board, unicodedata.normalize("NFD", "é.md"), "é.md")
    assert len(set(paths(posting_files([board])))) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipes_and_sockets_are_refused_with_a_reason(board, monkeypatch):
    os.mkfifo(board / "pipe")
    monkeypatch.chdir(board)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        walk = posting_files([board])
    assert [refused.path for refused in walk.refused] == ["board/pipe", "board/socket"]
    assert "device or a pipe" in walk.refused[0].reason


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are otherwise")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may open all")
def test_a_folder_that_may_not_be_opened_is_refused_and_the_rest_read(board):
    lay(board, "a.md", "closed/b.md")
    (board / "closed").chmod(0)
    try:
        walk = posting_files([board])
    finally:
        (board / "closed").chmod(0o700)
    assert paths(walk) == ["board/a.md"]
    assert [refused.path for refused in walk.refused] == ["board/closed"]


def test_what_was_read_before_and_is_the_same_is_told_apart(board):
    lay(board, "a.md", "b/c.md", "b/d.md")
    (again, changed) = (
        (file.path, file.size, file.mtime_ns) for file in posting_files([board]).files[:2]
    )
    read = {again, ("board/b/c.md", changed[1] + 1, changed[2])}
    walk = posting_files([board, board / "a.md"], lambda _: Known(str(board), read))
    assert walk.read == (str(board / "a.md"),)
    assert paths(walk) == ["board/b/c.md", "board/b/d.md"]
    assert walk.folders == (str(board),)


def test_files_are_named_as_part_of_the_known_folder_around_them(tmp_path):
    lay(tmp_path, "board/ha\u0308/a.md", "board/ha\u0308/b/c.md")
    inner = tmp_path / "board" / "ha\u0308"
    walk = posting_files([inner / "a.md", inner / "b"], lambda _: Known(str(tmp_path / "board")))
    assert paths(walk) == ["board/h\u00e4/a.md", "board/h\u00e4/b/c.md"]
    assert walk.folders == (str(tmp_path / "board"),)
