"""Looks at many files on several cores, and gives what was found in the files' order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Final

from desktop.importing.ahead import reading_ahead
from desktop.importing.collecting import kept_values, not_collecting
from desktop.importing.look import Looked, look_together, pack
from desktop.reading import PostingFile, forget_archive

#: Fewer files are looked at sooner than another process has started (about half a second).
_MANY: Final = 200
#: After so many files most rules are loaded: a copy of this process need not do so again.
_FIRST: Final = 3
#: More processes than these find more than one process can save.
_MOST_MATES: Final = 3
#: Files, and bytes, that may be read ahead: about as many as can be while the rules are loaded.
_COMING: Final = 400
_COMING_BYTES: Final = 2**21
#: Files looked at together, at most, and as many bytes: larger ones are looked at alone.
_SHARE: Final = 8
_SHARE_BYTES: Final = 65_536
#: Shares that a mate has to go on with: it never waits while the own process saves, which for a
#: batch of small postings takes as long as looking at two dozen.
_AHEAD: Final = 5
#: So much may be found and not yet given, since what was handed out before is still looked at.
_MOST_HELD: Final = 48

#: Looks at some files together.
_Look = Callable[[Sequence[PostingFile]], list[Looked]]


def look_at(
    files: Iterator[PostingFile], expected: int, meanwhile: Callable[[], None]
) -> Iterator[Looked]:
    """Look at `files`, about `expected` of them, on as many cores as it pays.

    `meanwhile` is called where nothing is left to do here but to wait for the other cores.
    """
    mates = min((os.cpu_count() or 1) - 1, _MOST_MATES) if expected >= _MANY else 0
    left = _Left(files, expected, mates + 1)
    if not mates:
        yield from _together(left)
        return
    with ExitStack() as stack:
        if may_fork():
            with not_collecting():
                first = left.share(_FIRST)
                packed = {file: pack(file) for file in first}  # so the readers are loaded
                with reading_ahead(left.coming()) as read:
                    found = look_together(first, packed)
                    look = partial(look_together, packed=read())
                stack.enter_context(kept_values())
            yield from found
            yield from _abreast(left, _forked(stack, mates, look), look, meanwhile)
        else:
            spawned = [stack.enter_context(_Mate()) for _ in range(mates)]
            yield from _abreast(left, spawned, look_together, meanwhile)


def may_fork() -> bool:
    """Whether a copy of this process can work beside it: on Linux, where it has but one thread.

    That takes a few milliseconds, where a new process loads all rules first.
    """
    try:
        return sys.platform == "linux" and sum(1 for _ in Path("/proc/self/task").iterdir()) == 1
    except OSError:
        return False


def _forked(stack: ExitStack, count: int, look: _Look) -> list[_Mate]:
    """Mates that are copies of this process, each knowing which ends of wires are not its own."""
    mates: list[_Mate] = []
    for _ in range(count):
        mates.append(_Mate(look, is_copy=True, others=[mate.wire for mate in mates]))
        stack.enter_context(mates[-1])
    return mates


class _Left:
    """Files that are yet to be looked at, about `count` of them, by so many processes."""

    def __init__(self, files: Iterator[PostingFile], count: int, processes: int) -> None:
        self._files = files
        self._count = count
        self._processes = processes

    def share(self, most: int = _SHARE) -> list[PostingFile]:
        """The next files to be looked at together; [] where none is left.

        Towards the end they are few, so that all processes are done at about the same time.
        """
        most = min(most, self._count // (4 * self._processes) + 1)
        share = self._next(most, _SHARE_BYTES)
        self._count -= len(share)
        return share

    def coming(self) -> list[PostingFile]:
        """The next files, which are still to be handed out."""
        coming = self._next(_COMING, _COMING_BYTES)
        self._files = chain(coming, self._files)
        return coming

    def _next(self, most: int, most_bytes: int) -> list[PostingFile]:
        files: list[PostingFile] = []
        size = 0
        while len(files) < most and size < most_bytes and (file := next(self._files, None)):
            files.append(file)
            size += file.size
        return files

    def ahead(self) -> int:
        """How many shares each process is handed ahead: towards the end fewer."""
        return min(_AHEAD, self._count // (_SHARE * self._processes) + 2)


def _together(files: _Left) -> Iterator[Looked]:
    """Look at all files here."""
    while share := files.share():
        yield from look_together(share)


def _abreast(
    files: _Left, mates: Sequence[_Mate], look: _Look, meanwhile: Callable[[], None]
) -> Iterator[Looked]:
    """Hand files to the mates, and look at some here whenever none of theirs is next and ready."""
    shares: deque[_Share] = deque()
    while True:
        for mate in mates:
            shares.extend(mate.take(files))
        if shares and (shares[0].is_ready() or _held(shares) >= _MOST_HELD):
            yield from shares.popleft().looked()
        elif share := files.share():
            shares.append(_Share(look(share)))
        elif shares:
            meanwhile()
            yield from shares.popleft().looked()
        else:
            return


def _held(shares: Iterable[_Share]) -> int:
    """How many files were looked at here and not yet given."""
    return sum(len(share.found) for share in shares)


@dataclass(frozen=True, slots=True)
class _Share:
    """Files looked at together: here, or by a mate that has yet to tell what it found."""

    found: list[Looked]
    files: Sequence[PostingFile] = ()
    mate: _Mate | None = None

    def is_ready(self) -> bool:
        """Whether what was found can be had without waiting."""
        return self.mate is None or self.mate.has_told()

    def looked(self) -> list[Looked]:
        """What was found."""
        return self.mate.answer(self.files) if self.mate else self.found


class _Mate:
    """A process beside the own one that looks at the files it is handed, share after share."""

    def __init__(
        self,
        look: _Look = look_together,
        *,
        is_copy: bool = False,
        others: Sequence[Connection] = (),
    ) -> None:
        context = multiprocessing.get_context
        process = context("fork").Process if is_copy else context("spawn").Process
        self.wire, self._its_wire = multiprocessing.Pipe()
        not_its = (*others, self.wire) if is_copy else ()
        self._process = process(target=_work, args=(self._its_wire, look, not_its), daemon=True)
        self._is_up = is_copy  # a new process first loads the rules: till then it is handed nothing
        self._asked = 0

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
        self.wire.close()
        self._process.kill()
        self._process.join()

    def take(self, files: _Left) -> Iterator[_Share]:
        """Hand it the next files; none while it is not up, or has enough to go on with."""
        if not self._is_up and self.has_told():
            self._is_up = True
            with suppress(EOFError, OSError):
                self.wire.recv()
        while self._is_up and self._asked < files.ahead() and (share := files.share()):
            with suppress(OSError):
                self.wire.send(share)
            self._asked += 1
            yield _Share([], share, self)

    def has_told(self) -> bool:
        """Whether it has told something that was not heard yet, or is dead."""
        try:
            return self.wire.poll()
        except OSError:
            return True

    def answer(self, share: Sequence[PostingFile]) -> list[Looked]:
        """What it found; where it died, the own process looks, and meets the fault itself."""
        self._asked -= 1
        try:
            told: list[Looked] = self.wire.recv()
        except (EOFError, OSError):
            return look_together(share)
        return told


def _work(wire: Connection, look: _Look, not_its: Sequence[Connection]) -> None:
    """What a mate does until its wire is closed, or the other end died.

    A copy of the own process lets go of what is that one's: ends of wires, else it would never
    hear of a death; an open archive, since both would move in it; all values, which no collecting
    may end twice.  The cache it leaves alone, as SQLite asks.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the own process's affair
    gc.freeze()
    forget_archive()
    for other in not_its:
        other.close()
    with suppress(EOFError, OSError):
        if not not_its:  # a new process
            wire.send(None)  # up
        while True:
            wire.send(look(wire.recv()))
