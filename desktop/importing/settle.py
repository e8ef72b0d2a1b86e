"""Closes the books of an import whose process ended without doing so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop.cache import Cache
from desktop.postings import Report


def settle(cache: Cache, since: datetime) -> Report:
    """The Report of the import that began after `since`, from what it saved where it has none yet.

    Where none began, an empty one with the number 0.
    """
    now = datetime.now(UTC)
    last = next(iter(cache.imports()), None)
    if last is None or last.started < since:
        return Report(0, (), now, 0.0, 0, cancelled=True)
    if last.is_finished:
        return last.report
    seconds = max(0.0, (now - last.started).total_seconds())
    report = replace(last.report, seconds=seconds, cancelled=True)
    cache.finish_import(last.id, report)
    return report
