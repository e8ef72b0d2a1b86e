import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop import __version__, exporting, paths
from desktop.cache import Cache
from desktop.cli import arguments, main
from desktop.cli.output import print_table
from desktop.launching import starting
from desktop.postings import Correction, parse_query
from desktop.postings.pay.rates import Rates, keep_rates
from desktop.ui import screenshot

CHECKOUT = Path(__file__).parents[2]
FIRST = "seeds/000_868c1dea6a271747.txt"


@pytest.fixture
def run(capsys, tmp_path):
    """Runs a command on the test's own cache: exit code, standard output, standard error."""

    def run(*arguments, cache="cache.db"):
        code = main([*map(str, arguments[:1]), "--cache", str(tmp_path / cache), *arguments[1:]])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def on_seeds(run, seeded):
    """Runs a command on a cache of the five seeds."""

    def on_seeds(*arguments, cache=seeded.name):
        return run(*arguments, cache=cache)

    return on_seeds


def lines(run, *arguments):
    code, out, _ = run(*arguments)
    assert code == 0
    return [json.loads(line) for line in out.splitlines()]


def test_an_import_of_many_leaves_an_index_beside_the_cache(run, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.cache.index.beside.FEW", 4)
    run("import", str(paths.seeds_folder()))
    with Cache.open(tmp_path / "cache.db") as cache:
        assert not cache.wants_index()
        assert cache.find(parse_query("engineer")).ids


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([["パン屋", "x"], ["Baker", "y"]], ["パン屋  x", "Baker   y"]),
        ([["Ba\u0308cker", "x"], ["Bäcker", "y"]], ["Ba\u0308cker  x", "Bäcker  y"]),
        ([["Baker and miller", "x"]], ["Baker a…  x"]),
        ([["パン屋の職人", "x"]], ["パン屋…   x"]),
    ],
)
def test_columns_line_up_whatever_their_script(rows, lines, capsys):
    print_table(rows, (8, 8))
    assert capsys.readouterr().out.splitlines() == lines


def test_import_prints_what_came_in(run):
    code, out, err = run("import", str(paths.seeds_folder()))
    assert code == 0
    assert out.splitlines()[1] == "5 new, 0 changed, 0 same, 0 copies, 0 refused"
    assert err == ""


def test_import_prints_its_report_as_json(run):
    (report,) = lines(run, "import", str(paths.seeds_folder()), "--json")
    assert (report["new"], report["files"], report["refused"]) == (5, 5, [])
    (again,) = lines(run, "import", str(paths.seeds_folder()), "--json")
    assert (again["new"], again["same"], again["import_id"]) == (0, 5, 2)


def test_import_lists_refused_files_and_still_succeeds(run, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (folder / "empty.txt").touch()
    code, out, _ = run("import", str(folder))
    assert code == 0
    assert "mixed/picture.png: " in out
    assert "mixed/empty.txt: " in out


def test_a_dry_run_prints_the_plan_and_writes_nothing(run):
    code, out, _ = run("import", str(paths.seeds_folder()), "--dry-run")
    assert code == 0
    assert out.splitlines() == ["5 files to look at: 5 Text", "5 new, 0 changed, 0 same"]
    (plan,) = lines(run, "import", str(paths.seeds_folder()), "--dry-run", "--json")
    assert (plan["new"], plan["kinds"]) == (5, [["Text", 5]])
    assert run("search", "")[1] == ""


def test_what_is_passed_over_is_counted(run, tmp_path):
    (tmp_path / "in" / ".git").mkdir(parents=True)
    (tmp_path / "in" / ".hidden.md").touch()
    for more in (("--dry-run",), ()):
        code, out, _ = run("import", str(tmp_path / "in"), *more)
        assert code == 0
        assert "Passed over: 2 hidden\n" in out


class ImpatientTerminal(io.StringIO):
    """A terminal at which somebody presses Ctrl+C as soon as something is written."""

    is_over = False

    def isatty(self):
        return True

    def write(self, text):
        if not self.is_over:
            self.is_over = True
            signal.raise_signal(signal.SIGINT)
        return super().write(text)


def test_ctrl_c_ends_an_import_with_what_was_saved(run, monkeypatch):
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys, "stderr", ImpatientTerminal())
    code, out, _ = run("import", str(paths.seeds_folder()))
    assert code == 130
    assert out.startswith("Cancelled after 0 files")
    assert signal.getsignal(signal.SIGINT) is before
    assert run("import", str(paths.seeds_folder()))[0] == 0


