"""Skills of one's own in the window: written, checked, taken from the text, read by again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.cache import Cache
from desktop.extracting import keep_own, own_text, rules_version
from desktop.importing import import_paths, is_outdated, read_again
from desktop.ui.dialogs.own_skills_dialog import OwnSkillsDialog
from desktop.ui.window import MainWindow


def dialog_of(window: MainWindow) -> OwnSkillsDialog:
    (found,) = window.findChildren(OwnSkillsDialog)
    return found


def test_a_skill_is_written_and_read_by_in_a_process_of_its_own(
    window: MainWindow, seeded: Path, qtbot: QtBot
) -> None:
    window.window_actions.own_skills()
    dialog_of(window).text.setPlainText("Restaurant Trade = restaurants; restaurant industry")
    with qtbot.waitSignal(window.desk.read_anew, timeout=30_000):
        dialog_of(window).save_and_read.click()
    with Cache.open(seeded) as cache:
        assert "Restaurant Trade" in cache.get(1).posting.skills
        assert not cache.is_outdated(rules_version())


def test_a_list_deleted_by_hand_makes_the_postings_outdated(seeded: Path) -> None:
    keep_own("Restaurant Trade = restaurants; restaurant industry")
    with Cache.open(seeded) as cache:
        read_again(cache, progress=lambda _progress: True)
    assert not is_outdated(seeded)
    paths.own_skills_file().unlink()
    assert is_outdated(seeded)
    with Cache.open(seeded) as cache:
        read_again(cache, progress=lambda _progress: True)
        assert "Restaurant Trade" not in cache.get(1).posting.skills
    assert not is_outdated(seeded)


def test_a_list_kept_without_reading_again_makes_the_postings_outdated(
    window: MainWindow, seeded: Path
) -> None:
    assert not is_outdated(seeded)
    window.window_actions.own_skills()
    dialog_of(window).text.setPlainText("Grumblefish")
    dialog_of(window).save.click()
    assert own_text() == "Grumblefish"
    assert "Read Again" in window.status.text
    assert is_outdated(seeded)


def test_what_is_wrong_is_said_and_not_kept(window: MainWindow) -> None:
    window.window_actions.own_skills()
    dialog = dialog_of(window)
    dialog.text.setPlainText("Go\n= x")
    assert dialog.problem.text() == "Line 2: the skill's own name stands before the =."
    assert not dialog.save.isEnabled()
    assert not dialog.save_and_read.isEnabled()


def choose_for_words(window: MainWindow, words: str, chosen: str) -> None:
    """Select words of the text, and choose from the menu that the right button opens on them."""
    text = window.detail.text
    cursor = text.document().find(words)
    assert not cursor.isNull()
    text.setTextCursor(cursor)
    place = text.cursorRect().center()
    where = text.viewport().mapToGlobal(place)
    QApplication.sendEvent(
        text.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    )
    (menu,) = [one for one in text.findChildren(QMenu) if one.isVisible()]
    next(action for action in menu.actions() if action.text() == chosen).trigger()
    menu.close()


def test_selected_words_of_the_text_are_taken_for_a_skill(window: MainWindow) -> None:
    text = window.detail.text
    chosen = "Take “small brick and mortar” for a Skill…"
    choose_for_words(window, "small brick and mortar", chosen)
    assert dialog_of(window).text.toPlainText() == "small brick and mortar"
    assert dialog_of(window).text.textCursor().atEnd()
    text.setTextCursor(QTextCursor(text.document()))


@pytest.mark.parametrize(
    ("chosen", "query", "found"),
    [
        ("Only Postings with “small brick and mortar”", '"small brick and mortar"', 1),
        ("Only Postings without “small brick and mortar”", '-"small brick and mortar"', 4),
    ],
)
def test_selected_words_of_the_text_narrow_the_list(
    window: MainWindow, chosen: str, query: str, found: int
) -> None:
    choose_for_words(window, "small brick and mortar", chosen)
    assert (window.browser.query.text, window.browser.hits.count) == (query, found)


def test_an_import_knows_the_readers_own_skills(tmp_path: Path) -> None:
    from desktop.extracting import keep_own

    keep_own("Grumblefish")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(
        "# Baker\n\n### Acme\n\nWe are looking for a baker with experience with Grumblefish.\n"
        "\n## Requirements\n\n- You know Grumblefish well and bake every day.\n",
        encoding="utf-8",
    )
    with Cache.open(tmp_path / "c.db") as cache:
        import_paths([str(tmp_path / "in")], cache, progress=lambda _progress: True)
        assert cache.get(1).posting.skills == ("Grumblefish",)
