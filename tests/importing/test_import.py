import os
import sqlite3
from contextlib import closing

import pytest

from desktop.cache import Cache
from desktop.importing import import_paths, plan_import
from desktop.importing.survey import survey
from desktop.postings import Plan, Progress, Status, parse_query

BOARD = """# [{title}](https://board.example/apply/{title})
### Nordwind
#### `🌎 Remote, Germany`

We build sails in Hamburg and look for somebody with experience in {skill}.
"""


@pytest.fixture
def jobs(tmp_path):
    folder = tmp_path / "jobs"
    (folder / "north").mkdir(parents=True)
    for name, skill in (("sailor", "Rust"), ("cook", "Python"), ("mate", "Docker")):
        (folder / "north" / f"{name}.md").write_text(BOARD.format(title=name, skill=skill), "utf-8")
    return folder


def bring(cache, *paths, progress=lambda _now: True):
    return import_paths([str(path) for path in paths], cache, progress=progress)


def counts(report):
    return report.new, report.changed, report.same, report.copies, len(report.refused)


def titles(cache, query=""):
    return sorted(row.title for row in cache.rows(cache.find(parse_query(query)).ids))


def test_a_folder_comes_in_and_its_postings_are_found(cache, jobs):
    report = bring(cache, jobs)
    assert counts(report) == (3, 0, 0, 0, 0)
    assert (report.files, report.folders, report.cancelled) == (3, (str(jobs),), False)
    assert titles(cache) == ["cook", "mate", "sailor"]
    assert titles(cache, "docker") == ["mate"]
    (imported,) = cache.imports()
    assert imported.report == report


def test_an_unchanged_file_is_not_opened_again(cache, jobs):
    bring(cache, jobs)
    file = jobs / "north" / "cook.md"
    stat, text = file.stat(), file.read_text("utf-8")
    file.write_text(text.replace("Python", "Cobol!"), "utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert counts(bring(cache, jobs)) == (0, 0, 3, 0, 0)
    assert titles(cache, "cobol") == []


def test_the_postings_of_an_unchanged_table_are_counted_not_the_file(cache, jobs):
    rows = ("Baker,Knead rye all day", "Miller,Turn the stones", "Cook,Stir large pots")
    for folder in ("north", "south"):
        (jobs / folder).mkdir(exist_ok=True)
        table = "\n".join(["title,description", *(f"{row} in the {folder}" for row in rows)])
        (jobs / folder / "jobs.csv").write_text(table, "utf-8")
    assert counts(bring(cache, jobs)) == (9, 0, 0, 0, 0)
    assert counts(bring(cache, jobs)) == (0, 0, 9, 0, 0)
    assert counts(bring(cache, jobs / "south")) == (0, 0, 3, 0, 0)
    (jobs / "south" / "jobs.csv").write_text(table.replace("rye", "wheat"), "utf-8")
    assert counts(bring(cache, jobs)) == (0, 1, 8, 0, 0)


def test_a_touched_file_with_the_same_bytes_is_the_same(cache, jobs):
    bring(cache, jobs)
    os.utime(jobs / "north" / "cook.md", ns=(1, 1))
    assert counts(bring(cache, jobs)) == (0, 0, 3, 0, 0)
    assert plan_import([str(jobs)], cache).changed == 0


def test_of_changed_files_those_of_the_same_size_that_gave_postings_may_be_merely_touched(
    cache, jobs
):
    (jobs / "empty.md").write_text("  \n", "utf-8")
    bring(cache, jobs)
    longer = jobs / "north" / "mate.md"
    longer.write_text(longer.read_text("utf-8") + "And Rust.\n", "utf-8")
    for file in (jobs / "empty.md", jobs / "north" / "cook.md"):
        os.utime(file, ns=(1, 1))
    seen = survey([str(jobs)], cache)
    assert [file.path for file in seen.to_read] == [
        "jobs/empty.md", "jobs/north/cook.md", "jobs/north/mate.md",
    ]  # fmt: skip
    assert [file.path for file in seen.touched] == ["jobs/north/cook.md"]


def test_a_changed_file_changes_its_posting_and_keeps_the_marks(cache, jobs):
    bring(cache, jobs)
    (number,) = cache.find(parse_query("cook")).ids
    cache.mark([number], status=Status.SHORTLIST, note="call")
    key = cache.get(number).key
    file = jobs / "north" / "cook.md"
    file.write_text(file.read_text("utf-8") + "\nAnd Kubernetes.\n", "utf-8")
    assert counts(bring(cache, jobs)) == (0, 1, 2, 0, 0)
    (found,) = cache.find(parse_query("kubernetes")).ids
    kept = cache.get(found)
    assert (kept.key, kept.marks.status, kept.marks.note) == (key, Status.SHORTLIST, "call")


def test_a_deleted_or_moved_file_loses_nothing(cache, jobs):
    bring(cache, jobs)
    (jobs / "north" / "cook.md").unlink()
    (jobs / "north" / "mate.md").rename(jobs / "mate.md")
    assert counts(bring(cache, jobs)) == (0, 0, 2, 0, 0)
    assert titles(cache) == ["cook", "mate", "sailor"]


def test_a_second_file_of_the_same_bytes_is_a_copy(cache, jobs):
    first = jobs / "north" / "cook.md"
    (jobs / "again.md").write_bytes(first.read_bytes())
    assert counts(bring(cache, jobs)) == (3, 0, 0, 1, 0)
    (number,) = cache.find(parse_query("cook")).ids
    assert [source.path for source in cache.get(number).sources] == [
        "jobs/again.md",
        "jobs/north/cook.md",
    ]


def test_refused_files_are_listed_with_their_reason_and_not_opened_again(cache, jobs):
    (jobs / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300))
    (jobs / "empty.md").touch()
    first = bring(cache, jobs)
    assert counts(first) == (3, 0, 0, 0, 2)
    assert {refused.path for refused in first.refused} == {"jobs/picture.png", "jobs/empty.md"}
    assert all(refused.reason.endswith(".") for refused in first.refused)
    told = []
    again = bring(cache, jobs, progress=lambda now: told.append(now.file) or True)
    assert counts(again) == (0, 0, 3, 0, 2)
    assert sorted(again.refused, key=repr) == sorted(first.refused, key=repr)
    assert told == [""]