def test_check_tells_what_is_wrong(on_seeds, seeded):
    with closing(sqlite3.connect(seeded)) as connection, connection:
        connection.execute("DELETE FROM bodies WHERE posting_id = 1")
    code, out, err = on_seeds("check")
    assert (code, out) == (1, "")
    assert err.startswith("1 posting without a text.\n")


def test_search_prints_a_table_in_line(on_seeds):
    code, out, err = on_seeds("search", "")
    head, *rows = out.splitlines()
    assert code == 0
    assert err == "5 postings\n"
    assert head.split() == ["id", "title", "company", "place", "pay", "date"]
    assert len(rows) == 5
    start = head.index("company")
    (wolt,) = (row for row in rows if "Wolt" in row)
    assert wolt[start : start + 4] == "Wolt"


@pytest.mark.parametrize(
    ("arguments", "companies"),
    [
        (["wolt"], ["Wolt"]),
        (["company:wolt"], ["Wolt"]),
        (["wolt", "engineer"], ["Wolt"]),
        (["--limit", "1", "company:wonders,wolt", "sort:company"], ["Wolt"]),
        (["nothingsuch"], []),
    ],
)
def test_search_finds_what_the_query_asks_for(on_seeds, arguments, companies):
    rows = lines(on_seeds, "search", "--json", *arguments)
    assert [row["company"] for row in rows] == companies


@pytest.mark.parametrize("command", [("search",), ("export", "--format", "jsonl")])
def test_pay_compared_across_currencies_says_by_which_rates(on_seeds, command):
    code, out, err = on_seeds(*command, "salary:>=220kEUR")
    assert (code, out) == (0, "")
    assert "Pay in other currencies is compared by the exchange rates of " in err
    keep_rates(Rates(date(2026, 10, 1), (("USD", 1.0),)))
    _, out, err = on_seeds(*command, "salary:>=220kEUR")
    assert "Wonders" in out
    assert "the exchange rates of 1 October 2026." in err
    assert "exchange" not in on_seeds(*command, "salary:>=220k")[2]


def test_a_query_that_begins_with_a_minus_follows_two(on_seeds):
    rows = lines(on_seeds, "search", "--json", "--", "-wolt")
    assert len(rows) == 4
    assert "Wolt" not in {row["company"] for row in rows}


@pytest.mark.parametrize(("typed", "is_told"), [("-wolt", True), ("--wolt", False)])
def test_a_minus_without_the_two_is_told_of_them(run, capsys, typed, is_told):
    with pytest.raises(SystemExit, match="2"):
        run("search", typed)
    assert ("A query that begins with - follows --." in capsys.readouterr().err) is is_told


def test_show_prints_a_posting_with_its_characters_mended(on_seeds):
    (row,) = lines(on_seeds, "search", "--json", "company:wolt")
    code, out, _ = on_seeds("show", str(row["id"]))
    assert code == 0
    assert out.startswith("## Staff Backend Engineer")
    assert "📍This role" in out


def test_show_prints_the_original_bytes_as_they_were(on_seeds):
    (row,) = lines(on_seeds, "search", "--json", "company:wolt")
    (seed,) = paths.seeds_folder().glob("002*")
    assert on_seeds("show", str(row["id"]), "--original")[1].encode() == seed.read_bytes()


def test_what_the_reader_set_right_is_shown_found_and_exported(on_seeds, seeded):
    (row,) = lines(on_seeds, "search", "--json", "wolt")
    with Cache.open(seeded) as cache:
        cache.mark([row["id"]], correction=Correction("company", "Alder & Ash", "Wolt"))
    (posting,) = lines(on_seeds, "show", str(row["id"]), "--json")
    assert posting["company"] == "Alder & Ash"
    assert posting["corrections"] == [{"field": "company", "value": "Alder & Ash", "was": "Wolt"}]
    assert [one["id"] for one in lines(on_seeds, "search", "--json", "company:alder")] == [
        row["id"]
    ]
    (exported,) = lines(on_seeds, "export", "company:alder", "--format", "jsonl")
    assert exported["company"] == "Alder & Ash"


def test_show_gives_the_evidence_as_json(on_seeds):
    (row,) = lines(on_seeds, "search", "--json", "company:wolt")
    (posting,) = lines(on_seeds, "show", str(row["id"]), "--json")
    (company,) = (found for found in posting["evidence"] if found["field"] == "company")
    assert posting["body"][company["start"] : company["end"]] == "Wolt"
    assert posting["sources"][0]["path"] == posting["source_path"]


