"""What was typed, as the commands take it: a start of the window is understood without argparse."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from desktop import paths


class Options(SimpleNamespace):
    """What was typed; `module` names the module of `desktop.cli` that does it."""

    module: str
    command: str | None
    cache: Path
    open_paths: Sequence[str]


def parse(argv: Sequence[str] | None) -> Options:
    """The options as typed; at wrong use, says so and exits with 2."""
    given = sys.argv[1:] if argv is None else list(argv)
    options = _plain_start(given)
    if options is None:
        # Only now: most starts have no command, and argparse takes 3 ms.
        from desktop.cli.arguments import parser  # noqa: PLC0415

        options = parser().parse_args(given, Options())
    if not hasattr(options, "cache"):
        options.cache = paths.cache_file()
    return options


def _plain_start(given: list[str]) -> Options | None:
    """The options of a start as by a double click: of the window, on one cache or with paths."""
    match given:
        case ["--cache", file] if not file.startswith("-"):
            return Options(module="window", command=None, open_paths=(), cache=Path(file))
        case [] | ["--open", *_] if not any(path.startswith("-") for path in given[1:]):
            return Options(module="window", command=None, open_paths=given[1:])
    return None
