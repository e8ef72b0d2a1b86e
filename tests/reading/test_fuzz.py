"""Whatever a file holds, reading gives postings or a reason; see also tests/benches/fuzz.py."""

import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.postings import Unreadable
from desktop.reading import file_bytes, forget_archive, posting_files, read_bytes
from tests.benches.fuzz import broken, made, mutated

BROKEN = sorted((Path(__file__).parent / "cases" / "broken").iterdir())
MADE = [(f"made.{ending}", data) for ending, data in made()]


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.name)
def test_what_once_broke_reading_does_no_more(file):
    assert broken(file.name, file.read_bytes()) is None


@settings(max_examples=150, deadline=5000, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_damaged_files_of_every_format_give_postings_or_a_reason(seed):
    name, data = mutated(random.Random(seed), MADE)
    assert broken(name, data) is None


@settings(max_examples=30, deadline=5000)
@given(st.binary(max_size=300), st.sampled_from(MADE))
def test_bytes_before_and_after_a_file_give_postings_or_a_reason(noise, file):
    name, data = file
    assert broken(name, noise + data) is None
    assert broken(name, data + noise) is None


@pytest.mark.parametrize(("name", "data"), MADE, ids=[name for name, _ in MADE])
def test_the_sound_files_that_are_mutated_give_postings(name, data):
    if name.endswith(".zip"):
        assert broken(name, data) is None
    else:
        assert not isinstance(read_bytes(data, name), Unreadable)


@settings(max_examples=60, deadline=5000, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=5))
def test_any_names_in_an_archive_stay_within_it(tmp_path_factory, names):
    archive = tmp_path_factory.mktemp("names") / "a.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name in {name.encode("utf-8", "replace").decode() for name in names}:
            packed.writestr(zipfile.ZipInfo(name), b"bread")
    walked = posting_files([archive])
    for file in walked.files:
        parts = file.path.split("/")
        assert parts[:2] == [archive.parent.name, "a.zip"]
        assert not {"", ".", ".."} & set(parts)
        assert file_bytes(file) == b"bread"
    forget_archive()
