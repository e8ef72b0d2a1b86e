"""The parts of the window that can wait: each is made and tied in when it is first used.

None of them is seen in the first paint, and each loads modules of its own; so they are imported
here alone, where they are made.  What is not used before is made in idle moments after the paint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget

from desktop import paths
from desktop.postings.rewriting.terms import with_term
from desktop.ui.browsing.browser import Browser
from desktop.ui.frame.panes import Panes
from desktop.ui.frame.status_line import StatusLine
from desktop.ui.look.appearance import Appearance
from desktop.ui.posting_list import PostingList
from desktop.ui.query_line.top_bar import TopBar
from desktop.ui.settings import Settings
from desktop.ui.starting.idle_steps import IdleSteps
from desktop.ui.starting.waiting import WAITING

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.ui.actions.dress_actions import DressActions
    from desktop.ui.actions.mark_actions import MarkActions
    from desktop.ui.actions.posting_actions import PostingActions
    from desktop.ui.actions.window_actions import WindowActions
    from desktop.ui.browsing.marking import Marking
    from desktop.ui.completion import Completion
    from desktop.ui.controls.focus_ring import FocusRing
    from desktop.ui.detail.pane import DetailPane
    from desktop.ui.facets import FacetTree
    from desktop.ui.following.attention import Attention
    from desktop.ui.following.mended import MendedMarks
    from desktop.ui.following.narrowing import Narrowing
    from desktop.ui.following.no_hits import NoHits
    from desktop.ui.frame.drops import Drops
    from desktop.ui.frame.empty_page import EmptyPage
    from desktop.ui.imports.desk import ImportDesk
    from desktop.ui.imports.rules import RulesWatch

#: Actions that write of the open posting alone, whatever is selected beside it.
_OF_ONE: Final = frozenset({"edit_note", "correct"})

#: The parts whose methods do the actions of the key table.
_OWNERS: Final = (
    *("attention", "posting_actions", "mark_actions"),
    *("window_actions", "dress_actions", "narrowing"),
)


class WindowParts(QMainWindow):
    """A window with what its first paint shows, and the parts that wait."""

    def __init__(
        self, browser: Browser, cache_file: Path, settings: Settings, appearance: Appearance
    ) -> None:
        super().__init__()
        self.browser, self.settings = browser, settings
        self._cache_file, self._appearance = cache_file, appearance
        self.bar = TopBar()
        self.filter_line, self.read_back = self.bar.filter_line, self.bar.read_back
        self.list = PostingList()
        self.panes = Panes(self.list)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.panes)
        self.status = StatusLine()
        self.waiting = IdleSteps(self._steps(), self)
        self.is_detail_late = False  #: the list shows another posting than the pane does yet

    def _steps(self) -> Iterator[Callable[[], object]]:
        for part, modules in WAITING:
            yield from (partial(import_module, name) for name in modules)
            yield partial(self.make, part)
            if part == "detail":
                yield partial(getattr, self.browser, "posting")  # reads it
                yield self.show_posting
        yield self.browser.prepare

    def make(self, part: str) -> None:
        """Make a part that can wait, if it is not there yet."""
        getattr(self, part)

    def is_made(self, part: str) -> bool:
        """Whether a part that can wait is there."""
        return part in self.__dict__

    def set_query(self, text: str) -> None:
        """Put a query into the filter line, as if the reader had typed it."""
        self.filter_line.set_text(text)
        self.search(text)

    def narrow(self, term: str) -> None:
        """List less by one more term."""
        self.set_query(with_term(self.browser.query, term))

    def search(self, text: str) -> None:
        """List what the text asks for."""
        self.status.be_quiet()  # its counts are what the reader looks for now
        self.panes.show_found()
        self.browser.search(text)

    # the keys and what they do

    @cached_property
    def actions_by_name(self) -> dict[str, QAction]:
        """The actions of the key table, their keys bound, the menus filled."""
        from desktop.ui.actions.menus import fill_menu, fill_menu_bar
        from desktop.ui.keys import bind_keys, make_actions

        actions = make_actions(self, lambda name: lambda: self.do(name))
        bind_keys(actions, self, "window")
        bind_keys(actions, self.list, "reading", "list")
        fill_menu_bar(actions, self)
        self.bar.set_menu(fill_menu(actions, QMenu(self)))
        for menu in self.findChildren(QMenu, "Queries"):
            menu.aboutToShow.connect(lambda menu=menu: self.narrowing.fill_menu(menu))
        actions["toggle_facets"].setEnabled(self.bar.facets_button.isEnabled())
        self.dress_actions.restore(actions)
        return actions

    def do(self, name: str) -> None:
        """Do an action of the key table, to the posting that is seen."""
        from desktop.ui.browsing.marking import MOST_AT_ONCE
        from desktop.ui.keys import of_posting

        self.catch_up()
        if self.browser.open_id is None and name in of_posting():
            self.status.say("No posting is open")
        elif self.list.selected_count > MOST_AT_ONCE and name in of_posting():
            self.status.say(f"More than {MOST_AT_ONCE:,} are selected: narrow the list first")
        else:
            if name in _OF_ONE:
                self.list.unselect()
            self.method(name)()

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the postings that a key would mark somewhere on the screen."""
        self.catch_up()
        self.detail.make_menu(self.do).popup(at)

    def _do_of_posting(self, name: str) -> None:
        """Do what was pressed in the pane, if it still shows the posting it was pressed for."""
        if self.is_detail_late:
            self.catch_up()
            self.status.say("Another posting was opened just now")
        else:
            self.list.unselect()  # what the pane shows is meant
            self.do(name)

    def method(self, name: str) -> Callable[[], None]:
        """The method that does an action of the key table."""
        if name.startswith("saved_"):
            return partial(self.narrowing.open_saved, int(name.removeprefix("saved_")))
        made = (getattr(self, owner) for owner in _OWNERS)
        owner = next(one for one in chain([self], made) if name in type(one).__dict__)
        method: Callable[[], None] = getattr(owner, name)
        return method

    @cached_property
    def attention(self) -> Attention:
        """Where the reader is."""
        from desktop.ui.following.attention import Attention

        attention = Attention(
            self, self.browser, self.filter_line, self.list, self.detail, self.panes
        )
        attention.dwelt.connect(self.marking.see)
        return attention

    @cached_property
    def marking(self) -> Marking:
        """What the reader says of postings, forth and back."""
        from desktop.ui.browsing.marking import Marking

        return Marking(self.browser, self.list.selected_ids)

    @cached_property
    def posting_actions(self) -> PostingActions:
        """What keys do to postings."""
        from desktop.ui.actions.posting_actions import PostingActions

        acts = PostingActions(self.browser, self.marking, self.list, self.detail)
        acts.said.connect(self.status.say)
        acts.find_asked.connect(self.set_query)
        acts.detail_asked.connect(self.attention.to_detail)
        return acts

    @cached_property
    def mark_actions(self) -> MarkActions:
        """What keys say of postings."""
        from desktop.ui.actions.mark_actions import MarkActions

        acts = MarkActions(self.browser, self.marking, self.detail)
        acts.said.connect(self.status.say)
        acts.detail_asked.connect(self.attention.show_detail)
        return acts

    @cached_property
    def window_actions(self) -> WindowActions:
        """What keys do to the window."""
        from desktop.ui.actions.window_actions import WindowActions

        acts = WindowActions(self, self.browser, self.desk, self.actions_by_name, self._cache_file)
        acts.said.connect(self.status.say)
        acts.menu_asked.connect(self.bar.menu_button.click)
        return acts

    @cached_property
    def dress_actions(self) -> DressActions:
        """What keys do to the look."""
        from desktop.ui.actions.dress_actions import DressActions

        acts = DressActions(self, self._appearance, self.settings)
        acts.said.connect(self.status.say)
        acts.compact_chosen.connect(self.list.set_compact)
        return acts

    # the posting

    @cached_property
    def detail(self) -> DetailPane:
        """The open posting."""
        from desktop.ui.detail.pane import DetailPane
        from desktop.ui.keys import bind_keys

        detail = DetailPane()
        detail.drafts = self.settings.drafts
        detail.link_asked.connect(lambda url: self.posting_actions.open_url(url))
        detail.action_asked.connect(self._do_of_posting)
        detail.term_asked.connect(self.narrow)
        detail.skill_asked.connect(lambda words: self.window_actions.take_skill(words))
        bind_keys(self.actions_by_name, detail, "reading", "detail")
        self.panes.put_right(detail)
        return detail

    def show_posting(self) -> None:
        """Show the posting that is open."""
        self.is_detail_late = False
        self.detail.show_posting(self.browser.posting, self.browser.query)
        self.detail.head.show_alike(self.browser.alike())

    def catch_up(self) -> None:
        """Show the posting that is open, if the pane is there and shows another one still."""
        if self.is_detail_late and self.is_made("detail"):
            self.show_posting()

    @cached_property
    def mended_marks(self) -> MendedMarks:
        """Marks of what was mended."""
        from desktop.ui.following.mended import MendedMarks

        return MendedMarks(self.browser, self.detail)

    # narrowing

    @cached_property
    def facets(self) -> FacetTree:
        """Counts of each field's values."""
        from desktop.ui.controls.tab_order import tab_through
        from desktop.ui.facets import FacetTree

        facets = FacetTree()
        self.panes.put_facets(facets)
        tab_through([self.read_back.sort_button, facets, self.list])
        return facets

    @cached_property
    def narrowing(self) -> Narrowing:
        """Facets and saved queries, tied to the query."""
        from desktop.ui.following.narrowing import Narrowing

        narrowing = Narrowing(
            self.browser, self.facets, self.panes, self.bar.facets_button, self.settings
        )
        narrowing.find_asked.connect(self.set_query)
        narrowing.list_asked.connect(lambda: self.attention.to_list())
        narrowing.said.connect(self.status.say)
        narrowing.saved.dropped.connect(self.filter_line.keep)
        return narrowing

    @cached_property
    def completion(self) -> Completion:
        """Suggestions below the filter line."""
        from desktop.ui.completion import Completion

        return Completion(self.browser, self.filter_line, self)

    @cached_property
    def no_hits(self) -> NoHits:
        """Ways out of a query that finds nothing."""
        from desktop.ui.following.no_hits import NoHits

        no_hits = NoHits(self.browser, self.list)
        no_hits.find_asked.connect(self.set_query)
        return no_hits

    # bringing in

    @cached_property
    def empty_page(self) -> EmptyPage:
        """What stands in the window before there are postings."""
        from desktop.ui.frame.empty_page import EmptyPage

        page = EmptyPage()
        page.import_pressed.connect(lambda: self.desk.choose())
        page.samples_pressed.connect(self._try_samples)
        self.pages.addWidget(page)
        return page

    @cached_property
    def drops(self) -> Drops:
        """Files and folders dropped on the window."""
        from desktop.ui.frame.drops import Drops

        drops = Drops(self)
        drops.hovered.connect(lambda is_above: self.empty_page.set_dropping(is_above))
        drops.dropped.connect(self.desk.plan)
        return drops

    @cached_property
    def desk(self) -> ImportDesk:
        """Where imports are asked for, and what the window shows of them."""
        from desktop.ui.imports.desk import ImportDesk
        from desktop.ui.imports.watch import ImportWatch

        desk = ImportDesk(self._cache_file, self.browser, self)
        watch = ImportWatch(desk, self.browser, self.status)
        watch.filled.connect(self._greet)
        watch.find_asked.connect(self._list_only)
        return desk

    @cached_property
    def rules(self) -> RulesWatch:
        """Offers to read again by better rules."""
        from desktop.ui.imports.rules import RulesWatch

        return RulesWatch(self._cache_file, self.status)

    @cached_property
    def focus_ring(self) -> FocusRing:
        """The ring around what has the focus."""
        from desktop.ui.controls.focus_ring import FocusRing

        return FocusRing(self)

    def _try_samples(self) -> None:
        self.desk.start([str(paths.seeds_folder())], in_view=False)

    def _greet(self) -> None:
        """Hand the keyboard to the first postings that ever came."""
        if self.isActiveWindow():
            self.attention.to_list()

    def _list_only(self, text: str) -> None:
        self.set_query(text)
        self.attention.to_list()
