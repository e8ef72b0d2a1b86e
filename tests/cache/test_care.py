import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.cache import Cache, CacheError, DamagedCacheError
from desktop.cache.caring import generations
from desktop.postings import EVERYTHING, Correction, Status, parse_query

A = "Cook\nhttps://jobs.example/1\nonions and more onions"


@pytest.fixture
def marked(cache, write, bring):
    write("a", A)
    write("b", "Baker")
    bring()
    cache.mark([1], status=Status.SHORTLIST, note="call", tags=("dream",), seen=True)
    cache.mark([1], correction=Correction("company", "Alpha", None), follow_up=date(2026, 12, 1))
    cache.mark([2], seen=True)
    return cache


@pytest.fixture
def empty(tmp_path):
    with Cache.open(tmp_path / "new" / "empty.db") as opened:
        yield opened


def test_a_backup_is_one_sound_file_of_its_own(marked, tmp_path):
    backup = tmp_path / "backups" / "one.db"
    marked.backup(backup)
    assert [file.name for file in backup.parent.iterdir()] == ["one.db"]
    with Cache.open(backup) as opened:
        assert opened.check() == []
        assert opened.get(1) == marked.get(1)


def test_an_empty_cache_takes_a_backup_whole(marked, empty, tmp_path):
    marked.backup(tmp_path / "backup.db")
    assert empty.restore(tmp_path / "backup.db") == 2
    assert empty.get(1) == marked.get(1)
    assert empty.find(parse_query("onions ")).count == 1
    assert empty.check() == []
    empty.mark([2], note="works on")


@pytest.mark.parametrize("kind", ["backup", "marks"])
def test_marks_are_restored_into_a_cache_that_knows_the_postings(
    marked, empty, tmp_path, write, read, kind
):
    file = saved(marked, tmp_path, kind)
    write("c", "Smith")
    empty.save(empty.begin_import([]), [*read("c"), *read("a")])
    assert empty.restore(file) == 2
    assert empty.marks(2) == marked.marks(1)
    assert empty.totals().postings == 2


@pytest.mark.parametrize("kind", ["backup", "marks"])
def test_a_marked_posting_is_restored_with_its_marks(marked, empty, tmp_path, write, read, kind):
    file = saved(marked, tmp_path, kind)
    write("c", "Smith")
    empty.save(empty.begin_import([]), read("c"))
    empty.restore(file)
    (id_,) = empty.find(parse_query("onions ")).ids
    restored, known = empty.get(id_), marked.get(1)
    assert (restored.key, restored.marks) == (known.key, known.marks)
    assert restored.posting == known.posting
    assert restored.sources[0].path == "postings/a"
    assert empty.check() == []
    empty.save(empty.begin_import([]), read("a"))
    assert empty.totals().postings == 2
    assert empty.get(id_).sources == known.sources


def test_marks_wait_for_their_postings(marked, empty, tmp_path, read):
    empty.restore(saved(marked, tmp_path, "marks"))
    empty.save(empty.begin_import([]), read("b"))
    (id_,) = empty.find(parse_query("baker ")).ids
    assert empty.marks(id_).seen is not None


@pytest.mark.parametrize(
    ("trace", "is_found"),
    [({"digest": ""}, True), ({"link": ""}, True), ({"digest": "", "link": ""}, False)],
)
def test_a_posting_is_found_by_its_traces(marked, empty, tmp_path, read, trace, is_found):
    file = saved(marked, tmp_path, "marks")
    line = json.loads(file.read_text("utf-8").splitlines()[0 if first_is_a(file) else 1])
    del line["posting"]
    file.write_text(json.dumps(line | {"key": "other"} | trace), "utf-8")
    empty.save(empty.begin_import([]), read("a"))
    empty.restore(file)
    assert (empty.marks(1).note == "call") == is_found


def test_restoring_keeps_what_the_file_leaves_open(marked, tmp_path):
    file = saved(marked, tmp_path, "marks")
    marked.mark([1], note="newer", tags=("own",))
    marked.mark([2], note="only here")
    marked.restore(file)
    assert marked.marks(1).note == "call"
    assert marked.marks(1).tags == ("dream", "own")
    assert marked.marks(2).note == "only here"


def first_is_a(file):
    return "posting" in json.loads(file.read_text("utf-8").splitlines()[0])


def saved(cache, folder, kind):
    if kind == "backup":
        cache.backup(folder / "backup.db")
        return folder / "backup.db"
    return cache.keep_marks()


def test_closing_writes_a_generation_of_the_marks(file_of_cache, write, read):
    write("a", A)
    with Cache.open(file_of_cache) as cache:
        cache.save(cache.begin_import([]), read("a"))
    folder = file_of_cache.with_name("cache.db.marks")
    assert not folder.exists()
    with Cache.open(file_of_cache) as cache:
        cache.mark([1], note="call")
    (file,) = folder.iterdir()
    line = json.loads(file.read_text("utf-8"))
    assert (line["note"], line["link"]) == ("call", "https://jobs.example/1")
    assert line["posting"]["body"] == A
    assert line["path"] == "postings/a"


