"""The window: shows what the browser tells, and how it stood; its parts are tied in where made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.postings import Totals, with_unstated, without
from desktop.postings.rewriting.terms import with_order
from desktop.ui.browsing.browser import Browser
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.look.appearance import Appearance
from desktop.ui.look.screen import NARROW, fitting
from desktop.ui.look.typography import px
from desktop.ui.said import side_by_side
from desktop.ui.settings import Settings
from desktop.ui.window_parts import WindowParts

#: What the status line of the empty window says keys do.
EMPTY_HINTS = (("Ctrl+I", "Import"), ("Ctrl+V", "Paste a posting"), ("?", "Keys"))


class MainWindow(WindowParts):
    """Everything seen.  Signal `settled()` once all of it is made, some time after the paint."""

    settled = Signal()

    def __init__(
        self, browser: Browser, cache_file: Path, settings: Settings, appearance: Appearance
    ) -> None:
        super().__init__(browser, cache_file, settings, appearance)
        self.setWindowTitle("Shortlist")
        self._is_painted = False
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._is_paint_due = False
        self._is_note_told = False  #: the reader knows that the note being typed can't be kept
        self._lay_out()
        self._wire()
        self._restore()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setMinimumSize(px(400), px(320))

    def _wire(self) -> None:
        browser = self.browser
        self.filter_line.typed.connect(self._search_typed)
        self.filter_line.left.connect(lambda: self.attention.to_list())
        self.filter_line.escaped.connect(lambda: self.attention.to_list())
        self.read_back.removed.connect(lambda part: self.set_query(without(browser.query, part)))
        self.read_back.term_asked.connect(self.narrow)
        self.read_back.unstated_asked.connect(
            lambda field: self.set_query(with_unstated(browser.query, field))
        )
        self.read_back.rates_asked.connect(lambda: self.window_actions.exchange_rates())
        self.read_back.sort_chosen.connect(
            lambda order: self.set_query(with_order(browser.query, order))
        )
        self.bar.facets_button.clicked.connect(lambda: self.narrowing.toggle_facets())
        self.bar.import_button.clicked.connect(lambda: self.desk.choose())
        self.panes.facets_changed.connect(lambda is_shown: self.narrowing.take_shown(is_shown))
        self.list.opened.connect(browser.open)
        self.list.copy_asked.connect(lambda: self.do("copy_reference"))
        self.list.menu_asked.connect(self.open_menu)
        self.list.activated.connect(lambda: self.attention.to_detail())
        self.list.selected.connect(self.status.show_selected)
        self.status.asked.connect(self._list_counted)
        browser.found.connect(self._show_found)
        browser.opened.connect(self._show_opened)
        browser.marked.connect(self._show_marked)
        browser.counted.connect(self._show_counted)
        browser.failed.connect(self.status.warn)
        self._after_paint.timeout.connect(self._show_rest)
        self.waiting.done.connect(self.settled)

    def _restore(self) -> None:
        settings = self.settings
        if not self.restoreGeometry(settings.bytes("geometry")):
            self.resize(fitting(1280, 800))
        self.panes.place(settings.bytes("three panes"))
        if settings.has_facets:
            self.panes.show_facets(True)
        self.list.set_compact(settings.is_compact)
        self.filter_line.set_history(settings.history)
        # The list, empty, until it is known whether there are postings.
        self.list.setFocus()
        self.filter_line.set_text(settings.query)
        self.browser.begin(settings.query, settings.left_at(self._cache_file))

    # show what the browser tells

    def show_empty_page(self) -> None:
        """Show what stands in the window before there are postings."""
        is_shown = self.pages.currentWidget() is self.empty_page
        self.pages.setCurrentWidget(self.empty_page)
        self.read_back.hide()
        self._allow_facets(False)
        self.status.show_counts(0, 0)
        self.status.show_totals(Totals())
        self.status.show_hints(EMPTY_HINTS)
        if not is_shown:  # else the reader may be typing
            self.empty_page.focus_import()

    def _search_typed(self, text: str) -> None:
        """List what is typed; where one pane fits, instead of facets too, which stay for a tick."""
        self.panes.show_left()
        self.search(text)

    def _show_found(self) -> None:
        browser = self.browser
        if not browser.totals.postings:
            self.show_empty_page()
            return
        self.pages.setCurrentWidget(self.panes)
        self._allow_facets(True)
        self.read_back.show()
        self.status.show_hints(())
        self.read_back.show_query(browser.query)
        self.list.show_hits(
            browser.hits, browser.rows, marks_new=self._marks_new(), stays=browser.is_refreshing
        )
        self._show_counts()
        if self._is_painted:
            self._is_paint_due = True
            self._after_paint.start()

    def _allow_facets(self, are_there: bool) -> None:
        """Offer facets where there are postings to count."""
        self.bar.facets_button.setEnabled(are_there)
        if self.is_made("actions_by_name"):
            self.actions_by_name["toggle_facets"].setEnabled(are_there)

    def _marks_new(self) -> bool:
        """Whether being new tells postings apart: in the first import all of them are."""
        return self.browser.totals.latest < self.browser.totals.postings

    def _show_rest(self) -> None:
        """What follows after the list has painted."""
        if self._is_paint_due:
            # What another thread found comes as an event: where timers are as urgent as events,
            # this one goes off in the same turn of the event loop, and painting in the next.
            self._is_paint_due = False
            self._after_paint.start()
            return
        browser = self.browser
        if self.is_made("detail"):
            self.detail.show_query(browser.query)
            self.catch_up()
        self.read_back.show_query(browser.query, browser.currencies(), browser.unstated())
        self.status.show_hidden(browser.hidden())
        if self.panes.has_facets:
            self.narrowing.show()
        if not browser.hits.count or self.is_made("no_hits"):
            self.no_hits.seek()

    def _show_opened(self) -> None:
        self.list.select_id(self.browser.open_id)
        # Else once the list has painted: it comes first, and rendering is slow to load.
        self.is_detail_late = self.browser.is_listing or not self.isVisible()
        if not self.is_detail_late:
            self.show_posting()

    def _show_marked(self, ids: list[int]) -> None:
        self.list.row_changed(ids)
        if self.browser.open_id in ids and self.is_made("detail"):
            self.show_posting()

    def _show_counted(self) -> None:
        self._show_counts()
        self.status.show_hidden(self.browser.hidden())

    def _show_counts(self) -> None:
        browser = self.browser
        totals = browser.totals
        self.status.show_counts(browser.hits.count, totals.postings, browser.milliseconds)
        self.status.show_totals(totals)

    def _list_counted(self, query: str) -> None:
        """List what the status line counts: of the hidden, those that the query would find."""
        self.filter_line.keep(self.browser.query.text)
        (self.narrow if query == "is:hidden" else self.set_query)(query)

    def leave(self) -> None:
        """From the original to the posting, to the list; there, unselect, then clear the filter."""
        if self.detail.is_original_shown:
            self.detail.show_mended()
        elif self.attention.is_in_detail():
            self.attention.to_list()
        elif self.list.unselect():
            return
        elif self.browser.query.text:
            self.filter_line.keep(self.browser.query.text)
            self.set_query("")
            self.status.say(
                side_by_side("Filter cleared", f"/ and {shown_key('Alt+Up')} bring it back")
            )

    # what Qt asks of a window

    def open_paths(self, given: list[str]) -> None:
        """Come to the front, and offer to import what another start was given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if given:
            self.desk.plan(given)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, make what waits."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._after_paint.start()
            self.waiting.start()

    def event(self, event: QEvent) -> bool:
        """Make the actions when the first key is pressed, if that comes before an idle moment."""
        if event.type() is QEvent.Type.ShortcutOverride:
            self.make("actions_by_name")
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, Import loses its word."""
        super().resizeEvent(event)
        self._fit_bar()

    def changeEvent(self, event: QEvent) -> None:
        """The same where the font has grown."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._is_painted:
            self._fit_bar()

    def _fit_bar(self) -> None:
        self.bar.import_button.set_icon_only(self.width() < px(NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a running import and remember how the window stood."""
        if not self._kept_note() and not self._is_note_told:
            self._is_note_told = True
            self.status.warn(f"{self.status.text} Close again to leave without the note.")
            event.ignore()
            return
        if self.is_made("marking"):
            self.marking.finish()
        self.waiting.stop()
        self._after_paint.stop()
        if self.is_made("no_hits"):
            self.no_hits.stop()
        if self.is_made("desk"):
            self.desk.close()
        if self.is_made("rules"):
            self.rules.stop()
        settings = self.settings
        settings.set_bytes("geometry", self.saveGeometry())
        settings.set_bytes("three panes", self.panes.saveState())
        settings.query = self.browser.query.text
        settings.leave_at(self.browser.open_id, self._cache_file)
        settings.history = self.filter_line.history()
        if self.is_made("detail"):
            settings.drafts = self.detail.drafts
        settings.sync()
        super().closeEvent(event)

    def _kept_note(self) -> bool:
        """Keep a note that is being typed; False where it could not be."""
        return not self.is_made("detail") or self.detail.keep_note()
