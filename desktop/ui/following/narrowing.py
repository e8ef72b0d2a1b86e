"""What narrows the list besides typing: the facet pane and the saved queries."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.postings import explain
from desktop.postings.rewriting.facets import Tick, cleared, ticked, ticks_of
from desktop.ui.browsing.browser import Browser
from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.controls.passing_menu import passing_menu
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.facets import FacetTree
from desktop.ui.following.saved_queries import SavedQueries
from desktop.ui.frame.panes import Panes
from desktop.ui.said import cut
from desktop.ui.settings import Settings

_LONGEST_SAID: Final = 60
_STEPS: Final[tuple[Tick, ...]] = ("off", "only", "not")


class Narrowing(QObject):
    """Ties the facets and the saved queries to the query's text.

    Signals: `find_asked(text)` with the text that a click makes; `list_asked()` where the list
    should have the focus; `said(sentence)`.
    """

    find_asked = Signal(str)
    list_asked = Signal()
    said = Signal(str)

    def __init__(
        self,
        browser: Browser,
        facets: FacetTree,
        panes: Panes,
        button: IconButton,
        settings: Settings,
    ) -> None:
        super().__init__(panes)
        self._browser, self._facets, self._panes = browser, facets, panes
        self._button, self._settings = button, settings
        self.saved = SavedQueries(browser)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._count_saved)
        facets.stepped.connect(self._step)
        facets.ticked.connect(self._tick)
        facets.cleared.connect(self._clear)
        facets.escaped.connect(self.list_asked)
        facets.set_folds(settings.folds)
        facets.folded.connect(self._keep_folds)
        facets.saved_opened.connect(self._open)
        facets.saved_asked.connect(self._offer)
        facets.saved_dropped.connect(self.saved.delete)
        self.saved.changed.connect(self._show_saved)
        self.saved.said.connect(self.said)

    def show(self) -> None:
        """Show what the query says; counts follow when idle.  To be called once the list stands."""
        if self._panes.has_facets:
            self._facets.show_query(self._browser.query, self._browser.facet)
            self._show_saved()
            self._idle.start()

    # the facet pane

    def toggle_facets(self) -> None:
        """Open the facet pane and give it the focus, or close it."""
        is_shown = not self._panes.has_facets
        had_focus = self._facets.hasFocus()
        self._panes.show_facets(is_shown)
        self._settings.has_facets = is_shown
        if is_shown:
            self._facets.setFocus()
        elif had_focus:
            self.list_asked.emit()

    def take_shown(self, is_shown: bool) -> None:
        """Go along with the pane, which was opened or closed."""
        self._button.setChecked(is_shown)
        self.show()

    def _step(self, field: str, value: str, step: int) -> None:
        """From what the query says now, which the pane may not show yet."""
        now = ticks_of(self._browser.query, field).tick(field, value)
        self._tick(field, value, _STEPS[(_STEPS.index(now) + step) % len(_STEPS)])

    def _tick(self, field: str, value: str, tick: Tick) -> None:
        self.find_asked.emit(ticked(self._browser.query, field, value, tick))

    def _clear(self, field: str) -> None:
        self.find_asked.emit(cleared(self._browser.query, field))

    def _keep_folds(self) -> None:
        self._settings.folds = self._facets.folds()

    # saved queries

    def save_query(self) -> None:
        """Ask for a name and keep the query under it."""
        query = self._browser.query
        if not query.text.strip():
            self.said.emit("There is no query to save: type one first")
            return
        means, text = cut(explain(query), _LONGEST_SAID), query.text.strip()
        dialog = NameDialog(
            *("Save Query", means, text),
            lambda name: self.saved.trouble(name, text),
            self._window(),
        )
        dialog.named.connect(lambda name: self.saved.save(name, text))
        dialog.open()

    def rename_query(self, old: str) -> None:
        """Ask for another name for a saved query."""
        dialog = NameDialog(
            *("Rename Saved Query", old, old),
            lambda name: self.saved.rename_trouble(old, name),
            self._window(),
        )
        dialog.named.connect(lambda name: self.saved.rename(old, name))
        dialog.open()

    def open_saved(self, number: int) -> None:
        """List what the saved query of that number finds."""
        text = self.saved.text_of(number)
        if text is None:
            opens, saves = shown_key(f"Ctrl+{number}"), shown_key("Ctrl+S")
            self.said.emit(f"No query is saved under {opens} yet: {saves} saves the one shown")
        else:
            self.find_asked.emit(text)

    def fill_menu(self, menu: QMenu) -> None:
        """List the saved queries with their counts, each with what can be done to it."""
        while self.saved.count_one():
            pass
        for action in [one for one in menu.actions() if one.data() == "saved"]:
            menu.removeAction(action)
        for line in self.saved.lines():
            new = f", {line.new:,} new" if line.new else ""
            shown = f"{line.name.replace('&', '&&')}  ({line.total or 0:,}{new})\t{line.key}"
            action = menu.addAction(shown)
            action.setData("saved")
            action.triggered.connect(lambda _on=False, name=line.name: self._open(name))

    def _open(self, name: str) -> None:
        saved = self.saved.named(name)
        if saved is not None:
            self.find_asked.emit(saved.text)

    def _offer(self, name: str, point: QPoint) -> None:
        menu = passing_menu(self._facets)
        menu.addAction("Open").triggered.connect(lambda: self._open(name))
        menu.addAction("Rename…").triggered.connect(lambda: self.rename_query(name))
        menu.addAction("Delete").triggered.connect(lambda: self.saved.delete(name))
        menu.popup(point)

    def _show_saved(self) -> None:
        if self._panes.has_facets:
            self._facets.show_saved(self.saved.lines())
            self._idle.start()

    def _count_saved(self) -> None:
        """Count one saved query; the next when idle again."""
        if self._panes.has_facets:
            self.saved.count_one()

    def _window(self) -> QWidget:
        return self._panes.window()
