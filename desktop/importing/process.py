"""An import apart from the window: a child process that tells how far it is and can be stopped."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Final

from desktop.cache import Cache, CacheError
from desktop.importing.settle import settle
from desktop.postings import Progress, Report

#: Seconds between two tellings of progress: twenty a second are as many as an eye can follow.
_BETWEEN: Final = 0.05
#: Seconds that a child told to stop has before it is killed: with a window that asks every 50 ms,
#: Cancel answers within 200.
_PATIENCE: Final = 0.13


@dataclass(frozen=True, slots=True)
class Failure:
    """An import that broke: a sentence for the reader, and the details for a fault report."""

    text: str
    details: str = ""


News = Progress | Report | Failure
#: What a child does with a cache, told by its watcher when to stop.
Task = Callable[[Cache, "_Watcher"], Report]


class ReadingProcess:
    """Does what reads postings into a cache in a child process; ask for `news` every 50 ms or so.

    The last news is a Report or a Failure.  The child may be killed at any moment: saving is
    transactional.  It also ends by itself when this process does.
    """

    def __init__(self, task: Task, cache_file: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._wire, self._its_wire = context.Pipe()
        self._process = context.Process(
            target=_work, args=(task, cache_file, self._its_wire), name="Shortlist reading"
        )
        self._cache_file = cache_file
        self._stop_asked: float | None = None
        self._started = datetime.min.replace(tzinfo=UTC)
        self._is_started = False
        self._is_over = False

    @property
    def is_running(self) -> bool:
        """Whether more news may come."""
        return self._is_started and not self._is_over

    def start(self) -> None:
        """Start the child; returns at once."""
        self._started = datetime.now(UTC)
        self._process.start()
        self._its_wire.close()
        self._is_started = True
        atexit.register(self.close)  # else Python would wait for the child to be done

    def cancel(self) -> None:
        """Ask the child to stop; the Report comes as news, made here if it had to be killed."""
        if self.is_running and self._stop_asked is None:
            self._stop_asked = monotonic()
            with suppress(OSError):
                self._wire.send("stop")

    def news(self) -> list[News]:
        """What has been told since the last call; never waits."""
        if not self.is_running:
            return []
        news = list(self._received())
        if self.is_running and self._is_impatient():
            self._process.kill()
            self._process.join()
            news += self._received()
        return news

    def close(self) -> None:
        """Stop a running child, within the patience of `cancel`; what was saved stays."""
        if self.is_running:
            self.cancel()
            self._process.join(_PATIENCE)
            self._process.kill()
            self._last_words()
        self._is_over = True
        self._wire.close()
        atexit.unregister(self.close)

    def _received(self) -> Iterator[News]:
        # The wire alone may tell of a death late: the child's own helpers hold its end a while.
        is_dead = not self._process.is_alive()
        try:
            while self._wire.poll():
                told: News = self._wire.recv()
                self._is_over = not isinstance(told, Progress)
                yield told
        except (EOFError, OSError):
            is_dead = True
        if is_dead and self.is_running:
            yield self._last_words()

    def _is_impatient(self) -> bool:
        asked = self._stop_asked
        return asked is not None and monotonic() - asked > _PATIENCE

    def _last_words(self) -> Report | Failure:
        """What is to be said of a child that ended without a word: from what it saved."""
        self._process.join()
        self._is_over = True
        try:
            with Cache.open(self._cache_file) as cache:
                report = settle(cache, self._started)
        except CacheError as error:
            return Failure(str(error))
        if self._stop_asked is not None:
            return report
        code = self._process.exitcode
        return Failure(f"The import ended unexpectedly (exit code {code}). What was read is saved.")


class ImportProcess(ReadingProcess):
    """Runs `import_paths`."""

    def __init__(self, paths: Sequence[str], cache_file: Path) -> None:
        super().__init__(partial(_import, tuple(paths)), cache_file)


class ReadAgainProcess(ReadingProcess):
    """Runs `read_again`; its Report counts the postings read as changed and has the number 0."""

    def __init__(self, cache_file: Path) -> None:
        super().__init__(_read_again, cache_file)


def _import(paths: Sequence[str], cache: Cache, watcher: _Watcher) -> Report:
    # Only here: the window, which starts the child, need not load the rules that it reads by.
    from desktop.importing.run import import_paths  # noqa: PLC0415

    return import_paths(paths, cache, progress=watcher)


def _read_again(cache: Cache, watcher: _Watcher) -> Report:
    from desktop.importing.again import read_again  # noqa: PLC0415 - as above

    started, clock, total = datetime.now(UTC), monotonic(), cache.totals().postings
    done = read_again(cache, progress=watcher)
    seconds = monotonic() - clock
    return Report(0, (), started, seconds, done, changed=done, cancelled=done < total)


def _work(task: Task, cache_file: Path, wire: Connection) -> None:
    """What the child does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the window's affair
    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first
    with _telling(wire), Cache.open(cache_file) as cache:
        report = task(cache, _Watcher(wire))
        with suppress(OSError):  # the window is gone
            wire.send(report)


class _Watcher:
    """Tells the window of progress, twenty times a second, and hears when to stop."""

    def __init__(self, wire: Connection) -> None:
        self._wire = wire
        self._told = 0.0

    def __call__(self, now: Progress) -> bool:
        try:
            if self._wire.poll():  # asked to stop, or the window is gone
                return False
            if monotonic() - self._told >= _BETWEEN or now.done == now.total:
                self._wire.send(now)
                self._told = monotonic()
        except OSError:  # the window is gone
            return False
        return True


@contextmanager
def _telling(wire: Connection) -> Iterator[None]:
    """Tells the window of an error that ends the child; a fault of ours passes."""
    try:
        yield
    except BaseException as error:
        with suppress(OSError):
            wire.send(_failure(error))
        if not isinstance(error, CacheError):
            raise


def _failure(error: BaseException) -> Failure:
    if isinstance(error, CacheError):
        return Failure(str(error))
    notes = "; ".join(getattr(error, "__notes__", ()))
    text = (
        f"Shortlist failed while importing, a fault of its own: {type(error).__name__}: {error}. "
        f"What was read before is saved. {notes}"
    )
    return Failure(text.strip(), "".join(traceback.format_exception(error)))
