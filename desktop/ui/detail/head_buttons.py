"""What can be done with the open posting: apply, shortlist, hide, and the rest behind ⋯."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.postings import Kept, Status
from desktop.ui.controls.buttons import Button, IconButton
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.controls.passing_menu import passing_menu
from desktop.ui.controls.pointed import Pointed
from desktop.ui.detail.building import safe_address, shown_address
from desktop.ui.keys import key_table
from desktop.ui.look.typography import px

#: What the ⋯ menu offers, by action name; None draws a line.
_MENU: Final = (
    "open_original", "open_link", "toggle_original", "choose_encoding", "toggle_mending", None,
    "correct", "edit_note", "edit_tags", "follow_up", None,
    "applied", "status_menu", "toggle_seen", None,
    "copy_reference", "same_job", "same_company", "same_title", "same_place",
)  # fmt: skip


#: What stands beside that menu as buttons, and so in it where it opens elsewhere.
_BUTTONS: Final = ("shortlist", "hide", None)


class HeadButtons(QWidget):
    """A row of buttons.  Signals: `link_asked` (where to apply), `action_asked` (its name)."""

    link_asked = Signal(str)
    action_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = ""  #: where the first button leads
        self.address_stated = ""  #: the same as the posting states it
        self.apply = _ApplyButton("Apply", "main", icon_after="external")
        self.apply.clicked.connect(lambda: self.link_asked.emit(self.address))
        self.shortlist = Button("Shortlist", "plain", icon="star", key="s")
        self.shortlist.clicked.connect(lambda: self.action_asked.emit("shortlist"))
        self.hide_button = Button("Hide", "quiet", key="h")
        self.hide_button.clicked.connect(lambda: self.action_asked.emit("hide"))
        self.more = IconButton("more", "More actions")
        self.more.clicked.connect(lambda: self.make_menu().popup(self.menu_place()))
        self._flow = FlowLayout(self)
        for button in (self.apply, self.shortlist, self.hide_button, self.more):
            self._flow.addWidget(button)
        self._measure()

    def show_posting(self, kept: Kept) -> None:
        """Say where to apply, and which of the buttons were pressed."""
        self._show_address(kept)
        status = kept.marks.status
        is_listed = status is Status.SHORTLIST
        self.shortlist.setText("Shortlisted" if is_listed else "Shortlist")
        self.shortlist.set_icon("star-filled" if is_listed else "star", "star" if is_listed else "")
        self.hide_button.setText("Hidden" if status is Status.HIDDEN else "Hide")
        self.hide_button.set_icon("eye-off" if status is Status.HIDDEN else "")

    def _show_address(self, kept: Kept) -> None:
        safe = ((safe_address(url), url) for url in kept.posting.apply_urls)
        self.address, self.address_stated = next((one for one in safe if one[0]), ("", ""))
        self.apply.setVisible(bool(self.address))
        if self.address:
            host = shown_address(self.address).split("/")[0]
            self.apply.setText(f"Apply at {host}".replace("&", "&&"))
            self.apply.updateGeometry()

    def menu_place(self) -> QPoint:
        """Where a menu of the posting opens, on the screen: below the ⋯ button."""
        return self.more.mapToGlobal(self.more.rect().bottomLeft())

    def make_menu(self, ask: Callable[[str], object] | None = None) -> QMenu:
        """The ⋯ menu, of those actions that the key table knows.

        For elsewhere, where `ask` is told what was chosen, it has what the buttons do too.
        """
        menu = passing_menu(self)
        names = _MENU if ask is None else (*_BUTTONS, *_MENU)
        choose = ask or self.action_asked.emit
        table = {line.name: line for line in key_table()}
        for name in names:
            if name is None:
                menu.addSeparator()
            elif name in table:
                key = shown_key(table[name].keys[0]) if table[name].keys else ""
                action = menu.addAction(f"{table[name].title}\t{key}")
                action.triggered.connect(lambda _on, name=name: choose(name))
        return menu

    def changeEvent(self, event: QEvent) -> None:
        """Take the new lengths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self._flow.setSpacing(px(8))
        self._flow.setContentsMargins(0, px(16), 0, 0)


class _ApplyButton(Pointed, Button):
    """Shows where its link was read while it is pointed at."""
