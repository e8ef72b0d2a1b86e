"""The window: lays out the parts and ties them to the browser; it decides and remembers nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import paths
from desktop.postings import Totals, with_unstated, without
from desktop.postings.rewriting import with_order, with_term
from desktop.ui import icons
from desktop.ui.appearance import Appearance
from desktop.ui.attention import Attention
from desktop.ui.browser import Browser
from desktop.ui.completion import Completion
from desktop.ui.detail import DetailPane
from desktop.ui.dress_actions import DressActions
from desktop.ui.drops import Drops
from desktop.ui.empty_page import EmptyPage
from desktop.ui.facets import FacetTree
from desktop.ui.focus_ring import FocusRing
from desktop.ui.imports.desk import ImportDesk
from desktop.ui.imports.rules import RulesWatch
from desktop.ui.imports.watch import ImportWatch
from desktop.ui.keys import Where, make_actions
from desktop.ui.mark_actions import MarkActions
from desktop.ui.mended import MendedMarks
from desktop.ui.menus import fill_menu, fill_menu_bar
from desktop.ui.narrowing import Narrowing
from desktop.ui.no_hits import NoHits
from desktop.ui.panes import NARROW, Panes
from desktop.ui.posting_actions import PostingActions
from desktop.ui.posting_list import PostingList
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.top_bar import TopBar
from desktop.ui.typography import px
from desktop.ui.ways_out import ways_out
from desktop.ui.window_actions import WindowActions

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
        self.bar = TopBar()
        self.filter_line, self.read_back = self.bar.filter_line, self.bar.read_back
        self.list = PostingList()
        self.detail = DetailPane()
        self.facets = FacetTree()
        self.panes = Panes(self.facets, self.list, self.detail)
        self.empty_page = EmptyPage()
        self.status = StatusLine()
        self.desk = ImportDesk(cache_file, browser.known_paths, self)
        self.watch = ImportWatch(self.desk, browser, self.status)
        self.rules = RulesWatch(cache_file, self.status)
        self.drops = Drops(self)
        self.attention = Attention(
            self, browser, self.filter_line, self.list, self.detail, self.panes, self.facets
        )
        self.completion = Completion(browser, self.filter_line, self)
        self.narrowing = Narrowing(
            browser, self.facets, self.panes, self.bar.facets_button, settings
        )
        self.no_hits = NoHits(self.list)
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._is_detail_late = False
        self.posting_actions = PostingActions(browser, self.list, self.detail)
        self.mark_actions = MarkActions(browser, self.detail)
        self.mended_marks = MendedMarks(browser, self.detail)
        self.window_actions = WindowActions(self, browser, self.desk, cache_file)
        self.dress_actions = DressActions(self, appearance, settings)
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
        self.bar.set_menu(fill_menu(actions, QMenu(self)))
        for menu in self.findChildren(QMenu, "Searches"):
            menu.aboutToShow.connect(partial(self.narrowing.fill_menu, menu))
        return actions

    def _doer(self, name: str) -> Callable[[], None]:
        """The method that does an action of the key table."""
        if name.startswith("saved_"):
            return partial(self.narrowing.open_saved, int(name.removeprefix("saved_")))
        owners = (
            *(self, self.attention, self.narrowing),
            *(self.posting_actions, self.mark_actions),
            *(self.window_actions, self.dress_actions),
        )
        owner = next(one for one in owners if name in type(one).__dict__)
        return getattr(owner, name)  # type: ignore[no-any-return]

    # tie together

    def _wire(self) -> None:
        browser, acts = self.browser, self.posting_actions
        self.filter_line.typed.connect(self._search)
        self.filter_line.left.connect(self.attention.to_list)
        self.filter_line.escaped.connect(self.attention.to_list)
        self.read_back.removed.connect(lambda part: self.set_query(without(browser.query, part)))
        self.read_back.link_clicked.connect(self._follow)
        self.read_back.sort_chosen.connect(
            lambda order: self.set_query(with_order(browser.query, order))
        )
        self.list.opened.connect(browser.open)
        self.list.activated.connect(self.attention.to_detail)
        self.detail.link_asked.connect(acts.open_url)
        self.detail.action_asked.connect(lambda name: self._doer(name)())
        browser.found.connect(self._show_found)
        browser.opened.connect(self._show_opened)
        browser.marked.connect(self._show_marked)
        browser.failed.connect(self.status.say)
        acts.said.connect(self.status.say)
        acts.find_asked.connect(self.set_query)
        acts.detail_asked.connect(self.attention.to_detail)
        self.mark_actions.said.connect(self.status.say)
        self.mark_actions.detail_asked.connect(self.attention.show_detail)
        self.narrowing.find_asked.connect(self.set_query)
        self.no_hits.find_asked.connect(self.set_query)
        self.narrowing.list_asked.connect(self.attention.to_list)
        self.narrowing.said.connect(self.status.say)
        self.narrowing.saved.dropped.connect(self.filter_line.keep)
        self.window_actions.said.connect(self.status.say)
        self.dress_actions.said.connect(self.status.say)
        self.dress_actions.compact_chosen.connect(self.list.set_compact)
        self._after_paint.timeout.connect(self._show_unstated)

    def _wire_imports(self) -> None:
        self.bar.import_button.clicked.connect(self.window_actions.import_folder)
        self.empty_page.import_pressed.connect(self.window_actions.import_folder)
        self.empty_page.samples_pressed.connect(self._try_samples)
        self.drops.hovered.connect(self.empty_page.set_dropping)
        self.drops.dropped.connect(self.desk.plan)
        self.watch.filled.connect(self._greet)
        self.watch.find_asked.connect(self._list_only)

    def _restore(self) -> None:
        settings = self.settings
        if not self.restoreGeometry(settings.bytes("geometry")):
            self.resize(px(1280), px(800))
        self.panes.place(settings.bytes("three panes"))
        self.narrowing.restore()
        self.dress_actions.restore(self.actions_by_name)
        self.filter_line.set_history(settings.history)
        # The list, empty, until it is known whether there are postings.
        self._pages.setCurrentWidget(self.panes)
        self.list.setFocus()
        self.set_query(settings.query)

    # show what the browser tells

    def set_query(self, text: str) -> None:
        """Put a query into the filter line, as if the reader had typed it."""
        self.filter_line.set_text(text)
        self._search(text)

    def _search(self, text: str) -> None:
        self.status.be_quiet()  # its counts are what the reader looks for now
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
        self._allow_facets(False)
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
        self._allow_facets(True)
        self.read_back.show()
        self.status.show_hints(())
        self.read_back.show_query(browser.query)
        self.list.show_hits(browser.hits, browser.rows, marks_new=self._marks_new())
        self._show_counts()
        self._after_paint.start()

    def _allow_facets(self, are_there: bool) -> None:
        """Offer facets where there are postings to count."""
        self.bar.facets_button.setEnabled(are_there)
        self.actions_by_name["toggle_facets"].setEnabled(are_there)

    def _marks_new(self) -> bool:
        """Whether being new tells postings apart: in the first import all of them are."""
        return self.browser.totals.latest < self.browser.totals.postings

    def _show_unstated(self) -> None:
        """What follows after the list has painted."""
        browser = self.browser
        self.detail.show_query(browser.query)
        if self._is_detail_late:
            self._is_detail_late = False
            self.detail.show_posting(browser.posting, browser.query)
        self.read_back.show_query(browser.query, browser.currencies(), browser.unstated())
        self.narrowing.show()
        is_lost = not browser.hits.count and bool(browser.query.parts)
        self.no_hits.seek(partial(ways_out, browser, browser.query) if is_lost else None)

    def _show_opened(self) -> None:
        posting = self.browser.posting
        self.list.select_id(posting.id if posting else None)
        # Else once the list has painted: it comes first, and rendering is slow to load.
        self._is_detail_late = self.browser.is_listing and self.isVisible()
        if self.isVisible() and not self._is_detail_late:
            self.detail.show_posting(posting, self.browser.query)

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

    # bringing in

    def _try_samples(self) -> None:
        self.desk.start([str(paths.seeds_folder())], in_view=False)

    def _greet(self) -> None:
        """Hand the keyboard to the first postings that ever came."""
        if self.isActiveWindow():
            self.attention.to_list()

    def _list_only(self, text: str) -> None:
        self.set_query(text)
        self.attention.to_list()

    def leave(self) -> None:
        """From the original to the posting, from there to the list; there, clear the filter."""
        if self.detail.is_original_shown:
            self.detail.show_mended()
        elif self.attention.is_in_detail():
            self.attention.to_list()
        elif self.browser.query.text:
            self.set_query("")

    # what Qt asks of a window

    def open_paths(self, given: list[str]) -> None:
        """Come to the front, and offer to import what another start was given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if given:
            self.desk.plan(given)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the open posting as soon as the list has painted."""
        super().showEvent(event)
        QTimer.singleShot(0, self._show_opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, Import loses its word."""
        super().resizeEvent(event)
        self.bar.import_button.set_icon_only(self.width() < px(NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a running import and remember how the window stood."""
        self.detail.edits.keep_note()
        self.desk.close()
        self.rules.stop()
        settings = self.settings
        settings.set_bytes("geometry", self.saveGeometry())
        settings.set_bytes("three panes", self.panes.saveState())
        settings.query = self.browser.query.text
        settings.history = self.filter_line.history()
        settings.sync()
        super().closeEvent(event)
