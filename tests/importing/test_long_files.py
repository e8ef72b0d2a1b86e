"""A long table comes in part by part, as whole as if it were read at once."""

import pytest

import desktop.importing.look as looking
from desktop.cache import Cache
from desktop.importing import import_paths
from desktop.postings import parse_query

HEADER = "title,company,location,description\n"


def table(count, changed=()):
    lines = (
        f"Baker {n},Crumb {n},Ghent,Bakes {'rye' if n in changed else 'bread'} number {n}.\n"
        for n in range(count)
    )
    return HEADER + "".join(lines)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(looking, "LARGE", 1000)
    monkeypatch.setattr(looking, "PART", 7)
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder


def go_on(_progress):
    return True


def titles(cache):
    ids = cache.find(parse_query("")).ids
    return sorted(row.title for row in cache.rows(ids))


@pytest.mark.parametrize("count", [40, 42])
def test_every_row_comes_in_once_and_the_file_is_known_afterwards(tmp_path, folder, count):
    (folder / "a.csv").write_text(table(count))
    with Cache.open(tmp_path / "cache.db") as cache:
        report = import_paths([str(folder)], cache, progress=go_on)
        assert (report.new, report.files, report.cancelled) == (count, 1, False)
        assert titles(cache) == sorted(f"Baker {n}" for n in range(count))
        again = import_paths([str(folder)], cache, progress=go_on)
        assert (again.new, again.changed, again.files) == (0, 0, 1)


def test_rows_that_changed_or_went_are_noticed_in_every_part(tmp_path, folder):
    (folder / "a.csv").write_text(table(40))
    with Cache.open(tmp_path / "cache.db") as cache:
        import_paths([str(folder)], cache, progress=go_on)
        (folder / "a.csv").write_text(table(30, changed=(3, 20)))
        report = import_paths([str(folder)], cache, progress=go_on)
        assert (report.new, report.changed, report.same) == (0, 2, 28)


def test_a_stop_keeps_the_parts_saved_and_the_rest_comes_next_time(tmp_path, folder):
    (folder / "a.csv").write_text(table(40))
    with Cache.open(tmp_path / "cache.db") as cache:
        report = import_paths([str(folder)], cache, progress=lambda now: now.new < 14)
        assert (report.new, report.cancelled) == (14, True)
        rest = import_paths([str(folder)], cache, progress=go_on)
        assert (rest.new, rest.same) == (26, 14)
