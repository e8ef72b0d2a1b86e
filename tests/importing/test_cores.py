"""Files looked at by several processes, which are copies of this one or started anew."""

import os
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children
from threading import Event, Thread
from zipfile import ZipFile

import pytest

from desktop.importing.cores import look_at
from desktop.importing.look import look
from desktop.reading import posting_files


@contextmanager
def no_thread():
    yield


@contextmanager
def one_more_thread():
    end = Event()
    thread = Thread(target=end.wait)
    thread.start()
    yield
    end.set()
    thread.join()


@pytest.fixture
def files(tmp_path, make_folder):
    """Two hundred files and more, some of them in an archive."""
    folder = make_folder(tmp_path / "jobs", 120)
    with ZipFile(folder / "a.zip", "w") as archive:
        for number, file in enumerate(sorted(folder.rglob("*.*"))):
            if file.suffix != ".zip":
                archive.write(file, f"{number}{file.suffix}")
    return posting_files([folder]).files


def nothing():
    """What an import does meanwhile."""


@pytest.mark.parametrize("beside", [no_thread, one_more_thread])
def test_several_processes_find_what_one_finds_in_the_order_of_the_files(beside, files):
    assert len(files) >= 200
    with beside():
        found = look_at(iter(files), len(files), nothing)
        first = list(islice(found, 12))
        assert bool(active_children()) is (os.cpu_count() > 1)
        assert [*first, *found] == list(map(look, files))
    assert active_children() == []


def test_a_few_files_need_no_other_process(files):
    found = look_at(iter(files[:20]), 20, nothing)
    first = next(found)
    assert active_children() == []
    assert [first, *found] == list(map(look, files[:20]))


@pytest.mark.skipif(os.cpu_count() == 1, reason="one core has no other process")
def test_what_a_process_that_dies_had_in_hand_is_looked_at_here(files):
    found = look_at(iter(files), len(files), nothing)
    first = list(islice(found, 12))
    for mate in active_children():
        mate.kill()
        mate.join()
    assert [*first, *found] == list(map(look, files))
