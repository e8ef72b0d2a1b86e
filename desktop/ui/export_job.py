"""Writing the postings shown to a file, off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.cache import Cache, CacheError
from desktop.exporting import write_file
from desktop.postings import counted
from desktop.ui.background import Background
from desktop.ui.said import shortened


class ExportJob(QObject):
    """Signal: `ended` with a sentence that says what came of it."""

    ended = Signal(str)

    def __init__(self, cache_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache_file = cache_file
        self._question = Background[str](self)
        self._question.answered.connect(self.ended.emit)

    def export(self, ids: Sequence[int], file: Path) -> None:
        """Start writing these postings to `file`; its ending names one of exporting's `FORMATS`."""
        cache_file, chosen = self._cache_file, tuple(ids)
        self._question.ask(lambda: _export(cache_file, chosen, file))


def format_of(file: Path) -> str:
    """The format that a file's ending names: "csv" for `Postings.CSV`."""
    return file.suffix.lower().removeprefix(".")


def _export(cache_file: Path, ids: Sequence[int], file: Path) -> str:
    try:
        with Cache.open_again(cache_file) as cache:
            write_file(format_of(file), (cache.get(id) for id in ids), file)
    except CacheError as error:
        return str(error)
    except OSError as error:
        return f"{file} could not be written: {error.strerror}. Choose another place."
    return f"Wrote {counted(len(ids), 'posting')} to {shortened(str(file))}"
