import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.cache import Cache

CHECKOUT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "desktop.cli", "import")

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


def start(folder, cache_file):
    return subprocess.Popen(
        [*COMMAND, str(folder), "--cache", str(cache_file)],
        cwd=CHECKOUT,
        stdout=subprocess.DEVNULL,
    )


def kill_in(process, seconds):
    """Kill a process after so many seconds; whether it was still running."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def wait_for(file):
    while not file.exists():
        time.sleep(0.005)


def check_moments(moments, folder, tmp_path, dump):
    whole = tmp_path / "whole.db"
    process = start(folder, whole)
    wait_for(whole)
    began = time.monotonic()
    assert process.wait() == 0
    duration = time.monotonic() - began
    random_moment = random.Random(f"moments {moments}")
    killed = 0
    for number in range(moments):
        cache_file = tmp_path / f"killed {number}.db"
        process = start(folder, cache_file)
        wait_for(cache_file)
        killed += kill_in(process, random_moment.uniform(0, duration))
        with Cache.open(cache_file) as cache:
            assert cache.check() == []
        assert start(folder, cache_file).wait() == 0
        with Cache.open(cache_file) as cache:
            assert cache.check() == []
        assert dump(cache_file) == dump(whole), f"killed at moment {number}"
    return killed


def test_an_import_killed_thrice_and_run_again_equals_an_undisturbed_one(
    tmp_path, make_folder, dump
):
    folder = make_folder(tmp_path / "jobs", 120)
    assert check_moments(3, folder, tmp_path, dump) >= 1


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_an_import_killed_at_20_moments_and_run_again_equals_an_undisturbed_one(
    tmp_path, make_folder, dump
):
    folder = make_folder(tmp_path / "jobs", 600)
    assert check_moments(20, folder, tmp_path, dump) >= 12
