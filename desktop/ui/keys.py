"""The key table as values, and the QActions made from it: menus, palette and sheet draw on both."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop import paths

Where = Literal["window", "reading", "list", "detail", "filter"]


@dataclass(frozen=True, slots=True)
class KeyedAction:
    """One line of the key table: `keys` are bound here, `native` ones a widget answers itself."""

    name: str
    title: str
    where: Where
    group: str
    keys: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    menu: str | None = None

    @property
    def plain_title(self) -> str:
        """The title without its menu mnemonic."""
        return self.title.replace("&", "")

    @property
    def is_of_posting(self) -> bool:
        """Whether it is done to the open posting, and so to nothing where none is open."""
        is_decided = self.group in ("Decide", "Read") and self.name not in ("undo", "redo")
        return is_decided or self.name.startswith("same_")

    @property
    def is_letter(self) -> bool:
        """Whether a single character, pressed alone or with Shift, does it."""
        return any(len(key.removeprefix("Shift+")) == 1 for key in self.keys)


@cache
def key_table() -> tuple[KeyedAction, ...]:
    """All actions, in the order of `resources/keys.toml`."""
    table = tomllib.loads(paths.resource("keys.toml").read_text(encoding="utf-8"))
    return tuple(
        KeyedAction(
            name=line["name"],
            title=line["title"],
            where=line["where"],
            group=line["group"],
            keys=tuple(line.get("keys", ())),
            native=tuple(line.get("native", ())),
            menu=line.get("menu"),
        )
        for line in table["action"]
    )


@cache
def of_posting() -> frozenset[str]:
    """The names of the actions that need an open posting."""
    return frozenset(line.name for line in key_table() if line.is_of_posting)


def make_actions(owner: QWidget, do: Callable[[str], Callable[[], None]]) -> dict[str, QAction]:
    """QActions by name: triggered, each calls `do(name)()`; `bind_keys` says where its keys act."""
    actions = {}
    for line in key_table():
        if line.where == "filter":  # the filter line answers these by itself
            continue
        action = QAction(line.title, owner)
        action.setObjectName(line.name)
        action.triggered.connect(do(line.name))
        action.setShortcuts([QKeySequence(key) for key in line.keys])
        action.setShortcutContext(_context(line.where))
        actions[line.name] = action
    return actions


def bind_keys(actions: Mapping[str, QAction], widget: QWidget, *places: Where) -> None:
    """Let the keys of these places act in a widget."""
    for line in key_table():
        if line.where in places:
            widget.addAction(actions[line.name])


def _context(where: Where) -> Qt.ShortcutContext:
    if where == "window":
        return Qt.ShortcutContext.WindowShortcut
    # A Return bound for the list's children too would take it from a button inside them.
    if where == "list":
        return Qt.ShortcutContext.WidgetShortcut
    return Qt.ShortcutContext.WidgetWithChildrenShortcut
