"""Makes the index beside the cache in a child process, so that no key waits for it."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
from pathlib import Path

from desktop.cache import Cache, CacheError


class IndexProcess:
    """One making of the index.

    The child may be killed at any moment: the cache names an index only when it is whole.
    """

    def __init__(self, cache_file: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(
            target=_work, args=(cache_file,), name="Shortlist index", daemon=True
        )

    def start(self) -> None:
        """Start the child; returns at once."""
        self._process.start()
        atexit.register(self.close)

    @property
    def is_running(self) -> bool:
        """Whether the child is still at it."""
        return self._process.is_alive()

    def close(self) -> None:
        """End the child, done or not."""
        self._process.kill()
        self._process.join()
        atexit.unregister(self.close)


def _work(cache_file: Path) -> None:
    """What the child does; where the machine is at fault, every search goes on without an index."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the window's affair
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        with Cache.open_again(cache_file) as cache:
            cache.make_index()
    except CacheError:
        return
