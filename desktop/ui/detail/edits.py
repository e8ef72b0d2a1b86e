"""What the reader may set right or say of the open posting, and how each of it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.postings import FIELD_OF, CommonMarks, Kept, counted
from desktop.postings.corrections.correcting import uncorrected
from desktop.postings.corrections.typed_values import (
    divider,
    offered,
    read_day,
    read_typed,
    written,
)
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.controls.passing_menu import passing_menu
from desktop.ui.detail.editor import Asked, Editor
from desktop.ui.said import long_day

#: The fields that can be set right, in the order of the head, with the letters that choose them.
CORRECTABLE: Final = {
    "title": "T", "company": "C", "locations": "P", "countries": "n", "remote": "R", "salary": "a",
    "seniority": "v", "employment_types": "y", "experience_years_min": "x", "posted": "d",
    "closes": "o", "skills": "S", "language": "g", "apply_urls": "k", "emails": "E",
}  # fmt: skip
_HINTS: Final = {
    "locations": "Several with semicolons between: Berlin; Stockholm, Sweden",
    "countries": "Names or codes, with commas between",
    "remote": "remote, hybrid or onsite",
    "salary": "65k-95k USD, €400/d, from 50,000 GBP",
    "experience_years_min": "4, 2.5 or 6 months",
    "posted": "2026-11-30 or 30 Nov 2026",
    "closes": "2026-11-30 or 30 Nov 2026",
    "language": "A name or a code: German, de",
}
_LIST_HINT: Final = "With commas between; empty for not stated"
_HINT: Final = "Empty for not stated"


class Edits(QObject):
    """Opens the editor for a field or a mark of the posting shown.

    Signals: `corrected` (a field, its value as a correction keeps it), `taken_back` (a field),
    `noted` ("note", "tags" or "follow_up", and the value), `closed` (the focus is given up).
    """

    corrected = Signal(str, object)
    taken_back = Signal(str)
    noted = Signal(str, object)
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._kept: Kept | None = None
        self._name = ""
        #: Notes that were being typed when Esc or another posting came, by the key of theirs: an
        #: id may be given to another once it is free.
        self.drafts: dict[str, str] = {}
        self._taken_up = ""  #: the draft that the editor was opened with
        self.editor = Editor(over)
        self.editor.saved.connect(self._save)
        self.editor.taken_back.connect(lambda: self.taken_back.emit(self._name))
        self.editor.closed.connect(self.closed)
        self.editor.escaped.connect(self._keep_draft)

    def set_posting(self, kept: Kept | None) -> None:
        """Edit this posting from now on; a note that was being typed for another waits for it."""
        if kept is None or self._kept is None or kept.key != self._kept.key:
            self._keep_draft()
            self.editor.leave()
        self._kept = kept

    def _keep_draft(self) -> None:
        if self._kept is not None and (draft := self._draft()):
            self.drafts[self._kept.key] = draft

    def _draft(self) -> str:
        """A note that is being typed and not saved, be it only taken up again; "" if none is."""
        return self.editor.typed_note() or (self._taken_up if self.editor.is_open else "")

    def correct(self, field: str, at: QPoint) -> None:
        """Type a field's right value at a place of the pane."""
        if self._kept is None:
            return
        kept, marks = self._kept, self._kept.marks
        read = uncorrected(kept.posting, marks.corrections)
        is_corrected = any(one.field == field for one in marks.corrections)
        asked = Asked(
            FIELD_OF[field].label,
            written(kept.posting, field),
            _HINTS.get(field, _LIST_HINT if divider(field) else _HINT),
            partial(read_typed, field),
            offered(field),
            divider(field),
            written(read, field) if is_corrected else None,
        )
        self._ask(field, asked, at)

    def edit_note(self, at: QPoint) -> None:
        """Type a note."""
        if self._kept:
            draft = self.drafts.pop(self._kept.key, "")
            saves = f"{shown_key('Ctrl+Return')} saves"
            hint = f"Not saved yet; {saves}" if draft else saves
            note = draft or self._kept.marks.note
            self._ask("note", Asked("Note", note, hint, str.strip, is_long=True), at)
            self._taken_up = draft

    def edit_tags(self, at: QPoint, common: CommonMarks, known: Sequence[str]) -> None:
        """Type the tags that postings have in common, completing to those `known`."""
        if self._kept:
            hint = "With commas between"
            if common.count > 1:
                hint = f"{hint}; tags of only some of them stay"
            tags = ", ".join(common.tags)
            label = _of_several("Tags", common)
            self._ask("tags", Asked(label, tags, hint, _tags, known, ","), at)

    def edit_follow_up(self, at: QPoint, common: CommonMarks) -> None:
        """Type a day to come back on, beginning with the one that postings have in common."""
        if self._kept:
            text = common.follow_up.isoformat() if common.follow_up else ""
            hint = "7d, 2w, tomorrow or 2026-11-30; empty for none"
            label = _of_several("Follow up on", common, " · ")
            self._ask("follow_up", Asked(label, text, hint, _follow_up), at)

    def keep_note(self) -> bool:
        """Save a note that is being typed, as when the window closes; whether none is left."""
        if self._draft():
            self.editor.save()
        return not self._draft()

    def fields_menu(self, parent: QWidget, choose: Callable[[str], None]) -> QMenu:
        """A menu of all fields, to choose one that is to be set right."""
        menu = passing_menu(parent)
        menu.setTitle("Correct")
        for field, letter in CORRECTABLE.items():
            action = menu.addAction(f"{FIELD_OF[field].label}…".replace(letter, f"&{letter}", 1))
            action.triggered.connect(lambda _on, field=field: choose(field))
        return menu

    def _ask(self, name: str, asked: Asked, at: QPoint) -> None:
        self._name, self._taken_up = name, ""
        self.editor.ask(asked, at)

    def _save(self, value: object) -> None:
        is_mark = self._name in ("note", "tags", "follow_up")
        (self.noted if is_mark else self.corrected).emit(self._name, value)


def said_corrections(kept: Kept) -> list[tuple[str, str, str]]:
    """Each correction's field, its label, and what had been read in words."""
    read = uncorrected(kept.posting, kept.marks.corrections)
    said = []
    for one in kept.marks.corrections:
        if one.field in FIELD_OF:
            was = written(read, one.field)
            is_day = one.field in ("posted", "closes")
            shown = (long_day(was) if is_day else was) or "not stated"
            said.append((one.field, FIELD_OF[one.field].label, shown))
        else:
            said.append((one.field, one.field.capitalize(), _said_reading(one.was)))
    return said


def _said_reading(was: object) -> str:
    return ("on" if was else "off") if isinstance(was, bool) else str(was)


def _tags(text: str) -> tuple[str, ...]:
    tags = (" ".join(tag.split()).lstrip("#") for tag in text.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _of_several(label: str, common: CommonMarks, between: str = " of ") -> str:
    """What is asked for, and of how many postings."""
    return label if common.count < 2 else f"{label}{between}{counted(common.count, 'posting')}"


def _follow_up(text: str) -> date | None:
    return read_day(text, date.today()) if text.strip() else None
