import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.importing import Failure, ImportProcess
from desktop.postings import Progress, Report

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def start(tmp_path):
    started = []

    def start(*paths):
        process = ImportProcess([str(path) for path in paths], tmp_path / "cache.db")
        started.append(process)
        process.start()
        return process

    yield start
    for process in started:
        process.close()


def news_until(process, is_enough, seconds=30.0):
    told = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        told += process.news()
        if any(map(is_enough, told)):
            return told
        time.sleep(0.01)
    raise AssertionError(f"no such news within {seconds} s: {told[-3:]}")


def is_last(news):
    return not isinstance(news, Progress)


def is_under_way(news):
    return isinstance(news, Progress) and news.new > 0


def saved(tmp_path):
    with Cache.open(tmp_path / "cache.db") as cache:
        assert cache.check() == []
        return cache.totals().postings, cache.imports()[0]


def test_an_import_tells_its_progress_and_ends_with_its_report(start, tmp_path, make_folder):
    process = start(make_folder(tmp_path / "jobs", 60))
    told = news_until(process, is_last)
    report = told[-1]
    assert isinstance(report, Report)
    assert (report.new, report.copies, len(report.refused)) == (60, 6, 12)
    assert isinstance(told[0], Progress)
    assert told[-2].done == told[-2].total == 78
    assert not process.is_running
    assert saved(tmp_path)[1].report == report


def test_cancel_ends_it_before_its_end_and_keeps_what_was_saved(start, tmp_path, make_folder):
    process = start(make_folder(tmp_path / "jobs", 800))
    news_until(process, is_under_way)
    process.cancel()
    report = news_until(process, is_last)[-1]
    assert isinstance(report, Report)
    assert report.cancelled
    postings, imported = saved(tmp_path)
    assert 0 < postings == report.new < 800
    assert imported.report == report


def test_cancel_before_anything_began_gives_an_empty_report(start, tmp_path, make_folder):
    process = start(make_folder(tmp_path / "jobs", 5))
    process.cancel()
    report = news_until(process, is_last)[-1]
    assert (report.cancelled, report.new) == (True, 0)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_child_that_dies_is_a_failure_and_its_books_are_closed(start, tmp_path, make_folder):
    process = start(make_folder(tmp_path / "jobs", 400))
    news_until(process, is_under_way)
    os.kill(process._process.pid, signal.SIGKILL)
    failure = news_until(process, is_last)[-1]
    assert isinstance(failure, Failure)
    assert "saved" in failure.text
    postings, imported = saved(tmp_path)
    assert imported.is_finished
    assert imported.report.new == postings > 0


def test_what_the_machine_prevents_is_said_in_a_sentence(start, tmp_path):
    (tmp_path / "cache.db").write_text("something else " * 100)
    failure = news_until(start(tmp_path), is_last)[-1]
    assert isinstance(failure, Failure)
    assert failure.text.endswith(".")
    assert not failure.details


def test_a_fault_of_ours_is_told_with_its_details(tmp_path):
    process = ImportProcess([None], tmp_path / "cache.db")
    process.start()
    failure = news_until(process, is_last)[-1]
    process.close()
    assert "a fault of its own" in failure.text
    assert "Traceback" in failure.details


def test_closing_leaves_no_child(start, tmp_path, make_folder):
    process = start(make_folder(tmp_path / "jobs", 400))
    news_until(process, is_under_way)
    process.close()
    assert process._process.exitcode is not None
    assert process.news() == []
    process.close()


STARTER = """
import sys, time
from pathlib import Path
from desktop.importing import ImportProcess

if __name__ == "__main__":
    process = ImportProcess([sys.argv[1]], Path(sys.argv[2]))
    process.start()
    while not any(getattr(news, "new", 0) for news in process.news()):
        time.sleep(0.01)
    print(process._process.pid, flush=True)
    {end}
"""


@pytest.mark.parametrize(
    "end", ["import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "sys.exit()", "1 / 0"]
)
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
def test_the_child_ends_with_the_window_however_that_ends(tmp_path, make_folder, end):
    folder = make_folder(tmp_path / "jobs", 800)
    script = tmp_path / "starter.py"
    script.write_text(STARTER.replace("{end}", end))
    done = subprocess.run(
        [sys.executable, script, folder, tmp_path / "cache.db"],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    child = Path("/proc") / done.stdout.decode().strip()
    end_time = time.monotonic() + 5
    while child.exists() and time.monotonic() < end_time:
        time.sleep(0.02)
    assert not child.exists()
    assert 0 < saved(tmp_path)[0] < 800
