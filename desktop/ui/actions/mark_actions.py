"""What the keys let the reader say of the open posting, and set right in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.postings import FIELD_OF, Status
from desktop.postings.corrections.correcting import ENCODING, MENDING
from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.marking import Marking
from desktop.ui.controls.passing_menu import passing_menu
from desktop.ui.detail.pane import DetailPane
from desktop.ui.said import undoable

_STATUS: Final = {
    Status.NONE: "&No Status",
    Status.SHORTLIST: "&Shortlist",
    Status.APPLIED: "&Applied",
    Status.INTERVIEW: "&Interview",
    Status.OFFER: "&Offer",
    Status.REJECTED: "&Rejected",
    Status.HIDDEN: "&Hidden",
}


class MarkActions(QObject):
    """One method an action of the key table.  Signals: `said` (a passing message), `detail_asked`
    (the detail pane is to be in sight).
    """

    said = Signal(str)
    detail_asked = Signal()

    def __init__(self, browser: Browser, marking: Marking, detail: DetailPane) -> None:
        super().__init__(detail)
        self._browser, self._marking, self._detail = browser, marking, detail
        self._of: Sequence[int] = ()  #: those of which tags or a day are being typed
        detail.corrected.connect(self._correct)
        detail.taken_back.connect(lambda field: self._take_back(field, detail.shown_id))
        detail.noted.connect(self._note)

    def correct(self) -> None:
        """Set the field in focus right, or ask which."""
        self._in_detail(self._detail.correct_some)

    def edit_note(self) -> None:
        """Write a note on the open posting."""
        self._in_detail(self._detail.edit_note)

    def edit_tags(self) -> None:
        """Tag what is meant."""
        self._of = self._marking.meant()
        common = self._marking.common(self._of)
        self._in_detail(lambda: self._detail.edit_tags(common, self._marking.tags()))

    def follow_up(self) -> None:
        """Choose a day to come back to what is meant."""
        self._of = self._marking.meant()
        common = self._marking.common(self._of)
        self._in_detail(lambda: self._detail.edit_follow_up(common))

    def status_menu(self) -> None:
        """Choose the status of what is meant."""
        if self._browser.posting is not None:
            self._in_detail(lambda: self.make_status_menu().popup(self._detail.menu_place()))

    def make_status_menu(self) -> QMenu:
        """All statuses, that of what is meant checked."""
        menu = passing_menu(self._detail)
        one_of = QActionGroup(menu)
        of = self._marking.meant()  # another may be open when the reader has chosen
        now = self._marking.common(of).status
        for status, title in _STATUS.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            one_of.addAction(action)
            action.setChecked(status is now)
            action.triggered.connect(lambda _on, status=status: self._set_status(status, of))
        return menu

    def toggle_mending(self) -> None:
        """Show the open posting's text as it was before mending, for good, or mended again."""
        posting = self._browser.posting
        if posting is None:
            return
        is_off = any(one.field == MENDING for one in posting.marks.corrections)
        if not is_off and not posting.mends:
            self.said.emit("Nothing was mended in this posting")
            return
        if self._marking.correct(MENDING, is_off):
            self._renew_original()
            self.said.emit(undoable("Mended again" if is_off else "Mended no more"))

    def choose_encoding(self) -> None:
        """Choose the encoding that the open posting's original is read in."""
        posting, original = self._browser.posting, self._browser.original()
        if posting is None or original is None:
            return
        if not original.encoding:
            self.said.emit("This posting was read from a file that is no text")
            return
        # Only here: with all of reading behind them, they would delay the start.
        from desktop.ui.dialogs.encoding_dialog import EncodingDialog  # noqa: PLC0415

        dialog = EncodingDialog(original.data, original.encoding, self._detail)
        dialog.chosen.connect(lambda codec, of=posting.id: self._read_as(codec, of))
        dialog.show()

    def _read_as(self, codec: str, of: int) -> None:
        if codec and self._marking.correct(ENCODING, codec, of):
            from desktop.reading import encoding_name  # noqa: PLC0415 - as above

            self.said.emit(undoable(f"Read as {encoding_name(codec)}"))
        elif not codec:
            self._take_back(ENCODING, of)
        self._renew_original()

    def _renew_original(self) -> None:
        """Show the original as it reads now, if it is what is shown."""
        posting = self._browser.posting
        original = self._browser.original() if self._detail.is_original_shown else None
        if posting and original:
            self._detail.show_original(original, posting)

    def _in_detail(self, do: Callable[[], None]) -> None:
        if self._browser.posting is None:
            return
        if self._detail.is_original_shown:
            self._detail.show_mended()
        self.detail_asked.emit()
        do()

    def _set_status(self, status: Status, of: Sequence[int]) -> None:
        if self._marking.set_status(status, of):
            self.said.emit(undoable(_STATUS[status].replace("&", ""), len(of)))

    def _correct(self, field: str, value: object) -> None:
        is_kept = self._marking.correct(field, value, self._detail.shown_id)
        self._end_typing(is_kept, f"{_label(field)} set right")

    def _take_back(self, field: str, of: int | None) -> None:
        if self._marking.take_back_correction(field, of):
            self.said.emit(undoable(f"{_label(field)} as it was read"))

    def _note(self, name: str, value: object) -> None:
        writers: Mapping[str, tuple[Callable[..., bool], str]] = {
            "note": (self._marking.note, "Note kept"),
            "tags": (self._marking.tag, "Tags kept"),
            "follow_up": (self._marking.follow_up, "Follow-up kept"),
        }
        write, said = writers[name]
        shown = () if self._detail.shown_id is None else (self._detail.shown_id,)
        of = shown if name == "note" else self._of
        self._end_typing(write(value, of), said, len(of))

    def _end_typing(self, is_kept: bool, said: str, count: int = 1) -> None:
        """Say that what was typed is kept; where it is not, give it back to the reader."""
        if is_kept:
            self.said.emit(undoable(said, count))
        else:
            self._detail.resume_typing()


def _label(field: str) -> str:
    return FIELD_OF[field].label if field in FIELD_OF else field.capitalize()
