"""Files read by another process before their turn: what it tells is what reading here gives."""

import sys
from multiprocessing import active_children

import pytest

from desktop.importing import ahead
from desktop.importing.ahead import reading_ahead
from desktop.importing.look import LARGE, look, look_together, pack
from desktop.postings import Unreadable
from desktop.reading import PostingFile, posting_files

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no copies of a process elsewhere")


@pytest.fixture
def files(tmp_path, make_folder):
    """Some postings, and a file that holds none."""
    folder = make_folder(tmp_path / "jobs", 12)
    (folder / "aaa.md").write_bytes(b"\0\0\0")
    return posting_files([folder]).files


def packed_when_done(files):
    with reading_ahead(files) as packed_so_far:
        for child in active_children():
            child.join()
        return packed_so_far()


def test_all_that_is_read_ahead_is_what_would_be_read_here(files):
    assert packed_when_done(files) == {file: pack(file) for file in files}
    assert active_children() == []


def test_what_is_ended_early_has_the_first_files_whole(files):
    with reading_ahead(files) as packed_so_far:
        packed = packed_so_far()
    assert list(packed) == list(files[: len(packed)])
    assert packed == {file: pack(file) for file in packed}


def test_it_stops_where_no_room_is_left(files, monkeypatch):
    monkeypatch.setattr(ahead, "_ROOM", 4096 + sum(len(pack(file)) for file in files[:4]))
    packed = packed_when_done(files)
    assert 4 <= len(packed) < len(files)
    assert packed == {file: pack(file) for file in packed}


def test_files_read_ahead_give_what_others_give(files):
    some = files[::2]
    found = look_together(files, {file: pack(file) for file in some})
    assert found == list(map(look, files))
    assert look_together(files[:1], {files[0]: pack(files[0])}) == [look(files[0])]
    assert any(isinstance(one.found, Unreadable) for one in found)


def test_a_large_file_among_small_ones_is_left_to_be_looked_through(files):
    small = files[-1]
    large = PostingFile(small.file, small.folder, "jobs/large.csv", LARGE + 1, 0)
    for packed in ({}, {large: pack(large)}):
        first, second = look_together([small, large], packed)
        assert not first.has_more
        assert second.has_more
        assert second.found == ()
