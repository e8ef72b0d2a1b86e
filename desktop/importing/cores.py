"""Looks at many files on several cores, and gives what was found in the files' order."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from itertools import islice
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Final

from desktop.importing.look import Looked, look
from desktop.reading import PostingFile

#: Fewer files are looked at sooner than another process has started (about half a second).
_MANY: Final = 200
#: More processes than these find more than one process can save.
_MOST_MATES: Final = 3
#: Files handed out at a time.  The own process saves too, so it takes fewer.
_MATES_SHARE: Final = 5
_OWN_SHARE: Final = 4


def look_at(files: Iterator[PostingFile], expected: int) -> Iterator[Looked]:
    """Look at `files`, about `expected` of them, on as many cores as it pays."""
    mates = min((os.cpu_count() or 1) - 1, _MOST_MATES) if expected >= _MANY else 0
    if not mates:
        yield from map(look, files)
        return
    with ExitStack() as stack:
        yield from _abreast(files, [stack.enter_context(_Mate()) for _ in range(mates)])


def _abreast(files: Iterator[PostingFile], mates: Sequence[_Mate]) -> Iterator[Looked]:
    """In turn the mates' shares and an own one; mates go on while what was found is being saved."""
    busy: list[_Mate] = []
    while True:
        looked = [look(file) for file in islice(files, _OWN_SHARE)]
        answers = [one for mate in busy for one in mate.answer()]
        if not looked and not answers:
            return
        busy = [mate for mate in mates if mate.take(files)]
        yield from answers
        yield from looked


class _Mate:
    """A process beside the own one that looks at the files it is handed."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._wire, self._its_wire = context.Pipe()
        self._process = context.Process(target=_work, args=(self._its_wire,), daemon=True)
        self._share: list[PostingFile] = []
        self._is_up = False

    def __enter__(self) -> _Mate:
        self._process.start()
        self._its_wire.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wire.close()
        self._process.kill()
        self._process.join()

    def take(self, files: Iterator[PostingFile]) -> bool:
        """Start on the next files; False while it is not up yet, and where none are left."""
        self._is_up = self._is_up or self._wire.poll()
        if not self._is_up:
            return False
        self._share = list(islice(files, _MATES_SHARE))
        with suppress(OSError):
            self._wire.send(self._share)
        return bool(self._share)

    def answer(self) -> list[Looked]:
        """What it found; where it died, the own process looks, and meets the fault itself."""
        try:
            while True:
                told: list[Looked] | None = self._wire.recv()
                if told is not None:
                    return told
        except (EOFError, OSError):
            return [look(file) for file in self._share]


def _work(wire: Connection) -> None:
    """What a mate does until its wire is closed, or the other end died."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the own process's affair
    with suppress(EOFError, OSError):
        wire.send(None)  # up
        while True:
            wire.send([look(file) for file in wire.recv()])
