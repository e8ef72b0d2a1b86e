"""Reads files in a process beside while this one loads the rules: else a core would stand idle."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from mmap import mmap
from types import TracebackType
from typing import Final

from desktop.importing.look import LARGE, pack
from desktop.reading import PostingFile, forget_archive

#: Room for what was read, in bytes; only what is used of it takes memory.
_ROOM: Final = 2 * LARGE
#: Bytes that tell how many more a file takes; 0 where there is none yet.
_LENGTH: Final = 4


class ReadingAhead:
    """A copy of the own process that opens files, one after the other, until it is ended.

    What it tells lies in memory that both share: a pipe holds little, so it would have to wait.
    """

    def __init__(self, files: Sequence[PostingFile]) -> None:
        self._files = files
        self._told = mmap(-1, _ROOM)
        context = multiprocessing.get_context("fork")
        self._process = context.Process(target=_read, args=(files, self._told), daemon=True)

    def __enter__(self) -> ReadingAhead:
        self._process.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()
        self._told.close()

    def packed(self) -> dict[PostingFile, bytes]:
        """End it; what `pack` gave of the files that it came to.

        A fault of ours ends it, too: the own process opens that file again, and meets the fault.
        """
        self._end()
        return dict(zip(self._files, self._parts(), strict=False))

    def _parts(self) -> Iterator[bytes]:
        at = 0
        while length := int.from_bytes(self._told[at : at + _LENGTH]):
            at += _LENGTH
            yield self._told[at : at + length]
            at += length

    def _end(self) -> None:
        self._process.kill()
        self._process.join()


def _read(files: Sequence[PostingFile], told: mmap) -> None:
    """What that process does: a file's length is written last, so what has one is whole."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the own process's affair
    forget_archive()  # both would move in it
    at = 0
    for file in files:
        packed = pack(file)
        begin = at + _LENGTH
        end = begin + len(packed)
        if end + _LENGTH > len(told):
            return
        told[begin:end] = packed
        told[at:begin] = len(packed).to_bytes(_LENGTH)
        at = end
