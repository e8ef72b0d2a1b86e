"""A zip archive comes in like a folder, and again like one: what it holds no more is let go."""

import os
import zipfile

import pytest

from desktop.importing import import_paths, plan_import
from desktop.postings import Status, parse_query

TEXT = "# {title}\n\nWe bake bread in Ghent and look for a {title} with experience in {skill}.\n"


@pytest.fixture
def archive(tmp_path):
    """Packs postings by (name, skill) into "jobs/board.zip"."""
    file = tmp_path / "jobs" / "board.zip"
    file.parent.mkdir()

    def pack(**skills):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for title, skill in skills.items():
                packed.writestr(f"in/{title}.md", TEXT.format(title=title, skill=skill))
        return file

    return pack


def bring(cache, path):
    report = import_paths([str(path)], cache, progress=lambda _now: True)
    return report.new, report.changed, report.same, report.copies, len(report.refused)


def ids(cache, query=""):
    return cache.find(parse_query(query)).ids


def test_the_members_of_an_archive_are_sources_within_it(cache, archive):
    file = archive(baker="rye", miller="stones")
    assert bring(cache, file) == (2, 0, 0, 0, 0)
    sources = {cache.get(id).sources[0].path for id in ids(cache)}
    assert sources == {"jobs/board.zip/in/baker.md", "jobs/board.zip/in/miller.md"}
    assert cache.get(ids(cache)[0]).sources[0].files[1] == file


def test_an_unchanged_archive_is_not_read_again(cache, archive):
    file = archive(baker="rye", miller="stones")
    bring(cache, file.parent)
    assert plan_import([str(file)], cache).same == 2
    assert bring(cache, file) == (0, 0, 2, 0, 0)


def test_the_postings_of_an_unchanged_table_in_an_archive_are_counted(cache, tmp_path):
    file = tmp_path / "board.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("jobs.csv", "title,description\nBaker,Knead rye\nMiller,Turn the stones\n")
    assert bring(cache, file) == (2, 0, 0, 0, 0)
    assert bring(cache, file) == (0, 0, 2, 0, 0)


def test_a_touched_archive_gives_the_same_postings(cache, archive):
    file = archive(baker="rye", miller="stones")
    bring(cache, file.parent)
    os.utime(file, (1, 1))
    assert bring(cache, file) == (0, 0, 2, 0, 0)


def test_a_changed_archive_keeps_keys_and_marks_and_lets_go_of_what_left(cache, archive):
    bring(cache, archive(baker="rye", miller="stones", cook="soups"))
    (baker,) = ids(cache, "baker")
    key = cache.get(baker).key
    cache.mark([baker], status=Status.SHORTLIST)
    assert bring(cache, archive(baker="rye and wheat", miller="stones")) == (0, 1, 1, 0, 0)
    kept = cache.get(baker)
    assert (kept.key, kept.marks.status) == (key, Status.SHORTLIST)
    assert "wheat" in kept.posting.body
    assert len(ids(cache)) == 3
    assert "jobs/board.zip/in/cook.md" not in cache.known_files(str(archive().parent))
    assert cache.check() == []


def test_a_damaged_archive_is_refused_in_a_sentence(cache, archive):
    file = archive(baker="rye")
    file.write_bytes(file.read_bytes()[:-30])
    report = import_paths([str(file)], cache, progress=lambda _now: True)
    (refused,) = report.refused
    assert refused.path == "jobs/board.zip"
    assert "zip archive" in refused.reason