def test_what_older_rules_refused_is_read_again_by_newer_ones(cache, jobs, tmp_path):
    (jobs / "blank.md").write_text(" " * 400)
    stat = (jobs / "blank.md").stat()
    assert len(bring(cache, jobs).refused) == 1
    (jobs / "blank.md").write_text(BOARD.format(title="pilot", skill="Go").ljust(400), "utf-8")
    os.truncate(jobs / "blank.md", 400)
    os.utime(jobs / "blank.md", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert counts(bring(cache, jobs)) == (0, 0, 3, 0, 1)
    with closing(sqlite3.connect(tmp_path / "cache.db")) as connection, connection:
        connection.execute("UPDATE files SET rules_version = rules_version - 1")
    assert counts(bring(cache, jobs)) == (1, 0, 3, 0, 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_refused_rather_than_waited_for(cache, jobs):
    os.mkfifo(jobs / "pipe")
    assert counts(bring(cache, jobs)) == (3, 0, 0, 0, 1)


def test_a_file_that_cannot_be_opened_this_time_is_tried_again(cache, jobs):
    file = jobs / "north" / "cook.md"
    data = file.read_bytes()

    def remove(now: Progress) -> bool:
        file.unlink(missing_ok=True)
        return True

    assert counts(bring(cache, jobs, progress=remove)) == (2, 0, 0, 0, 1)
    file.write_bytes(data)
    assert counts(bring(cache, jobs)) == (1, 0, 2, 0, 0)


def test_cancelling_keeps_what_was_found_until_then(cache, jobs):
    report = bring(cache, jobs, progress=lambda now: now.done < 2)
    assert report.cancelled
    assert counts(report) == (2, 0, 0, 0, 0)
    assert cache.imports()[0].report == report
    assert counts(bring(cache, jobs)) == (1, 0, 2, 0, 0)


def test_a_fault_on_the_way_loses_nothing_and_is_not_hidden(cache, jobs):
    def broken(now: Progress) -> bool:
        if now.done == 2:
            raise ZeroDivisionError
        return True

    with pytest.raises(ZeroDivisionError):
        bring(cache, jobs, progress=broken)
    assert len(titles(cache)) == 2
    (imported,) = cache.imports()
    assert imported.is_finished
    assert imported.report.new == 2


def test_progress_tells_each_file_and_ends_complete(cache, jobs):
    told: list[Progress] = []
    bring(cache, jobs, progress=lambda now: told.append(now) or True)
    assert [now.file for now in told] == [
        "jobs/north/cook.md",
        "jobs/north/mate.md",
        "jobs/north/sailor.md",
        "",
    ]
    last = told[-1]
    assert (last.done, last.total, last.new) == (3, 3, 3)


def test_a_single_file_comes_in_with_the_folder_it_lies_in(cache, jobs):
    report = bring(cache, jobs / "north" / "cook.md")
    assert report.folders == (str(jobs / "north"),)
    (number,) = cache.find(parse_query("")).ids
    assert cache.get(number).sources[0].path == "north/cook.md"


def test_a_file_within_a_known_folder_has_one_place_only(cache, jobs):
    bring(cache, jobs)
    assert counts(bring(cache, jobs / "north" / "cook.md")) == (0, 0, 1, 0, 0)
    assert counts(bring(cache, jobs / "north")) == (0, 0, 3, 0, 0)
    assert cache.folders() == [str(jobs)]


def test_a_file_given_twice_is_read_once(cache, jobs):
    report = bring(cache, jobs, jobs / "north", jobs / "north" / "cook.md")
    assert report.new + report.same + report.copies == 3


def test_the_plan_tells_what_an_import_would_do_and_writes_nothing(cache, jobs):
    (jobs / ".git").mkdir()
    (jobs / "pay.csv").touch()
    bring(cache, jobs / "north" / "cook.md")
    os.utime(jobs / "north" / "cook.md", ns=(1, 1))
    (jobs / "north" / "notes.txt").touch()
    plan = plan_import([str(jobs / "north"), str(jobs / "none")], cache)
    assert plan == Plan(
        paths=(str(jobs / "north"), str(jobs / "none")),
        kinds=(("Markdown", 3), ("Text", 1)),
        new=3,
        changed=1,
        missing=(str(jobs / "none"),),
    )
    assert len(cache.imports()) == 1
    assert plan_import([str(jobs)], cache).hidden == 1


def test_an_import_gives_the_same_on_one_core_and_on_several(tmp_path, make_folder, dump):
    folder = make_folder(tmp_path / "invented", 240)
    parts = sorted(folder.iterdir())
    with Cache.open(tmp_path / "whole.db") as whole, Cache.open(tmp_path / "parts.db") as pieces:
        report = bring(whole, folder)
        bring(pieces, folder, progress=lambda now: now.done < 100)
        bring(pieces, folder, progress=lambda now: now.done < 100)
        bring(pieces, folder)
        assert pieces.check() == whole.check() == []
    assert len(parts) == 7
    assert report.new == 240
    assert report.copies == 24
    assert len(report.refused) == 48
    assert dump(tmp_path / "whole.db") == dump(tmp_path / "parts.db")