def test_export_names_files_as_the_labels_do(on_seeds):
    records = lines(on_seeds, "export", "--format", "jsonl", "--occurrences")
    assert sorted(record["source_path"] for record in records)[0] == FIRST
    assert {record["source_index"] for record in records} == {0}
    assert len(lines(on_seeds, "export", "company:wolt", "--format", "jsonl")) == 1
    assert len(lines(on_seeds, "export", "--format", "jsonl", "company:wolt")) == 1


def test_export_writes_a_file(on_seeds, tmp_path):
    file = tmp_path / "out.csv"
    assert on_seeds("export", "--format", "csv", "--output", str(file)) == (0, "", "")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,title,")
    code, _, err = on_seeds("export", "--format", "md", "--output", str(tmp_path / "no" / "out.md"))
    assert code == 1
    assert err.strip().endswith(".")


def test_backup_and_restore_carry_the_cache(on_seeds, tmp_path):
    backup = tmp_path / "backup.db"
    assert on_seeds("backup", str(backup))[:2] == (0, f"5 postings backed up in {backup}\n")
    said = "Marks restored on 0 postings; 5 postings brought back\n"
    assert on_seeds("restore", str(backup), cache="other.db")[:2] == (0, said)
    assert len(lines(lambda *a: on_seeds(*a, cache="other.db"), "search", "--json", "")) == 5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "The cache is sound: 5 postings\n"),
        (["rebuild"], "5 postings read again\n"),
        (["rebuild", "--index"], "The index of 5 postings is built anew\n"),
    ],
)
def test_care_says_what_it_did_and_changes_nothing(on_seeds, arguments, said):
    before = on_seeds("export", "--format", "jsonl")
    assert on_seeds(*arguments) == (0, said, "")
    assert on_seeds("export", "--format", "jsonl") == before
    assert len(lines(on_seeds, "search", "--json", "wolt")) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "nowhere"],
        ["show", "99"],
        ["restore", "nowhere.db"],
        ["backup", f"{CHECKOUT}/pyproject.toml/backup.db"],
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert err.strip().endswith(".")
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["frobnicate"],
        ["export"],
        ["export", "--format", "xml"],
        ["show", "one"],
        ["show", "9" * 20],
        ["show", "1", "--json", "--original"],
        ["search", "--limit", "-1", "x"],
        ["screenshot", "a.png", "--size", "big"],
        ["screenshot", "a.png", "--theme", "pink"],
    ],
)
def test_wrong_use_exits_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_the_cache_may_be_named_before_or_after_the_command(tmp_path, capsys):
    before, after = str(tmp_path / "a.db"), str(tmp_path / "b.db")
    assert main(["--cache", before, "check"]) == 0
    assert main(["check", "--cache", after]) == 0
    assert main(["check"]) == 0
    assert Path(before).exists()
    assert Path(after).exists()
    assert paths.cache_file().exists()
    capsys.readouterr()


def in_a_process(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "desktop.cli", *map(str, arguments)],
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_output_is_utf_8_whatever_the_locale(seeded):
    done = in_a_process("show", 3, "--cache", seeded, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "📍" in done.stdout.decode("utf-8")


def test_a_reader_that_has_enough_is_no_error(seeded):
    command = f"{sys.executable} -m desktop.cli export --format jsonl --cache {seeded}"
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -c 10; exit ${{PIPESTATUS[0]}}"],
        cwd=CHECKOUT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_and_version_come_without_the_slow_rooms():
    code = (
        "import sys\nfrom desktop.cli import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "print(sorted(set(sys.modules) & {'sqlite3', 'ftfy', 'PySide6', 'desktop.cache'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"Shortlist {__version__}\n[]\n"
    assert in_a_process("--help").stdout.startswith(b"usage: shortlist")


@pytest.mark.parametrize("view", ["empty", "list", "import", "report"])
def test_a_screenshot_is_the_window_drawn_without_a_display(seeded, tmp_path, view):
    file = tmp_path / "shot.png"
    done = in_a_process(
        *("screenshot", file, "--cache", seeded, "--view", view),
        *("--query", "wolt", "--size", "900x600", "--theme", "dark"),
    )
    assert done.returncode == 0, done.stderr
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (900, 600)


def test_what_may_be_typed_is_what_the_rooms_know():
    assert set(arguments.VIEWS) == set(screenshot.VIEWS)
    assert set(arguments.FORMATS) == set(exporting.FORMATS)
    listed = re.findall(r"^    (\w+)", arguments.parser().format_help(), re.MULTILINE)
    assert set(listed) == starting.COMMANDS
