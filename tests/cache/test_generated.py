"""The caches that the benches are taken on are caches as the program writes them."""

from pathlib import Path

from desktop.cache import Cache
from desktop.postings import parse_query
from tests.benches import corpus


def test_a_generated_cache_is_sound_and_searched(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(corpus, "CORPUS", tmp_path / "nowhere")  # the seeds are quicker
    corpus.make(60, tmp_path / "made.db")
    with Cache.open(tmp_path / "made.db") as cache:
        assert cache.check() == []
        assert cache.totals().postings == 60
        ids = cache.find(parse_query("engineer")).ids
        assert ids
        assert all("engineer" in cache.get(id_).posting.body.lower() for id_ in ids)
