"""`import`: brings postings in, with progress on a terminal, and prints the Report."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from desktop.cache import Cache
from desktop.cli.meter import Meter
from desktop.cli.options import Options
from desktop.cli.output import print_json
from desktop.cli.trouble import Trouble
from desktop.importing import import_paths, plan_import
from desktop.postings import Plan, Progress, Refused, Report, counted


def run(options: Options) -> int:
    """Import, or say what an import would do; 0 also where files were refused, 130 if stopped.

    Trouble where a path leads to nothing.
    """
    with Cache.open(options.cache) as cache:
        plan = plan_import(options.paths, cache)
        if plan.missing:
            raise Trouble(f"There is no file or folder {', '.join(plan.missing)}.")
        if options.dry_run:
            _print(plan, _plan_lines(plan), options)
            return 0
        report = _import(options.paths, cache)
        if not report.cancelled and cache.wants_index():
            cache.make_index()
    _print(report, _report_lines(report), options)
    return 130 if report.cancelled else 0


def _import(paths: Sequence[str], cache: Cache) -> Report:
    """Import with progress; Ctrl+C ends it as Cancel does, with what was saved."""
    with Meter(sys.stderr) as meter, _interruptible() as is_interrupted:

        def watch(now: Progress) -> bool:
            meter.show(now)
            return not is_interrupted()

        return import_paths(paths, cache, progress=watch)


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Take Ctrl+C for a wish to stop soon rather than at once."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)


def _print(value: Plan | Report, lines: Iterator[str], options: Options) -> None:
    if options.json:
        print_json(value)
    else:
        print("\n".join(lines))


def _plan_lines(plan: Plan) -> Iterator[str]:
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in plan.kinds_said)
    yield f"{counted(plan.files, 'file')} to look at" + (f": {kinds}" if kinds else "")
    yield f"{plan.new:,} new, {plan.changed:,} changed, {plan.same:,} same"
    yield from _passed_over(plan)


def _report_lines(report: Report) -> Iterator[str]:
    start = "Cancelled after" if report.cancelled else "Looked at"
    yield f"{start} {counted(report.files, 'file')} in {report.seconds:.1f} s"
    yield (
        f"{report.new:,} new, {report.changed:,} changed, {report.same:,} same, "
        f"{counted(report.copies, 'copy', 'copies')}, {len(report.refused):,} refused"
    )
    yield from _passed_over(report)
    yield from _list("Refused:", [one for one in report.refused if not one.is_posting_free])
    yield from _list("Not a posting:", [one for one in report.refused if one.is_posting_free])


def _passed_over(what: Plan | Report) -> Iterator[str]:
    counts = (
        (what.hidden, "hidden"),
        (what.outside, "leading outside"),
        (what.too_large, "over 256 MiB"),
    )
    said = ", ".join(f"{count:,} {words}" for count, words in counts if count)
    if said:
        yield f"Passed over: {said}"


def _list(head: str, refused: Sequence[Refused]) -> Iterator[str]:
    if refused:
        yield head
        yield from (f"  {one.path}: {one.reason}" for one in refused)
