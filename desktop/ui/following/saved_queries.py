"""The reader's saved queries as the window holds them: their names, counts and changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.cache import Cache
from desktop.postings import SavedQuery, Totals, fold, parse_query
from desktop.postings.query.scope import has_cycle
from desktop.ui.browsing.browser import Browser
from desktop.ui.controls.key_caps import shown_key
from desktop.ui.facets.tree import SavedLine
from desktop.ui.said import side_by_side

#: Saved queries that a key opens: Ctrl+1 to Ctrl+9.
KEYED: Final = 9


class SavedQueries(QObject):
    """Lists, counts and changes the saved queries.

    Signals: `changed()` (names or counts), `said(sentence)`, `dropped(text)` of a deleted query.
    """

    changed = Signal()
    said = Signal(str)
    dropped = Signal(str)

    def __init__(self, browser: Browser) -> None:
        super().__init__(browser)
        self._browser = browser
        self._saved: list[SavedQuery] | None = None
        self._counts: dict[str, tuple[int, int]] = {}
        self._counted_at = Totals()
        browser.marked.connect(self._forget_counts)

    def all(self) -> list[SavedQuery]:
        """The saved queries in their order."""
        if self._saved is None:
            self._saved = self._browser.ask(lambda cache: cache.saved_queries()) or []
        return self._saved

    def lines(self) -> list[SavedLine]:
        """The saved queries with what was counted of them."""
        found = []
        for at, saved in enumerate(self.all(), 1):
            total, new = self._counts.get(saved.name, (None, 0))
            found.append(SavedLine(saved.name, total, new, _key_of(at) if at <= KEYED else ""))
        return found

    def count_one(self) -> bool:
        """Count one query that is not counted yet, or was before postings or marks changed.

        False where all are counted.
        """
        if self._counted_at != self._browser.totals:
            self._forget_counts()
            self._counted_at = self._browser.totals
        saved = next((one for one in self.all() if one.name not in self._counts), None)
        if saved is None:
            return False
        self._counts[saved.name] = (self._count(saved), self._count(saved, " is:new"))
        self.changed.emit()
        return True

    def text_of(self, number: int) -> str | None:
        """The text of the saved query of that number, counted from 1."""
        return self.all()[number - 1].text if 0 < number <= len(self.all()) else None

    def named(self, name: str) -> SavedQuery | None:
        """The saved query of that name, in any case."""
        return next((one for one in self.all() if fold(one.name) == fold(name)), None)

    def trouble(self, name: str, text: str) -> str:
        """Why the text can't be saved under the name, a sentence; "" where it can."""
        return _trouble(name, text, self.all())

    def rename_trouble(self, old: str, name: str) -> str:
        """Why a saved query can't have another name; "" where it can."""
        renaming, other = self.named(old), self.named(_plain(name))
        if other is not None and other != renaming:
            return f"“{other.name}” is taken."
        others = [one for one in self.all() if one != renaming]
        return _trouble(name, renaming.text if renaming else "", others)

    def save(self, name: str, text: str) -> None:
        """Keep a query under a name; quotes can't be part of one."""
        plain = _plain(name)
        if self._change(lambda cache: cache.save_query(plain, text)):
            names = [fold(one.name) for one in self.all()]
            number = names.index(fold(plain)) + 1
            opens = _key_of(number) if number <= KEYED else "the Queries menu"
            self.said.emit(side_by_side(f"Saved as “{plain}”", f"{opens} opens it"))

    def rename(self, old: str, new: str) -> None:
        """Give a saved query another name."""
        self._change(lambda cache: cache.rename_query(old, _plain(new)))

    def delete(self, name: str) -> None:
        """Let a saved query go; its text is told, so that it can be kept elsewhere."""
        saved = self.named(name)
        if saved is None:
            return
        if self._change(lambda cache: cache.delete_query(saved.name)):
            self.dropped.emit(saved.text)
            history = f"its text is in the filter's history, {shown_key('Alt+Up')}"
            self.said.emit(f"“{saved.name}” deleted; {history}")

    def _change(self, write: Callable[[Cache], None]) -> bool:
        """Write, and look anew; whether it was written."""
        is_written = self._browser.tell(write)
        self._saved = None
        self._forget_counts()
        self.changed.emit()
        return is_written

    def _forget_counts(self) -> None:
        self._counts.clear()

    def _count(self, saved: SavedQuery, more: str = "") -> int:
        query = parse_query(f'search:"{saved.name}"{more} ')
        hits = self._browser.ask(lambda cache: cache.find(query))
        return hits.count if hits else 0


def _trouble(name: str, text: str, others: Sequence[SavedQuery]) -> str:
    plain = _plain(name)
    if not plain:
        return "A saved query needs a name."
    if has_cycle(plain, text, {fold(one.name): one.text for one in others}):
        return f"It asks for “{plain}” itself, so it can't have this name."
    return ""


def _key_of(number: int) -> str:
    return shown_key(f"Ctrl+{number}")


def _plain(name: str) -> str:
    """The name without what would end it in a query."""
    return " ".join(name.replace('"', " ").replace("\\", " ").split())
