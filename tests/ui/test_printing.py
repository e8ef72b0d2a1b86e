"""A posting printed: all of it stands on the paper, in black, whatever the window wears."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.browsing.browser import Browser
from desktop.ui.detail.printed import printed
from desktop.ui.dialogs.print_dialog import new_printer, print_document
from desktop.ui.look.appearance import Appearance
from desktop.ui.look.theme import DARK
from desktop.ui.window import MainWindow
from tests.ui.reader import press


def print_into(file: Path, browser: Browser) -> pypdfium2.PdfDocument:
    printer = new_printer("posting")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    print_document(printed(browser.posting), printer)
    return pypdfium2.PdfDocument(file)


def words(pdf: pypdfium2.PdfDocument) -> list[str]:
    return " ".join(page.get_textpage().get_text_range() for page in pdf).split()


def test_paper_tells_what_is_stated_and_the_text(
    appearance: Appearance, browser: Browser, tmp_path: Path
) -> None:
    browser.search("wolt ")
    kept = browser.posting
    said = words(print_into(tmp_path / "wolt.pdf", browser))
    assert said[: len(kept.posting.title.split())] == kept.posting.title.split()
    assert kept.posting.company in said
    assert said[-1] == kept.posting.body.split()[-1].strip("*_")


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_letters_are_as_large_on_paper_whatever_the_zoom(
    appearance: Appearance, browser: Browser, tmp_path: Path, zoom: float
) -> None:
    plain = len(print_into(tmp_path / "plain.pdf", browser))
    appearance.set_zoom(zoom)
    assert len(print_into(tmp_path / "zoomed.pdf", browser)) == plain


def test_in_dark_nothing_is_printed_in_light_colours(
    appearance: Appearance, browser: Browser
) -> None:
    appearance.choose("dark")
    document = printed(browser.posting)
    inks = set()
    block = document.begin()
    while block.isValid():
        inks |= {part.format.foreground().color().name() for part in block.textFormats()}
        block = block.next()
    assert DARK.text not in inks


def test_a_key_asks_where_to_print(window: MainWindow, qtbot: QtBot) -> None:
    press(window.list, "Ctrl+P")
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog))
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Keeper of lamps", "Keeper of lamps"),
        ("Engineer (Go / Node.js)", "Engineer (Go Node js)"),
        ("C:\\Sr. <Keeper>?", "C Sr. Keeper"),
        (".NET", "NET"),
        ("灯" * 90, "灯" * 60),
    ],
)
def test_what_is_printed_is_called_as_a_file_may_be(title: str, name: str) -> None:
    assert new_printer(title).docName() == name
