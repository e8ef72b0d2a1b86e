"""The window: lays out the parts and ties them to the browser; it decides and remembers nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import paths
from desktop.postings import Progress, Report, Totals, with_unstated, without
from desktop.postings.rewriting import with_order, with_term
from desktop.ui import icons
from desktop.ui.appearance import Appearance
from desktop.ui.browser import Browser
from desktop.ui.buttons import IconButton
from desktop.ui.detail import DetailPane
from desktop.ui.empty_page import EmptyPage
from desktop.ui.focus_ring import FocusRing
from desktop.ui.imports.desk import ImportDesk
from desktop.ui.imports.progress_page import percent
from desktop.ui.keys import Where, key_table, make_actions
from desktop.ui.menus import fill_menu, fill_menu_bar
from desktop.ui.panes import NARROW, Panes
from desktop.ui.posting_actions import PostingActions
from desktop.ui.posting_list import PostingList
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.top_bar import TopBar
from desktop.ui.typography import px
from desktop.ui.window_actions import WindowActions

#: Milliseconds with a posting open, the focus on it, until it counts as seen.
SEEN_AFTER = 1000
#: Milliseconds between two refreshes of the list while an import runs.
REFRESH_EVERY = 400
#: What the status line of the empty window says keys do.
EMPTY_HINTS = (("Ctrl+I", "Import"), ("Ctrl+V", "Paste a posting"), ("?", "Keys"))


class MainWindow(QMainWindow):
    """Everything seen."""

    def __init__(
        self, browser: Browser, cache_file: Path, settings: Settings, appearance: Appearance
    ) -> None:
        super().__init__()
        self.browser, self.settings = browser, settings
        self.setWindowTitle("Shortlist")
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.bar = TopBar()
        self.filter_line, self.read_back = self.bar.filter_line, self.bar.read_back
        self.list = PostingList()
        self.detail = DetailPane()
        self.panes = Panes(self.list, self.detail)
        self.empty_page = EmptyPage()
        self.status = StatusLine()
        self.desk = ImportDesk(cache_file, browser.known_folders, self)
        self._seen_timer = QTimer(self, singleShot=True, interval=SEEN_AFTER)
        self._refresh_timer = QTimer(self, singleShot=True, interval=REFRESH_EVERY)
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self.posting_actions = PostingActions(browser, self.list, self.detail)
        self.window_actions = WindowActions(
            self, browser, self.desk, appearance, settings, cache_file
        )
        self._lay_out()
        self.actions_by_name = self._make_actions()
        self._ring = FocusRing(self)
        self._wire()
        self._wire_imports()
        self._restore()

    # lay out

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty_page)
        self._pages.addWidget(self.panes)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setMinimumSize(px(400), px(320))

    def _make_actions(self) -> dict[str, QAction]:
        places: dict[Where, list[QWidget]] = {
            "reading": [self.list, self.detail],
            "list": [self.list],
            "detail": [self.detail],
        }
        actions = make_actions(self, self._doer, places)
        fill_menu_bar(actions, self)
        self.bar.menu_button.setMenu(fill_menu(actions, QMenu(self)))
        self.bar.menu_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        return actions

    def _doer(self, name: str) -> Callable[[], None]:
        """The method that does an action of the key table."""
        if name in ("focus_filter", "leave", "next_pane"):
            return getattr(self, name)  # type: ignore[no-any-return]
        owner = next(o for o in (self.posting_actions, self.window_actions) if hasattr(o, name))
        return getattr(owner, name)  # type: ignore[no-any-return]

    # tie together

    def _wire(self) -> None:
        browser, acts = self.browser, self.posting_actions
        self.filter_line.typed.connect(browser.search)
        self.filter_line.left.connect(self._to_list)
        self.filter_line.escaped.connect(self._to_list)
        self.read_back.removed.connect(lambda part: self.set_query(without(browser.query, part)))
        self.read_back.link_clicked.connect(self._follow)
        self.read_back.sort_chosen.connect(
            lambda order: self.set_query(with_order(browser.query, order))
        )
        self.list.opened.connect(browser.open)
        self.list.activated.connect(self._to_detail)
        self.detail.link_asked.connect(acts.open_url)
        self.detail.action_asked.connect(lambda name: self._doer(name)())
        browser.found.connect(self._show_found)
        browser.opened.connect(self._show_opened)
        browser.marked.connect(self._show_marked)
        browser.failed.connect(self.status.say)
        acts.said.connect(self.status.say)
        acts.find_asked.connect(self.set_query)
        acts.detail_asked.connect(self._to_detail)
        self.window_actions.said.connect(self.status.say)
        self.window_actions.compact_chosen.connect(self.list.set_compact)
        self.window_actions.letters_chosen.connect(self._allow_letters)
        self._seen_timer.timeout.connect(self._see)
        self._after_paint.timeout.connect(self._show_unstated)

    def _wire_imports(self) -> None:
        self.bar.import_button.clicked.connect(self.window_actions.import_folder)
        self.empty_page.import_pressed.connect(self.window_actions.import_folder)
        self.empty_page.samples_pressed.connect(self._try_samples)
        self.desk.progressed.connect(self._show_progress)
        self.desk.finished.connect(self._show_finished)
        self.desk.failed.connect(self._show_failed)
        self.desk.show_asked.connect(self._show_outcome)
        self._refresh_timer.timeout.connect(self.browser.refresh)

    def _restore(self) -> None:
        settings = self.settings
        if not self.restoreGeometry(settings.bytes("geometry")):
            self.resize(px(1280), px(800))
        self.panes.place(settings.bytes("panes"))
        self.list.set_compact(settings.is_compact)
        self.actions_by_name["toggle_compact"].setCheckable(True)
        self.actions_by_name["toggle_compact"].setChecked(settings.is_compact)
        self.actions_by_name["toggle_letters"].setCheckable(True)
        self._allow_letters(settings.has_letters)
        self.filter_line.set_history(settings.history)
        self.set_query(settings.query)
        if self.browser.totals.postings:
            self.list.setFocus()
        else:
            self.empty_page.focus_import()

    # show what the browser tells

    def set_query(self, text: str) -> None:
        """Put a query into the filter line, as if the reader had typed it."""
        self.filter_line.set_text(text)
        self.browser.search(text)

    def _follow(self, term: str) -> None:
        """What a link of the read-back stands for: a field left unstated, or one more term."""
        name, _, value = term.partition(":")
        query = self.browser.query
        is_missing = name == "missing"
        self.set_query(with_unstated(query, value) if is_missing else with_term(query, term))

    def show_empty_page(self) -> None:
        """Show what stands in the window before there are postings."""
        self._pages.setCurrentWidget(self.empty_page)
        self.read_back.hide()
        self.status.show_counts(0, 0)
        self.status.show_totals(Totals())
        self.status.show_hints(EMPTY_HINTS)
        self.empty_page.focus_import()

    def _show_found(self) -> None:
        browser = self.browser
        if not browser.totals.postings:
            self.show_empty_page()
            return
        self._pages.setCurrentWidget(self.panes)
        self.read_back.show()
        self.status.show_hints(())
        self.read_back.show_query(browser.query)
        self.list.show_hits(browser.hits, browser.rows, marks_new=self._marks_new())
        self.detail.show_query(browser.query)
        self._show_counts()
        self._after_paint.start()

    def _marks_new(self) -> bool:
        """Whether being new tells postings apart: in the first import all of them are."""
        return self.browser.totals.latest < self.browser.totals.postings

    def _show_unstated(self) -> None:
        """What follows after the list has painted."""
        browser = self.browser
        self.read_back.show_query(browser.query, browser.currencies(), browser.unstated())

    def _show_opened(self) -> None:
        posting = self.browser.posting
        self.list.select_id(posting.id if posting else None)
        self.detail.show_posting(posting, self.browser.query)
        self._seen_timer.start()

    def _show_marked(self, ids: list[int]) -> None:
        self.list.row_changed(ids)
        if self.browser.posting and self.browser.posting.id in ids:
            self.detail.show_posting(self.browser.posting, self.browser.query)
        self._show_counts()

    def _show_counts(self) -> None:
        browser = self.browser
        totals = browser.totals
        self.status.show_counts(
            browser.hits.count, totals.postings, browser.milliseconds, totals.hidden
        )
        self.status.show_totals(totals)

    def _see(self) -> None:
        """Count the open posting as seen, if the reader is at it and not typing."""
        focus = self.focusWidget()
        if focus and self.isActiveWindow() and self._is_at_postings(focus):
            self.browser.see()

    def _is_at_postings(self, focus: QWidget) -> bool:
        return any(pane is focus or pane.isAncestorOf(focus) for pane in (self.list, self.detail))

    # bringing in

    def _try_samples(self) -> None:
        self.desk.start([str(paths.seeds_folder())], in_view=False)

    def _show_progress(self, progress: Progress) -> None:
        self.status.show_progress(f"importing, {percent(progress)}")
        if not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _show_finished(self, report: Report) -> None:
        self._refresh_timer.stop()
        self.status.show_progress("")
        was_empty = self._pages.currentWidget() is self.empty_page
        self.browser.refresh()
        if was_empty and self.isActiveWindow():
            self._to_list()
        if not self.desk.dialog.isVisible():
            refused = f", {len(report.refused):,} refused" if report.refused else ""
            self.status.say(f"{report.new:,} new{refused}; the Report is under Tools, Imports")

    def _show_failed(self, sentence: str) -> None:
        self.status.show_progress("")
        self.status.say(sentence)
        self.browser.refresh()

    def _show_outcome(self, import_id: int, outcome: str) -> None:
        self.set_query(f"report:{import_id}/{outcome}")
        self._to_list()

    # focus

    def focus_filter(self) -> None:
        """Type in the filter line."""
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def leave(self) -> None:
        """From the posting to the list; from the list, clear the filter."""
        if self.detail.isAncestorOf(self.focusWidget()) or self.focusWidget() is self.detail:
            self._to_list()
        elif self.browser.query.text:
            self.set_query("")

    def next_pane(self) -> None:
        """Move the focus from filter line to list to posting and round."""
        focus = self.focusWidget()
        if focus is self.list:
            self._to_detail()
        elif focus is not None and self.filter_line.isAncestorOf(focus):
            self._to_list()
        else:
            self.focus_filter()

    def _to_list(self) -> None:
        self.panes.show_left()
        self.list.setFocus()
        self._seen_timer.start()

    def _to_detail(self) -> None:
        self.panes.show_right()
        self.detail.setFocus()
        self._seen_timer.start()

    def _allow_letters(self, allowed: bool) -> None:
        for line in key_table():
            if line.is_letter and line.where != "window":
                self.actions_by_name[line.name].setEnabled(allowed)
        self.actions_by_name["toggle_letters"].setChecked(allowed)

    # what Qt asks of a window

    def open_paths(self, given: list[str]) -> None:
        """Come to the front, and offer to import what another start was given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if given:
            self.desk.plan(given)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, Import loses its word."""
        super().resizeEvent(event)
        self.bar.import_button.set_icon_only(self.width() < px(NARROW))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and files."""
        if _local_paths(event.mimeData().urls()):
            event.acceptProposedAction()
            self.empty_page.set_dropping(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show no drop target any more."""
        self.empty_page.set_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Plan an import of what was dropped."""
        self.empty_page.set_dropping(False)
        event.acceptProposedAction()
        self.desk.plan(_local_paths(event.mimeData().urls()))

    def changeEvent(self, event: QEvent) -> None:
        """Count seconds of reading anew when the window comes to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._seen_timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a running import and remember how the window stood."""
        self.desk.close()
        settings = self.settings
        settings.set_bytes("geometry", self.saveGeometry())
        settings.set_bytes("panes", self.panes.saveState())
        settings.query = self.browser.query.text
        settings.history = self.filter_line.history()
        settings.sync()
        super().closeEvent(event)


def _local_paths(urls: list[QUrl]) -> list[str]:
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
