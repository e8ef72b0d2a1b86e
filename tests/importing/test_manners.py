"""How the reader wants an original read is kept, done at once, and done again at every reading."""

import os
import sqlite3
from pathlib import Path

import pytest

import desktop.importing.look as looking
from desktop.cache import Cache
from desktop.importing import import_paths, read_again, read_one_again
from desktop.postings import Correction

TEXT = "# Köchin für die Küche\n\nWir suchen eine Köchin für süße Speisen. Grüße, Jörg Müller.\n"


def yes(_progress):
    return True


@pytest.fixture
def brought(tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()

    def bring(data: bytes) -> Cache:
        (folder / "a.md").write_bytes(data)
        import_paths([str(folder)], cache, progress=yes)
        return cache

    with Cache.open(tmp_path / "cache.db") as cache:
        yield bring


def test_a_chosen_encoding_is_read_and_kept(brought) -> None:
    cache = brought(TEXT.encode("cp1252"))
    cache.mark([1], correction=Correction("encoding", "cp1250", "cp1252"))
    read_one_again(cache, 1)
    kept = cache.get(1)
    assert kept.encoding == "cp1250"
    assert cache.original(1).data == TEXT.encode("cp1252")
    assert read_again(cache, progress=yes) == 1
    assert cache.get(1).encoding == "cp1250"
    assert cache.check() == []


def test_a_chosen_encoding_taken_back_reads_as_found(brought) -> None:
    cache = brought(TEXT.encode("cp1252"))
    before = cache.get(1)
    marks = cache.mark([1], correction=Correction("encoding", "koi8-r", before.encoding))
    read_one_again(cache, 1)
    assert cache.get(1).posting.body != before.posting.body
    cache.put_marks([1], marks)
    read_one_again(cache, 1)
    assert cache.get(1).posting == before.posting


def test_mending_switched_off_leaves_the_text_as_it_stood(brought) -> None:
    damaged = TEXT.encode().decode("cp1252", "replace")
    cache = brought(damaged.encode())
    assert cache.get(1).posting.body == TEXT
    assert cache.get(1).mends
    cache.mark([1], correction=Correction("mending", False, True))
    read_again(cache, progress=yes)
    assert cache.get(1).posting.body == damaged
    assert cache.get(1).mends == ()


def test_an_encoding_that_python_lacks_is_read_as_found(brought) -> None:
    cache = brought(TEXT.encode("cp1252"))
    before = cache.get(1)
    cache.mark([1], correction=Correction("encoding", "klingon", "cp1252"))
    read_again(cache, progress=yes)
    assert cache.get(1).posting == before.posting


@pytest.mark.parametrize("rest", ["", "And more to say of it.\n"])
def test_a_manner_holds_when_the_file_is_imported_again(brought, tmp_path: Path, rest: str) -> None:
    cache = brought(TEXT.encode("cp1252"))
    cache.mark([1], correction=Correction("encoding", "cp1250", "cp1252"))
    read_one_again(cache, 1)
    data = (TEXT + rest).encode("cp1252")
    with sqlite3.connect(cache.path) as connection:
        connection.execute("UPDATE bodies SET rules_version = 0")
    connection.close()
    (tmp_path / "in" / "a.md").write_bytes(data)
    os.utime(tmp_path / "in" / "a.md", ns=(1, 1))
    import_paths([str(tmp_path / "in")], cache, progress=yes)
    assert cache.totals().postings == 1
    assert cache.get(1).encoding == "cp1250"
    assert cache.original(1).data == data


def test_a_manner_holds_for_a_file_that_was_moved(brought, tmp_path: Path) -> None:
    cache = brought(TEXT.encode("cp1252"))
    cache.mark([1], correction=Correction("encoding", "cp1250", "cp1252"))
    read_one_again(cache, 1)
    with sqlite3.connect(cache.path) as connection:
        connection.execute("UPDATE bodies SET rules_version = 0")
    connection.close()
    (tmp_path / "in" / "a.md").rename(tmp_path / "in" / "b.md")
    import_paths([str(tmp_path / "in")], cache, progress=yes)
    assert cache.totals().postings == 1
    assert cache.get(1).encoding == "cp1250"


def test_a_manner_holds_for_every_part_of_a_long_file(brought, monkeypatch) -> None:
    monkeypatch.setattr(looking, "LARGE", 100)
    monkeypatch.setattr(looking, "PART", 2)
    table = "title,company,location\n" + "".join(
        f"Köchin {number},Küche GmbH,Köln\n" for number in range(5)
    )
    cache = brought(table.encode("cp1252"))
    cache.mark([1], correction=Correction("encoding", "cp1250", cache.get(1).encoding))
    brought(f"{table}Bäcker,Küche GmbH,Köln\n".encode("cp1252"))
    assert cache.get(6).encoding == "cp1250"
    assert cache.get(6).posting.title == "Bäcker"
