from dataclasses import replace
from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.postings import EVERYTHING, Status, parse_query

WORDS = " ".join(f"word{n}" for n in range(40))
OTHER = " ".join(f"other{n}" for n in range(40))
LINK = "https://jobs.example/1"
A = f"Data Engineer\n{LINK}\n{WORDS}"
A_EDITED = f"Data Engineer\n{LINK}\n{WORDS} and more"
A_REWRITTEN = f"Data Engineer\n{LINK}\n{OTHER}"
PLAIN = f"Data Engineer\n\n{WORDS}"
PLAIN_EDITED = f"Data Architect\n\n{WORDS} and more"
PLAIN_REWRITTEN = f"Cook\n\n{OTHER}"
B = f"Cook\nhttps://jobs.example/2\n{OTHER}"


def keys(cache):
    return {cache.get(id_).posting.body: cache.get(id_).key for id_ in cache.find(EVERYTHING).ids}


def outcomes(cache, number):
    names = ("new", "changed", "copy", "same")
    return {name: len(cache.import_ids(number, name)) for name in names}


@pytest.mark.parametrize(
    ("before", "after", "keeps_key", "expected"),
    [
        ({"a": A}, {"a": A}, True, (0, 0, 0)),
        ({"a": A}, {"a": A_EDITED}, True, (0, 1, 0)),
        ({"a": A}, {"a": A_REWRITTEN}, True, (0, 1, 0)),  # its own link and title are known
        ({"a": PLAIN}, {"a": PLAIN_EDITED}, True, (0, 1, 0)),  # half of its words stayed
        ({"a": PLAIN}, {"a": PLAIN_REWRITTEN}, False, (1, 0, 0)),
        ({"a": A}, {"a": A, "b": A}, True, (0, 0, 1)),
        ({"a": A}, {"moved": A}, True, (0, 0, 0)),
        ({"a": A}, {"moved": A_EDITED}, True, (0, 1, 0)),
        ({"a": PLAIN}, {"moved": PLAIN_EDITED}, False, (1, 0, 0)),
        ({"a": A}, {"a": A, "b": A_REWRITTEN}, True, (1, 0, 0)),  # similar ones stay apart
        ({"a": A}, {"a": A_REWRITTEN, "b": A}, True, (1, 1, 0)),
        ({"a": A, "b": A}, {"a": A, "b": A_EDITED}, True, (1, 0, 0)),
        ({"a": A, "b": A}, {"a": A_EDITED, "b": A_EDITED}, True, (0, 1, 0)),
        ({"a": A}, {"a": ""}, True, (0, 0, 0)),
        ({"a": A}, {}, True, (0, 0, 0)),
    ],
)
def test_a_posting_keeps_its_key_through(
    cache, folder, write, bring, before, after, keeps_key, expected
):
    for name, text in before.items():
        write(name, text)
    bring()
    (first,) = cache.find(EVERYTHING).ids
    key = cache.get(first).key
    cache.mark([first], status=Status.SHORTLIST, note="mine")
    for name in before.keys() - after.keys():
        (folder / name).unlink()
    for name, text in after.items():
        if before.get(name) != text:
            write(name, text)
    found = outcomes(cache, bring())
    assert (found["new"], found["changed"], found["copy"]) == expected
    assert cache.get(first).key == key
    assert cache.marks(first).status is Status.SHORTLIST
    assert cache.marks(first).note == "mine"
    texts = {text for text in after.values() if text}
    assert texts <= keys(cache).keys()
    if keeps_key and len(texts) == 1:
        assert set(keys(cache).values()) == {key}
    assert cache.check() == []


def test_rows_that_move_down_in_a_file_keep_their_keys(cache, write, bring):
    write("table", A, B)
    bring()
    before = keys(cache)
    write("table", f"Baker\nhttps://jobs.example/0\n{WORDS}", A, B)
    bring()
    after = keys(cache)
    assert len(after) == 3
    assert before.items() <= after.items()


def test_a_row_is_not_taken_for_the_edited_one_below_it(cache, write, bring):
    write("table", A, B)
    bring()
    key = keys(cache)[A]
    write("table", f"Baker\nhttps://jobs.example/0\n{WORDS}", A_EDITED, B)
    bring()
    assert keys(cache)[A_EDITED] == key


def test_a_file_with_fewer_postings_loses_none(cache, write, bring):
    write("table", A, B)
    bring()
    write("table", A)
    bring()
    assert keys(cache).keys() == {A, B}
    (lost,) = [id_ for id_ in cache.find(EVERYTHING).ids if cache.get(id_).posting.body == B]
    assert cache.get(lost).sources[0].path == "postings/table"


def test_equal_postings_have_several_sources(cache, write, bring):
    write("a", A)
    write("b", A, A)
    bring()
    (id_,) = cache.find(EVERYTHING).ids
    assert [(s.path, s.index) for s in cache.get(id_).sources] == [
        ("postings/a", 0),
        ("postings/b", 0),
        ("postings/b", 1),
    ]
    assert cache.rows([id_])[0].copies == 3


def test_a_moved_file_is_no_copy(cache, folder, write, bring):
    write("a", A)
    bring()
    (folder / "a").rename(folder / "b")
    bring()
    (id_,) = cache.find(EVERYTHING).ids
    assert [source.path for source in cache.get(id_).sources] == ["postings/b"]
    assert cache.rows([id_])[0].copies == 1
    assert cache.known_files(str(folder)).keys() == {"postings/b"}


def test_a_file_seen_by_two_folders_is_one_source_place(cache, folder, write, bring, read):
    write("a", A)
    bring()
    (found,) = read("a")
    above = replace(
        found.source,
        folder=str(folder.parent),
        path=f"{folder.parent.name}/{found.source.path}",
    )
    cache.save(cache.begin_import([str(folder.parent)]), [replace(found, source=above)])
    (row,) = cache.rows(cache.find(EVERYTHING).ids)
    assert row.copies == 1


def test_keys_are_the_same_in_every_cache(cache, write, bring, tmp_path, read):
    write("a", A)
    write("b", B)
    bring()
    with Cache.open(tmp_path / "other.db") as other:
        other.save(other.begin_import([]), [*read("b"), *read("a")])
        assert keys(other) == keys(cache)


def test_a_key_is_never_given_twice(cache, write, bring):
    write("a", A)
    bring()
    write("a", A_REWRITTEN)
    bring()
    write("b", A)  # the bytes that the first key was made from
    bring()
    assert len(set(keys(cache).values())) == 2


def test_the_rules_version_renews_what_older_rules_read(cache, write, bring, read):
    write("a", A)
    bring(rules_version=1)
    (found,) = read("a")
    newer = replace(found, posting=replace(found.posting, company="Alpha"))
    cache.save(cache.begin_import([]), [newer], 2)
    (id_,) = cache.find(parse_query("company:alpha ")).ids
    assert cache.get(id_).posting.company == "Alpha"
    assert cache.check() == []


def test_a_pasted_text_is_never_replaced_by_a_file(cache, write, bring, read):
    write("a", A)
    (found,) = read("a")
    pasted = replace(found, source=replace(found.source, folder="", path="pasted/1.md", mtime_ns=0))
    cache.save(cache.begin_import([""]), [pasted])
    write("a", A_EDITED)
    bring()
    assert keys(cache).keys() == {A, A_EDITED}
    write("b", A)
    bring()
    assert cache.rows([1])[0].copies == 2
    assert [Path(folder).name for folder in cache.folders()] == ["postings"]
