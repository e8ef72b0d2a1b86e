"""Ctrl+P: asks for a printer, or for a file as PDF, and prints a document there."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.ui.look.typography import px

_MARGIN_MM: Final = 20
#: Pixels of the document on an inch of paper: letters of 15 pixels are 11 points high there.
_PIXELS_AN_INCH: Final = 96
#: What no file is called on one of the systems, and points that would seem to begin an ending.
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]|\.(?=\S)')
#: Letters of a file's name: no system takes more than 255 bytes.
_LONGEST_NAME: Final = 60


def ask_to_print(document: QTextDocument, name: str, parent: QWidget) -> QPrintDialog:
    """Ask where to print; what is printed is called `name` there."""
    printer = new_printer(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Print")
    dialog.accepted.connect(lambda: print_document(document, printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()
    return dialog


def new_printer(name: str) -> QPrinter:
    """The system's printer, for a document of this name."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_as_file_name(name))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


def _as_file_name(name: str) -> str:
    """The name as the file offered for a PDF may bear it: Qt takes it for a path as it stands."""
    return " ".join(_NOT_IN_NAMES.sub(" ", name).split())[:_LONGEST_NAME].rstrip(" .")


def print_document(document: QTextDocument, printer: QPrinter) -> None:
    """Print on pages of the printer's size, in one size of letters whatever the window's zoom."""
    page = printer.pageRect(QPrinter.Unit.Inch).size()
    document.setPageSize(QSizeF(page * float(px(_PIXELS_AN_INCH))))
    document.print_(printer)
