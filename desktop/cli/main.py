"""From arguments to a command: the entry of `main.py` and of the `shortlist` script."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from desktop.cli.options import Options, parse
from desktop.cli.trouble import Trouble


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit code: 0 done, 1 failed, 130 interrupted (wrong use exits with 2)."""
    _speak_utf8()
    options = parse(argv)
    try:
        code = _run(options)
        _flush()
    except BrokenPipeError:  # the reader of our output has enough, as in `| head`
        _close_output()
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def _run(options: Options) -> int:
    # Only now, since `--help` and wrong use need no other room.
    from desktop.cache import CacheError  # noqa: PLC0415

    command: Callable[[Options], int] = import_module(f"desktop.cli.{options.module}").run
    try:
        return command(options)
    except (Trouble, CacheError) as error:
        print(error, file=sys.stderr)
        return 1


def _speak_utf8() -> None:
    """Write UTF-8 and plain line ends whatever the locale, and never fail at a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _flush() -> None:
    if sys.stdout is not None:  # there is none in a program that Windows starts without a console
        sys.stdout.flush()


def _close_output() -> None:
    """Point standard output at nothing, so that Python's last flush doesn't fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
