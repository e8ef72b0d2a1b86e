"""An import as the reader sees it: plan, progress, cancel, Report, taking it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.postings import Progress, Report
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.imports.progress_page import ProgressPage
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow
from tests.ui.reader import button_saying, said

POSTING = """# Keeper of Lighthouse {number}

### Harbour {number} Ltd

We look for a keeper of lighthouse number {number} in Bergen, Norway. You watch the lamp, you keep
the log, and you have {number} years at sea. The pay is $50,000 - $60,000 a year.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of sixty postings, an empty file and a hidden one."""
    folder = tmp_path / "board"
    folder.mkdir()
    for number in range(60):
        (folder / f"posting-{number:03}.md").write_text(POSTING.format(number=number))
    (folder / "empty.md").write_text("")
    (folder / ".hidden.md").write_text(POSTING.format(number=99))
    return folder


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    return open_window(tmp_path / "cache.db")


def plan(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    window.open_paths([str(folder)])
    qtbot.waitUntil(window.desk.dialog.plan.start.isEnabled, timeout=10_000)


def run(window: MainWindow, qtbot: QtBot, folder: Path) -> Report:
    plan(window, qtbot, folder)
    with qtbot.waitSignal(window.desk.finished, timeout=30_000) as told:
        window.desk.dialog.plan.start.click()
    return told.args[0]


def test_enter_waits_for_the_plan_and_then_imports(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    window.desk.choose()
    dialog = window.desk.dialog
    qtbot.waitUntil(dialog.plan.choose.hasFocus)
    window.open_paths([str(folder)])
    for button in (dialog.plan.choose, dialog.plan.choose_files, dialog.plan.start):
        assert not button.isEnabled()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):  # a folder chooser would block here
        QTest.keyClick(dialog.focusWidget(), key)
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.plan.start.hasFocus, timeout=10_000)
    with qtbot.waitSignal(window.desk.finished, timeout=30_000):
        QTest.keyClick(dialog.plan.start, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (("a.html",), ("1 file: 1 new.", "1", "Web page", "Import 1 File")),
        (("a.html", "b.htm"), ("2 files: 2 new.", "2", "Web pages", "Import 2 Files")),
        (("a.docx", "b.rtf"), ("2 files: 2 new.", "2", "Word processor files", "Import 2 Files")),
        (
            ("a.md", "a.txt", "a.html", "a.pdf", "a.csv", "a.docx", "a.eml"),
            ("7 files: 7 new.", "2", "Others", "Import 7 Files"),
        ),
    ],
)
def test_the_plan_counts_one_and_many_in_their_own_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, files: tuple[str, ...], said: tuple[str, ...]
) -> None:
    (tmp_path / "few").mkdir()
    for name in files:
        (tmp_path / "few" / name).write_text("x")
    plan(window, qtbot, tmp_path / "few")
    page = window.desk.dialog.plan

    def shown() -> set[str]:
        labels = page.findChildren(Label)
        return {page.start.text(), *(label.text() for label in labels if label.isVisible())}

    qtbot.waitUntil(lambda: set(said) <= shown())


def test_the_plan_says_what_would_come_before_anything_is_written(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    plan(window, qtbot, folder)
    assert "61" in window.desk.dialog.plan.start.text()
    assert window.browser.totals.postings == 0


def test_an_import_shows_progress_postings_and_a_report(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    told: list[Progress] = []
    window.desk.progressed.connect(told.append)
    report = run(window, qtbot, folder)
    assert (report.new, len(report.refused), report.hidden) == (60, 1, 1)
    assert told[-1].done <= told[-1].total == 61
    assert window.browser.hits.count == 60
    assert window.desk.dialog.report.isVisible()
    window.desk.dialog.report.show_new.click()
    assert not window.desk.dialog.isVisible()
    assert window.browser.hits.count == 60
    assert window.filter_line.text() == f"report:{report.import_id}/new"


def test_importing_again_reads_only_what_changed(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    run(window, qtbot, folder)
    changed = folder / "posting-007.md"
    changed.write_text(changed.read_text() + "\nYou speak with whales.\n")
    (folder / "posting-008.md").unlink()
    with qtbot.waitSignal(window.desk.finished, timeout=30_000) as told:
        window.actions_by_name["import_again"].trigger()
    assert (told.args[0].new, told.args[0].changed) == (0, 1)
    assert window.browser.totals.postings == 60


def test_what_was_planned_before_is_not_offered_where_nothing_is_chosen(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    plan(window, qtbot, folder)
    assert window.desk.dialog.plan.start.text() == "Import 61 Files"
    window.desk.choose()
    assert window.desk.dialog.plan.start.text() == "Import"


def test_cancel_keeps_what_was_saved(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "large"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number}.md").write_text(POSTING.format(number=number) * 5)
    plan(window, qtbot, folder)
    with qtbot.waitSignal(
        window.desk.progressed, timeout=20_000, check_params_cb=lambda told: told.new > 0
    ):
        window.desk.dialog.plan.start.click()
    with qtbot.waitSignal(window.desk.finished, timeout=5000) as told:
        window.desk.dialog.progress.cancel.click()
    assert told.args[0].cancelled
    assert 0 < window.browser.totals.postings < 3000


def test_closing_the_window_ends_a_running_import(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    plan(window, qtbot, folder)
    window.desk.dialog.plan.start.click()
    window.close()
    assert not window.desk.is_running


def test_dropped_folders_are_planned(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(folder))])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.drops.eventFilter(window, event)
    qtbot.waitUntil(window.desk.dialog.plan.start.isEnabled, timeout=10_000)


def test_an_import_is_taken_back_from_the_list_of_imports(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    run(window, qtbot, folder)
    window.desk.dialog.close()
    window.actions_by_name["show_imports"].trigger()
    past = window.findChild(object, "pastImports")
    link = {link.text(): link for link in past.findChildren(LinkButton)}["Take back"]
    link.click()
    assert link.text() == "Remove 60 postings?"
    assert window.browser.totals.postings == 60
    link.click()
    assert window.browser.totals.postings == 0
    assert window.empty_page.isVisible()


def test_importing_again_says_what_is_gone(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    window.actions_by_name["import_again"].trigger()
    assert window.status.text.startswith("Nothing was imported yet")
    run(window, qtbot, folder)
    window.desk.dialog.close()
    folder.rename(folder.with_name("moved"))
    window.actions_by_name["import_again"].trigger()
    assert window.status.text.startswith("What was imported lies there no more")


def test_pasting_takes_the_clipboard_for_a_posting(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(POSTING.format(number=1))
    window.actions_by_name["paste_posting"].trigger()
    assert window.browser.totals.postings == 1
    pasted = window.browser.posting.id
    window.set_query("nowhere")
    assert window.browser.posting is None
    window.actions_by_name["paste_posting"].trigger()
    assert window.browser.totals.postings == 1
    assert window.browser.posting.id == pasted
    assert (
        window.status.text == "This posting is known already; the filter leaves it out of the list"
    )
    QGuiApplication.clipboard().setText("hello")
    window.actions_by_name["paste_posting"].trigger()
    assert window.status.text == "Not imported: too few words to be a posting."


def test_the_refused_list_can_be_copied(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    run(window, qtbot, folder)
    button_saying(window.desk.dialog.report, "Copy list").click()
    assert QGuiApplication.clipboard().text().startswith("board/empty.md\t")


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(0, 10), "0 of 10 files"),
        (Progress(858, 1505, seconds=2.0), "858 of 1,505 files"),
    ],
)
def test_progress_is_said_in_words(qtbot: QtBot, progress: Progress, words: str) -> None:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.show()
    page.begin("board")
    page.show_progress(progress)
    assert words in said(page)


def test_a_failed_plan_says_why(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.open_paths([str(tmp_path / "gone")])
    missing = "gone does not exist any more."
    page = window.desk.dialog.plan
    qtbot.waitUntil(lambda: any(one.endswith(missing) for one in said(page)), timeout=10_000)


def test_a_plan_says_why_nothing_could_be_looked_into(
    window: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "saved.zip"
    damaged.write_bytes(b"PK\x03\x04 and no more")
    page = window.desk.dialog.plan
    window.open_paths([str(damaged)])
    qtbot.waitUntil(page.choose.isEnabled, timeout=10_000)
    assert any("saved.zip: A damaged zip archive" in one for one in said(page))
    assert not page.start.isEnabled()
    assert window.desk.dialog.focusWidget() is page.choose  # what else there is to bring in
    damaged.rename(folder / "saved.zip")
    plan(window, qtbot, folder)
    assert "Passed over: 1 hidden, 1 that could not be looked into." in said(page)
