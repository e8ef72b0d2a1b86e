"""`backup`, `restore`, `check`, `rebuild`: looking after the cache."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from desktop.cache import Cache
from desktop.cli.meter import Meter
from desktop.cli.options import Options
from desktop.cli.trouble import Trouble
from desktop.importing import read_again
from desktop.postings import Progress, counted


def run(options: Options) -> int:
    """Do what is asked, and say what was done."""
    with Cache.open(options.cache) as cache:
        return _COMMANDS[str(options.command)](cache, options)


def _backup(cache: Cache, options: Options) -> int:
    cache.backup(options.file)
    print(f"{counted(cache.totals().postings, 'posting')} backed up in {options.file}")
    return 0


def _restore(cache: Cache, options: Options) -> int:
    if not options.file.is_file():
        raise Trouble(f"There is no file {options.file}.")
    before = cache.totals().postings
    marked = counted(cache.restore(options.file), "posting")
    back = cache.totals().postings - before
    print(f"Marks restored on {marked}; {counted(back, 'posting')} brought back")
    return 0


def _check(cache: Cache, options: Options) -> int:
    problems = cache.check()
    if problems:
        raise Trouble("\n".join(problems))
    print(f"The cache is sound: {counted(cache.totals().postings, 'posting')}")
    return 0


def _rebuild(cache: Cache, options: Options) -> int:
    if options.index:
        cache.rebuild_index()
        print(f"The index of {counted(cache.totals().postings, 'posting')} is built anew")
        return 0
    with Meter(sys.stderr) as meter:

        def watch(now: Progress) -> bool:
            meter.show(now)
            return True

        print(f"{counted(read_again(cache, progress=watch), 'posting')} read again")
    return 0


_COMMANDS: Final[dict[str, Callable[[Cache, Options], int]]] = {
    "backup": _backup,
    "restore": _restore,
    "check": _check,
    "rebuild": _rebuild,
}
