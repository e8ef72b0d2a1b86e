"""What the window remembers from one start to the next, typed, in an ini file."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop.ui.look.appearance import THEME_CHOICES, ThemeChoice


class Settings:
    """A typed face to QSettings; each property reads and writes one key."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def bytes(self, name: str) -> QByteArray:
        """A state that Qt made (geometry, splitter), empty at first."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a state that Qt made."""
        self._settings.setValue(name, value)

    @property
    def query(self) -> str:
        """The filter line's text when the window was last closed."""
        return str(self._settings.value("query", "") or "")

    @query.setter
    def query(self, text: str) -> None:
        self._settings.setValue("query", text)

    def left_at(self, cache_file: Path) -> int | None:
        """The posting that was open in this cache when the window was last closed."""
        id, _, cache = str(self._settings.value("left at", "") or "").partition(" ")
        return int(id) if id.isdecimal() and cache == str(cache_file.absolute()) else None

    def leave_at(self, id: int | None, cache_file: Path) -> None:
        """Remember the posting that is open in a cache."""
        self._settings.setValue("left at", "" if id is None else f"{id} {cache_file.absolute()}")

    @property
    def has_facets(self) -> bool:
        """Whether the facet pane is open."""
        return self._flag("facets", default=False)

    @has_facets.setter
    def has_facets(self, has_facets: bool) -> None:
        self._settings.setValue("facets", has_facets)

    @property
    def folds(self) -> list[str]:
        """The groups of the facet pane that are folded."""
        return str(self._settings.value("folds", "") or "").split()

    @folds.setter
    def folds(self, names: list[str]) -> None:
        self._settings.setValue("folds", " ".join(names))

    @property
    def theme(self) -> ThemeChoice:
        """The theme chosen."""
        value = self._settings.value("theme", "system")
        return next((theme for theme in THEME_CHOICES if theme == value), "system")

    @theme.setter
    def theme(self, theme: ThemeChoice) -> None:
        self._settings.setValue("theme", theme)

    @property
    def zoom(self) -> float:
        """The size of all type, 1.0 being the system's."""
        try:
            return float(str(self._settings.value("zoom", 1.0)))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._settings.setValue("zoom", zoom)

    @property
    def is_compact(self) -> bool:
        """Whether the list's rows are compact."""
        return self._flag("compact", default=False)

    @is_compact.setter
    def is_compact(self, is_compact: bool) -> None:
        self._settings.setValue("compact", is_compact)

    @property
    def has_letters(self) -> bool:
        """Whether single-letter keys act."""
        return self._flag("letters", default=True)

    @has_letters.setter
    def has_letters(self, has_letters: bool) -> None:
        self._settings.setValue("letters", has_letters)

    @property
    def history(self) -> list[str]:
        """The queries left by the reader, the last one last."""
        value = self._settings.value("history", [])
        if isinstance(value, str):  # an ini file gives a list of one back as text
            value = [value]
        return [str(text) for text in value] if isinstance(value, list) else []

    @history.setter
    def history(self, texts: list[str]) -> None:
        self._settings.setValue("history", texts)

    @property
    def drafts(self) -> dict[str, str]:
        """Notes that were left half written, by the keys of their postings."""
        try:
            drafts = json.loads(str(self._settings.value("drafts", "{}")))
        except ValueError:
            drafts = None
        return {key: str(text) for key, text in drafts.items()} if isinstance(drafts, dict) else {}

    @drafts.setter
    def drafts(self, drafts: dict[str, str]) -> None:
        self._settings.setValue("drafts", json.dumps(drafts))

    def sync(self) -> None:
        """Write to the file now."""
        self._settings.sync()

    def _flag(self, name: str, *, default: bool) -> bool:
        return str(self._settings.value(name, default)).lower() == "true"
