"""What the keys do beside single postings: bring them in and out, offer commands, help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.exporting import FORMATS
from desktop.launching import desktop_entry
from desktop.postings import Report, counted
from desktop.ui.browsing.browser import Browser
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.dialogs.about_dialog import AboutDialog
from desktop.ui.dialogs.command_palette import CommandPalette
from desktop.ui.dialogs.key_sheet import KeySheet
from desktop.ui.export_job import ExportJob, format_of
from desktop.ui.imports.desk import ImportDesk
from desktop.ui.imports.past import PastImports

#: Said of a pasted posting that does not show up in the list.
_OUTSIDE = "; the filter leaves it out of the list"


class WindowActions(QObject):
    """One method an action of the key table.

    Signals: `said` (a passing message), `menu_asked` (the window's own, with all actions).
    """

    said = Signal(str)
    menu_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        browser: Browser,
        desk: ImportDesk,
        actions: Mapping[str, QAction],
        cache_file: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._browser, self._desk = window, browser, desk
        self._actions = actions
        self._export = ExportJob(cache_file, self)
        self._export.ended.connect(self.said)
        self._exports = Path.home()
        self._past: PastImports | None = None

    # in and out

    def import_folder(self) -> None:
        """Ask what to bring in."""
        self._desk.choose()

    def import_again(self) -> None:
        """Import the known folders again."""
        if self._desk.is_refused():
            return
        known = self._browser.known_paths()
        there = [path for path in known if Path(path).exists()]
        if there:
            self._desk.start(there)
        gone = [path for path in known if path not in there]
        if gone or not known:
            self.said.emit(_gone(gone, are_all=not there))

    def paste_posting(self) -> None:
        """Import the clipboard's text as a posting."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.said.emit("The clipboard holds no text")
            return
        if self._desk.is_refused():
            return
        report = self._browser.paste(text)
        if report:
            posting = self._browser.posting
            is_listed = posting is None or posting.id in self._browser.hits
            outside = "" if is_listed or report.refused else _OUTSIDE
            self.said.emit(_pasted(report) + outside)

    def export_shown(self) -> None:
        """Write the postings listed to a file."""
        ids = self._browser.hits.ids
        if not ids:
            self.said.emit("Nothing is listed")
            return
        kinds = "Table (*.csv);;JSON Lines (*.jsonl);;Markdown (*.md)"
        name, chosen = QFileDialog.getSaveFileName(
            self._window,
            f"Export {counted(len(ids), 'Posting')}",
            str(self._exports / "postings.csv"),
            kinds,
        )
        if name:
            file = Path(name)
            self._exports = file.parent
            if format_of(file) not in FORMATS:
                format = next((known for known in FORMATS if f".{known})" in chosen), "csv")
                file = file.with_suffix(f".{format}")
            self._export.export(ids, file)

    def show_imports(self) -> None:
        """List the imports of the past."""
        if self._past is None:
            self._past = PastImports(self._window)
            self._past.report_asked.connect(self._desk.show_report)
            self._past.take_back_asked.connect(self._take_back)
        self._past.show_imports(self._browser.imports())
        self._past.show()
        self._past.raise_()

    def read_again(self) -> None:
        """Read all postings again from the originals that are kept; asked twice, stop."""
        self._desk.read_again()

    def _take_back(self, import_id: int) -> None:
        removed = self._browser.take_back(import_id)
        if self._past:
            self._past.show_imports(self._browser.imports())
        if removed is not None:
            self.said.emit(f"Took back {counted(removed, 'posting')}")

    def exchange_rates(self) -> None:
        """Show the rates by which pay is compared across currencies, to change them."""
        from desktop.ui.dialogs.rates_dialog import RatesDialog  # noqa: PLC0415 - few ask for it

        dialog = RatesDialog(self._window)
        dialog.kept.connect(self._browser.refresh)
        dialog.open()

    def own_skills(self) -> None:
        """Show the reader's own skills, to change them."""
        self.take_skill("")

    def take_skill(self, name: str) -> None:
        """The same with one more skill, "" for none, that the reader goes on writing."""
        from desktop.ui.dialogs.own_skills_dialog import OwnSkillsDialog  # noqa: PLC0415 - few ask for it

        dialog = OwnSkillsDialog(self._window)
        dialog.kept.connect(self._keep_skills)
        if name:
            dialog.add(name)
        dialog.open()

    def _keep_skills(self, is_read_again: bool) -> None:
        if is_read_again:
            self._desk.read_again()
        else:
            self.said.emit("Kept. Postings that are known learn it by Tools, Read Again")

    def install_desktop_entry(self) -> None:
        """Put Shortlist into the desktop's menu and on the desktop."""
        try:
            desktop_entry.install()
        except OSError as error:
            self.said.emit(f"{error.filename} could not be written: {error.strerror}")
        else:
            self.said.emit("Shortlist stands in the desktop's menu and on the desktop now")

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # help

    def show_keys(self) -> None:
        """Show every key."""
        sheet = self._window.findChild(KeySheet) or KeySheet(self._window)
        sheet.show()
        sheet.raise_()
        sheet.activateWindow()

    def main_menu(self) -> None:
        """Open the menu of all actions."""
        self.menu_asked.emit()

    def palette(self) -> None:
        """Offer every action by name."""
        CommandPalette(self._actions, self._window).open_over(self._window)

    def about(self) -> None:
        """Say what this is."""
        AboutDialog(self._window).open()


def _gone(paths: Sequence[str], *, are_all: bool) -> str:
    """That folders imported before are missing, and what to do; no paths: none was imported."""
    key = shown_key("Ctrl+I")
    if not paths:
        return f"Nothing was imported yet: {key} brings postings in"
    if are_all:
        return f"What was imported lies there no more: {key} imports it from its new place"
    more = f" and {len(paths) - 1:,} more" if len(paths) > 1 else ""
    return f"Left out, since it lies there no more: {paths[0]}{more}"


def _pasted(report: Report) -> str:
    if report.refused:
        return f"Not imported: {report.refused[0].reason[:1].lower()}{report.refused[0].reason[1:]}"
    if report.copies or report.same:
        return "This posting is known already"
    return "Pasted posting imported"
