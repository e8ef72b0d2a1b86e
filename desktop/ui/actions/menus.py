"""The menus, drawn from the key table: behind the ≡ button, on macOS in the system's bar."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from desktop.ui.keys import key_table

ORDER = ("File", "Posting", "Go", "Queries", "View", "Tools", "Help")


def fill_menu(actions: Mapping[str, QAction], menu: QMenu) -> QMenu:
    """Fill `menu` with a sub-menu a menu of the key table."""
    for name in ORDER:
        menu.addMenu(_menu(name, actions, menu))
    return menu


def fill_menu_bar(actions: Mapping[str, QAction], window: QMainWindow) -> None:
    """Fill the system's menu bar, on systems that have one."""
    if sys.platform == "darwin":
        for name in ORDER:
            window.menuBar().addMenu(_menu(name, actions, window))


def _menu(name: str, actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    menu = QMenu(f"&{name}", parent)
    menu.setObjectName(name)
    group = ""
    for line in key_table():
        if line.menu != name or line.name not in actions:
            continue
        if group and line.group != group:
            menu.addSeparator()
        group = line.group
        menu.addAction(actions[line.name])
    return menu
