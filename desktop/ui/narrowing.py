"""What narrows the list besides typing: the facet pane."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.postings.facets import Choice, choose, cleared
from desktop.ui.browser import Browser
from desktop.ui.buttons import IconButton
from desktop.ui.facets import FacetTree
from desktop.ui.panes import Panes
from desktop.ui.settings import Settings


class Narrowing(QObject):
    """Ties the facets to the query's text.

    Signals: `find_asked(text)` with the text that a click makes; `list_asked()` where the list
    should have the focus.
    """

    find_asked = Signal(str)
    list_asked = Signal()

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
        button.clicked.connect(self.toggle_facets)
        panes.facets_changed.connect(self._take_shown)
        facets.chosen.connect(self._choose)
        facets.cleared.connect(self._clear)
        facets.escaped.connect(self.list_asked)
        facets.set_folds(settings.folds)
        facets.folded.connect(self._keep_folds)

    def restore(self) -> None:
        """Open the facet pane if it was open."""
        self._panes.show_facets(self._settings.has_facets)

    def show(self) -> None:
        """Show what the query says; counts follow when idle.  To be called once the list stands."""
        if self._panes.has_facets:
            self._facets.show_query(self._browser.query, self._browser.facet)

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

    def _take_shown(self, is_shown: bool) -> None:
        self._button.setChecked(is_shown)
        self.show()

    def _choose(self, field: str, value: str, choice: Choice) -> None:
        self.find_asked.emit(choose(self._browser.query, field, value, choice))

    def _clear(self, field: str) -> None:
        self.find_asked.emit(cleared(self._browser.query, field))

    def _keep_folds(self) -> None:
        self._settings.folds = self._facets.folds()
