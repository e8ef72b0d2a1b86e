"""The read-back: what was understood of the query, in parts that can be taken out, with links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop.postings import Part, Query
from desktop.postings.fields import FIELD_OF, SECTIONS
from desktop.postings.rates import Rates, current_rates
from desktop.postings.scope import compares_currencies
from desktop.postings.wording import day_said, section_said
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.controls.menu_button import MenuButton
from desktop.ui.controls.part_button import PartButton
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.look import typography
from desktop.ui.look.typography import px

_HEIGHT: Final = 36
_RIGHT: Final = 12
#: Currencies named in the line; those that seldom occur stand in a menu.
_MOST_CURRENCIES: Final = 4

#: The orders offered: what `sort:` takes, and how it reads.
SORTS: Final = (
    ("-posted", "Newest first"),
    ("posted", "Oldest first"),
    ("-salary", "Highest pay first"),
    ("company", "By company"),
    ("title", "By title"),
)


class _Piece(NamedTuple):
    """A widget in the line, the space before it, and its place in the overflow menu.

    A joint ("in", a comma) stands only before what it joins.  The currencies stand there `long`,
    each a link, or, where there is no room for all of the line, `short`, in one menu.
    """

    widget: QWidget
    space: int
    said: str = ""
    act: Callable[[], None] | None = None
    is_joint: bool = False
    length: Literal["", "long", "short"] = ""


class ReadBack(QWidget):
    """The line under the filter line.

    Signals: `removed(Part)`; what links ask for: `term_asked(text)` one more term ("currency:EUR",
    "in:EUR"), `unstated_asked(field)` the postings that do not state it too, `rates_asked()` the
    rates of exchange; `sort_chosen(text)` with what `sort:` takes ("-posted").
    """

    removed = Signal(object)
    term_asked = Signal(str)
    unstated_asked = Signal(str)
    rates_asked = Signal()
    sort_chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, left: int = 12, after: QWidget | None = None
    ) -> None:
        """`left` is where the filter line above begins, in pixels at 100 %.

        Tab comes here from `after`.
        """
        super().__init__(parent)
        self._left = left
        self._comes_from = after
        self._pieces: list[_Piece] = []
        self._buttons: list[PartButton] = []  #: kept from query to query: making one takes longest
        self._query = Query()
        self._currencies: tuple[str, ...] = ()
        self._unstated: tuple[tuple[str, int], ...] = ()
        self._rates: Rates | None = None
        self._more = MenuButton("+1", "What did not fit", self)
        self.sort_button = MenuButton(SORTS[0][1], "Order", self, self._fill_orders)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What the filter means")
        self.show_query(self._query)

    def show_query(
        self,
        query: Query,
        currencies: Sequence[str] = (),
        unstated: Sequence[tuple[str, int]] = (),
    ) -> None:
        """Read a query back, the currencies it mixes, and how many more do not state a field."""
        rates = current_rates() if compares_currencies(query) else None
        shown = (query, tuple(currencies), tuple(unstated), rates)
        if shown == (self._query, self._currencies, self._unstated, self._rates) and self._pieces:
            return
        self._query, self._currencies, self._unstated, self._rates = shown
        self.sort_button.set_text(_order_said(query))
        self._rebuild()

    def sizeHint(self) -> QSize:
        """36 high."""
        return QSize(px(400), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """36 high, and room for the order."""
        return QSize(px(200), px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set as many pieces as fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.updateGeometry()
            self._rebuild()

    def _fill_orders(self, menu: QMenu) -> None:
        for order, label in SORTS:
            _offer(menu, label, partial(self.sort_chosen.emit, order))

    def _rebuild(self) -> None:
        focus = self.window().focusWidget()
        focused = [at for at, piece in enumerate(self._pieces) if piece.widget is focus]
        for piece in self._pieces:
            if not isinstance(piece.widget, PartButton):
                piece.widget.hide()
                piece.widget.deleteLater()
        self._pieces = [
            *self._parts(),
            *self._rates_link(),
            *self._currency_links(),
            *self._unstated_links(),
            *(self._word(note, 12, "second") for note in self._query.notes),
        ]
        if not self._pieces:
            self._pieces = [self._word("All postings", 0, "second")]
        self._arrange()
        self._order_tabs()
        if focused:  # so that a part taken out by key hands the focus to its neighbour
            self._pieces[min(focused[0], len(self._pieces) - 1)].widget.setFocus()

    def _order_tabs(self) -> None:
        before = self._comes_from
        first = [before] if before and before.window() is self.window() else []
        acting = (piece.widget for piece in self._pieces if piece.act is not None)
        tab_through([*first, *acting, self._more, self.sort_button])

    def _parts(self) -> list[_Piece]:
        """A piece for each part of the query, on the buttons that there are."""
        parts = self._query.parts
        while len(self._buttons) < len(parts):
            self._buttons.append(self._button(parts[len(self._buttons)]))
        for button in self._buttons[len(parts) :]:
            button.hide()
        for button, part in zip(self._buttons, parts, strict=False):
            button.show_part(part)
        return [
            _Piece(button, 8, f"Remove “{button.text()}”", button.removed.emit)
            for button in self._buttons[: len(parts)]
        ]

    def _button(self, part: Part) -> PartButton:
        button = PartButton(part, self)
        button.removed.connect(lambda: self.removed.emit(button.part))

        return button

    def _currency_links(self) -> list[_Piece]:
        if len(self._currencies) < 2:
            return []
        named, rest = self._named_currencies()
        pieces = [self._joint("in", 12)]
        for at, currency in enumerate(named):
            if at:
                is_last = at == len(named) - 1 and not rest
                pieces.append(self._joint("or", 4) if is_last else self._joint(",", 0))
            pieces.append(self._term_link(currency, f"currency:{currency}", f"Only in {currency}"))
        if rest:
            pieces.append(self._currency_menu(f"+{len(rest)}", rest, 4))
        common = self._currencies[0]
        said = f"Compare all pay in {common}, by rates of exchange"
        pieces.append(self._joint("or", 4))
        pieces.append(self._term_link(f"compare all in {common}", f"in:{common}", said))
        count = f"in {len(self._currencies)} currencies"
        short = self._currency_menu(count, self._currencies, 12, said)._replace(length="short")
        return [*(piece._replace(length="long") for piece in pieces), short]

    def _rates_link(self) -> list[_Piece]:
        if self._rates is None:
            return []
        said = f"by the rates of {day_said(self._rates.day)}"
        tip = "Show the rates of exchange, to change them"
        return [self._link(said, self.rates_asked.emit, tip, space=8)]

    def _named_currencies(self) -> tuple[Sequence[str], Sequence[str]]:
        """The currencies named in the line, and those behind "+3"."""
        most = _MOST_CURRENCIES if len(self._currencies) > _MOST_CURRENCIES else None
        return self._currencies[:most], self._currencies[most:] if most else ()

    def _currency_menu(
        self, text: str, currencies: Sequence[str], space: int, compare: str = ""
    ) -> _Piece:
        """A menu of currencies; `compare` is what its last line says that compares all in one."""
        button = MenuButton(text, "Choose a currency", self)
        for currency in currencies:
            _offer(button.menu, currency, partial(self.term_asked.emit, f"currency:{currency}"))
        if compare:
            button.menu.addSeparator()
            _offer(button.menu, compare, partial(self.term_asked.emit, f"in:{currencies[0]}"))
        return _Piece(button, space, f"{len(currencies)} currencies", button.open_menu)

    def _unstated_links(self) -> list[_Piece]:
        pieces = []
        for field, count in self._unstated:
            said = f"{count:,} more {_not_stating(field, is_one=count == 1)}"
            if self._query.parts:
                pieces.append(self._joint("·", 8, "third"))
            show = partial(self.unstated_asked.emit, field)
            pieces.append(self._link(said, show, f"{said}: show them too", space=8))
        return pieces

    def _word(self, text: str, space: int, role: str) -> _Piece:
        return _Piece(Label(text, typography.SMALL, role, self), space)

    def _joint(self, text: str, space: int, role: str = "second") -> _Piece:
        return self._word(text, space, role)._replace(is_joint=True)

    def _term_link(self, text: str, term: str, said: str) -> _Piece:
        return self._link(text, partial(self.term_asked.emit, term), said)

    def _link(self, text: str, act: Callable[[], None], said: str, space: int = 4) -> _Piece:
        link = LinkButton(text, typography.SMALL_LINK, self)
        link.setAccessibleName(said)
        link.setToolTip(said)
        link.clicked.connect(lambda: act())
        return _Piece(link, space, said, act)

    def _arrange(self) -> None:
        """Set the pieces from the left; those that do not fit go into the menu behind "+2"."""
        sort = self.sort_button.sizeHint()
        end = self.width() - px(_RIGHT) - sort.width()
        self.sort_button.setGeometry(end, self._top(sort.height()), sort.width(), sort.height())
        pieces = self._of_length("long")
        shown = self._fitting(pieces, end - px(8))
        if shown < len(pieces):
            pieces = self._of_length("short")
            shown = self._fitting(pieces, end - px(8))
        for piece in self._pieces:
            piece.widget.setVisible(piece in pieces[:shown])
        left = px(self._left)
        for at, piece in enumerate(pieces[:shown]):
            left = self._set(piece.widget, left + (px(piece.space) if at else 0))
        self._fill_more(pieces[shown:], left + px(8))

    def _of_length(self, length: str) -> list[_Piece]:
        return [piece for piece in self._pieces if piece.length in ("", length)]

    def _set(self, widget: QWidget, left: int) -> int:
        """Set a widget at `left`; gives where it ends."""
        size = widget.sizeHint()
        widget.setGeometry(left, self._top(size.height()), size.width(), size.height())
        return left + size.width()

    def _fitting(self, pieces: Sequence[_Piece], end: int) -> int:
        """How many pieces fit before `end`, leaving room for the menu button where not all do."""
        ends, left = [], px(self._left)
        for at, piece in enumerate(pieces):
            left += (px(piece.space) if at else 0) + piece.widget.sizeHint().width()
            ends.append(left)
        if not ends or ends[-1] <= end:
            return len(ends)
        end -= self._more.sizeHint().width() + px(8)
        fitting = sum(one <= end for one in ends)
        while fitting and pieces[fitting - 1].is_joint:
            fitting -= 1
        return fitting

    def _fill_more(self, hidden: Sequence[_Piece], left: int) -> None:
        self._more.setVisible(bool(hidden))
        if not hidden:
            return
        acting = [piece for piece in hidden if piece.act is not None]
        self._more.menu.clear()
        for piece in hidden:
            if piece.act is not None:
                _offer(self._more.menu, piece.said, piece.act)
            elif isinstance(piece.widget, Label) and not piece.is_joint:
                self._more.menu.addAction(piece.widget.text()).setEnabled(False)
        self._more.set_text(f"+{len(acting)}" if acting else "…")
        self._set(self._more, left)

    def _top(self, height: int) -> int:
        """Where something so high begins: the line's middle lies 4 above the widget's."""
        return (px(_HEIGHT - 8) - height) // 2


def _offer(menu: QMenu, said: str, act: Callable[[], None]) -> None:
    menu.addAction(said).triggered.connect(lambda: act())


def _not_stating(field: str, *, is_one: bool) -> str:
    """What postings do that state no value of the field."""
    if field in SECTIONS:
        return f"{'has' if is_one else 'have'} no {section_said(field)}"
    known = FIELD_OF.get(field)
    return f"{'states' if is_one else 'state'} no {known.label.lower() if known else field}"


def _order_said(query: Query) -> str:
    """How the query's order reads."""
    if not query.sort:
        return SORTS[0][1]
    field, is_descending = query.sort[0]
    order = f"-{field}" if is_descending else field
    known = FIELD_OF.get(field)
    named = f"By {known.label.lower() if known else field}"
    return dict(SORTS).get(order, f"{named}, descending" if is_descending else named)
