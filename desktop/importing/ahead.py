"""Reads files in a process beside while this one loads the rules: else a core would stand idle."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from mmap import mmap
from typing import Final

from desktop.importing.look import LARGE, pack
from desktop.reading import PostingFile, forget_archive

#: Room for what was read, in bytes; only what is used of it takes memory.
_ROOM: Final = 2 * LARGE
#: Bytes that tell how many more a file takes; 0 where there is none yet.
_LENGTH: Final = 4

#: Files that were read, as `pack` gives them.
Packed = dict[PostingFile, bytes]


@contextmanager
def reading_ahead(files: Sequence[PostingFile]) -> Iterator[Callable[[], Packed]]:
    """Have a copy of this process open files, one after the other; gives what ends it and tells.

    What it tells lies in memory that both share: a pipe holds little, so it would have to wait.
    A fault of ours ends it, too: the own process opens that file again, and meets the fault.
    """
    with mmap(-1, _ROOM) as told:
        context = multiprocessing.get_context("fork")
        process = context.Process(target=_read, args=(files, told), daemon=True)
        process.start()

        def packed() -> Packed:
            process.kill()
            process.join()
            return dict(zip(files, _parts(told), strict=False))

        try:
            yield packed
        finally:
            process.kill()
            process.join()


def _parts(told: mmap) -> Iterator[bytes]:
    at = 0
    while length := int.from_bytes(told[at : at + _LENGTH]):
        at += _LENGTH
        yield told[at : at + length]
        at += length


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
