import os
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.cache import Cache
from desktop.postings import (
    EVERYTHING,
    Document,
    Evidence,
    Found,
    KnownFile,
    Original,
    Posting,
    Salary,
    Source,
    parse_query,
)

WHOLE = Posting(
    body="Ingénieur·e\nà Zürich 💰 65k\n",
    fallback_title="Ingénieur",
    title="Ingénieur·e",
    company="Alpha",
    locations=("Zürich, Switzerland", "Berlin"),
    countries=("CH", "DE"),
    remote="hybrid",
    salary=Salary(65_000, None, "CHF", "year"),
    employment_types=("full-time",),
    seniority=("senior", "lead"),
    experience_years_min=0.5,
    skills=("C++", "SQL"),
    apply_urls=("https://jobs.example/1", "https://jobs.example/2"),
    emails=("a@jobs.example",),
    posted=date(2026, 11, 20),
    closes=date(2026, 12, 24),
    language="fr",
    header_end=12,
    evidence=(
        Evidence("title", "first line", 0, 11),
        Evidence("skills", "metadata", key="tags", value="SQL", sure=0.5),
    ),
)


def whole(posting: Posting = WHOLE, number: int = 0) -> Found:
    original = Original(posting.body.encode("utf-8"), "utf-8")
    document = Document(posting.body, original, "markdown", (("tags", "SQL"),), ("mended",))
    return Found(document, posting, Source("/nowhere/x", f"x/{number}.md", 0, 12, 34))


def test_a_posting_is_read_back_whole(cache):
    cache.save(cache.begin_import(["/nowhere/x"]), [whole()])
    kept = cache.get(1)
    assert kept.posting == WHOLE
    assert kept.sources == (Source("/nowhere/x", "x/0.md", 0, 12, 34),)
    assert (kept.format, kept.encoding, kept.mends) == ("markdown", "utf-8", ("mended",))
    assert kept.metadata == (("tags", "SQL"),)
    (row,) = cache.rows([1])
    assert (row.title, row.company, row.place) == ("Ingénieur·e", "Alpha", "Zürich, Switzerland")
    assert (row.salary, row.date, row.is_posted) == (WHOLE.salary, "2026-11-20", True)
    assert row.is_latest
    assert not row.is_seen


def test_rows_come_in_the_order_asked_for(cache):
    batch = [whole(Posting(f"text {n}", f"title {n}"), n) for n in range(9)]
    cache.save(cache.begin_import([]), batch)
    assert [row.id for row in cache.rows([5, 2, 99, 7])] == [5, 2, 7]


@pytest.mark.parametrize(
    ("data", "encoding", "is_stored"),
    [
        (b"plain\n", "utf-8", False),
        (b"plain\r\n", "utf-8", True),
        ("\ufeffplain\n".encode(), "utf-8", True),
        ("\ufeffplain\n".encode(), "utf-8-sig", False),
        ("Zürich\n".encode("cp1252"), "cp1252", False),
        ("Zürich\n".encode("cp1252"), "sloppy-windows-1252", True),
        ("Zürich\n".encode("utf-16"), "utf-16-le", True),
        (b"\xff\x00damaged", "utf-8", True),
    ],
)
def test_an_original_comes_back_to_the_byte(cache, file_of_cache, data, encoding, is_stored):
    body = "Zürich\n" if "rich" in data.decode("latin-1") else "plain\n"
    found = Found(
        Document(body, Original(data, encoding), "text"),
        Posting(body, "title"),
        Source("/nowhere/x", "x/1", 0, 1, 1),
    )
    cache.save(cache.begin_import([]), [found])
    assert cache.original(1) == Original(data, encoding)
    with closing(sqlite3.connect(file_of_cache)) as connection:
        (stored,) = connection.execute("SELECT data IS NOT NULL FROM originals").fetchone()
    assert bool(stored) == is_stored


def test_files_are_known_as_they_were_read(cache, folder, write, bring):
    write("a", "Cook\n\nsome words")
    write("empty", "")
    bring()
    stat = (folder / "a").stat()
    assert cache.known_files(str(folder)) == {
        "postings/a": KnownFile(stat.st_size, stat.st_mtime_ns, "read", "", 1),
        "postings/empty": KnownFile(
            0, (folder / "empty").stat().st_mtime_ns, "refused", "The file is empty.", 1
        ),
    }
    assert cache.folders() == [str(folder)]
    assert [Path(folder).name for folder in cache.folders()] == ["postings"]


