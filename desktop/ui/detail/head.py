"""The head of the detail pane: what the posting is, what to do with it, and its fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from desktop.postings import FIELD_OF, Kept, Posting, Query, Row, shown, wanted_skills
from desktop.postings.corrections.typed_values import written
from desktop.ui.controls.label import Label, link_html
from desktop.ui.controls.passing_menu import passing_menu
from desktop.ui.controls.tab_order import tab_through
from desktop.ui.detail.building import safe_address, shown_address
from desktop.ui.detail.company_line import CompanyLine
from desktop.ui.detail.edits import CORRECTABLE
from desktop.ui.detail.fields import SHOWN_FIELDS
from desktop.ui.detail.head_buttons import HeadButtons
from desktop.ui.detail.noted import Noted
from desktop.ui.detail.pointing import Meant, Pointing
from desktop.ui.detail.skills import Skills
from desktop.ui.detail.value import FieldView, PressedLabel
from desktop.ui.look import typography
from desktop.ui.look.typography import px

_MOST_COLUMNS: Final = 4
_WIDEST: Final = 672
_LONG_WORD: Final = re.compile(r"\S{32,}")
_PIECES: Final = re.compile(r".{1,8}")
_MADE_TITLE: Final = "Title made from the text’s first words"


class Head(QWidget):
    """Shows one posting's title, company, buttons, fields and skills.

    Emits `link_asked` (an address), `action_asked` (an action's name), `evidence_asked`
    (the guideline names of a field, and the member of it that is meant, "" for all),
    `correct_asked` (a field to set right) and `back_asked` (one whose correction is taken back).
    """

    link_asked = Signal(str)
    action_asked = Signal(str)
    evidence_asked = Signal(tuple, str)
    correct_asked = Signal(str)
    back_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._posting: Posting | None = None
        self._columns = 0
        self._corrected: frozenset[str] = frozenset()
        self.pointing = Pointing(self)
        self._title = PressedLabel(typography.DETAIL_TITLE)
        self._title.setWordWrap(True)
        # A title in Arabic or Hebrew begins at the margin too, where all the rest begins.
        self._title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._title.setObjectName("detailTitle")
        self._title.pressed.connect(lambda: self.evidence_asked.emit(("title",), ""))
        self._made = Label(_MADE_TITLE, typography.SMALL, "third")
        self._hiring = CompanyLine()
        self._hiring.also_asked.connect(lambda: self.action_asked.emit("same_job"))
        self._hiring.company.pressed.connect(lambda: self.evidence_asked.emit(("company",), ""))
        self.buttons = HeadButtons()
        self.buttons.link_asked.connect(self.link_asked)
        self.buttons.action_asked.connect(self.action_asked)
        self.fields = [FieldView(field.label) for field in SHOWN_FIELDS]
        for view, field in zip(self.fields, SHOWN_FIELDS, strict=True):
            view.pressed.connect(lambda names=field.names: self.evidence_asked.emit(names, ""))
        self.skills = Skills("Skills", self.pointing)
        self.wishes = Skills("Nice to have", self.pointing)
        self.noted = Noted()
        self.noted.action_asked.connect(self.action_asked)
        self.noted.back_asked.connect(self.back_asked)
        for skills in (self.skills, self.wishes):
            skills.pressed.connect(lambda name: self.evidence_asked.emit(("skills",), name))
        self._more = Label("", typography.SMALL, "second")
        self._more.setTextFormat(Qt.TextFormat.RichText)
        self._more.setWordWrap(True)
        self._more.setProperty("ringRadius", 4)
        self._more.linkActivated.connect(self.link_asked)
        self._more.linkHovered.connect(self._point_at_link)
        self._point()
        self._lay_out()

    def show_posting(self, kept: Kept, query: Query) -> None:
        """Show this posting, with the skills that the query names in hit colours."""
        posting = self._posting = kept.posting
        self._corrected = frozenset(one.field for one in kept.marks.corrections)
        self._title.setText(_breakable(posting.shown_title))
        self._made.setVisible(posting.title is None)
        self._hiring.show_posting(kept)
        self.buttons.show_posting(kept)
        for view, field in zip(self.fields, SHOWN_FIELDS, strict=True):
            view.say(field.say(posting), is_corrected=field.names[0] in self._corrected)
        self._show_skills(posting, query)
        self._show_more(posting)
        self.noted.show_marks(kept)

    def anchor(self, field: str) -> QWidget:
        """What stands where a field's value does, else the ⋯ button."""
        if field == "skills" and not self.skills.names and self.wishes.names:
            return self.wishes
        return self._places.get(field, self.buttons.more)

    def focused_field(self) -> str:
        """The field whose value has the focus, "" where none has."""
        focus = self.focusWidget()
        places = [(field, self._places.get(field)) for field in CORRECTABLE if field != "countries"]
        for field, place in places:
            if focus and place and (place is focus or place.isAncestorOf(focus)):
                return field
        return "skills" if focus and self.wishes.isAncestorOf(focus) else ""

    def set_columns(self, columns: int) -> None:
        """Show the fields in four columns, or in two where the pane is narrow."""
        if columns == self._columns:
            return
        self._columns = columns
        for view in self.fields:
            self._grid.removeWidget(view)
        for place, view in enumerate(self.fields):
            self._grid.addWidget(view, place // columns, place % columns)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def show_query(self, query: Query) -> None:
        """Show the skills that another query names in hit colours."""
        for skills in (self.skills, self.wishes):
            skills.show_asked(wanted_skills(query, skills.names))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new lengths, and colour the links anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()
        if event.type() is QEvent.Type.PaletteChange and self._posting is not None:
            self._show_more(self._posting)

    def show_alike(self, others: Sequence[Row]) -> None:
        """Show where else the posting's job was met."""
        self._hiring.show_alike(others)

    def _point(self) -> None:
        """Have every value tell when it is pointed at, and how it is set right."""
        labels = {"title": self._title, "company": self._hiring.company}
        self._places: dict[str, QWidget] = {**labels, "skills": self.skills}
        for label in labels.values():
            label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for view, one in zip(self.fields, SHOWN_FIELDS, strict=True):
            labels[one.names[0]] = view.value
            self._places |= dict.fromkeys(one.names, view)
        for field, label in labels.items():
            also = ("countries",) if field == "locations" else ()
            self.pointing.watch(label, partial(_meant, (field, *also)))
            label.edit_asked.connect(partial(self.correct_asked.emit, field))
            label.menu_asked.connect(partial(self._open_value_menu, field))
        for skills in (self.skills, self.wishes):
            skills.menu_asked.connect(partial(self._open_value_menu, "skills"))
        buttons = self.buttons
        self.pointing.watch(buttons.apply, lambda: (("apply_urls",), buttons.address_stated))

    def _point_at_link(self, address: str) -> None:
        """Tell of a link below the skills as of a value."""
        if address:
            mail = address.removeprefix("mailto:")
            field, member = ("emails", mail) if mail != address else ("apply_urls", address)
            self.pointing.pointed.emit((field,), member, self._more, "mouse")
        else:
            self.pointing.left.emit(self._more)

    def _open_value_menu(self, field: str, at: QPoint) -> None:
        self.value_menu(field).popup(at)

    def value_menu(self, field: str) -> QMenu:
        """What can be done with a field's value."""
        menu = passing_menu(self)
        label = FIELD_OF[field].label
        correct = menu.addAction(f"&Correct {label}…")
        correct.triggered.connect(lambda: self.correct_asked.emit(field))
        if field in self._corrected:
            back = menu.addAction("&Take Back the Correction")
            back.triggered.connect(lambda: self.back_asked.emit(field))
        if self._posting is not None and (text := written(self._posting, field)):
            copy = menu.addAction(f"C&opy {label}")
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
        return menu

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._title)
        rows.addWidget(self._made)
        rows.addWidget(self._hiring)
        rows.addWidget(self.buttons)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(0)
        rows.addLayout(self._grid)
        rows.addWidget(self.skills)
        rows.addWidget(self.wishes)
        rows.addWidget(self._more)
        rows.addWidget(self.noted)
        self._measure()
        self.set_columns(_MOST_COLUMNS)
        values = (view.value for view in self.fields)
        chips = (self.skills.first_chip, self.wishes.first_chip)
        below = (*chips, self._more, *self.noted.labels)
        tab_through([self.buttons.more, *values, *below])

    def _measure(self) -> None:
        """Set all lengths, which grow with zoom and the system font."""
        self.setMaximumWidth(px(_WIDEST))
        self._title.setMinimumHeight(typography.line_height(typography.DETAIL_TITLE))

        self._grid.setVerticalSpacing(px(12))
        self._grid.setContentsMargins(0, px(20), 0, 0)
        self._more.setContentsMargins(0, px(12), 0, 0)
        self.setContentsMargins(0, 0, 0, px(16))

    def _show_skills(self, posting: Posting, query: Query) -> None:
        """Those that are asked for apart from those that would be nice to have."""
        nice = set(posting.nice_to_have_skills)
        for skills, is_nice in ((self.skills, False), (self.wishes, True)):
            names = [name for name in posting.skills if (name in nice) is is_nice]
            skills.show_names(names, wanted_skills(query, names))

    def _show_more(self, posting: Posting) -> None:
        parts = [f"In {shown('language', posting.language)}"] if posting.language else []
        parts += [link_html(f"mailto:{mail}", mail) for mail in posting.emails]
        safe = [safe_address(url) for url in posting.apply_urls]
        others = [url for url in safe if url and url != self.buttons.address]
        parts += [link_html(url, shown_address(url)) for url in others]
        has_links = len(parts) > bool(posting.language)
        interaction = Qt.TextInteractionFlag
        self._more.setTextInteractionFlags(
            interaction.TextBrowserInteraction if has_links else interaction.TextSelectableByMouse
        )
        self._more.setText(" &nbsp;·&nbsp; ".join(parts))
        self._more.setVisible(bool(parts))


def _breakable(title: str) -> str:
    """The title with places to break its longest words at, which a label would cut."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), title)


def _meant(names: tuple[str, ...]) -> Meant:
    return names, ""
