"""What may be typed after `main.py`: the public names of commands and options."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final, NoReturn

from desktop import __version__

#: The views of the window that can be drawn.
VIEWS: Final = ("empty", "list", "facets", "import", "report")
FORMATS: Final = ("jsonl", "csv", "md")
_MINUS: Final = "A query that begins with - follows --."


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Tell how to ask without a word: `search -java` is wrong, `search -- -java` is not."""
        is_query = re.match("unrecognized arguments: -[^-]", message) is not None
        super().error(f"{message}. {_MINUS}" if is_query else message)


def parser() -> argparse.ArgumentParser:
    """Knows all that may be typed."""
    common = argparse.ArgumentParser(add_help=False)
    _add_cache(common)
    made = _Parser(
        prog="shortlist",
        description="Turns a folder of job postings into the few worth applying to.",
        epilog=f"Without a command the window opens. {_MINUS}",
        parents=[common],
    )
    made.set_defaults(module="window")
    made.add_argument("--version", action="version", version=f"Shortlist {__version__}")
    _add_open(made)
    _add_commands(made, common)
    return made


def _add_cache(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the cache (else $SHORTLIST_CACHE, else in the platform's data folder)",
    )


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--open",
        metavar="PATH",
        dest="open_paths",
        nargs="*",  # a desktop entry gives none where nothing was dropped on its icon
        default=(),
        help="open the window and offer to import PATH",
    )


def _add_commands(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")

    def add(name: str, module: str, words: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, parents=[common], help=words, description=words)
        command.set_defaults(module=module)
        return command

    _fill_import(add("import", "bring", "bring in folders, files or .zip archives"))
    _fill_search(add("search", "search", "list the postings that a query finds"))
    _fill_show(add("show", "show", "print one posting"))
    _fill_export(add("export", "export", "write postings for other programs"))
    _fill_screenshot(add("screenshot", "picture", "draw the window into a picture"))
    _add_file(add("backup", "care", "copy the whole cache into a file"))
    _add_file(add("restore", "care", "put a backup's marks into the cache"))
    add("check", "care", "check the cache's integrity and its index")
    add("rebuild", "care", "read all postings again from their kept bytes").add_argument(
        "--index", action="store_true", help="only build the search index anew"
    )


def _fill_import(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", metavar="PATH", nargs="+", help="a folder, a file or an archive")
    command.add_argument(
        "--dry-run", action="store_true", help="print what would be done, and write nothing"
    )
    command.add_argument("--json", action="store_true", help="print the report (or plan) as JSON")


def _fill_search(command: argparse.ArgumentParser) -> None:
    _add_query(command)
    command.add_argument("--limit", type=_number, metavar="N", help="at most so many rows")
    command.add_argument("--json", action="store_true", help="a row a line as JSON")


def _fill_show(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID", type=_number, help="the number that search prints")
    how = command.add_mutually_exclusive_group()
    how.add_argument("--original", action="store_true", help="the bytes as they were read")
    how.add_argument("--json", action="store_true", help="all that is known, with the evidence")


def _fill_export(command: argparse.ArgumentParser) -> None:
    _add_query(command)
    command.add_argument("--format", required=True, choices=FORMATS)
    command.add_argument(
        "--occurrences", action="store_true", help="a line for every source of every posting"
    )
    command.add_argument("--output", type=Path, metavar="FILE", help="else standard output")


def _fill_screenshot(command: argparse.ArgumentParser) -> None:
    _add_file(command, "FILE.png")
    command.add_argument(
        "--view", metavar="NAME", default="list", choices=VIEWS, help=", ".join(VIEWS)
    )
    command.add_argument("--query", metavar="Q", default="")
    command.add_argument("--size", metavar="WxH", type=_size, default=(1280, 800))
    command.add_argument("--theme", choices=("light", "dark"), default="light")


def _add_file(command: argparse.ArgumentParser, metavar: str = "FILE") -> None:
    command.add_argument("file", metavar=metavar, type=Path)


def _add_query(command: argparse.ArgumentParser) -> None:
    command.add_argument("query", metavar="QUERY", nargs="*", help="what the filter line takes")
    command.epilog = _MINUS


def _number(text: str) -> int:
    """A number of rows, or of a posting: SQLite numbers in 64 bits."""
    if re.fullmatch(r"\d{1,18}", text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number, such as 12")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d+)x(\d+)", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not WxH in pixels, such as 1280x800")
    return int(match[1]), int(match[2])
