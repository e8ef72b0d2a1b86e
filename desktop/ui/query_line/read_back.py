"""The read-back: what was understood of the query, in parts that can be taken out, with links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop.postings import FIELD_OF, Part, Query
from desktop.postings.fields.fields import SECTIONS
from desktop.postings.pay.rates import Rates, current_rates
from desktop.postings.query.scope import compares_currencies
from desktop.postings.query.wording import day_said, section_said
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.controls.label import Label
from desktop.ui.controls.menu_button import MenuButton
from desktop.ui.controls.part_button import PartButton
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.look import typography
from desktop.ui.look.typography import px
from desktop.ui.query_line.pieces import HEIGHT, Piece, PieceLine, offer

_RIGHT: Final = 12
#: Currencies named in the line; those that seldom occur stand in a menu.
_MOST_CURRENCIES: Final = 4

#: The orders offered: what `sort:` takes, and how it reads.
SORTS: Final = (
    ("-posted", "Newest first"),
    ("posted", "Oldest first"),
    ("-salary", "Highest pay first"),
    ("closes", "By closing date"),
    ("company", "By company"),
    ("title", "By title"),
)


#: Fields whose labels are no nouns, as what is stated of them is called.
_NOUNS: Final = {"posted": "date of posting", "closes": "closing date"}


class ReadBack(PieceLine):
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
        super().__init__(left, parent)
        self._comes_from = after
        self._buttons: list[PartButton] = []  #: kept from query to query: making one takes longest
        self._query = Query()
        self._currencies: tuple[str, ...] = ()
        self._unstated: tuple[tuple[str, int], ...] = ()
        self._rates: Rates | None = None
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
        if shown == (self._query, self._currencies, self._unstated, self._rates) and self.pieces:
            return
        self._query, self._currencies, self._unstated, self._rates = shown
        self.sort_button.set_text(_order_said(query))
        self._rebuild()

    def sizeHint(self) -> QSize:
        """36 high."""
        return QSize(px(400), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """36 high, and room for the order."""
        return QSize(px(200), px(HEIGHT))

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
            offer(menu, label, partial(self.sort_chosen.emit, order))

    def _rebuild(self) -> None:
        focus = self.window().focusWidget()
        focused = [at for at, piece in enumerate(self.pieces) if piece.widget is focus]
        for piece in self.pieces:
            if not isinstance(piece.widget, PartButton):
                piece.widget.hide()
                piece.widget.deleteLater()
        self.pieces = [
            *self._parts(),
            *self._rates_link(),
            *self._currency_links(),
            *self._unstated_links(),
            *(self._word(note, 12, "second") for note in self._query.notes),
        ]
        if not self.pieces:
            self.pieces = [self._word("All postings", 0, "second")]
        self._arrange()
        self._order_tabs()
        if focused:  # so that a part taken out by key hands the focus to its neighbour
            self.pieces[min(focused[0], len(self.pieces) - 1)].widget.setFocus()

    def _order_tabs(self) -> None:
        before = self._comes_from
        first = [before] if before and before.window() is self.window() else []
        acting = (piece.widget for piece in self.pieces if piece.act is not None)
        tab_through([*first, *acting, self.more, self.sort_button])

    def _parts(self) -> list[Piece]:
        """A piece for each part of the query, on the buttons that there are."""
        parts = self._query.parts
        while len(self._buttons) < len(parts):
            self._buttons.append(self._button(parts[len(self._buttons)]))
        for button in self._buttons[len(parts) :]:
            button.hide()
        for button, part in zip(self._buttons, parts, strict=False):
            button.show_part(part)
        return [
            Piece(button, 8, f"Remove “{button.text()}”", button.removed.emit)
            for button in self._buttons[: len(parts)]
        ]

    def _button(self, part: Part) -> PartButton:
        button = PartButton(part, self)
        button.removed.connect(lambda: self.removed.emit(button.part))

        return button

    def _currency_links(self) -> list[Piece]:
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

    def _rates_link(self) -> list[Piece]:
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
    ) -> Piece:
        """A menu of currencies; `compare` is what its last line says that compares all in one."""
        button = MenuButton(text, "Choose a currency", self)
        for currency in currencies:
            offer(button.menu, currency, partial(self.term_asked.emit, f"currency:{currency}"))
        if compare:
            button.menu.addSeparator()
            offer(button.menu, compare, partial(self.term_asked.emit, f"in:{currencies[0]}"))
        return Piece(button, space, f"{len(currencies)} currencies", button.open_menu)

    def _unstated_links(self) -> list[Piece]:
        pieces = []
        for field, count in self._unstated:
            said = f"{count:,} more {_not_stating(field, is_one=count == 1)}"
            if self._query.parts:
                pieces.append(self._joint("·", 8, "third"))
            show = partial(self.unstated_asked.emit, field)
            pieces.append(self._link(said, show, f"{said}: show them too", space=8))
        return pieces

    def _word(self, text: str, space: int, role: str) -> Piece:
        return Piece(Label(text, typography.SMALL, role, self), space)

    def _joint(self, text: str, space: int, role: str = "second") -> Piece:
        return self._word(text, space, role)._replace(is_joint=True)

    def _term_link(self, text: str, term: str, said: str) -> Piece:
        return self._link(text, partial(self.term_asked.emit, term), said)

    def _link(self, text: str, act: Callable[[], None], said: str, space: int = 4) -> Piece:
        link = LinkButton(text, typography.SMALL_LINK, self)
        link.setAccessibleName(said)
        link.setToolTip(said)
        link.clicked.connect(lambda: act())
        return Piece(link, space, said, act)

    def _arrange(self) -> None:
        """Set the order at the right, the pieces before it."""
        sort = self.sort_button.sizeHint()
        end = self.width() - px(_RIGHT) - sort.width()
        self.sort_button.setGeometry(end, self.top(sort.height()), sort.width(), sort.height())
        self.arrange(end - px(8))


def _not_stating(field: str, *, is_one: bool) -> str:
    """What postings do that state no value of the field."""
    if field in SECTIONS:
        return f"{'has' if is_one else 'have'} no {section_said(field)}"
    if field == "remote":
        return f"{'says' if is_one else 'say'} nothing of remote work"
    return f"{'states' if is_one else 'state'} no {_noun(field)}"


def _noun(field: str) -> str:
    known = FIELD_OF.get(field)
    return _NOUNS.get(field) or (known.label.lower() if known else field)


def _order_said(query: Query) -> str:
    """How the query's order reads."""
    if not query.sort:
        return SORTS[0][1]
    field, is_descending = query.sort[0]
    order = f"-{field}" if is_descending else field
    named = f"By {_noun(field)}"
    return dict(SORTS).get(order, f"{named}, descending" if is_descending else named)
