"""An index as Qt hands it to models, views and delegates: passing, or one that is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

ModelIndex = QModelIndex | QPersistentModelIndex

#: No index: above all rows, or beside them.
NO_INDEX: Final = QModelIndex()
