"""Files looked at by several processes, which are copies of this one or started anew."""

from contextlib import contextmanager
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


@pytest.mark.parametrize("beside", [no_thread, one_more_thread])
def test_several_processes_find_what_one_finds_in_the_order_of_the_files(
    beside, tmp_path, make_folder
):
    folder = make_folder(tmp_path / "jobs", 120)
    with ZipFile(folder / "a.zip", "w") as archive:
        for number, file in enumerate(sorted(folder.rglob("*.*"))):
            if file.suffix != ".zip":
                archive.write(file, f"{number}{file.suffix}")
    files = posting_files([folder]).files
    assert len(files) >= 200
    with beside():
        assert list(look_at(iter(files), len(files), lambda: None)) == list(map(look, files))