def test_the_index_follows_a_changed_posting(cache, write, bring):
    write("a", "Cook\nhttps://jobs.example/1\nonions")
    bring()
    write("a", "Cook\nhttps://jobs.example/1\ncarrots")
    bring()
    assert cache.find(parse_query("onions ")).count == 0
    assert cache.find(parse_query("carrots ")).count == 1
    assert cache.check() == []


def test_a_posting_is_noted_once_where_it_is_new_or_met_in_another_place(cache, write, bring):
    """By what is noted the index beside the cache follows."""

    def noted():
        known = cache._connection.execute("SELECT posting_id FROM changes ORDER BY number")
        told = [id_ for (id_,) in known.fetchall()]
        cache._connection.execute("DELETE FROM changes")
        return told

    write("a", "Cook\n\nonions", "Baker\n\nrolls")
    bring("a")
    assert noted() == [1, 2]
    bring("a")
    assert noted() == []
    copy = write("b", "Cook\n\nonions")
    bring("b")
    assert set(noted()) == {1}
    copy.rename(copy.with_name("c"))
    bring("c")
    assert set(noted()) == {1}  # the copy moved
    write("a", "Baker\n\nrolls", "Cook\n\nonions")
    bring("a")
    assert set(noted()) == {1, 2}  # they changed places


def test_an_import_lets_go_of_the_lock_often(cache):
    """A lock of 20 ms at most means transactions of a few dozen postings, however large a batch."""
    words = " ".join(f"word{n}" for n in range(600))
    batch = [whole(Posting(f"{n} {words}", f"title {n}"), n) for n in range(300)]
    statements = []
    cache._connection.set_trace_callback(statements.append)
    cache.save(cache.begin_import([]), batch)
    commits = sum(statement == "COMMIT" for statement in statements)
    assert commits >= len(batch) / 128
    assert cache.check() == []


KILLED = """
    import os, sys
    from pathlib import Path
    from desktop.cache import Cache
    from desktop.cache.saving import saving
    from desktop.postings import Document, Found, Original, Posting, Source

    cache = Cache.open(Path(sys.argv[1]))
    folder, steps = sys.argv[2], int(sys.argv[3])
    found = []
    for file in sorted(Path(folder).iterdir()):
        text, stat = file.read_text("utf-8"), file.stat()
        path = f"{Path(folder).name}/{file.name}"
        source = Source(folder, path, 0, stat.st_size, stat.st_mtime_ns)
        document = Document(text, Original(file.read_bytes(), "utf-8"), "text")
        found.append(Found(document, Posting(text, "Made of words", text.split("\\n")[0]), source))
    add = saving.add_posting
    def dying(*values):
        global steps
        steps -= 1
        if steps < 0:
            os._exit(9)
        return add(*values)
    saving.add_posting = dying
    cache.save(cache.begin_import([folder]), found)
    os._exit(9)
"""


@pytest.mark.parametrize("steps", [0, 3, 11, 29])
def test_a_killed_import_leaves_a_sound_cache_and_is_made_good(
    tmp_path, folder, write, read, steps
):
    for number in range(30):
        write(f"{number:02}", f"Title {number}\n\nwords of {number}")
    file = tmp_path / "killed.db"
    script = textwrap.dedent(KILLED)
    command = [sys.executable, "-c", script, str(file), str(folder), str(steps)]
    root = Path(__file__).parents[2]
    ended = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(root)}, check=False)
    assert ended.returncode == 9
    names = sorted(path.name for path in folder.iterdir())
    with Cache.open(file) as killed, Cache.open(tmp_path / "whole.db") as undisturbed:
        assert killed.check() == []
        assert not killed.imports()[0].is_finished
        known = killed.known_files(str(folder))
        number = killed.begin_import([str(folder)])
        rest = [name for name in names if f"postings/{name}" not in known]
        killed.save(number, [one for name in rest for one in read(name)])
        undisturbed.save(
            undisturbed.begin_import([str(folder)]), [one for name in names for one in read(name)]
        )
        assert killed.check() == []
        assert contents(killed) == contents(undisturbed)


def contents(cache):
    ids = sorted(cache.find(EVERYTHING).ids)
    kept = [cache.get(id_) for id_ in ids]
    return [(one.id, one.key, one.posting, one.sources) for one in kept]
