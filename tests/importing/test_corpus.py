from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.importing import import_paths

LABELLED = Path(__file__).parents[2].parent / "shared" / "corpus" / "labelled"


@pytest.mark.slow
@pytest.mark.skipif(not LABELLED.is_dir(), reason="the shared corpus is not here")
def test_the_labelled_corpus_comes_in_with_a_posting_or_a_reason_for_each_file(tmp_path):
    with Cache.open(tmp_path / "cache.db") as cache:
        report = import_paths([str(LABELLED)], cache, progress=lambda _now: True)
        assert cache.check() == []
        assert cache.totals().postings == report.new
    assert report.files == sum(file.is_file() for file in LABELLED.rglob("*"))
    assert report.new + report.copies + len(report.refused) >= report.files
    assert all(refused.reason for refused in report.refused)
