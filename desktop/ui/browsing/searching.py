"""Finds in the window's thread what surely takes less than a frame, and all else off it.

Of what went stale while it was looked for, nothing is told.  It also has the index beside the cache
made, in a process of its own, when the cache wants one and nothing else happens.
"""

from __future__ import annotations

import threading
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.cache import GONE, Answer, Cache, CacheError
from desktop.postings import Query, parse_query

#: Milliseconds of quiet after a search or refresh until the index is looked after; while an import
#: runs, the list is refreshed more often than that.
QUIET: Final = 1500
#: A phrase of no posting: to look for it reads what every slow search reads first.
NONE: Final = '"zzyzx zzyzx"'
#: What the reader is told of an index that could not be read.
DAMAGED: Final = "The search index could not be read; it is made anew, and all is found meanwhile"


class Finder(QObject):
    """Finds the query asked for last.

    Signals: `found(query, answer)`, and `failed` (what is wrong with this machine, a sentence).
    """

    found = Signal(object, object)
    failed = Signal(str)

    def __init__(self, cache: Cache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._elsewhere = _Elsewhere(cache.path, self)
        self._elsewhere.done.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._tend)
        self._tending: _Tending | None = None
        self._began = 0.0
        self._is_tidy = False
        self.milliseconds = 0.0

    @property
    def wanted(self) -> Query | None:
        """The query that is still looked for, if any."""
        return self._elsewhere.wanted

    def prepare(self) -> None:
        """Have the thread ready before it is needed, in a cache where any search is slow."""
        try:
            is_needed = self._cache.is_open and not self._cache.is_quick(parse_query('"a phrase"'))
        except CacheError:
            return  # the next search tells it
        if is_needed:
            self._elsewhere.begin()

    def find(self, query: Query) -> None:
        """Look for a query, and for no other any more."""
        self._began = perf_counter()
        self._quiet.start()
        try:
            if not self._cache.is_quick(query):
                self._elsewhere.ask(query)
                return
            self._elsewhere.forget()
            answer = Answer(self._cache.find(query), self._cache.totals())
        except CacheError as error:
            self.failed.emit(str(error))
            return
        self._tell(query, answer)

    def put_off(self) -> None:
        """Look after the index when there has been quiet from now on, as after scrolling."""
        self._quiet.start()

    def close(self) -> None:
        """End the thread and the process."""
        self._quiet.stop()
        self._elsewhere.close()
        if self._tending is not None:
            self._tending.close()

    def _take(self, query: Query | None, answer: Answer | CacheError) -> None:
        if query is None or query is not self._elsewhere.wanted:
            return
        self._elsewhere.forget()
        if isinstance(answer, CacheError):
            self.failed.emit(str(answer))
            return
        self._cache.learn(answer)
        self._tell(query, answer)

    def _tell(self, query: Query, answer: Answer) -> None:
        self.milliseconds = (perf_counter() - self._began) * 1000
        self.found.emit(query, answer)

    def _tend(self) -> None:
        """Take in what others changed, then have the index made if it is wanted."""
        if not self._cache.is_open:
            return
        if self._tending is not None and self._tending.is_running:
            self._quiet.start()
            return
        try:
            if self._cache.is_gone():
                self.failed.emit(GONE)
                return
            self._tidy()
            is_behind, is_wanted = self._cache.follow(), self._cache.wants_index()
            is_damaged = is_wanted and self._cache.index_is_damaged()
        except CacheError:
            return  # the next search tells it
        if is_wanted:
            self._tending = _Tending(self._cache.path)
            if is_damaged:
                self.failed.emit(DAMAGED)
        elif is_behind:
            self._quiet.start(0)

    def _tidy(self) -> None:
        """Once, remove what an earlier making left that was killed, as with the machine."""
        if not self._is_tidy:
            self._is_tidy = True
            self._cache.tidy_index()


class _Tending:
    """The making of the index, in a process whose library is fetched when it is first wanted."""

    def __init__(self, cache_file: Path) -> None:
        from desktop.importing import IndexProcess  # noqa: PLC0415 - 30 ms that the start can spare

        self._process = IndexProcess(cache_file)
        self._process.start()

    @property
    def is_running(self) -> bool:
        return self._process.is_running

    def close(self) -> None:
        self._process.close()


class _Elsewhere(QObject):
    """A thread with a cache of its own.  Signal: `done(query, answer or error)`."""

    done = Signal(object, object)

    def __init__(self, cache_file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._cache_file = cache_file
        self.wanted: Query | None = None
        self._is_closed = False
        self._bell = threading.Condition()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Start the thread, which opens its cache."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="Slow search", daemon=True)
            self._thread.start()

    def ask(self, query: Query) -> None:
        """Look for this query instead of any that is still looked for."""
        with self._bell:
            self.wanted = query
            self._answered = None  # the same again, as others have changed what it finds
            self._bell.notify()
        self.begin()

    def forget(self) -> None:
        """No answer is wanted any more."""
        self.wanted = None

    def close(self) -> None:
        """End the thread when it has done what it is at."""
        with self._bell:
            self.wanted = None
            self._is_closed = True
            self._bell.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            with Cache.open_again(self._cache_file) as cache:
                cache.find(parse_query(NONE))  # opens the index too
                while (query := self._next()) is not None:
                    self.done.emit(query, _answer(cache, query))
        except CacheError as error:
            self.done.emit(self.wanted, error)
            self._thread = None

    def _next(self) -> Query | None:
        """The next query to look for, None when closed; one that was answered is not wanted."""
        with self._bell:
            query = self.wanted
            while not self._is_closed and (query is None or query is self._answered):
                self._bell.wait()
                query = self.wanted
            self._answered = query
            return None if self._is_closed else query

    _answered: Query | None = None


def _answer(cache: Cache, query: Query) -> Answer | CacheError:
    try:
        return cache.answer(query)
    except CacheError as error:
        return error
