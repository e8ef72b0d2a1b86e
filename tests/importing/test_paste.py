from pathlib import Path
from time import monotonic

from desktop.importing import import_paths, import_text, read_again
from desktop.postings import parse_query

TEXT = """# Senior Cook

### Nordwind

We are looking for a cook with three years of experience in a ship's kitchen. You will bake bread.
Salary: €42,000 a year. Apply at https://nordwind.example/jobs/cook today.
"""


def only(cache):
    (number,) = cache.find(parse_query("")).ids
    return cache.get(number)


def test_pasted_text_comes_in_as_a_posting_with_a_place_of_its_own(cache):
    before = monotonic()
    report = import_text(TEXT, cache)
    assert (report.new, report.files, report.refused) == (1, 1, ())
    assert 0 <= report.seconds <= monotonic() - before
    kept = only(cache)
    assert kept.posting.title == "Senior Cook"
    assert kept.sources[0].path.startswith("pasted/senior-cook-")
    assert list(cache.find(parse_query("kitchen")).ids) == [kept.id]


def test_the_same_text_again_is_the_same_posting(cache):
    import_text(TEXT, cache)
    assert import_text(TEXT, cache).same == 1
    assert len(only(cache).sources) == 1


def test_a_text_without_a_posting_is_refused_with_the_reason(cache):
    report = import_text("  \n", cache)
    assert report.new == 0
    assert report.refused[0].reason.endswith(".")
    assert cache.totals().postings == 0


def test_a_pasted_posting_survives_imports_and_reading_again(cache, tmp_path, make_folder):
    import_text(TEXT, cache)
    before = only(cache)
    import_paths([str(make_folder(tmp_path / "jobs", 3))], cache, progress=lambda _now: True)
    assert read_again(cache, progress=lambda _now: True) == cache.totals().postings == 4
    assert cache.get(before.id) == before
    assert [Path(folder).name for folder in cache.folders()] == ["jobs"]
