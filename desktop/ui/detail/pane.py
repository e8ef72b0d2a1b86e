"""The detail pane: one posting, its head above its text, scrolled as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.postings import CommonMarks, Kept, Original, Query
from desktop.ui.controls.hairline import Hairline
from desktop.ui.controls.label import Label
from desktop.ui.controls.overlay_bar import OverlayBar
from desktop.ui.detail.body import MOST_CHARACTERS, PostingBody
from desktop.ui.detail.edits import Edits
from desktop.ui.detail.evidence import TitleBlock
from desktop.ui.detail.head import Head
from desktop.ui.detail.lighting import Lighting
from desktop.ui.detail.mends import mends_of
from desktop.ui.detail.original import OriginalView, text_of
from desktop.ui.detail.travel import Travel
from desktop.ui.look import typography
from desktop.ui.look.screen import NARROW
from desktop.ui.look.typography import px

#: What the pane shows.
_State = Literal["nothing", "posting", "original"]

_MEASURE: Final = 640
_MARGIN: Final = 32
_NARROW_MARGIN: Final = 20
_ABOVE: Final = 24
#: Two columns and narrow margins in a narrow window, and in a pane squeezed by its neighbours.
_SQUEEZED: Final = 560
#: No head is lower than this, whatever is left out of it.
_LOWEST_HEAD: Final = 180


class DetailPane(QWidget):
    """Shows nothing, a posting, or its original.  Knows no cache: it is shown what to show.

    Emits `link_asked` (the address of a link that was pressed), `action_asked` (an action's name),
    `skill_asked` (selected words to take for a skill), `term_asked` (one more term of the query),
    `corrected` (a field and its right value), `taken_back` (a field whose correction is) and
    `noted` (a mark's name and its value).
    """

    link_asked = Signal(str)
    action_asked = Signal(str)
    skill_asked = Signal(str)
    term_asked = Signal(str)
    corrected = Signal(str, object)
    taken_back = Signal(str)
    noted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self._read_on_at = 0  #: where the posting was being read when its original came
        self.head = Head()
        self.title_block = TitleBlock()
        self.body = PostingBody()
        self.text = self.body.text
        self.original = OriginalView()
        self._nothing = Label("No posting is open", typography.VALUE, "third")
        self._lay_out()
        self.edits = Edits(self._page_widget)
        self.travel = Travel(self._area, self.body)
        self._lighting = Lighting(self.head, self.title_block, self.body)
        self._connect()
        self._show_state("nothing")

    # what is shown

    def show_posting(self, kept: Kept | None, query: Query) -> None:
        """Show this posting, or that none is open; hits are those of the query."""
        is_other = kept is None or self._kept is None or kept.id != self._kept.id
        self._kept = kept
        self.edits.set_posting(kept)
        if is_other:
            self._let_go()
        if kept is None:
            self._show_state("nothing")
            return
        read = None if is_other else self.travel.below_top()
        self.head.show_posting(kept, query)
        self.body.show_body(kept, query, self.height() - px(_LOWEST_HEAD))
        self._lighting.show_posting(kept.posting, is_other=is_other)
        self.travel.sections = kept.posting.sections
        if is_other:
            self._show_state("posting")
            self._fit()
            self.travel.begin()
        else:
            self._settle()
            self.travel.stay_below(read)

    @property
    def shown_id(self) -> int | None:
        """The posting that is shown."""
        return self._kept.id if self._kept else None

    def _let_go(self) -> None:
        """Do nothing that was begun on the posting shown before: close menus, let buttons up."""
        for menu in self.findChildren(QMenu):
            menu.close()
        for button in self.findChildren(QAbstractButton):
            button.setDown(False)

    def show_query(self, query: Query) -> None:
        """Show what another query hits in the posting that is open."""
        self.head.show_query(query)
        self.body.show_query(query)

    def show_mends(self, original: Original) -> None:
        """Mark in the text what was mended of these bytes."""
        kept = self._kept
        if kept is not None and kept.mends and original.encoding:
            before = text_of(original, kept)[: 2 * MOST_CHARACTERS].removeprefix("\ufeff")
            self.text.show_mends(mends_of(before, kept.posting.body[: 2 * MOST_CHARACTERS]))

    def show_original(self, original: Original, kept: Kept) -> None:
        """Show the bytes that the posting was read from, beside the mended text."""
        if not self.is_original_shown:
            self._read_on_at = self.travel.top
        self.original.show_original(original, kept)
        self._show_state("original")
        self._fit()
        self.travel.to_top()

    def show_mended(self) -> None:
        """Show the posting again after its original, where it was being read."""
        self._show_state("posting" if self._kept else "nothing")
        self._fit()
        self.travel.to(self._read_on_at)

    @property
    def is_original_shown(self) -> bool:
        """The original is shown at the moment."""
        return not self.original.isHidden()

    def light(self, names: tuple[str, ...], value: str = "") -> None:
        """Light where the first of the fields `names` was read (or one member of it)."""
        stretch = self._lighting.pin(names, value)
        if stretch is not None:
            self.travel.reveal(stretch.position)

    # setting right

    def correct(self, field: str) -> None:
        """Let the reader type a field's right value, where it stands."""
        self.edits.correct(field, self._place_of(self.head.anchor(field)))

    def correct_some(self) -> None:
        """The same for the field in focus; without one, ask which."""
        field = self.head.focused_field()
        if field:
            self.correct(field)
        elif self._kept is not None:
            self.edits.fields_menu(self, self.correct).popup(self.menu_place())

    def make_menu(self, ask: Callable[[str], object]) -> QMenu:
        """What can be done to the posting, as by the buttons of its head; tells `ask` which."""
        return self.head.buttons.make_menu(ask)

    def menu_place(self) -> QPoint:
        """Where a menu of the posting opens, on the screen."""
        return self.head.buttons.menu_place()

    def edit_note(self) -> None:
        """Let the reader type a note."""
        self.edits.edit_note(self._place_of_marks())

    def edit_tags(self, common: CommonMarks, known: Sequence[str]) -> None:
        """Let the reader type tags of postings, completed to those `known`."""
        self.edits.edit_tags(self._place_of_marks(), common, known)

    def edit_follow_up(self, common: CommonMarks) -> None:
        """Let the reader type a day to come back on postings."""
        self.edits.edit_follow_up(self._place_of_marks(), common)

    def resume_typing(self) -> None:
        """Give what was typed last back to the reader, since it could not be kept."""
        self.edits.editor.resume()

    @property
    def drafts(self) -> dict[str, str]:
        """Notes left half written, by the keys of their postings."""
        return self.edits.drafts

    @drafts.setter
    def drafts(self, drafts: dict[str, str]) -> None:
        self.edits.drafts = drafts

    def keep_note(self) -> bool:
        """Save a note that is being typed, as when the window closes; whether none is left."""
        return self.edits.keep_note()

    # the inside

    def _lay_out(self) -> None:
        self._page_widget = QWidget()
        self._page_widget.setBackgroundRole(QPalette.ColorRole.Base)
        self._page_widget.setAutoFillBackground(True)
        self._rule = Hairline()
        self._below = QWidget()  # takes the height that a short posting leaves
        self._upper = QVBoxLayout()
        for widget in (self.head, self.title_block):
            # Side by side with what is left of the width: a column asks for the height at its own
            # width, and not at the most that the widget takes.
            row = QHBoxLayout()
            row.addWidget(widget, 1)
            row.addStretch(0)
            self._upper.addLayout(row)
        self._lower = QVBoxLayout()
        self._lower.addWidget(self.body)
        self._lower.addWidget(self.original)
        rows = QVBoxLayout(self._page_widget)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._upper)
        rows.addWidget(self._rule)
        rows.addLayout(self._lower)
        rows.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self._below, 1)
        # The scroll bar has no ground of its own: the pane's shows through.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("focusBar", 0)
        self._area.setAccessibleName("Posting")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._page_widget)
        self._bar = OverlayBar(self._area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.setFocusProxy(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Posting")

    def _connect(self) -> None:
        self.head.link_asked.connect(self.link_asked)
        self.head.action_asked.connect(self.action_asked)
        self.head.evidence_asked.connect(self.light)
        self.text.link_asked.connect(self.link_asked)
        self.text.skill_asked.connect(self.skill_asked)
        self.text.term_asked.connect(self.term_asked)
        self.original.action_asked.connect(self.action_asked)
        self.body.grew.connect(self._settle)
        self.head.correct_asked.connect(self.correct)
        self.head.back_asked.connect(self.taken_back)
        self.edits.corrected.connect(self.corrected)
        self.edits.taken_back.connect(self.taken_back)
        self.edits.noted.connect(self.noted)
        self.edits.closed.connect(self.setFocus)
        editor = self.edits.editor
        editor.placed.connect(lambda: self._area.ensureWidgetVisible(editor, px(8), px(8)))

    def _place_of(self, anchor: QWidget) -> QPoint:
        """A place for the editor: over the value, in sight."""
        self._area.ensureWidgetVisible(anchor)
        return self._over(anchor)

    def _place_of_marks(self) -> QPoint:
        """The same over the buttons, or where they would be: what is being read stays in sight."""
        at = self._over(self.head.anchor(""))
        return QPoint(at.x(), max(at.y(), self.travel.top + px(8)))

    def _over(self, anchor: QWidget) -> QPoint:
        return anchor.mapTo(self._page_widget, QPoint(-px(12), -px(4)))

    def _show_state(self, state: _State) -> None:
        self._nothing.setVisible(state == "nothing")
        for widget in (self.head, self._rule, self.body):
            widget.setVisible(state == "posting")
        self.original.setVisible(state == "original")
        self._below.setVisible(state != "nothing")
        if state != "posting":
            self.title_block.hide()
            self.edits.editor.leave()

    def _fit(self) -> None:
        """Set columns, margins and measure by the pane's own width."""
        window = self.window()
        is_in_narrow = window is not self and window.width() < px(NARROW)
        is_narrow = is_in_narrow or self.width() < px(_SQUEEZED)
        margin = px(_NARROW_MARGIN if is_narrow else _MARGIN)
        room = max(self.width() - 2 * margin, px(160))
        above = px(_ABOVE)
        self._upper.setContentsMargins(margin, 0 if self.is_original_shown else above, margin, 0)
        self._lower.setContentsMargins(
            margin, above if self.is_original_shown else px(16), margin, px(32)
        )
        self.head.set_columns(2 if is_narrow else 4)
        if self.is_original_shown:
            self.original.fit(room)
        else:
            self.body.fit(min(px(_MEASURE), room))
        self._settle()

    def _settle(self) -> None:
        """Take the new heights at once: what scrolls next counts on them."""
        # Not while Qt shows the pane: it would lose the size that the splitter gives it then.
        if self.isVisible():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()
        self._bar.settle()

    def changeEvent(self, event: QEvent) -> None:
        """Fit another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()