def test_ten_generations_are_kept(marked, tmp_path):
    folder = tmp_path / "marks"
    for day in range(1, 13):
        generations.write_generation(marked._connection, folder, date(2026, 11, day))
    names = sorted(file.name for file in folder.iterdir())
    assert names == [f"2026-11-{day:02}.jsonl" for day in range(3, 13)]


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        ("DELETE FROM search WHERE rowid = 1", "search index"),
        ("UPDATE bodies SET body = 'changed behind its back'", "search index"),
        ("DELETE FROM bodies WHERE posting_id = 2", "without a text"),
        ("INSERT INTO lists VALUES (99, 'skills', 0, 'x', 'x')", "points to no row"),
    ],
)
def test_harm_is_found(marked, file_of_cache, harm, problem):
    with closing(sqlite3.connect(file_of_cache, isolation_level=None)) as other:
        other.execute(harm)
    assert any(problem in sentence for sentence in marked.check())


def test_the_index_is_made_anew(marked, file_of_cache):
    with closing(sqlite3.connect(file_of_cache, isolation_level=None)) as other:
        other.execute("DROP TABLE search")
    marked.rebuild_index()
    assert marked.check() == []
    assert marked.find(parse_query("onions ")).count == 1


def test_postings_are_read_again_from_what_is_kept(marked):
    read = list(marked.documents())
    assert [(id_, source.path) for id_, _, source in read] == [(1, "postings/a"), (2, "postings/b")]
    _, document, _ = read[0]
    assert document.original.data == A.encode()
    newer = replace(marked.get(1).posting, body=A.replace("onions", "carrots"), company="Alpha")
    marked.replace(1, newer, 2)
    assert marked.get(1).posting == newer
    assert marked.original(1).data == A.encode()
    assert marked.marks(1).note == "call"
    assert marked.find(parse_query("carrots ")).count == 1
    assert marked.check() == []


@pytest.mark.parametrize("name", ["none", "text"])
def test_restoring_another_file_is_refused(cache, tmp_path, name):
    (tmp_path / "text").write_text("[1, 2]\n")
    with pytest.raises(CacheError):
        cache.restore(tmp_path / name)
    assert cache.find(EVERYTHING).count == 0


@pytest.mark.parametrize(
    "edited",
    [
        {"status": "maybe"},
        {"seen": "yesterday"},
        {"tags": 5},
        {"note": {"a": 1}},
        {"key": 5},
        {"link": ["https://jobs.example/1"]},
        {"corrections": [{"field": "title"}]},
        {"posting": {"title": "Cook"}},
        {"posting": {"body": "Cook", "fallback_title": "Cook", "salary": {"min": 1}}},
    ],
)
def test_a_line_that_another_hand_has_spoilt_is_named_and_nothing_restored(cache, tmp_path, edited):
    lines = ({"key": "abcdefghijkl", "note": "call"}, {"key": "mnopqrstuvwx"} | edited)
    (tmp_path / "marks.jsonl").write_text("\n".join(map(json.dumps, lines)))
    with pytest.raises(CacheError, match="Line 2 of"):
        cache.restore(tmp_path / "marks.jsonl")
    assert cache.imports() == []


@pytest.mark.parametrize("line_end", ["\u2028", "\u2029", "\x85"])
def test_marks_are_restored_with_texts_that_hold_other_line_ends(
    cache, empty, tmp_path, write, bring, line_end
):
    write("a", f"{A}{line_end}carrots")
    bring()
    cache.mark([1], note=f"call{line_end}soon")
    assert empty.restore(saved(cache, tmp_path, "marks")) == 1
    assert empty.get(1).posting.body == cache.get(1).posting.body
    assert empty.marks(1).note == f"call{line_end}soon"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the one folder nobody may write to")
def test_a_backup_that_cannot_be_written_says_so(marked):
    with pytest.raises(CacheError, match=r"The backup /proc/\w+ could not be written"):
        marked.backup(Path("/proc/backup"))


def test_a_cache_is_no_backup_of_itself(cache, file_of_cache):
    with pytest.raises(CacheError, match="itself"):
        cache.backup(file_of_cache)


@pytest.mark.parametrize("newest", ["sound", "edited by another hand"])
def test_where_a_cache_is_damaged_another_begins_with_the_marks_beside_it(marked, newest):
    file = marked.path
    marked.close()
    if newest != "sound":
        (file.parent / f"{file.name}.marks" / "9999-12-31.jsonl").write_text("no marks")
    for end in ("", "-2"):
        file.write_bytes(damaged := b"\xa5" * 4096)
        with pytest.raises(DamagedCacheError):
            Cache.open(file)
        anew, aside = Cache.begin_anew(file)
        with anew:
            assert (aside.name, aside.read_bytes()) == (f"cache.db.damaged{end}", damaged)
            (row,) = anew.rows(anew.find(parse_query("status:shortlist")).ids)
            assert (row.title, row.company) == ("Cook", "Alpha")
            assert anew.marks(row.id).note == "call"
