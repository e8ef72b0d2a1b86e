"""What was mended is marked in the text, and says what stood there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.cache import Cache
from desktop.importing import import_paths
from desktop.reading import mend
from desktop.ui.detail.mends import Mend, mends_of
from desktop.ui.dialogs.encoding_dialog import EncodingDialog
from desktop.ui.window import MainWindow
from tests.conftest import OpenWindow

WELL = "# Köchin\n\nIt’s a Café – „fine“.\n\nSüße Speisen, 50 € an hour.\n\nSame here.\n"
DAMAGED = WELL.encode().decode("cp1252", "replace")


def said(original: str, body: str) -> list[tuple[str, str]]:
    return [(body[one.start : one.end], one.was) for one in mends_of(original, body)]


def test_each_mend_is_just_its_own_characters() -> None:
    assert said("Itâ€™s a CafÃ©.\nSame", "It’s a Café.\nSame") == [("’", "â€™"), ("é", "Ã©")]


def test_the_same_words_mended_once_of_twice() -> None:
    body = "It’s it’s\nand more"
    assert mends_of("It’s itâ€™s\nand more", body) == [Mend(7, 8, "â€™")]


def test_front_matter_that_the_body_lacks_shifts_nothing() -> None:
    original = "---\ntitle: Köchin\n---\nItâ€™s fine\nSame\nSame too"
    assert said(original, "It’s fine\nSame\nSame too") == [("’", "â€™")]


def test_a_text_found_in_markup_is_not_compared() -> None:
    assert said("<html><p>It&rsquo;s</p>\n<p>x</p></html>", "Wholly\nother\nlines\nhere") == []


@pytest.mark.parametrize("codec", ["cp1252", "macroman", "cp1251"])
def test_mends_put_back_give_the_damaged_text(codec: str) -> None:
    damaged = WELL.encode().decode(codec, "replace")
    body = mend(damaged).text
    for one in reversed(mends_of(damaged, body)):
        assert one.end > one.start
        body = body[: one.start] + one.was + body[one.end :]
    assert body == damaged


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_text(DAMAGED, "utf-8")
    with Cache.open(tmp_path / "cache.db") as cache:
        import_paths([str(folder)], cache, progress=lambda _progress: True)
    return open_window(tmp_path / "cache.db")


def test_mended_characters_are_marked_and_tell_what_stood_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    text = window.detail.text
    qtbot.waitUntil(lambda: bool(text.mended))
    assert ("’", "â€™") in text.mended
    position = text.toPlainText().index("’")
    assert "“â€™”" in text.said_at(position)
    assert text.said_at(position - 1) == ""


def test_mending_is_switched_off_and_on_for_one_posting(window: MainWindow) -> None:
    before = window.browser.posting
    window.mark_actions.toggle_mending()
    assert window.browser.posting.posting.body == DAMAGED
    assert "Mending set by you, was on" in window.detail.head.noted.corrections.text()
    assert window.marking.undo() is not None
    assert window.browser.posting.posting == before.posting
    window.mark_actions.toggle_mending()
    window.mark_actions.toggle_mending()
    assert window.browser.posting.posting == before.posting
    assert window.browser.posting.marks.corrections == ()


def test_an_encoding_is_chosen_with_a_preview(window: MainWindow) -> None:
    window.mark_actions.choose_encoding()
    dialog = window.findChild(EncodingDialog)
    assert dialog.codec == "utf-8"
    well = dialog.preview.toPlainText()
    dialog.select("cp1251")
    assert dialog.preview.toPlainText() != well
    dialog.choose()
    assert window.browser.posting.encoding == "cp1251"
    assert "Encoding set by you, was utf-8" in window.detail.head.noted.corrections.text()
    window.posting_actions.toggle_original()
    assert window.detail.original.said.text().startswith("Read as Windows-1251 (Cyrillic).")
    window.mark_actions.choose_encoding()
    again = window.findChildren(EncodingDialog)[-1]
    again.select("utf-8")
    again.choose()
    assert window.detail.original.said.text().startswith("Read as UTF-8.")
    assert window.browser.posting.encoding == "utf-8"
